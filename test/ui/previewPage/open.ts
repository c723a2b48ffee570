// The preview in a page of its own, with pages of real documents.
import type { Page } from 'playwright-core';
import { handOuts, sheetOf, type Wanted } from '../../../src/core/exchange/handOuts.ts';
import type { Sheet } from '../../../src/core/exchange/sheet.ts';
import { htmlBlocks } from '../../../src/core/exchange/write/html.ts';
import { Library } from '../../../src/core/library/library.ts';
import type { FromPreview, PreviewState, ToPreview } from '../../../src/core/view/planViewPreview.ts';
import { mathMl } from '../../../src/office/mathMl.ts';
import type { ThemeName } from '../panelPage/open.ts';
import { example } from '../panelPage/realPlan.ts';
import { usePage } from '../panelPage/usePage.ts';

const FOLDER = 'file:///plans/';

/** What the preview shows of a sheet. */
export function stateOfSheet(sheet: Sheet, more: Partial<PreviewState> = {}): PreviewState {
  return {
    uri: `${FOLDER}sheet.project.yaml`,
    ...{ title: sheet.title, language: sheet.language, about: sheet.about, reader: 'students' },
    handOuts: handOuts.map(({ handOut, label }) => ({ handOut, label, shown: handOut === 'page' })),
    blocks: htmlBlocks(sheet, mathMl),
    said: [],
    ...more,
  };
}

/** What the preview shows of a document of an example. */
export function previewOf(folder: string, file: string, wanted: Wanted): PreviewState {
  const library = new Library();
  library.folders = [FOLDER];
  for (const [name, text] of Object.entries(example(folder))) library.put(FOLDER + name, text, false);
  library.setComplete(true);
  const document = library.get(FOLDER + file);
  if (!document) throw new Error(`${file} is none of ours`);
  const sheet = sheetOf(document, library, wanted);
  const listed = handOuts
    .filter(({ of }) => of.includes(document.kind))
    .map(({ handOut, label }) => ({ handOut, label, shown: handOut === wanted.handOut }));
  const shown = { uri: document.uri, reader: wanted.reader, handOuts: listed };
  if ('refused' in sheet) {
    const none: Sheet = { title: document.title, language: undefined, about: [], blocks: [] };
    return stateOfSheet(none, { ...shown, refused: sheet.refused });
  }
  return stateOfSheet(sheet, shown);
}

export class OpenPreview {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** What the page asked for, in order. */
  async asked(): Promise<readonly FromPreview[]> {
    return this.page.evaluate(() => previewPage().posted);
  }

  async tell(message: ToPreview): Promise<void> {
    await this.page.evaluate((told) => previewPage().tell(told), message);
    await this.drawn();
  }

  show(state: PreviewState): Promise<void> {
    return this.tell({ type: 'state', state });
  }

  /** Waits until what arrived is on the page. */
  async drawn(): Promise<void> {
    await this.page.evaluate(async () => {
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage('');
      });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
  }
}

/** In the page. */
declare function previewPage(): {
  readonly posted: FromPreview[];
  readonly refused: string[];
  tell(message: ToPreview): void;
};
declare function panelPage(): unknown;

/** Gives the tests of a `describe` the page, and fails a test after which it complained. */
export function usePreviewPage(): (
  state?: PreviewState,
  theme?: ThemeName,
  width?: number,
) => Promise<OpenPreview> {
  const open = usePage({ entry: 'src/panel/exchange.ts', element: 'third-point-preview' });
  return async (state, theme = 'light', width = 900) => {
    const page = await open({
      ...{ query: `theme=${theme}&wide`, width, height: 900 },
      first: () => Object.assign(window, { previewPage: () => panelPage() }),
    });
    const preview = new OpenPreview(page);
    await preview.drawn();
    if (state) await preview.show(state);
    return preview;
  };
}
