/** The dialog that takes a pasted table into a rubric: paste, look at how it is read, use it. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { TableOffer, TableWay } from '../core/view/planView.ts';
import { pastedTable } from './clipboard.ts';
import { isTextField, readKey } from './keys.ts';
import { tablePreview } from './tablePreview.ts';
import { keyLabel, words } from './words.ts';

type Rows = readonly (readonly string[])[];

/** Where the dialog is. */
type Step =
  | { readonly at: 'paste'; readonly trouble?: string }
  | { readonly at: 'reading'; readonly rows: Rows; readonly asked: number; readonly others: number }
  | {
      readonly at: 'preview';
      readonly rows: Rows;
      readonly others: number;
      readonly offer: TableOffer;
      readonly how: TableWay['how'] | undefined;
      /** Why it could not be used. */
      readonly trouble?: string;
      readonly busy?: boolean;
    };

/** What the dialog needs of the panel. */
export interface PasteHost {
  /** Asks how a table would be read. @returns the number the answer carries */
  readTable(rows: Rows): number;
  useTable(rows: Rows, how: TableWay['how']): void;
}

/** Draws into the tree around it, so that the panel's styles reach it. */
export class PasteTable extends LitElement {
  host: PasteHost | undefined;
  #step: Step = { at: 'paste' };

  protected override createRenderRoot(): this {
    return this;
  }

  get isOpen(): boolean {
    return this.#dialog?.open ?? false;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  /** Opens with the place to paste into. */
  open(): void {
    this.#step = { at: 'paste' };
    this.#show('.paste-box');
  }

  close(): void {
    this.#dialog?.close();
  }

  /**
   * Takes what was pasted, wherever that was, and opens.
   * @returns false where no table is in it, unless the dialog is open to say so
   */
  take(clipboard: DataTransfer | null): boolean {
    const pasted = pastedTable(clipboard);
    if (!pasted && !this.isOpen) return false;
    if (!pasted || 'tooLarge' in pasted) {
      this.#step = { at: 'paste', trouble: pasted ? words.paste.tooLarge : words.paste.noTable };
      this.#show('.paste-box');
      return true;
    }
    const { rows, others } = pasted;
    this.#step = { at: 'reading', rows, others, asked: this.host?.readTable(rows) ?? 0 };
    this.#show();
    return true;
  }

  /** The answer to how a table would be read. */
  offered(asked: number, offer: TableOffer): void {
    const step = this.#step;
    if (step.at !== 'reading' || step.asked !== asked) return;
    if (offer.reading.refused !== undefined) {
      this.#step = { at: 'paste', trouble: offer.reading.refused };
      this.#show('.paste-box');
      return;
    }
    const how = offer.ways.length === 0 ? 'replace' : offer.preferred;
    this.#step = { at: 'preview', rows: step.rows, others: step.others, offer, how };
    this.#show(how === undefined ? 'input[name=how]:not(:disabled)' : '.use-table');
  }

  /** What came of using it. */
  answered(ok: boolean, said: string | undefined): void {
    if (ok) this.close();
    else if (this.#step.at === 'preview') {
      this.#step = { ...this.#step, busy: false, trouble: said ?? words.notDone };
      this.#show();
    }
  }

  /** @param focus what has the focus then, as a selector */
  #show(focus?: string): void {
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const dialog = this.#dialog;
      if (!dialog?.isConnected) return;
      if (!dialog.open) dialog.showModal();
      if (focus !== undefined) dialog.querySelector<HTMLElement>(focus)?.focus();
    });
  }

  override render(): TemplateResult {
    const step = this.#step;
    return html`<dialog
      class="paste-table ${step.at}"
      aria-labelledby="paste-title"
      @keydown=${this.#key}
      @paste=${this.#paste}
      @close=${() => {
        this.#step = { at: 'paste' };
        this.requestUpdate();
      }}
    >
      <h2 id="paste-title">${words.paste.title}</h2>
      ${step.at === 'preview' ? this.#preview(step) : this.#place(step)}
    </dialog>`;
  }

  #place(step: Exclude<Step, { readonly at: 'preview' }>): TemplateResult {
    const reading = step.at === 'reading';
    return html`<p class="plain" id="paste-about">${words.paste.about}</p>
      <div class="paste-place">
        <textarea
          class="paste-box"
          data-key="paste-box"
          rows="1"
          spellcheck="false"
          aria-label=${words.paste.box}
          aria-describedby="paste-about"
          placeholder=${reading ? words.paste.reading : words.paste.press(keyLabel('Mod+V'))}
          @beforeinput=${(event: Event) => event.preventDefault()}
        ></textarea>
      </div>
      <p class="paste-trouble" role="alert">${step.at === 'paste' ? (step.trouble ?? nothing) : nothing}</p>
      <div class="paste-buttons">
        <button type="button" class="small" data-key="paste:leave" @click=${() => this.close()}>
          ${words.leave}
        </button>
      </div>`;
  }

  #preview(step: Extract<Step, { readonly at: 'preview' }>): TemplateResult {
    const { offer, others, how, trouble, busy = false } = step;
    const { notes } = offer.reading;
    const all = others > 0 ? [words.paste.others(others), ...notes] : notes;
    return html`<p id="paste-size">${words.paste.size(offer.reading)}</p>
      <div
        class="paste-preview"
        role="group"
        tabindex="0"
        data-key="paste:table"
        aria-label=${words.paste.preview}
      >
        ${tablePreview(offer.reading)}
      </div>
      ${
        all.length > 0
          ? html`<div class="paste-notes" role="group" aria-labelledby="paste-notes">
              <h3 id="paste-notes">${words.paste.notes}</h3>
              <ul>
                ${all.map((note) => html`<li>${note}</li>`)}
              </ul>
            </div>`
          : nothing
      }
      ${offer.ways.length > 0 ? this.#ways(offer.ways, how) : nothing}
      <p class="paste-trouble" role="alert">${trouble ?? nothing}</p>
      <div class="paste-buttons">
        <button
          type="button"
          class="small primary use-table"
          data-key="paste:use"
          aria-describedby="paste-size"
          ?disabled=${busy}
          @click=${this.#use}
        >
          ${words.paste.use}
        </button>
        <button type="button" class="small" data-key="paste:leave" @click=${() => this.close()}>
          ${words.leave}
        </button>
        <button type="button" class="link paste-again" data-key="paste:again" @click=${() => this.open()}>
          ${words.paste.again}
        </button>
      </div>`;
  }

  #ways(ways: readonly TableWay[], chosen: TableWay['how'] | undefined): TemplateResult {
    return html`<fieldset class="paste-ways">
      <legend>${words.paste.where}</legend>
      ${ways.map(
        ({ how, fits, said }) =>
          html`<label class=${fits ? '' : 'no-way'}>
            <input
              type="radio"
              name="how"
              value=${how}
              data-key="paste:${how}"
              aria-describedby="paste-way-${how}"
              ?disabled=${!fits}
              .checked=${how === chosen}
              @change=${() => this.#choose(how)}
            />
            <span>${words.paste.ways[how]}</span>
            <span class="plain" id="paste-way-${how}">${said}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  #choose(how: TableWay['how']): void {
    if (this.#step.at !== 'preview') return;
    const { rows, others, offer } = this.#step;
    this.#step = { at: 'preview', rows, others, offer, how };
    this.requestUpdate();
  }

  #use = (): void => {
    const step = this.#step;
    if (step.at !== 'preview') return;
    if (step.how === undefined) {
      this.#step = { ...step, trouble: words.paste.choose };
      this.#show('input[name=how]:not(:disabled)');
      return;
    }
    this.host?.useTable(step.rows, step.how);
    this.#step = { ...step, busy: true };
    this.requestUpdate();
  };

  /** Another table may be pasted at any time. */
  #paste = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    this.take(event.clipboardData);
  };

  /** What is undone by keys lies behind the dialog. */
  #key = (event: KeyboardEvent): void => {
    const command = readKey(event, false);
    if (command !== 'undo' && command !== 'redo') return;
    event.preventDefault();
    event.stopPropagation();
  };
}

customElements.define('third-point-paste-table', PasteTable);

/** Pasting a table anywhere in a rubric, where no text is being written, opens it. @param dialog where it may be opened */
export function listenToPaste(dialog: () => PasteTable | undefined): void {
  document.addEventListener('paste', (event) => {
    if (event.defaultPrevented || isTextField(event.composedPath()[0])) return;
    if (dialog()?.take(event.clipboardData)) event.preventDefault();
  });
}
