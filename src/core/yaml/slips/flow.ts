/** A reading of `[…]` and `{…}` that goes on where something is missing, and says what. */
export interface FlowScan {
  /** Behind the bracket that closes the first one; undefined where none does. */
  readonly end: number | undefined;
  /** Offsets of the brackets still open at the end, outermost first. */
  readonly open: readonly number[];
  /** Offset of a quote that is not closed. */
  readonly quote: number | undefined;
  /** A closing bracket of the wrong kind: where, and the one that was due. */
  readonly mismatch: { readonly at: number; readonly due: string } | undefined;
  /** Offsets of brackets in the middle of a text: most likely a part of it, or slipped in. */
  readonly inWords: readonly number[];
  /** Offsets of all opening brackets. */
  readonly openers: readonly number[];
  /** Offsets where one entry seems to follow another without a comma. */
  readonly commas: readonly number[];
}

const CLOSERS = new Map([
  ['[', ']'],
  ['{', '}'],
]);

/**
 * Reads brackets.
 * @param start offset of the first opening bracket
 * @param limit reads no further than this
 */
export function scanFlow(text: string, start: number, limit: number): FlowScan {
  const open: number[] = [];
  const commas: number[] = [];
  const inWords: number[] = [];
  const openers: number[] = [];
  let mismatch: FlowScan['mismatch'];
  // Whether a new entry may begin here: only there a quote opens anything.
  let fresh = true;
  // Whether a key's colon has passed since the last comma.
  let paired = false;
  for (let at = start; at < limit; at++) {
    const unit = text.charAt(at);
    const opens = unit === '[' || unit === '{';
    if (opens ? !fresh : /[\]}]/.test(unit) && /\w/.test(text.charAt(at + 1))) inWords.push(at);
    if (opens) {
      open.push(at);
      openers.push(at);
      fresh = true;
      paired = false;
    } else if (unit === ']' || unit === '}') {
      const opener = open.pop();
      if (opener === undefined) break;
      const due = CLOSERS.get(text.charAt(opener)) ?? '';
      if (due !== unit) {
        mismatch ??= { at, due };
        // Taken as meant for the next bracket out, where that one fits.
        if (CLOSERS.get(text.charAt(open.at(-1) ?? -1)) === unit) open.pop();
      }
      if (open.length === 0)
        return { end: at + 1, open, quote: undefined, mismatch, commas, inWords, openers };
      fresh = false;
    } else if (unit === ',') {
      fresh = true;
      paired = false;
    } else if (unit === '#' && /\s/.test(text.charAt(at - 1))) {
      const line = text.indexOf('\n', at);
      at = line < 0 ? limit : line;
    } else if (unit === ':' && /[\s,[\]{}]|^$/.test(text.charAt(at + 1))) {
      if (paired) commas.push(wordBefore(text, at));
      paired = true;
      fresh = true;
    } else if (fresh && (unit === '"' || unit === "'")) {
      const close = closingQuote(text, at, limit);
      if (close === undefined) return { end: undefined, open, quote: at, mismatch, commas, inWords, openers };
      at = close;
      fresh = false;
      const next = /[^ \t]/.exec(text.slice(at + 1, limit));
      if (next && !/[,\]}:#\r\n]/.test(next[0])) commas.push(at + 1);
    } else if (!/\s/.test(unit)) fresh = false;
  }
  return { end: undefined, open, quote: undefined, mismatch, commas, inWords, openers };
}

function closingQuote(text: string, start: number, limit: number): number | undefined {
  const quote = text.charAt(start);
  for (let at = start + 1; at < limit; at++) {
    const unit = text.charAt(at);
    if (quote === '"' && unit === '\\') at++;
    else if (unit === quote) {
      if (quote === "'" && text.charAt(at + 1) === "'") at++;
      else return at;
    }
  }
  return undefined;
}

/** Behind the blank-free stretch before the word that ends at `colon`. */
function wordBefore(text: string, colon: number): number {
  let at = colon;
  while (at > 0 && /[^\s,[\]{}]/.test(text.charAt(at - 1))) at--;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}
