/** The menu that lists everything that can be done with an item, with the keys for it. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.ts';
import { keyLabel } from './words.ts';

export interface MenuEntry {
  readonly label: string;
  /** As `keyLabel` takes them. */
  readonly keys?: string;
  /** For entries of which one is chosen. */
  readonly chosen?: boolean;
  /** Begins a new group. */
  readonly apart?: boolean;
  /** The question it answers, shown once above all its answers. */
  readonly about?: string;
  run(): void;
}

/**
 * A menu above everything else. Arrow keys, Home, End and first letters choose, Enter does it, Escape, Tab or a press
 * elsewhere close it.
 */
export class PanelMenu extends LitElement {
  #entries: readonly MenuEntry[] = [];
  #onClosed: () => void = () => undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Not `auto`: on Linux and macOS it opens while the button is down, and would go again when the button goes up.
    this.popover = 'manual';
    this.addEventListener('keydown', this.#key);
    this.addEventListener('beforetoggle', (event) => {
      if (event.newState === 'closed') this.#closed();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pointerdown', this.#press, true);
  }

  get isOpen(): boolean {
    return this.matches(':popover-open');
  }

  /**
   * Opens the menu and puts the focus into it.
   * @param at the box it belongs to, or a point, in the window's pixels.
   * @param onClosed called when it closes with the focus still in it: puts the focus back.
   */
  async open(entries: readonly MenuEntry[], label: string, at: DOMRect, onClosed: () => void): Promise<void> {
    this.#entries = entries;
    this.#onClosed = onClosed;
    this.setAttribute('role', 'menu');
    this.setAttribute('aria-label', label);
    this.requestUpdate();
    await this.updateComplete;
    if (!this.isOpen) this.showPopover();
    window.addEventListener('pointerdown', this.#press, true);
    this.#putNear(at);
    const chosen = entries.findIndex((entry) => entry.chosen);
    this.#buttons[Math.max(chosen, 0)]?.focus();
  }

  override render(): TemplateResult {
    const answers = new Map<string, MenuEntry[]>();
    for (const entry of this.#entries)
      if (entry.about !== undefined) answers.set(entry.about, [...(answers.get(entry.about) ?? []), entry]);
    return html`${this.#entries.map((entry) => {
      if (entry.about === undefined) return this.#entry(entry);
      const [first, ...others] = answers.get(entry.about) ?? [];
      if (entry !== first) return nothing;
      return html`<div role="group" aria-label=${entry.about} class="menu-group">
        <p class="menu-about" aria-hidden="true">${icon('question')}<span>${entry.about}</span></p>
        ${[first, ...others].map((answer) => this.#entry(answer))}
      </div>`;
    })}`;
  }

  #entry(entry: MenuEntry): TemplateResult {
    return html`${entry.apart ? html`<div class="menu-line" role="separator"></div>` : nothing}
      <button
        type="button"
        role=${entry.chosen === undefined ? 'menuitem' : 'menuitemradio'}
        aria-checked=${entry.chosen ?? nothing}
        tabindex="-1"
        @click=${() => this.#choose(entry)}
        @pointermove=${(event: Event) => (event.currentTarget as HTMLElement).focus()}
      >
        ${entry.chosen === undefined ? nothing : html`<span class="menu-mark">${entry.chosen ? icon('check') : nothing}</span>`}
        <span class="menu-label">${entry.label}</span>
        ${entry.keys ? html`<span class="menu-keys">${keyLabel(entry.keys)}</span>` : nothing}
      </button>`;
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.querySelectorAll('button')];
  }

  #choose(entry: MenuEntry): void {
    this.hidePopover();
    entry.run();
  }

  #press = (event: Event): void => {
    if (event.composedPath().includes(this)) return;
    // The focus goes where the press is.
    this.#onClosed = () => undefined;
    this.hidePopover();
  };

  #closed(): void {
    window.removeEventListener('pointerdown', this.#press, true);
    if (this.querySelector(':focus')) this.#onClosed();
  }

  #key = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const buttons = this.#buttons;
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const go = (index: number) => buttons[(index + buttons.length) % buttons.length]?.focus();
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(-1);
    else if (event.key === 'Escape' || event.key === 'Tab') this.hidePopover();
    else if (/^\p{L}$/u.test(event.key)) {
      const starts = (index: number) =>
        this.#entries[index % buttons.length]?.label.toLowerCase().startsWith(event.key.toLowerCase());
      const next = buttons.findIndex((_, step) => starts(at + 1 + step));
      if (next >= 0) go(at + 1 + next);
    } else return;
    event.preventDefault();
  };

  /** Below its box and aligned to the right, or wherever there is room. */
  #putNear(at: DOMRect): void {
    const { offsetWidth: width, offsetHeight: height } = this;
    const left = Math.max(4, Math.min(at.right - width, window.innerWidth - width - 4));
    const below = at.bottom + 2;
    const top = below + height <= window.innerHeight - 4 ? below : Math.max(4, at.top - height - 2);
    this.style.left = `${left}px`;
    this.style.top = `${top}px`;
  }
}

customElements.define('third-point-menu', PanelMenu);
