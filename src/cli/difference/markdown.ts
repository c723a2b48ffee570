// What changed, to be pasted into notes.
import type { DiffChange, Words } from '../../core/compare/diff.ts';
import { atLineStart, escapedWords } from '../../core/exchange/write/markdownWords.ts';
import { acting } from '../printable.ts';
import { fateOf, type Compared, type Comparison } from './compared.ts';
import { groupsOf, headingOf, NOTHING_CHANGED, remarkOn } from './words.ts';

/** The comparison in Markdown, for a comment or a page. */
export function markdown({ documents }: Comparison): string {
  const parts = ['# What changed'];
  if (documents.length === 0) parts.push(NOTHING_CHANGED);
  for (const document of documents) parts.push(...partsOf(document));
  return `${parts.join('\n\n')}\n`;
}

function partsOf(document: Compared): readonly string[] {
  const { before, after, diff } = document;
  const title = (after ?? before)?.title ?? '';
  const parts = [`## ${escaped(title)}`, atLineStart(escaped(headingOf(document)))];
  const remark = remarkOn(document);
  if (remark !== undefined) parts.push(escaped(remark));
  const named = fateOf(document) === 'added' || fateOf(document) === 'removed';
  for (const [group, changes] of groupsOf(diff)) {
    if (!named) parts.push(`### ${escaped(group)}`);
    parts.push(changes.map(lineOf).join('\n'));
  }
  if (diff.totals.length > 0)
    parts.push(
      diff.totals
        .map(({ label, before: from, after: to }) => `- ${escaped(`${label}: ${from} → ${to}`)}`)
        .join('\n'),
    );
  return parts;
}

function lineOf({ sentence, words, before, after }: DiffChange): string {
  const line = `- ${escaped(sentence)}`;
  return words && before !== undefined && after !== undefined
    ? `${line}\n  - ${atLineStart(inWords(words))}`
    : line;
}

/** ~~out~~ **in**; blanks stay outside of the marks, which would not be marks otherwise. */
function inWords(words: readonly Words[]): string {
  const written = words.map(({ is, text }) => {
    const line = text.replace(/\s+/g, ' ');
    const said = escaped(line.trim());
    if (is === 'same' || said === '') return escaped(line);
    const mark = is === 'out' ? '~~' : '**';
    return `${line.startsWith(' ') ? ' ' : ''}${mark}${said}${mark}${line.endsWith(' ') ? ' ' : ''}`;
  });
  // Marks that touch would be read as others.
  return written.join('').replaceAll('~~**', '~~ **').trim();
}

const escaped = (text: string): string =>
  escapedWords(
    text
      .replaceAll('\t', ' ')
      .replace(/[\r\n]+/g, ' ')
      .replace(acting, '\ufffd'),
    {},
  );
