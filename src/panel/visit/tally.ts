/** Counting with one key: the count at the end of a line goes up or down. */

/**
 * The text with its count changed: the number behind the colon at its end. One that has none begins at 1; a number that
 * stands elsewhere names something ("table 3").
 * @param by 1 or -1; a count never goes below 0
 */
export function tally(text: string, by: 1 | -1): string {
  const line = text.trimEnd();
  const colon = line.lastIndexOf(':');
  const written = colon < 0 ? '' : line.slice(colon + 1).trim();
  // More digits than a count has are some other number, and a time has no blank before its minutes.
  const counts = /^\d{1,6}$/.test(written) && !/\d:\d/.test(line.slice(colon - 1, colon + 2));
  if (!counts) return by > 0 ? `${line}${line.endsWith(':') ? '' : ':'} 1` : text;
  return `${line.slice(0, colon)}: ${Math.max(0, Number(written) + by)}`;
}

/** Signs that begin what somebody said. */
const quotes = '“„«"‘';

/** Whether a line begins with what somebody said. */
export function isQuoted(text: string): boolean {
  const first = text.trimStart().charAt(0);
  return first !== '' && quotes.includes(first);
}
