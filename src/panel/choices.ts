/** Choice options: the menus students choose from, each with its options. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { MenuItem, OptionItem } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { addField } from './field.ts';
import { icon } from './icons.ts';
import { itemFrame } from './item.ts';
import { goalLinks } from './parts.ts';
import { sectionFrame } from './section.ts';
import { words } from './words.ts';

export function choicesSection(board: Board): TemplateResult {
  const { menus } = board.plan;
  return sectionFrame(board, {
    section: 'choices',
    count: menus.reduce((count, { options }) => count + options.length, 0),
    empty: menus.length === 0,
    adds: 'menu',
    body: html`<ul class="items">
      ${repeat(
        menus,
        (menu) => menu.ref,
        (menu) => html`${menuItem(board, menu)}${addField(board, { what: 'menu', after: menu.ref })}`,
      )}
      ${addField(board, { what: 'menu' })}
    </ul>`,
  });
}

function menuItem(board: Board, menu: MenuItem): TemplateResult {
  const { ref, text, field, questions, options } = menu;
  return itemFrame(board, {
    ...{ kind: 'menu', ref, text, field, questions },
    details: menu.pick ? html`<p class="plain">${menu.pick}</p>` : nothing,
    inside: html`<ul class="items options" aria-label=${text || words.notWritten.menu}>
        ${repeat(
          options,
          (option) => option.ref,
          (option) =>
            html`${optionItem(board, option)}${addField(board, { what: 'option', into: ref, after: option.ref })}`,
        )}
        ${addField(board, { what: 'option', into: ref })}
      </ul>
      ${options.length === 0 ? html`<p class="plain none">${words.noOptions}</p>` : nothing}
      ${
        board.editable
          ? html`<button
              type="button"
              class="add-line"
              data-key="add:${ref}"
              tabindex=${board.tab(ref)}
              aria-label=${words.addTo(text)}
              @click=${() => board.add('option', { into: ref })}
            >
              ${icon('add')}<span>${words.add.option}</span>
            </button>`
          : nothing
      }`,
  });
}

function optionItem(board: Board, option: OptionItem): TemplateResult {
  const { ref, text, field, questions, goals, supports } = option;
  return itemFrame(board, {
    ...{ kind: 'option', ref, text, field, questions },
    details: html`<div class="line">${goalLinks(board, ref, text, goals, option.shows)}</div>
      ${supports.length > 0 ? html`<p class="plain"><span class="label">${words.supports}:</span> ${supports.join(', ')}</p>` : nothing}`,
  });
}
