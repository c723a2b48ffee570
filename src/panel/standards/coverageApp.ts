/** “What our plans work on”: the standards at hand, each with the plans whose goals name it. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { CoverageState, ToCoverage } from '../../core/view/planViewCoverage.ts';
import { inline } from '../markdown.ts';
import { copyPage, download } from '../preview/carry.ts';
import { PageBlocks } from '../preview/pageBlocks.ts';
import { statusLine } from '../statusLine.ts';
import type { CoverageConnection } from './connection.ts';
import { coverageStyles } from './styles.ts';
import { words } from './words.ts';

export class CoverageApp extends LitElement {
  static override styles = coverageStyles;

  #connection: CoverageConnection | undefined;
  #state: CoverageState | undefined;
  #blocks: PageBlocks | undefined;
  #said: Extract<ToCoverage, { readonly type: 'said' }> | undefined;

  /** Begins to listen; called once. */
  connect(connection: CoverageConnection): void {
    this.#connection = connection;
    connection.listen((message) => this.#hear(message));
    connection.send({ type: 'ready' });
  }

  override render(): TemplateResult {
    const state = this.#state;
    if (!state) return html`<main class="preview"></main>`;
    return html`${this.#tools(state)}
      <main class="preview">
        <div class="page" dir="auto">
          <header>
            <h1>${inline(state.title)}</h1>
            ${
              state.about.length === 0
                ? nothing
                : html`<p class="about">
                    ${state.about.map((fact, index) => html`${index > 0 ? ' · ' : ''}${inline(fact)}`)}
                  </p>`
            }
          </header>
          ${
            state.refused === undefined
              ? nothing
              : html`<p class="refused">${state.refused}</p>
                  <p>
                    <button
                      type="button"
                      class="small primary"
                      @click=${() => this.#connection?.send({ type: 'bring-in' })}
                    >
                      ${words.bringIn}
                    </button>
                  </p>`
          }
          <div class="blocks"></div>
        </div>
      </main>
      ${statusLine(
        this.#said,
        () => undefined,
        () => this.#say(undefined),
      )}`;
  }

  #tools({ among, onlyOpen, refused }: CoverageState): TemplateResult {
    const button = (type: 'print' | 'copy' | 'export', primary = false): TemplateResult =>
      html`<button
        type="button"
        class="small ${primary ? 'primary' : ''}"
        ?disabled=${refused !== undefined}
        @click=${() => this.#connection?.send({ type })}
      >
        ${words[type]}
      </button>`;
    return html`<section class="tools" aria-label=${words.tools}>
      <label class="hand-outs">
        <span class="said">${words.among}</span>
        <select
          @change=${({ target }: Event) =>
            target instanceof HTMLSelectElement &&
            this.#connection?.send({ type: 'among', value: target.value })}
        >
          ${among.map(
            ({ value, label, shown }) => html`<option value=${value} .selected=${shown}>${label}</option>`,
          )}
        </select>
      </label>
      <label class="only-open">
        <input
          type="checkbox"
          .checked=${onlyOpen}
          @change=${({ target }: Event) =>
            target instanceof HTMLInputElement &&
            this.#connection?.send({ type: 'only-open', on: target.checked })}
        />
        <span>${words.onlyOpen}</span>
      </label>
      <div class="buttons">${button('print', true)}${button('copy')}${button('export')}</div>
    </section>`;
  }

  override updated(): void {
    const place = this.renderRoot.querySelector<HTMLElement>('.blocks');
    if (!place || !this.#state) return;
    // Lit keeps the element; should it ever make another, the blocks are made anew in it.
    this.#blocks = this.#blocks?.isIn(place) ? this.#blocks : new PageBlocks(place);
    this.#blocks.show(this.#state.blocks);
  }

  #hear(message: ToCoverage): void {
    switch (message.type) {
      case 'state':
        this.#state = message.state;
        this.#connection?.remember(message.state);
        this.requestUpdate();
        return;
      case 'clipboard':
        void copyPage(message.html, message.text).then((done) =>
          this.#say({ type: 'said', text: done ? words.copied : words.notCopied, trouble: !done }),
        );
        return;
      case 'download':
        download(message.name, message.html);
        return;
      case 'said':
        this.#say(message);
    }
  }

  #say(said: Extract<ToCoverage, { readonly type: 'said' }> | undefined): void {
    this.#said = said;
    this.requestUpdate();
  }
}

customElements.define('third-point-coverage', CoverageApp);
