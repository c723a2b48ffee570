import { Disposable, EventEmitter, type Memento } from 'vscode';
import type { PlanDocument } from '../../core/document.ts';
import type { Together, TogetherIntent } from '../../core/view/planView.ts';
import type { Documents } from '../documents.ts';
import type { Answer } from '../intents.ts';
import type { Desk } from '../surface.ts';

/** Knows what the two look at together: in an open meeting what its notes say, without one what was chosen in this window. */
export class LookingTogether extends Disposable {
  readonly #changed = new EventEmitter<void>();
  /** Fires when something else is looked at, or a meeting begins or ends. */
  readonly onDidChange = this.#changed.event;

  constructor(_documents: Documents, _memory: Memento) {
    super(() => this.#changed.dispose());
  }

  /** What goes with looking together, beside that document. */
  viewFor(_document: PlanDocument): Together {
    return { questions: [], stems: [], seenBy: '', follows: true, notes: [] };
  }

  /** Does what is asked on a page that shows that document. */
  carryOut(_desk: Desk, _uri: string, _intent: TogetherIntent): Promise<Answer> {
    return Promise.resolve({ ok: false });
  }
}
