/** A rubric that is no more than a list of words, written into its plan instead of a file of its own. */
import type { PlanDocument } from '../../document.ts';
import type { Change } from '../../edit/change.ts';
import { planEdits } from '../../edit/planEdits.ts';
import { isPlan } from '../../kinds/kind.ts';
import { pointOf } from '../../kinds/rubric/point.ts';
import { rubricIn, type Criterion } from '../../kinds/rubric/rubric.ts';
import type { Shelf } from '../../library/shelf.ts';
import { planOf } from '../../references/home.ts';
import { indexOf } from '../../references/index.ts';
import { schemaOf, under } from '../../schema/walk.ts';
import { quoted, small } from '../../words.ts';
import { resolve, textOf, valueOf } from '../../yaml/navigate.ts';
import type { Path, YamlNode } from '../../yaml/tree.ts';
import { targetOf } from '../links.ts';
import type { Around } from './around.ts';
import { nameOf } from './criteriaOut.ts';
import type { Rework, Worked } from './rework.ts';

/** Lines of a rubric that say nothing its plan would miss. */
const said = new Set([
  'kind',
  'schemaVersion',
  'title',
  'for',
  'form',
  'status',
  'language',
  'levels',
  'criteria',
]);

/** Offered where a plan names its rubric, and in the first lines of the rubric. */
export function rubricIntoPlan(
  document: PlanDocument,
  shelf: Shelf,
  around: readonly Around[],
): readonly Rework[] {
  const found =
    document.kind === 'rubric' ? fromRubric(document, shelf, around) : fromPlan(document, shelf, around);
  if (!found || hasLevels(found.rubric)) return [];
  const { plan, rubric } = found;
  return [
    {
      title: 'Write this rubric’s criteria into the plan instead',
      kind: 'inline',
      work: () => written(plan, rubric, shelf),
    },
  ];
}

/** Whether it describes several levels, as its form says: no plan has a place for these. */
function hasLevels(rubric: PlanDocument): boolean {
  const { form } = rubricIn(rubric);
  return form === 'analytic' || form === 'holistic';
}

interface Both {
  readonly plan: PlanDocument;
  readonly rubric: PlanDocument;
}

function fromRubric(rubric: PlanDocument, shelf: Shelf, around: readonly Around[]): Both | undefined {
  const first = around[0]?.path[0];
  const plan = planOf(rubric, shelf);
  return plan && isPlan(plan.kind) && around.length === 1 && first !== 'criteria' && first !== 'levels'
    ? { plan, rubric }
    : undefined;
}

function fromPlan(plan: PlanDocument, shelf: Shelf, around: readonly Around[]): Both | undefined {
  const path = around.at(-1)?.path.join('\n');
  const reference = indexOf(plan).references.find((each) => each.path.join('\n') === path);
  const isRubric = reference?.rule.form === 'file' && reference.rule.kinds?.includes('rubric');
  const rubric = reference && isRubric ? targetOf(plan, shelf, reference)?.document : undefined;
  return rubric?.kind === 'rubric' && isPlan(plan.kind) ? { plan, rubric } : undefined;
}

const NEEDS_FILE =
  'A rubric that describes several levels needs a file of its own; a single-point rubric or a checklist can go into the plan.';

function written(plan: PlanDocument, rubric: PlanDocument, shelf: Shelf): Worked {
  const refused = (why: string): Worked => ({ refused: why, at: 0 });
  if (rubric.broken || !rubric.current || plan.broken || !plan.current)
    return refused('The rubric or its plan can’t be read as a whole just now.');
  const more = whatElse(rubric);
  if (more !== undefined) return refused(more);
  const elsewhere = shelf.pointingAt(rubric.uri).find((uri) => uri !== plan.uri);
  if (elsewhere !== undefined)
    return refused(`${quoted(shelf.get(elsewhere)?.title ?? '', 50)} needs this rubric as well.`);
  const links = indexOf(plan).references.filter(
    (reference) => targetOf(plan, shelf, reference)?.document === rubric,
  );
  if (links.some(({ rule }) => rule.form !== 'file'))
    return refused('Something in the plan is about a row of this rubric.');
  const rows = rowsIn(plan, rubric);
  if ('refused' in rows) return rows;
  const planned = planEdits(plan, [
    ...links.map(({ path }): Change => ({ do: 'remove', path: alone(plan, path) })),
    ...rows,
  ]);
  if ('refused' in planned) return planned;
  return { step: { changed: [{ uri: plan.uri, edits: planned.edits }], removed: [rubric.uri] } };
}

/** The way to a link; where what the plan ends in says nothing else, to that. */
function alone({ sound }: PlanDocument, path: Path): Path {
  const final = path[0] === 'final' ? valueOf(sound.root, 'final') : undefined;
  return final?.type === 'map' && final.pairs.length === 1 ? ['final'] : path;
}

/** Why a rubric is more than a list of words; undefined where it is not. */
function whatElse(rubric: PlanDocument): string | undefined {
  const { root, comments } = rubric.yaml;
  const { form, criteria, scored, writtenLevels } = rubricIn(rubric);
  if (comments.length > 0) return 'There are notes in the rubric’s file (“# …”) that would be lost.';
  const other = keysOf(root).find((key) => !said.has(key) && !(key === 'scored' && !scored));
  const schema = schemaOf('rubric');
  if (other !== undefined) return lost(under(schema, other, undefined)?.title ?? other);
  const plain = new Set(['id', 'name']);
  const isPlain = writtenLevels.every(({ node }) => keysOf(node).every((key) => plain.has(key)));
  if (!isPlain) return lost('what its levels say');
  const point = form === 'single-point' ? pointOf(rubricIn(rubric))?.id : undefined;
  const known = new Set([
    'id',
    'name',
    'description',
    'goals',
    ...(point === undefined ? [] : ['descriptors']),
  ]);
  for (const { node } of criteria) {
    const more = keysOf(node).find((key) => !known.has(key));
    if (more !== undefined)
      return lost(schema.properties?.criteria?.items?.properties?.[more]?.title ?? more);
    if (keysOf(valueOf(node, 'descriptors')).some((level) => level !== point)) return NEEDS_FILE;
  }
  const count = valueOf(root, 'criteria');
  return count?.type === 'list' && count.items.length === criteria.length && criteria.length > 0
    ? undefined
    : 'There are no criteria in it yet that could go into the plan.';
}

function lost(what: string): string {
  return `In the plan there is no place for one thing this rubric says: ${small(what)}.`;
}

function keysOf(node: YamlNode | undefined): readonly string[] {
  const map = resolve(node);
  return map?.type === 'map' ? map.pairs.map(({ key }) => key.text) : [];
}

/** Each row as a success criterion of its goal, or among the key criteria of a lesson. */
function rowsIn(
  plan: PlanDocument,
  rubric: PlanDocument,
): readonly Change[] | { refused: string; at: number } {
  const changes: Change[] = [];
  const { items } = indexOf(plan);
  for (const criterion of rubricIn(rubric).criteria) {
    const goals = items.filter(({ id, list }) => list === 'goals' && criterion.goals.includes(id));
    const [goal] = goals;
    const value = wordsOf(criterion);
    if (goal && goals.length === 1 && criterion.goals.length === 1)
      changes.push({ do: 'insert', path: [...goal.path, 'successCriteria'], value });
    else if (criterion.goals.length === 0 && plan.kind === 'lesson-plan')
      changes.push({ do: 'insert', path: ['keyCriteria'], value });
    else
      return {
        refused: `${quoted(criterion.text, 50)} belongs to no goal of the plan alone, so it has no place there.`,
        at: 0,
      };
  }
  return changes;
}

/** A row in one sentence: what it describes, with its name before it where that says more. */
function wordsOf({ text: name, node, descriptors }: Criterion): string {
  const description = textOf(node, 'description')?.trim() ?? '';
  const words = [description, ...descriptors.map(({ text }) => text)].filter((each) => each !== '');
  const [first] = words;
  if (first === undefined) return name;
  const rest = words.join('; ');
  return nameOf(first) === name ? rest : `${name}: ${rest}`;
}
