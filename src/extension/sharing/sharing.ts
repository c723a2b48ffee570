import { Disposable, EventEmitter } from 'vscode';
import type { Computer } from '../../core/sharing/computer.ts';
import type { SharingIntent, SharingView } from '../../core/view/planView.ts';
import type { Answer } from '../intents.ts';
import type { Documents } from '../documents.ts';

/** Shares plans with the partner, and gets theirs, without a word of git. */
export class Sharing extends Disposable {
  readonly #changed = new EventEmitter<void>();
  /** Fires when the state of a shared folder may look another way. */
  readonly onDidChange = this.#changed.event;

  constructor(_documents: Documents, _computer: Computer | undefined) {
    super(() => this.#changed.dispose());
  }

  /** How the folder of a document stands; undefined where it is not shared at all. */
  view(_uri: string): SharingView | undefined {
    return undefined;
  }

  /** Does what is asked for the folder of a document. */
  carryOut(_uri: string, _intent: SharingIntent): Promise<Answer> {
    return Promise.resolve({ ok: false, said: 'Nothing can be shared from here yet.' });
  }
}
