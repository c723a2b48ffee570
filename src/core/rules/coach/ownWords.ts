/** What somebody says in their own words. Quotations are another's words, and nobody's to judge. */

/** Signs that open a quotation, with those that close it. */
const pairs: ReadonlyMap<string, string> = new Map([
  ['“', '”"'],
  ['„', '“”'],
  ['«', '»'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
]);

/** Signs that are apostrophes inside of words. */
const apostrophes = "‘’'";

/**
 * A text with blanks in the place of its quotations: of the same length, so that places stay what they are.
 * A quotation that is not closed yet goes to the end.
 */
export function ownWords(text: string): string {
  let own = '';
  let done = 0;
  const unclosed = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const closing = pairs.get(sign);
    if (closing === undefined || unclosed.has(sign) || !opens(text, at)) continue;
    const end = endOf(text, at + 1, closing);
    if (end === undefined && apostrophes.includes(sign)) {
      unclosed.add(sign);
      continue;
    }
    const after = end ?? text.length;
    own += text.slice(done, at) + ' '.repeat(after - at);
    done = after;
    at = after - 1;
  }
  return own + text.slice(done);
}

/** Whether the sign can open a quotation: the second one of 5'6" does not. */
function opens(text: string, at: number): boolean {
  return '“„«'.includes(text.charAt(at)) || !isInWord(text.charAt(at - 1));
}

/** The place behind the sign that closes. */
function endOf(text: string, from: number, closing: string): number | undefined {
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at);
    if (!closing.includes(sign)) continue;
    if (!apostrophes.includes(sign) || !isInWord(text.charAt(at + 1))) return at + 1;
  }
  return undefined;
}

function isInWord(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign);
}

/** A sentence of a text. */
export interface Sentence {
  /** With the sign at its end, without blanks around it. */
  readonly text: string;
  /** Zero-based UTF-16 offset in the whole. */
  readonly at: number;
  readonly isQuestion: boolean;
}

/** The sentences of a text; a line is at least one. */
export function sentencesOf(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed !== '')
      found.push({
        text: trimmed,
        at: start + raw.length - raw.trimStart().length,
        isQuestion: trimmed.endsWith('?'),
      });
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const endsHere = '.!?…'.includes(sign) && /^\s?$/.test(text.charAt(at + 1));
    if (endsHere || sign === '\n') close(at + 1);
  }
  close(text.length);
  return found;
}
