/** A piece of what was brought: its words, where it stood, and the ways to another place. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { plain } from '../../core/markdown/markdown.ts';
import type { BringingPiece } from '../../core/view/planViewBringing.ts';
import { icon } from '../icons.ts';
import { block } from '../markdown.ts';
import type { BringingDesk } from './desk.ts';
import { wordTable } from './wordTable.ts';
import { words } from './words.ts';

/** How many rows of a table are enough to know it by. */
const ROWS = 6;

/** What a piece is called where only a few words fit. */
export function nameOf({ text, table }: BringingPiece): string {
  const rows = table ?? [];
  return text.trim() === '' ? (rows[0] ?? []).join(' · ') : plain(text);
}

/** @param label what these pieces are, for screen readers */
export function pieceList(
  desk: BringingDesk,
  pieces: readonly BringingPiece[],
  label: string,
): TemplateResult {
  return html`<ul class="pieces" aria-label=${label}>
    ${repeat(
      pieces,
      ({ id }) => id,
      (piece, at) => drawPiece(desk, piece, [label, pieces[at - 1]?.under ?? '']),
    )}
  </ul>`;
}

/** @param said what stands above it already: a heading it stood under is not said again */
function drawPiece(desk: BringingDesk, piece: BringingPiece, said: readonly string[]): TemplateResult {
  const { id, text, table, under, below } = piece;
  const drop = desk.dropAt(id);
  const state = [drop ? `drop-${drop}` : '', desk.isDragged(id) ? 'dragged' : ''];
  return html`<li class=${['piece', ...state].filter(Boolean).join(' ')}>
    <div
      class="piece-row"
      data-ref=${id}
      @pointerdown=${(event: PointerEvent) => desk.startDrag(event, id)}
      @contextmenu=${(event: MouseEvent) => {
        event.preventDefault();
        // By keys there is no place of a pointer.
        if (event.detail === 0 && event.clientX === 0) return;
        desk.openMenu(id, new DOMRect(event.clientX, event.clientY, 0, 0));
      }}
    >
      <span class="grip" aria-hidden="true" title=${words.drag}>${icon('grip')}</span>
      <div class="piece-words prose text" dir="auto">
        ${table ? tableOf(table) : block(text)}
        ${under === undefined || isSaid(under, text, said) ? nothing : html`<p class="under">${words.under(plain(under))}</p>`}
      </div>
      <button
        type="button"
        class="link move-to"
        data-key="piece:${id}"
        tabindex=${desk.tab(id)}
        aria-haspopup="menu"
        @click=${(event: Event) => desk.openMenu(id, (event.currentTarget as Element).getBoundingClientRect())}
      >
        ${words.moveTo}<span class="said"> ${nameOf(piece)}</span>
      </button>
    </div>
    ${below.length === 0 ? nothing : pieceList(desk, below, nameOf(piece))}
  </li>`;
}

/** Whether a heading is said by what stands above, or by the piece’s own beginning. */
function isSaid(under: string, text: string, said: readonly string[]): boolean {
  const words = (each: string): string => plain(each).trim().replace(/:$/, '').toLowerCase();
  return said.some((each) => words(each) === words(under)) || words(text).startsWith(words(under));
}

function tableOf(rows: readonly (readonly string[])[]): TemplateResult {
  const [head = [], ...rest] = rows.map((row) => row.map(plain));
  return html`<div class="piece-table">${wordTable(head, rest.slice(0, ROWS))}</div>
    ${rest.length > ROWS ? html`<p class="under">${words.more(rest.length - ROWS)}</p>` : nothing}`;
}
