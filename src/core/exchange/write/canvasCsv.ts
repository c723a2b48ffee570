import Papa from 'papaparse';
import type { PlanDocument } from '../../document.ts';
import { escapeCell } from '../csv.ts';
import { ratedRubric } from './rated.ts';

const first = ['Rubric Name', 'Criteria Name', 'Criteria Description', 'Criteria Enable Range'];
const repeated = ['Rating Name', 'Rating Description', 'Rating Points'];

/** A rubric as Canvas imports it. @returns the text, and what Canvas has no place for, a sentence each */
export function canvasCsv(rubric: PlanDocument): {
  readonly text: string;
  readonly said: readonly string[];
} {
  const { title, scored, criteria, said: already } = ratedRubric(rubric, 'Canvas');
  const said = [...already];
  const rows = criteria.map(({ name, description, ratings }) => [
    ...[title, name, description, 'false'],
    ...ratings.flatMap((rating) => [
      rating.name,
      rating.description,
      rating.points === undefined ? '' : String(rating.points),
    ]),
  ]);
  const escaped = rows.map((row) => row.map(escapeCell));
  if (rows.some((row, at) => row.some((cell, column) => cell !== escaped[at]?.[column])))
    said.push(
      'Texts that begin with =, +, - or @ have an apostrophe before them, so that no spreadsheet takes them for a formula. Take it away in Canvas.',
    );
  if (!scored)
    said.push(
      'Canvas asks for points at each level. This rubric gives none, so they are empty in the file: in Canvas choose to leave points out, or write them in there.',
    );
  else if (criteria.some(({ ratings }) => ratings.some(({ points }) => points === undefined)))
    said.push('Canvas asks for points at each level. Some have none yet and are empty in the file.');
  const most = Math.max(0, ...criteria.map(({ ratings }) => ratings.length));
  const header = [...first, ...Array.from({ length: most }, () => repeated).flat()];
  return { text: `${Papa.unparse([header, ...escaped], { newline: '\r\n' })}\r\n`, said };
}
