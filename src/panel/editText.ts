/** The field in which words are changed where they stand. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { words } from './words.ts';

/**
 * A text area that grows with its text. It takes the text once and then holds what the person writes, so that nothing
 * arriving from outside changes it. Enter saves, Escape leaves; with `lines`, Shift+Enter starts a new line. Keys of
 * an input method that is still composing are left to it.
 *
 * It draws into the tree around it, not into one of its own, so that labels and styles reach it.
 */
export class EditText extends LitElement {
  static override properties = {
    label: {},
    example: {},
    lines: { type: Boolean },
    hint: {},
    action: {},
    more: { attribute: false },
  };
  declare label: string;
  declare example: string;
  declare lines: boolean;
  /** Said below the field. */
  declare hint: string;
  /** The words of the button that saves. */
  declare action: string;
  /** What else belongs to it, between the text and the buttons. */
  declare more: TemplateResult | typeof nothing;
  /** The text at the start. */
  start = '';
  onDraft: (text: string) => void = () => undefined;
  onSave: () => void = () => undefined;
  onLeave: () => void = () => undefined;

  constructor() {
    super();
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
    area.value = this.start;
    this.#grow();
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
    this.scrollIntoView({ block: 'nearest' });
    new ResizeObserver(() => this.#grow()).observe(this);
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('hint')) this.#grow();
  }

  override render(): TemplateResult {
    return html`
      <textarea
        data-key="field"
        rows="1"
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
      ${this.hint ? html`<p class="field-note" role="status">${this.hint}</p>` : nothing}
    `;
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
    if (event.key === 'Enter' && !onButton && !(event.shiftKey && this.lines) && !event.altKey) this.onSave();
    else if (event.key === 'Escape') this.onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Through the element's own style object, which a content security policy allows. */
  #grow(): void {
    const area = this.area;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  }
}

customElements.define('third-point-edit-text', EditText);
