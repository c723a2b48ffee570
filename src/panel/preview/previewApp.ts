/** The preview: a document as its readers get it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PreviewReader, PreviewState, ToPreview } from '../../core/view/planViewPreview.ts';
import { plain } from '../../core/markdown/markdown.ts';
import { icon } from '../icons.ts';
import { languageOf } from '../language.ts';
import { inline } from '../markdown.ts';
import type { PreviewConnection } from './connection.ts';
import { PageApp } from './pageApp.ts';
import type { PageBlocks } from './pageBlocks.ts';
import { heightOf, lineAt, placesIn } from './scrolling.ts';
import { previewStyles } from './styles.ts';
import { words } from './words.ts';

const readers: readonly PreviewReader[] = ['students', 'teachers', 'administrators'];

export class PreviewApp extends PageApp {
  static override styles = previewStyles;

  #connection: PreviewConnection | undefined;
  #state: PreviewState | undefined;
  /** Whether it is the person who moves this page: then the text comes along. */
  #leads = false;
  /** Where the page was put last because the text was moved. */
  #putAt: number | undefined;
  #heardScrolling = false;

  /** Begins to listen; called once. */
  connect(connection: PreviewConnection): void {
    this.#connection = connection;
    connection.listen((message) => this.#hear(message));
    const lead = (): void => {
      this.#leads = true;
    };
    for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
      window.addEventListener(type, lead, { passive: true });
    window.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    connection.send({ type: 'ready' });
  }

  override render(): TemplateResult {
    const state = this.#state;
    if (!state) return html`<main class="preview"></main>`;
    return html`${this.#tools(state)}
      <main
        class="preview"
        aria-label=${words.page(plain(state.title))}
        @dblclick=${this.#goTo}
        @click=${this.#openLink}
      >
        ${
          state.broken === undefined
            ? nothing
            : html`<div class="notice broken" role="note">
                ${icon('info')}
                <p>${state.broken}</p>
                <button
                  type="button"
                  class="link"
                  @click=${() => this.#connection?.send({ type: 'show-broken' })}
                >
                  ${words.showBroken}
                </button>
              </div>`
        }
        ${state.said.map(
          (sentence) =>
            html`<div class="notice" role="note">
              ${icon('info')}
              <p>${sentence}</p>
            </div>`,
        )}
        <div class="page" lang=${languageOf(state.language ?? '')} dir="auto">
          ${
            state.refused === undefined
              ? this.head(state.title, state.about)
              : html`<h1 class="said">${inline(state.title)}</h1>
                  <p class="refused">${state.refused}</p>`
          }
          <div class="blocks"></div>
          ${
            state.refused === undefined && state.blocks.length === 0
              ? html`<p class="refused">${words.empty}</p>`
              : nothing
          }
        </div>
      </main>
      ${this.saidLine()}`;
  }

  #tools(state: PreviewState): TemplateResult {
    const send = this.#connection;
    const nothingThere = state.refused !== undefined;
    return html`<section class="tools" aria-label=${words.tools}>
      <fieldset class="readers">
        <legend>${words.readFor}</legend>
        ${readers.map(
          (reader) =>
            html`<label>
              <input
                type="radio"
                name="reader"
                value=${reader}
                .checked=${reader === state.reader}
                @change=${() => send?.send({ type: 'reader', reader })}
              />
              <span>${words.readers[reader]}</span>
            </label>`,
        )}
      </fieldset>
      ${
        state.handOuts.length < 2
          ? nothing
          : html`<label class="hand-outs">
              <span class="said">${words.handOut}</span>
              <select
                @change=${({ target }: Event) =>
                  target instanceof HTMLSelectElement &&
                  send?.send({ type: 'hand-out', handOut: target.value })}
              >
                ${state.handOuts.map(
                  ({ handOut, label, shown }) =>
                    html`<option value=${handOut} .selected=${shown}>${label}</option>`,
                )}
              </select>
            </label>`
      }
      <div class="buttons">
        <button
          type="button"
          class="small primary"
          ?disabled=${nothingThere}
          @click=${() => send?.send({ type: 'print' })}
        >
          ${words.print}
        </button>
        <button
          type="button"
          class="small"
          ?disabled=${nothingThere}
          @click=${() => send?.send({ type: 'copy' })}
        >
          ${words.copy}
        </button>
        <button type="button" class="small" @click=${() => send?.send({ type: 'export' })}>
          ${words.export}
        </button>
        <button type="button" class="small" @click=${() => this.#showText()}>${words.goToText}</button>
      </div>
    </section>`;
  }

  protected override get shownBlocks(): Parameters<PageBlocks['show']>[0] | undefined {
    return this.#state?.blocks;
  }

  // ---- What the extension says -----------------------------------------------------------------------------------

  #hear(message: ToPreview): void {
    switch (message.type) {
      case 'state':
        this.#take(message.state);
        return;
      case 'scroll':
        void this.updateComplete.then(() => this.#scrollTo(message.line));
        return;
      default:
        this.hearPage(message);
    }
  }

  #take(state: PreviewState): void {
    const before = this.#state;
    this.#leads = false;
    this.#state = state;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      if (before === undefined) window.scrollTo(0, this.#connection?.scrolled ?? 0);
      else if (before.reader !== state.reader || shownOf(before) !== shownOf(state)) window.scrollTo(0, 0);
      this.#putAt = window.scrollY;
      this.#connection?.remember(state, window.scrollY);
    });
  }

  // ---- What the person does --------------------------------------------------------------------------------------

  get #page(): Element | null {
    return this.renderRoot.querySelector('.page');
  }

  /** How much of the window the tools take while they stay at its top. */
  get #covered(): number {
    const tools = this.renderRoot.querySelector('.tools');
    return tools && getComputedStyle(tools).position === 'sticky' ? tools.getBoundingClientRect().height : 0;
  }

  #scrollTo(line: number): void {
    const page = this.#page;
    if (!page) return;
    const height = heightOf(placesIn(page, window.scrollY), line);
    this.#leads = false;
    window.scrollTo(0, height === undefined ? 0 : height - this.#covered);
    this.#putAt = window.scrollY;
  }

  #scrolled(): void {
    if (this.#heardScrolling) return;
    this.#heardScrolling = true;
    requestAnimationFrame(() => {
      this.#heardScrolling = false;
      const state = this.#state;
      if (state) this.#connection?.remember(state, window.scrollY);
      // Where the page was only put, or moved because something above changed, the text stays where it is.
      const put = this.#putAt !== undefined && Math.abs(window.scrollY - this.#putAt) < 2;
      this.#putAt = undefined;
      if (put || !(this.#leads || document.hasFocus())) return;
      this.#connection?.send({ type: 'scrolled', line: this.#topLine() });
    });
  }

  /** The line of the text that is the first in sight. */
  #topLine(): number {
    const page = this.#page;
    if (!page || window.scrollY <= 0) return 0;
    return lineAt(placesIn(page, window.scrollY), window.scrollY + this.#covered) ?? 0;
  }

  #showText(): void {
    this.#connection?.send({ type: 'go-to', line: this.#topLine() });
  }

  readonly #goTo = ({ target }: Event): void => {
    const at =
      target instanceof Element
        ? (target.closest('[data-at]')?.getAttribute('data-at') ?? undefined)
        : undefined;
    if (at !== undefined && !(target instanceof Element && target.closest('a')))
      this.#connection?.send({ type: 'go-to', line: Number(at) });
  };

  readonly #openLink = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href') ?? undefined;
    if (href === undefined) return;
    // Before VS Code, which would open it by itself.
    event.preventDefault();
    event.stopPropagation();
    this.#connection?.send({ type: 'open-link', href });
  };
}

function shownOf({ handOuts }: PreviewState): string | undefined {
  return handOuts.find(({ shown }) => shown)?.handOut;
}

customElements.define('third-point-preview', PreviewApp);
