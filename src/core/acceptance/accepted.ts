/** What the notes of a document accept, and for which stretches of its text. */
import type { PlanDocument } from '../document.ts';
import { grouped } from '../grouped.ts';
import { contains, type Span } from '../text/ranges.ts';
import { entriesOf } from '../yaml/navigate.ts';
import type { YamlComment, YamlDocument } from '../yaml/tree.ts';
import { acceptedCodes } from './note.ts';

/** One accepted code and the stretch of text it is accepted for. */
export interface Acceptance {
  readonly code: string;
  readonly comment: YamlComment;
  /** Undefined where nothing follows the comment. */
  readonly covers: Span | undefined;
}

/** An acceptance that covers something. */
interface Covering extends Acceptance {
  readonly covers: Span;
}

/** The acceptances of a document, found by what they cover. */
export class Accepted {
  /** In the order of the text. */
  readonly all: readonly Acceptance[];
  readonly #byCode: ReadonlyMap<string, Stretches>;

  constructor(all: readonly Acceptance[]) {
    this.all = all;
    const covering = all.filter((each): each is Covering => each.covers !== undefined);
    const groups = grouped(covering, ({ code }) => code);
    this.#byCode = new Map([...groups].map(([code, some]) => [code, new Stretches(some)]));
  }

  /** The acceptances of a code that cover a stretch of the text. */
  of(code: string, span: Span): readonly Acceptance[] {
    return this.#byCode.get(code)?.around(span) ?? [];
  }
}

/** Acceptances of one code, in the order in which what they cover begins. */
class Stretches {
  readonly #inOrder: readonly Covering[];
  /** How far any of those up to one of them reaches: what ends before a place need not be gone through for it. */
  readonly #reach: readonly number[];

  constructor(some: readonly Covering[]) {
    this.#inOrder = [...some].sort((a, b) => a.covers.start - b.covers.start);
    let reach = 0;
    this.#reach = this.#inOrder.map(({ covers }) => (reach = Math.max(reach, covers.end)));
  }

  around(span: Span): readonly Acceptance[] {
    const found: Acceptance[] = [];
    let at = firstWhere(this.#inOrder, ({ covers }) => covers.start > span.start) - 1;
    for (; at >= 0 && (this.#reach[at] as number) >= span.end; at--) {
      const each = this.#inOrder[at] as Covering;
      if (contains(each.covers, span)) found.push(each);
    }
    return found;
  }
}

/** What is accepted in a document, read once. Of a broken text: in its sound parts. */
export const acceptedIn = (document: PlanDocument): Accepted => document.once(read);

function read({ sound: tree }: PlanDocument): Accepted {
  const notes = tree.comments.flatMap((comment) => {
    const codes = acceptedCodes(comment.text);
    return codes ? [{ comment, codes }] : [];
  });
  if (notes.length === 0) return new Accepted([]);
  const entries = entriesOf(tree.root).map(({ span }) => span);
  return new Accepted(
    notes.flatMap(({ comment, codes }) => {
      const from = comment.ownLine ? comment.span.end + 1 : lineStart(tree.text, comment.span.start);
      const entry = entries[firstWhere(entries, ({ start }) => start >= from)];
      const covers = entry && withNotes(tree, entry, comment);
      return codes.map((code) => ({ code, comment, covers }));
    }),
  );
}

/**
 * An entry with the notes that speak about it, for what is asked about them: from the acceptance on, in the lines
 * directly above it, and at the end of its last line.
 */
function withNotes({ text, comments }: YamlDocument, { start, end }: Span, acceptance: YamlComment): Span {
  let from = start;
  for (let at = firstWhere(comments, ({ span }) => span.start >= start) - 1; at >= 0; at--) {
    const { span, ownLine } = comments[at] as YamlComment;
    if (!ownLine || !/^(?:\r\n|[\r\n])[ \t]*$/.test(text.slice(span.end, from))) break;
    from = span.start;
  }
  let to = end;
  for (let at = firstWhere(comments, ({ span }) => span.start >= end); at < comments.length; at++) {
    const { span, ownLine } = comments[at] as YamlComment;
    if (/[\r\n]/.test(text.slice(end, span.start))) break;
    if (ownLine) continue;
    to = span.end;
    break;
  }
  return { start: Math.min(from, acceptance.span.start), end: to };
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The place of the first thing of which something is true, where it is true of all that follow it; else how many there are. */
function firstWhere<Thing>(things: readonly Thing[], isTrue: (thing: Thing) => boolean): number {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(things[middle] as Thing)) high = middle;
    else low = middle + 1;
  }
  return low;
}
