/**
 * What happens on the page “Paste what I have”: something is read, looked over, put in place, and made. Everything
 * follows from what was read and the steps taken since, so a step is taken back by leaving it out.
 */
import type { Brought, NewDocument } from '../bring/brought.ts';
import type { Came } from '../bring/file.ts';
import type { ReadText } from '../read/read.ts';
import {
  bringingView,
  documentsOf,
  moved,
  understand,
  type Understanding,
} from '../understand/understanding.ts';
import type { BringingGiven, BringingState, BringingStep } from '../../view/planViewBringing.ts';
import { documentsView } from './documentsView.ts';

interface Plan {
  readonly read: ReadText;
  readonly steps: readonly BringingStep[];
  readonly understanding: Understanding;
}

type Shown =
  | { readonly show: 'empty'; readonly trouble?: string }
  | { readonly show: 'busy' }
  | ({ readonly show: 'plan'; readonly trouble?: string } & Plan)
  | {
      readonly show: 'documents';
      readonly brought: Brought;
      readonly from: string;
      readonly trouble?: string;
    };

/** What is kept so that it is there again when the window is loaded anew. */
export interface Kept {
  readonly given: BringingGiven;
  readonly steps: readonly BringingStep[];
}

export class BringingSession {
  readonly #read: (given: BringingGiven) => Promise<Came>;
  readonly #changed: () => void;
  #shown: Shown = { show: 'empty' };
  #given: BringingGiven | undefined;
  /** What was there before the person began anew. */
  #before: { readonly given: BringingGiven | undefined; readonly shown: Shown } | undefined;

  /** @param changed called when there is another state to show */
  constructor(read: (given: BringingGiven) => Promise<Came>, changed: () => void) {
    this.#read = read;
    this.#changed = changed;
  }

  get state(): BringingState {
    const shown = this.#shown;
    switch (shown.show) {
      case 'empty':
        return {
          show: 'empty',
          ...(shown.trouble === undefined ? {} : { trouble: shown.trouble }),
          ...(this.#before ? { back: titleOf(this.#before.shown) } : {}),
        };
      case 'busy':
        return { show: 'empty', busy: true };
      case 'plan':
        return {
          ...bringingView(shown.understanding),
          undo: shown.steps.length > 0,
          ...(shown.trouble === undefined ? {} : { trouble: shown.trouble }),
        };
      case 'documents':
        return {
          ...documentsView(shown.brought, shown.from),
          ...(shown.trouble === undefined ? {} : { trouble: shown.trouble }),
        };
    }
  }

  /** What was brought, as long as something of it is shown. */
  get given(): BringingGiven | undefined {
    return this.#shown.show === 'plan' || this.#shown.show === 'documents' ? this.#given : undefined;
  }

  get steps(): readonly BringingStep[] {
    return this.#shown.show === 'plan' ? this.#shown.steps : [];
  }

  /** Whether there is something that could be lost. */
  get isEmpty(): boolean {
    return this.#shown.show === 'empty' || this.#shown.show === 'busy';
  }

  /** Reads what was brought. Only the last one counts where several are on their way. @param steps taken before */
  async take(given: BringingGiven, steps: readonly BringingStep[] = []): Promise<void> {
    this.#given = given;
    this.#show({ show: 'busy' });
    const came = await this.#read(given);
    if (this.#given !== given) return;
    this.#show(this.#from(came, steps));
  }

  #from(came: Came, steps: readonly BringingStep[]): Shown {
    if ('trouble' in came) return { show: 'empty', trouble: came.trouble };
    if ('brought' in came) return { show: 'documents', ...came };
    if (came.read.blocks.length === 0) return { show: 'empty', trouble: NO_WORDS };
    return { show: 'plan', read: came.read, steps, understanding: understandingOf(came.read, steps) };
  }

  /** Takes a step, where a plan is shown. */
  step(step: BringingStep): void {
    const shown = this.#shown;
    if (shown.show !== 'plan' || shown.steps.length >= MOST_STEPS) return;
    const { read, understanding } = shown;
    const steps = [...shown.steps, step];
    const now = step.type === 'kind' ? understandingOf(read, steps) : withStep(understanding, step);
    // What changes nothing is no step, so that “Undo” always takes something back; it is answered all the same.
    if (now === understanding) this.#changed();
    else this.#show({ show: 'plan', read, steps, understanding: now });
  }

  /** Takes the last step back; on the empty page the step to it. */
  undo(): void {
    const shown = this.#shown;
    if (shown.show === 'empty' && this.#before) {
      this.#given = this.#before.given;
      const { shown: before } = this.#before;
      this.#before = undefined;
      this.#show(before);
    } else if (shown.show === 'plan' && shown.steps.length > 0) {
      const steps = shown.steps.slice(0, -1);
      this.#show({
        show: 'plan',
        read: shown.read,
        steps,
        understanding: understandingOf(shown.read, steps),
      });
    }
  }

  /** Goes back to the empty page; what was there can be had back. */
  again(): void {
    if (!this.isEmpty) this.#before = { given: this.#given, shown: this.#shown };
    this.#given = undefined;
    this.#show({ show: 'empty' });
  }

  /** Forgets everything: it was made. */
  finish(): void {
    this.#before = undefined;
    this.#given = undefined;
    this.#show({ show: 'empty' });
  }

  /** Says why something could not be done; what is shown stays. */
  trouble(sentence: string): void {
    if (this.#shown.show === 'busy') return;
    this.#show({ ...this.#shown, trouble: sentence });
  }

  /** What is made of it, the plan first. */
  documents(): readonly NewDocument[] {
    const shown = this.#shown;
    if (shown.show === 'plan') return documentsOf(shown.understanding);
    return shown.show === 'documents' ? shown.brought.documents : [];
  }

  #show(shown: Shown): void {
    // What was there before can be had back until something else is there.
    if (shown.show === 'plan' || shown.show === 'documents') this.#before = undefined;
    this.#shown = shown;
    this.#changed();
  }
}

/** More than anybody moves; the page is not trusted. */
export const MOST_STEPS = 2_000;

const NO_WORDS =
  'No words were found in it. Select all of your plan, copy it, and paste it here; pictures of text can’t be read.';

/** What was read, understood as the kind that was chosen last, with every step. */
function understandingOf(read: ReadText, steps: readonly BringingStep[]): Understanding {
  const kind = steps.findLast((step) => step.type === 'kind')?.kind;
  return steps.reduce(withStep, understand(read, kind));
}

function withStep(understanding: Understanding, step: BringingStep): Understanding {
  switch (step.type) {
    case 'move':
      return moved(understanding, step);
    case 'title': {
      const title = step.title.trim();
      return title === understanding.title ? understanding : { ...understanding, title };
    }
    case 'kind':
      // It is chosen before the first step: all the others are taken again in the plan of that kind.
      return understanding;
  }
}

function titleOf(shown: Shown): string {
  if (shown.show === 'plan') return shown.understanding.title;
  return shown.show === 'documents' ? (shown.brought.documents[0]?.title ?? shown.from) : '';
}
