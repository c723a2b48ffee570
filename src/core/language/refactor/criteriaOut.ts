/** Criteria that stand in a plan as a list of words, moved into a rubric. */
import type { PlanDocument } from '../../document.ts';
import type { Change } from '../../edit/change.ts';
import { planEdits } from '../../edit/planEdits.ts';
import { freeId, idFrom } from '../../ids.ts';
import { isPlan } from '../../kinds/kind.ts';
import { pointOf } from '../../kinds/rubric/point.ts';
import { rubricIn } from '../../kinds/rubric/rubric.ts';
import { rubricsOf } from '../../library/related.ts';
import type { Shelf } from '../../library/shelf.ts';
import { indexOf } from '../../references/index.ts';
import { lineEnding } from '../../text/edits.ts';
import { capital, quoted, shortened } from '../../words.ts';
import type { Data } from '../../yaml/data.ts';
import { resolve, scalarText, textOf } from '../../yaml/navigate.ts';
import type { Path, YamlList } from '../../yaml/tree.ts';
import type { Around } from './around.ts';
import { withNotes } from './lossless.ts';
import { inTurn, type Rework, type Worked } from './rework.ts';
import { belongsTo, finalLinked, newRubric, rubricOf, UNSAVED } from './rubricFile.ts';

/** The longest name of a row that is made of a sentence. */
const NAME = 60;

/** A list of criteria in a plan, and the form of the rubric it makes. */
interface Listed {
  readonly path: Path;
  readonly list: YamlList;
  readonly form: 'single-point' | 'checklist';
  /** The goal they belong to. */
  readonly goal: string | undefined;
  readonly called: string;
}

/** “Move these success criteria into a rubric”: one that the plan has in that form, else a new one. */
export function criteriaOut(
  document: PlanDocument,
  shelf: Shelf,
  around: readonly Around[],
): readonly Rework[] {
  if (!isPlan(document.kind)) return [];
  const listed = listedAt(around);
  if (!listed) return [];
  const there = rubricsOf(document, shelf).find(
    (rubric) => rubricIn(rubric).form === listed.form && rubric.current && !rubric.broken,
  );
  const into = there ? quoted(there.title, 40) : 'a rubric of their own';
  return [
    {
      title: `Move these ${listed.called} into ${into}`,
      kind: 'extract',
      work: () => moved(document, shelf, listed, there),
    },
  ];
}

function listedAt(around: readonly Around[]): Listed | undefined {
  for (const [index, { path, value }] of around.entries()) {
    const list = resolve(value);
    const isWords =
      list?.type === 'list' && list.items.length > 0 && list.items.every(({ value }) => scalarText(value));
    if (!isWords || value?.type === 'alias') continue;
    if (path[0] === 'goals' && path[2] === 'successCriteria' && path.length === 3) {
      const goal = textOf(around[index - 1]?.value, 'id');
      return goal === undefined
        ? undefined
        : { path, list, goal, form: 'single-point', called: 'success criteria' };
    }
    if (path.join('.') === 'keyCriteria')
      return { path, list, goal: undefined, form: 'checklist', called: 'key criteria' };
    if (path.join('.') === 'performanceTask.standards')
      return { path, list, goal: undefined, form: 'checklist', called: 'signs of good work' };
  }
  return undefined;
}

function moved(
  document: PlanDocument,
  shelf: Shelf,
  listed: Listed,
  there: PlanDocument | undefined,
): Worked {
  const at = listed.list.span.start;
  const rubric = there ? undefined : newRubric(document, shelf, `${document.title} – rubric`, listed.form);
  const into = there ?? (rubric && rubricOf(rubric, [], lineEnding(document.text)));
  if (!into) return { refused: UNSAVED, at };
  const filled = inTurn(into, [
    (now) => (rubric ? belongsTo(now, rubric.back) : { edits: [] }),
    (now) => planEdits(now, rowsFor(now, listed)),
  ]);
  if ('refused' in filled) return filled;
  const without = inTurn(document, [
    (now) =>
      planEdits(now, [
        { do: 'remove', path: listed.path },
        ...(rubric ? finalLinked(document, rubric.name) : []),
      ]),
  ]);
  if ('refused' in without) return without;
  const planned = withNotes(document, without.after, { edits: without.edits }, at);
  if ('refused' in planned) return planned;
  const here = { uri: document.uri, edits: planned.edits };
  return {
    step: rubric
      ? { made: [{ uri: rubric.uri, text: filled.after.text }], changed: [here] }
      : { changed: [here, { uri: into.uri, edits: filled.edits }] },
  };
}

/** A row for each criterion. */
function rowsFor(rubric: PlanDocument, { list, form, goal }: Listed): readonly Change[] {
  const taken = new Set(indexOf(rubric).items.map(({ id }) => id));
  const point = pointOf(rubricIn(rubric))?.id ?? 'meets';
  const rows = list.items.map(({ value }): Data => {
    const text = (scalarText(value) ?? '').trim();
    const id = freeId(idFrom(text, 'criterion'), taken, false);
    taken.add(id);
    const goals = goal === undefined ? {} : { goals: [goal] };
    return form === 'checklist'
      ? { id, name: text, ...goals }
      : { id, name: nameOf(text), ...goals, descriptors: { [point]: text } };
  });
  return rows.map((value) => ({ do: 'insert', path: ['criteria'], value }));
}

/** What a row is called that describes work in these words. */
export function nameOf(text: string): string {
  return capital(shortened(text, NAME));
}
