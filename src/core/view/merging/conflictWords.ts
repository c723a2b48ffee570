/** Says what two versions disagree about, in a teacher’s words. */
import type { MergeConflict, Side } from '../../compare/merge.ts';
import type { PlanDocument } from '../../document.ts';
import { indexOf } from '../../references/index.ts';
import { capital, quoted, shortened, small } from '../../words.ts';
import { resolve, scalarText, textOf } from '../../yaml/navigate.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import type { MergingConflict } from '../planViewMerging.ts';
import { placeIn, type Place, type PlaceStep } from './places.ts';
import type { Sides } from './sides.ts';

/** The three versions, each as a document. */
export interface Three {
  /** Undefined where it is not known. */
  readonly base: PlanDocument | undefined;
  readonly ours: PlanDocument;
  readonly theirs: PlanDocument;
}

/** Where a conflict is, in each version. */
export interface Places {
  readonly base: Place | undefined;
  readonly ours: Place;
  readonly theirs: Place;
  /** The one to speak of: that of the version that has it, ours first. */
  readonly shown: Place;
}

/** @param path as `writtenWay` writes it */
export function placesOf({ base, ours, theirs }: Three, path: string): Places {
  const all = {
    base: base && placeIn(base, path),
    ours: placeIn(ours, path),
    theirs: placeIn(theirs, path),
  };
  const candidates = [all.ours, all.theirs, ...(all.base ? [all.base] : [])];
  const longest = (one: Place, other: Place): Place => (other.steps.length > one.steps.length ? other : one);
  const shown = candidates.find(({ there }) => there) ?? candidates.reduce(longest);
  return { ...all, shown };
}

/** “Goal · I can explain how …”; of a field that does not name its item, with the field. */
export function placeLine({ shown: { steps } }: Places, document: PlanDocument): string {
  const parts = steps.flatMap((step, index) => {
    if (step.isItem) return itemParts(step);
    const isLast = index === steps.length - 1;
    return isLast && !isNaming(steps) ? [titleOf(step)] : [];
  });
  return parts.length === 0 ? shortened(document.title) : parts.join(' · ');
}

function itemParts({ schema, node, key }: PlaceStep): string[] {
  const main = schema?.['x-main'];
  const label = (main === undefined ? scalarText(node) : textOf(node, main)) ?? '';
  const kind = capital(schema?.['x-noun'] ?? schema?.title ?? key);
  return [kind, ...(label.trim() === '' ? [] : [shortened(label)])];
}

/** Whether the way ends at the field that names its item. */
function isNaming(steps: readonly PlaceStep[]): boolean {
  const [item, field] = steps.slice(-2);
  return item?.isItem === true && field !== undefined && item.schema?.['x-main'] === field.key;
}

function titleOf({ schema, key }: PlaceStep): string {
  return schema?.title ?? key;
}

/** “this learning target”, “this goal”, “‘Look for’ of this check”. */
export function thing({ shown: { steps } }: Places): string {
  const last = steps.at(-1);
  if (!last) return 'this document';
  if (last.isItem) return `this ${nounOf(last)}`;
  if (isNaming(steps)) return `this ${small(titleOf(last))}`;
  const owner = steps.slice(0, -1).findLast(({ schema }) => schema?.['x-noun'] !== undefined);
  const field = `“${titleOf(last)}”`;
  return owner ? `${field} of this ${nounOf(owner)}` : field;
}

function nounOf({ schema, key }: PlaceStep): string {
  return schema?.['x-noun'] ?? (schema?.title === undefined ? `entry of “${key}”` : small(schema.title));
}

/** What is to be settled, in a sentence. */
export function conflictSentence(
  conflict: MergeConflict,
  places: Places,
  three: Three,
  sides: Sides,
): string {
  const what = thing(places);
  const { youBoth } = sides;
  switch (conflict.kind) {
    case 'modify/modify':
      return youBoth ? `You both changed ${what}.` : `${capital(what)} is not the same in the two versions.`;
    case 'delete/modify': {
      const [out, changed] =
        conflict.ours === null ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const);
      return `${did(sides, out)[0]} took ${what} out, and ${did(sides, changed)[1]} changed it.`;
    }
    case 'add/add':
      return youBoth
        ? `You both wrote ${what}, in different words.`
        : `${capital(what)} is new in both versions, in different words.`;
    case 'move/move':
      return youBoth
        ? `You both moved ${what}, to different places.`
        : `${capital(what)} stands in another place in each version.`;
    case 'dangling-reference':
      return danglingSentence(places, three, sides, what);
    case 'unresolved-alias':
      return `${capital(what)} takes its words from another place, and only one of the versions still has that place.`;
    case 'duplicate-key':
      return youBoth
        ? `${capital(what)} came in twice, once from each of you.`
        : `${capital(what)} came in twice, once from each version.`;
  }
}

function did(sides: Sides, side: Side): Sides['weDid'] {
  return side === 'ours' ? sides.weDid : sides.theyDid;
}

/** What a place points to and only one of the versions has. */
interface Missing {
  /** “the goal ‘I can explain how …’” */
  readonly what: string;
  /** The side that has it no more. */
  readonly by: Side;
  /** Whether that side has it under another id. */
  readonly renamed: boolean;
}

function missingAt(places: Places, { ours, theirs }: Three): Missing | undefined {
  const look = (from: Place, here: PlanDocument, there: PlanDocument, by: Side): Missing | undefined => {
    const [mine, other] = [indexOf(here), indexOf(there)];
    const id = namesIn(from.there ? from.steps.at(-1)?.node : undefined).find(
      (name) => mine.byId.has(name) && !other.byId.has(name),
    );
    const item = id === undefined ? undefined : mine.byId.get(id);
    if (!item) return undefined;
    const { list, label, noun } = item;
    const renamed =
      label !== '' &&
      other.items.some((each) => each.list === list && each.label === label && !mine.byId.has(each.id));
    return { what: `the ${noun}${label === '' ? '' : ` ${quoted(label)}`}`, by, renamed };
  };
  return look(places.ours, ours, theirs, 'theirs') ?? look(places.theirs, theirs, ours, 'ours');
}

function danglingSentence(places: Places, three: Three, sides: Sides, what: string): string {
  const missing = missingAt(places, three);
  if (!missing) return `${capital(what)} points to something that only one of the versions still has.`;
  const [who] = did(sides, missing.by);
  return missing.renamed
    ? `${who} changed the short name that ${missing.what} is linked by, and ${what} still uses the old one.`
    : `${who} took out ${missing.what}, and ${what} still points to it.`;
}

/** What a place names: itself, or each of its entries. */
function namesIn(node: YamlNode | undefined): readonly string[] {
  const value = resolve(node);
  if (value?.type === 'list') return value.items.flatMap(({ value: item }) => scalarText(item) ?? []);
  const text = scalarText(value);
  return text === undefined ? [] : [text];
}

/** Where an item stands in a version: “in the class period ‘Mapping’, behind ‘Warm-up’”. */
export function whereIs(document: PlanDocument, place: Places): string | undefined {
  const step = place.shown.steps.findLast(({ isItem }) => isItem);
  const id = textOf(step?.node, 'id');
  const item = id === undefined ? undefined : indexOf(document).byId.get(id);
  if (!item) return undefined;
  const around = indexOf(document).items.findLast(
    ({ path }) => path.length < item.path.length && path.every((each, index) => each === item.path[index]),
  );
  const at = item.path.at(-1);
  const before = indexOf(document).items.find(
    ({ path }) =>
      path.length === item.path.length &&
      path.every((each, index) =>
        index === path.length - 1 ? each === Number(at) - 1 : each === item.path[index],
      ),
  );
  const parts = [
    ...(around ? [`in the ${around.noun}${around.label === '' ? '' : ` ${quoted(around.label)}`}`] : []),
    ...(before
      ? [`behind ${before.label === '' ? `another ${before.noun}` : quoted(before.label)}`]
      : ['at the beginning']),
  ];
  return capital(parts.join(', '));
}

/** What stands in place of words where a version has none. */
export function saidInstead(conflict: MergeConflict, side: 'base' | Side): string {
  if (side === 'base' || conflict.base === null) return 'Nothing was here yet.';
  return 'Taken out.';
}

/** What can be chosen, each with what stands on its button. */
export function answersOf(
  conflict: MergeConflict,
  places: Places,
  three: Three,
  sides: Sides,
): MergingConflict['answers'] {
  const labels = {
    both: 'Keep both until we talk',
    ours: sides.ours,
    theirs: sides.theirs,
    text: 'Write new',
    ...special(conflict, places, three, sides),
  };
  const order = ['both', 'ours', 'theirs', 'text'] as const;
  return order
    .filter((answer) => conflict.answers.includes(answer))
    .map((answer) => ({ answer, label: labels[answer] }));
}

/** Where what stands is not whose words they are. */
function special(
  { kind, ours }: MergeConflict,
  places: Places,
  three: Three,
  sides: Sides,
): { readonly [side in Side]?: string } {
  switch (kind) {
    case 'move/move':
      return sides.youBoth ? { ours: 'Where you put it', theirs: `Where ${sides.theyDid[1]} put it` } : {};
    case 'delete/modify':
      return ours === null ? { ours: 'Leave it out' } : { theirs: 'Leave it out' };
    case 'dangling-reference': {
      const missing = missingAt(places, three);
      if (!missing) return {};
      const { what, by, renamed } = missing;
      const keep = renamed ? 'Go back to the old name' : `Keep ${what}`;
      const leave = renamed ? 'Use the new name' : 'Leave it out, and the link to it';
      return by === 'theirs' ? { ours: keep, theirs: leave } : { ours: leave, theirs: keep };
    }
    default:
      return {};
  }
}
