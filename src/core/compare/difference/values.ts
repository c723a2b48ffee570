/** Says how a single value changed: words, links, and lists of what can be chosen or linked. */
import { listed } from '../../words.ts';
import { resolve, scalarText, textOf } from '../../yaml/navigate.ts';
import type { Entry } from './entries.ts';
import type { Pointed } from './naming.ts';
import { said, type Notes } from './notes.ts';
import { sentences } from './sentences.ts';
import { fieldOf, type Place, type Seen, type Side, type Sides } from './sides.ts';
import { wordsOf } from './words.ts';

/** A value that differs, or that only one of the versions has. */
export function noteValue(
  sides: Sides,
  notes: Notes,
  before: Seen | undefined,
  after: Seen | undefined,
  place: Place,
): void {
  const [from, to] = bothSaid(sides, before, after);
  const shape = (after ?? before)?.shape;
  const item = place.item?.subject;
  const field = fieldOf(place);
  const reference = shape && sides.shapes.reference(shape);
  if (reference) {
    const sentence =
      reference.rule?.orDate === true && item
        ? sentences.when(item, pointed(sides.was, before), pointed(sides.is, after))
        : sentences.value(item, field, from, to === from ? `another: ${to ?? ''}` : to);
    notes.add('reference', before, after, place, { sentence, ...said(from, to) });
  } else if (!isText(before) || !isText(after)) {
    const sentence = sentences.value(item, field, from, to);
    notes.add('value', before, after, place, { sentence, ...said(from, to) });
  } else {
    const [was, is] = [scalarText(before?.node), scalarText(after?.node)];
    notes.add('text', before, after, place, {
      sentence: aboutText(was, is, place),
      ...said(was, is),
      words: wordsOf(was ?? '', is ?? '', languageOf(sides)),
    });
  }
}

/** Links and words to choose from: what is more and what is less. */
export function noteSet(
  sides: Sides,
  notes: Notes,
  before: Seen | undefined,
  after: Seen | undefined,
  was: readonly Entry[],
  is: readonly Entry[],
  place: Place,
): void {
  const item = place.item?.subject;
  const field = fieldOf(place);
  const [from, to] = bothSaid(sides, before, after);
  const first = (is[0] ?? was[0])?.seen.shape;
  if (!first || !sides.shapes.reference(first)) {
    const sentence = sentences.value(item, field, from, to);
    return notes.add('value', before, after, place, { sentence, ...said(from, to) });
  }
  const numbers = ({ contents }: Side, entries: readonly Entry[]): ReadonlyMap<number, Entry> =>
    new Map(entries.map((entry) => [contents.of(entry.seen.node, entry.seen.shape), entry]));
  const [older, newer] = [numbers(sides.was, was), numbers(sides.is, is)];
  const only = (
    { naming }: Side,
    some: ReadonlyMap<number, Entry>,
    others: ReadonlyMap<number, Entry>,
  ): string =>
    linksIn(
      [...some].flatMap(([number, { seen }]) =>
        others.has(number) ? [] : naming.pointed(scalarText(seen.node) ?? '', seen.shape),
      ),
    );
  const sentence = sentences.links(item, field, only(sides.is, newer, older), only(sides.was, older, newer));
  notes.add('reference', before, after, place, { sentence, ...said(from, to) });
}

/** Both values in people’s words. */
function bothSaid({ was, is }: Sides, before: Seen | undefined, after: Seen | undefined) {
  return [
    before && was.naming.value(before.node, before.shape),
    after && is.naming.value(after.node, after.shape),
  ] as const;
}

function pointed({ naming }: Side, seen: Seen | undefined): Pointed | undefined {
  const text = scalarText(seen?.node);
  return seen && text !== undefined ? naming.pointed(text, seen.shape) : undefined;
}

function aboutText(before: string | undefined, after: string | undefined, place: Place): string {
  const { item, main, way } = place;
  const field = fieldOf(place);
  if (before === undefined) return sentences.newText(item?.subject, field, after ?? '');
  if (after === undefined) return sentences.goneText(item?.subject, field, before);
  if (main === true && item) return sentences.reads(item.subject, before, after);
  if (way.length > 0 && typeof way.at(-1) !== 'string') return sentences.line(item?.subject, field);
  return sentences.text(item?.subject, field);
}

/** The language a document says it is written in. */
function languageOf({ was, is }: Sides): string | undefined {
  return textOf(is.version.sound.root, 'language') ?? textOf(was.version.sound.root, 'language');
}

/** Where nothing stands, what stands in the other version decides. */
function isText(seen: Seen | undefined): boolean {
  const node = resolve(seen?.node);
  if (!seen || !node) return true;
  const { schema } = seen.shape;
  if (node.type !== 'scalar' || schema?.enum || schema?.format || schema?.const !== undefined) return false;
  return schema?.type === 'string' || (schema?.type === undefined && typeof node.value === 'string');
}

/** “‘I can explain …’ and 1 more goal” */
function linksIn(links: readonly Pointed[]): string {
  const known = links.filter(({ known: own }) => own).map(({ words }) => words);
  const rest = links.filter(({ known: own }) => !own).map(({ words }) => words);
  return listed([...known, ...rest], 'and', 6);
}
