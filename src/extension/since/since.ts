import { commands, Disposable, EventEmitter, Uri, window, workspace, type Memento } from 'vscode';
import { dayOf } from '../../core/dates.ts';
import type { PlanDocument } from '../../core/document.ts';
import { baselinesOf, DAY, VERSION } from '../../core/history/baselines.ts';
import type { FilePlace } from '../../core/history/fileHistory.ts';
import { lastMeetingAbout } from '../../core/history/lastMeeting.ts';
import type { Git } from '../../core/privacy/git.ts';
import { plansOf } from '../../core/view/papers/changed.ts';
import type { PlanChanged, SinceIntent, SinceView } from '../../core/view/planView.ts';
import { counted, quoted, small } from '../../core/words.ts';
import { Left } from '../ask.ts';
import type { Documents } from '../documents.ts';
import type { Answer } from '../intents.ts';
import { logError } from '../log.ts';
import { revealSpan } from '../reveal.ts';
import { whereKept } from '../whereKept.ts';
import { askDay, askVersion } from './askWhich.ts';
import { Comparison } from './comparison.ts';
import { KeptVersions } from './keptVersions.ts';
import { followMeetingEnds, mayBeKept } from './meetingEnds.ts';
import { sinceWords } from './sinceWords.ts';

/** After the last key, so long nothing is compared, in milliseconds. */
const PAUSE = 700;
/** A longer text is compared only while somebody looks at what changed. */
const LARGE = 200_000;

/** What was chosen to compare with, by the document’s address. */
const CHOSEN = 'since.chosen';
const MOST_CHOSEN = 100;

/** What it needs of where it runs. */
export interface SincePlace {
  /** The git of this computer; absent where extensions run in a browser. */
  readonly git: Git | undefined;
  /** Where versions are kept; absent where nothing can be. */
  readonly store: Uri | undefined;
  readonly memory: Memento;
}

/** “Since we last met”: what changed in a document, since a point in time. Worked out for what is in sight, in pauses. */
export class Since extends Disposable {
  readonly #documents: Documents;
  readonly #place: SincePlace;
  readonly #kept: KeptVersions;
  readonly #comparisons = new Map<string, Comparison>();
  /** Each waits for a pause, with the text it waits with. */
  readonly #waiting = new Map<
    string,
    { readonly text: string; readonly timer: ReturnType<typeof setTimeout> }
  >();
  /** Those whose points in time are to be looked for. */
  readonly #stale = new Set<string>();
  /** What is being brought up to date. */
  readonly #running = new Map<string, Promise<void>>();
  readonly #changed = new EventEmitter<void>();
  /** Fires when what is shown may look another way. */
  readonly onDidChange = this.#changed.event;
  readonly #parts: Disposable[] = [];

  constructor(documents: Documents, place: SincePlace) {
    super(() => {
      for (const { timer } of this.#waiting.values()) clearTimeout(timer);
      Disposable.from(...this.#parts, this.#changed).dispose();
    });
    this.#documents = documents;
    this.#place = place;
    this.#kept = new KeptVersions(place.store && Uri.joinPath(place.store, 'since'));
    this.#parts.push(
      followMeetingEnds(documents, (day, plans) => void this.#keepAll(day, plans).catch(logError)),
      documents.onDidChange((uris) => this.#follow(uris)),
      workspace.onDidRenameFiles(({ files }) => void this.#renamed(files).catch(logError)),
      workspace.onDidGrantWorkspaceTrust(() => this.lookAgain()),
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.lookAgain();
      }),
    );
  }

  /** What can be compared with may have changed: something was shared, or somebody worked elsewhere. */
  lookAgain(): void {
    for (const uri of this.#comparisons.keys()) this.#stale.add(uri);
    this.#changed.fire();
  }

  /** What to show of a document; undefined where nobody has looked yet. Asked for only while the document is in sight. */
  view(document: PlanDocument): SinceView | undefined {
    const { uri, text } = document;
    const comparison = this.#of(uri);
    const waits = this.#waiting.get(uri);
    if (waits?.text !== text && !this.#running.has(uri) && this.#isBehind(document, comparison)) {
      clearTimeout(waits?.timer);
      // What nobody knows yet does not wait for a pause.
      const pause = comparison.isCompared ? PAUSE : 0;
      const act = (): void => {
        this.#waiting.delete(uri);
        void this.#bringUpToDate(uri).catch(logError);
      };
      this.#waiting.set(uri, { text, timer: setTimeout(act, pause) });
    }
    const view = comparison.view({
      canKeep: this.#kept.canKeep && mayBeKept(document),
      canChoose: this.#placeOf(uri) !== undefined,
      waits: document.broken ? sinceWords.broken : this.#isSmallEnough(document) ? sinceWords.looking : '',
    });
    if (document.kind !== 'collaboration-log' || !view) return view;
    const plans = this.#plansOf(document);
    return { ...view, ...(plans.length > 0 ? { plans } : {}) };
  }

  /** Does what is asked about the changes of a document. */
  async carryOut(uri: string, intent: SinceIntent): Promise<Answer> {
    // The newest text counts, be it a key ago.
    this.#documents.refresh(Uri.parse(uri));
    const document = this.#documents.library.get(uri);
    if (!document) return { ok: false, said: sinceWords.gone };
    const comparison = this.#of(uri);
    switch (intent.do) {
      case 'since':
        comparison.on = intent.on;
        // What was shared or kept meanwhile counts.
        if (intent.on) this.#stale.add(uri);
        break;
      case 'since-names':
        comparison.withNames = intent.on;
        break;
      case 'since-baseline':
        return this.#choose(document, comparison, intent.id);
      case 'since-show':
        return this.#show(document, comparison, intent.id);
      case 'since-keep':
        return this.keep(document);
      case 'since-open':
        if (!this.#documents.library.get(intent.uri)) return { ok: false, said: sinceWords.gone };
        await commands.executeCommand('thirdPoint.whatChanged', Uri.parse(intent.uri));
        return { ok: true };
    }
    await this.#bringUpToDate(uri);
    return { ok: true };
  }

  /** Keeps a document as it is, to compare with later. */
  async keep(document: PlanDocument): Promise<Answer> {
    if (!mayBeKept(document)) return { ok: false, said: sinceWords.privately };
    const { uri, text } = document;
    // What has no name yet would be another document next time.
    const isKept =
      !uri.startsWith('untitled:') && (await this.#kept.keep(uri, { at: Date.now(), why: 'asked', text }));
    if (!isKept) return { ok: false, said: sinceWords.notKept };
    this.#stale.add(uri);
    await this.#bringUpToDate(uri);
    return { ok: true, said: sinceWords.kept(whereKept()) };
  }

  /** Forgets what was kept of a document. */
  async forget(uri: string): Promise<void> {
    await this.#kept.forget(uri);
    this.#stale.add(uri);
    this.#changed.fire();
  }

  #of(uri: string): Comparison {
    const known = this.#comparisons.get(uri);
    if (known) return known;
    const made = new Comparison(this.#documents.library);
    made.chosen = new Map(this.#chosenBefore()).get(uri);
    this.#comparisons.set(uri, made);
    this.#stale.add(uri);
    return made;
  }

  #isBehind(document: PlanDocument, comparison: Comparison): boolean {
    if (this.#stale.has(document.uri)) return true;
    if (document.broken || !comparison.baseline || comparison.isUpToDate(document)) return false;
    return this.#isSmallEnough(document);
  }

  #isSmallEnough({ uri, text }: PlanDocument): boolean {
    return text.length <= LARGE || this.#of(uri).on;
  }

  /** One after the other, so that the newest text comes last. */
  #bringUpToDate(uri: string): Promise<void> {
    const before = this.#running.get(uri) ?? Promise.resolve();
    const run = before
      .catch(() => undefined)
      .then(() => this.#update(uri))
      .finally(() => {
        if (this.#running.get(uri) === run) this.#running.delete(uri);
        this.#changed.fire();
      });
    this.#running.set(uri, run);
    return run;
  }

  /** Looks for points in time where that is to be done, and compares the newest text. */
  async #update(uri: string): Promise<void> {
    const document = this.#documents.library.get(uri);
    if (!document) return;
    const comparison = this.#of(uri);
    if (this.#stale.delete(uri)) await this.#look(document, comparison);
    const now = this.#documents.library.get(uri) ?? document;
    if (this.#isSmallEnough(now)) await comparison.compare(now);
    await comparison.findNames(this.#place.git, this.#placeOf(uri));
  }

  async #look(document: PlanDocument, comparison: Comparison): Promise<void> {
    const { uri } = document;
    const now = new Date();
    // Before all is read, nobody knows when they last met.
    await this.#documents.whenRead();
    const last = lastMeetingAbout(document, this.#documents.library, dayOf(now));
    comparison.met = last?.date;
    comparison.baselines = await baselinesOf({
      met: last?.date,
      notes: last && this.#placeOf(last.notes.uri),
      kept: await this.#kept.of(uri),
      git: this.#place.git,
      place: this.#placeOf(uri),
      chosen: comparison.chosen,
      now,
    });
  }

  /** Where git finds the document; undefined where it is not asked. */
  #placeOf(uri: string): FilePlace | undefined {
    const at = Uri.parse(uri);
    if (!this.#place.git || at.scheme !== 'file' || !workspace.isTrusted) return undefined;
    return { folder: Uri.joinPath(at, '..').fsPath, name: at.path.slice(at.path.lastIndexOf('/') + 1) };
  }

  async #choose(document: PlanDocument, comparison: Comparison, id: string): Promise<Answer> {
    const { uri } = document;
    let chosen: string | undefined = id;
    try {
      const place = this.#placeOf(uri);
      if (id === 'day') chosen = `${DAY}${await askDay()}`;
      if (id === 'version' && this.#place.git && place) {
        const ref = await askVersion(this.#place.git, place);
        if (ref === undefined) return { ok: false, said: sinceWords.noVersions };
        chosen = `${VERSION}${ref}`;
      }
    } catch (error) {
      if (error instanceof Left) return { ok: true };
      throw error;
    }
    const before = comparison.chosen;
    comparison.chosen = chosen;
    this.#stale.add(uri);
    await this.#bringUpToDate(uri);
    if (comparison.baseline?.id !== chosen) {
      comparison.chosen = before;
      await this.#bringUpToDate(uri);
      return { ok: false, said: sinceWords.nothingThen };
    }
    await this.#rememberChosen(uri, chosen);
    return { ok: true };
  }

  /** Shows a change in the newest text, which may have moved on since it was compared. */
  async #show(document: PlanDocument, comparison: Comparison, id: string): Promise<Answer> {
    await comparison.compare(document);
    const at = comparison.isUpToDate(document) ? comparison.placeOf(id) : undefined;
    if (!at) return { ok: false, said: sinceWords.gone };
    await revealSpan(document.uri, at);
    return { ok: true };
  }

  async #keepAll(day: string, plans: readonly PlanDocument[]): Promise<void> {
    for (const { uri, text, broken } of plans)
      if (!broken) await this.#kept.keep(uri, { at: Date.now(), why: 'meeting', day, text });
    this.lookAgain();
  }

  async #renamed(files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[]): Promise<void> {
    for (const { oldUri, newUri } of files) {
      const [from, to] = [oldUri.toString(), newUri.toString()];
      for (const { uri } of [...this.#documents.library.all()])
        // VS Code may have told of the new names already.
        if (uri.startsWith(`${from}/`)) await this.#kept.renamed(uri, to + uri.slice(from.length));
        else if (uri.startsWith(`${to}/`)) await this.#kept.renamed(from + uri.slice(to.length), uri);
      await this.#kept.renamed(from, to);
    }
    this.lookAgain();
  }

  /** A document that is gone is forgotten; where notes changed, they may have met. */
  #follow(uris: ReadonlySet<string>): void {
    const { library } = this.#documents;
    for (const uri of uris) {
      if (!library.get(uri)) this.#comparisons.delete(uri);
      else if (library.get(uri)?.kind === 'collaboration-log') this.#followNotes();
    }
  }

  #followNotes(): void {
    const { library } = this.#documents;
    const today = dayOf(new Date());
    for (const [uri, comparison] of this.#comparisons) {
      const document = library.get(uri);
      const met = document && lastMeetingAbout(document, library, today)?.date;
      if (comparison.met !== met) {
        comparison.met = met;
        this.#stale.add(uri);
      }
    }
  }

  /** What changed in the plans of some notes; they are in sight with the notes. */
  #plansOf(notes: PlanDocument): readonly PlanChanged[] {
    const { library } = this.#documents;
    return plansOf({ document: notes, shelf: library }).flatMap((plan) => {
      const { label = '', count = 0 } = this.view(plan) ?? {};
      if (count === 0) return [];
      return [
        { uri: plan.uri, label: `${quoted(plan.title, 60)}: ${counted(count, 'change')} ${small(label)}` },
      ];
    });
  }

  #chosenBefore(): readonly (readonly [uri: string, id: string])[] {
    const known = this.#place.memory.get<unknown>(CHOSEN);
    if (!Array.isArray(known)) return [];
    return known.flatMap((pair: unknown) => {
      const [uri, id] = Array.isArray(pair) ? (pair as readonly unknown[]) : [];
      return typeof uri === 'string' && typeof id === 'string' ? [[uri, id] as const] : [];
    });
  }

  async #rememberChosen(uri: string, id: string): Promise<void> {
    const others = this.#chosenBefore().filter(([other]) => other !== uri);
    await this.#place.memory.update(CHOSEN, [...others.slice(1 - MOST_CHOSEN), [uri, id]]);
  }
}
