/** The previews: one for each document, beside its text or in its place. */
import {
  commands,
  Disposable,
  Uri,
  ViewColumn,
  window,
  workspace,
  type ExtensionContext,
  type WebviewPanel,
  type WebviewPanelSerializer,
} from 'vscode';
import type { PlanDocument } from '../../core/document.ts';
import { isPlan } from '../../core/kinds/kind.ts';
import { decoded } from '../../core/text/decoded.ts';
import type { CurrentPlan } from '../currentPlan.ts';
import type { Desk } from '../surface.ts';
import { uriMeant } from '../together/inFront.ts';
import { officeLoader } from './loadOffice.ts';
import { rememberedPreview, type Shown } from './previewMessages.ts';
import { PreviewPage, type PreviewDesk } from './previewPage.ts';

const TYPE = 'thirdPoint.preview';

export class Previews extends Disposable implements WebviewPanelSerializer {
  readonly #shared: PreviewDesk;
  readonly #current: CurrentPlan;
  readonly #open = new Map<string, { readonly panel: WebviewPanel; readonly page: PreviewPage }>();

  constructor(
    context: Pick<ExtensionContext, 'globalStorageUri'>,
    desk: Pick<Desk, 'documents' | 'extension' | 'meetingMode'>,
    current: CurrentPlan,
  ) {
    const parts: Disposable[] = [];
    super(() => {
      Disposable.from(...parts, ...[...this.#open.values()].map(({ page }) => page)).dispose();
    });
    this.#shared = {
      desk,
      office: officeLoader(desk.extension),
      toPrint: Uri.joinPath(context.globalStorageUri, 'print'),
    };
    this.#current = current;
    const register = (name: string, column: ViewColumn, wanted?: Shown): Disposable =>
      commands.registerCommand(`thirdPoint.${name}`, (meant: unknown) =>
        this.#preview(meant, column, wanted),
      );
    parts.push(
      register('preview', ViewColumn.Active),
      register('previewToTheSide', ViewColumn.Beside),
      register('studentPage', ViewColumn.Active, { reader: 'students', handOut: 'page' }),
      window.registerWebviewPanelSerializer(TYPE, this),
    );
  }

  /** Brings a preview back after the window was loaded anew. */
  deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const kept = rememberedPreview(state);
    // The document may not have been read yet: the page waits for it.
    if (kept && !this.#open.has(kept.uri)) this.#show(kept.uri, panel, kept.shown);
    else panel.dispose();
    return Promise.resolve();
  }

  /** @param meant the document’s address, where the command was chosen beside it */
  async #preview(meant: unknown, column: ViewColumn, wanted: Shown | undefined): Promise<void> {
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
    const panel = window.createWebviewPanel(TYPE, `Preview ${file}`, {
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
