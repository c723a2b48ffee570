/** One preview: a document as its readers get it, which follows every change of the text and scrolls along with it. */
import {
  commands,
  Disposable,
  env,
  Range,
  TextEditorRevealType,
  Uri,
  window,
  type TextEditor,
  type WebviewPanel,
} from 'vscode';
import { withLabels } from '../../core/coaching/labels.ts';
import type { PlanDocument } from '../../core/document.ts';
import { handOuts, sheetOf } from '../../core/exchange/handOuts.ts';
import type { Sheet } from '../../core/exchange/sheet.ts';
import { hasFormulas, htmlBlocks, htmlPage, type MathWriter } from '../../core/exchange/write/html.ts';
import { markdownPage } from '../../core/exchange/write/markdown.ts';
import { pasteHtml } from '../../core/exchange/write/pasteHtml.ts';
import { bareName } from '../../core/kinds/kind.ts';
import { decoded } from '../../core/text/decoded.ts';
import type { FromPreview, PreviewState, ToPreview } from '../../core/view/planViewPreview.ts';
import type { Office } from '../../office/office.ts';
import { brokenWords } from '../broken.ts';
import { showBroken } from '../intents.ts';
import { logError } from '../log.ts';
import { showPage } from '../panelHtml.ts';
import { revealSpan } from '../reveal.ts';
import type { Desk } from '../surface.ts';
import { fromPreview, isHandOut, type Shown } from './previewMessages.ts';
import { print } from './print.ts';

/** While one side leads, what the other one does is its answer; in milliseconds. */
const LED = 400;

/** What previews share. */
export interface PreviewDesk {
  readonly desk: Pick<Desk, 'documents' | 'extension' | 'meetingMode'>;
  readonly office: () => Promise<Office>;
  /** A folder of our own for pages that a browser opens. */
  readonly toPrint: Uri;
}

/** What there is to see. */
interface Seen {
  readonly sheet?: Sheet;
  readonly refused?: string;
  readonly broken?: string;
}

export class PreviewPage extends Disposable {
  readonly #shared: PreviewDesk;
  readonly #uri: string;
  readonly #panel: WebviewPanel;
  #shown: Shown;
  /** The last page of each kind whose text could be read. */
  readonly #good = new Map<string, { readonly sheet: Sheet; readonly at: Date }>();
  #math: MathWriter | undefined;
  #ready = false;
  #gone = false;
  #sending = false;
  /** When the page last led the text. */
  #led = 0;
  /** What the page shows, so that it is told only what is new. */
  #told = '';

  constructor(shared: PreviewDesk, uri: string, panel: WebviewPanel, shown: Shown) {
    const { documents, extension, meetingMode } = shared.desk;
    const { webview } = panel;
    const parts: Disposable[] = [];
    super(() => {
      this.#gone = true;
      Disposable.from(...parts).dispose();
    });
    this.#shared = shared;
    this.#uri = uri;
    this.#panel = panel;
    this.#shown = shown;
    parts.push(
      webview.onDidReceiveMessage((message: unknown) => {
        const known = fromPreview(message);
        if (known) this.#hear(known).catch((error: unknown) => this.#notDone(error));
      }),
      documents.onDidChange(() => this.#refresh()),
      meetingMode.onDidChange(() => this.#refresh()),
      panel.onDidChangeViewState(() => {
        // What is hidden is thrown away by VS Code, and made anew when it is shown.
        if (panel.visible) this.#refresh();
        else [this.#ready, this.#told] = [false, ''];
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#follow(textEditor)),
    );
    showPage(webview, extension, 'third-point-preview');
  }

  /** Shows it for somebody else, or a hand-out of it. */
  show(shown: Shown): void {
    this.#shown = shown;
    this.#refresh();
  }

  #say(message: ToPreview): void {
    if (!this.#gone) void this.#panel.webview.postMessage(message);
  }

  /** Several events of one keystroke make one new picture. */
  #refresh(): void {
    if (this.#sending) return;
    this.#sending = true;
    setTimeout(() => {
      this.#sending = false;
      this.#tell();
    }, 0);
  }

  #tell(): void {
    if (this.#gone || !this.#ready || !this.#panel.visible) return;
    const state = this.#state();
    const said = JSON.stringify(state);
    if (said === this.#told) return;
    this.#told = said;
    this.#say({ type: 'state', state });
  }

  #state(): PreviewState {
    const { sheet, refused, broken } = this.#seen();
    const document = this.#document;
    if (sheet && !this.#math && hasFormulas(sheet)) void this.#loadMath().then(() => this.#refresh());
    return {
      uri: this.#uri,
      title: sheet?.title ?? document?.title ?? '',
      language: sheet?.language,
      about: sheet?.about ?? [],
      reader: this.#shown.reader,
      handOuts: handOuts
        .filter(({ of }) => document && of.includes(document.kind))
        .map(({ handOut, label }) => ({ handOut, label, shown: handOut === this.#shown.handOut })),
      blocks: sheet ? htmlBlocks(sheet, this.#math) : [],
      said: sheet?.said ?? [],
      ...(refused === undefined ? {} : { refused }),
      ...(broken === undefined ? {} : { broken }),
    };
  }

  get #document(): PlanDocument | undefined {
    return this.#shared.desk.documents.library.get(this.#uri);
  }

  /** The page as it stands; while its text can’t be read, the last one that could. */
  #seen(): Seen {
    const { documents, meetingMode } = this.#shared.desk;
    const { library } = documents;
    const document = this.#document;
    const key = `${this.#shown.reader} ${this.#shown.handOut}`;
    const good = this.#good.get(key);
    const replace = meetingMode.labels(this.#uri);
    const masked = (sheet: Sheet): Sheet => (replace ? withLabels(sheet, replace) : sheet);
    if (!document) {
      if (!library.complete) return { refused: 'Reading the plans …' };
      return good
        ? { sheet: masked(good.sheet), broken: 'This file isn’t there any more. This is how it looked last.' }
        : { refused: 'This file isn’t there any more.' };
    }
    if (document.broken && good)
      return { sheet: masked(good.sheet), broken: brokenWords(library, document, good.at) };
    const made = sheetOf(document, library, this.#shown);
    if ('refused' in made) return made;
    if (document.broken) return { sheet: masked(made), broken: brokenWords(library, document, undefined) };
    this.#good.set(key, { sheet: made, at: new Date() });
    return { sheet: masked(made) };
  }

  async #loadMath(): Promise<MathWriter | undefined> {
    try {
      const office = await this.#shared.office();
      this.#math = (tex, display) => office.mathMl(tex, display);
    } catch (error) {
      // Formulas then stay as they are written.
      logError(error);
      this.#math = () => undefined;
    }
    return this.#math;
  }

  async #hear(message: FromPreview): Promise<void> {
    switch (message.type) {
      case 'ready':
        [this.#ready, this.#told] = [true, ''];
        this.#tell();
        for (const editor of this.#editors()) this.#follow(editor);
        return;
      case 'reader':
        this.show({ ...this.#shown, reader: message.reader });
        return;
      case 'hand-out':
        if (isHandOut(message.handOut)) this.show({ ...this.#shown, handOut: message.handOut });
        return;
      case 'scrolled':
        this.#lead(message.line);
        return;
      case 'go-to': {
        const document = this.#document;
        if (!document) return;
        const start = document.lines.lineStart(Math.min(message.line, document.lines.count - 1));
        return revealSpan(this.#uri, { start, end: start }, false);
      }
      case 'show-broken':
        return showBroken(this.#shared.desk.documents, this.#uri);
      case 'print':
        return this.#print();
      case 'copy':
        this.#copy();
        return;
      case 'export':
        await commands.executeCommand('thirdPoint.export', Uri.parse(this.#uri), this.#shown);
        return;
      case 'open-link':
        // VS Code asks before it goes to a page that is not trusted yet.
        await env.openExternal(Uri.parse(message.href));
    }
  }

  #editors(): readonly TextEditor[] {
    return window.visibleTextEditors.filter(({ document }) => document.uri.toString() === this.#uri);
  }

  /** The text was scrolled: the page comes along, unless it was the page that scrolled the text. */
  #follow(editor: TextEditor): void {
    const line = editor.visibleRanges[0]?.start.line;
    if (line === undefined || editor.document.uri.toString() !== this.#uri) return;
    if (Date.now() - this.#led > LED) this.#say({ type: 'scroll', line });
  }

  /** The page was scrolled: the text comes along. */
  #lead(line: number): void {
    this.#led = Date.now();
    for (const editor of this.#editors()) {
      const at = Math.min(line, editor.document.lineCount - 1);
      editor.revealRange(new Range(at, 0, at, 0), TextEditorRevealType.AtTop);
    }
  }

  async #print(): Promise<void> {
    const { sheet } = this.#seen();
    if (!sheet) return;
    const math = hasFormulas(sheet) ? (this.#math ?? (await this.#loadMath())) : undefined;
    const html = htmlPage(sheet, math);
    const name = `${bareName(decoded(this.#uri.slice(this.#uri.lastIndexOf('/') + 1)))}-${this.#shown.handOut === 'page' ? this.#shown.reader : this.#shown.handOut}.html`;
    await print(this.#shared.toPrint, name, html, (message) => this.#say(message));
  }

  #copy(): void {
    const { sheet } = this.#seen();
    if (sheet) this.#say({ type: 'clipboard', html: pasteHtml(sheet), text: markdownPage(sheet) });
  }

  /** What went wrong exactly goes to VS Code’s log. */
  #notDone(error: unknown): void {
    logError(error);
    this.#say({ type: 'said', text: 'That could not be done just now.', trouble: true });
  }
}
