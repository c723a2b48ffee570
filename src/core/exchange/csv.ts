/**
 * Cells of tables that spreadsheets open. A text that a spreadsheet would run as a formula gets an apostrophe before
 * it, which spreadsheets do not show; numbers stay numbers.
 */

/** = + - @, their full-width forms, and what spreadsheets skip before them. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;
const number = /^-?\d+([.,]\d+)?$/;

/** A text as a cell of a table that a spreadsheet may open. */
export function escapeCell(text: string): string {
  const harmful = formula.test(text) && !number.test(text);
  // What begins with an apostrophe already gets another one, so that it comes back as it was.
  return harmful || /^'+(\s*[=+\-@＝＋－＠]|[\t\r])/.test(text) ? `'${text}` : text;
}

/** The text of a cell as it was before `escapeCell`. */
export function unescapeCell(cell: string): string {
  return cell.startsWith("'") && escapeCell(cell.slice(1)) === cell ? cell.slice(1) : cell;
}
