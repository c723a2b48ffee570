// The table of what `third-point fix` makes by itself, for the page about the command line.
import { codes } from '../../src/core/codes.ts';
import { familyOf } from '../../src/core/rules/rule.ts';
import { rules } from '../../src/core/rules/rules.ts';
import { examples } from './messages/examples.ts';
import { findingsOf, plain } from './section.ts';

const isRule = new Set<string>(rules.map(({ code }) => code));

const [begin, end] = [/<!-- fixes: [^>]*-->\n/, '<!-- /fixes -->'];

/** The page about the command line with today's table between its marks. Throws where the marks are missing. */
export function withFixTable(page: string): string {
  const mark = begin.exec(page);
  const after = page.indexOf(end);
  if (!mark || after < 0)
    throw new Error('docs/command-line.md has lost the marks around its table of fixes.');
  return `${page.slice(0, mark.index + mark[0].length)}${fixTable()}\n${page.slice(after)}`;
}

/**
 * A row for each code with a fix that is right nearly always, as its example on the pages about messages and
 * rules has it. Markdown.
 */
function fixTable(): string {
  const rows = codes.flatMap(({ code, title }) => {
    const fix = fixOf(code);
    const page = isRule.has(code) ? 'rules.md' : 'messages.md';
    return fix === undefined ? [] : `| [${code}](${page}#${code}) | ${cell(title)} | ${cell(fix)} |`;
  });
  return ['| code | about | in its example, `fix` does this |', '| --- | --- | --- |', ...rows].join('\n');
}

/** What is done about the example of a code; undefined where that is for somebody to decide. */
function fixOf(code: string): string | undefined {
  const example = examples[code];
  // Hints are for the person who writes, and nothing is changed for them.
  if (!example || familyOf(code) === 'coach') return undefined;
  return findingsOf(code, example)
    .filter((finding) => finding.code === code)
    .flatMap(({ fixes }) => fixes.filter(({ preferred, fill }) => preferred === true && fill === undefined))
    .map(({ title }) => title)[0];
}

const cell = (text: string): string => plain(text).replaceAll('|', '\\|');
