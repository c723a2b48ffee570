/** What the plans work on, as a file for others: a page, a table for a spreadsheet, data for programs. */
import Papa from 'papaparse';
import type { PlanDocument } from '../document.ts';
import { escapeCell } from '../exchange/csv.ts';
import { plain } from '../markdown/markdown.ts';
import { coverage, isOpen, plansOf, type Covered } from './coverage.ts';
import { inPlans, type CoverageWanted } from './coverageSheet.ts';
import type { Shelf } from '../library/shelf.ts';

function shownOf(shelf: Shelf, wanted: CoverageWanted): readonly Covered[] {
  const all = coverage(shelf, wanted);
  return wanted.onlyOpen ? all.filter(isOpen) : all;
}

const HEAD = [
  'Document',
  'Code',
  'Belongs to',
  'Standard',
  'In these plans',
  'Goals',
  'Below it',
  'Of these in plans',
];

/** A line a standard, to be opened in a spreadsheet. */
export function coverageCsv(shelf: Shelf, wanted: CoverageWanted = {}): string {
  const rows = shownOf(shelf, wanted).map(({ standard: { document, item }, by, below }) =>
    [
      document.title,
      item.code,
      item.parent ?? '',
      plain(item.text),
      inPlans(by),
      by.map(({ goal }) => plain(goal)).join('; '),
      below === undefined ? '' : String(below.all),
      below === undefined ? '' : String(below.touched),
    ].map(escapeCell),
  );
  return `${Papa.unparse([HEAD, ...rows], { newline: '\r\n' })}\r\n`;
}

/** @param fileOf what a document is called for whoever reads it */
export function coverageJson(
  shelf: Shelf,
  wanted: CoverageWanted,
  fileOf: (document: PlanDocument) => string,
): string {
  const standards = shownOf(shelf, wanted).map(({ standard: { document, item }, by, below }) => ({
    file: fileOf(document),
    code: item.code,
    ...(item.parent === undefined ? {} : { parent: item.parent }),
    statement: item.text,
    by: by.map(({ plan, goal, line }) => ({ file: fileOf(plan), title: plan.title, goal, line })),
    ...(below === undefined ? {} : { below }),
  }));
  const plans = (wanted.plans ?? plansOf(shelf)).map((plan) => ({ file: fileOf(plan), title: plan.title }));
  return `${JSON.stringify({ plans, standards }, undefined, 2)}\n`;
}
