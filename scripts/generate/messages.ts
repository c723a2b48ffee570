// The page about messages: a section a code, with an example that Third Point really reads while the page is written.
import { codes, type CodeFacts } from '../../src/core/codes.ts';
import type { Finding, Severity } from '../../src/core/finding.ts';
import { Library } from '../../src/core/library/library.ts';
import { LineIndex } from '../../src/core/text/lines.ts';
import { exampleFile, wholeText, type Example } from './messages/example.ts';
import { examples } from './messages/examples.ts';

const intro = `# What Third Point says, and why

<!-- Written by \`npm run generate\` from src/core/codes.ts and scripts/generate/messages/; change those instead. -->

Every message has a short name, its code. This page has a section for each: what it is about, a small example with
what Third Point says there, what to do, and where the idea comes from.

Messages stand under the text they are about and in the Problems view. Rest the pointer on the text, or put the cursor
there and press \`Ctrl+.\` (\`⌘.\` on a Mac), for the quick fixes. There are three levels:

- **error**: something here cannot be read, would be lost, or leads nowhere. It has to be settled.
- **warning**: something is probably not what you meant, or is still open in a plan whose \`status\` is \`ready\`.
- **information**: an invitation. Most open questions are no more than that: a draft is not wrong, it is open.

Some words used here: a line like \`title: Walk the creek\` has a *name* before the colon and a *text* after it. A *list*
has entries that begin with a dash, or stand in brackets. A *note* begins with \`#\`; it is for the two of you and is not part
of the plan.

## Fine as it is

Warnings and information can be answered with a note above the item, or at the end of its line. “Fine as is” in
the panel and in the quick fixes writes it for you:

\`\`\`yaml
# third-point: ok align-option-without-goal - the letter is for those who did the measuring twice
- id: letter
\`\`\`

It names the code (or several, with commas between them), and, if you like, why, behind a dash. It holds for the item
below it and everything in it. Errors cannot be answered this way.
`;

const families: readonly { readonly prefix: string; readonly title: string; readonly about: string }[] = [
  {
    prefix: 'yaml-',
    title: 'Writing it down',
    about:
      'Plans are plain text with a few rules: quotation marks, colons, dashes, and spaces at the beginning of lines. When one of them slips, part of a plan cannot be read, or is read as something else. The rest of it is still read, and the panel keeps showing the plan as it last was.',
  },
  {
    prefix: 'schema-',
    title: 'What a plan is made of',
    about:
      'What can stand where, and what it looks like there. [The documents](documents.md) lists everything.',
  },
  {
    prefix: 'reference-',
    title: 'Links',
    about: 'Items point to one another by a short word, their `id`, and documents by their file names.',
  },
  {
    prefix: 'align-',
    title: 'Open questions',
    about:
      'Whether goals, choices and checks fit together. These are questions to talk about, not faults: information while the plan is a draft and after it has been taught, a warning while its `status` is `ready`. Each can be answered with “Fine as is”.',
  },
  {
    prefix: 'accept-',
    title: 'Answers',
    about: 'Notes that say something is fine as it is.',
  },
];

/**
 * The page about messages.
 * @returns Markdown; every heading of a code is the code itself, so that `messages.md#CODE` leads there
 */
export function messagesPage(): string {
  const parts = families.map(({ prefix, title, about }) => {
    const own = codes.filter(({ code }) => code.startsWith(prefix));
    const contents = own.map((facts) => `- [${facts.code}](#${facts.code}): ${facts.title}`).join('\n');
    return [`## ${title}`, about, contents, ...own.map(section)].join('\n\n');
  });
  return [intro.trim(), ...parts].join('\n\n') + '\n';
}

function section({ code, title, about, todo, source }: CodeFacts): string {
  return [
    `### ${code}`,
    `**${title}**`,
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
  const told = findingsOf(example).filter((finding) => finding.code === code);
  const beside = Object.keys(example.beside ?? {}).map((file) => `\`${file}\``);
  return [
    ...(beside.length > 0 ? [`Beside ${beside.join(' and ')}:`] : []),
    `\`\`\`yaml\n${example.text.trimEnd()}\n\`\`\``,
    ...told.map((finding) => {
      const line = lines.positionAt(finding.span.start).line + 1 - hidden;
      return `> Line ${line}, ${levels[finding.severity]}: ${plain(finding.message)}${fixes(finding)}`;
    }),
  ];
}

const levels: { readonly [level in Severity]: string } = {
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

/** What Third Point says of an example. */
export function findingsOf(example: Example): readonly Finding[] {
  const folder = 'file:///class';
  const library = new Library();
  library.folders = [folder];
  for (const [file, text] of Object.entries(example.beside ?? {}))
    library.put(`${folder}/${file}`, text, true);
  const uri = `${folder}/${example.file ?? exampleFile}`;
  library.put(uri, wholeText(example).text, true);
  library.setComplete(true);
  return library.findings(uri);
}

/** A sentence as Markdown that shows it as it is; what stands between backquotes stays. */
function plain(sentence: string): string {
  return sentence
    .split('`')
    .map((part, index) => (index % 2 === 0 ? part.replace(/[\\*_<[\]]/g, '\\$&') : part))
    .join('`');
}
