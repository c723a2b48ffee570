/** What of a text changed, word by word. */
import { diffArrays } from 'diff';
import type { Words } from '../diff.ts';

/** With more words than this that are not the same, one is shown whole and then the other. */
const MOST_EDITS = 400;
/** Longer stretches, in characters, are taken apart at blanks alone. */
const MOST_CHARACTERS = 20_000;

/**
 * Both texts as one row of stretches. What is the same and what is out make up the older text, letter by letter;
 * what is the same and what is in, the newer one.
 * @param language the tag of the language they are written in, where it is known: it decides what a word is
 */
export function wordsOf(before: string, after: string, language?: string): readonly Words[] {
  const [a, b] = [tokensOf(before, language), tokensOf(after, language)];
  let first = 0;
  while (first < a.length && first < b.length && a[first] === b[first]) first++;
  let last = 0;
  const most = Math.min(a.length, b.length) - first;
  while (last < most && a[a.length - 1 - last] === b[b.length - 1 - last]) last++;
  const inner = [a.slice(first, a.length - last), b.slice(first, b.length - last)] as const;
  const found = diffArrays([...inner[0]], [...inner[1]], { maxEditLength: MOST_EDITS });
  const row: Words[] = [{ is: 'same', text: a.slice(0, first).join('') }];
  if (found) {
    for (const { added, removed, value } of found)
      row.push({ is: added ? 'in' : removed ? 'out' : 'same', text: value.join('') });
  } else {
    row.push({ is: 'out', text: inner[0].join('') }, { is: 'in', text: inner[1].join('') });
  }
  row.push({ is: 'same', text: a.slice(a.length - last).join('') });
  return readable(row);
}

/** Out before in, neighbours of one sort together; blanks or a comma between two changes change with them. */
function readable(row: readonly Words[]): readonly Words[] {
  const found: Words[] = [];
  let [out, into] = ['', ''];
  const put = (): void => {
    if (out !== '') found.push({ is: 'out', text: out });
    if (into !== '') found.push({ is: 'in', text: into });
    [out, into] = ['', ''];
  };
  row.forEach(({ is, text }, index) => {
    const between = index < row.length - 1 && !/[\p{L}\p{N}]/u.test(text);
    if (is === 'out') out += text;
    else if (is === 'in') into += text;
    else if (text !== '' && between && (out !== '' || into !== '') && row[index + 1]?.text !== '') {
      out += text;
      into += text;
    } else if (text !== '') {
      put();
      const last = found.at(-1);
      if (last?.is === 'same') found[found.length - 1] = { is, text: last.text + text };
      else found.push({ is, text });
    }
  });
  put();
  return found;
}

/** Words, blanks and signs, each for itself; together they are the text. */
function tokensOf(text: string, language: string | undefined): readonly string[] {
  if (text.length > MOST_CHARACTERS) return text.match(/\s+|\S+/g) ?? [];
  return Array.from(segmenterFor(language).segment(text), ({ segment }) => segment);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language = 'en'): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    try {
      segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    } catch {
      // What stands there is no tag of a language.
      return segmenterFor();
    }
    segmenters.set(language, segmenter);
  }
  return segmenter;
}
