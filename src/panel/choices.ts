/** Choice options: the menus students choose from, each with its options. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { MenuItem, OptionItem } from '../core/view/planView.ts';
import { addMore, moreLines } from './addMore.ts';
import type { Board } from './board.ts';
import { chooseValue } from './chooseValue.ts';
import { addField } from './field.ts';
import { furtherText } from './furtherText.ts';
import { icon } from './icons.ts';
import { itemFrame } from './item.ts';
import { inline } from './markdown.ts';
import { linkedGoals, type NumberedGoal } from './linkedGoals.ts';
import { goalLinks, goalsPart } from './parts.ts';
import { pickNumbers, pickWords } from './pick.ts';
import { sectionFrame } from './section.ts';
import { textList } from './textList.ts';
import { unlessSame } from './unchanged.ts';
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
      </ul>
      ${
        board.wide || menus.length === 0
          ? nothing
          : html`<button
              type="button"
              class="link to-board"
              data-key="to-board"
              @click=${() => board.openAs('board')}
            >
              ${icon('arrow')}<span>${words.pages.board}</span>
            </button>`
      }`,
  });
}

function menuItem(board: Board, menu: MenuItem): TemplateResult {
  const { ref, text, field, questions, options, about } = menu;
  return itemFrame(board, {
    ...{ kind: 'menu', ref, text, field, questions },
    details: html`<div class="line">
        ${chooseValue(board, {
          ...{ ref, field: 'about', values: 'about', value: about },
          label: words.fieldOf(words.about, text),
        })}
        ${pickWords(board, menu)}
      </div>
      ${pickNumbers(board, menu)}`,
    inside: html`<ul class="items options" aria-label=${text || words.notWritten.menu}>
        ${repeat(
          options,
          (option) => option.ref,
          (option) =>
            html`${unlessSame(
              board,
              [option],
              () => optionItem(board, option),
              board.wide &&
                shownGoals(board, option)
                  .map(({ label }) => label)
                  .join('\n'),
            )}${addField(board, { what: 'option', into: ref, after: option.ref })}`,
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
  const { ref, text, field, questions, linked, supports, description } = option;
  return itemFrame(board, {
    ...{ kind: 'option', ref, text, field, questions },
    details: html`${furtherText(board, {
        ...{ ref, field: 'description', written: description, of: text },
        ...{ label: words.description, labelled: false },
      })}
      <div class="line">${goalLinks(board, ref, text, linked, option.shows)}</div>
      ${goalsInWords(board, option)}
      ${textList(board, { ref, field: 'supports', lines: supports, of: text, label: words.supports })}
      ${addMore(board, ref, text, [
        ...(description === '' ? [{ label: words.sayIt, run: () => board.edit(ref, 'description') }] : []),
        ...(supports.length === 0 ? [moreLines(board, ref, 'supports')] : []),
      ])}`,
  });
}

/** The goals of an option that stand below it in words. */
function shownGoals(board: Board, { ref, linked, shows }: OptionItem): readonly NumberedGoal[] {
  if (!board.wide || shows === '' || board.isOpen(goalsPart(ref))) return [];
  return linkedGoals(board, ref, linked);
}

/** What students can show with an option, where there is room for the words; the open list of goals has them too. */
function goalsInWords(board: Board, option: OptionItem): TemplateResult | typeof nothing {
  const goals = shownGoals(board, option);
  if (goals.length === 0) return nothing;
  return html`<ul class="shown-goals" aria-label=${words.fieldOf(words.shownWith, option.text)}>
    ${goals.map(({ label, number }) => html`<li><span class="number">${number}</span> ${inline(label)}</li>`)}
  </ul>`;
}
