/** What there is to say about a standard beside its code: its words, where they come from, who works on it. */
import { literal } from '../markdown/literal.ts';
import { plain } from '../markdown/markdown.ts';
import { entryOf } from '../kinds/standards/standards.ts';
import type { KnownStandard } from '../library/shelf.ts';
import { counted, shortened } from '../words.ts';
import { textOf } from '../yaml/navigate.ts';
import type { Touch } from './coverage.ts';

/** So many goals are named; a well-loved standard may have many more. */
const MOST_GOALS = 8;
/** A clarification may be pages long. */
const LONGEST = 1_200;

/** Writes a text of a document as people see it here: labels in place of names, in meeting mode. */
export type Shown = (text: string, of: Touch['plan']) => string;

/**
 * As Markdown in which nothing of a document acts: no link, no picture, no heading.
 * @param by the goals to name
 * @param close what is said at the end; left out: nothing
 */
export function aboutStandard(
  { document, item }: KnownStandard,
  by: readonly Touch[],
  shown: Shown,
  close?: string,
): string {
  const entry = entryOf(document, item);
  const more = (key: string, label: string): readonly string[] => {
    const text = textOf(entry, key)?.trim() ?? '';
    return text === '' ? [] : [`*${label}:* ${literal(said(text, document, shown))}`];
  };
  const title = document.title.trim();
  return [
    [`**${literal(item.code)}**`, ...(title === '' ? [] : [literal(shown(plain(title), document))])].join(
      ' · ',
    ),
    literal(said(item.text, document, shown)),
    ...more('clarification', 'Clarification'),
    ...more('inOurWords', 'In our words'),
    ...goalsOf(by, shown),
    ...(close === undefined ? [] : [`*${literal(close)}*`]),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function goalsOf(by: readonly Touch[], shown: Shown): readonly string[] {
  if (by.length === 0) return [];
  const lines = by.slice(0, MOST_GOALS).map(({ plan, goal }) => {
    const words = shortened(shown(plain(goal), plan), 160);
    return `- ${literal(shown(plain(plan.title), plan))}${words === '' ? '' : ` · ${literal(words)}`}`;
  });
  const rest = by.length - MOST_GOALS;
  return [
    'In these plans:',
    [...lines, ...(rest > 0 ? [`- and ${counted(rest, 'more goal')}`] : [])].join('\n'),
  ];
}

function said(text: string, of: Touch['plan'], shown: Shown): string {
  return shortened(shown(plain(text), of), LONGEST);
}
