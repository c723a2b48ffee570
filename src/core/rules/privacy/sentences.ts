/** Reads a text sentence by sentence and word by word. */

/** A word as it stands in a text. */
export interface Word {
  readonly written: string;
  /** In small letters, without accents. */
  readonly plain: string;
  /** Zero-based UTF-16 offset in the text. */
  readonly at: number;
  /** What stands between it and the word before it in its sentence; undefined for the first word. */
  readonly before: string | undefined;
}

/** What ends a sentence, unless a short form such as `Mr.` or an initial stands before it. */
const end = /[.!?;…](?=["”’')\]]{0,2}(?:\s|$))|\n[ \t]*(?=\n|[-*•] )|[—–•]/u;
const shortForm = /^(?:\p{L}|mr|mrs|ms|mx|dr|st|jr|sr|prof|no|nr|vs)$/iu;

const word = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, a row for each sentence. A mark such as ’ or - divides words. */
export function sentencesOf(text: string): readonly (readonly Word[])[] {
  const sentences: Word[][] = [];
  let row: Word[] = [];
  let last = 0;
  for (const { 0: written, index: at } of text.matchAll(word)) {
    const gap = text.slice(last, at);
    const previous = row.at(-1);
    const ends = previous && end.exec(gap);
    if (ends && !(ends[0] === '.' && ends.index === 0 && shortForm.test(previous.written))) {
      sentences.push(row);
      row = [];
    }
    row.push({ written, plain: plain(written), at, before: row.length === 0 ? undefined : gap });
    last = at + written.length;
  }
  if (row.length > 0) sentences.push(row);
  return sentences;
}

/** A word in small letters, without accents: as two people may write the same name. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** Whether a word begins with a large letter. */
export function isCapital({ written }: Word): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(written);
}

/** Whether the word behind it says that something belongs to it: `’s`, or `’` behind an s. */
export function isOwner(words: readonly Word[], index: number): boolean {
  const [own, next] = [words[index], words[index + 1]];
  return own !== undefined && next?.plain === 's' && /^['’]{1,2}$/.test(next.before ?? '');
}
