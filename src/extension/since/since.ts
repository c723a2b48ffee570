import { Disposable, EventEmitter } from 'vscode';
import type { PlanDocument } from '../../core/document.ts';
import type { SinceIntent, SinceView } from '../../core/view/planView.ts';
import type { Documents } from '../documents.ts';
import type { Answer } from '../intents.ts';

/** “Since we last met”: what changed in a document, since a point in time. */
export class Since extends Disposable {
  readonly #changed = new EventEmitter<void>();
  /** Fires when what is shown may look another way. */
  readonly onDidChange = this.#changed.event;

  constructor(_documents: Documents) {
    super(() => this.#changed.dispose());
  }

  /** What to show of a document; undefined where there is nothing to compare with. */
  view(_document: PlanDocument): SinceView | undefined {
    return undefined;
  }

  /** Does what is asked about the changes of a document. */
  carryOut(_uri: string, _intent: SinceIntent): Promise<Answer> {
    return Promise.resolve({ ok: false, said: 'There is nothing to compare with yet.' });
  }
}
