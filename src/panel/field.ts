/** Draws the open field where it belongs. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Addable, GoalLink, ItemRef } from '../core/view/planView.ts';
import type { AddField, Board } from './board.ts';
import './editText.ts';
import { words } from './words.ts';

/** Fields whose text may have several lines. */
const severalLines = new Set(['prompt', 'lookFor', 'ifNotYet', 'ifAlreadyThere']);

/**
 * The field for a text of an item, if it is the open one.
 * @param text the words the plan has now.
 * @param label what the field is, for a screen reader.
 */
export function textField(
  board: Board,
  ref: ItemRef,
  field: string,
  text: string,
  label: string,
): TemplateResult | undefined {
  const open = board.field;
  if (open?.kind !== 'text' || open.ref !== ref || open.field !== field) return undefined;
  const hint = board.editable ? (text === open.was ? '' : words.meanwhile(text)) : words.waitForText;
  return html`<third-point-edit-text
    class="field"
    .start=${open.draft}
    .onDraft=${(draft: string) => board.keepDraft(draft)}
    .onSave=${() => board.saveField()}
    .onLeave=${() => board.leaveField()}
    .label=${label}
    .lines=${severalLines.has(field) || field.startsWith('descriptors')}
    .hint=${hint}
  ></third-point-edit-text>`;
}

/** Where an add field can stand. */
export interface AddSlot {
  readonly what: Addable;
  readonly into?: ItemRef;
  readonly after?: ItemRef;
  readonly when?: string;
  /** For a check: the goals it can be linked to. */
  readonly goals?: readonly GoalLink[];
}

/** The field for a new item, if it is open and stands in this place. */
export function addField(board: Board, slot: AddSlot): TemplateResult | typeof nothing {
  const open = board.field;
  if (open?.kind !== 'add' || open.what !== slot.what) return nothing;
  if (open.into !== slot.into || open.after !== slot.after || open.when !== slot.when) return nothing;
  return html`<li class="item adding">
    <third-point-edit-text
      class="field"
      .start=${open.draft}
      .onDraft=${(draft: string) => board.keepDraft(draft)}
      .onSave=${() => board.saveField()}
      .onLeave=${() => board.leaveField()}
      .label=${words.newText[open.what]}
      .example=${words.example[open.what]}
      .action=${words.addIt}
      .hint=${board.editable ? '' : words.waitForText}
      .more=${slot.goals?.length ? goalChoice(board, open, slot.goals) : nothing}
    ></third-point-edit-text>
  </li>`;
}

/** The goals a new item is linked to at once. */
function goalChoice(board: Board, open: AddField, goals: readonly GoalLink[]): TemplateResult {
  return html`<fieldset class="goal-list">
    <legend>${words.whichGoals}</legend>
    ${goals.map(
      ({ id, label }, index) =>
        html`<label>
          <input
            type="checkbox"
            .checked=${open.goals.includes(id)}
            @change=${(event: Event) => board.chooseGoal(id, (event.target as HTMLInputElement).checked)}
          />
          <span><span class="number">${index + 1}</span> ${label}</span>
        </label>`,
    )}
  </fieldset>`;
}
