/** What a small native field needs so that nothing a person is writing in it is overwritten, and nothing is asked twice. */
import type { DirectiveResult } from 'lit/directive.js';
import { ref as withElement } from 'lit/directives/ref.js';

export interface HeldInput {
  /** What the plan says now. */
  readonly value: string;
  /** @param was what the field showed when the writing began */
  readonly save: (text: string, was: string) => void;
  /** After Enter, and after Escape where nothing was written. */
  readonly leave?: () => void;
}

/** Shows the plan's value, but not over what is being written. Stands in the tag of the input. */
export function holdValue(value: string): DirectiveResult {
  return withElement((element) => {
    if (!(element instanceof HTMLInputElement)) return;
    const writing = element.matches(':focus') && element.value !== (element.dataset.shown ?? '');
    if (writing) return;
    element.value = value;
    element.dataset.shown = value;
  });
}

/** Enter saves, Escape gives up; other keys are the field's own. */
export function heldKey(event: KeyboardEvent, { value, save, leave }: HeldInput): void {
  const { currentTarget: input } = event;
  if (!(input instanceof HTMLInputElement) || event.isComposing) return;
  if (event.key === 'Enter') {
    saveHeld(input, { value, save });
    leave?.();
  } else if (event.key === 'Escape') {
    const written = input.value !== value;
    input.value = value;
    input.dataset.shown = value;
    if (!written) leave?.();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Saves what was written, if it was and can be read; what cannot goes back to what the plan says. */
export function saveHeld(input: EventTarget | null, { value, save }: HeldInput): void {
  if (!(input instanceof HTMLInputElement)) return;
  const was = input.dataset.shown ?? '';
  const text = input.value.trim();
  if (input.validity.badInput) input.value = value;
  else if (text !== was) save(text, was);
  input.dataset.shown = input.value;
}
