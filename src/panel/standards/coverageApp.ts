/** “What our plans work on”: the standards at hand, each with the plans whose goals name it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CoverageState, ToCoverage } from '../../core/view/planViewCoverage.ts';
import { PageApp } from '../preview/pageApp.ts';
import type { PageBlocks } from '../preview/pageBlocks.ts';
import type { CoverageConnection } from './connection.ts';
import { coverageStyles } from './styles.ts';
import { words } from './words.ts';

export class CoverageApp extends PageApp {
  static override styles = coverageStyles;

  #connection: CoverageConnection | undefined;
  #state: CoverageState | undefined;

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
          ${this.head(state.title, state.about)}
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
      ${this.saidLine()}`;
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

  protected override get shownBlocks(): Parameters<PageBlocks['show']>[0] | undefined {
    return this.#state?.blocks;
  }

  #hear(message: ToCoverage): void {
    if (message.type !== 'state') {
      this.hearPage(message);
      return;
    }
    this.#state = message.state;
    this.#connection?.remember(message.state);
    this.requestUpdate();
  }
}

customElements.define('third-point-coverage', CoverageApp);
