/** Counting with one key: the last number of a line goes up or down. */

/**
 * The text with its last number changed; one that has none begins at 1.
 * @param by 1 or -1; a number never goes below 0
 */
export function tally(text: string, by: 1 | -1): string {
  let end = text.length;
  while (end > 0 && !isDigit(text.charAt(end - 1))) end--;
  let start = end;
  while (start > 0 && isDigit(text.charAt(start - 1))) start--;
  if (end === 0) return by > 0 ? `${text.trimEnd()}: 1` : text;
  const number = Number(text.slice(start, end)) + by;
  // More digits than a count has are some other number.
  if (!Number.isSafeInteger(number)) return text;
  return `${text.slice(0, start)}${Math.max(0, number)}${text.slice(end)}`;
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9';
}

/** Signs that begin what somebody said. */
const quotes = '“„«"‘';

/** Whether a line begins with what somebody said. */
export function isQuoted(text: string): boolean {
  const first = text.trimStart().charAt(0);
  return first !== '' && quotes.includes(first);
}
