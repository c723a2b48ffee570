/**
 * The choice board as students will see it: what they can choose, what each choice lets them show, what helps them.
 * Nothing that is for the two who plan: no questions, codes or links.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { MenuItem, OptionItem } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { linkedGoals } from './linkedGoals.ts';
import { block, inline } from './markdown.ts';
import { words } from './words.ts';

export function choiceBoardPage(board: Board): TemplateResult {
  // A menu that nobody can choose from yet is not on the board.
  const menus = board.plan.menus.filter(({ options }) => options.some(({ text }) => text !== ''));
  return menus.length === 0
    ? emptyBoard(board)
    : html`<div class="choice-board">
        ${repeat(
          menus,
          ({ ref }) => ref,
          (menu) => menuPart(board, menu),
        )}
      </div>`;
}

function emptyBoard(board: Board): TemplateResult {
  const { menus } = board.plan;
  const last = menus.at(-1);
  const label = last ? words.add.option : words.add.menu;
  return html`<div class="choice-board none-yet">
    <p>${last ? words.choiceBoard.noOptions : words.choiceBoard.noMenus}</p>
    ${
      board.editable
        ? html`<button
            type="button"
            class="small primary"
            data-key="board:add"
            @click=${() => {
              board.showPage('plan');
              if (last) board.add('option', { into: last.ref });
              else board.add('menu');
            }}
          >
            ${label}
          </button>`
        : nothing
    }
  </div>`;
}

function menuPart(board: Board, menu: MenuItem): TemplateResult {
  const { text, options, min, max } = menu;
  const choose = words.choiceBoard.choose(min, max);
  return html`<section class="board-menu">
    <header>
      ${text === '' ? nothing : html`<h2 lang=${languageOf(board)}>${inline(text)}</h2>`}
      ${choose === '' ? nothing : html`<p class="choose-count">${choose}</p>`}
    </header>
    <ul class="cards">
      ${repeat(
        options.filter((option) => option.text !== ''),
        ({ ref }) => ref,
        (option) => card(board, option, text === '' ? 2 : 3),
      )}
    </ul>
  </section>`;
}

/** @param level of its heading, below the question's */
function card(
  board: Board,
  { ref, text, description, linked, supports }: OptionItem,
  level: 2 | 3,
): TemplateResult {
  const lang = languageOf(board);
  const shown = linkedGoals(board, ref, linked).map(({ label }) => label);
  const helps = supports.filter((support) => support !== '');
  return html`<li class="card">
    ${level === 2 ? html`<h2 lang=${lang}>${inline(text)}</h2>` : html`<h3 lang=${lang}>${inline(text)}</h3>`}
    ${description === '' ? nothing : html`<div class="about" lang=${lang}>${block(description)}</div>`}
    ${cardList('can-show', shown, lang)} ${cardList('help', helps, lang)}
  </li>`;
}

function cardList(
  part: 'can-show' | 'help',
  lines: readonly string[],
  lang: string | typeof nothing,
): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<div class="card-part ${part}">
    <p class="card-label">${words.choiceBoard[part]}</p>
    <ul lang=${lang}>
      ${lines.map((line) => html`<li>${inline(line)}</li>`)}
    </ul>
  </div>`;
}

/** The language of the plan's own words; those of the panel are in the page's. */
function languageOf({ plan }: Board): string | typeof nothing {
  return plan.language || nothing;
}
