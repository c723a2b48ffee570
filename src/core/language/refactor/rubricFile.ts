/** Where a rubric that leaves its plan goes, and how the two name each other. */
import { PlanDocument } from '../../document.ts';
import type { Change, Planned } from '../../edit/change.ts';
import { planEdits } from '../../edit/planEdits.ts';
import { freeId } from '../../ids.ts';
import { bareName, SCHEMA_VERSION } from '../../kinds/kind.ts';
import type { Shelf } from '../../library/shelf.ts';
import { nameFor } from '../../references/files.ts';
import { pairOf, valueOf } from '../../yaml/navigate.ts';
import { plainOrQuoted } from '../../yaml/quote.ts';

/** A rubric to be made beside its plan. */
export interface NewRubric {
  readonly uri: string;
  /** What the plan calls it. */
  readonly name: string;
  /** What it calls the plan. */
  readonly back: string;
  /** The lines it begins with. */
  readonly head: readonly string[];
}

/**
 * A place beside the plan that is free.
 * @param title what it is called
 * @param said the keys that its own lines begin with already
 * @returns undefined where the plan has no folder yet
 */
export function newRubric(
  plan: PlanDocument,
  shelf: Shelf,
  title: string,
  form?: string,
  said: ReadonlySet<string> = new Set(),
): NewRubric | undefined {
  if (!/^[a-z][a-z0-9+.-]*:.*\//i.test(plan.uri) || plan.uri.startsWith('untitled:')) return undefined;
  const folder = plan.uri.slice(0, plan.uri.lastIndexOf('/') + 1);
  const taken = new Set(
    [...shelf.all()].flatMap(({ uri }) =>
      uri.startsWith(folder) ? [uri.slice(folder.length).replace(/\.rubric\.ya?ml$/, '')] : [],
    ),
  );
  const uri = `${folder}${freeId(bareName(plan.uri), taken, false)}.rubric.yaml`;
  const name = nameFor(plan.uri, uri, shelf.folders);
  const back = nameFor(uri, plan.uri, shelf.folders);
  if (name === undefined || back === undefined) return undefined;
  const head = Object.entries({
    kind: 'rubric',
    schemaVersion: String(SCHEMA_VERSION),
    title: plainOrQuoted(title),
    ...(form === undefined ? {} : { form }),
  }).flatMap(([key, text]) => (said.has(key) ? [] : [`${key}: ${text}`]));
  return { uri, name, back, head };
}

/** The rubric as a document that does not say yet whose it is. @param eol how lines end */
export function rubricOf({ uri, head }: NewRubric, body: readonly string[], eol: string): PlanDocument {
  return new PlanDocument(uri, [...head, ...body].map((line) => line + eol).join(''), 'rubric');
}

/** Says in a rubric whose it is, where it does not say so yet. */
export function belongsTo(rubric: PlanDocument, back: string): Planned {
  return planEdits(
    rubric,
    pairOf(rubric.yaml.root, 'for') ? [] : [{ do: 'set', path: ['for'], value: back }],
  );
}

/** Links what a plan ends in to its rubric, where nothing is said of a rubric there yet. */
export function finalLinked({ sound }: PlanDocument, name: string): readonly Change[] {
  const final = valueOf(sound.root, 'final');
  return final?.type === 'map' && !pairOf(final, 'rubric')
    ? [{ do: 'set', path: ['final', 'rubric'], value: name }]
    : [];
}

/** Why there is no place for it. */
export const UNSAVED = 'Save this plan first: then its rubric can go beside it.';
