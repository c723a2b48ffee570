/**
 * The fields of the pages about the two of them: always there, saved when they are left. What is being typed is never
 * overwritten, and what cannot be written comes back into its field.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Intent, ItemRef } from '../../core/view/planView.ts';
import {
  giveUpHeld,
  heldKey,
  holdValue,
  isComposing,
  saveHeld,
  shownBefore,
  type HeldInput,
} from '../heldInput.ts';
import { isSaveKey } from '../keys.ts';
import { block } from '../markdown.ts';
import { words } from '../words.ts';
import { lineKey } from './drafts.ts';
import { fieldWords } from './fieldWords.ts';
import type { PaperDesk } from './paperDesk.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

export interface PaperText {
  readonly ref: ItemRef;
  /** The field of the item, for `set-text`. */
  readonly field: string;
  /** As the document has it. */
  readonly text: string;
  /** Stands above the field, and names it for a screen reader. */
  readonly label: string;
  /** Where the label is seen elsewhere: only for a screen reader. */
  readonly quiet?: boolean;
  readonly placeholder?: string;
  /** Said below the field. */
  readonly hint?: string;
  /** So many lines are there from the start; from two on Enter makes a new line and Ctrl or Cmd with Enter saves. */
  readonly lines?: number;
  readonly spell?: boolean;
  readonly kind?: 'text' | 'date' | 'number';
  /** After Enter, and after Escape where nothing was written. */
  readonly leave?: () => void;
  /** After the focus has gone elsewhere. */
  readonly left?: () => void;
}

/** The key of the field, for the focus. */
export function textKey(ref: ItemRef, field: string): string {
  return `text:${ref}:${field}`;
}

/**
 * A field that is always there. Leaving it and Enter save, Escape goes back to what the document says. Where nothing
 * can be changed: the words alone, and nothing where there are none.
 */
export function paperText(desk: PaperDesk, text: PaperText): TemplateResult | typeof nothing {
  const { ref, field, label, hint, quiet = false, lines = 1 } = text;
  const value = desk.textOf(ref, field, text.text);
  if (!desk.editable) return readOnlyText(desk, label, value, quiet);
  const key = textKey(ref, field);
  const id = `field-${encodeURIComponent(key)}`;
  return html`<div class="paper-field">
    <label class=${quiet ? 'said' : 'paper-label'} for=${id}>${label}</label>
    ${native(desk, text, value, key, id)}
    ${hint === undefined ? nothing : html`<p class="paper-hint" id="${id}-hint">${hint}</p>`}
    ${meanwhile(desk, text, value, key)}
    ${
      desk.drafts.cameBack(key) && theirs(desk, key, value) === undefined
        ? html`<p class="paper-hint still-here">${fieldWords.stillHere(lines > 1)}</p>`
        : nothing
    }
  </div>`;
}

function readOnlyText(
  desk: PaperDesk,
  label: string,
  value: string,
  quiet: boolean,
): TemplateResult | typeof nothing {
  if (value === '') return nothing;
  return html`<div class="paper-field">
    <p class=${quiet ? 'said' : 'paper-label'}>${label}</p>
    <div class="prose" lang=${desk.textLang}>${block(value)}</div>
  </div>`;
}

/** The input itself, with what its keys do. */
function native(
  desk: PaperDesk,
  { ref, field, lines = 1, spell = true, kind = 'text', placeholder, hint, leave, left }: PaperText,
  value: string,
  key: string,
  id: string,
): TemplateResult {
  const held: HeldInput = {
    value,
    lines: lines > 1,
    save: (text, was) => desk.askFrom(key, { text, was }, { do: 'set-text', ref, field, text, was }),
    ...(leave ? { leave } : {}),
  };
  const onInput = ({ currentTarget }: Event) => {
    const input = currentTarget as Field;
    desk.drafts.keep(key, { text: input.value, was: shownBefore(input) });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !isComposing(event)) desk.drafts.drop(key);
    // The document is saved with the words that are still in the field.
    if (isSaveKey(event)) saveHeld(event.currentTarget, held);
    else heldKey(event, held);
  };
  const onBlur = ({ currentTarget }: Event) => {
    const input = currentTarget as Field;
    // What was refused, or what somebody else has changed meanwhile, waits for the person.
    const waits = theirs(desk, key, value) !== undefined || desk.drafts.cameBack(key);
    if (!waits) saveHeld(input, held);
    if (!waits && desk.drafts.of(key)) desk.drafts.drop(key);
    left?.();
  };
  const holds = holdValue(value, desk.drafts.of(key));
  const describedBy = hint === undefined ? nothing : `${id}-hint`;
  return kind === 'text'
    ? html`<textarea
        id=${id}
        data-key=${key}
        rows=${lines}
        dir="auto"
        lang=${desk.textLang}
        spellcheck=${spell ? 'true' : 'false'}
        placeholder=${placeholder ?? nothing}
        aria-describedby=${describedBy}
        aria-busy=${desk.isBusy(ref) ? 'true' : nothing}
        ${holds}
        @input=${onInput}
        @keydown=${onKey}
        @blur=${onBlur}
      ></textarea>`
    : html`<input
        id=${id}
        class=${kind === 'date' ? 'date-field' : 'number-input'}
        type=${kind}
        step=${kind === 'number' ? 'any' : nothing}
        data-key=${key}
        placeholder=${placeholder ?? nothing}
        aria-describedby=${describedBy}
        ${holds}
        @input=${onInput}
        @keydown=${onKey}
        @blur=${onBlur}
      />`;
}

/** What the document says by now, where that is neither what the writing began with nor what is written. */
function theirs(desk: PaperDesk, key: string, value: string): string | undefined {
  const draft = desk.drafts.of(key);
  const changed = draft && draft.was.trim() !== value.trim() && draft.text.trim() !== value.trim();
  return changed ? value : undefined;
}

/** Both words, where somebody else has changed them under the writing: the person says which go on. */
function meanwhile(
  desk: PaperDesk,
  { ref, field, lines = 1 }: PaperText,
  value: string,
  key: string,
): TemplateResult | typeof nothing {
  if (theirs(desk, key, value) === undefined) return nothing;
  const take = (choice: 'mine' | 'theirs' | 'both') => (event: Event) => {
    const { currentTarget } = event;
    const within = currentTarget instanceof Element ? currentTarget.closest('.paper-field') : null;
    const input = within?.querySelector<Field>('textarea, input');
    const mine = (input?.value ?? desk.drafts.of(key)?.text ?? '').trim();
    // The buttons go with the choice, and the focus must not go with them.
    input?.focus();
    giveUpHeld(input ?? null, value);
    desk.drafts.drop(key);
    const text = choice === 'both' ? `${value}${lines > 1 ? '\n' : ' '}${mine}` : mine;
    if (choice !== 'theirs')
      desk.askFrom(key, { text, was: value }, { do: 'set-text', ref, field, text, was: value });
  };
  const choices = value === '' ? (['mine', 'theirs'] as const) : (['mine', 'theirs', 'both'] as const);
  return html`<div class="both">
    <p class="field-note" role="status">${fieldWords.meanwhile(value)}</p>
    <div class="field-row" role="group" aria-label=${words.bothChanged}>
      ${choices.map(
        (choice) =>
          html`<button
            type="button"
            class="small"
            data-key="${choice}:${key}"
            @mousedown=${(event: Event) => event.preventDefault()}
            @click=${take(choice)}
          >
            ${choice === 'theirs' && value === '' ? words.leaveOut : words.choose[choice]}
          </button>`,
      )}
    </div>
  </div>`;
}

export interface AddLine {
  /** Names the list: the field’s own key is made from it. */
  readonly key: string;
  readonly label: string;
  readonly placeholder: string;
  /** Whether the label is seen; else it is only for a screen reader. */
  readonly shown?: boolean;
  readonly add: (text: string) => Intent;
}

/**
 * The empty field at the end of a list. Enter adds, and the focus stays for the next line; several pasted lines become
 * several. What is not added yet stays in the field, also while the page is hidden; what was refused comes back.
 */
export function addLine(desk: PaperDesk, line: AddLine): TemplateResult | typeof nothing {
  if (!desk.editable) return nothing;
  const key = lineKey(line.key);
  const id = `field-${encodeURIComponent(key)}`;
  const draft = desk.drafts.of(key);
  const written = linesOf(draft?.text ?? '');
  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const input = event.currentTarget as HTMLTextAreaElement;
    const enter = event.key === 'Enter' && !event.shiftKey && !event.altKey;
    if (enter || isSaveKey(event)) addAll(desk, line, key, input);
    else if (event.key !== 'Escape' || input.value === '') return;
    giveUpHeld(input, '');
    desk.drafts.drop(key);
    // The document is saved where all saving is done.
    if (isSaveKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const underWay = desk.drafts.underWay(key);
  return html`<div class="paper-field add-field">
    ${
      underWay.length === 0
        ? nothing
        : html`<ul class="under-way" lang=${desk.textLang}>
            ${underWay.map((text) => html`<li>${text}</li>`)}
          </ul>`
    }
    <label class=${line.shown ? 'paper-label' : 'said'} for=${id}>${line.label}</label>
    <textarea
      id=${id}
      data-key=${key}
      rows="1"
      dir="auto"
      lang=${desk.textLang}
      spellcheck="true"
      placeholder=${line.placeholder}
      aria-describedby="${id}-hint"
      ${holdValue('', draft, desk.drafts.cameBack(key))}
      @input=${({ currentTarget }: Event) => {
        const { value: text } = currentTarget as HTMLTextAreaElement;
        const count = linesOf(text).length;
        if (text === '') desk.drafts.drop(key);
        else desk.drafts.keep(key, { text, was: '' });
        // Only what is said below the field depends on what is in it.
        const hint = (currentTarget as Element).parentElement?.querySelector('.add-hint');
        if (hint) hint.textContent = fieldWords.addKeys(count);
      }}
      @keydown=${onKey}
    ></textarea>
    <p
      class="paper-hint add-hint"
      id="${id}-hint"
      .textContent=${live(fieldWords.addKeys(written.length))}
    ></p>
  </div>`;
}

/** The lines of what was typed or pasted, without those that say nothing. */
function linesOf(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function addAll(desk: PaperDesk, { add }: AddLine, key: string, input: HTMLTextAreaElement): void {
  for (const text of linesOf(input.value)) desk.askFrom(key, { text, was: '' }, add(text));
}

export interface ChoiceField {
  readonly ref: ItemRef;
  readonly field: string;
  /** The value that stands there; empty where none does. */
  readonly value: string;
  readonly label: string;
  /** Where the label is seen elsewhere: only for a screen reader. */
  readonly quiet?: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What stands there while nothing is chosen; choosing it takes the value away. Absent: something is always chosen. */
  readonly none?: string;
  /** Where choosing asks for something else than writing the value. */
  readonly choose?: (value: string) => void;
}

/** A list to choose one of a few values from; the value alone where nothing can be changed. */
export function choiceField(desk: PaperDesk, choice: ChoiceField): TemplateResult | typeof nothing {
  const { ref, field, label, quiet = false, options, none, choose } = choice;
  const value = desk.textOf(ref, field, choice.value);
  const known = options.some((option) => option.value === value) || (value === '' && none !== undefined);
  const all = [
    ...(none === undefined ? [] : [{ value: '', label: none }]),
    ...options,
    ...(known ? [] : [{ value, label: value }]),
  ];
  if (!desk.editable)
    return readOnlyText(desk, label, all.find((option) => option.value === value)?.label ?? value, quiet);
  const key = textKey(ref, field);
  const id = `field-${encodeURIComponent(key)}`;
  const onChange = ({ currentTarget }: Event) => {
    const text = (currentTarget as HTMLSelectElement).value;
    if (choose) choose(text);
    else desk.ask({ do: 'set-text', ref, field, text, was: choice.value });
  };
  return html`<div class="paper-field choice-field">
    <label class=${quiet ? 'said' : 'paper-label'} for=${id}>${label}</label>
    <select id=${id} class="choose" data-key=${key} .value=${live(value)} @change=${onChange}>
      ${all.map(
        (option) =>
          html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`,
      )}
    </select>
  </div>`;
}
