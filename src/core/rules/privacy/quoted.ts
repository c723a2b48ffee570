/** So many characters before a place tell whether it is quoted. */
const LONGEST_QUOTE = 300;

/** Whether a place stands between quotation marks: somebody else says it. */
export function isQuoted(text: string, at: number): boolean {
  // The marks that the text itself is written in do not count.
  const before = text.slice(Math.max(text.startsWith('"') ? 1 : 0, at - LONGEST_QUOTE), at);
  if (before.lastIndexOf('“') > before.lastIndexOf('”')) return true;
  return (before.match(/"/g)?.length ?? 0) % 2 === 1;
}
