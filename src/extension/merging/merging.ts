/** Bringing two versions of a document together: from when on people are led there, and the way to its page. */
import { commands, Disposable, Uri, window, type WebviewPanel } from 'vscode';
import type { GitAtWork } from '../../core/sharing/computer.ts';
import type { Documents } from '../documents.ts';
import type { SavedElsewhere } from '../savedElsewhere.ts';
import { WhenUsed } from '../whenUsed.ts';
import { KeptSafe } from './keptSafe.ts';
import type { MergeDesk } from './mergePage.ts';
import { MERGING } from './mergingMessages.ts';
import type { MergePages } from './part.ts';
import { tellOnce } from './tellOnce.ts';

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

export class Merging extends Disposable {
  readonly #desk: MergeDesk;
  readonly #pages: WhenUsed<MergePages>;

  constructor({ storage, git, ...parts }: MergingParts) {
    super(() => {
      this.#pages.dispose();
    });
    const safe = new KeptSafe(Uri.joinPath(storage, 'merging'));
    const desk: MergeDesk = { ...parts, safe, git };
    this.#desk = desk;
    this.#pages = new WhenUsed(async () => {
      const { MergePages } = await import('./part.ts');
      return new MergePages(desk);
    });
  }

  /**
   * Begins to lead people there, and brings back the pages that were open when VS Code ended.
   * @param meant which document is meant by what VS Code hands to the command
   */
  begin(meant: (chosen: unknown) => string | undefined): Disposable {
    const { documents, savedElsewhere, safe, sharing } = this.#desk;
    void safe.giveBack();
    const isThere = (uri: string): boolean => this.#pages.now?.has(uri) ?? false;
    return Disposable.from(
      // Whoever shares is led there by that.
      tellOnce(documents, savedElsewhere, (uri) => isThere(uri) || sharing.view(uri)?.is === 'busy'),
      this.#pages.pages(MERGING, (pages, panel, state) => pages.comeBack(panel, state)),
      commands.registerCommand('thirdPoint.bringTogether', async (chosen: unknown) => {
        const uri = meant(chosen);
        if (uri === undefined) await window.showInformationMessage('Open a plan first.');
        else await this.open(Uri.parse(uri));
      }),
    );
  }

  /** Opens the page for a document whose file is in conflict, in git or because it was saved elsewhere. */
  async open(uri: Uri): Promise<void> {
    await this.#pages.use((pages) => pages.open(uri));
  }

  /** Brings a page back after the window was loaded anew, with what was chosen on it. @param state as the page kept it */
  async comeBack(panel: WebviewPanel, state: unknown): Promise<void> {
    await this.#pages.use((pages) => pages.comeBack(panel, state));
  }
}
