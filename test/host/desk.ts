// The parts behind the pages, put together by a test, with a webview that a test speaks for.
import * as vscode from 'vscode';
import { Cursors } from '../../src/extension/cursors.ts';
import { Documents } from '../../src/extension/documents.ts';
import { LiveSession } from '../../src/extension/live/session.ts';
import type { Patience } from '../../src/extension/live/arrivals.ts';
import { Opening } from '../../src/extension/opening.ts';
import { PanelStates } from '../../src/extension/panelState.ts';
import { ReadingOnly } from '../../src/extension/live/readingOnly.ts';
import { SavedElsewhere } from '../../src/extension/savedElsewhere.ts';
import { Merging } from '../../src/extension/merging/merging.ts';
import { Sharing } from '../../src/extension/sharing/sharing.ts';
import { Since } from '../../src/extension/since/since.ts';
import type { Desk } from '../../src/extension/surface.ts';
import { LookingTogether } from '../../src/extension/together/lookingTogether.ts';
import type { MeetingMode } from '../../src/extension/together/meetingMode.ts';

/** What VS Code remembers for an extension, as long as a test lasts. */
export class Memory implements vscode.Memento {
  readonly values = new Map<string, unknown>();

  keys(): readonly string[] {
    return [...this.values.keys()];
  }

  get<T>(key: string, otherwise?: T): T | undefined {
    return this.values.has(key) ? (this.values.get(key) as T) : otherwise;
  }

  update(key: string, value: unknown): Promise<void> {
    if (value === undefined) this.values.delete(key);
    else this.values.set(key, value);
    return Promise.resolve();
  }

  setKeysForSync(): void {
    throw new Error('Nothing is to be synced.');
  }
}

/** A webview without a page: what is said to it is kept, and a test says what comes from it. */
export class FakeWebview {
  options: vscode.WebviewOptions = {};
  html = '';
  readonly cspSource = 'fake:';
  readonly posted: unknown[] = [];
  readonly #heard = new vscode.EventEmitter<unknown>();
  readonly onDidReceiveMessage = this.#heard.event;

  asWebviewUri(uri: vscode.Uri): vscode.Uri {
    return uri;
  }

  postMessage(message: unknown): Promise<boolean> {
    this.posted.push(message);
    return Promise.resolve(true);
  }

  /** The page says something. */
  say(message: unknown): void {
    this.#heard.fire(message);
  }
}

const nobodyLooks: Pick<MeetingMode, 'isOn' | 'labels' | 'shown' | 'onDidChange'> = {
  isOn: false,
  labels: () => undefined,
  shown: (text) => text,
  onDidChange: new vscode.EventEmitter<undefined>().event,
};

/** @param me the person's name @param patience how long texts that are on their way are waited for */
export function makeDesk(me?: string, patience?: Patience): Desk & { dispose(): void } {
  const preferences = {
    ...{ rules: new Map(), files: [], ignore: [], roster: new Map() },
    ...(me === undefined ? {} : { me }),
  };
  const documents = new Documents(preferences, patience);
  const cursors = new Cursors();
  const savedElsewhere = new SavedElsewhere(documents);
  const live = new LiveSession();
  const together = new LookingTogether(documents, new Memory(), live);
  const sharing = new Sharing(documents, undefined);
  const since = new Since(documents, { git: undefined, store: undefined, memory: new Memory() });
  const readingOnly = new ReadingOnly();
  const parts = vscode.Disposable.from(
    readingOnly,
    documents,
    cursors,
    savedElsewhere,
    live,
    together,
    sharing,
    since,
  );
  const extension = vscode.extensions.getExtension('third-point.third-point')?.extensionUri;
  if (!extension) throw new Error('The extension is not there.');
  const opening = new Opening(documents, cursors, () => Promise.resolve());
  return {
    ...{ extension, documents, cursors, savedElsewhere, together, sharing, since, opening, readingOnly },
    merging: new Merging({
      ...{ extension, documents, savedElsewhere, meetingMode: nobodyLooks, storage: extension },
      ...{ sharing, opening },
    }),
    meetingMode: nobodyLooks as MeetingMode,
    states: new PanelStates({ documents, savedElsewhere, together, sharing, since }),
    dispose: () => void parts.dispose(),
  };
}

/** What VS Code gives an extension, as far as private notes need it; their files lie in a folder of the open one. */
export function privateContext(storage: vscode.Uri): vscode.ExtensionContext & {
  readonly kept: Map<string, string>;
  readonly memory: Memory;
} {
  const kept = new Map<string, string>();
  const memory = new Memory();
  const changed = new vscode.EventEmitter<vscode.SecretStorageChangeEvent>();
  const secrets = {
    onDidChange: changed.event,
    get: (key: string) => Promise.resolve(kept.get(key)),
    store: (key: string, value: string) => {
      kept.set(key, value);
      changed.fire({ key });
      return Promise.resolve();
    },
  };
  return {
    ...{ kept, memory, secrets, globalState: memory, globalStorageUri: storage },
  } as unknown as ReturnType<typeof privateContext>;
}
