/** Takes words apart that name several things. */

/** The lines of a text, without signs of lists. */
export function linesInWords(words: string): readonly string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** “beakers, ice and salt; a thermometer” as its parts; a sentence stays whole. */
export function splitWords(line: string): readonly string[] {
  if (/[.!?]\s/.test(line)) return [line];
  const parts = apart(line, ';');
  const split = parts.length > 1 ? parts : apart(line, ',');
  if (split.length < 2 || split.some((part) => part.length > 60 || part === '')) return [line];
  return split.map((part, index) => {
    const own = index > 0 ? part.replace(/^and\s+/i, '') : part;
    return index === split.length - 1 ? own.replace(/\.$/, '') : own;
  });
}

/** Parts of a line, none within brackets; not a pattern, which would be busy with brackets within brackets. */
function apart(line: string, separator: string): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const sign of line) {
    if ('([“'.includes(sign)) depth++;
    else if (')]”'.includes(sign)) depth = Math.max(0, depth - 1);
    // “1,000” is one number.
    if (sign === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] = `${parts.at(-1) ?? ''}${sign}`;
  }
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before !== undefined && /\d$/.test(before) && /^\d/.test(part))
      joined[joined.length - 1] = `${before}${separator}${part}`;
    else joined.push(part);
  }
  return joined.map((part) => part.trim());
}
