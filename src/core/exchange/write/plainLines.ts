import { plain } from '../../markdown/markdown.ts';

/** A text without its marks, its lines kept, for places that know no Markdown. */
export function plainLines(text: string): string {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => plain(line).trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plainLines(text).replace(/\s+/g, ' ');
}
