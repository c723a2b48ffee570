import { Disposable, EventEmitter, Uri, workspace, type Memento } from 'vscode';
import { begunTwice } from '../../core/coaching/begunTwice.ts';
import { areTwo, lastOfBoth } from '../../core/coaching/bothLooked.ts';
import { lookAt, meetingFor, openMeetings, type OpenMeeting } from '../../core/coaching/lookingAt.ts';
import { MeetingPointer, type Chosen, type Said } from '../../core/coaching/meetingPointer.ts';
import { absoluteOf, idAt, sourceOf, writtenIn, type ThirdPointSource } from '../../core/coaching/targets.ts';
import type { PlanDocument } from '../../core/document.ts';
import type { Refusal } from '../../core/edit/change.ts';
import type { Asked } from '../../core/view/changes/asked.ts';
import { changeAndSave, isSaved } from '../changeAndSave.ts';
import type { Documents } from '../documents.ts';
import { Later } from '../later.ts';
import { whyReadingOnly } from '../live/readingOnly.ts';
import type { LiveSession } from '../live/session.ts';
import { logError } from '../log.ts';
import { giveId } from './giveId.ts';

/** So long one looks at something before the meeting does, in milliseconds: who goes through a list takes nobody along. */
export const DWELL = 1_000;

/** So long after a change of ours somebody else’s of the same moment may still arrive, in milliseconds. */
const SAME_MOMENT = 3_000;

/** So long a name that means nothing yet gets to arrive as a whole, and what it names too, in milliseconds. */
const PIECES = 500;

/** Where this window’s own third point is kept, for when it is loaded anew. */
const OWN = 'together.lookingAt';

/** What is looked at beside a document, and the meeting that looks there. */
export interface Pointing {
  readonly source: ThirdPointSource | undefined;
  readonly meeting: OpenMeeting | undefined;
  /** Who sees it; `live`: whoever writes in the same text just now, and the others once it is saved. */
  readonly seenBy: 'me' | 'meeting' | 'live' | 'meeting-once-saved';
}

/**
 * Knows what is looked at. In a meeting that is going on its notes say so, for everybody who has them; what is chosen
 * here is written there after a moment. Without a meeting, and for who does not follow, it is this window’s own.
 */
export class Pointer extends Disposable {
  readonly #documents: Documents;
  readonly #memory: Memento;
  readonly #live: LiveSession;
  #own: string | undefined;
  /** By the address of the notes. */
  readonly #pointers = new Map<string, MeetingPointer>();
  /** Named by what is waited for and the address of the notes. */
  readonly #later = new Later();
  readonly #changed = new EventEmitter<void>();
  /** Fires when something else is looked at, or a meeting begins or ends. */
  readonly onDidChange = this.#changed.event;
  readonly #moved = new EventEmitter<OpenMeeting>();
  /** Fires when somebody else has gone on to something in a meeting that this window follows. */
  readonly onDidMove = this.#moved.event;
  readonly #parts: Disposable[] = [];

  constructor(documents: Documents, memory: Memento, live: LiveSession) {
    super(() => {
      Disposable.from(...this.#parts, this.#later, this.#changed, this.#moved).dispose();
    });
    this.#documents = documents;
    this.#memory = memory;
    this.#live = live;
    this.#own = memory.get<string>(OWN);
    this.#parts.push(
      documents.onDidChange(() => this.#hear()),
      live.onDidChange(() => this.#changed.fire()),
      workspace.onDidSaveTextDocument(({ uri }) => {
        if (this.#pointers.has(uri.toString())) this.#changed.fire();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`thirdPoint.${FOLLOW}`)) this.#changed.fire();
      }),
    );
    this.#hear();
  }

  /** What is looked at beside a document. */
  beside(document: PlanDocument): Pointing {
    const { library } = this.#documents;
    const meeting = meetingFor(document, library);
    if (!meeting || !follows()) {
      const source = this.#own === undefined ? undefined : sourceOf(this.#own, library);
      return { source, meeting, seenBy: 'me' };
    }
    const { uri } = meeting.log;
    const chosen = this.#pointers.get(uri)?.chosen;
    if (!chosen) return { source: this.lookedAtIn(meeting), meeting, seenBy: this.#readers(uri) };
    return {
      source: chosen.target === undefined ? undefined : sourceOf(chosen.target, library),
      meeting,
      seenBy: chosen.onlyHere ? 'me' : this.#readers(uri),
    };
  }

  /** Who reads what stands in these notes just now. */
  #readers(uri: string): Pointing['seenBy'] {
    if (isSaved(uri)) return 'meeting';
    return this.#live.shares(Uri.parse(uri)) ? 'live' : 'meeting-once-saved';
  }

  /** What the notes of a meeting say. */
  lookedAtIn({ log, meeting }: OpenMeeting): ThirdPointSource | undefined {
    const written = this.#pointers.get(log.uri)?.lookingAt ?? meeting.lookingAt ?? '';
    return written === '' ? undefined : sourceOf(written, this.#documents.library, log.uri);
  }

  /** Looks at something else, or with nothing away, from where that document is shown. */
  look(from: PlanDocument, source: ThirdPointSource | undefined): void {
    const target = source && absoluteOf(source);
    const meeting = follows() ? meetingFor(from, this.#documents.library) : undefined;
    if (!meeting) {
      this.#own = target;
      void this.#memory.update(OWN, target);
      this.#changed.fire();
      return;
    }
    const { uri } = meeting.log;
    const chosen = this.#pointerOf(uri).choose(target);
    this.#later.after(`write ${uri}`, DWELL, () => void this.#write(uri, chosen));
    this.#changed.fire();
  }

  /** Goes on looking at the same as now, in this window alone. */
  keep(from: PlanDocument): void {
    const { source } = this.beside(from);
    this.#own = source && absoluteOf(source);
    void this.#memory.update(OWN, this.#own);
  }

  #pointerOf(uri: string): MeetingPointer {
    const pointer = this.#pointers.get(uri) ?? new MeetingPointer();
    this.#pointers.set(uri, pointer);
    return pointer;
  }

  /** Writes what was chosen into the notes. What can’t be written there stays with this window. */
  async #write(uri: string, chosen: Chosen): Promise<void> {
    const done = await this.#tryToWrite(uri, chosen).catch((error: unknown) => {
      logError(error);
      return false;
    });
    if (this.#pointerOf(uri).wrote(chosen, done)) this.#changed.fire();
  }

  async #tryToWrite(uri: string, chosen: Chosen): Promise<boolean> {
    const { target } = chosen;
    if (whyReadingOnly(Uri.parse(uri)) !== undefined) return false;
    const written = target === undefined ? undefined : await this.#nameFor(uri, target);
    if (target !== undefined && written === undefined) return false;
    return this.#change(uri, (log) => {
      // Known to be ours, before the notes are heard to have changed.
      this.#pointerOf(uri).writes(chosen, written ?? '');
      return lookAt(log, written);
    });
  }

  /** Changes what the notes look at. @returns whether it is done */
  async #change(uri: string, ask: (log: PlanDocument) => Asked | Refusal): Promise<boolean> {
    const done = await changeAndSave(this.#documents, uri, ask, true);
    this.#later.after(`rest ${uri}`, SAME_MOMENT, () => this.#pointerOf(uri).rests());
    return !('refused' in done);
  }

  /** How the notes name it; an item that has no id yet gets one, so that it can be named at all. */
  async #nameFor(log: string, target: string): Promise<string | undefined> {
    const { library } = this.#documents;
    let source = sourceOf(target, library);
    if (source.what === 'item' && idAt(source.document, source.path) === undefined)
      source = await giveId(this.#documents, source);
    return writtenIn(log, source, library);
  }

  /** Looks what the notes say by now. */
  #hear(): void {
    const { library } = this.#documents;
    const open = new Map(openMeetings(library).map((each) => [each.log.uri, each]));
    let changed = false;
    const logs = library.ofKind('collaboration-log');
    for (const log of logs) {
      // A text that can’t be read just now says nothing new.
      if (log.broken) continue;
      const { uri } = log;
      const meeting = open.get(uri);
      const said = meeting && saidIn(meeting);
      const pointer = this.#pointerOf(uri);
      const names =
        said !== undefined &&
        sourceOf(said.lookingAt, library, uri).what !== 'gone' &&
        !areTwo(said.lookingAt, pointer.mine, log, library);
      const heard = pointer.hear(said, names);
      if (!meeting) this.#later.stop(`write ${uri}`);
      if (heard === 'waits')
        this.#later.after(`name ${uri}`, PIECES, () => {
          if (pointer.waited()) this.#changed.fire();
        });
      changed ||= heard === 'changed' || heard === 'moved';
      if (heard === 'moved' && meeting && follows()) this.#moved.fire(meeting);
      if (pointer.mine !== '') void this.#mend(log, pointer.mine);
    }
    const known = new Set(logs.map(({ uri }) => uri));
    for (const uri of this.#pointers.keys()) if (!known.has(uri)) this.#forget(uri);
    if (changed) this.#changed.fire();
  }

  /** Where somebody else has gone on in the very same moment, one of the two names is taken out again. */
  async #mend(log: PlanDocument, mine: string): Promise<void> {
    const { library } = this.#documents;
    if (!lastOfBoth(log, mine, library)) return;
    await this.#change(log.uri, (now) => lastOfBoth(now, mine, library) ?? NOTHING).catch(logError);
  }

  /** A meeting has begun here. The other one may have begun it in the very same moment: then it is one all the same. */
  begun(uri: string): void {
    this.#later.after(`begun ${uri}`, SAME_MOMENT, () => {
      const log = this.#documents.library.get(uri);
      if (log && begunTwice(log)) void this.#change(uri, (now) => begunTwice(now) ?? NOTHING).catch(logError);
    });
  }

  #forget(uri: string): void {
    for (const what of ['write', 'rest', 'name', 'begun']) this.#later.stop(`${what} ${uri}`);
    this.#pointers.delete(uri);
  }
}

const NOTHING = { changes: [], said: '' };

/** What notes say of where their meeting looks. */
function saidIn({ meeting }: OpenMeeting): Said {
  return { meeting: meeting.id, lookingAt: meeting.lookingAt ?? '' };
}

const FOLLOW = 'followThirdPoint';

/** Whether this person’s windows follow what is looked at in a meeting. */
export function follows(): boolean {
  return workspace.getConfiguration('thirdPoint').get<unknown>(FOLLOW) !== false;
}

/** Follows, or does not any more. The person’s own setting: in the folder’s settings it would be everybody’s. */
export async function setFollows(on: boolean): Promise<void> {
  const settings = workspace.getConfiguration('thirdPoint');
  await settings.update(FOLLOW, on ? undefined : false, true);
  // A setting of the folder, made by hand, counts more than the person’s own.
  if (follows() !== on) await settings.update(FOLLOW, on, false);
}
