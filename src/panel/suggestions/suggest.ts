/** "Suggest a change": a small field beside what it is about. The words as they could be, then why; Escape leaves. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Intent } from '../../core/view/planView.ts';
import { plain } from '../../core/markdown/markdown.ts';
import { isComposing } from '../heldInput.ts';
import { icon } from '../icons.ts';
import { SmallField } from '../smallField.ts';
import type { SuggestField, Suggesting } from './suggesting.ts';
import { suggestionWords as words } from './suggestionWords.ts';

export class Suggest extends SmallField {
  protected override readonly titleId = 'suggest-title';

  #suggesting: Suggesting | undefined;
  #field = '';
  #same = false;
  /** The reason that was sent last, for when it comes back with its words. */
  #sent: { readonly key: string; readonly why: string } | undefined;

  /**
   * Opens the field with the focus in it.
   * @param at the box it belongs to, in the window's pixels
   * @param back puts the focus back when it closes with the focus still in it
   */
  async open(suggesting: Suggesting, at: DOMRect, back: () => void): Promise<void> {
    this.#suggesting = suggesting;
    this.#field = suggesting.field ?? '';
    this.#same = false;
    this.requestUpdate();
    await this.updateComplete;
    this.#fill();
    this.show(at, back);
    const first = this.#words ?? this.#why;
    first?.focus();
    if (first === this.#words) first?.select();
  }

  override render(): TemplateResult {
    const { about = '', fields = [] } = this.#suggesting ?? {};
    const out = fields.length === 0;
    const lang = this.host?.textLang ?? nothing;
    return html`<p id="suggest-title" class="next-time-title">
        ${icon('talk')}${out ? words.titleOut : words.title}
      </p>
      ${
        // A single field has the words in it already.
        about === '' || fields.length === 1
          ? nothing
          : html`<p class="next-time-about" dir="auto" lang=${lang}>${plain(about)}</p>`
      }
      ${fields.length > 1 ? this.#choice(fields) : nothing}
      ${
        out
          ? nothing
          : html`<label class="suggest-label" for="suggest-words">${words.to}</label>
              <textarea
                id="suggest-words"
                rows="2"
                dir="auto"
                lang=${lang}
                aria-describedby=${this.#same ? 'suggest-same' : nothing}
                @input=${() => this.#keep()}
              ></textarea>
              <p id="suggest-same" class="suggest-same" role="status">${this.#same ? words.same : ''}</p>`
      }
      <label class="suggest-label" for="suggest-why">${words.why}</label>
      <textarea
        id="suggest-why"
        rows="2"
        dir="auto"
        lang=${lang}
        placeholder=${words.whyExample}
        @input=${() => this.#keep()}
      ></textarea>
      <div class="next-time-line">
        <button type="button" class="small primary" data-key="suggest:send" @click=${() => this.#send()}>
          ${words.send}
        </button>
        <button type="button" class="small" data-key="suggest:leave" @click=${() => this.#leave()}>
          ${words.leave}
        </button>
      </div>`;
  }

  #choice(fields: readonly SuggestField[]): TemplateResult {
    return html`<label class="suggest-label" for="suggest-which">${words.which}</label>
      <select id="suggest-which" @change=${(event: Event) => this.#choose(event)}>
        ${fields.map(
          ({ field, label }) =>
            html`<option value=${field} ?selected=${field === this.#field}>${label}</option>`,
        )}
      </select>`;
  }

  #choose({ currentTarget }: Event): void {
    if (!(currentTarget instanceof HTMLSelectElement)) return;
    this.#field = currentTarget.value;
    this.#same = false;
    this.#fill();
    this.requestUpdate();
  }

  get #words(): HTMLTextAreaElement | null {
    return this.querySelector('#suggest-words');
  }

  get #why(): HTMLTextAreaElement | null {
    return this.querySelector('#suggest-why');
  }

  get #now(): string {
    return this.#suggesting?.fields.find(({ field }) => field === this.#field)?.text ?? '';
  }

  get #draftKey(): string {
    return JSON.stringify(['suggest', this.#suggesting?.ref ?? '', this.#field]);
  }

  get #whyKey(): string {
    return JSON.stringify(['suggest-why', this.#suggesting?.ref ?? '', this.#field]);
  }

  /** Puts what is meant, or what was written and not sent, into the fields. */
  #fill(): void {
    const { host } = this;
    const key = this.#draftKey;
    const came = this.#sent?.key === key && host?.drafts.of(key) ? this.#sent.why : '';
    if (this.#words) this.#words.value = host?.drafts.of(key)?.text ?? this.#now;
    if (this.#why) this.#why.value = host?.drafts.of(this.#whyKey)?.text ?? came;
    const which = this.querySelector('select');
    if (which) which.value = this.#field;
  }

  #keep(): void {
    const { drafts } = this.host ?? {};
    const text = this.#words?.value ?? '';
    const why = this.#why?.value ?? '';
    if (!this.#words || text === this.#now) drafts?.drop(this.#draftKey);
    else drafts?.keep(this.#draftKey, { text, was: this.#now });
    if (why === '') drafts?.drop(this.#whyKey);
    else drafts?.keep(this.#whyKey, { text: why, was: '' });
    if (!this.#same) return;
    this.#same = false;
    this.requestUpdate();
  }

  #leave(): void {
    this.host?.drafts.drop(this.#draftKey);
    this.host?.drafts.drop(this.#whyKey);
    this.hidePopover();
  }

  #send(): void {
    const { ref } = this.#suggesting ?? {};
    if (ref === undefined) return;
    const text = this.#words?.value.trim();
    const why = this.#why?.value.trim() ?? '';
    if (text !== undefined && text === this.#now.trim()) {
      this.#same = true;
      this.requestUpdate();
      this.#words?.focus();
      return;
    }
    const intent: Intent =
      text === undefined
        ? { do: 'suggest-out', ref, why }
        : { do: 'suggest', ref, field: this.#field, text, why };
    const key = this.#draftKey;
    this.#sent = { key, why };
    this.host?.drafts.drop(this.#whyKey);
    this.hidePopover();
    this.host?.askFrom(key, { text: text ?? why, was: this.#now }, intent);
  }

  protected override pressed(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const mod = event.ctrlKey || event.metaKey;
    const inField = event.target instanceof HTMLTextAreaElement;
    if (event.key === 'Escape') this.#leave();
    else if (event.key === 'Enter' && inField && mod) this.#send();
    else if (event.key === 'Enter' && inField && !event.shiftKey) {
      // From the words on to the reason, and from there away.
      if (event.target === this.#words) this.#why?.focus();
      else this.#send();
    } else {
      // What is typed here is no key of the panel; saving and undoing are heard by the window.
      if (!mod) event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

customElements.define('third-point-suggest', Suggest);
