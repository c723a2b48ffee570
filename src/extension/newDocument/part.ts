/** What makes documents: by questions, for two who begin to plan together, or from last year’s. Loaded when the first is wanted. */
import { Disposable } from 'vscode';
import type { DocumentKind } from '../../core/kinds/kind.ts';
import type { CurrentPlan } from '../currentPlan.ts';
import type { Documents } from '../documents.ts';
import { newDocument } from '../newDocument.ts';
import { useAgain } from '../nextYear.ts';
import type { Opening } from '../opening.ts';
import type { OpenNext } from '../together/openNext.ts';
import { setUp } from '../together/setUp.ts';

/** What it needs of what is around it. */
export interface MakingParts {
  readonly documents: Documents;
  readonly current: CurrentPlan;
  readonly opening: Opening;
  readonly openNext: OpenNext;
}

export class Making extends Disposable {
  readonly #parts: MakingParts;

  constructor(parts: MakingParts) {
    super(() => undefined);
    this.#parts = parts;
  }

  /** A document by questions. @param kind which one; without it the person is asked */
  byQuestions(kind?: DocumentKind): Promise<void> {
    const { documents, current, opening } = this.#parts;
    return newDocument(documents, current, opening, kind);
  }

  /** What two need who begin. @param meant what VS Code hands to the command */
  setUp(meant: unknown): Promise<void> {
    return setUp(this.#parts, this.#parts.current, meant);
  }

  /** A plan of last year once more. @param meant what VS Code hands to the command */
  again(meant: unknown): Promise<void> {
    const { documents, current, opening } = this.#parts;
    return useAgain(documents, current, opening, meant);
  }
}
