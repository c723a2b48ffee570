// What changed, for people at a terminal.
import type { DiffChange, Words } from '../../core/compare/diff.ts';
import type { Colours } from '../colours.ts';
import { printable } from '../printable.ts';
import { fateOf, type Compared, type Comparison } from './compared.ts';
import { groupsOf, headingOf, NOTHING_CHANGED, remarkOn } from './words.ts';

/** So much of what stayed the same is shown around a change. */
const AROUND = 48;

/** The comparison in words, for a terminal. */
export function text({ documents }: Comparison, colours: Colours): string {
  if (documents.length === 0) return `${NOTHING_CHANGED}\n`;
  return documents.map((document) => block(document, colours)).join('\n');
}

function block(document: Compared, colours: Colours): string {
  const lines = [colours.underline(printable(headingOf(document)))];
  const remark = remarkOn(document);
  if (remark !== undefined) lines.push(`  ${remark}`);
  const named = fateOf(document) === 'added' || fateOf(document) === 'removed';
  for (const [group, changes] of groupsOf(document.diff)) {
    if (!named) lines.push(`  ${colours.bold(printable(group))}`);
    for (const change of changes) lines.push(...changeLines(change, named ? '  ' : '    ', colours));
  }
  for (const { label, before, after } of document.diff.totals)
    lines.push(`  ${printable(`${label}: ${before} → ${after}`)}`);
  return lines.map((line) => `${line}\n`).join('');
}

function changeLines(
  { sentence, words, before, after }: DiffChange,
  indent: string,
  colours: Colours,
): string[] {
  const lines = [`${indent}${printable(sentence)}`];
  // Of what is new or gone as a whole the sentence says enough.
  if (words && before !== undefined && after !== undefined)
    lines.push(`${indent}  ${inWords(words, colours)}`);
  return lines;
}

function inWords(words: readonly Words[], colours: Colours): string {
  return words
    .map(({ is, text: said }, index) => {
      const line = printable(said.replace(/\s*[\r\n]+\s*/g, ' '));
      if (is === 'same') return around(line, index === 0, index === words.length - 1);
      if (colours.isColorSupported)
        return is === 'out' ? colours.red(colours.strikethrough(line)) : colours.green(line);
      return is === 'out' ? `[-${line}-]` : `{+${line}+}`;
    })
    .join('');
}

/** A long stretch without what is far from any change. */
function around(line: string, isFirst: boolean, isLast: boolean): string {
  const most = isFirst || isLast ? AROUND : 2 * AROUND;
  if (line.length <= most + 2) return line;
  const from = isFirst ? '' : cutBehind(line.slice(0, AROUND));
  const to = isLast ? '' : cutBefore(line.slice(-AROUND));
  return `${from}…${to}`;
}

const cutBehind = (words: string): string => words.slice(0, words.lastIndexOf(' ') + 1);
const cutBefore = (words: string): string => words.slice(Math.max(0, words.indexOf(' ')));
