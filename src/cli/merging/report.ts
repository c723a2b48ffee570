// What came of a merge, for programs and for people.
import { documentOf } from '../../core/document.ts';
import type { MergeConflict, MergeOutcome } from '../../core/compare/merge.ts';
import { kindOfName } from '../../core/kinds/kind.ts';
import { indexOf } from '../../core/references/index.ts';
import { schemaAt } from '../../core/schema/walk.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { capital, counted, quoted } from '../../core/words.ts';
import { conflictsIn } from '../../core/yaml/conflicts.ts';
import { printable, printableJson } from '../printable.ts';
import type { Task } from './task.ts';

/** Files that were merged by what they say, or why they were merged as lines, and what came of that. */
export type Merged =
  | (Pick<MergeOutcome, 'text' | 'changes' | 'conflicts'> & { readonly status: 'clean' | 'conflicts' })
  | {
      readonly status: 'text-merge';
      /** A sentence. */
      readonly reason: string;
      /** As much of it as can be read. */
      readonly text: string;
      readonly open: boolean;
    };

/** Whether people have to settle something. */
export function isOpen(merged: Merged): boolean {
  return merged.status === 'text-merge' ? merged.open : merged.status === 'conflicts';
}

/** For programs: exactly the fields that the help promises, in their order. */
export function reportOf(merged: Merged, { path }: Task): string {
  const lines = new LineIndex(merged.text);
  if (merged.status === 'text-merge') {
    const marked = merged.open ? conflictsIn(merged.text) : [];
    return printableJson({
      status: merged.status,
      reason: merged.reason,
      path,
      changes: [],
      conflicts: marked.map(({ span, versions }) => {
        const [ours, theirs] = versions?.map(({ start, end }) => merged.text.slice(start, end)) ?? [];
        return {
          ...{ kind: 'modify/modify', path: '' },
          ...{ base: null, ours: ours ?? null, theirs: theirs ?? null },
          range: lines.rangeOf(span),
        };
      }),
    });
  }
  return printableJson({
    status: merged.status,
    path,
    changes: merged.changes.map((made) => ({ side: made.side, change: made.change, path: made.path })),
    conflicts: merged.conflicts.map((conflict) => ({
      kind: conflict.kind,
      path: conflict.path,
      base: conflict.base,
      ours: conflict.ours,
      theirs: conflict.theirs,
      range: lines.rangeOf(conflict.span),
    })),
  });
}

/** No more places are named than these. */
const MOST_NAMED = 6;

/** For people: nothing, or what is to be settled, or that it was not merged by what it says. */
export function saidOf(merged: Merged, { path }: Task): string {
  const name = printable(path === '' ? 'The document' : path);
  if (merged.status === 'clean') return '';
  if (merged.status === 'text-merge') {
    const end = merged.open ? ' Both versions stand between markers where they differ.' : '';
    return `${name} was merged line by line. ${printable(merged.reason)}${end}\n`;
  }
  const { conflicts, text } = merged;
  const places = conflicts
    .slice(0, MOST_NAMED)
    .map((conflict) => `  ${printable(sentenceFor(conflict, path, text))}\n`);
  const more = conflicts.length - places.length;
  return [
    `${name}: ${counted(conflicts.length, 'place')} for the two of you to settle; all else is brought together.\n`,
    ...places,
    more > 0 ? `  … and ${more} more\n` : '',
  ].join('');
}

const happened: Readonly<Record<MergeConflict['kind'], string>> = {
  'modify/modify': 'both versions changed it',
  'delete/modify': 'one version took it away, the other changed it',
  'add/add': 'both versions added it, and they differ',
  'move/move': 'the versions moved it to two places',
  'dangling-reference': 'what it points to is gone in one version',
  'unresolved-alias': 'it takes over lines that are gone in one version',
  'duplicate-key': 'it would stand there twice',
};

function sentenceFor({ kind, path: way }: MergeConflict, path: string, text: string): string {
  return `${placeOf(way, path, text)}: ${happened[kind]}`;
}

/** A place in the words of the plan: `Learning target of the goal “I can explain …” (goals[g2].target)`. */
function placeOf(way: string, path: string, text: string): string {
  const ids = [...way.matchAll(/\[([^[\]]+)\]/g)];
  const last = ids.at(-1);
  const document = last && documentOf(path, text, kindOfName(path), true);
  const item = document && indexOf(document).items.find(({ id }) => id === last[1]);
  if (!last || !item || item.label === '') return way === '' ? 'the whole document' : way;
  const field = way.slice(last.index + last[0].length).replace(/^\./, '');
  const called = schemaAt(document.kind, document.sound.root, [...item.path, field])?.title ?? field;
  const whose = `the ${item.noun} ${quoted(item.label, 50)}`;
  return `${field === '' ? '' : `${capital(called)} of `}${whose} (${way})`;
}
