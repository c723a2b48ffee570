import * as vscode from 'vscode';
import type { Draw } from '../../drawing.ts';
import { eventually } from '../../host/helpers.ts';

/** The shortest rest between two letters, and how much longer it may be, in milliseconds: of somebody who types very fast. */
const REST = 15;
const LONGER = 50;

/** Types into the text, letter by letter. */
export class Hands {
  readonly #document: vscode.TextDocument;
  readonly #draw: Draw;

  constructor(document: vscode.TextDocument, draw: Draw) {
    this.#document = document;
    this.#draw = draw;
  }

  /** Types at the end of the line that begins with some words. */
  async type(beginning: string, words: string): Promise<void> {
    const editor = await vscode.window.showTextDocument(this.#document);
    await eventually(`the cursor behind “${beginning}”`, async () => {
      const line = this.#lineOf(beginning);
      if (line === undefined) throw new Error(`There is no line “${beginning}”.`);
      const at = this.#document.lineAt(line).range.end;
      editor.selection = new vscode.Selection(at, at);
      // Once this is done, VS Code has said where the cursor really is: the text may have moved on meanwhile.
      await vscode.commands.executeCommand('cursorEnd');
      const { active } = editor.selection;
      const now = this.#document.lineAt(active.line);
      return now.text.trimStart().startsWith(beginning) && active.isEqual(now.range.end);
    });
    for (const letter of words) {
      await vscode.commands.executeCommand('type', { text: letter });
      await new Promise((resolve) => setTimeout(resolve, REST + this.#draw(LONGER)));
    }
  }

  #lineOf(beginning: string): number | undefined {
    const lines = this.#document.getText().split('\n');
    const line = lines.findIndex((each) => each.trimStart().startsWith(beginning));
    return line < 0 ? undefined : line;
  }
}
