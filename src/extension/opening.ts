import {
  commands,
  Range,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Tab,
  type TextDocument,
  type TextDocumentShowOptions,
} from 'vscode';
import type { Page } from '../core/view/planView.ts';
import type { Cursors } from './cursors.ts';
import type { Documents } from './documents.ts';
import { spanOf } from './reveal.ts';
import { showText } from './showText.ts';
import { PLAN_EDITOR, tabsOf } from './tabs.ts';

/** VS Code’s name for its text editor where an editor is chosen. */
const TEXT_EDITOR = 'default';

/** How a plan is shown as a plan. */
export type PlanOptions = TextDocumentShowOptions & { readonly page?: Page };

/** Opens plans as a plan or as text. */
export class Opening {
  readonly #documents: Documents;
  readonly #cursors: Cursors;
  readonly #show: (uri: Uri, options: PlanOptions) => Promise<void>;

  /** @param show shows a plan as a plan */
  constructor(
    documents: Documents,
    cursors: Cursors,
    show: (uri: Uri, options: PlanOptions) => Promise<void>,
  ) {
    this.#documents = documents;
    this.#cursors = cursors;
    this.#show = show;
  }

  /** Opens what a page or a command of ours leads to: what has a page of its own as that, everything else as text. */
  async ours(uri: Uri): Promise<void> {
    const document = await workspace.openTextDocument(uri);
    // What was made just now may not have been looked at yet.
    this.#documents.refresh(uri);
    if (this.#documents.hasPage(uri.toString())) await this.plan(uri);
    else await window.showTextDocument(document, { preview: false });
  }

  /** Shows a plan as a plan, in the active group. */
  async plan(uri: Uri, options: PlanOptions = {}): Promise<void> {
    await this.#show(uri, { preview: false, ...options });
  }

  /** Shows a document as text, at the place where somebody is in it. */
  async text(uri: Uri, options: TextDocumentShowOptions = {}): Promise<void> {
    const document = await workspace.openTextDocument(uri);
    const selection = this.#placeIn(document);
    await showText(document, { preview: false, ...(selection ? { selection } : {}), ...options });
  }

  /** Shows a document of the active group the other way, in place of the tab that it has there. */
  async instead(uri: Uri, as: 'plan' | 'text'): Promise<void> {
    const { viewColumn } = window.tabGroups.activeTabGroup;
    // Found anew each time: VS Code may make its tabs anew, and a preview gives way by itself.
    const other = (): Tab | undefined =>
      tabsOf(uri.toString(), as === 'plan' ? 'text' : 'plan').find(
        ({ group }) => group.viewColumn === viewColumn,
      );
    const document = await workspace.openTextDocument(uri);
    // Where the text is not saved, closing a tab would ask about that: VS Code’s own command does not, where there is one.
    if (other()?.isActive && document.isDirty) await replace(as);
    const preview = other()?.isPreview ?? false;
    await this[as](uri, { preview });
    const rest = other();
    if (rest && !document.isDirty) await window.tabGroups.close(rest, true);
  }

  /** Shows a document the other way beside what is there. */
  async beside(uri: Uri, as: 'plan' | 'text'): Promise<void> {
    await this[as](uri, { viewColumn: ViewColumn.Beside });
  }

  #placeIn(document: TextDocument): Range | undefined {
    const uri = document.uri.toString();
    const plan = this.#documents.library.get(uri);
    const { ref, cursor } = this.#cursors.in(uri);
    const span = plan && ref !== undefined ? spanOf(plan, ref) : undefined;
    if (span) return new Range(document.positionAt(span.start), document.positionAt(span.end));
    if (cursor === undefined) return undefined;
    const position = document.positionAt(cursor);
    return new Range(position, position);
  }
}

/** Lets VS Code show what the active editor shows the other way; older ones can’t, and keep both. */
async function replace(as: 'plan' | 'text'): Promise<void> {
  try {
    await commands.executeCommand('reopenActiveEditorWith', as === 'plan' ? PLAN_EDITOR : TEXT_EDITOR);
  } catch {
    // Then the two stand side by side in their group.
  }
}
