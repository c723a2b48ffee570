// The page about the rules: a table of all of them, and a section each.
import { factsOf, type Kind } from '../../src/core/kinds/kind.ts';
import { familyOf, type Family, type Rule } from '../../src/core/rules/rule.ts';
import { rules } from '../../src/core/rules/rules.ts';
import { listed } from '../../src/core/words.ts';
import { levels, plain, section } from './section.ts';

const intro = `# What Third Point asks

<!-- Written by \`npm run generate\` from src/core/rules/, src/core/kinds/*/rules/ and scripts/generate/messages/; change those instead. -->

These are the questions about what makes the work good. They come from research, from guides that others have
published, and from practice; each names where from. The lists of words and the limits in them, such as “nine options”, are
rules of thumb: you know where they don’t fit. None of them is an error: they are invitations to talk, about the plan and never
about the person who wrote it.

In a draft, and after teaching, each is information; the level in the table counts while a plan’s \`status\` is
\`ready\`. Where there is no \`status\`, as in notes and visits, it always counts, and so it does where others could read what
they should not. A number such as A4 stands for one idea. Several codes share it where each can be answered by itself.

Every one can be answered where it is asked (“Fine as is”), and set for the folder or for yourself:
[Settings](configuration.md). There, those that are usually off are switched on, too.
`;

const families: Readonly<Record<Family, { readonly title: string; readonly about: string }>> = {
  align: {
    title: 'Does it fit together?',
    about: 'Whether goals, choices, checks, criteria and time fit together.',
  },
  quality: {
    title: 'Is it said so that students can use it?',
    about:
      'How targets, questions, quizzes and the levels of a rubric are worded, and what an agreement says.',
  },
  coach: {
    title: 'The language of coaching',
    about:
      'Hints for the one who writes notes or a class visit, while writing, in that window only. They are never among the problems of a file, and `third-point check` gives them only with `--coach`. What the one who taught says about the lesson, and what somebody said, is never touched.',
  },
  privacy: {
    title: 'What others can read',
    about:
      'Everyone who can open the folder can read what is in it, and where it has a history, what was deleted too. These look for what should not be there; they cannot find everything. [Privacy](privacy.md) says more.',
  },
};

/** The page about the rules, as Markdown. */
export function rulesPage(): string {
  const parts = (Object.keys(families) as Family[]).map((family) => {
    const own = rules.filter(({ code }) => familyOf(code) === family);
    const { title, about } = families[family];
    return [`## ${title}`, about, tableOf(own), ...own.map((rule) => section(rule, whereAsked(rule)))].join(
      '\n\n',
    );
  });
  return [intro.trim(), ...parts].join('\n\n') + '\n';
}

function tableOf(some: readonly Rule[]): string {
  const rows = some.map(
    (rule) => `| [${rule.code}](#${rule.code}) | ${plain(rule.title)} | ${levelOf(rule)} | ${rule.number} |`,
  );
  return ['| Code | Asks | Level | No. |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function levelOf({ level, offByDefault }: Rule): string {
  return offByDefault ? `off (${levels[level]})` : levels[level];
}

/** In which documents it asks, and how weighty it is. */
function whereAsked(rule: Rule): string {
  const where = listed(rule.kinds.map((kind: Kind) => factsOf(kind).label));
  const off = rule.offByDefault ? '; asked only where it is switched on' : '';
  return `*${where} · ${levels[rule.level]}${off}*`;
}
