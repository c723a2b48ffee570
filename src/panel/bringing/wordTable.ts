/** A table of words, to be looked at. */
import { html, type TemplateResult } from 'lit';

/** @param head where a cell is empty, it names nothing */
export function wordTable(head: readonly string[], rows: readonly (readonly string[])[]): TemplateResult {
  return html`<table>
    <thead>
      <tr>
        ${head.map((cell) => (cell.trim() === '' ? html`<td></td>` : html`<th scope="col">${cell}</th>`))}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
