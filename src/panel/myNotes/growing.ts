/** A field for words that is as high as they are. */
import { html, type TemplateResult } from 'lit';
import { ref as withElement } from 'lit/directives/ref.js';
import { isComposing } from '../heldInput.ts';

export interface GrowingField {
  readonly key: string;
  readonly label: string;
  /** What is written in it. */
  readonly text: string;
  readonly example?: string;
  /** The id of what explains it. */
  readonly describedBy?: string;
  /** Whether Enter makes a new line; then it keeps with Ctrl or Cmd. */
  readonly lines?: boolean;
  readonly onText: (text: string) => void;
  readonly onKeep: () => void;
  readonly onLeave?: () => void;
  /** After the focus has gone elsewhere. */
  readonly onBlur?: () => void;
}

export function growingField(field: GrowingField): TemplateResult {
  return html`<textarea
    rows="1"
    dir="auto"
    spellcheck="true"
    data-key=${field.key}
    aria-label=${field.label}
    aria-describedby=${field.describedBy ?? ''}
    placeholder=${field.example ?? ''}
    ${withElement((element) => {
      if (!(element instanceof HTMLTextAreaElement)) return;
      // Written anew, even the same words would take the cursor to their end.
      if (element.value !== field.text) element.value = field.text;
      // Only once it stands in the page it has a height.
      queueMicrotask(() => grow(element));
    })}
    @input=${({ currentTarget }: Event) => {
      const area = currentTarget as HTMLTextAreaElement;
      grow(area);
      field.onText(area.value);
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (isComposing(event)) return;
      const mod = event.ctrlKey || event.metaKey;
      if (event.key === 'Enter' && (field.lines ? mod : !event.shiftKey)) field.onKeep();
      else if (event.key === 'Escape' && field.onLeave) field.onLeave();
      else return;
      event.preventDefault();
      event.stopPropagation();
    }}
    @blur=${() => field.onBlur?.()}
  ></textarea>`;
}

function grow(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
