/** Changes that one of the two suggests instead of making them, with a reason. They stand in the document itself. */
import { wordsOf } from '../compare/difference/words.ts';
import type { PlanDocument } from '../document.ts';
import type { SchemaNode } from '../schema/schema-node.ts';
import { schemaAt, schemaOf } from '../schema/walk.ts';
import type { SuggestionItem } from '../view/planView.ts';
import { DOCUMENT, itemAround, refOf } from '../view/refs.ts';
import { capital, quoted, shortened, small, withArticle } from '../words.ts';
import { itemsOf, nodeAt, textOf } from '../yaml/navigate.ts';
import type { Path, YamlNode } from '../yaml/tree.ts';
import { fieldOfPath } from './field.ts';
import { placeOf, waysOf, writtenIn, type Place, type Written } from './reading.ts';
import { readable, textAt } from './value.ts';

/** Names are no longer than this beside each other. */
const NAME = 70;

export { takesSuggestions } from './reading.ts';

/** What is suggested in a document, in its order; what has no id, or says nothing, is not. */
export function suggestionsOf(document: PlanDocument): readonly SuggestionItem[] {
  return writtenIn(document).flatMap((suggestion) => viewOf(document, suggestion) ?? []);
}

/** A suggestion as people read it. */
function viewOf(document: PlanDocument, suggestion: Written): SuggestionItem | undefined {
  const { id, why, by, to, add } = suggestion;
  if (id === undefined || waysOf(suggestion) !== 1) return undefined;
  const place = placeOf(document, suggestion);
  const now = nowIn(document, suggestion, place);
  const before = readable(document, place?.whole ?? [], now);
  const would = to !== undefined && place ? readable(document, place.whole, to) : (to ?? add?.text);
  const stale = staleIn(document, suggestion);
  const at = place ? itemAround(place.whole) : undefined;
  const language = textOf(document.sound.root, 'language');
  const line = place && at && fieldOfPath(place.whole.slice(at.length));
  return {
    id,
    ref: at === undefined || at.length === 0 ? DOCUMENT : refOf(document, at),
    ...(line === undefined || line === '' ? {} : { field: line }),
    place: nameOfPlace(document, place),
    what: whatOf(document, suggestion, place, now),
    ...(before === '' ? {} : { now: before }),
    ...(would === undefined ? {} : { would }),
    ...(to !== undefined && before !== '' && would !== undefined
      ? { words: wordsOf(before, would, language) }
      : {}),
    ...{ why, by },
    ...(stale === undefined ? {} : { stale: stale.said }),
  };
}

/** What stands there now: the line, or the naming words of the item where it is about the whole of it. */
function nowIn(document: PlanDocument, { add, field }: Written, place: Place | undefined): string {
  if (!place || add) return '';
  if (field !== undefined) return textAt(document, place.whole);
  const main = schemaAt(document.kind, document.sound.root, place.item)?.['x-main'];
  return main === undefined || place.item.length === 0
    ? ''
    : (textOf(nodeAt(document.sound, place.item), main) ?? '');
}

/** Why a suggestion can’t be used as it is any more. */
export interface Stale {
  readonly why: 'gone' | 'changed';
  readonly said: string;
}

/** @returns undefined where it can be used */
export function staleIn(document: PlanDocument, suggestion: Written): Stale | undefined {
  const { was, field, add, takeOut } = suggestion;
  const place = placeOf(document, suggestion);
  const nowhere = field === undefined && !add && (!takeOut || place?.item.length === 0);
  if (!place || nowhere) return { why: 'gone', said: 'What this is about isn’t there any more.' };
  if (field !== undefined && !canStand(document, place.whole))
    return { why: 'gone', said: 'The line this is about isn’t there any more.' };
  if (was === undefined || add) return undefined;
  const now = nowIn(document, suggestion, place).trim();
  if (now === was || isSameNumber(was, now)) return undefined;
  // A line of a list that went to another place is known by its words.
  if (typeof place.whole.at(-1) === 'number' && linesSaying(document, place.whole, was) === 1)
    return undefined;
  const said =
    now === ''
      ? 'The words this is about were taken away since.'
      : `This was written for other words: ${was === '' ? 'nothing stood there yet' : quoted(was, 120)}.`;
  return { why: 'changed', said };
}

/** Whether a line can stand at a place: its holder is there, and has such lines. */
function canStand(document: PlanDocument, path: Path): boolean {
  if (!schemaAt(document.kind, document.sound.root, path)) return false;
  const holder = path.findLastIndex((step) => typeof step === 'number');
  return (
    holder < 0 ||
    holder === path.length - 1 ||
    nodeAt(document.sound, path.slice(0, holder + 1)) !== undefined
  );
}

function linesSaying(document: PlanDocument, path: Path, words: string): number {
  const above = path.slice(0, -1);
  const list = nodeAt(document.sound, above);
  if (list?.type !== 'list') return 0;
  return [...list.items.keys()].filter((index) => textAt(document, [...above, index]).trim() === words)
    .length;
}

function isSameNumber(one: string, other: string): boolean {
  return one !== '' && other !== '' && /^[\d.]+$/.test(one + other) && Number(one) === Number(other);
}

/** “Goal · I can explain how …”; the document by what it is. */
function nameOfPlace(document: PlanDocument, place: Place | undefined): string {
  const { kind, sound } = document;
  const path = place?.item ?? [];
  const schema = path.length === 0 ? schemaOf(kind) : schemaAt(kind, sound.root, path);
  const noun = capital(schema?.['x-noun'] ?? 'plan');
  const main = schema?.['x-main'];
  // The document is named already where its suggestions stand.
  const words = path.length === 0 || main === undefined ? '' : (textOf(nodeAt(sound, path), main) ?? '');
  return words.trim() === '' ? noun : `${noun} · ${shortened(words, NAME)}`;
}

/** “Change the learning target”, “Take this check out”, “Add a check”. */
function whatOf(
  document: PlanDocument,
  { field, to, add }: Written,
  place: Place | undefined,
  now: string,
): string {
  const { kind, sound } = document;
  const at = place && schemaAt(kind, sound.root, place.whole);
  if (add) {
    const list = place && schemaAt(kind, sound.root, [...place.item, add.to]);
    const noun = list?.items?.['x-noun'] ?? list?.items?.title;
    return `Add ${noun === undefined ? 'something' : withArticle(lowered(noun))}`;
  }
  const line = field === undefined || !place ? '' : nameOfLine(document, place.whole, at);
  if (to === undefined) return line === '' ? `Take this ${at?.['x-noun'] ?? 'item'} out` : `Take out ${line}`;
  return line === '' ? 'Change this' : `${now === '' ? 'Write' : 'Change'} ${line}`;
}

function nameOfLine({ kind, sound }: PlanDocument, path: Path, schema: SchemaNode | undefined): string {
  const step = path.at(-1);
  // What a rubric’s row says of a level is known by the level.
  if (typeof step === 'string' && path.at(-2) === 'descriptors')
    return `what “${nameOfLevel(sound.root, step)}” says`;
  const title = schema?.title ?? schemaAt(kind, sound.root, path)?.title;
  if (title === undefined) return `“${String(step)}”`;
  if (noName.test(title)) return `“${title}”`;
  return ownName().test(title) ? title : `the ${lowered(title)}`;
}

function nameOfLevel(root: YamlNode | undefined, id: string): string {
  const level = itemsOf(root, 'levels').find(({ value }) => textOf(value, 'id') === id);
  return (level && textOf(level.value, 'name')) ?? capital(id.replaceAll('-', ' '));
}

/** Titles that are no name of something, but a question or the beginning of a sentence. */
const noName =
  /^(?:If|In|What|When|Where|Which|Who|Whom|Why|How|For|From|To|On|At|With|Its|Meant|As|Before|After)\b/;

/** What is called after somebody. */
const ownName = (): RegExp => /^\p{Lu}\p{Ll}+’s /u;

/** A title inside of a sentence: names of people and short forms stay as they are. */
function lowered(title: string): string {
  return /^\p{Lu}{2}/u.test(title) ? title : small(title);
}
