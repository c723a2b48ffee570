// One section of the pages about messages and rules: what a code is about, and an example that Third Point really
// reads while the page is written.
import type { CodeFacts } from '../../src/core/codes.ts';
import type { Finding, Severity } from '../../src/core/finding.ts';
import { Library } from '../../src/core/library/library.ts';
import { readRoster } from '../../src/core/rules/privacy/roster.ts';
import { rules } from '../../src/core/rules/rules.ts';
import { LineIndex } from '../../src/core/text/lines.ts';
import { exampleFile, wholeText, type Example } from './messages/example.ts';
import { examples } from './messages/examples.ts';

/**
 * The section of a code, under a heading that is the code itself, so that `PAGE.md#CODE` leads there.
 * @param facts a line about it below its title
 */
export function section({ code, title, about, todo, source }: CodeFacts, facts?: string): string {
  return [
    `### ${code}`,
    `**${plain(title)}**`,
    ...(facts === undefined ? [] : [facts]),
    plain(about),
    ...sample(code),
    `**What to do.** ${plain(todo)}`,
    ...(source === undefined ? [] : [`*Where it comes from:* ${plain(source)}.`]),
  ].join('\n\n');
}

/** The example of a code and what is said of it. */
function sample(code: string): string[] {
  const example = examples[code];
  if (!example) return [];
  const { text, hidden } = wholeText(example);
  const lines = new LineIndex(text);
  const told = findingsOf(code, example).filter((finding) => finding.code === code);
  const beside = Object.keys(example.beside ?? {}).map((file) => `\`${file}\``);
  return [
    ...(example.roster === undefined
      ? []
      : [`With \`${example.roster}\` in the list of names that you keep elsewhere:`]),
    ...(beside.length > 0 ? [`Beside ${beside.join(' and ')}:`] : []),
    `\`\`\`yaml\n${example.text.trimEnd()}\n\`\`\``,
    ...told.map((finding) => {
      const line = lines.positionAt(finding.span.start).line + 1 - hidden;
      const where = line < 1 ? 'At the title' : `Line ${line}`;
      return `> ${where}, ${levels[finding.severity]}: ${plain(finding.message)}${fixes(finding)}`;
    }),
  ];
}

/** What people call the levels. */
export const levels: { readonly [level in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  info: 'information',
};

/** More quick fixes than this are not all named. */
const MOST_FIXES = 4;

function fixes({ fixes: all }: Finding): string {
  if (all.length === 0) return '';
  const titles = all.slice(0, MOST_FIXES).map(({ title }) => `*${plain(title)}*`);
  const more = all.length > MOST_FIXES ? ` · and ${all.length - MOST_FIXES} more` : '';
  return `\n>\n> Quick fix${all.length === 1 ? '' : 'es'}: ${titles.join(' · ')}${more}`;
}

/** What Third Point says of the example of a code, with the hints that only the writer sees; a rule that is usually off is on there. */
export function findingsOf(code: string, example: Example): readonly Finding[] {
  const folder = 'file:///class';
  const library = new Library();
  library.folders = [folder];
  const rule = rules.find((each) => each.code === code);
  library.setPreferences({
    rules: new Map(rule?.offByDefault ? [[code, rule.level]] : []),
    files: [],
    ignore: [],
    roster: readRoster(example.roster ?? ''),
  });
  for (const [file, text] of Object.entries(example.beside ?? {}))
    library.put(`${folder}/${file}`, text, true);
  const uri = `${folder}/${example.file ?? exampleFile}`;
  library.put(uri, wholeText(example).text, true);
  library.setComplete(true);
  return [...library.findings(uri), ...library.hints(uri)];
}

/** A sentence as Markdown that shows it as it is; what stands between backquotes stays. */
export function plain(sentence: string): string {
  return sentence
    .split('`')
    .map((part, index) => (index % 2 === 0 ? part.replace(/[\\*_<[\]]/g, '\\$&') : part))
    .join('`');
}
