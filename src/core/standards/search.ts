/** Finds standards by their words or their code, among all that are at hand. */
import MiniSearch from 'minisearch';
import { entryOf } from '../kinds/standards/standards.ts';
import type { KnownStandard, Shelf } from '../library/shelf.ts';
import { itemsOf, scalarText, textOf } from '../yaml/navigate.ts';

/** The part of a shelf that is searched. */
type Standards = Shelf['standards'];

/** What was made ready of the standards at hand, as long as they stay the same. */
const ready = new WeakMap<Standards, MiniSearch>();

/**
 * @param words parts of codes and of words, as they are typed; a word may be half written or have a slip
 * @param most how many at most
 * @returns the standards that fit best, best first; none where nothing is asked
 */
export function searchStandards(
  { standards }: Pick<Shelf, 'standards'>,
  words: string,
  most: number,
): readonly KnownStandard[] {
  const asked = words.trim().slice(0, 200);
  if (asked === '') return [];
  const code = asked.toLowerCase();
  // Whoever types a code wants that one, and what begins with it, in its order.
  const byCode: KnownStandard[] = [];
  for (const known of standards.values()) {
    const own = known.item.code.toLowerCase();
    if (own === code) byCode.unshift(known);
    else if (byCode.length < most && own.startsWith(code)) byCode.push(known);
  }
  if (byCode.length >= most) return byCode.slice(0, most);
  const found = new Set(byCode);
  for (const { id } of indexOf(standards).search(asked)) {
    if (found.size >= most) break;
    const known = standards.get(String(id));
    if (known) found.add(known);
  }
  return [...found].slice(0, most);
}

/** Makes ready what searching needs, so that the first search is as quick as the others. */
export function prepareSearch({ standards }: Pick<Shelf, 'standards'>): void {
  indexOf(standards);
}

function indexOf(standards: Standards): MiniSearch {
  const known = ready.get(standards);
  if (known) return known;
  const index = new MiniSearch({
    fields: ['code', 'words', 'more'],
    tokenize: wordsIn,
    processTerm: (term) => stemOf(term),
    searchOptions: {
      boost: { code: 3, words: 2 },
      prefix: true,
      // A slip is forgiven in long words only, and never in numbers.
      fuzzy: (term) => (term.length > 5 && !/\d/.test(term) ? 0.2 : false),
      combineWith: 'AND',
      tokenize: wordsIn,
      processTerm: (term) => stemOf(term),
    },
  });
  index.addAll(
    [...standards].map(([code, { document, item }]) => {
      const entry = entryOf(document, item);
      return {
        id: code,
        code,
        words: [item.text, textOf(entry, 'short') ?? ''].join(' '),
        more: [
          textOf(entry, 'inOurWords') ?? '',
          textOf(entry, 'clarification') ?? '',
          ...itemsOf(entry, 'keywords').map(({ value }) => scalarText(value) ?? ''),
        ].join(' '),
      };
    }),
  );
  ready.set(standards, index);
  return index;
}

/** Letters and numbers without accents; a code is found by its parts. */
function wordsIn(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** “Investigations” is found by “investigation”, and the other way round. */
function stemOf(term: string): string {
  const word = term.toLowerCase();
  return word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
