/** The previews: one for each document, beside its text or in its place. */
import {
  Disposable,
  Uri,
  ViewColumn,
  window,
  workspace,
  type ExtensionContext,
  type WebviewPanel,
} from 'vscode';
import type { PlanDocument } from '../../core/document.ts';
import { isPlan } from '../../core/kinds/kind.ts';
import { decoded } from '../../core/text/decoded.ts';
import type { CurrentPlan } from '../currentPlan.ts';
import type { Desk } from '../surface.ts';
import { uriMeant } from '../together/inFront.ts';
import { loadOffice } from './loadOffice.ts';
import { PREVIEW } from './pageTypes.ts';
import { rememberedPreview, type Shown } from './previewMessages.ts';
import { PreviewPage, type PreviewDesk } from './previewPage.ts';

export class Previews extends Disposable {
  readonly #shared: PreviewDesk;
  readonly #current: CurrentPlan;
  readonly #open = new Map<string, { readonly panel: WebviewPanel; readonly page: PreviewPage }>();

  constructor(
    context: Pick<ExtensionContext, 'globalStorageUri'>,
    desk: Pick<Desk, 'documents' | 'extension' | 'meetingMode'>,
    current: CurrentPlan,
  ) {
    super(() => {
      Disposable.from(...[...this.#open.values()].map(({ page }) => page)).dispose();
    });
    this.#shared = {
      desk,
      office: loadOffice,
      toPrint: Uri.joinPath(context.globalStorageUri, 'print'),
    };
    this.#current = current;
  }

  /** Brings a preview back after the window was loaded anew. */
  comeBack(panel: WebviewPanel, state: unknown): Promise<void> {
    const kept = rememberedPreview(state);
    // The document may not have been read yet: the page waits for it.
    if (kept && !this.#open.has(kept.uri)) this.#show(kept.uri, panel, kept.shown);
    else panel.dispose();
    return Promise.resolve();
  }

  /**
   * Opens the preview of a document, or brings it to the front.
   * @param meant the document’s address, where the command was chosen beside it
   * @param wanted what it is to show; else what it showed last, or what the document is for
   */
  async open(meant: unknown, column: ViewColumn, wanted?: Shown): Promise<void> {
    const uri = uriMeant(this.#shared.desk.documents, this.#current, meant);
    const document = uri === undefined ? undefined : await this.#documentAt(uri);
    if (!document) {
      await window.showInformationMessage('Open a plan first.');
      return;
    }
    const aside = column === ViewColumn.Beside;
    const open = this.#open.get(document.uri);
    if (open) {
      if (wanted) open.page.show(wanted);
      open.panel.reveal(aside ? open.panel.viewColumn : column, aside);
      return;
    }
    const file = decoded(document.uri.slice(document.uri.lastIndexOf('/') + 1));
    const panel = window.createWebviewPanel(PREVIEW, `Preview ${file}`, {
      viewColumn: column,
      preserveFocus: aside,
    });
    this.#show(document.uri, panel, wanted ?? { reader: firstReader(document), handOut: 'page' });
  }

  #show(uri: string, panel: WebviewPanel, shown: Shown): void {
    const page = new PreviewPage(this.#shared, uri, panel, shown);
    this.#open.set(uri, { panel, page });
    panel.onDidDispose(() => {
      this.#open.delete(uri);
      page.dispose();
    });
  }

  async #documentAt(uri: string): Promise<PlanDocument | undefined> {
    const { documents } = this.#shared.desk;
    try {
      await workspace.openTextDocument(Uri.parse(uri));
    } catch {
      return undefined;
    }
    documents.refresh(Uri.parse(uri));
    return documents.library.get(uri);
  }
}

/** Whom a document is for before anybody says so: what students work with is for students. */
function firstReader({ kind }: PlanDocument): Shown['reader'] {
  return isPlan(kind) || kind === 'rubric' ? 'students' : 'teachers';
}
