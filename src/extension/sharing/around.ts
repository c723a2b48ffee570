import type { Memento, Uri } from 'vscode';
import type { Git } from '../../core/privacy/git.ts';
import type { OwnMerging } from '../../core/sharing/bring.ts';
import type { Computer } from '../../core/sharing/computer.ts';
import type { Documents } from '../documents.ts';
import type { GitApi } from './gitApi.ts';
import type { SharedPlace } from './places.ts';
import type { Readings } from './reading.ts';

/** What sharing needs of where it runs, besides the documents. */
export interface SharingSetting {
  /** The extension’s own folder. */
  readonly extension: Uri;
  /** Where the extension keeps files of its own on this computer. */
  readonly storage: Uri;
  /** What is remembered with this folder. */
  readonly memory: Memento;
  /** The git of this computer, to ask it what is private. */
  readonly git: Git | undefined;
  /** Opens what both changed in a document. */
  readonly settle: (uri: Uri) => Promise<void>;
}

/** One try to share, to get or to finish, in one folder. */
export interface Around {
  readonly place: SharedPlace;
  readonly documents: Documents;
  readonly computer: Computer;
  readonly api: GitApi;
  readonly readings: Readings;
  readonly setting: SharingSetting;
  readonly begun: Begun;
  /** How plans are merged as plans. */
  readonly own: () => Promise<OwnMerging>;
  /** Notes that two versions came together here. */
  readonly mergedHere: () => void;
  /** Says what is going on, for the strip. */
  readonly doing: (line: string) => void;
}

/** Which versions were begun to be brought in from here, and whether to share afterwards; kept with the folder. */
export class Begun {
  readonly #memory: Memento;
  static readonly #KEY = 'sharing.begun';

  constructor(memory: Memento) {
    this.#memory = memory;
  }

  get #all(): Readonly<Record<string, { readonly theirs: string; readonly then: 'share' | 'get' }>> {
    return this.#memory.get(Begun.#KEY, {});
  }

  of(top: string): { readonly theirs: string; readonly then: 'share' | 'get' } | undefined {
    const all = this.#all;
    return Object.hasOwn(all, top) ? all[top] : undefined;
  }

  async set(top: string, theirs: string, then: 'share' | 'get'): Promise<void> {
    await this.#memory.update(Begun.#KEY, { ...this.#all, [top]: { theirs, then } });
  }

  async forget(top: string): Promise<void> {
    const others = Object.entries(this.#all).filter(([other]) => other !== top);
    await this.#memory.update(Begun.#KEY, others.length > 0 ? Object.fromEntries(others) : undefined);
  }
}
