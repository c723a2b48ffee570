/** What a small native field needs so that nothing a person is writing in it is overwritten, and nothing is asked twice. */
import type { DirectiveResult } from 'lit/directive.js';
import { ref as withElement } from 'lit/directives/ref.js';

export interface HeldInput {
  /** What the plan says now. */
  readonly value: string;
  /** Whether Enter makes a new line; then it saves with Ctrl or Cmd. */
  readonly lines?: boolean;
  /** @param was what the field showed when the writing began */
  readonly save: (text: string, was: string) => void;
  /** After Enter, and after Escape where nothing was written. */
  readonly leave?: () => void;
}

/** Words that are not in the document yet. */
export interface HeldDraft {
  readonly text: string;
  /** What the field showed when the writing began. */
  readonly was: string;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

function isField(element: unknown): element is Field {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

/** Whether the keys are still an input method's own. */
export function isComposing(event: KeyboardEvent): boolean {
  // Safari ends a composition with a key press that only this number still tells apart.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return event.isComposing || event.keyCode === 229;
}

/**
 * Shows the plan's value, but not over what is being written. Stands in the tag of the field.
 * @param draft what was written there and is not in the document
 * @param back whether the draft came back and has in it what is being written
 */
export function holdValue(value: string, draft?: HeldDraft, back = false): DirectiveResult {
  return withElement((element) => {
    if (!isField(element)) return;
    const writing = element.matches(':focus') && element.value !== (element.dataset.shown ?? '');
    if (writing && !back) return;
    const text = draft?.text ?? value;
    // Written anew, even the same words take the cursor to their end in some browsers.
    if (element.value !== text) element.value = text;
    element.dataset.shown = draft?.was ?? value;
  });
}

/** Enter saves, Escape gives up; other keys are the field's own. */
export function heldKey(event: KeyboardEvent, held: HeldInput): void {
  const { currentTarget: input } = event;
  if (!isField(input) || isComposing(event)) return;
  const mod = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter' && (held.lines ? mod : !event.shiftKey || input instanceof HTMLInputElement)) {
    saveHeld(input, held);
    held.leave?.();
  } else if (event.key === 'Escape') {
    const written = input.value !== held.value;
    giveUpHeld(input, held.value);
    if (!written) held.leave?.();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Goes back to what the document says. */
export function giveUpHeld(input: EventTarget | null, value: string): void {
  if (!isField(input)) return;
  input.value = value;
  input.dataset.shown = value;
}

/** What the field showed when the writing began. */
export function shownBefore(input: Field): string {
  return input.dataset.shown ?? '';
}

/** Saves what was written, if it was and can be read; what cannot goes back to what the plan says. */
export function saveHeld(input: EventTarget | null, { value, save }: HeldInput): void {
  if (!isField(input)) return;
  const was = shownBefore(input);
  const text = input.value.trim();
  if (input.validity.badInput) input.value = value;
  else if (text !== was) save(text, was);
  input.dataset.shown = input.value;
}
