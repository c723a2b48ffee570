/** The one door to what a person keeps for themselves. Nothing is read or opened before something private is asked for. */
import { Disposable, EventEmitter, Uri, type ExtensionContext } from 'vscode';
import type { NewRecord, PrivateKind, PrivateRecord } from '../../private/record.ts';
import { SealedStore } from '../../private/sealedStore.ts';
import type { PrivateStore } from '../../private/store.ts';
import { FolderFiles } from './files.ts';

/** Under which name VS Code keeps the key. */
const KEY = 'thirdPoint.privateKey';
const FOLDER = 'private';

/** The private notes of this person on this computer. */
export class PrivateNotes extends Disposable implements PrivateStore {
  readonly #sealed: SealedStore;
  readonly #changed = new EventEmitter<undefined>();
  /** Something was kept, changed, removed, or can be opened now. */
  readonly onDidChange = this.#changed.event;

  constructor({ globalStorageUri, secrets }: ExtensionContext) {
    const parts: Disposable[] = [];
    super(() => {
      Disposable.from(...parts, this.#changed).dispose();
    });
    this.#sealed = new SealedStore(new FolderFiles(Uri.joinPath(globalStorageUri, FOLDER)), {
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
    const kept = await this.#sealed.add<Kind>(record);
    this.#changed.fire(undefined);
    return kept;
  }

  async change(record: PrivateRecord): Promise<void> {
    await this.#sealed.change(record);
    this.#changed.fire(undefined);
  }

  async remove(id: string): Promise<void> {
    await this.#sealed.remove(id);
    this.#changed.fire(undefined);
  }
}
