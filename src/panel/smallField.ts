/** What the small fields have in common that open beside what they are about, over the panel. */
import { LitElement } from 'lit';
import type { PaperDesk } from './papers/paperDesk.ts';

/** What such a field needs of the panel. */
export type SmallFieldHost = Pick<PaperDesk, 'askFrom' | 'drafts' | 'textLang'>;

export abstract class SmallField extends LitElement {
  static override properties = { host: { attribute: false } };
  declare host: SmallFieldHost | undefined;

  #back: () => void = () => undefined;

  /** The id of its title. */
  protected abstract readonly titleId: string;

  /** A key was pressed in it. */
  protected abstract pressed(event: KeyboardEvent): void;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A press elsewhere closes it; the words are kept for when it is opened again.
    this.popover = 'auto';
    this.setAttribute('role', 'dialog');
    this.setAttribute('aria-labelledby', this.titleId);
    this.addEventListener('keydown', this.#key);
    this.addEventListener('beforetoggle', (event) => {
      if (event.newState === 'closed' && this.contains(focusedIn(this))) this.#back();
    });
  }

  /**
   * Shows it, once it is drawn and filled in.
   * @param at the box it belongs to, in the window's pixels: below it and aligned with its beginning, or wherever there is room
   * @param back puts the focus back when it closes with the focus still in it
   */
  protected show(at: DOMRect, back: () => void): void {
    this.#back = back;
    if (!this.matches(':popover-open')) this.showPopover();
    const { offsetWidth: width, offsetHeight: height } = this;
    const left = Math.max(4, Math.min(at.left, window.innerWidth - width - 4));
    const below = at.bottom + 4;
    const top = below + height <= window.innerHeight - 4 ? below : Math.max(4, at.top - height - 4);
    this.style.left = `${left}px`;
    this.style.top = `${top}px`;
  }

  readonly #key = (event: KeyboardEvent): void => {
    this.pressed(event);
  };
}

function focusedIn(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
}
