import { commands, Disposable, Uri, window, type Webview } from 'vscode';
import { withLabels, writesOverLabels } from '../core/coaching/labels.ts';
import { isChanging, offerTable } from '../core/view/changesFor.ts';
import type { PlanDocument } from '../core/document.ts';
import { standardHits } from '../core/standards/hits.ts';
import { prepareSearch } from '../core/standards/search.ts';
import type { FromPanel, Intent, ItemRef, Page, ToPanel } from '../core/view/planView.ts';
import type { Cursors } from './cursors.ts';
import type { Documents } from './documents.ts';
import { openDocument } from './openDocument.ts';
import { carryOut, showBroken, type Answer } from './intents.ts';
import type { ReadingOnly } from './live/readingOnly.ts';
import { logError } from './log.ts';
import type { Looking } from './looking.ts';
import type { Merging } from './merging/merging.ts';
import type { Opening } from './opening.ts';
import { showPage } from './panelHtml.ts';
import { fromPanel } from './panelMessages.ts';
import type { PanelStates } from './panelState.ts';
import type { Sharing } from './sharing/sharing.ts';
import type { Since } from './since/since.ts';
import { compareWithSaved, type SavedElsewhere } from './savedElsewhere.ts';
import type { LookingTogether } from './together/lookingTogether.ts';
import type { MeetingMode } from './together/meetingMode.ts';
import { undoIn, type UndoStep } from './undo.ts';

/** So many standards are shown to choose from; whoever types on finds the others. */
const MOST_STANDARDS = 20;

/** What all surfaces share. */
export interface Desk {
  /** The extension’s own folder. */
  readonly extension: Uri;
  readonly documents: Documents;
  readonly cursors: Cursors;
  readonly states: PanelStates;
  readonly opening: Opening;
  readonly savedElsewhere: SavedElsewhere;
  readonly together: LookingTogether;
  readonly meetingMode: MeetingMode;
  readonly sharing: Sharing;
  readonly since: Since;
  readonly merging: Merging;
  readonly readingOnly: ReadingOnly;
}

/** Where a surface is: in the side panel, or in an editor of its own. */
export interface SurfacePlace {
  readonly webview: Webview;
  /** Whether it has the whole editor. */
  readonly wide: boolean;
  readonly isVisible: () => boolean;
  readonly looking: () => Looking;
  /** Puts the focus into it. */
  readonly focus: () => Promise<void>;
}

/** One webview that shows a plan and does what is asked for there. */
export class Surface extends Disposable {
  #sending = false;
  /** VS Code has taken the webview away; what was under way is still done, but has nobody to answer to. */
  #gone = false;
  /** What is said as soon as the page is there to hear it. */
  #first: ToPanel[] = [];
  #ready = false;
  #lastIntent: Promise<void> | undefined;
  /** The document of the last change, and of the last one that was taken back, where it is not the plan itself. */
  #changedLast: string | undefined;
  #undoneLast: string | undefined;
  readonly #desk: Desk;
  readonly #place: SurfacePlace;

  constructor(desk: Desk, place: SurfacePlace) {
    const { webview } = place;
    const { extension } = desk;
    showPage(webview, extension, 'third-point-panel', place.wide ? 'wide' : undefined);
    const parts = Disposable.from(
      desk.documents.onDidChange(() => this.refresh()),
      desk.savedElsewhere.onDidChange(() => this.refresh()),
      desk.together.onDidChange(() => this.refresh()),
      desk.meetingMode.onDidChange(() => this.refresh()),
      desk.sharing.onDidChange(() => this.refresh()),
      desk.since.onDidChange(() => this.refresh()),
      desk.readingOnly.onDidChange(() => this.refresh()),
      webview.onDidReceiveMessage((message: unknown) => {
        const known = fromPanel(message);
        if (known) this.#hear(known).catch((error: unknown) => notDone(error));
      }),
    );
    super(() => {
      this.#gone = true;
      parts.dispose();
    });
    this.#desk = desk;
    this.#place = place;
  }

  /** Shows what is to be shown by now; several events of one keystroke make one new picture. */
  refresh(): void {
    if (this.#sending) return;
    this.#sending = true;
    setTimeout(() => {
      this.#sending = false;
      this.#show();
    }, 0);
  }

  /** What is hidden is thrown away by VS Code, and made anew when it is shown. */
  visibilityChanged(): void {
    if (this.#place.isVisible()) this.refresh();
    else this.#ready = false;
  }

  /** Puts the focus on an item, or on what was last focused there. */
  takeFocus(ref?: ItemRef): void {
    this.#sayWhenReady({ type: 'focus', ...(ref === undefined ? {} : { ref }) });
  }

  /** Turns to a page. */
  turnTo(page: Page): void {
    this.#sayWhenReady({ type: 'page', page });
  }

  #show(): void {
    if (!this.#gone && this.#place.isVisible())
      this.#say({ type: 'state', state: this.#desk.states.state(this.#place.looking()) });
  }

  #say(message: ToPanel): void {
    if (this.#gone) return;
    const replace = this.#desk.meetingMode.labels(this.#place.looking().uri);
    void this.#place.webview.postMessage(replace ? labelled(message, replace) : message);
  }

  #sayWhenReady(message: ToPanel): void {
    if (this.#ready) this.#say(message);
    else this.#first.push(message);
  }

  async #hear(message: FromPanel): Promise<void> {
    switch (message.type) {
      case 'ready': {
        this.#ready = true;
        this.#show();
        for (const first of this.#first.splice(0)) this.#say(first);
        return;
      }
      case 'undo':
      case 'redo':
        return this.#undo(message.type);
      case 'show-broken':
        return this.#showBroken();
      case 'compare':
        return this.#compare();
      case 'bring-together':
        return this.#bringTogether();
      case 'read-table':
        this.#readTable(message);
        return;
      case 'search-standards':
        this.#searchStandards(message);
        return;
      case 'open-as':
        return this.#openAs(message.as);
      case 'save':
        return this.#save();
      case 'command':
        return this.#command(message.command, message.uri);
      case 'intent':
        this.#lastIntent = this.#intent(message);
        return this.#lastIntent;
    }
  }

  /** Says how a pasted table would be understood in that rubric. */
  #readTable({ uri, id, rows }: Extract<FromPanel, { readonly type: 'read-table' }>): void {
    const document = this.#desk.documents.library.get(uri);
    if (document) this.#say({ type: 'table', id, offer: offerTable(document, rows) });
  }

  /** Answers with standards to choose from. */
  #searchStandards({ uri, id, words }: Extract<FromPanel, { readonly type: 'search-standards' }>): void {
    const { library } = this.#desk.documents;
    const hits = standardHits(library, words, MOST_STANDARDS, library.get(uri));
    this.#say({ type: 'standards', id, hits });
    // The field has just opened: what is typed next is found at once.
    if (words === '') setTimeout(() => prepareSearch(library), 0);
  }

  async #intent(message: Extract<FromPanel, { readonly type: 'intent' }>): Promise<void> {
    try {
      const { ok, said, focus, elsewhere, afterwards } = this.#isMasked(message)
        ? MASKED
        : await carryOut(this.#desk, message);
      if (ok && (elsewhere !== undefined || changesSomething(message.intent)))
        [this.#changedLast, this.#undoneLast] = [elsewhere, undefined];
      // First the new picture, then the answer: the answer may name an item that only the new picture has.
      if (ok) this.#show();
      this.#say({
        ...{ type: 'done', id: message.id, ok },
        ...(said ? { said } : {}),
        ...(focus === undefined ? {} : { focus }),
      });
      await afterwards?.();
    } catch (error) {
      this.#say({ type: 'done', id: message.id, ok: false });
      notDone(error);
    } finally {
      this.refresh();
    }
  }

  /** Whether words would be written over a text that this page shows only with labels. */
  #isMasked({ uri, intent }: Extract<FromPanel, { readonly type: 'intent' }>): boolean {
    const { meetingMode, documents } = this.#desk;
    const replace = meetingMode.labels(uri);
    const documentAt = (at: string): PlanDocument | undefined => documents.library.get(at);
    return replace !== undefined && writesOverLabels(uri, intent, documentAt, replace);
  }

  async #showBroken(): Promise<void> {
    const { uri } = this.#place.looking();
    if (uri !== undefined) await showBroken(this.#desk.documents, uri);
  }

  async #undo(step: UndoStep): Promise<void> {
    // Where the last change was made in another document (a row of the rubric, from the map), that one is meant.
    const elsewhere = step === 'undo' ? this.#changedLast : this.#undoneLast;
    const uri = elsewhere ?? this.#place.looking().uri;
    if (uri === undefined) return;
    [this.#changedLast, this.#undoneLast] = step === 'undo' ? [undefined, elsewhere] : [elsewhere, undefined];
    if ((await undoIn(uri, step)) && !this.#gone) await this.#place.focus();
  }

  async #compare(): Promise<void> {
    const { uri } = this.#place.looking();
    if (uri !== undefined) await compareWithSaved(Uri.parse(uri));
  }

  async #bringTogether(): Promise<void> {
    const { uri } = this.#place.looking();
    if (uri !== undefined) await this.#desk.merging.open(Uri.parse(uri));
  }

  async #openAs(as: 'text' | Page): Promise<void> {
    const { uri } = this.#place.looking();
    if (uri === undefined) return;
    if (as === 'text') await this.#desk.opening.instead(Uri.parse(uri), 'text');
    else await this.#desk.opening.plan(Uri.parse(uri), { page: as });
  }

  /** Saves the plan, with what was asked for just before. */
  async #save(): Promise<void> {
    await this.#lastIntent;
    const { uri } = this.#place.looking();
    if (uri !== undefined) await openDocument(uri)?.save();
  }

  async #command(
    command: Extract<FromPanel, { type: 'command' }>['command'],
    uri: string | undefined,
  ): Promise<void> {
    if (command === 'look-at-creek') await commands.executeCommand('thirdPoint.lookAtCreek');
    else if (command === 'paste') await commands.executeCommand('thirdPoint.bringIn');
    else if (command === 'start-fresh') await commands.executeCommand('thirdPoint.newDocument');
    else if (uri !== undefined && this.#desk.documents.library.get(uri))
      await this.#desk.opening.ours(Uri.parse(uri));
    else await commands.executeCommand('workbench.action.quickOpen', '.project.yaml');
  }
}

/** Whether it is a change of the document, which can be taken back; to look at something is none. */
function changesSomething(intent: Intent): boolean {
  return intent.do === 'fix' || isChanging(intent);
}

const MASKED: Answer = {
  ok: false,
  said: 'A student’s name is hidden in these words. Turn meeting mode off to change them.',
};

/** In meeting mode: what people read of a message with labels in place of names; the rest as it is. */
function labelled(message: ToPanel, replace: (text: string) => string): ToPanel {
  switch (message.type) {
    case 'state':
      return { ...message, state: withLabels(message.state, replace) };
    case 'done':
      return message.said === undefined ? message : { ...message, said: replace(message.said) };
    case 'table':
      return { ...message, offer: withLabels(message.offer, replace) };
    case 'standards':
      return { ...message, hits: withLabels(message.hits, replace) };
    case 'page':
    case 'focus':
      return message;
  }
}

/** Says that something could not be done; what went wrong exactly goes to VS Code's log. */
function notDone(error: unknown): void {
  logError(error);
  void window.showWarningMessage('That could not be done just now: the file may be gone, or only be read.');
}
