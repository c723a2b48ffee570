/** “What our plans work on”: a page with the standards at hand, which follows every change of the plans. */
import {
  commands,
  Disposable,
  Uri,
  ViewColumn,
  window,
  workspace,
  type ExtensionContext,
  type WebviewPanel,
} from 'vscode';
import { withLabels } from '../../core/coaching/labels.ts';
import type { NoSheet, Sheet } from '../../core/exchange/sheet.ts';
import { htmlBlocks, htmlPage } from '../../core/exchange/write/html.ts';
import { markdownPage } from '../../core/exchange/write/markdown.ts';
import { pasteHtml } from '../../core/exchange/write/pasteHtml.ts';
import { plain } from '../../core/markdown/markdown.ts';
import { plansOf, unitsOf, type Unit } from '../../core/standards/coverage.ts';
import { coverageCsv } from '../../core/standards/coverageFiles.ts';
import { coverageSheet, type CoverageWanted } from '../../core/standards/coverageSheet.ts';
import type { CoverageState, FromCoverage, ToCoverage } from '../../core/view/planViewCoverage.ts';
import { counted, shortened } from '../../core/words.ts';
import type { CurrentPlan } from '../currentPlan.ts';
import { logError } from '../log.ts';
import { showPage } from '../panelHtml.ts';
import type { Desk } from '../surface.ts';
import { fromCoverage, rememberedCoverage, type CoverageShown } from './coverageMessages.ts';
import { loadOffice } from './loadOffice.ts';
import { COVERAGE } from './pageTypes.ts';
import { print } from './print.ts';
import { saveExport } from './saveExport.ts';
import { planInFront } from './standards.ts';

const NAME = 'what-our-plans-work-on';
/** While somebody types, the page waits for a pause; in milliseconds. */
const PAUSE = 300;

/** What it can be written as. */
const formats = [
  { ending: 'html', label: 'A page to print', description: '.html' },
  { ending: 'docx', label: 'Word', description: '.docx' },
  { ending: 'csv', label: 'A table for a spreadsheet', description: '.csv' },
  { ending: 'md', label: 'Markdown', description: '.md' },
] as const;

export class CoveragePages extends Disposable {
  readonly #desk: Desk;
  readonly #toPrint: Uri;
  #panel: WebviewPanel | undefined;
  #shown: CoverageShown = { among: '', onlyOpen: false };
  #ready = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** What the page shows, so that it is told only what is new. */
  #told = '';

  constructor(context: Pick<ExtensionContext, 'globalStorageUri'>, desk: Desk) {
    const parts: Disposable[] = [];
    super(() => {
      clearTimeout(this.#waiting);
      Disposable.from(...parts).dispose();
    });
    this.#desk = desk;
    this.#toPrint = Uri.joinPath(context.globalStorageUri, 'print');
    parts.push(
      desk.documents.onDidChange(() => this.#soon()),
      desk.meetingMode.onDidChange(() => this.#tell()),
    );
  }

  /** Brings the page back after the window was loaded anew. */
  comeBack(panel: WebviewPanel, state: unknown): Promise<void> {
    if (this.#panel) panel.dispose();
    else this.#show(panel, rememberedCoverage(state));
    return Promise.resolve();
  }

  /** Opens the page, or brings it to the front. */
  async open(current: CurrentPlan): Promise<void> {
    if (this.#panel) {
      this.#panel.reveal();
      return;
    }
    await this.#desk.documents.whenRead();
    // Whoever has a plan on the table asks about its unit.
    const plan = planInFront(this.#desk, current);
    const unit = plan && this.#units.find(({ plans }) => plans.includes(plan));
    const panel = window.createWebviewPanel(COVERAGE, 'What our plans work on', ViewColumn.Active);
    this.#show(panel, { among: unit?.of.uri ?? '', onlyOpen: false });
  }

  #show(panel: WebviewPanel, shown: CoverageShown): void {
    const { extension } = this.#desk;
    const { webview } = panel;
    this.#panel = panel;
    [this.#shown, this.#ready, this.#told] = [shown, false, ''];
    webview.onDidReceiveMessage((message: unknown) => {
      const known = fromCoverage(message);
      if (known) this.#hear(known).catch((error: unknown) => this.#notDone(error));
    });
    panel.onDidChangeViewState(() => {
      // What is hidden is thrown away by VS Code, and made anew when it is shown.
      if (panel.visible) this.#tell();
      else [this.#ready, this.#told] = [false, ''];
    });
    panel.onDidDispose(() => (this.#panel = undefined));
    showPage(webview, extension, 'third-point-coverage');
  }

  #soon(): void {
    if (!this.#panel) return;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#tell(), PAUSE);
  }

  #say(message: ToCoverage): void {
    void this.#panel?.webview.postMessage(message);
  }

  #tell(): void {
    if (!this.#ready || !this.#panel?.visible) return;
    const state = this.#state();
    const said = JSON.stringify(state);
    if (said === this.#told) return;
    this.#told = said;
    this.#say({ type: 'state', state });
  }

  #state(): CoverageState {
    const made = this.#sheet();
    const { library } = this.#desk.documents;
    const shown = this.#unit;
    const refused = 'refused' in made ? made.refused : undefined;
    return {
      title: 'refused' in made ? 'What our plans work on' : made.title,
      about: 'refused' in made ? [] : made.about,
      blocks: 'refused' in made ? [] : htmlBlocks(made).map(({ html }) => ({ html, at: undefined })),
      among: [
        { value: '', label: `All plans (${plansOf(library).length})`, shown: shown === undefined },
        ...this.#units.map((unit) => ({
          value: unit.of.uri,
          label: this.#labelOf(unit),
          shown: unit.of.uri === shown?.of.uri,
        })),
      ],
      onlyOpen: this.#shown.onlyOpen,
      ...(refused === undefined ? {} : { refused: library.complete ? refused : 'Reading the plans …' }),
    };
  }

  #labelOf({ of, plans }: Unit): string {
    const shown = shortened(this.#desk.meetingMode.shown(plain(of.title), of), 60);
    return plans.length === 1 ? shown : `${shown}, with ${counted(plans.length - 1, 'lesson')}`;
  }

  get #units(): readonly Unit[] {
    return unitsOf(this.#desk.documents.library);
  }

  get #unit(): Unit | undefined {
    return this.#units.find(({ of }) => of.uri === this.#shown.among);
  }

  get #wanted(): CoverageWanted {
    const unit = this.#unit;
    return {
      ...(unit ? { unit: unit.of, plans: unit.plans } : {}),
      onlyOpen: this.#shown.onlyOpen,
    };
  }

  /** As it may be shown while others look at the screen. */
  #sheet(): Sheet | NoSheet {
    const { documents, meetingMode } = this.#desk;
    const made = coverageSheet(documents.library, this.#wanted);
    const replace = meetingMode.labels(plansOf(documents.library)[0]?.uri);
    return replace && !('refused' in made) ? withLabels(made, replace) : made;
  }

  async #hear(message: FromCoverage): Promise<void> {
    switch (message.type) {
      case 'ready':
        [this.#ready, this.#told] = [true, ''];
        this.#tell();
        return;
      case 'among':
        this.#shown = { ...this.#shown, among: message.value };
        this.#tell();
        return;
      case 'only-open':
        this.#shown = { ...this.#shown, onlyOpen: message.on };
        this.#tell();
        return;
      case 'print':
        return this.#print();
      case 'copy': {
        const sheet = this.#sheet();
        if (!('refused' in sheet))
          this.#say({ type: 'clipboard', html: pasteHtml(sheet), text: markdownPage(sheet) });
        return;
      }
      case 'export':
        return this.#export();
      case 'bring-in':
        await commands.executeCommand('thirdPoint.bringIn');
    }
  }

  async #print(): Promise<void> {
    const sheet = this.#sheet();
    if ('refused' in sheet) return;
    await print(this.#toPrint, `${NAME}.html`, htmlPage(sheet), (message) => this.#say(message));
  }

  async #export(): Promise<void> {
    const format = await window.showQuickPick(formats, {
      title: 'Export what our plans work on',
      placeHolder: 'As what?',
    });
    if (!format) return;
    const content = await this.#written(format.ending);
    if (content === undefined) return;
    const { label, description: ending } = format;
    const folder = workspace.workspaceFolders?.[0]?.uri;
    const suggested = folder && Uri.joinPath(folder, NAME + ending);
    await saveExport({ content, suggested, label, ending, said: [] });
  }

  async #written(ending: (typeof formats)[number]['ending']): Promise<string | Uint8Array | undefined> {
    const sheet = this.#sheet();
    if ('refused' in sheet) return undefined;
    switch (ending) {
      case 'html':
        return htmlPage(sheet);
      case 'md':
        return markdownPage(sheet);
      case 'docx':
        return (await loadOffice()).writeDocx(sheet);
      case 'csv':
        return coverageCsv(this.#desk.documents.library, this.#wanted);
    }
  }

  /** What went wrong exactly goes to VS Code’s log. */
  #notDone(error: unknown): void {
    logError(error);
    this.#say({ type: 'said', text: 'That could not be done just now.', trouble: true });
  }
}
