// Standards at hand: how long a search among those of a whole state takes, letter by letter.
import { Library } from '../src/core/library/library.ts';
import { searchStandards } from '../src/core/standards/search.ts';
import type { Row } from './compare.ts';
import { measure } from './measure.ts';

/** So many standards a large state has in one subject, all grades. */
const STANDARDS = 5000;

const vocabulary = (
  'students explain evaluate model water energy system matter data claim evidence graph ratio equation text ' +
  'argument source community design solution pattern structure function scale change stability fraction angle ' +
  'character theme author purpose inference perspective migration trade government rights resource climate'
).split(' ');

/** What is typed, letter by letter, by somebody who looks for a standard. */
const typed = [
  'w',
  'wat',
  'water',
  'water en',
  'water energy',
  'water energy clai',
  'evalaute claims',
  'S.4',
  'S.41',
];

/** @returns rows of the table */
export async function benchStandards(): Promise<readonly Row[]> {
  const library = new Library();
  library.put('file:///bench/state.standards.yaml', frameworkOf(STANDARDS), false);
  const { standards } = library;
  const index = await measure(5, () => {
    searchStandards({ standards: new Map(standards) }, 'water', 20);
  });
  const rows: Row[] = [
    { name: `standards: ${STANDARDS} made ready for searching, and a search`, ours: index },
  ];
  for (const words of typed) {
    const times = await measure(40, () => {
      searchStandards({ standards }, words, 20);
    });
    rows.push({ name: `standards: “${words}” among ${STANDARDS}`, ours: times, target: { atMost: 10 } });
  }
  return rows;
}

/** The same framework every time. */
function frameworkOf(count: number): string {
  let seed = 7;
  const next = (below: number): number => {
    // The “minimal standard” of Park and Miller: its products stay exact.
    seed = (seed * 48_271) % 0x7fffffff;
    return seed % below;
  };
  const items = Array.from({ length: count }, (_, index) => {
    const words = Array.from({ length: 22 }, () => vocabulary[next(vocabulary.length)] ?? '');
    return `  - {code: S.${index % 60}.${index}, statement: ${words.join(' ')} ${index}}`;
  });
  return `kind: standards\nschemaVersion: 1\ntitle: A state\nitems:\n${items.join('\n')}\n`;
}
