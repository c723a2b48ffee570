/** The one door to what a person keeps for themselves. Nothing is read or opened before something private is asked for. */
import { Disposable, EventEmitter, Uri, workspace, type ExtensionContext } from 'vscode';
import { dayOf } from '../../core/dates.ts';
import type { NewRecord, PrivateKind, PrivateRecord } from '../../private/record.ts';
import { PrivateTrouble, SealedStore, type Condition, type Opened } from '../../private/sealedStore.ts';
import type { PrivateStore } from '../../private/store.ts';
import { FolderFiles, isGone } from './files.ts';
import { PrivatePlace } from './place.ts';

/** Under which name VS Code keeps the key. */
const KEY = 'thirdPoint.privateKey';
const FOLDER = 'private';
/** What is remembered beside the notes, and tells nothing of them. */
const WRITTEN = 'thirdPoint.recoveryCodeWritten';
const BEGUN = 'thirdPoint.hasPrivateNotes';

const notHere = 'Private notes are not kept here, as you chose. Nothing was written.';

/** The private notes of this person, where this window keeps them. */
export class PrivateNotes extends Disposable implements PrivateStore {
  readonly place: PrivatePlace;
  readonly #sealed: SealedStore;
  readonly #context: ExtensionContext;
  readonly #changed = new EventEmitter<PrivateKind | undefined>();
  /** Something of that kind was kept, changed or removed here; undefined: it may be anything. */
  readonly onDidChange = this.#changed.event;

  constructor(context: ExtensionContext) {
    const parts: Disposable[] = [];
    super(() => {
      Disposable.from(...parts, this.#changed).dispose();
    });
    const { secrets } = context;
    this.#context = context;
    this.place = new PrivatePlace(context.globalState);
    this.#sealed = new SealedStore(new FolderFiles(this.#folder, () => this.#isBegun), {
      get: async () => secrets.get(KEY),
      set: async (key) => secrets.store(KEY, key),
    });
    parts.push(
      secrets.onDidChange(({ key }) => {
        if (key !== KEY) return;
        this.#sealed.forgetKey();
        this.#changed.fire(undefined);
      }),
    );
  }

  all<Kind extends PrivateKind>(kind: Kind): Promise<readonly Extract<PrivateRecord, { kind: Kind }>[]> {
    return this.#sealed.all(kind);
  }

  async add<Kind extends PrivateKind>(
    record: Extract<NewRecord, { kind: Kind }>,
  ): Promise<Extract<PrivateRecord, { kind: Kind }>> {
    if (!(await this.place.ask())) throw new PrivateTrouble('not-here', notHere);
    const kept = await this.#sealed.add<Kind>(record);
    await this.#begin();
    this.#changed.fire(record.kind);
    return kept;
  }

  async change(record: PrivateRecord): Promise<void> {
    await this.#sealed.change(record);
    this.#changed.fire(record.kind);
  }

  async remove(id: string): Promise<void> {
    await this.#sealed.remove(id);
    this.#changed.fire(undefined);
  }

  /** How it stands with the notes here. */
  condition(): Promise<Condition> {
    return this.#sealed.condition();
  }

  /** Everything that can be opened, and how many files can't. @throws PrivateTrouble without the key */
  open(): Promise<Opened> {
    return this.#sealed.open();
  }

  hasRecovery(): Promise<boolean> {
    return this.#sealed.hasRecovery();
  }

  /** Whether the person said that the recovery code is written down. */
  get isCodeWritten(): boolean {
    return this.#context.globalState.get(WRITTEN) === true;
  }

  async codeIsWritten(written: boolean): Promise<void> {
    await this.#context.globalState.update(WRITTEN, written);
  }

  /** Makes a new recovery code. @returns the code, which is kept nowhere */
  async makeRecoveryCode(): Promise<string> {
    await this.codeIsWritten(false);
    const code = await this.#sealed.makeRecoveryCode();
    await this.#begin();
    return code;
  }

  /** Puts the key back. @param code as it is written down @returns whether it was the code of these notes */
  async recover(code: string): Promise<boolean> {
    const done = await this.#sealed.recover(code);
    if (done) await this.codeIsWritten(true);
    this.#changed.fire(undefined);
    return done;
  }

  /** Begins without the notes that can't be opened; their files are kept aside, under a name with the day. */
  async startAnew(): Promise<void> {
    if (await isThere(this.#folder)) await this.#setAside();
    await this.#context.globalState.update(BEGUN, undefined);
    this.#sealed.forgetKey();
    await this.codeIsWritten(false);
    this.#changed.fire(undefined);
  }

  async #setAside(): Promise<void> {
    const day = dayOf(new Date());
    for (let number = 1; ; number++) {
      const aside = Uri.joinPath(this.#folder, '..', `${FOLDER}-${day}${number > 1 ? `-${number}` : ''}`);
      if (await isThere(aside)) continue;
      await workspace.fs.rename(this.#folder, aside, { overwrite: false });
      return;
    }
  }

  /**
   * Whether notes were begun here, so that a folder that can't be found is not taken for an empty one. Only of this
   * computer that can be known: others come and go, with all that is on them.
   */
  get #isBegun(): boolean {
    return !this.place.isElsewhere && this.#context.globalState.get(BEGUN) === true;
  }

  async #begin(): Promise<void> {
    if (this.place.isElsewhere || this.#isBegun) return;
    try {
      await this.#context.globalState.update(BEGUN, true);
    } catch {
      // What is kept is kept; the next one is remembered.
    }
  }

  get #folder(): Uri {
    return Uri.joinPath(this.#context.globalStorageUri, FOLDER);
  }
}

/** @throws where that can’t be seen */
async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}
