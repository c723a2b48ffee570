/** Offers whole items: a new check for a goal that has none. */
import type { PlanDocument } from '../../document.ts';
import { isPlan } from '../../kinds/kind.ts';
import { alignmentOf } from '../../library/alignment.ts';
import type { GoalRow } from '../../library/alignmentMap.ts';
import { planOf } from '../../references/home.ts';
import { inside } from '../../schema/walk.ts';
import type { SchemaNode } from '../../schema/schema-node.ts';
import { literal } from '../../markdown/literal.ts';
import { plain } from '../../markdown/markdown.ts';
import { eachQuoted, shortened } from '../../words.ts';
import type { Around } from './complete.ts';
import { itemPieces, type Line } from './lines.ts';
import { hasUsualLines, levelLines, newItem, type Spot } from './newItem.ts';
import type { Place } from './place.ts';
import type { Piece, Proposal } from './proposal.ts';
import { beginsList, findable, hasMoreBelow, piecesAt } from './written.ts';

/** A goal's words in the name of an item for it. */
const LONGEST = 60;

/** @returns best first; none where the place is none for them */
export function proposeItems(place: Place, document: PlanDocument, around: Around): readonly Proposal[] {
  if (place.quote !== '' || place.long || hasMoreBelow(place, document)) return [];
  const levels = allLevels(place, document);
  if (place.what === 'key' || levels.length > 0) return levels;
  const begins = beginsList(place);
  const schema = begins ? inside(place.schema, undefined) : place.asMap;
  const path = begins ? [...place.path, 0] : place.path;
  // Where a code or an id can stand, an entry is that and no more.
  const isLink = place.schema?.['x-reference'] !== undefined;
  if (!(begins || place.what === 'item') || isLink || !isItem(schema)) return [];
  const spot: Spot = { document, around, read: place.read, path, schema };
  const noun = schema['x-noun'] ?? '';
  const waiting = waitingGoals(spot);
  const named = eachQuoted(waiting, ({ label }) => around.shown(plain(label), document), LONGEST);
  return [
    ...named.map(([goal, words], index) => {
      const label = `A new ${noun} for ${words}`;
      const found = findable(around.shown(goal.label, document));
      const lines = newItem(spot, goal.id);
      return { ...proposal(place, document, schema, label, lines), found, preferred: index === 0 };
    }),
    proposal(place, document, schema, `A new ${noun}`, newItem(spot, undefined)),
  ];
}

/** Every level of a rubric that a criterion says nothing of yet, in words; none where there is one or none. */
function allLevels(place: Place, document: PlanDocument): readonly Proposal[] {
  const { what, flow, colon } = place;
  const schema = what === 'key' ? place.schema : place.asMap;
  const keys = schema?.['x-reference-keys'];
  if (!schema || !keys?.to.includes('levels') || colon || (what === 'key' && flow)) return [];
  const known = what === 'key' ? place.written : new Set();
  const lines = levelLines(document, schema).filter(([id]) => !known.has(id));
  if (lines.length < 2) return [];
  return [proposal(place, document, schema, known.size === 0 ? 'Every level' : 'The other levels', lines)];
}

/** Whether an entry has lines of its own that can be begun here: words for notes are people's own. */
function isItem(schema: SchemaNode | undefined): schema is SchemaNode {
  return schema?.type === 'object' && hasUsualLines(schema);
}

function proposal(
  place: Place,
  document: PlanDocument,
  schema: SchemaNode,
  label: string,
  lines: readonly Line[],
): Proposal {
  const about = schema.description ?? '';
  return {
    what: 'item',
    label,
    detail: shortened(about, LONGEST),
    documentation: literal(about),
    ...written(place, document, lines),
    goesOn: false,
  };
}

/** The lines of an item where they are to stand. */
function written(
  place: Place,
  document: PlanDocument,
  lines: readonly Line[],
): Pick<Proposal, 'span' | 'pieces'> {
  const { what, flow, step, listStep, eol, begins, column, span, tail } = place;
  const at = (first: number): readonly Piece[] =>
    itemPieces(lines, { flow, step, listStep, eol, column: first });
  const begun = beginsList(place);
  if (flow) return { span, pieces: piecesAt(place, document, begun ? ['[', ...at(0), ']'] : at(0)) };
  if (what !== 'value') return { span, pieces: piecesAt(place, document, at(begins)) };
  // What belongs to a name stands below it; no blank is left behind its colon.
  let { start } = span;
  while (document.text.charAt(start - 1) === ' ') start--;
  const below = column + (begun ? listStep : step);
  const pieces = begun ? ['- ', ...at(below + 2)] : at(below);
  const all = [eol + ' '.repeat(below), ...pieces, tail].filter((piece) => piece !== '');
  return { span: { start, end: span.end }, pieces: all };
}

/** The goals that wait for an item of this kind: a check along the way, a row of the rubric, time in class. */
function waitingGoals({ document, around, schema }: Spot): readonly GoalRow[] {
  const noun = schema['x-noun'];
  const { shelf } = around;
  if (noun === 'criterion') {
    const plan = document.kind === 'rubric' ? planOf(document, shelf) : undefined;
    if (!plan || !isPlan(plan.kind)) return [];
    const { rows, columns } = alignmentOf(plan, shelf);
    return rows.filter(
      (row) =>
        isNamed(row) &&
        !row.cells.some(({ column }) => {
          const at = columns[column];
          return at?.kind === 'criterion' && at.uri === document.uri;
        }),
    );
  }
  if (!isPlan(document.kind)) return [];
  const gaps =
    noun === 'check' ? ['no-check', 'no-check-along-the-way'] : noun === 'activity' ? ['no-session'] : [];
  return alignmentOf(document, shelf).rows.filter(
    (row) => isNamed(row) && row.gaps.some((gap) => gaps.includes(gap)),
  );
}

function isNamed({ id, label }: GoalRow): boolean {
  return id !== undefined && label !== '';
}
