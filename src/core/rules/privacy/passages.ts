/** Everything in a document that somebody can read: texts, names of lines, links, and notes behind a `#`. */
import type { PlanDocument } from '../../document.ts';
import { once } from '../../kinds/items.ts';
import { indexOf } from '../../references/index.ts';
import type { Span } from '../../text/ranges.ts';
import { entriesOf, type EntryPlace } from '../../yaml/navigate.ts';
import type { Path, YamlNode, YamlScalar } from '../../yaml/tree.ts';

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
  ...written(document),
  ...comments(document),
]);

/** Where a part of a passage stands in the document. */
export function spanIn({ start }: Passage, at: number, length: number): Span {
  return { start: start + at, end: start + at + length };
}

/** Whether people write there to each other or to themselves: notes, visits, and what stands behind a `#`. */
export function isAmongNotes(document: PlanDocument, { what }: Passage): boolean {
  return what === 'comment' || document.kind === 'collaboration-log' || document.kind === 'observation';
}

function written(document: PlanDocument): readonly Passage[] {
  const passages: Passage[] = [];
  const links = new Set(indexOf(document).references.map(({ node }) => node));
  const take = (node: YamlScalar, what: Passage['what'], path: Path): void => {
    const text = plainly(document.text.slice(node.span.start, node.span.end), node.style);
    if (text.trim() !== '') passages.push({ what, text, start: node.span.start, path });
  };
  const walk = (node: YamlNode | undefined, path: Path): void => {
    if (node?.type === 'map') {
      for (const { key, value } of node.pairs) {
        const own = [...path, key.text];
        take(key, 'name', own);
        walk(value, own);
      }
    } else if (node?.type === 'list') {
      node.items.forEach(({ value }, index) => walk(value, [...path, index]));
    } else if (node?.type === 'scalar') {
      take(node, links.has(node) || isLink(node.text, path) ? 'link' : 'text', path);
    }
  };
  walk(document.sound.root, []);
  return passages;
}

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

function comments({ sound, lines }: PlanDocument): readonly Passage[] {
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
}
