/**
 * A rubric as a grid: criteria as rows, levels as columns, every text changed where it stands. Follows ARIA's pattern
 * for grids: the Tab key reaches one cell, arrow keys go from cell to cell, Enter or F2 opens the cell's text.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CriterionItem, ItemRef, LevelItem, Question, RubricLevel } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { addField, textField } from './field.ts';
import { icon } from './icons.ts';
import { plain } from '../core/markdown/markdown.ts';
import { block, inline } from './markdown.ts';
import { goalLinks, questionList } from './parts.ts';
import { criterionGoals } from './rubricGoals.ts';
import { GRID, gridClick, gridFocus, gridKey } from './rubricKeys.ts';
import { criterionNumbers, levelPoints } from './rubricNumbers.ts';
import { suggestionCards } from './suggestions/cards.ts';
import { looked, lookedSaid } from './together/looked.ts';
import { words, type ItemKind } from './words.ts';

type Part = TemplateResult | typeof nothing;

/** The row of a holistic rubric, which is no item of the text. */
const WHOLE = 'whole-work';

export function rubricGrid(board: Board): TemplateResult {
  const { criteria, levels, form } = board.plan;
  const cells = new Cells(board);
  return html`<div class="grid-scroll" data-scrolls>
      <div
        class="rubric-grid ${form}"
        role="grid"
        aria-labelledby="heading-criteria"
        aria-describedby="grid-keys"
        aria-readonly=${!board.editable}
        @keydown=${(event: KeyboardEvent) => gridKey(board, event)}
        @click=${(event: MouseEvent) => gridClick(board, event)}
        @focusin=${(event: FocusEvent) => gridFocus(board, event)}
      >
        <div role="row" class="grid-row grid-head">
          <div role="columnheader" class="cell corner">
            ${form === 'holistic' && criteria.length === 0 ? nothing : words.rubric.criterion}
          </div>
          ${repeat(
            levels,
            ({ ref }) => ref,
            (level) => html`${cells.levelHead(level)}${addLevel(board, level.ref, true)}`,
          )}
          ${addLevel(board, undefined, true)}
        </div>
        ${form === 'holistic' ? cells.wholeRow(levels) : nothing}
        ${repeat(
          criteria,
          ({ ref }) => ref,
          (criterion) => html`${cells.criterionRow(criterion, levels)}${addRow(board, criterion.ref)}`,
        )}
        ${addRow(board, undefined)}
      </div>
    </div>
    <p class="plain grid-keys" id="grid-keys" ?hidden=${criteria.length === 0 && form !== 'holistic'}>
      ${board.editable ? words.rubric.keys : words.rubric.keysToRead}
    </p>`;
}

/** Draws the cells; knows which of them the Tab key reaches. */
class Cells {
  readonly #board: Board;
  readonly #reached: string | undefined;

  constructor(board: Board) {
    this.#board = board;
    const { criteria, levels, form } = board.plan;
    const keys = [
      ...levels.flatMap(({ ref }) => [itemKey(ref), textKey(ref, 'description')]),
      ...criteria.flatMap((criterion) => [
        itemKey(criterion.ref),
        ...criterion.levels.map((level, at) => cellKey(criterion, level, at)),
      ]),
      ...(form === 'holistic' ? [WHOLE] : []),
    ];
    const reached = board.reachedCell(GRID);
    this.#reached = reached !== undefined && keys.includes(reached) ? reached : keys[0];
  }

  #tab(key: string): 0 | -1 {
    return key === this.#reached ? 0 : -1;
  }

  levelHead(level: LevelItem): TemplateResult {
    const board = this.#board;
    const { ref, text, field, points, questions } = level;
    const name = board.textOf(ref, field, text);
    const editing = textField(board, ref, field, words.fieldOf(words.rubric.level, plain(name)));
    return html`<div
      role="columnheader"
      class="cell level-head ${this.#state(ref)}"
      data-cell
      data-ref=${ref}
      data-kind="level"
      data-side="inline"
      data-key=${itemKey(ref)}
      data-field=${field}
      tabindex=${this.#tab(itemKey(ref))}
      aria-label=${headName(plain(name) || words.notWritten.level, board.plan.scored ? points : undefined)}
    >
      ${this.#name('level', ref, name, editing)} ${levelPoints(board, level)} ${this.#aboutLevel(level)}
      ${questionList(board, ref, questions)}
      ${suggestionCards(board, ref, ({ field }) => board.plan.form !== 'holistic' || field !== 'description')}
    </div>`;
  }

  /** What a level looks like as a whole; in a holistic rubric that is a row of its own. */
  #aboutLevel({ ref, text, description, descriptionQuestions }: LevelItem): Part {
    const board = this.#board;
    if (board.plan.form === 'holistic') return nothing;
    const shown = board.textOf(ref, 'description', description);
    const editing = textField(board, ref, 'description', words.fieldOf(words.description, plain(text)));
    if (editing) return editing;
    return shown === ''
      ? nothing
      : html`<div class="prose quiet" dir="auto" lang=${board.textLang}>${block(shown)}</div>
          ${questionList(board, ref, descriptionQuestions, 'description')}`;
  }

  wholeRow(levels: readonly LevelItem[]): TemplateResult {
    const board = this.#board;
    return html`<div role="row" class="grid-row">
      <div role="rowheader" class="cell row-head" data-cell data-key=${WHOLE} tabindex=${this.#tab(WHOLE)}>
        <span class="name">${words.rubric.whole}</span>
      </div>
      ${repeat(
        levels,
        ({ ref }) => ref,
        (level) => {
          const { ref, text, description, descriptionQuestions } = level;
          return html`${this.#cell({
            ...{ ref, of: words.rubric.whole, level: plain(text), levelRef: ref, isItem: true },
            ...{ field: 'description', text: description, questions: descriptionQuestions },
          })}${addLevel(board, ref, false)}`;
        },
      )}
      ${addLevel(board, undefined, false)}
    </div>`;
  }

  criterionRow(criterion: CriterionItem, levels: readonly LevelItem[]): TemplateResult {
    const board = this.#board;
    const { ref, text, field, questions, linked } = criterion;
    const name = board.textOf(ref, field, text);
    const editing = textField(board, ref, field, words.fieldOf(words.rubric.criterion, plain(name)));
    const cells = new Set(criterion.levels.map((level) => level.field));
    return html`<div role="row" class="grid-row ${this.#state(ref)}" data-ref=${ref} data-kind="criterion">
      <div
        role="rowheader"
        class="cell row-head"
        data-cell
        data-key=${itemKey(ref)}
        data-field=${field}
        tabindex=${this.#tab(itemKey(ref))}
        aria-label=${plain(name) || words.notWritten.criterion}
      >
        ${this.#name('criterion', ref, name, editing)}
        <div class="line">
          ${goalLinks(board, ref, plain(name), linked, criterionGoals(board, criterion))}
        </div>
        ${criterionNumbers(board, criterion)} ${questionList(board, ref, questions)}
        ${suggestionCards(board, ref, ({ field }) => !cells.has(field ?? ''))}
      </div>
      ${repeat(
        criterion.levels,
        (level, at) => levels[at]?.ref ?? level,
        (level, at) => {
          const levelRef = levels[at]?.ref ?? '';
          return html`${this.#cell({
            ...{ ref, of: plain(name), level: plain(level.name), levelRef, isItem: false },
            ...{ text: level.descriptor, questions: level.questions, key: cellKey(criterion, level, at) },
            ...(level.field === undefined ? {} : { field: level.field }),
            ...(level.room === undefined ? {} : { room: level.room }),
          })}${addLevel(board, levelRef, false)}`;
        },
      )}
      ${addLevel(board, undefined, false)}
    </div>`;
  }

  #cell(cell: Cell): TemplateResult {
    const board = this.#board;
    const { ref, field, text, levelRef, room } = cell;
    const key = cell.key ?? textKey(ref, field ?? '');
    const shown = field === undefined ? text : board.textOf(ref, field, text);
    const label = words.fieldOf(cell.level, cell.of);
    const editing = field === undefined ? undefined : textField(board, ref, field, label);
    const open = shown === '' && room !== undefined;
    const drop = board.dropAt(levelRef);
    const tab = this.#tab(key);
    return html`<div
      role="gridcell"
      class="cell ${editing ? 'editing' : ''} ${open ? `room ${room}` : ''} ${drop ? `drop-${drop}` : ''}"
      data-cell
      data-key=${key}
      data-ref=${cell.isItem ? ref : nothing}
      data-drop=${levelRef}
      data-side="inline"
      data-field=${field === undefined || open ? nothing : field}
      aria-readonly=${field === undefined || open ? 'true' : nothing}
      tabindex=${tab}
    >
      ${
        editing ??
        (shown === ''
          ? emptyCell(room)
          : html`<div class="prose" dir="auto" lang=${board.textLang}>${block(shown, { key, tab })}</div>`)
      }
      ${questionList(board, ref, cell.questions, field)}
      ${field === undefined ? nothing : suggestionCards(board, ref, (each) => each.field === field)}
    </div>`;
  }

  /** A name with its handle and its menu, or the field it is changed in. */
  #name(kind: ItemKind, ref: ItemRef, text: string, editing: TemplateResult | undefined): Part {
    const board = this.#board;
    if (editing) return editing;
    return html`<div class="name-line">
      ${
        board.editable
          ? html`<span
              class="grip movable"
              aria-hidden="true"
              @pointerdown=${(event: PointerEvent) => board.startDrag(event, ref)}
              >${icon('grip')}</span
            >`
          : nothing
      }
      ${
        text
          ? html`<span class="name text" dir="auto" lang=${board.textLang}>${inline(text)}</span>`
          : html`<span class="name unwritten">${words.notWritten[kind]}</span>`
      }
      ${lookedSaid(board, ref)}
      <button
        type="button"
        class="tool"
        data-key="more:${ref}"
        tabindex=${this.#tab(itemKey(ref))}
        aria-haspopup="menu"
        aria-label=${words.moreFor(plain(text) || words.notWritten[kind])}
        @click=${(event: Event) => board.openMenu(ref, event.currentTarget as Element)}
      >
        ${icon('more')}
      </button>
    </div>`;
  }

  #state(ref: ItemRef): string {
    const board = this.#board;
    const drop = board.dropAt(ref);
    return [
      board.isLit(ref) ? 'lit' : '',
      looked(board, ref),
      board.isBusy(ref) ? 'busy' : '',
      board.isDragged(ref) ? 'dragged' : '',
      drop ? `drop-${drop}` : '',
    ]
      .filter(Boolean)
      .join(' ');
  }
}

/** What is written of one thing at one level. */
interface Cell {
  /** The item whose field it is. */
  readonly ref: ItemRef;
  readonly isItem: boolean;
  /** Absent where nothing can be written. */
  readonly field?: string;
  readonly text: string;
  /** What it is about, and at which level, in words. */
  readonly of: string;
  readonly level: string;
  readonly levelRef: ItemRef;
  readonly questions: readonly Question[];
  readonly room?: RubricLevel['room'];
  readonly key?: string;
}

const itemKey = (ref: ItemRef): string => `item:${ref}`;
const textKey = (ref: ItemRef, field: string): string => `text:${ref}:${field}`;

/** @param at which level it is: where nothing can be written, it has no field to be known by */
function cellKey({ ref }: CriterionItem, { field }: RubricLevel, at: number): string {
  return textKey(ref, field ?? `#${at}`);
}

function headName(name: string, points: number | undefined): string {
  return points === undefined ? name : `${name}, ${words.rubric.pointsSaid(points)}`;
}

function emptyCell(room: RubricLevel['room']): TemplateResult {
  if (room === 'writing') return html`<span class="said">${words.rubric.roomToWrite}</span>`;
  if (room === 'ticking')
    return html`<span class="tick-box" aria-hidden="true"></span
      ><span class="said">${words.rubric.roomToTick}</span>`;
  return html`<span class="unwritten">${words.notDescribed}</span>`;
}

/** The field for a new criterion, in a row of its own, if it is open there. */
function addRow(board: Board, after: ItemRef | undefined): Part {
  const field = addField(board, { what: 'criterion', ...(after === undefined ? {} : { after }) });
  if (field === nothing) return nothing;
  return html`<div role="row" class="grid-row">
    <div role="gridcell" class="cell row-head">
      <ul>
        ${field}
      </ul>
    </div>
  </div>`;
}

/** The field for a new level, in a column of its own, if it is open there. @param isHead whether it is the column's head */
function addLevel(board: Board, after: ItemRef | undefined, isHead: boolean): Part {
  const field = addField(board, { what: 'level', ...(after === undefined ? {} : { after }) });
  if (field === nothing) return nothing;
  return isHead
    ? html`<div role="columnheader" class="cell level-head" aria-label=${words.newText.level}>
        <ul>
          ${field}
        </ul>
      </div>`
    : html`<div role="gridcell" class="cell"></div>`;
}
