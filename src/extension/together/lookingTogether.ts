import { Disposable, EventEmitter, Uri, type Memento } from 'vscode';
import { notesAbout } from '../../core/coaching/lookingAt.ts';
import { lookableAt, stepFrom } from '../../core/coaching/lookable.ts';
import { absoluteOf, sourceOf, targetOf, type ThirdPointSource } from '../../core/coaching/targets.ts';
import { questionsFor, stemsFor } from '../../core/coaching/questions.ts';
import { nameOfSource, thirdPointOf } from '../../core/coaching/thirdPoint.ts';
import { shortDate } from '../../core/dates.ts';
import type { PlanDocument } from '../../core/document.ts';
import type { Finding } from '../../core/finding.ts';
import type { Library } from '../../core/library/library.ts';
import type { Together, TogetherIntent } from '../../core/view/planView.ts';
import { pathOf, placeOfRef } from '../../core/view/refs.ts';
import { quoted } from '../../core/words.ts';
import type { Documents } from '../documents.ts';
import type { Answer } from '../intents.ts';
import { whyReadingOnly } from '../live/readingOnly.ts';
import type { LiveSession } from '../live/session.ts';
import type { Desk } from '../surface.ts';
import { lookFor } from './lookFor.ts';
import { meet } from './meeting.ts';
import { nextTime } from './nextTime.ts';
import { follows, Pointer, setFollows, type Pointing } from './pointer.ts';
import { showInPlace, showWhereSeen } from './show.ts';

const NOT_THERE = 'This isn’t there any more. Here is how it is now.';

/** Knows what the two look at together: in an open meeting what its notes say, without one what was chosen in this window. */
export class LookingTogether extends Disposable {
  readonly #documents: Documents;
  readonly #pointer: Pointer;
  readonly #changed = new EventEmitter<void>();
  /** Fires when something else is looked at, or a meeting begins or ends. */
  readonly onDidChange = this.#changed.event;
  /** Fires when somebody else has gone on to something in a meeting that this window follows. */
  readonly onDidMove;

  constructor(documents: Documents, memory: Memento, live: LiveSession) {
    const pointer = new Pointer(documents, memory, live);
    const heard = pointer.onDidChange(() => {
      this.#changed.fire();
    });
    super(() => {
      Disposable.from(heard, pointer, this.#changed).dispose();
    });
    this.#documents = documents;
    this.#pointer = pointer;
    this.onDidMove = pointer.onDidMove;
  }

  /** What goes with looking together, beside that document. */
  viewFor(document: PlanDocument): Together {
    const { library } = this.#documents;
    const pointing = this.#pointer.beside(document);
    const { source, meeting } = pointing;
    const ahead = meeting && !follows() ? this.#pointer.lookedAtIn(meeting) : undefined;
    const notes = notesAbout(document, library);
    const places = notes.length > 0 ? notes : [document];
    const elsewhere = ahead && (!source || absoluteOf(ahead) !== absoluteOf(source));
    return {
      ...(source ? { point: thirdPointOf(source, library, document) } : {}),
      questions: source ? questionsFor(source, library, findingsAbout(source, library), document.uri) : [],
      stems: source ? stemsFor(library, document.uri) : [],
      seenBy: seenBy(pointing),
      follows: follows(),
      ...(meeting
        ? {
            meeting: {
              uri: meeting.log.uri,
              title: meeting.log.title,
              day: shortDate(meeting.meeting.date ?? ''),
            },
          }
        : {}),
      ...(elsewhere ? { ahead: { label: nameOfSource(ahead), target: absoluteOf(ahead) } } : {}),
      notes: notes.map(({ uri, title }) => ({ uri, title })),
      ...(places.every(isReadingOnly) ? { keepsNothing: true } : {}),
    };
  }

  /** A meeting has begun here, in the notes at an address. */
  begun(uri: string): void {
    this.#pointer.begun(uri);
  }

  /** What is looked at beside a document. */
  lookedAt(document: PlanDocument): ThirdPointSource | undefined {
    return this.#pointer.beside(document).source;
  }

  /** Makes what stands around a place in a text what is looked at; outside of all items the document as a whole. */
  lookAround(document: PlanDocument, offset: number): void {
    const item = lookableAt(document, offset);
    this.#look(document, sourceOf(targetOf(document, item?.path ?? []), this.#documents.library));
  }

  /** Looks at something, from where that document is shown. */
  look(from: PlanDocument, source: ThirdPointSource): void {
    this.#look(from, source);
  }

  /** Does what is asked on a page that shows that document. */
  async carryOut(desk: Desk, uri: string, intent: TogetherIntent): Promise<Answer> {
    const document = this.#documents.library.get(uri);
    if (!document) return { ok: false, said: NOT_THERE };
    switch (intent.do) {
      case 'look':
        return this.#lookAtItem(document, intent.ref);
      case 'look-at':
        return this.#lookAtTarget(document, intent.target);
      case 'look-on':
        return this.#lookOn(document, intent.by);
      case 'look-away':
        this.#pointer.look(document, undefined);
        return { ok: true };
      case 'look-for': {
        const source = await lookFor(this.#documents, document);
        if (source) this.#look(document, source);
        return { ok: true };
      }
      case 'look-there': {
        const source = this.lookedAt(document);
        return source ? showInPlace(desk, source) : { ok: false, said: NOT_THERE };
      }
      case 'follow':
        // Who leaves the meeting's pointer stays where they are.
        if (!intent.on) this.#pointer.keep(document);
        await setFollows(intent.on);
        return { ok: true };
      case 'next-time':
        return nextTime(desk, uri, intent);
      case 'meet':
        return meet(desk, uri);
    }
  }

  #look(from: PlanDocument, source: ThirdPointSource): void {
    this.#pointer.look(from, source);
    showWhereSeen(source);
  }

  #lookAtItem(from: PlanDocument, named: string): Answer {
    const { library } = this.#documents;
    const { uri, ref } = placeOfRef(from.uri, named);
    const document = library.get(uri);
    const path = document && pathOf(document, ref);
    if (!path) return { ok: false, said: NOT_THERE };
    return this.#lookAtTarget(from, targetOf(document, path));
  }

  #lookAtTarget(from: PlanDocument, target: string): Answer {
    const source = sourceOf(target, this.#documents.library, from.uri);
    if (source.what === 'gone') return { ok: false, said: NOT_THERE };
    this.#look(from, source);
    return { ok: true };
  }

  /** Goes on in the document of what is looked at; where nothing is, in the one that is shown. */
  #lookOn(from: PlanDocument, by: number): Answer {
    const source = this.lookedAt(from);
    if (source?.what === 'file' || source?.what === 'link')
      return { ok: true, said: 'There is nothing after it here: it stands alone.' };
    const document = source?.document ?? from;
    const step = stepFrom(document, source?.what === 'item' ? source.path : [], by < 0 ? -1 : 1);
    if (!step) return { ok: true, said: by < 0 ? 'This is the first one.' : 'This is the last one.' };
    this.#look(from, sourceOf(targetOf(document, step.path), this.#documents.library));
    return { ok: true };
  }
}

function isReadingOnly({ uri }: PlanDocument): boolean {
  return whyReadingOnly(Uri.parse(uri)) !== undefined;
}

/** Who sees what is looked at, in one sentence. */
function seenBy({ meeting, seenBy: by, source }: Pointing): string {
  if (!meeting) return 'Only you see this.';
  const notes = quoted(meeting.log.title, 40);
  if (!follows()) return 'Only you see this: you don’t follow the meeting just now.';
  if (by === 'meeting') return 'Everyone in this meeting sees this.';
  if (by === 'live') return `Whoever plans with you live sees this now; others once ${notes} is saved.`;
  if (by === 'meeting-once-saved') return `Everyone in this meeting sees this once ${notes} is saved.`;
  return source === undefined ? '' : `Only you see this: it can’t be written into ${notes} just now.`;
}

/** What the library says of the document that something stands in. */
function findingsAbout(source: ThirdPointSource, library: Library): readonly Finding[] {
  return 'document' in source ? library.findings(source.document.uri) : [];
}
