/** Standards and rubrics from a file: what was understood, what was not, and a first look at each. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BringingDocuments } from '../../core/view/planViewBringing.ts';
import { icon } from '../icons.ts';
import type { BringingDesk } from './desk.ts';
import { wordTable } from './wordTable.ts';
import { words } from './words.ts';

type Document = BringingDocuments['documents'][number];

export function documentsPage(desk: BringingDesk, state: BringingDocuments): TemplateResult {
  const { from, documents, understood, notes, trouble } = state;
  const { documents: said } = words;
  return html`<header class="bring-head">
      <h1>${from}</h1>
    </header>
    <div class="bring-bar">
      <ul class="bring-sum" tabindex="-1" data-key="sum" aria-label=${said.understood}>
        ${understood.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
      <div class="bring-buttons">
        <button type="button" class="small" data-key="again" @click=${() => desk.send({ type: 'again' })}>
          ${words.again}
        </button>
        ${
          documents.length === 0
            ? nothing
            : html`<button
                type="button"
                class="small primary"
                data-key="make"
                @click=${() => desk.send({ type: 'make' })}
              >
                ${said.make(documents.length)}
              </button>`
        }
      </div>
      ${trouble === undefined ? nothing : html`<p class="bring-trouble on" role="status">${icon('info')}<span>${trouble}</span></p>`}
    </div>
    <div class="bring-columns">
      <div class="bring-places">${documents.map(drawDocument)}</div>
      ${
        notes.length === 0
          ? nothing
          : html`<aside class="bring-notes" aria-labelledby="look">
              <div class="notes-box">
                <h2 id="look">${said.notes}</h2>
                <ul class="bring-notes-list">
                  ${notes.map(
                    ({ sentence, where, words: written }) =>
                      html`<li>
                        <p>
                          ${where === undefined ? nothing : html`<span class="pill">${where}</span>`}
                          ${sentence}
                        </p>
                        ${written === undefined ? nothing : html`<blockquote>${written}</blockquote>`}
                      </li>`,
                  )}
                </ul>
              </div>
            </aside>`
      }
    </div>`;
}

function drawDocument({ label, title, file, preview, more }: Document): TemplateResult {
  const [head, ...rows] = preview;
  return html`<section class="bring-document">
    <p class="plain">${label} · ${file}</p>
    <h2>${title}</h2>
    ${
      head === undefined
        ? nothing
        : html`<div
            class="piece-table"
            role="region"
            tabindex="0"
            aria-label=${words.documents.preview(title)}
            data-key="table:${file}"
          >
            ${wordTable(head, rows)}
          </div>`
    }
    ${more > 0 ? html`<p class="plain">${words.documents.more(more)}</p>` : nothing}
  </section>`;
}
