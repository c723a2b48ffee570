// Compares texts, and reads a difference as tests like to.
import {
  diffDocuments,
  type DiffChange,
  type DocumentDiff,
  type Words,
} from '../../../src/core/compare/diff.ts';
import { versionOf } from '../../../src/cli/difference/version.ts';
import { kindOfName } from '../../../src/core/kinds/kind.ts';

/** What is not the same in two texts. @param path a name that says what kind they are */
export function diffOf(before: string, after: string, path = 'a.project.yaml'): DocumentDiff {
  const read = (text: string) => versionOf(`file:///${path}`, text, kindOfName(path));
  return diffDocuments(read(before), read(after));
}

/** Each change as `kind path: sentence`. */
export function told({ changes }: Pick<DocumentDiff, 'changes'>): readonly string[] {
  return changes.map(({ change, path, sentence }) => `${change} ${path}: ${sentence}`);
}

/** One of the texts that a row of words is made of. */
export function side(words: readonly Words[], which: 'out' | 'in'): string {
  return words
    .filter(({ is }) => is === 'same' || is === which)
    .map(({ text }) => text)
    .join('');
}

/** `a [-b-]{+c+}` */
export function marked(words: readonly Words[] | undefined): string {
  return (words ?? [])
    .map(({ is, text }) => (is === 'same' ? text : is === 'out' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

/** Where a change stands, without the numbers of lines that nothing tells apart. */
export const placeOf = (path: string): string => path.replace(/\[\d+\]/g, '[]');

export const wasAt = (change: DiffChange): string => change.wasPath ?? change.path;
