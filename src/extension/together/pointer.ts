import { Disposable, EventEmitter, Uri, workspace, type Memento } from 'vscode';
import { lookAt, meetingFor, openMeetings, type OpenMeeting } from '../../core/coaching/lookingAt.ts';
import { absoluteOf, idAt, sourceOf, writtenIn, type ThirdPointSource } from '../../core/coaching/targets.ts';
import type { PlanDocument } from '../../core/document.ts';
import { isSaved, savingAgain } from '../changeAndSave.ts';
import type { Documents } from '../documents.ts';
import { change } from '../edits.ts';
import { logError } from '../log.ts';
import { giveId } from './giveId.ts';

/** So long one looks at something before the meeting does, in milliseconds: who goes through a list takes nobody along. */
export const DWELL = 1_000;

/** Where this window's own third point is kept, for when it is loaded anew. */
const OWN = 'together.lookingAt';

/** What was chosen here for a meeting and does not stand in its notes (yet). */
interface Chosen {
  readonly target: string | undefined;
  timer?: ReturnType<typeof setTimeout>;
  /** It can't be written there, so nobody else sees it. */
  onlyHere?: boolean;
}

/** What is looked at beside a document, and the meeting that looks there. */
export interface Pointing {
  readonly source: ThirdPointSource | undefined;
  readonly meeting: OpenMeeting | undefined;
  /** Who sees it. */
  readonly seenBy: 'me' | 'meeting' | 'meeting-once-saved';
}

/**
 * Knows what is looked at. In a meeting that is going on its notes say so, for everybody who has them; what is chosen
 * here is written there after a moment. Without a meeting, and for who does not follow, it is this window's own.
 */
export class Pointer extends Disposable {
  readonly #documents: Documents;
  readonly #memory: Memento;
  #own: string | undefined;
  /** By the address of the notes. */
  readonly #chosen = new Map<string, Chosen>();
  /** What each of the notes last said, by address. */
  readonly #known = new Map<string, string>();
  readonly #changed = new EventEmitter<void>();
  /** Fires when something else is looked at, or a meeting begins or ends. */
  readonly onDidChange = this.#changed.event;
  readonly #moved = new EventEmitter<OpenMeeting>();
  /** Fires when somebody else has gone on to something in a meeting that this window follows. */
  readonly onDidMove = this.#moved.event;
  readonly #parts: Disposable[] = [];

  constructor(documents: Documents, memory: Memento) {
    super(() => {
      for (const { timer } of this.#chosen.values()) clearTimeout(timer);
      Disposable.from(...this.#parts, this.#changed, this.#moved).dispose();
    });
    this.#documents = documents;
    this.#memory = memory;
    this.#own = memory.get<string>(OWN);
    this.#parts.push(
      documents.onDidChange(() => this.#hear()),
      workspace.onDidSaveTextDocument(({ uri }) => {
        if (this.#known.has(uri.toString())) this.#changed.fire();
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
    const chosen = this.#chosen.get(uri);
    if (!chosen)
      return {
        source: this.lookedAtIn(meeting),
        meeting,
        seenBy: isSaved(uri) ? 'meeting' : 'meeting-once-saved',
      };
    return {
      source: chosen.target === undefined ? undefined : sourceOf(chosen.target, library),
      meeting,
      seenBy: chosen.onlyHere === true ? 'me' : isSaved(uri) ? 'meeting' : 'meeting-once-saved',
    };
  }

  /** What the notes of a meeting say. */
  lookedAtIn({ log, meeting }: OpenMeeting): ThirdPointSource | undefined {
    const written = meeting.lookingAt ?? '';
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
    clearTimeout(this.#chosen.get(uri)?.timer);
    const chosen: Chosen = { target };
    chosen.timer = setTimeout(() => void this.#write(uri, chosen), DWELL);
    this.#chosen.set(uri, chosen);
    this.#changed.fire();
  }

  /** Goes on looking at the same as now, in this window alone. */
  keep(from: PlanDocument): void {
    const { source } = this.beside(from);
    this.#own = source && absoluteOf(source);
    void this.#memory.update(OWN, this.#own);
  }

  /** Writes what was chosen into the notes. What can't be written there stays with this window. */
  async #write(uri: string, chosen: Chosen): Promise<void> {
    const done = await this.#tryToWrite(uri, chosen).catch((error: unknown) => {
      logError(error);
      return false;
    });
    if (this.#chosen.get(uri) !== chosen) return;
    if (done) this.#chosen.delete(uri);
    else chosen.onlyHere = true;
    this.#changed.fire();
  }

  async #tryToWrite(uri: string, { target }: Chosen): Promise<boolean> {
    const { library } = this.#documents;
    const address = Uri.parse(uri);
    const written = target === undefined ? undefined : await this.#nameFor(uri, target);
    if (target !== undefined && written === undefined) return false;
    const done = await savingAgain(uri, async () => {
      const made = await change(library, address, (log) => lookAt(log, written));
      if ('refused' in made) return made;
      // Known to be ours, before the notes are heard to have changed.
      const meeting = openMeetings(library).find(({ log }) => log.uri === uri)?.meeting;
      if (meeting) this.#known.set(uri, knownAs(meeting.id, written));
      this.#documents.refresh(address);
      return made;
    });
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
    for (const log of library.ofKind('collaboration-log')) {
      // A text that can't be read just now says nothing new.
      if (log.broken) continue;
      const meeting = open.get(log.uri);
      const says = meeting ? knownAs(meeting.meeting.id, meeting.meeting.lookingAt) : '';
      const before = this.#known.get(log.uri);
      if (says === before) continue;
      this.#known.set(log.uri, says);
      changed = true;
      const chosen = this.#chosen.get(log.uri);
      if (!meeting || chosen?.onlyHere === true) this.#forget(log.uri);
      if (before !== undefined && meeting && !this.#chosen.has(log.uri) && follows())
        this.#moved.fire(meeting);
    }
    if (changed) this.#changed.fire();
  }

  #forget(uri: string): void {
    clearTimeout(this.#chosen.get(uri)?.timer);
    this.#chosen.delete(uri);
  }
}

/** What notes say, to tell whether they say something else. */
function knownAs(meeting: string | undefined, lookingAt: string | undefined): string {
  return JSON.stringify([meeting, lookingAt ?? '']);
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
