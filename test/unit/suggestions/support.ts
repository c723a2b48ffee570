// A plan to suggest changes of, and what becomes of it.
import { documentOf, type PlanDocument } from '../../../src/core/document.ts';
import { planEdits } from '../../../src/core/edit/planEdits.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { changesFor, type ChangingIntent } from '../../../src/core/view/changesFor.ts';

export const plan = `kind: project-spec
schemaVersion: 1
title: How healthy is our creek?
goals:
  - id: g1
    target: I can explain how land use changes water quality. # with Ana
    successCriteria:
      - names a land use
      - uses two measurements
  - target: I can plan an investigation
checks:
  - id: k1
    name: Claim exit ticket
    goals: [g1]
sessions:
  - id: s1
    title: At the creek
    minutes: 55
    activities:
      - id: a1
        title: Walk
        technology: {tool: Padlet, purpose: photos}
`;

export function read(text: string, file = 'creek.project.yaml'): PlanDocument {
  const kind = file.includes('.rubric.')
    ? 'rubric'
    : file.includes('.lesson.')
      ? 'lesson-plan'
      : 'project-spec';
  const document = documentOf(`file:///${file}`, text, kind, true);
  if (!document) throw new Error('No document');
  return document;
}

export interface Outcome {
  readonly text: string;
  readonly said: string;
  readonly refused?: string;
  readonly focus?: string;
}

/** What an intent makes of a text; where it is refused, the text as it is. */
export function ask(text: string, intent: ChangingIntent, by = 'Lee', file?: string): Outcome {
  const document = read(text, file);
  const asked = changesFor(document, intent, { now: 1, seen: 1, today: '2026-05-12', by });
  if ('refused' in asked) return { text, said: '', refused: asked.refused };
  const planned = planEdits(document, asked.changes);
  if ('refused' in planned) return { text, said: '', refused: planned.refused };
  const { said, focus } = asked;
  return { text: applyEdits(text, planned.edits), said, ...(focus === undefined ? {} : { focus }) };
}
