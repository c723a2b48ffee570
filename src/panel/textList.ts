/** A list of short texts of an item, such as supports: each line changed, moved and taken away where it stands. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ItemRef } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { lineField, textField } from './field.ts';
import { icon } from './icons.ts';
import { inline } from './markdown.ts';
import { words, type ListName } from './words.ts';

export interface TextList {
  readonly ref: ItemRef;
  readonly field: ListName;
  /** Each at its place; empty where there is none to show. */
  readonly lines: readonly string[];
  /** The words of the item. */
  readonly of: string;
  /** Stands before the lines, which then follow each other like words. */
  readonly label?: string;
}

interface Line {
  readonly text: string;
  readonly written: string;
  /** For `set-text`: `supports/0`. */
  readonly field: string;
  /** The line's own name, by its place. */
  readonly ref: ItemRef;
}

/** Whether there is anything to draw: lines, or the field for a new one. */
export function hasLines(board: Board, { ref, field, lines }: TextList): boolean {
  return lines.some((line) => line !== '') || isAddingTo(board, ref, field);
}

/** Whether the field for a new line of the list is open. */
export function isAddingTo(board: Board, ref: ItemRef, field: string): boolean {
  const open = board.field;
  return open?.kind === 'line' && open.ref === ref && open.field === field;
}

/** The lines, and the field for a new one; behind a label also the button that opens it. */
export function textList(board: Board, list: TextList): TemplateResult | typeof nothing {
  const { ref, field, of, label } = list;
  if (!hasLines(board, list)) return nothing;
  const lines = list.lines.flatMap((written, index): Line[] => {
    const at = `${field}/${index}`;
    const text = board.textOf(ref, at, written);
    return text === '' ? [] : [{ text, written, field: at, ref: `${ref}/${field}/#${index}` }];
  });
  return html`<div class="text-list ${label === undefined ? '' : 'flowing'}">
    ${label === undefined ? nothing : html`<span class="label">${label}:</span>`}
    <ul aria-label=${words.fieldOf(words.lists[field].all, of)}>
      ${lines.map((line) => lineItem(board, list, line))}
    </ul>
    ${lineField(board, ref, field, of) ?? (label === undefined ? nothing : addLineButton(board, list))}
  </div>`;
}

/** Opens the field for a new line. */
export function addLineButton(board: Board, { ref, field, of }: TextList): TemplateResult | typeof nothing {
  if (!board.editable) return nothing;
  const { add } = words.lists[field];
  return html`<button
    type="button"
    class="tool add-text"
    data-key="add:${ref}:${field}"
    tabindex=${board.tab(ref)}
    aria-label=${words.fieldOf(add, of)}
    title=${add}
    @click=${() => board.addLine(ref, field)}
  >
    ${icon('add')}
  </button>`;
}

function lineItem(board: Board, list: TextList, line: Line): TemplateResult {
  const { ref } = list;
  const { one } = words.lists[list.field];
  const editing = textField(board, ref, line.field, words.fieldOf(one, line.text));
  if (editing) return html`<li class="editing">${editing}</li>`;
  if (!board.editable) return html`<li>${inline(line.text)}</li>`;
  return html`<li>
    <button
      type="button"
      class="text-line"
      data-key="text:${ref}:${line.field}"
      data-field=${line.field}
      tabindex=${board.tab(ref)}
      title=${words.menu.edit}
      aria-keyshortcuts="F2 Delete Alt+ArrowUp Alt+ArrowDown"
      @click=${() => board.edit(ref, line.field)}
      @keydown=${(event: KeyboardEvent) => lineKey(event, board, list, line)}
    >
      ${inline(line.text)}
    </button>
    <button
      type="button"
      class="tool take-away"
      tabindex="-1"
      aria-label=${words.takeAway(line.text)}
      title=${words.takeAway(line.text)}
      @click=${(event: Event) => takeAway(event, board, ref, line)}
    >
      ${icon('close')}
    </button>
  </li>`;
}

/** Keys that mean the line, not its item. */
function lineKey(event: KeyboardEvent, board: Board, { ref, field }: TextList, line: Line): void {
  const { key, altKey, shiftKey } = event;
  const mod = event.ctrlKey || event.metaKey;
  const by = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (altKey && !mod && !shiftKey && by !== undefined) {
    const beside = lineBeside(event.currentTarget, by);
    if (beside) {
      board.ask({ do: 'move', ref: line.ref, by });
      beside.focus();
    }
  } else if (key === 'Delete' && !altKey && !mod && !shiftKey) takeAway(event, board, ref, line);
  else if (key === 'Backspace' && event.metaKey) takeAway(event, board, ref, line);
  else if (key === 'Enter' && mod) board.addLine(ref, field);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** The focus goes to the line that comes into its place, or to the one before. */
function takeAway(event: Event, board: Board, ref: ItemRef, { field, written }: Line): void {
  if (!lineBeside(event.currentTarget, 1)) lineBeside(event.currentTarget, -1)?.focus();
  board.ask({ do: 'set-text', ref, field, text: '', was: written });
}

function lineBeside(target: EventTarget | null, by: number): HTMLElement | undefined {
  const line = target instanceof Element ? target.closest('li') : null;
  const beside = by < 0 ? line?.previousElementSibling : line?.nextElementSibling;
  return beside?.querySelector<HTMLElement>('.text-line') ?? undefined;
}
