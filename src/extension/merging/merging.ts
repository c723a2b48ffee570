/** The pages on which two versions of a document are brought together: one for each document. */
import {
  commands,
  Disposable,
  Uri,
  ViewColumn,
  window,
  type WebviewPanel,
  type WebviewPanelSerializer,
} from 'vscode';
import type { Answer } from '../../core/compare/merge.ts';
import { decoded } from '../../core/text/decoded.ts';
import type { GitAtWork } from '../../core/sharing/computer.ts';
import type { Documents } from '../documents.ts';
import type { SavedElsewhere } from '../savedElsewhere.ts';
import { KeptSafe } from './keptSafe.ts';
import { MergePage, type MergeDesk } from './mergePage.ts';
import { keptMerging } from './mergingMessages.ts';
import { tellOnce } from './tellOnce.ts';

const TYPE = 'thirdPoint.merging';

/** What the pages need of what is around them. */
export interface MergingParts {
  /** The extension’s own folder. */
  readonly extension: Uri;
  readonly documents: Documents;
  readonly savedElsewhere: SavedElsewhere;
  readonly meetingMode: MergeDesk['meetingMode'];
  readonly sharing: MergeDesk['sharing'];
  readonly opening: MergeDesk['opening'];
  /** A folder of our own for this workspace. */
  readonly storage: Uri;
  /** Only where extensions can reach it. */
  readonly git?: GitAtWork | undefined;
}

export class Merging extends Disposable implements WebviewPanelSerializer {
  readonly #desk: MergeDesk;
  readonly #open = new Map<string, { readonly panel: WebviewPanel; readonly page: MergePage }>();

  constructor({ storage, git, ...parts }: MergingParts) {
    super(() => {
      Disposable.from(...[...this.#open.values()].map(({ page }) => page)).dispose();
    });
    const safe = new KeptSafe(Uri.joinPath(storage, 'merging'));
    this.#desk = { ...parts, safe, git };
  }

  /**
   * Begins to lead people there, and brings back the pages that were open when VS Code ended.
   * @param meant which document is meant by what VS Code hands to the command
   */
  begin(meant: (chosen: unknown) => string | undefined): Disposable {
    const { documents, savedElsewhere, safe, sharing } = this.#desk;
    void safe.giveBack();
    return Disposable.from(
      // Whoever shares is led there by that.
      tellOnce(documents, savedElsewhere, (uri) => this.#open.has(uri) || sharing.view(uri)?.is === 'busy'),
      window.registerWebviewPanelSerializer(TYPE, this),
      commands.registerCommand('thirdPoint.bringTogether', async (chosen: unknown) => {
        const uri = meant(chosen);
        if (uri === undefined) await window.showInformationMessage('Open a plan first.');
        else await this.open(Uri.parse(uri));
      }),
    );
  }

  /** Opens the page for a document whose file is in conflict, in git or because it was saved elsewhere. */
  open(uri: Uri): Promise<void> {
    const open = this.#open.get(uri.toString());
    if (open) {
      open.page.lookAgain();
      open.panel.reveal();
      return Promise.resolve();
    }
    const file = decoded(uri.path.slice(uri.path.lastIndexOf('/') + 1));
    const panel = window.createWebviewPanel(TYPE, `Both versions of ${file}`, ViewColumn.Active, {
      enableFindWidget: true,
    });
    this.#take(panel, uri, new Map());
    return Promise.resolve();
  }

  /** Brings a page back after the window was loaded anew, with what was chosen on it. */
  deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const kept = keptMerging(state);
    if (kept && !this.#open.has(kept.uri)) this.#take(panel, Uri.parse(kept.uri), kept.answers);
    else panel.dispose();
    return Promise.resolve();
  }

  #take(panel: WebviewPanel, uri: Uri, answers: ReadonlyMap<string, Answer>): void {
    const page = new MergePage(this.#desk, uri, panel, answers);
    this.#open.set(uri.toString(), { panel, page });
    panel.onDidDispose(() => {
      this.#open.delete(uri.toString());
      page.dispose();
    });
  }
}
