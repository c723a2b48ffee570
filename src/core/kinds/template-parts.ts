// What the templates of all kinds are put together from.
import { plainOrQuoted } from '../yaml/quote.ts';
import { factsOf, SCHEMA_VERSION, type Kind } from './kind.ts';

/** How lines end. */
export type LineEnd = '\n' | '\r\n';

/** What one is asked about any new plan. Everything but the title may be left open. */
export interface PlanAnswers {
  readonly title: string;
  readonly subject?: string;
  /** Grades or years, as people write them: `9`, `9-10`. */
  readonly grades?: readonly string[];
  readonly teachers?: readonly string[];
  /** Learning targets: what students will be able to do, one a goal. */
  readonly targets?: readonly string[];
}

/** A line, lines, or nothing where there was no answer. */
export type Lines = string | readonly Lines[] | undefined;

/** One entry, `key: text`; nothing where the text is missing or empty. */
export function entry(key: string, text: string | number | undefined): Lines {
  if (text === undefined || text === '') return undefined;
  return `${key}: ${typeof text === 'number' ? text : plainOrQuoted(text)}`;
}

/** One entry with a list of texts on its line, `key: [a, b]`; nothing where no text is left. */
export function listEntry(key: string, texts: readonly string[] | undefined): Lines {
  const given = (texts ?? []).filter((text) => text !== '');
  if (given.length === 0) return undefined;
  return `${key}: [${given.map((text) => plainOrQuoted(text, true)).join(', ')}]`;
}

/**
 * A list of entries with lines of their own, each with a key and its text. Lines without an answer are
 * left out, and with them entries without any line, and a list without entries.
 */
export function entries(
  key: string,
  items: readonly (readonly (readonly [key: string, text: string | undefined])[])[],
  indent = '',
): Lines {
  const written = items.flatMap((item) => {
    const lines = item.flatMap(([name, text]) => inOrder(entry(name, text)));
    return lines.map((line, index) => `${indent}  ${index === 0 ? '- ' : '  '}${line}`);
  });
  return written.length === 0 ? undefined : [`${indent}${key}:`, written];
}

/** Said before the first line about working together is written: a folder has no private corner. */
export const OPEN_TO_ALL =
  'Everyone who can open this folder can read this. Where the folder has a history, it keeps even what is deleted.';

/** What every document begins with. Without a title it is called what its kind is called. */
export function head(kind: Kind, title: string): Lines {
  return [`kind: ${kind}`, `schemaVersion: ${SCHEMA_VERSION}`, entry('title', title || factsOf(kind).label)];
}

/** Subject, grades and people of a plan, and that it is a draft. */
export function about(answers: PlanAnswers): Lines {
  return [
    entry('subject', answers.subject),
    listEntry('grades', answers.grades),
    listEntry('teachers', answers.teachers),
    'status: draft',
  ];
}

/** The goals of a plan, or an invitation to write the first one. */
export function goals(targets: readonly string[] | undefined): Lines {
  const given = (targets ?? []).filter((target) => target !== '');
  if (given.length === 0) {
    return [
      '',
      '# Begin with what students will be able to do: add the first goal in the panel beside this text.',
    ];
  }
  const items = given.map((target, index) => [
    `  - id: g${index + 1}`,
    `    target: ${plainOrQuoted(target)}`,
  ]);
  return ['', '# What students will be able to do, in words a student can use.', 'goals:', items];
}

/** The text of a document made of these lines. */
export function textOf(lines: Lines, end: LineEnd): string {
  return inOrder(lines)
    .map((line) => line + end)
    .join('');
}

function inOrder(lines: Lines): string[] {
  if (lines === undefined) return [];
  return typeof lines === 'string' ? [lines] : lines.flatMap(inOrder);
}
