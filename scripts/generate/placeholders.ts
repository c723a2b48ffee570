// The table of docs/exchange.md that names the places a school’s template can have.
import { placeholders } from '../../src/core/exchange/template/placeholders.ts';
import type { Reader } from '../../src/core/exchange/sheet.ts';

const begin = '<!-- placeholders -->\n';
const end = '<!-- /placeholders -->';

/** @param page the page as it is @returns the page with the table written anew */
export function withPlaceholders(page: string): string {
  const [from, to] = [page.indexOf(begin) + begin.length, page.indexOf(end)];
  if (from < begin.length || to < from)
    throw new Error('docs/exchange.md has no place for its placeholders.');
  return page.slice(0, from) + table() + page.slice(to);
}

/** More other names than this are not all written down. */
const MOST_NAMES = 6;

function table(): string {
  const rows = placeholders.map(({ name, about, also, each = [], for: readers }) => {
    const names = [name, ...each.slice(0, 1).map((one) => `${one}_1`)]
      .map((one) => `\`{{${one}}}\``)
      .join(', ');
    const others = also.slice(0, MOST_NAMES).map((one) => one.replaceAll('_', ' '));
    return `| ${names} | ${about}${whoseOf(readers)} | ${others.join(', ')} |`;
  });
  return `
| Placeholder | What stands there | Also understood, among others |
| --- | --- | --- |
${rows.join('\n')}

Case, blanks and dashes make no difference: \`{{Learning Goals}}\` is \`{{learning_goals}}\`. With a number, as in
\`{{goal_2}}\`, one of a list stands there alone.

`;
}

function whoseOf(readers: readonly Reader[] | undefined): string {
  return readers === undefined ? '' : ` (${readers.join(' and ')})`;
}
