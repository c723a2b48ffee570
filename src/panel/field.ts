/** Draws the open field where it belongs. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Addable, ItemRef } from '../core/view/planView.ts';
import type { AddField, Board, LineField } from './board.ts';
import './editText.ts';
import type { Choice } from './editText.ts';
import './findStandard.ts';
import { findWords } from './findWords.ts';
import { inline } from './markdown.ts';
import { words, type ListName } from './words.ts';

const severalLines = new Set(['description', 'prompt', 'lookFor', 'ifNotYet', 'ifAlreadyThere']);

/** Whether the text of a field may have several lines. */
export function takesLines(field: string): boolean {
  return severalLines.has(field) || field.startsWith('descriptors');
}

/**
 * The field for a text of an item, if it is the open one.
 * @param label what the field is, for a screen reader.
 */
export function textField(
  board: Board,
  ref: ItemRef,
  field: string,
  label: string,
): TemplateResult | undefined {
  const open = board.field;
  if (open?.kind !== 'text' || open.ref !== ref || open.field !== field) return undefined;
  return html`<third-point-edit-text
    class="field"
    .start=${open.draft}
    .onDraft=${(draft: string) => board.keepDraft(draft)}
    .onSave=${() => board.saveField()}
    .onLeave=${() => board.leaveField()}
    .label=${label}
    .lines=${takesLines(field)}
    .textLang=${board.textLang}
    .hint=${board.editable ? '' : words.waitForText}
    .theirs=${board.meanwhile}
    .onChoose=${(choice: Choice) => board.settle(choice)}
  ></third-point-edit-text>`;
}

/** The field for a new line of a list of texts, if it is the open one. @param text the words of the item */
export function lineField(
  board: Board,
  ref: ItemRef,
  field: ListName,
  text: string,
): TemplateResult | undefined {
  const open = board.field;
  if (open?.kind !== 'line' || open.ref !== ref || open.field !== field) return undefined;
  if (field === 'standards') return standardField(board, open, text);
  const { add, example } = words.lists[field];
  return html`<third-point-edit-text
    class="field"
    .start=${open.draft}
    .onDraft=${(draft: string) => board.keepDraft(draft)}
    .onSave=${() => board.saveField()}
    .onLeave=${() => board.leaveField()}
    .label=${words.fieldOf(add, text)}
    .textLang=${board.textLang}
    .example=${example}
    .action=${words.addIt}
    .hint=${board.editable ? '' : words.waitForText}
  ></third-point-edit-text>`;
}

/** The field for a goal’s new standard, found by its words or its code where standards are at hand. */
function standardField(board: Board, { ref, draft }: LineField, text: string): TemplateResult {
  const { add, example } = words.lists.standards;
  const goal = board.plan.goals.find((each) => each.ref === ref);
  return html`<third-point-find-standard
    class="field"
    .start=${draft}
    .label=${words.fieldOf(add, text)}
    .example=${board.plan.standardsAtHand > 0 ? findWords.example : example}
    .hint=${board.editable ? '' : words.waitForText}
    .has=${new Set(goal?.standards.map(({ code }) => code) ?? [])}
    .find=${board.plan.standardsAtHand > 0 ? (asked: string) => board.findStandards(asked) : undefined}
    .onDraft=${(written: string) => board.keepDraft(written)}
    .onSave=${() => board.saveField()}
    .onLeave=${() => board.leaveField()}
  ></third-point-find-standard>`;
}

/** Where an add field can stand. */
export interface AddSlot {
  readonly what: Addable;
  readonly into?: ItemRef;
  readonly after?: ItemRef;
  readonly when?: string;
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
      .textLang=${board.textLang}
      .example=${words.example[open.what]}
      .action=${words.addIt}
      .hint=${board.editable ? '' : words.waitForText}
      .more=${open.what === 'check' && board.plan.linkable.length > 0 ? goalChoice(board, open) : nothing}
    ></third-point-edit-text>
  </li>`;
}

/** The goals a new item is linked to at once. */
function goalChoice(board: Board, open: AddField): TemplateResult {
  return html`<fieldset class="goal-list">
    <legend>${words.whichGoals}</legend>
    ${board.plan.linkable.map(
      ({ id, label }, index) =>
        html`<label>
          <input
            type="checkbox"
            .checked=${open.goals.includes(id)}
            @change=${(event: Event) => board.chooseGoal(id, (event.target as HTMLInputElement).checked)}
          />
          <span
            ><span class="number">${index + 1}</span>
            <span lang=${board.textLang}>${inline(label)}</span></span
          >
        </label>`,
    )}
  </fieldset>`;
}
