/** "Talk about this next time": a small field beside what it is about, from anywhere. Enter keeps the words, Escape leaves. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Intent } from '../../core/view/planView.ts';
import { icon } from '../icons.ts';
import { isComposing } from '../heldInput.ts';
import { plain } from '../../core/markdown/markdown.ts';
import { SmallField } from '../smallField.ts';
import { askWords } from './askWords.ts';
import type { Bringing } from './bringing.ts';

const words = askWords.nextTime;

export class NextTime extends SmallField {
  protected override readonly titleId = 'next-time-title';

  #bringing: Bringing | undefined;

  /**
   * Opens the field with the focus in it.
   * @param at the box it belongs to, in the window's pixels
   * @param back puts the focus back when it closes with the focus still in it
   */
  async open(bringing: Bringing, at: DOMRect, back: () => void): Promise<void> {
    this.#bringing = bringing;
    this.requestUpdate();
    await this.updateComplete;
    const field = this.#field;
    if (!field) return;
    field.value = this.host?.drafts.of(this.#draftKey)?.text ?? bringing.words ?? '';
    this.show(at, back);
    field.focus();
  }

  override render(): TemplateResult {
    const { about = '', question } = this.#bringing ?? {};
    return html`<p id="next-time-title" class="next-time-title">${icon('question')}${words.title}</p>
      ${
        about === ''
          ? nothing
          : html`<p class="next-time-about" dir="auto" lang=${this.host?.textLang ?? nothing}>
              ${plain(about)}
            </p>`
      }
      <textarea
        rows="2"
        aria-label=${words.words}
        placeholder=${question ?? words.words}
        @input=${() => this.#keep()}
      ></textarea>
      <div class="next-time-line">
        <button type="button" class="small primary" data-key="next-time:keep" @click=${() => this.#send()}>
          ${words.keep}
        </button>
        <button type="button" class="small" data-key="next-time:leave" @click=${() => this.#leave()}>
          ${words.leave}
        </button>
      </div>`;
  }

  get #field(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }

  get #draftKey(): string {
    return `next-time:${this.#bringing?.ref ?? this.#bringing?.target ?? ''}`;
  }

  #keep(): void {
    const text = this.#field?.value ?? '';
    if (text === '') this.host?.drafts.drop(this.#draftKey);
    else this.host?.drafts.keep(this.#draftKey, { text, was: '' });
  }

  #leave(): void {
    this.host?.drafts.drop(this.#draftKey);
    this.hidePopover();
  }

  #send(): void {
    const text = this.#field?.value.trim() ?? '';
    const { ref, target } = this.#bringing ?? {};
    if (text === '') {
      this.#field?.focus();
      return;
    }
    const intent: Intent = {
      do: 'next-time',
      text,
      ...(ref === undefined ? {} : { ref }),
      ...(target === undefined ? {} : { target }),
    };
    const key = this.#draftKey;
    this.hidePopover();
    this.host?.askFrom(key, { text, was: '' }, intent);
  }

  protected override pressed(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    if (event.key === 'Escape') this.#leave();
    else if (event.key === 'Enter' && event.target instanceof HTMLTextAreaElement && !event.shiftKey)
      this.#send();
    else {
      // What is typed here is no key of the panel; saving and undoing are heard by the window.
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

customElements.define('third-point-next-time', NextTime);
