/** One page “Bring both versions together”: a document in two versions, what was chosen so far, and the way to one. */
import { Disposable, Uri, workspace, type WebviewPanel } from 'vscode';
import { withLabels } from '../../core/coaching/labels.ts';
import type { Answer } from '../../core/compare/merge.ts';
import { asLines } from '../../core/text/asLines.ts';
import { decoded } from '../../core/text/decoded.ts';
import { bringTogether, type Kept, type Together } from '../../core/view/merging/bringTogether.ts';
import type { FromMerging, MergingNext, MergingState, ToMerging } from '../../core/view/planViewMerging.ts';
import { conflictsIn } from '../../core/yaml/conflicts.ts';
import { openDocument } from '../openDocument.ts';
import { logError } from '../log.ts';
import { showPage } from '../panelHtml.ts';
import { revealSpan } from '../reveal.ts';
import { compareWithSaved } from '../savedElsewhere.ts';
import type { MeetingMode } from '../together/meetingMode.ts';
import { doNext, nextSteps, type Around } from './afterwards.ts';
import { findVersions, type Found, type Sources } from './findVersions.ts';
import type { KeptSafe } from './keptSafe.ts';
import { fromMerging } from './mergingMessages.ts';
import { putOverSaved } from './putOverSaved.ts';
import { writeText } from './writeText.ts';

/** While somebody types in the text, the page waits for a pause; in milliseconds. */
const PAUSE = 300;

const NOTHING_OPEN = 'Nothing is left to settle here.';
const CHANGED = 'The text changed meanwhile. What you chose is kept; please look at it once more.';
const NOT_DONE = 'That could not be written just now. Both versions are as they were; please try again.';

/** What all the pages share. */
export interface MergeDesk extends Sources, Around {
  readonly extension: Uri;
  readonly meetingMode: Pick<MeetingMode, 'labels' | 'onDidChange'>;
  readonly safe: KeptSafe;
}

export class MergePage extends Disposable {
  readonly #desk: MergeDesk;
  readonly #uri: Uri;
  readonly #panel: WebviewPanel;
  readonly #answers: Map<string, Answer>;
  #found: Found | undefined;
  #together: Together | undefined;
  /** What is said instead of the two versions, once they are one. */
  #end: string | undefined;
  /** What was kept of both until they talk, and is not on the list for next time yet. */
  #kept: readonly Kept[] = [];
  /** What was put into the document last: git goes on to call it unsettled. */
  #finished: string | undefined;
  /** Whether it has waited once until all documents were read. */
  #waited = false;
  #ready = false;
  #gone = false;
  #finishing = false;
  /** Counts the looks: only the last one begun is shown. */
  #looks = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** @param answers what was chosen before the window was loaded anew */
  constructor(desk: MergeDesk, uri: Uri, panel: WebviewPanel, answers: ReadonlyMap<string, Answer>) {
    const soon = (): void => this.#soon();
    const parts = Disposable.from(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && document.uri.toString() === uri.toString()) soon();
      }),
      workspace.onDidSaveTextDocument((document) => document.uri.toString() === uri.toString() && soon()),
      desk.savedElsewhere.onDidChange(soon),
      // It may be settled in another way: outside of VS Code, or while it is open nowhere else.
      desk.documents.onDidChange((uris) => [...uris].includes(uri.toString()) && soon()),
      desk.sharing.onDidChange(soon),
      desk.meetingMode.onDidChange(() => this.#show()),
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const known = fromMerging(message);
        if (known) this.#hear(known).catch((error: unknown) => this.#notDone(error));
      }),
      panel.onDidChangeViewState(() => {
        // What is hidden is thrown away by VS Code, and made anew when it is shown.
        if (!panel.visible) this.#ready = false;
        else soon();
      }),
    );
    super(() => {
      this.#gone = true;
      clearTimeout(this.#waiting);
      parts.dispose();
    });
    this.#desk = desk;
    this.#uri = uri;
    this.#panel = panel;
    this.#answers = new Map(answers);
    showPage(panel.webview, desk.extension, 'third-point-merging');
  }

  /** Looks again: the page may have been asked for because something new is to be settled. */
  lookAgain(): void {
    [this.#end, this.#finished, this.#kept] = [undefined, undefined, []];
    this.#soon();
  }

  // ---- What is shown ---------------------------------------------------------------------------------------------

  #soon(): void {
    if (this.#gone) return;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(
      () => void this.#look().catch((error: unknown) => this.#notDone(error)),
      PAUSE,
    );
  }

  /** Reads the versions anew, brings them together as far as is chosen, and shows that. */
  async #look(): Promise<void> {
    const look = ++this.#looks;
    const found = await findVersions(this.#uri, this.#desk);
    if (look !== this.#looks || this.#gone || this.#finishing) return;
    this.#take(found);
    this.#show();
    // Only once all documents are read it is known who the partner is.
    if (this.#waited || this.#desk.documents.library.complete) return;
    this.#waited = true;
    await this.#desk.documents.whenRead();
    this.#soon();
  }

  #take(found: Found): void {
    this.#found = found;
    const isDone =
      this.#end !== undefined && found.is === 'two' && found.from === 'git' && found.text === this.#finished;
    if (found.is === 'two' && !isDone) this.#end = undefined;
    this.#together = found.is === 'two' ? bringTogether(found.versions, this.#answers) : undefined;
  }

  get #state(): MergingState {
    const title = this.#title;
    const settled = (said: string): MergingState => ({
      ...{ show: 'settled', title, said, next: nextSteps(this.#desk, this.#uri, this.#kept) },
    });
    if (this.#end !== undefined) return settled(this.#end);
    if (this.#together) return this.#together.state;
    if (this.#found?.is === 'settled') return settled(NOTHING_OPEN);
    return this.#found?.is === 'cannot'
      ? { show: 'cannot', title, said: this.#found.said }
      : { show: 'waiting' };
  }

  get #title(): string {
    const uri = this.#uri.toString();
    return this.#desk.documents.library.get(uri)?.title ?? decoded(uri.slice(uri.lastIndexOf('/') + 1));
  }

  #show(): void {
    if (!this.#ready || this.#gone) return;
    const answers = [...this.#answers].map(([key, answer]) =>
      typeof answer === 'object' ? ({ key, answer: 'text', text: answer.text } as const) : { key, answer },
    );
    this.#say({ type: 'state', state: this.#masked, keep: { uri: this.#uri.toString(), answers } });
  }

  /** As it may be shown while others look at the screen: words with a hidden name can be chosen, not written over. */
  get #masked(): MergingState {
    const state = this.#state;
    const replace = this.#desk.meetingMode.labels(this.#uri.toString());
    if (!replace) return state;
    const shown = withLabels(state, replace);
    if (shown.show !== 'merging' || state.show !== 'merging') return shown;
    const hides = (index: number): boolean => {
      const [one, other] = [shown.conflicts[index], state.conflicts[index]];
      return one?.draft !== other?.draft || one?.text !== other?.text;
    };
    return {
      ...shown,
      conflicts: shown.conflicts.map((conflict, index) =>
        hides(index)
          ? { ...conflict, answers: conflict.answers.filter(({ answer }) => answer !== 'text') }
          : conflict,
      ),
    };
  }

  #say(message: ToMerging): void {
    if (!this.#gone) void this.#panel.webview.postMessage(message);
  }

  // ---- What is asked ---------------------------------------------------------------------------------------------

  async #hear(message: FromMerging): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.#show();
        if (this.#end === undefined) await this.#look();
        return;
      case 'answer':
        this.#answer(message.key, message.answer);
        return;
      case 'answer-text':
        this.#answer(message.key, { text: message.text });
        return;
      case 'unanswer':
        this.#answer(message.key, undefined);
        return;
      case 'as-text':
        return this.#asText();
      case 'next':
        return this.#next(message.do);
      case 'finish':
        if (this.#finishing) return;
        this.#finishing = true;
        try {
          await this.#finish();
        } finally {
          this.#finishing = false;
          this.#show();
        }
    }
  }

  #answer(key: string, answer: Answer | undefined): void {
    if (answer === undefined) this.#answers.delete(key);
    else this.#answers.set(key, answer);
    if (this.#found && !this.#finishing) this.#take(this.#found);
    this.#show();
  }

  /** Where it is looked at without this page: the text at the first open place, or beside what was saved. */
  async #asText(): Promise<void> {
    if (this.#found?.is === 'two' && this.#found.from === 'saved') {
      await compareWithSaved(this.#uri);
      return;
    }
    const [first] = conflictsIn(openDocument(this.#uri.toString())?.getText() ?? '');
    await revealSpan(this.#uri.toString(), first?.span ?? { start: 0, end: 0 }, false);
  }

  async #next(what: MergingNext): Promise<void> {
    const { ok, said } = await doNext(this.#desk, this.#uri, what, this.#kept);
    if (what === 'talk' && ok) this.#kept = [];
    this.#show();
    if (said !== undefined) this.#say({ type: 'said', said, trouble: !ok });
  }

  /** Writes the result, worked out on the newest text. */
  async #finish(): Promise<void> {
    const before = this.#found;
    const found = await findVersions(this.#uri, this.#desk);
    this.#take(found);
    const result = this.#together?.result;
    const kept = this.#together?.kept ?? [];
    if (found.is !== 'two' || result === undefined || !isSame(found, before)) {
      this.#show();
      this.#say({ type: 'said', said: found.is === 'settled' ? NOTHING_OPEN : CHANGED, trouble: true });
      return;
    }
    const said =
      found.from === 'saved'
        ? await this.#overSaved(found, result)
        : await this.#intoText(found.text, result);
    if (typeof said === 'object') {
      this.#say({ type: 'said', said: said.refused, trouble: true });
      return;
    }
    this.#answers.clear();
    [this.#finished, this.#end, this.#kept] = [result, said, kept];
    this.#show();
  }

  /** @returns what is said of it */
  async #intoText(text: string, result: string): Promise<string | { readonly refused: string }> {
    const document = await workspace.openTextDocument(this.#uri);
    const wasDirty = document.isDirty;
    if (asLines(document.getText()) !== text) return { refused: CHANGED };
    if (!(await writeText(document, result))) {
      // Somebody may have typed in the same moment: theirs is in the text, which is looked at anew.
      this.#soon();
      return { refused: NOT_DONE };
    }
    this.#desk.documents.refresh(this.#uri);
    // What waits to be saved may be somebody’s who is still writing there.
    const saved = !wasDirty && (await document.save());
    return saved
      ? 'Both versions are one now, and it is saved.'
      : 'Both versions are one now. Save it to keep it.';
  }

  async #overSaved(
    { versions }: Extract<Found, { is: 'two' }>,
    result: string,
  ): Promise<string | { readonly refused: string }> {
    const { ours, theirs } = versions;
    const done = await putOverSaved(this.#uri, { ours, theirs: asLines(theirs), result }, this.#desk.safe);
    this.#desk.documents.refresh(this.#uri);
    this.#panel.reveal();
    if (done === 'done') return 'Both versions are one now, and it is saved.';
    if (done === 'not-saved')
      return 'Both versions are one now. It could not be saved just now: save it once more.';
    this.#soon();
    return { refused: done === 'changed' ? CHANGED : NOT_DONE };
  }

  /** What went wrong exactly goes to VS Code’s log. */
  #notDone(error: unknown): void {
    logError(error);
    this.#say({ type: 'said', said: NOT_DONE, trouble: true });
  }
}

/** Whether two looks found the same texts. */
function isSame(one: Extract<Found, { is: 'two' }>, other: Found | undefined): boolean {
  if (other?.is !== 'two' || one.text !== other.text || one.from !== other.from) return false;
  const [a, b] = [one.versions, other.versions];
  return a.base === b.base && a.ours === b.ours && a.theirs === b.theirs;
}
