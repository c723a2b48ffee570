/** Texts that stay open though no editor shows them. */
import { Disposable, Uri, workspace } from 'vscode';
import { meetingFor, notesAbout, openMeetings } from '../../core/coaching/lookingAt.ts';
import type { PlanDocument } from '../../core/document.ts';
import { lessonsOf, plansOf, rubricsOf } from '../../core/library/related.ts';
import type { CurrentPlan } from '../currentPlan.ts';
import type { Documents } from '../documents.ts';
import type { LookingTogether } from '../together/lookingTogether.ts';
import { logError } from '../log.ts';
import { opensForHost, type LiveSession } from './session.ts';

/** So many at most: each one is open in the windows of the others, too. */
const MOST = 8;

/** It is looked again this long after something has changed, in milliseconds. */
const SOON = 200;

/** What may not be opened is read this often, in milliseconds. */
const READ_AGAIN = 1_000;

/**
 * In a live session words that are not saved yet reach a window only in texts that are open there. So what the window
 * works with stays open in it: what is on the table, the notes about it and what their meeting looks at, its rubric.
 * VS Code lets go of a text without an editor after some minutes; then it is opened again.
 *
 * Where that would open it in front of the host, too, it is read again and again instead: Open Collaboration Tools give
 * whoever reads a file what stands in it now, saved or not, and tell nobody when it changes.
 */
export class KeptOpen extends Disposable {
  readonly #documents: Documents;
  readonly #current: CurrentPlan;
  readonly #together: LookingTogether;
  readonly #live: LiveSession;
  #soon: ReturnType<typeof setTimeout> | undefined;
  /** What is read again. */
  #closed: readonly Uri[] = [];
  #isReading = false;

  constructor(documents: Documents, current: CurrentPlan, together: LookingTogether, live: LiveSession) {
    const look = (): void => {
      this.#soon ??= setTimeout(() => {
        this.#soon = undefined;
        this.#look();
      }, SOON);
    };
    const parts = [documents, current, together, live].map((each) => each.onDidChange(look));
    const again = setInterval(() => void this.#readAgain(), READ_AGAIN);
    super(() => {
      clearInterval(again);
      clearTimeout(this.#soon);
      Disposable.from(...parts).dispose();
    });
    this.#documents = documents;
    this.#current = current;
    this.#together = together;
    this.#live = live;
    look();
  }

  #look(): void {
    const before = this.#documents.keptOpen;
    const wanted = this.#wanted().map(({ uri }) => Uri.parse(uri));
    const shared = wanted.filter((uri) => this.#live.shares(uri)).slice(0, MOST);
    this.#closed = shared.filter(opensForHost);
    const now = new Set(shared.filter((uri) => !opensForHost(uri)).map((uri) => uri.toString()));
    this.#documents.keptOpen = now;
    for (const uri of now) {
      // What can’t be opened is known as well as it can be.
      if (!before.has(uri)) workspace.openTextDocument(Uri.parse(uri)).then(undefined, () => undefined);
    }
  }

  async #readAgain(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    await Promise.all(this.#closed.map((uri) => this.#documents.readAgain(uri))).catch(logError);
    this.#isReading = false;
  }

  /** What the window works with, what matters most first. */
  #wanted(): readonly PlanDocument[] {
    const { library } = this.#documents;
    const meetings = openMeetings(library).map(({ log }) => log);
    const shown = library.get(this.#current.uri ?? '');
    if (!shown) return meetings;
    const meeting = meetingFor(shown, library)?.log;
    const source = this.#together.lookedAt(shown);
    const lookedAt = source && 'document' in source ? source.document : undefined;
    return [
      ...new Set([
        shown,
        ...(meeting ? [meeting] : []),
        ...(lookedAt ? [lookedAt] : []),
        ...notesAbout(shown, library),
        ...rubricsOf(shown, library),
        ...plansOf(shown, library),
        ...lessonsOf(shown, library),
      ]),
    ];
  }
}
