/** What changed since a point in time, as the panel shows it. */
import type { DiffChange, DocumentDiff, Words } from '../compare/diff.ts';
import type { PlanDocument } from '../document.ts';
import { capital, counted, quoted, small } from '../words.ts';
import type { ChangeGroup, ChangeLine } from './planViewChanges.ts';
import { DOCUMENT, refAt } from './refs.ts';

/** How much there is: “3 changes”. @param diff undefined where the two could not be compared */
export function sinceSummary(diff: DocumentDiff): string {
  if (diff.changes.length > 0) return counted(diff.changes.length, 'change');
  return diff.layout ? 'Only how it is written has changed.' : 'Nothing has changed.';
}

/** Names each change, for the way back: the same in the next version, where the change is still one. */
export function changeIds(changes: readonly DiffChange[]): readonly string[] {
  const met = new Map<string, number>();
  return changes.map(({ change, path }) => {
    const name = `${change} ${path}`;
    const times = met.get(name) ?? 0;
    met.set(name, times + 1);
    return times === 0 ? name : `${name} ${times}`;
  });
}

/**
 * The changes in the plan’s own parts.
 * @param document the newer version
 * @param names who changed what last, by the place of the change in the list
 */
export function changeGroups(
  diff: DocumentDiff,
  document: PlanDocument,
  names?: ReadonlyMap<number, string>,
): readonly ChangeGroup[] {
  const ids = changeIds(diff.changes);
  const groups = new Map<string, ChangeLine[]>();
  diff.changes.forEach((change, index) => {
    const group = groups.get(change.group) ?? [];
    groups.set(change.group, group);
    group.push({ id: ids[index] ?? '', ...changeLine(change, document, names?.get(index)) });
  });
  return [...groups].map(([title, changes]) => ({ title, changes }));
}

function changeLine(
  change: DiffChange,
  document: PlanDocument,
  by: string | undefined,
): Omit<ChangeLine, 'id'> {
  const ref = refOfChange(change, document);
  return {
    ...{ change: change.change, sentence: sentenceOf(change) },
    ...(change.words === undefined ? {} : { words: shortWords(change.words) }),
    ...(ref === undefined ? {} : { ref }),
    ...(by === undefined ? {} : { by }),
  };
}

/** Where its words are shown one by one, the sentence only says whose they are. */
function sentenceOf({ change, noun, label, field, sentence, words }: DiffChange): string {
  if (change !== 'text' || words === undefined || field === '') return sentence;
  return noun === '' ? `${field}:` : `${capital(noun)} ${quoted(label, 50)}, ${small(field)}:`;
}

function refOfChange({ change, path, field, at }: DiffChange, document: PlanDocument): string | undefined {
  if (path === 'title') return DOCUMENT;
  // Of an item that is gone there is nothing to show; of a field that is gone, its item.
  if (document.older || (change === 'removed' && field === '')) return undefined;
  return refAt(document, at.start);
}

/** A stretch that stayed the same is shown by its ends where it is longer than this, in characters. */
const LONGEST_SAME = 120;
const END = 48;

/** Words with what stayed the same cut short: what changed in a long text is to be seen at once. */
export function shortWords(words: readonly Words[]): readonly Words[] {
  return words.map((stretch, index) => {
    const { is, text } = stretch;
    if (is !== 'same' || text.length <= LONGEST_SAME) return stretch;
    const [first, last] = [index === 0, index === words.length - 1];
    const before = first ? '' : text.slice(0, ends(text, END));
    const after = last ? '' : text.slice(begins(text, text.length - END));
    return { is, text: `${before} … ${after}` };
  });
}

/** The end of the last whole word before an offset, and the beginning of the first one behind it. */
function ends(text: string, offset: number): number {
  const blank = text.lastIndexOf(' ', offset);
  return blank > 0 ? blank : offset;
}

function begins(text: string, offset: number): number {
  const blank = text.indexOf(' ', offset);
  return blank >= 0 ? blank + 1 : offset;
}
