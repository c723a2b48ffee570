/** What git must know so that it merges plans by what they say: lines in a file that is shared, and settings that are not. */
import { kinds } from '../kinds/kind.ts';

/** The section of git’s configuration; everything in it is ours. */
export const SECTION = 'merge.third-point';

/** What the attribute `merge` says of our documents. */
export const ATTRIBUTE = 'third-point';

/** One name of each kind of document and ending, to ask git about. */
export const sampleNames: readonly string[] = kinds.flatMap(({ suffix }) =>
  ['yaml', 'yml'].map((ending) => `sample${suffix}.${ending}`),
);

/**
 * The commands that make git run `line`, as parameters of git. In this order: with a name and nothing to run, git
 * would refuse every merge.
 * @param line as `driverLine` writes it
 */
export function setUpCommands(line: string): readonly (readonly string[])[] {
  return [
    ['config', '--local', `${SECTION}.driver`, line],
    ['config', '--local', `${SECTION}.name`, 'Third Point brings plans together'],
    // What is merged in between, where two histories have crossed, is never a plan for people.
    ['config', '--local', `${SECTION}.recursive`, 'text'],
  ];
}

/** The command that takes all of it back. */
export const takeBackCommand: readonly string[] = ['config', '--local', '--remove-section', SECTION];

const FIRST = '# Plans are brought together by what they say (third-point setup-git).';
const LAST = '# End of what third-point setup-git wrote.';

/** The lines for `.gitattributes`, narrow: nothing but our documents. */
const lines: readonly string[] = sampleNames.map(
  (name) => `${name.replace(/^sample/, '*')} merge=${ATTRIBUTE}`,
);

/**
 * The text of `.gitattributes` with our lines. They come first: what people wrote themselves wins, and taking ours
 * away again leaves every byte of theirs.
 * @param text as it is; empty where there is none. Any encoding with a sign for each byte will do
 */
export function withAttributes(text: string): string {
  const theirs = withoutAttributes(text);
  const end = /^[^\n]*\r\n/.test(theirs) ? '\r\n' : '\n';
  const mark = markOf(theirs);
  return `${mark}${[FIRST, ...lines, LAST, ''].join(end)}${theirs.slice(mark.length)}`;
}

/** The same text without our lines. What people wrote between them stays. */
export function withoutAttributes(text: string): string {
  const mark = markOf(text);
  const kept: string[] = [];
  let inside = false;
  for (const line of text.slice(mark.length).match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const bare = line.replace(/\r?\n$/, '');
    if (bare === FIRST || bare === LAST) inside = bare === FIRST;
    else if (!inside || !lines.includes(bare)) kept.push(line);
  }
  return mark + kept.join('');
}

/** A byte order mark at the beginning, in letters or in bytes: git looks past it only there. */
function markOf(text: string): string {
  return ['\ufeff', '\u00ef\u00bb\u00bf'].find((mark) => text.startsWith(mark)) ?? '';
}
