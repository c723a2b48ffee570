/** The field in which words are changed where they stand. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { words } from './words.ts';

/** Whose words go on, where the plan was changed too while the person was writing. */
export type Choice = 'mine' | 'theirs' | 'both';

/**
 * A text area that grows with its text. It holds what the person writes; what arrives from outside is shown below it.
 * Enter saves, Escape leaves; with `lines`, Shift+Enter starts a new line. Keys of an input method that is still
 * composing are left to it.
 *
 * It draws into the tree around it, not into one of its own, so that labels and styles reach it.
 */
export class EditText extends LitElement {
  static override properties = {
    start: { attribute: false },
    theirs: { attribute: false },
    textLang: { attribute: false },
    label: {},
    example: {},
    lines: { type: Boolean },
    hint: {},
    action: {},
    more: { attribute: false },
  };
  /** The text at the start; another one takes the place of what is written. */
  declare start: string;
  /** What the plan says meanwhile, where that is something else. */
  declare theirs: string | undefined;
  /** The language of the text, where it is not the page's own. */
  declare textLang: string | undefined;
  declare label: string;
  declare example: string;
  declare lines: boolean;
  /** Said below the field. */
  declare hint: string;
  /** The words of the button that saves. */
  declare action: string;
  /** What else belongs to it, between the text and the buttons. */
  declare more: TemplateResult | typeof nothing;
  onDraft: (text: string) => void = () => undefined;
  onSave: () => void = () => undefined;
  onLeave: () => void = () => undefined;
  onChoose: (choice: Choice) => void = () => undefined;

  constructor() {
    super();
    this.start = '';
    this.theirs = undefined;
    this.textLang = undefined;
    this.label = '';
    this.example = '';
    this.lines = false;
    this.hint = '';
    this.action = words.save;
    this.more = nothing;
    this.addEventListener('keydown', this.#key);
  }

  protected override createRenderRoot(): this {
    return this;
  }

  get area(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }

  override firstUpdated(): void {
    const area = this.area;
    if (!area) return;
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
    this.scrollIntoView({ block: 'nearest' });
    // Lines break elsewhere in another width, and in letters of another size or kind.
    new ResizeObserver(() => this.#grow()).observe(this);
    document.fonts.addEventListener('loadingdone', () => this.#grow());
  }

  override updated(changed: PropertyValues): void {
    const area = this.area;
    if (area && changed.has('start') && area.value !== this.start) area.value = this.start;
    this.#grow();
  }

  override render(): TemplateResult {
    return html`
      <textarea
        data-key="field"
        rows="1"
        dir="auto"
        lang=${this.textLang ?? nothing}
        spellcheck="true"
        aria-label=${this.label}
        aria-describedby="field-hint"
        placeholder=${this.example}
        @input=${this.#written}
      ></textarea>
      ${this.more}
      <div class="field-row">
        <button type="button" class="small primary" @click=${() => this.onSave()}>${this.action}</button>
        <button type="button" class="small" @click=${() => this.onLeave()}>${words.leave}</button>
        <span class="field-keys" id="field-hint">${this.lines ? words.saveKeysLines : words.saveKeys}</span>
      </div>
      <div class=${this.theirs === undefined ? '' : 'both'}>
        <div class="field-note" role="status">${this.#note}</div>
        ${this.theirs === undefined ? nothing : this.#choices(this.theirs)}
      </div>
    `;
  }

  get #note(): string {
    return this.theirs === undefined ? this.hint : words.meanwhile(this.theirs);
  }

  /** Below everything else: nothing a person is about to press goes away from under the pointer. */
  #choices(theirs: string): TemplateResult {
    const choices: readonly Choice[] = theirs === '' ? ['mine', 'theirs'] : ['mine', 'theirs', 'both'];
    return html`<div class="field-row" role="group" aria-label=${words.bothChanged}>
      ${choices.map(
        (choice) =>
          html`<button
            type="button"
            class="small"
            data-key="choose:${choice}"
            @click=${() => this.#choose(choice)}
          >
            ${choice === 'theirs' && theirs === '' ? words.leaveOut : words.choose[choice]}
          </button>`,
      )}
    </div>`;
  }

  #choose(choice: Choice): void {
    // The buttons go with the choice, and the focus must not go with them.
    this.area?.focus();
    this.onChoose(choice);
  }

  /** One line's fields take pasted lines as spaces. */
  #written = (): void => {
    const area = this.area;
    if (!area) return;
    if (!this.lines && /[\r\n]/.test(area.value)) area.value = area.value.replace(/\s*[\r\n]+\s*/g, ' ');
    this.#grow();
    this.onDraft(area.value);
  };

  #key = (event: KeyboardEvent): void => {
    // Safari ends a composition with a key press that only this number still tells apart.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (event.isComposing || event.keyCode === 229) return;
    // On a button Enter presses it.
    const onButton = event.target instanceof HTMLButtonElement;
    // Held a little long, it must not press what it has just led to.
    if (event.key === 'Enter' && event.repeat && onButton) return event.preventDefault();
    if (event.key === 'Enter' && !onButton && !(event.shiftKey && this.lines) && !event.altKey) this.onSave();
    else if (event.key === 'Escape') this.onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Through the elements' own style objects, which a content security policy allows. */
  #grow(): void {
    const area = this.area;
    if (!area) return;
    // Keeps its height meanwhile: a page that shrinks for a moment would scroll away.
    this.style.minHeight = `${this.offsetHeight}px`;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
    this.style.minHeight = '';
  }
}

customElements.define('third-point-edit-text', EditText);
