/** The one text field that can be open: how it opens, what becomes of the words in it, where the focus goes after it. */
import type { Addable, Intent, ItemRef } from '../core/view/planView.ts';
import type { OpenField, TextField, Where } from './board.ts';
import type { Choice } from './editText.ts';
import { takesLines } from './field.ts';
import { followLine, linesAround } from './followLine.ts';
import type { Place } from './places.ts';
import type { FieldOfPlan } from './remembered.ts';

/** What the fields need of the panel. */
export interface FieldHost {
  readonly uri: string;
  readonly editable: boolean;
  place(ref: ItemRef): Place | undefined;
  textOf(ref: ItemRef, field: string, text: string): string;
  /** The key of what has the focus. */
  focused(): string | undefined;
  /** @param from the field the words came from. */
  ask(intent: Intent, from: OpenField): void;
  /** Draws anew, keeps what is kept, and puts the focus where it is told. */
  fieldChanged(focusNext?: string): void;
}

export class Fields {
  readonly #host: FieldHost;
  #kept: FieldOfPlan | undefined;
  /** What had the focus when the field opened; it goes back there. */
  #opener = '';
  /** The lines around the open one, as they were when it was last looked at. */
  #lines: ReadonlyMap<string, string> | undefined;

  constructor(host: FieldHost) {
    this.#host = host;
  }

  /** The open field and its plan, which need not be the plan that is shown. */
  get kept(): FieldOfPlan | undefined {
    return this.#kept;
  }

  set kept(kept: FieldOfPlan | undefined) {
    this.#kept = kept;
  }

  /** The field that is open in the plan that is shown. */
  get open(): OpenField | undefined {
    return this.#kept?.uri === this.#host.uri ? this.#kept.open : undefined;
  }

  edit(ref: ItemRef, field: string): void {
    const place = this.#host.place(ref);
    if (!this.#host.editable || !place || !this.#settle()) return;
    const was = this.#host.textOf(ref, field, place.texts.get(field) ?? '');
    this.#lines = linesAround(place, field);
    this.openAgain({ kind: 'text', ref, field, was, draft: was });
  }

  add(what: Addable, where: Where): void {
    if (!this.#host.editable || !this.#settle()) return;
    this.openAgain({ kind: 'add', what, draft: '', goals: [], ...where });
  }

  addLine(ref: ItemRef, field: string): void {
    if (!this.#host.editable || !this.#settle()) return;
    this.openAgain({ kind: 'line', ref, field, draft: '' });
  }

  /** Opens a field with the words that are in it. */
  openAgain(open: OpenField): void {
    this.#opener = this.#host.focused() ?? '';
    this.#set(open, 'field');
  }

  keepDraft(draft: string): void {
    // Nothing to draw: the words are in the field already.
    if (this.open && this.#kept) this.#kept = { ...this.#kept, open: { ...this.open, draft } };
  }

  chooseGoal(goal: string, on: boolean): void {
    const { open } = this;
    if (open?.kind !== 'add') return;
    this.#set({ ...open, goals: on ? [...open.goals, goal] : open.goals.filter((one) => one !== goal) });
  }

  /** What the plan says by now in the place of the open text, where it is neither what it said nor what is in the field. */
  get meanwhile(): string | undefined {
    const { open } = this;
    if (open?.kind !== 'text') return undefined;
    const now = this.#now(open);
    return [open.was, open.draft].some((text) => text.trim() === now.trim()) ? undefined : now;
  }

  /** Goes on with the person's words, with those of the plan, or with both to be made one. */
  choose(choice: Choice): void {
    const { open } = this;
    if (open?.kind !== 'text' || !this.#host.editable) return;
    const was = this.#now(open);
    if (choice === 'theirs') this.leave();
    else if (choice === 'mine') {
      this.#set({ ...open, was });
      this.save();
    } else {
      const between = takesLines(open.field) ? '\n' : ' / ';
      this.#set({ ...open, was, draft: `${was.trimEnd()}${between}${open.draft}` });
    }
  }

  /**
   * Asks for what was written; an item keeps the words that name it, what else it says can be taken away. Words that
   * somebody else has changed meanwhile are not written over: the person chooses first.
   */
  save(): void {
    const { open } = this;
    if (!open || !this.#host.editable) return;
    if (this.meanwhile !== undefined) {
      this.#host.fieldChanged('choose:mine');
      return;
    }
    this.leave();
    const text = open.draft.trim();
    if (open.kind === 'add') {
      if (text !== '') this.#host.ask({ do: 'add', what: open.what, text, ...whereOf(open) }, open);
    } else if (open.kind === 'line') {
      if (text !== '') this.#host.ask(lineIntent(open.ref, open.field, text), open);
    } else {
      const { ref, field, was } = open;
      const said = [was, this.#now(open)].some((words) => words.trim() === text);
      if (said || (text === '' && field === this.#host.place(ref)?.field)) return;
      this.#host.ask({ do: 'set-text', ref, field, text, was }, open);
    }
  }

  leave(): void {
    const { open } = this;
    if (!open) return;
    const key = open.kind === 'text' ? this.#keyOf(open.ref, open.field) : this.#opener;
    this.#set(undefined, key || undefined);
  }

  /** Closes a field in which nothing was written. */
  leaveUnchanged(): void {
    if (this.open && !isChanged(this.open)) this.#set(undefined);
  }

  /**
   * Follows a new version of the plan.
   * @returns the words of a field whose place is no longer there.
   */
  follow(): string | undefined {
    const { open } = this;
    if (!open) return undefined;
    const there = (ref: ItemRef | undefined) => ref === undefined || this.#host.place(ref) !== undefined;
    if (!there(open.kind === 'add' ? open.into : open.ref)) {
      this.#set(undefined);
      return isChanged(open) ? open.draft : undefined;
    }
    if (open.kind === 'text') return this.#followText(open);
    if (open.kind === 'add' && !there(open.after)) {
      const { kind, what, goals, draft, into, when, about } = open;
      this.#set({ kind, what, draft, goals, ...whereOf({ into, when, about }) });
    }
    return undefined;
  }

  /** A line of a list goes with its words; words that nobody has changed in the field follow those of the plan. */
  #followText(open: TextField): string | undefined {
    const lines = linesAround(this.#host.place(open.ref), open.field);
    const field = lines ? followLine(open.field, open.was, this.#lines, lines) : open.field;
    this.#lines = lines;
    if (field === undefined) {
      this.#set(undefined);
      return isChanged(open) ? open.draft : undefined;
    }
    const now = this.#now({ ...open, field });
    if (!isChanged(open) && now !== open.was) this.#set({ ...open, field, was: now, draft: now });
    else if (field !== open.field) this.#set({ ...open, field });
    return undefined;
  }

  /** Before another field opens: what was written is saved. @returns false where the person has to choose first */
  #settle(): boolean {
    this.save();
    return this.open === undefined;
  }

  /** What stands in the plan now. */
  #now({ ref, field }: TextField): string {
    return this.#host.textOf(ref, field, this.#host.place(ref)?.texts.get(field) ?? '');
  }

  #set(open: OpenField | undefined, focusNext?: string): void {
    this.#kept = open && { uri: this.#host.uri, open };
    this.#host.fieldChanged(focusNext);
  }

  /** Where a text is shown when its field is closed. */
  #keyOf(ref: ItemRef, field: string): string {
    const place = this.#host.place(ref);
    const text = this.#host.textOf(ref, field, place?.texts.get(field) ?? '');
    // The cells of a rubric are there without words too.
    const isShown = text !== '' || place?.kind === 'criterion' || place?.kind === 'level';
    return field !== place?.field && isShown ? `text:${ref}:${field}` : `item:${ref}`;
  }
}

/** Standards are linked by their codes; other lists have lines of text. */
function lineIntent(ref: ItemRef, field: string, text: string): Intent {
  return field === 'standards'
    ? { do: 'standard', ref, code: text, on: true }
    : { do: 'add-text', ref, field, text };
}

type Unsaid<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** The same place, without what is not said. */
export function whereOf({ into, after, when, about, goals }: Unsaid<Where>): Where {
  return {
    ...(into !== undefined && { into }),
    ...(after !== undefined && { after }),
    ...(when !== undefined && { when }),
    ...(about !== undefined && { about }),
    ...(goals !== undefined && goals.length > 0 && { goals }),
  };
}

function isChanged(open: OpenField): boolean {
  return open.draft !== (open.kind === 'text' ? open.was : '');
}
