/** What was asked for and is not in the plan yet, so that the panel can show it at once and give it back if it fails. */
import type { Intent, ItemRef } from '../core/view/planView.ts';
import type { OpenField } from './board.ts';

export interface Asked {
  readonly intent: Intent;
  readonly uri: string;
  /** The version of the text it was asked for. */
  readonly version: number;
  /** The field the words came from, to open it again when they cannot be written. */
  readonly from?: OpenField;
  /** What to say when an item was taken away, since its words are gone by then. */
  readonly removed?: string;
  /** Said yes to, but the plan with it has not arrived yet. */
  answered: boolean;
}

export class Pending {
  readonly #asked = new Map<number, Asked>();

  put(id: number, asked: Omit<Asked, 'answered'>): void {
    this.#asked.set(id, { ...asked, answered: false });
  }

  /**
   * Takes the answer to an intent.
   * @returns what was asked, or undefined where nothing was.
   */
  answer(id: number, ok: boolean): Asked | undefined {
    const asked = this.#asked.get(id);
    if (asked && ok) asked.answered = true;
    else this.#asked.delete(id);
    return asked;
  }

  /** Forgets what the plan of this version already shows. @returns whether there was anything to forget */
  settle(uri: string, version: number): boolean {
    const before = this.#asked.size;
    for (const [id, asked] of this.#asked) {
      if (asked.answered && (asked.uri !== uri || asked.version < version)) this.#asked.delete(id);
    }
    return this.#asked.size < before;
  }

  /** Whether anything has no answer yet. */
  get busy(): boolean {
    return [...this.#asked.values()].some(({ answered }) => !answered);
  }

  isBusy(uri: string, ref: ItemRef): boolean {
    return this.#of(uri).some(({ intent, answered }) => !answered && 'ref' in intent && intent.ref === ref);
  }

  /** The words just written for a field; undefined where none are under way. */
  textOf(uri: string, ref: ItemRef, field: string): string | undefined {
    const last = this.#of(uri).findLast(
      ({ intent }) => intent.do === 'set-text' && intent.ref === ref && intent.field === field,
    );
    return last?.intent.do === 'set-text' ? last.intent.text : undefined;
  }

  /**
   * Whether a link was just made or undone; undefined where neither is under way.
   * @param goal its id, or the code of a standard
   */
  linkOf(uri: string, ref: ItemRef, goal: string): boolean | undefined {
    const last = this.#of(uri)
      .map(({ intent }) => intent)
      .findLast(
        (intent) =>
          (intent.do === 'link' && intent.ref === ref && intent.goal === goal) ||
          (intent.do === 'standard' && intent.ref === ref && intent.code === goal),
      );
    return last?.do === 'link' || last?.do === 'standard' ? last.on : undefined;
  }

  /** The goals an item is linked to, with what was just asked for. @param linked the ids of those the plan says */
  linkedTo(uri: string, ref: ItemRef, linked: readonly string[]): readonly string[] {
    const asked = this.#of(uri);
    if (asked.length === 0) return linked;
    const now = new Set(linked);
    for (const { intent } of asked) {
      if (intent.do !== 'link' || intent.ref !== ref) continue;
      if (intent.on) now.add(intent.goal);
      else now.delete(intent.goal);
    }
    return [...now];
  }

  #of(uri: string): Asked[] {
    // The usual case, many times in every drawing.
    if (this.#asked.size === 0) return [];
    return [...this.#asked.values()].filter((asked) => asked.uri === uri);
  }
}
