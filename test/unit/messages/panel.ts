// What the panel says about a plan as a whole, in the words that come from the core.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/paths.ts';
import { buildPlanView } from '../../../src/core/view/buildPlanView.ts';
import type { PlanView, Question } from '../../../src/core/view/planView.ts';
import { at, libraryOf } from '../support/findings.ts';
import { planText } from './changes.ts';

const example = (file: string): string => readFileSync(join(root, 'examples', file), 'utf8');

const files = {
  'water-study.project.yaml': example('creek-project/water-study.project.yaml'),
  'water-study.rubric.yaml': example('creek-project/water-study.rubric.yaml'),
  'walk-the-creek.lesson.yaml': example('creek-project/walk-the-creek.lesson.yaml'),
  'street-names.project.yaml': example('finished/street-names.project.yaml'),
  'street-names.rubric.yaml': example('finished/street-names.rubric.yaml'),
  'small.project.yaml': planText,
  'empty.project.yaml': 'kind: project-spec\nschemaVersion: 1\ntitle: New\n',
  'empty.rubric.yaml': 'kind: rubric\nschemaVersion: 1\ntitle: New\nfor: gone.project.yaml\ncriteria: []\n',
  'one.lesson.yaml': `kind: lesson-plan
schemaVersion: 1
title: One goal
partOf: gone.project.yaml#s1
minutes: 45
goals: [{id: g1, target: I can explain it}]
choices:
  - {id: a, title: A, pick: {min: 1, max: 2}, options: [{id: a1, name: A1, goals: [g1]}]}
  - {id: b, title: B, pick: {max: 2}}
  - {id: c, title: C, pick: {min: 2}}
checks:
  - {id: k1, name: K, goals: [g1], when: "2026-05-18", ifNotYet: again}
  - {id: k2, name: L, goals: [g1], ifNotYet: again}
final: {name: End, rubric: gone.rubric.yaml}
`,
  'nothing.project.yaml': `kind: project-spec
schemaVersion: 1
title: Answered
goals:
  # third-point: ok align-goal-without-check
  - {id: g1, target: I can explain it}
`,
};

/** The sentences of the panel for each of some plans, by file name. */
export function panelSentences(): ReadonlyMap<string, readonly string[]> {
  const library = libraryOf(files);
  return new Map(
    Object.keys(files).map((file) => {
      const document = library.get(at(file));
      if (!document) throw new Error(file);
      return [file, sentences(buildPlanView(document, library, library.findings(at(file)), 1))];
    }),
  );
}

function sentences(view: PlanView): readonly string[] {
  const asked = (questions: readonly Question[]): string[] =>
    questions.map(({ text, actions }) => `? ${text} [${actions.map(({ label }) => label).join(' · ')}]`);
  return [
    [view.kindLabel, view.status, view.subtitle].filter(Boolean).join(' | '),
    view.summary,
    view.openLine,
    ...view.goals.flatMap(({ served, questions }) => [
      `goal: ${served.map(({ label }) => label).join(', ')}`,
      ...asked(questions),
    ]),
    ...view.menus.flatMap(({ pick, options, questions }) => [
      `choice: ${pick}`,
      ...asked(questions),
      ...options.flatMap((option) => [`option: ${option.shows}`, ...asked(option.questions)]),
    ]),
    ...view.stops.flatMap(({ label, checks }) => [
      `at: ${label}`,
      ...checks.flatMap((check) => [`check: ${check.type}`, ...asked(check.questions)]),
    ]),
    ...view.papers.map(({ label, exists }) => `paper: ${label}${exists ? '' : ' (not there)'}`),
  ].filter((line) => line !== '' && !line.endsWith(': '));
}
