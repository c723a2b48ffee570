/** What the plans work on, as lines for a terminal. */
import { plain } from '../markdown/markdown.ts';
import type { Shelf } from '../library/shelf.ts';
import { shortened } from '../words.ts';
import { coverage, isOpen, plansOf, unknownCodes, type Covered } from './coverage.ts';
import { countsWords, countWords, inPlans, NOT_YET, type CoverageWanted } from './coverageSheet.ts';

/** Codes are seldom longer; a longer one moves the rest of its line. */
const WIDEST_CODE = 24;
const BETWEEN = '  ';

/**
 * A block for each standards document: its codes, where they are, their words.
 * @param width of a line, in signs
 */
export function coverageText(shelf: Shelf, wanted: CoverageWanted, width: number): readonly string[] {
  const all = coverage(shelf, wanted);
  const documents = wanted.documents ?? shelf.ofKind('standards');
  const plans = wanted.plans ?? plansOf(shelf);
  const single = all.filter(({ below }) => below === undefined);
  const open = single.filter(isOpen).length;
  const unknown = unknownCodes(shelf, plans);
  return [
    ...documents.flatMap((document) => {
      const rows = all.filter(
        (covered) => covered.standard.document === document && (!wanted.onlyOpen || isOpen(covered)),
      );
      const none = wanted.onlyOpen
        ? 'Each of these standards is in a plan.'
        : 'There are no standards here yet.';
      return [plain(document.title), ...(rows.length === 0 ? [`  ${none}`] : linesOf(rows, width)), ''];
    }),
    ...(unknown.length === 0
      ? []
      : ['In plans, and in none of these documents', ...unknown.map((code) => `  ${code}`), '']),
    `${countsWords(plans.length, single.length - open, single.length)}.`,
  ];
}

function linesOf(rows: readonly Covered[], width: number): readonly string[] {
  const codes = Math.min(WIDEST_CODE, Math.max(...lengths(rows.map(({ standard }) => standard.item.code))));
  const places = rows.map(whereOf);
  const wide = Math.min(Math.max(...lengths(places)), Math.max(12, Math.floor(width * 0.4)));
  const rest = Math.max(20, width - codes - wide - 3 * BETWEEN.length);
  return rows.map(({ standard: { item } }, index) => {
    const where = shortened(places[index] ?? '', wide).padEnd(wide);
    const words = shortened(plain(item.text), rest);
    return [BETWEEN, item.code.padEnd(codes), BETWEEN, where, BETWEEN, words].join('').trimEnd();
  });
}

/** Not by spreading a long list into a call. */
function lengths(texts: readonly string[]): readonly [number, ...number[]] {
  return [0, texts.reduce((most, text) => Math.max(most, text.length), 0)];
}

function whereOf({ by, below }: Covered): string {
  const plans = plain(inPlans(by));
  return below
    ? [plans, countWords(below)].filter((part) => part !== '').join('; ')
    : plans || NOT_YET.toLowerCase();
}
