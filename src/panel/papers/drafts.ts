/**
 * What was written in the always-there fields of the pages and is not in the document yet: kept while the page is
 * hidden, and put back into its field when it is refused.
 */
import type { HeldDraft } from '../heldInput.ts';

/** A draft with the document and the field it belongs to, as it is remembered. */
export type KeptDraft = readonly [uri: string, key: string, text: string, was: string];

/** What a page can do with its drafts. `key`: the field's own, as in `data-key`. */
export interface PageDrafts {
  /** What is in the field and not in the document. */
  of(key: string): HeldDraft | undefined;
  /** Whether it came back because it could not be written. */
  cameBack(key: string): boolean;
  keep(key: string, draft: HeldDraft): void;
  drop(key: string): void;
  /** What was asked for from there and has no answer yet, the first first. */
  underWay(key: string): readonly string[];
}

interface Sent {
  readonly uri: string;
  readonly key: string;
  readonly draft: HeldDraft;
}

/** More fields than anybody leaves half written. */
const MOST = 100;

export class Drafts {
  /** By document and field. */
  readonly #kept = new Map<string, Sent & { readonly back: boolean }>();
  readonly #sent = new Map<number, Sent>();
  readonly #changed: () => void;
  readonly #draw: () => void;

  /**
   * @param changed called when there is something else to remember
   * @param draw called when something goes from its field
   */
  constructor(changed: () => void, draw: () => void) {
    this.#changed = changed;
    this.#draw = draw;
  }

  /** The drafts of one document. */
  in(uri: string): PageDrafts {
    const name = (key: string) => JSON.stringify([uri, key]);
    return {
      of: (key) => this.#kept.get(name(key))?.draft,
      cameBack: (key) => this.#kept.get(name(key))?.back ?? false,
      keep: (key, draft) => {
        this.#kept.set(name(key), { uri, key, draft, back: false });
        this.#changed();
      },
      drop: (key) => {
        if (!this.#kept.delete(name(key))) return;
        this.#changed();
        this.#draw();
      },
      underWay: (key) =>
        [...this.#sent.values()]
          .filter((sent) => sent.uri === uri && sent.key === key)
          .map(({ draft }) => draft.text),
    };
  }

  /** The words of a field were asked for, by the intent with that number. */
  sent(id: number, uri: string, key: string, draft: HeldDraft): void {
    this.#sent.set(id, { uri, key, draft });
    this.#changed();
  }

  /**
   * Hears the answer to an intent; what was refused comes back into its field, before what is written there by now.
   * @returns what was asked for there
   */
  answer(id: number, ok: boolean): { readonly key: string; readonly text: string } | undefined {
    const sent = this.#sent.get(id);
    if (!sent) return undefined;
    this.#sent.delete(id);
    if (!ok) this.#putBack(sent);
    this.#changed();
    return { key: sent.key, text: sent.draft.text };
  }

  #putBack({ uri, key, draft }: Sent): void {
    const name = JSON.stringify([uri, key]);
    const since = this.#kept.get(name)?.draft.text ?? '';
    // A field for one text has the newer words already.
    const text = since === '' ? draft.text : isLineKey(key) ? `${draft.text}\n${since}` : since;
    this.#kept.set(name, { uri, key, draft: { text, was: draft.was }, back: true });
  }

  /** Everything that would be lost with the page. */
  get kept(): readonly KeptDraft[] {
    return [...this.#kept.values(), ...this.#sent.values()]
      .map(({ uri, key, draft }): KeptDraft => [uri, key, draft.text, draft.was])
      .slice(-MOST);
  }

  /** Takes up what was kept. */
  restore(kept: readonly KeptDraft[]): void {
    for (const [uri, key, text, was] of kept) this.#putBack({ uri, key, draft: { text, was } });
  }
}

/** The key of a field for new lines. */
export function lineKey(key: string): string {
  return `add:${key}`;
}

function isLineKey(key: string): boolean {
  return key.startsWith('add:');
}

/** Whether something that was remembered is a draft. */
export function isKeptDraft(value: unknown): value is KeptDraft {
  return Array.isArray(value) && value.length === 4 && value.every((part) => typeof part === 'string');
}
