/** What the plans work on, as a page: a table for each standards document, with a line a standard. */
import type { PlanDocument } from '../document.ts';
import type { Block, NoSheet, Sheet } from '../exchange/sheet.ts';
import type { Shelf } from '../library/shelf.ts';
import { counted } from '../words.ts';
import { coverage, isOpen, plansOf, unknownCodes, type Among, type Covered } from './coverage.ts';

export interface CoverageWanted extends Among {
  /** The unit whose plans count, where it is one. */
  readonly unit?: PlanDocument;
  /** Only what no plan works on yet, with the headings it stands under. */
  readonly onlyOpen?: boolean;
}

/** @returns the page, or why there is none */
export function coverageSheet(shelf: Shelf, wanted: CoverageWanted = {}): Sheet | NoSheet {
  const documents = wanted.documents ?? shelf.ofKind('standards');
  if (documents.length === 0) return { refused: 'No standards are at hand yet. Bring them in first.' };
  const plans = wanted.plans ?? plansOf(shelf);
  const all = coverage(shelf, { ...wanted, plans });
  const single = all.filter(({ below }) => below === undefined);
  const open = single.filter(isOpen).length;
  const shown = wanted.onlyOpen ? all.filter(isOpen) : all;
  const unknown = unknownCodes(shelf, plans);
  return {
    title: wanted.onlyOpen ? 'Standards no plan works on yet' : 'What our plans work on',
    language: undefined,
    about: [
      ...(wanted.unit ? [wanted.unit.title] : []),
      countsWords(plans.length, single.length - open, single.length),
    ],
    blocks: [
      ...documents.flatMap((document): Block[] => {
        const rows = shown.filter(({ standard }) => standard.document === document);
        return [
          { is: 'heading', level: 2, text: document.title },
          rows.length === 0
            ? {
                is: 'text',
                text: wanted.onlyOpen
                  ? 'Each of these standards is in a plan.'
                  : 'There are no standards here yet.',
              }
            : {
                is: 'table',
                caption: `Which plans work on ${document.title}`,
                head: ['Code', 'Standard', 'In these plans'],
                widths: [3, 9, 5],
                rows: rows.map((row) => ({ cells: cellsOf(row) })),
              },
        ];
      }),
      ...(unknown.length === 0
        ? []
        : ([
            { is: 'heading', level: 2, text: 'In plans, and in none of these documents' },
            { is: 'list', marks: 'dots', items: unknown.map((text) => ({ text })) },
          ] satisfies Block[])),
    ],
  };
}

function cellsOf({ standard: { item }, by, below }: Covered): readonly string[] {
  const plans = inPlans(by);
  const where = below
    ? [plans, countWords(below)].filter((part) => part !== '').join('; ')
    : plans || NOT_YET;
  return below
    ? [`**${item.code}**`, item.text === '' ? '' : `**${item.text}**`, where]
    : [item.code, item.text, where];
}

/** “3 plans work on 5 of 7 standards”. */
export function countsWords(plans: number, touched: number, all: number): string {
  return `${counted(plans, 'plan')} ${plans === 1 ? 'works' : 'work'} on ${touched} of ${counted(all, 'standard')}`;
}

/** What is said of a standard that no plan works on. */
export const NOT_YET = 'Not yet';

/** “2 of 5 below it”. */
export function countWords({ touched, all }: { readonly touched: number; readonly all: number }): string {
  return `${touched} of ${all} below it`;
}

/** The titles of the plans, each once. */
export function inPlans(by: Covered['by']): string {
  return [...new Set(by.map(({ plan }) => plan.title))].join('; ');
}
