/** The one sentence the panel says about what was just done, and how long it holds. */
import type { Intent } from '../core/view/planView.ts';
import type { Asked } from './pending.ts';
import { words } from './words.ts';

/** One sentence, with what can be done about it. */
export interface Said {
  readonly text: string;
  /** Something was not done, or words were kept back: it stays until it is closed or something else is asked. */
  readonly trouble?: boolean;
  /** Set where it can be undone: the version of the text it was asked for, and the one it led to. */
  readonly undo?: { readonly asked: number; readonly led?: number };
}

/** How long a sentence stays that nothing can be done about, in milliseconds. */
const briefly = 8000;

export class Speech {
  readonly #draw: () => void;
  #said: Said | undefined;

  constructor(draw: () => void) {
    this.#draw = draw;
  }

  get said(): Said | undefined {
    return this.#said;
  }

  say(said: Said | undefined): void {
    this.#said = said;
    this.#draw();
    if (!said || said.trouble || said.undo) return;
    setTimeout(() => {
      if (this.#said === said) this.say(undefined);
    }, briefly);
  }

  /**
   * Says what came of what was asked.
   * @param words the extension's own words for it.
   * @param version the version of the text that is shown now.
   */
  answer(
    { intent, version: asked, removed }: Asked,
    ok: boolean,
    said: string | undefined,
    version: number,
  ): void {
    if (!ok) this.say({ text: said ?? words.notDone, trouble: true });
    else if (takesAway(intent)) {
      this.say({
        text: said ?? removed ?? '',
        undo: { asked, ...(version > asked ? { led: version } : {}) },
      });
    } else if (said !== undefined) this.say({ text: said });
  }

  /**
   * Follows the plan: undoing is offered only while it would undo just that.
   * @param version the version that is shown now; undefined for another plan.
   */
  follow(version: number | undefined): void {
    const said = this.#said;
    if (!said?.undo) return;
    const { asked, led } = said.undo;
    if (version === undefined || (led !== undefined && version !== led)) this.say(undefined);
    else if (led === undefined && version > asked) this.say({ ...said, undo: { asked, led: version } });
  }
}

/** What a person may want back at once. */
function takesAway(intent: Intent): boolean {
  return (
    intent.do === 'remove' || intent.do === 'use-table' || (intent.do === 'set-text' && intent.text === '')
  );
}
