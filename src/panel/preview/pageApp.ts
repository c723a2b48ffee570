/** What the pages have in common that show a sheet: its head, its blocks, and how it is copied and taken along. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { ToPreview } from '../../core/view/planViewPreview.ts';
import { inline } from '../markdown.ts';
import { statusLine } from '../statusLine.ts';
import { copyPage, download } from './carry.ts';
import { PageBlocks } from './pageBlocks.ts';
import { words } from './words.ts';

type Said = Extract<ToPreview, { readonly type: 'said' }>;

/** What the extension says to any such page. */
export type ToPage = Said | Extract<ToPreview, { readonly type: 'clipboard' | 'download' }>;

export abstract class PageApp extends LitElement {
  #blocks: PageBlocks | undefined;
  #said: Said | undefined;

  /** The blocks to show; undefined before the first state. */
  protected abstract get shownBlocks(): Parameters<PageBlocks['show']>[0] | undefined;

  override updated(): void {
    const place = this.renderRoot.querySelector<HTMLElement>('.blocks');
    const { shownBlocks } = this;
    if (!place || !shownBlocks) return;
    // Lit keeps the element; should it ever make another, the blocks are made anew in it.
    this.#blocks = this.#blocks?.isIn(place) ? this.#blocks : new PageBlocks(place);
    this.#blocks.show(shownBlocks);
  }

  /** The title and the short facts under it. */
  protected head(title: string, about: readonly string[]): TemplateResult {
    return html`<header>
      <h1>${inline(title)}</h1>
      ${
        about.length === 0
          ? nothing
          : html`<p class="about">
              ${about.map((fact, index) => html`${index > 0 ? ' · ' : ''}${inline(fact)}`)}
            </p>`
      }
    </header>`;
  }

  /** What was said last, until it is put away. */
  protected saidLine(): TemplateResult | typeof nothing {
    return statusLine(
      this.#said,
      () => undefined,
      () => this.#say(undefined),
    );
  }

  /** Copies the page, takes it along, or says something. */
  protected hearPage(message: ToPage): void {
    switch (message.type) {
      case 'clipboard':
        void copyPage(message.html, message.text).then((done) =>
          this.#say(
            done
              ? { type: 'said', text: words.copied }
              : { type: 'said', text: words.notCopied, trouble: true },
          ),
        );
        return;
      case 'download':
        download(message.name, message.html);
        return;
      case 'said':
        this.#say(message);
    }
  }

  #say(said: Said | undefined): void {
    this.#said = said;
    this.requestUpdate();
  }
}
