/**
 * Cells of CSV files, which are opened in spreadsheets. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it, and loses it again where we read it.
 */

/** What formulas begin with, also written wide, and after signs that nobody sees. */
// eslint-disable-next-line no-control-regex -- these are meant
const FORMULA = /^[\s\u0000-\u001f\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠﹢﹣−]/u;

/** A cell that begins with one of these is taken for what comes after it. */
const LEADING = /^[\t\r\n]/;

/** “-5” and “+1.5 %” are numbers and stay so. */
const NUMBER = /^[+\-−]?\d{1,15}(?:[.,]\d{1,15})? ?%?$/u;

/** A text as it stands in a cell. */
export function escapeCell(text: string): string {
  return isTaken(text.replace(/^'+/, '')) ? `'${text}` : text;
}

/** The text that such a cell stands for; others as they are. */
export function unescapeCell(cell: string): string {
  return cell.startsWith("'") && isTaken(cell.replace(/^'+/, '')) ? cell.slice(1) : cell;
}

/** Whether a spreadsheet may take a text for a formula. */
function isTaken(text: string): boolean {
  return !NUMBER.test(text) && (FORMULA.test(text) || LEADING.test(text));
}
