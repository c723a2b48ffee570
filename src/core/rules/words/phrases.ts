/** Words of a text one after the other, and phrases among them: what a word list cannot say with words alone. */

/** A word as it stands in a text. */
export interface Word {
  /** In small letters, its apostrophe straight. */
  readonly lower: string;
  /** Zero-based UTF-16 offset in the text. */
  readonly at: number;
  /** Behind its last letter. */
  readonly end: number;
  /** Whether a comma, colon or dash stands between it and the word before. */
  readonly pause: boolean;
}

/** A learning target says what it says in its first words; nobody reads a longer one for its verb. */
export const MOST_WORDS = 200;

const word = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu;

/** The first words of a text. A word may have an apostrophe or a hyphen in it. */
export function wordsIn(text: string): readonly Word[] {
  const found: Word[] = [];
  let before = 0;
  word.lastIndex = 0;
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const end = word.lastIndex;
    const gap = text.slice(before, match.index);
    found.push({
      lower: match[0].toLowerCase().replaceAll('’', "'"),
      at: match.index,
      end,
      pause: gap !== ' ' && /[,;:–—]|\s-\s/.test(gap),
    });
    before = end;
    if (found.length === MOST_WORDS) break;
  }
  return found;
}

/** The phrases of each list by their first word, the longest first. */
const known = new WeakMap<readonly string[], ReadonlyMap<string, readonly (readonly string[])[]>>();

function phrasesOf(list: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  let phrases = known.get(list);
  if (!phrases) {
    const byFirst = new Map<string, (readonly string[])[]>();
    for (const phrase of list.map((each) => each.split(' ')).sort((a, b) => b.length - a.length)) {
      const [first = ''] = phrase;
      byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
    }
    known.set(list, (phrases = byFirst));
  }
  return phrases;
}

/**
 * Whether a phrase of a list stands at a place.
 * @param index of the word it would begin with
 * @param between words that may stand inside a phrase: "be fully aware of"
 * @returns the index behind its last word, of the longest one; undefined where none stands there
 */
export function phraseAt(
  words: readonly Word[],
  index: number,
  list: readonly string[],
  between: (word: Word) => boolean = () => false,
): number | undefined {
  for (const phrase of phrasesOf(list).get(words[index]?.lower ?? '') ?? []) {
    let at = index;
    const all = phrase.every((part, number) => {
      let word = words[at];
      while (number > 0 && word && word.lower !== part && between(word)) word = words[++at];
      at++;
      return word?.lower === part;
    });
    if (all) return at;
  }
  return undefined;
}
