/** What is written beside a version that is shared, in the plan’s terms. */
import type { DiffChange, DocumentDiff } from '../compare/diff.ts';
import { capital, counted, listed, plural, quoted, shortened, small } from '../words.ts';

/** A document that is shared, and what changed in it. */
export interface SharedChange {
  /** What people call it: its title. */
  readonly title: string;
  readonly diff: DocumentDiff;
  /** Of a document that is new, or was taken out. */
  readonly whole?: 'new' | 'gone';
  /** Writes labels in place of students’ names. */
  readonly replace: (text: string) => string;
}

/** Longer first lines are cut where histories are shown. */
const LONGEST = 100;
const MOST_PARTS = 3;
const MOST_SENTENCES = 2;

/**
 * “Water study: new check “Claim exit ticket”, 2 changes of goals”; of several documents, a line each below one that
 * names them.
 */
export function messageFor(changes: readonly SharedChange[]): string {
  const lines = changes.map((change) => `${titleOf(change)}: ${sayChanges(change)}`);
  if (lines.length === 1) return shortened(lines[0] ?? '', LONGEST);
  const titles = shortened(listed(changes.map(titleOf), 'and', MOST_PARTS), LONGEST);
  return [titles, '', ...lines.map((line) => `- ${shortened(line, LONGEST)}`)].join('\n');
}

function titleOf({ title, replace }: SharedChange): string {
  return shortened(replace(title), 60);
}

/** “new check “Claim exit ticket”, 2 changes of goals”. */
function sayChanges({ diff, whole, replace }: Omit<SharedChange, 'title'>): string {
  if (whole !== undefined) return whole === 'new' ? 'new' : 'taken out';
  const { changes, layout } = diff;
  if (changes.length === 0) return layout ? 'only its layout' : 'changes';
  const named = changes.filter(
    ({ change, field, noun, label }) => noun !== '' && field === '' && label !== '' && isWhole(change),
  );
  const rest = changes.filter((change) => !named.includes(change));
  const parts =
    named.length <= 2
      ? named.map(({ change, noun, label }) => {
          const words = quoted(replace(label), 40);
          return change === 'added' ? `new ${noun} ${words}` : `${noun} ${words} taken out`;
        })
      : countedBy(named, (change, noun, count) =>
          change.change === 'added' ? `${count} new ${noun}` : `${count} ${noun} taken out`,
        );
  parts.push(
    ...countedBy(
      rest.filter(({ noun }) => noun !== ''),
      (_, noun, count) => `${counted(count, 'change')} of ${noun}`,
    ),
  );
  // Of the document itself: “title and subject”.
  const fields = new Set(
    rest.flatMap(({ noun, field }) => (noun === '' && field !== '' ? small(field) : [])),
  );
  if (fields.size > 0) parts.push(listed([...fields], 'and', MOST_PARTS));
  if (parts.length === 0) return 'changes';
  const shown = parts.slice(0, MOST_PARTS);
  return `${shown.join(', ')}${parts.length > shown.length ? ' and more' : ''}`;
}

const isWhole = (change: DiffChange['change']): boolean => change === 'added' || change === 'removed';

/** Changes of one kind of thing, counted, in the order they come. */
function countedBy(
  changes: readonly DiffChange[],
  say: (first: DiffChange, noun: string, count: number) => string,
): string[] {
  const found = new Map<string, DiffChange[]>();
  for (const change of changes) {
    const key = `${isWhole(change.change) && change.field === '' ? change.change : ''} ${change.noun}`;
    found.set(key, [...(found.get(key) ?? []), change]);
  }
  return [...found.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const noun = plural(first.noun);
    return [
      say(
        first,
        same.length === 1 && isWhole(first.change) && first.field === '' ? first.noun : noun,
        same.length,
      ),
    ];
  });
}

/** The same for whoever chooses what goes along: in sentences, where these are few. */
export function changesSentence(change: Omit<SharedChange, 'title'>): string {
  const { changes } = change.diff;
  if (change.whole === undefined && changes.length > 0 && changes.length <= MOST_SENTENCES)
    return change.replace(changes.map(({ sentence }) => sentence).join(' '));
  return capital(sayChanges(change));
}

/** How many changes it is for people: what only looks another way is one. */
export function changeCount(diff: DocumentDiff, whole: SharedChange['whole']): number {
  if (whole !== undefined) return 1;
  return Math.max(diff.changes.length, 1);
}
