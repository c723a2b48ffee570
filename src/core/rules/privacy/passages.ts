/** Everything in a document that somebody can read: texts, names of lines, links, and notes behind a `#`. */
import type { PlanDocument } from '../../document.ts';
import { once } from '../../kinds/items.ts';
import { indexOf } from '../../references/index.ts';
import { countFirst, type Span } from '../../text/ranges.ts';
import { entriesOf, type EntryPlace } from '../../yaml/navigate.ts';
import type { Path, YamlNode, YamlScalar } from '../../yaml/tree.ts';
import { hasSign, placesOf } from '../words/find.ts';

/** A stretch of a document, with its words. */
export interface Passage {
  /** `link`: an id, a file or an address on the web; `name`: what stands before a colon. */
  readonly what: 'text' | 'link' | 'name' | 'comment';
  /** As long as the stretch, so that a place in it is a place in the document. What is escaped there reads plainly here. */
  readonly text: string;
  /** Where it begins in the document. */
  readonly start: number;
  /** What it belongs to; of a comment: the entry it speaks about, `[]` where there is none. */
  readonly path: Path;
}

/** Every passage of a document, in the order of the text, comments last. Read once. */
export const passagesOf = once((document): readonly Passage[] => [
  ...written(document, () => true),
  ...commentsOf(document),
]);

/**
 * The passages of a document in which a sign may stand, in the same order; no other holds anything it is the sign of.
 * Only what leads to them in the tree is walked: a text without any costs no more than one look through it.
 * @param signs for texts, links and names, with the flag `g`
 * @param ofComments the same for comments
 */
export function passagesWith(
  document: PlanDocument,
  signs: readonly RegExp[],
  ofComments: readonly RegExp[],
): readonly Passage[] {
  const places = [...signs.flatMap((sign) => placesIn(document, sign)), ...escapesIn(document)];
  places.sort((a, b) => a - b);
  const texts = places.length === 0 ? [] : written(document, (span) => isAnyIn(places, span));
  const { comments } = document.sound;
  const isWith = (text: string): boolean => ofComments.some((sign) => hasSign(text, sign));
  if (!comments.some(({ span }) => isWith(document.text.slice(span.start, span.end)))) return texts;
  return [...texts, ...commentsOf(document).filter(({ text }) => isWith(text))];
}

/** Several rules have the same signs, so each is looked for once. */
function placesIn(document: PlanDocument, sign: RegExp): readonly number[] {
  const known = knownPlaces(document);
  let places = known.get(sign);
  if (!places) known.set(sign, (places = placesOf(sign, document.text)));
  return places;
}

const knownPlaces = once(() => new Map<RegExp, readonly number[]>());

/** Behind each of these may stand the code of any letter, and no sign tells of that. */
const escapesIn = once((document) => placesOf(/\\/g, document.text));

/** Whether one of some places lies in a span. @param places in their order */
function isAnyIn(places: readonly number[], { start, end }: Span): boolean {
  return (places[countFirst(places, (place) => place < start)] ?? Infinity) < end;
}

/** Where a part of a passage stands in the document. */
export function spanIn({ start }: Passage, at: number, length: number): Span {
  return { start: start + at, end: start + at + length };
}

/** Whether people write in a document to each other or to themselves: notes and visits. Comments of all documents are such, too. */
export function areNotes({ kind }: PlanDocument): boolean {
  return kind === 'collaboration-log' || kind === 'observation';
}

/** @param isWanted whether to look at what stands in a span; what is not wanted has no part that is */
function written(document: PlanDocument, isWanted: (span: Span) => boolean): readonly Passage[] {
  const passages: Passage[] = [];
  const take = (node: YamlScalar, what: Passage['what'], path: Path): void => {
    const text = plainly(document.text.slice(node.span.start, node.span.end), node.style);
    if (text.trim() !== '') passages.push({ what, text, start: node.span.start, path });
  };
  const walk = (node: YamlNode, path: Path): void => {
    if (node.type === 'map') {
      for (const { key, value } of node.pairs) {
        if (isWanted(key.span)) take(key, 'name', [...path, key.text]);
        if (value && isWanted(value.span)) walk(value, [...path, key.text]);
      }
    } else if (node.type === 'list') {
      for (const [index, { value }] of node.items.entries())
        if (value && isWanted(value.span)) walk(value, [...path, index]);
    } else if (node.type === 'scalar') {
      take(node, isLink(node.text, path) || linksIn(document).has(node) ? 'link' : 'text', path);
    }
  };
  const { root } = document.sound;
  if (root && isWanted(root.span)) walk(root, []);
  return passages;
}

const linksIn = once((document) => new Set<YamlNode>(indexOf(document).references.map(({ node }) => node)));

function isLink(text: string, path: Path): boolean {
  return path.at(-1) === 'id' || (/^\S+$/.test(text) && /[/#]|\.ya?ml$/.test(text));
}

/** The signs of an escape as one letter and signs that count as part of it; the text keeps its length. */
function plainly(source: string, style: YamlScalar['style']): string {
  if (style !== 'double' || !source.includes('\\')) return source;
  return source.replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|[^])/gi, (escape, ...codes) => {
    const code = Number.parseInt((codes.slice(0, 3) as (string | undefined)[]).find(Boolean) ?? '', 16);
    if (!(code <= 0x10ffff)) return ' '.repeat(escape.length);
    return String.fromCodePoint(code).padEnd(escape.length, JOINER);
  });
}

/** Says nothing by itself and belongs to the letter before it. */
const JOINER = '\u034f';

const commentsOf = once(({ sound, lines }): readonly Passage[] => {
  if (sound.comments.length === 0) return [];
  const entries = entriesOf(sound.root);
  const beginning = new Map<number, EntryPlace>();
  const ending = new Map<number, EntryPlace>();
  for (const entry of entries) {
    const first = lines.lineAt(entry.span.start);
    if (!beginning.has(first)) beginning.set(first, entry);
    for (const line of [first, lines.lineAt(Math.max(entry.span.start, entry.span.end - 1))])
      ending.set(line, entry);
  }
  // From the last comment to the first: what a comment line speaks about, the one above it speaks about too.
  const below = new Map<number, EntryPlace | undefined>();
  for (const { span, ownLine } of [...sound.comments].reverse()) {
    const line = lines.lineAt(span.start);
    if (ownLine) below.set(line, below.has(line + 1) ? below.get(line + 1) : beginning.get(line + 1));
  }
  const around: EntryPlace[] = [];
  let next = 0;
  return sound.comments.map(({ span, ownLine }) => {
    const line = lines.lineAt(span.start);
    for (; (entries[next]?.span.start ?? Infinity) <= span.start; next++)
      around.push(entries[next] as EntryPlace);
    while ((around.at(-1)?.span.end ?? Infinity) < span.start) around.pop();
    const about = (ownLine ? below : ending).get(line) ?? around.at(-1);
    const text = lines.lineText(line).slice(span.start - lines.lineStart(line));
    return { what: 'comment', text, start: span.start, path: about?.path ?? [] };
  });
});
