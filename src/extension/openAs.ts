import {
  ConfigurationTarget,
  Disposable,
  Position,
  Uri,
  window,
  workspace,
  type Memento,
  type Tab,
  type TabChangeEvent,
  type TextEditor,
} from 'vscode';
import type { Documents } from './documents.ts';
import { pause } from './pause.ts';
import type { Opening } from './opening.ts';
import { isTextMeant, textClosed } from './showText.ts';
import { tabsOf, textIn } from './tabs.ts';

/** That the question was asked, once for a person. */
const ASKED = 'openAs.asked';

/** How long after an editor came VS Code has gone to the place in it that it was opened for, in milliseconds. */
const SETTLED = 60;

/** How long an editor may take to come, in milliseconds. */
const PATIENCE = 2_000;

/** Asks, after the first time a plan was opened as a plan, whether that is how they open from now on. */
export async function askHowToOpen(memory: Memento): Promise<void> {
  const settings = workspace.getConfiguration('thirdPoint');
  const { globalValue, workspaceValue, workspaceFolderValue } = settings.inspect('openAs') ?? {};
  if (memory.get(ASKED) === true || (globalValue ?? workspaceValue ?? workspaceFolderValue) !== undefined)
    return;
  await memory.update(ASKED, true);
  const always = 'Always';
  const answer = await window.showInformationMessage('Open plans this way from now on?', always, 'Not now');
  if (answer === always) await settings.update('openAs', 'plan', ConfigurationTarget.Global);
}

/**
 * Where the person wants plans to open as plans, puts the plan in the place of a text that was opened without a place
 * in it being meant. (VS Code’s own associations would also turn comparisons into plans.)
 */
export class OpenAsPlan extends Disposable {
  readonly #documents: Documents;
  readonly #opening: Opening;
  /** Where the cursor is in each text. */
  readonly #cursor = new Map<string, Position>();
  /** Where the cursor was when a text was closed: VS Code opens it there again. */
  readonly #left = new Map<string, Position>();
  readonly #parts: Disposable[] = [];

  constructor(documents: Documents, opening: Opening) {
    super(() => {
      Disposable.from(...this.#parts).dispose();
    });
    this.#documents = documents;
    this.#opening = opening;
    this.#parts.push(
      window.tabGroups.onDidChangeTabs((change) => this.#follow(change)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        const uri = textEditor.document.uri.toString();
        if (this.#documents.isPlan(uri)) this.#cursor.set(uri, textEditor.selection.active);
      }),
    );
    // A plan may have been chosen before we were there.
    const { activeTab } = window.tabGroups.activeTabGroup;
    if (activeTab) this.#opened(activeTab);
  }

  #follow({ opened, closed }: TabChangeEvent): void {
    for (const tab of closed) {
      const uri = textIn(tab);
      if (uri === undefined) continue;
      textClosed(uri);
      const cursor = this.#cursor.get(uri);
      if (cursor) this.#left.set(uri, cursor);
    }
    opened.forEach((tab) => this.#opened(tab));
  }

  #opened(tab: Tab): void {
    if (workspace.getConfiguration('thirdPoint').get('openAs') !== 'plan') return;
    const uri = textIn(tab);
    // A second tab of a text comes from a split or a move.
    if (uri !== undefined && !isTextMeant(uri) && tabsOf(uri, 'text').length === 1)
      void this.#consider(Uri.parse(uri));
  }

  async #consider(uri: Uri): Promise<void> {
    const key = uri.toString();
    const plans = tabsOf(key, 'plan').length;
    const editor = await editorOf(key);
    await pause(SETTLED);
    const still = tabsOf(key, 'text')[0];
    if (!editor || !still?.isActive || editor.document.isDirty || isTextMeant(key)) return;
    // “Reopen as text” takes the plan away.
    if (tabsOf(key, 'plan').length < plans) return;
    const { active } = editor.selection;
    const start = new Position(0, 0);
    const noPlaceMeant = active.isEqual(start) || active.isEqual(this.#left.get(key) ?? start);
    if (!noPlaceMeant || !this.#documents.isPlan(key)) return;
    const { isPreview, group } = still;
    await this.#opening.plan(uri, {
      viewColumn: group.viewColumn,
      preview: isPreview,
      // A preview comes from a walk through the list of files, which goes on.
      preserveFocus: isPreview,
    });
    const text = tabsOf(key, 'text')[0];
    // Somebody may have asked for the text in the meantime.
    if (text && !isTextMeant(key)) await window.tabGroups.close(text, true);
  }
}

/** The editor of a text, as soon as it is there. */
function editorOf(uri: string): Promise<TextEditor | undefined> {
  const find = (editors: readonly TextEditor[]) =>
    editors.find(({ document }) => document.uri.toString() === uri);
  const there = find(window.visibleTextEditors);
  if (there) return Promise.resolve(there);
  return new Promise((resolve) => {
    const done = (editor: TextEditor | undefined): void => {
      clearTimeout(tired);
      heard.dispose();
      resolve(editor);
    };
    const tired = setTimeout(() => done(undefined), PATIENCE);
    const heard = window.onDidChangeVisibleTextEditors((editors) => {
      const editor = find(editors);
      if (editor) done(editor);
    });
  });
}
