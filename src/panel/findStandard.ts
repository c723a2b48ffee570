/** The field in which a standard is found by its words or its code: a text field with a list of what fits below it. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { StandardHit } from '../core/view/planView.ts';
import { findWords } from './findWords.ts';
import { isComposing } from './heldInput.ts';
import { icon } from './icons.ts';
import { words } from './words.ts';

/** The extension sends no more than this. */
const MOST = 20;

/**
 * A combobox: arrow keys go through the list while the focus stays in the field, Enter adds what is chosen there, or the
 * code that is written. Whoever writes words means the first of the list; whoever writes a code means that code, also one
 * that is not at hand. Escape takes back the choice, then leaves. Without `find` it is a field for a code alone.
 *
 * It draws into the tree around it, not into one of its own, so that labels and styles reach it.
 */
export class FindStandard extends LitElement {
  static override properties = {
    start: { attribute: false },
    label: {},
    example: {},
    hint: {},
    has: { attribute: false },
    find: {
      attribute: false,
      hasChanged: (now: unknown, was: unknown) => (now === undefined) !== (was === undefined),
    },
    hits: { state: true },
    active: { state: true },
  };
  /** The words at the start. */
  declare start: string;
  declare label: string;
  declare example: string;
  /** Said below the field. */
  declare hint: string;
  /** The codes that the goal has already. */
  declare has: ReadonlySet<string>;
  /** Asks for what fits; undefined where no standards are at hand. */
  declare find: ((asked: string) => Promise<readonly StandardHit[]>) | undefined;
  /** What fits the words in the field; undefined until that is known. */
  declare hits: readonly StandardHit[] | undefined;
  /** The chosen one of the list; -1: none. */
  declare active: number;
  onDraft: (text: string) => void = () => undefined;
  onSave: () => void = () => undefined;
  onLeave: () => void = () => undefined;

  /** What the list was asked for last. */
  #asked: string | undefined;
  /** Enter was pressed before the list was there. */
  #saveWhenFound = false;

  constructor() {
    super();
    this.start = '';
    this.label = '';
    this.example = '';
    this.hint = '';
    this.has = new Set();
    this.find = undefined;
    this.hits = undefined;
    this.active = -1;
    this.addEventListener('keydown', this.#key);
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override firstUpdated(): void {
    const input = this.#input;
    if (!input) return;
    input.value = this.start;
    input.focus();
    this.scrollIntoView({ block: 'nearest' });
    void this.#ask();
  }

  override updated(changed: PropertyValues): void {
    const input = this.#input;
    // Words that come back because they were refused.
    if (input && changed.has('start') && changed.get('start') !== undefined && input.value !== this.start) {
      input.value = this.start;
      void this.#ask();
    }
    if (changed.has('find')) void this.#ask();
    if (changed.has('active'))
      this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  override render(): TemplateResult {
    const { hits = [] } = this;
    const chosen = hits[this.active];
    return html`
      <input
        type="text"
        data-key="field"
        dir="auto"
        role=${this.find ? 'combobox' : nothing}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-label=${this.label}
        aria-describedby="field-hint"
        aria-autocomplete=${this.find ? 'list' : nothing}
        aria-expanded=${this.find ? String(hits.length > 0) : nothing}
        aria-controls=${hits.length > 0 ? 'standards-found' : nothing}
        aria-activedescendant=${chosen ? idOf(this.active) : nothing}
        placeholder=${this.example}
        @input=${this.#written}
      />
      ${this.find ? this.#list(hits) : nothing}
      <div class="field-row">
        <button type="button" class="small primary" @click=${() => this.#save()}>${words.addIt}</button>
        <button type="button" class="small" @click=${() => this.onLeave()}>${words.leave}</button>
        <span class="field-keys" id="field-hint">${this.find ? findWords.keys : words.saveKeys}</span>
      </div>
      <div class="field-note" role="status">${this.hint}</div>
    `;
  }

  #list(hits: readonly StandardHit[]): TemplateResult {
    return html`${
        hits.length === 0
          ? nothing
          : html`<ul
              class="found"
              role="listbox"
              id="standards-found"
              tabindex="-1"
              aria-label=${findWords.list}
            >
              ${hits.map((hit, index) => this.#hit(hit, index))}
            </ul>`
      }
      <p class="found-count" role="status">${this.#count}</p>`;
  }

  #hit({ code, text, used }: StandardHit, index: number): TemplateResult {
    const has = this.has.has(code);
    return html`<li
      role="option"
      id=${idOf(index)}
      aria-selected=${String(index === this.active)}
      @pointerdown=${stay}
      @click=${() => this.#take(code)}
    >
      <span class="pill">${code}</span>
      <span class="found-words" dir="auto">${text}</span>
      ${
        has
          ? html`<span class="found-where">${icon('check')}${findWords.has}</span>`
          : used === undefined
            ? nothing
            : html`<span class="found-where">${used}</span>`
      }
    </li>`;
  }

  get #count(): string {
    if (this.hits === undefined) return '';
    return this.hits.length === 0 && this.#text !== ''
      ? findWords.none
      : findWords.found(this.hits.length, MOST);
  }

  get #input(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  get #text(): string {
    return this.#input?.value.trim() ?? '';
  }

  #written = (): void => {
    this.#saveWhenFound = false;
    this.onDraft(this.#input?.value ?? '');
    void this.#ask();
  };

  async #ask(): Promise<void> {
    const { find } = this;
    const asked = this.#text;
    if (!find || asked === this.#asked) return;
    this.#asked = asked;
    const hits = await find(asked);
    if (asked !== this.#asked) return;
    this.hits = hits;
    this.active = meant(asked, hits);
    if (this.#saveWhenFound) this.#save();
    this.#saveWhenFound = false;
  }

  /** Adds what is chosen, else what is written. */
  #save(): void {
    const isBehind = this.find !== undefined && this.hits === undefined;
    if (isBehind && !isCode(this.#text)) {
      this.#saveWhenFound = true;
      return;
    }
    const chosen = this.hits?.[this.active];
    if (chosen) this.#take(chosen.code);
    else this.onSave();
  }

  #take(code: string): void {
    const input = this.#input;
    if (input) input.value = code;
    this.onDraft(code);
    this.onSave();
  }

  #key = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    // On a button Enter presses it.
    const inField = event.target === this.#input;
    const count = this.hits?.length ?? 0;
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
    else if (event.key === 'Enter' && inField && !event.altKey) this.#save();
    else if (event.key === 'Escape') {
      if (this.active >= 0 && inField) this.active = -1;
      else this.onLeave();
    } else if (inField && count > 0 && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey) {
      const to = steps.get(event.key)?.(this.active, count);
      if (to === undefined) return;
      this.active = to;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** From the last one on to the field itself, and round. */
const steps: ReadonlyMap<string, (active: number, count: number) => number> = new Map([
  ['ArrowDown', (active, count) => (active + 1 >= count ? -1 : active + 1)],
  ['ArrowUp', (active, count) => (active < 0 ? count - 1 : active - 1)],
  ['PageDown', (active, count) => Math.min(active + 5, count - 1)],
  ['PageUp', (active) => Math.max(active - 5, 0)],
]);

function idOf(index: number): string {
  return `standard-found-${index}`;
}

/** Codes have numbers and no blanks, nearly always. */
function isCode(text: string): boolean {
  return text === '' || (/\d/.test(text) && !/\s/.test(text));
}

/** Which of the list is meant before anybody chooses. */
function meant(asked: string, hits: readonly StandardHit[]): number {
  const exact = hits.findIndex(({ code }) => code.toLowerCase() === asked.toLowerCase());
  return exact >= 0 || isCode(asked) || hits.length === 0 ? exact : 0;
}

/** The focus stays in the field. */
function stay(event: Event): void {
  event.preventDefault();
}

customElements.define('third-point-find-standard', FindStandard);
