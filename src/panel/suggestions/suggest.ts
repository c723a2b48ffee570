/** "Suggest a change": a small field beside what it is about. The words as they could be, then why; Escape leaves. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Intent } from '../../core/view/planView.ts';
import { plain } from '../../core/markdown/markdown.ts';
import { isComposing } from '../heldInput.ts';
import { icon } from '../icons.ts';
import type { PaperDesk } from '../papers/paperDesk.ts';
import type { SuggestField, Suggesting } from './suggesting.ts';
import { suggestionWords as words } from './suggestionWords.ts';

/** What the field needs of the panel. */
export type SuggestHost = Pick<PaperDesk, 'askFrom' | 'drafts' | 'textLang'>;

export class Suggest extends LitElement {
  static override properties = { host: { attribute: false } };
  declare host: SuggestHost | undefined;

  #suggesting: Suggesting | undefined;
  #field = '';
  #same = false;
  #back: () => void = () => undefined;
  /** The reason that was sent last, for when it comes back with its words. */
  #sent: { readonly key: string; readonly why: string } | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A press elsewhere closes it; the words are kept for when it is opened again.
    this.popover = 'auto';
    this.setAttribute('role', 'dialog');
    this.setAttribute('aria-labelledby', 'suggest-title');
    this.addEventListener('keydown', this.#key);
    this.addEventListener('beforetoggle', (event) => {
      if (event.newState === 'closed' && this.contains(focusedIn(this))) this.#back();
    });
  }

  /**
   * Opens the field with the focus in it.
   * @param at the box it belongs to, in the window's pixels
   * @param back puts the focus back when it closes with the focus still in it
   */
  async open(suggesting: Suggesting, at: DOMRect, back: () => void): Promise<void> {
    this.#suggesting = suggesting;
    this.#field = suggesting.field ?? '';
    this.#same = false;
    this.#back = back;
    this.requestUpdate();
    await this.updateComplete;
    this.#fill();
    if (!this.matches(':popover-open')) this.showPopover();
    this.#putNear(at);
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

  #key = (event: KeyboardEvent): void => {
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
  };

  /** Below its box and aligned with its beginning, or wherever there is room. */
  #putNear(at: DOMRect): void {
    const { offsetWidth: width, offsetHeight: height } = this;
    const left = Math.max(4, Math.min(at.left, window.innerWidth - width - 4));
    const below = at.bottom + 4;
    const top = below + height <= window.innerHeight - 4 ? below : Math.max(4, at.top - height - 4);
    this.style.left = `${left}px`;
    this.style.top = `${top}px`;
  }
}

function focusedIn(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
}

customElements.define('third-point-suggest', Suggest);
