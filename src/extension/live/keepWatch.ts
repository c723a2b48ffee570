/** Looks after an edit for as long as a text of somebody else, on its way at that moment, may still move or tear it. */
import { workspace, type Disposable, type TextDocument, type Uri } from 'vscode';
import type { PlanDocument } from '../../core/document.ts';
import type { Refusal } from '../../core/edit/change.ts';
import { isThere } from '../../core/edit/isThere.ts';
import { mending } from '../../core/edit/mending.ts';
import { planEdits } from '../../core/edit/planEdits.ts';
import { idsGiven, withOtherIds } from '../../core/edit/sameId.ts';
import { isDoubled, isWorse } from '../../core/library/arriving.ts';
import { applyEdits, offsetAfter, type TextEdit } from '../../core/text/edits.ts';
import { applyOnce } from '../applyOnce.ts';
import type { Documents } from '../documents.ts';
import { openDocument } from '../openDocument.ts';
import { logError } from '../log.ts';
import type { Arrival, Patience } from './arrivals.ts';
import { isGuests } from './session.ts';

/** Nothing is put right that was made longer ago than this, in milliseconds. */
const LATEST = 6_000;

/**
 * As late as this after ours, in milliseconds, the rest may come of a text that is only half there, and the same id from
 * somebody else: nothing of theirs gets in while one types.
 */
const LATEST_REST = 30_000;

const SAME_PLACE = 'Someone wrote at the same place in the same moment. Please look at the text here.';

const TAKEN_BACK =
  'What you changed was taken back a moment later. If you are reading along with someone, ask them whether you may write, too.';

/** An edit that was made. */
export interface MadeEdit {
  /** The text it was made for. */
  readonly before: PlanDocument;
  readonly edits: readonly TextEdit[];
  /** Whether others may well write something else at the same place in the same moment: then theirs stays, without a word. */
  readonly lastWins?: boolean;
}

/**
 * Watches an edit. Where it was dropped or put at a wrong place, and nothing else can have happened, it is put right, once.
 * What the person does to it afterwards is their own business, and ends the watch.
 * @returns what has become of it: nothing to say, or what to say and where
 */
export function keepWatch(documents: Documents, uri: Uri, made: MadeEdit): Promise<Refusal | undefined> {
  return new Promise((resolve) => new Watch(documents, uri, made, resolve));
}

class Watch {
  readonly #documents: Documents;
  readonly #key: string;
  #made: MadeEdit;
  #after: PlanDocument | undefined;
  readonly #parts: readonly Disposable[];
  readonly #resolve: (said: Refusal | undefined) => void;
  #since = Date.now();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended = false;
  /** The text after the last change that was heard. */
  #last: string;
  /** Whether anybody else wrote since. */
  #others: boolean;
  #mended = false;
  #saved = false;
  /** It is said how it came out. Only its id may still be somebody else’s: what they wrote can wait while a person types here. */
  #answered = false;
  /** Only half of the text was there when it was last looked at: nobody can say what is in it, or what its ids are. */
  #isHalf = false;
  /** Where the ids it gave stand by now. */
  #places: ReadonlyMap<string, number> = new Map();
  /** Where it stands by now. */
  #at: number;

  constructor(documents: Documents, uri: Uri, made: MadeEdit, resolve: (said: Refusal | undefined) => void) {
    this.#documents = documents;
    this.#key = uri.toString();
    this.#made = made;
    this.#resolve = resolve;
    const text = applyEdits(made.before.text, made.edits);
    this.#after = documents.library.read(this.#key, text, true);
    this.#at = made.edits[0]?.start ?? 0;
    this.#last = openDocument(this.#key)?.getText() ?? text;
    this.#others = this.#last !== text;
    if (!this.#others) this.#notePlaces();
    this.#parts = [
      documents.arrivals.onDidHear((arrival) => {
        if (arrival.document.uri.toString() === this.#key) this.#hear(arrival);
      }),
      workspace.onDidSaveTextDocument((saved) => {
        this.#saved ||= saved.uri.toString() === this.#key;
      }),
      workspace.onDidCloseTextDocument((closed) => {
        if (closed.uri.toString() === this.#key) this.#end();
      }),
    ];
    const { quiet, underWay } = this.#patience;
    this.#lookIn(this.#others ? quiet : underWay);
  }

  get #patience(): Patience {
    return this.#documents.arrivals.patience;
  }

  /** How long something may still come, in milliseconds. */
  get #left(): number {
    return this.#since + (this.#answered || this.#isHalf ? LATEST_REST : LATEST) - Date.now();
  }

  #end(said?: Refusal): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    for (const part of this.#parts) part.dispose();
    this.#resolve(said);
  }

  /** It is known what has become of it, with nothing of others on its way for all we know. */
  #answer(said?: Refusal): void {
    this.#answered = true;
    this.#resolve(said);
    this.#lookIn(this.#left);
  }

  #read(text: string): PlanDocument | undefined {
    return this.#documents.library.read(this.#key, text, true);
  }

  #isThere(text: string): boolean {
    const now = this.#read(text);
    return this.#after !== undefined && now !== undefined && isThere(this.#made.before, this.#after, now);
  }

  #hear({ document, edits, fromElsewhere }: Arrival): void {
    const [before, text] = [this.#last, document.getText()];
    this.#last = text;
    this.#at = offsetAfter(edits, this.#at);
    this.#places = new Map([...this.#places].map(([id, at]) => [id, offsetAfter(edits, at)]));
    if (this.#answered) {
      // The time does not count that somebody takes to write the other half.
      if (this.#isHalf) this.#since = Date.now();
      if (fromElsewhere || this.#isHalf) this.#lookIn(this.#patience.quiet);
    } else if (fromElsewhere) {
      // What the person made of it before anybody else wrote counts.
      if (!this.#others && !this.#isThere(before)) {
        this.#end();
        return;
      }
      this.#others = true;
      const { quiet, longest } = this.#patience;
      this.#lookIn(Math.min(quiet, this.#since + longest - Date.now()));
    } else if (this.#others && this.#isThere(before) && !this.#isThere(text)) this.#end();
  }

  #lookIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look().catch(logError), Math.max(0, milliseconds));
  }

  async #look(): Promise<void> {
    const open = openDocument(this.#key);
    if (!open) {
      this.#end();
      return;
    }
    if (!this.#others && !this.#answered) {
      this.#answer();
      return;
    }
    await this.#documents.whenSettled(open.uri);
    if (this.#hasEnded()) return;
    // Somebody wanted the text back as the file has it: VS Code did that, or the file is newer.
    if (!open.isDirty && !this.#saved && !isGuests(open.uri)) {
      this.#end();
      return;
    }
    const text = open.getText();
    const isLate = this.#left <= 0;
    const renamed = isLate ? undefined : this.#withOtherIds(text);
    if (renamed) {
      await this.#giveOtherIds(open, renamed);
      return;
    }
    this.#isHalf = this.#read(text)?.broken !== false;
    if (this.#answered) {
      // Of half a text the next change tells.
      if (this.#isHalf) return;
      if (isLate) this.#end();
      else this.#lookIn(this.#left);
      return;
    }
    const underWay = this.#since + this.#patience.underWay - Date.now();
    if (this.#isThere(text)) {
      if (underWay > 0) this.#lookIn(underWay);
      else this.#answer();
      return;
    }
    const mended = this.#mended || isLate ? undefined : this.#mending(text);
    if (!mended) {
      if (this.#isHalf && this.#left > 0) this.#lookIn(this.#patience.quiet);
      else this.#answer(this.#whatCame(text));
      return;
    }
    this.#mended = await applyOnce(this.#documents, open, mended);
    if (this.#hasEnded()) return;
    // Refused: somebody is writing at this very moment, so there will be something to look at again.
    if (this.#mended) this.#since = Date.now();
    this.#lookIn(this.#mended ? this.#patience.underWay : this.#patience.quiet);
  }

  /** What gives ours another id, where somebody else took the same one; undefined where nobody did. */
  #withOtherIds(text: string): MadeEdit | undefined {
    const now = this.#read(text);
    if (!this.#after || !now || now.broken) return undefined;
    const planned = planEdits(now, withOtherIds(this.#made.before, this.#after, now, this.#places));
    return 'edits' in planned && planned.edits.length > 0 ? { before: now, edits: planned.edits } : undefined;
  }

  #notePlaces(): void {
    const given = this.#after ? idsGiven(this.#made.before, this.#after) : [];
    this.#places = new Map(given.map(({ id, idNode }) => [id, idNode.span.start]));
  }

  /** From then on that is what is watched: the other one may take the same id once more. */
  async #giveOtherIds(open: TextDocument, renamed: MadeEdit): Promise<void> {
    const before = [this.#made, this.#after] as const;
    this.#made = renamed;
    this.#after = this.#read(applyEdits(renamed.before.text, renamed.edits));
    const isDone = await applyOnce(this.#documents, open, renamed.edits);
    if (!isDone) [this.#made, this.#after] = before;
    else if (open.getText() === this.#after?.text) this.#notePlaces();
    if (this.#hasEnded()) return;
    if (isDone) this.#since = Date.now();
    this.#lookIn(isDone ? this.#patience.underWay : this.#patience.quiet);
  }

  /** While one waits, it may have. */
  #hasEnded(): boolean {
    return this.#ended;
  }

  /** What puts it right, where that is certain. */
  #mending(text: string): readonly TextEdit[] | undefined {
    const edits = mending(this.#made.before.text, this.#made.edits, text);
    const mended = edits && applyEdits(text, edits);
    if (mended === undefined || isDoubled(this.#made.before.text, mended)) return undefined;
    return this.#isThere(mended) && this.#read(mended)?.broken === false ? edits : undefined;
  }

  /** What is said where ours is not there, and cannot be put right. */
  #whatCame(text: string): Refusal | undefined {
    const { before, lastWins = false } = this.#made;
    if (lastWins && !isWorse(before, this.#read(text), this.#documents.library)) return undefined;
    return { refused: text === before.text ? TAKEN_BACK : SAME_PLACE, at: Math.min(this.#at, text.length) };
  }
}
