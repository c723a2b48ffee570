// The page about messages: a section a code, but for the rules, which have a page of their own.
import { codes } from '../../src/core/codes.ts';
import { rules } from '../../src/core/rules/rules.ts';
import { section } from './section.ts';

const intro = `# What Third Point says, and why

<!-- Written by \`npm run generate\` from src/core/codes.ts and scripts/generate/messages/; change those instead. -->

Every message has a short name, its code. This page has a section for each that is about the writing itself, about
links and about settings: what it is about, a small example with what Third Point says there, and what to do.

Messages stand under the text they are about and in the Problems view. Rest the pointer on the text, or put the cursor
there and press \`Ctrl+.\` (\`⌘.\` on a Mac), for the quick fixes. There are three levels:

- **error**: something here cannot be read, would be lost, or leads nowhere. It has to be settled.
- **warning**: something is probably not what you meant, or is still open in a plan whose \`status\` is \`ready\`.
- **information**: an invitation. Most open questions are no more than that: a draft is not wrong, it is open.

The questions about teaching, about notes and visits, and about privacy have [a page of their own](rules.md), which says where each comes from, too.

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
    prefix: 'privacy-',
    title: 'Private things that are shared',
    about:
      'What belongs to one person alone and got among what a folder shares. `third-point check` looks at the folder and at what is marked to be shared next, with `--history` at everything that was ever shared too; in VS Code, _Third Point: Look for private things in the repository_ does all of it. Questions about what stands in a text are [rules](rules.md).',
  },
  {
    prefix: 'config-',
    title: 'Settings of a folder',
    about:
      'What stands in `third-point.config.yaml`, and does nothing there. [Settings](configuration.md) says what can.',
  },
  {
    prefix: 'accept-',
    title: 'Answers',
    about: 'Notes that say something is fine as it is.',
  },
];

/** What is asked has a page of its own. */
const asked = new Set<string>(rules.map(({ code }) => code));

/** The page about messages, as Markdown. */
export function messagesPage(): string {
  const parts = families.map(({ prefix, title, about }) => {
    const own = codes.filter(({ code }) => code.startsWith(prefix) && !asked.has(code));
    const contents = own.map((facts) => `- [${facts.code}](#${facts.code}): ${facts.title}`).join('\n');
    return [`## ${title}`, about, contents, ...own.map((facts) => section(facts))].join('\n\n');
  });
  return [intro.trim(), ...parts].join('\n\n') + '\n';
}
