/** What the parts of the panel can ask of the whole: the state of the view, and what a person does with it. */
import type { nothing } from 'lit';
import type {
  Addable,
  Intent,
  ItemRef,
  Page,
  PlanView,
  SinceView,
  StandardHit,
  SuggestionItem,
  Together,
} from '../core/view/planView.ts';
import type { Choice } from './editText.ts';
import type { HeldDraft } from './heldInput.ts';
import type { MenuEntry } from './menu.ts';
import type { PageDrafts } from './papers/drafts.ts';
import type { SeenPoint } from './papers/seenTogether.ts';
import type { Place } from './places.ts';
import type { Bringing } from './together/bringing.ts';
import type { Suggesting } from './suggestions/suggesting.ts';
import type { Section } from './words.ts';

/** The one text field that is open, with what the person has written so far. */
export type OpenField = TextField | AddField | LineField;

/** A text of the plan being changed. */
export interface TextField {
  readonly kind: 'text';
  readonly ref: ItemRef;
  readonly field: string;
  /** The words when the field was opened. */
  readonly was: string;
  readonly draft: string;
}

/** An item being added. */
export interface AddField {
  readonly kind: 'add';
  readonly what: Addable;
  readonly into?: ItemRef;
  readonly after?: ItemRef;
  readonly when?: string;
  readonly about?: string;
  readonly goals: readonly string[];
  /** The item beside which the field opens, where it could stand at several. */
  readonly beside?: ItemRef;
  readonly draft: string;
}

/** A line being added to a list of texts of an item: `supports`, `successCriteria`, `standards`. */
export interface LineField {
  readonly kind: 'line';
  readonly ref: ItemRef;
  readonly field: string;
  readonly draft: string;
}

/** Where an item is added, and what it is linked to at once. */
export type Where = Partial<Pick<AddField, 'into' | 'after' | 'when' | 'about' | 'goals' | 'beside'>>;

export interface Board {
  readonly plan: PlanView;
  /** What the two look at together. */
  readonly together: Together;
  /** What changed since they last met; undefined where that is not known. */
  readonly since: SinceView | undefined;
  /** What is suggested in the document. */
  readonly suggestions: readonly SuggestionItem[];
  /** Whether the plan can be changed from here now. */
  readonly editable: boolean;
  readonly field: OpenField | undefined;
  /** The language of the plan's texts, for `lang`; nothing where it is the page's own. */
  readonly textLang: string | typeof nothing;
  /** Whether it has the whole editor, not only the side bar. */
  readonly wide: boolean;
  /** The page that is shown. */
  readonly page: Page;
  /** Turns to a page. @param ref the item there to put the focus on */
  showPage(page: Page, ref?: ItemRef): void;
  /** Opens the plan as text, or a page of it in the editor. */
  openAs(as: 'text' | Page): void;

  /** 0 for the item of its section that the Tab key reaches, -1 for the others; what is inside an item goes with it. */
  tab(ref: ItemRef): 0 | -1;
  place(ref: ItemRef): Place | undefined;
  /** The cell of a grid that the Tab key reaches, by its key; undefined where nobody was in it yet. */
  reachedCell(grid: string): string | undefined;
  reachCell(grid: string, key: string): void;
  /** All the panel itself knows about an item, to tell whether it has to be drawn anew. */
  about(ref: ItemRef): readonly unknown[];
  isLit(ref: ItemRef): boolean;
  /** Whether it is what the two look at together. */
  isLookedAt(ref: ItemRef): boolean;
  /** Whether the lit item is in this section. */
  isLitIn(section: Section): boolean;
  /** Whether a change of the item is under way. */
  isBusy(ref: ItemRef): boolean;
  /** The words to show: those just written while their change is under way, else `text`. */
  textOf(ref: ItemRef, field: string, text: string): string;
  /** Whether a goal or a standard is linked by now. @param linked whether the plan says so */
  isLinked(ref: ItemRef, to: string, linked: boolean): boolean;
  /** The ids of the goals an item is linked to by now. @param linked those that the plan says */
  linkedTo(ref: ItemRef, linked: readonly string[]): readonly string[];
  /** Whether something is being dragged over the item, and to which side of it. */
  dropAt(ref: ItemRef): 'before' | 'after' | 'into' | undefined;
  isDragged(ref: ItemRef): boolean;

  isFolded(section: Section): boolean;
  fold(section: Section): void;
  /** Whether a part that is folded at first was opened. */
  isOpen(part: string): boolean;
  /** @param focusNext the key of what the focus goes to then */
  toggle(part: string, focusNext?: string): void;

  /** What was looked at in the meeting of these notes, as far as this page has seen it. */
  readonly seenTogether: readonly SeenPoint[];
  /** What is written in always-there fields and not in the document yet. */
  readonly drafts: PageDrafts;
  ask(intent: Intent): void;
  /** Asks for what was written in a field; where that is refused, the words come back into it. `key`: the field’s own. */
  askFrom(key: string, draft: HeldDraft, intent: Intent): void;
  /** Does what a question's button says; opens the field first where words are missing. */
  act(intent: Intent): void;
  reveal(ref: ItemRef): void;
  /** Shows the item in the text, opening it where it is not in sight. */
  showInText(ref: ItemRef): void;
  /** Shows another item in the panel and in the text. */
  goTo(ref: ItemRef): void;
  /** Opens the dialog that takes a pasted table into a rubric. */
  pasteTable(): void;
  edit(ref: ItemRef, field: string): void;
  add(what: Addable, where?: Where): void;
  /** Opens the field for a new line of a list of texts. */
  addLine(ref: ItemRef, field: string): void;
  keepDraft(draft: string): void;
  chooseGoal(goal: string, on: boolean): void;
  saveField(): void;
  /** Finds standards that fit some words; an answer that a newer question has overtaken never comes. */
  findStandards(words: string): Promise<readonly StandardHit[]>;
  /** What the plan says by now where the open field stands, if somebody else has changed it meanwhile. */
  readonly meanwhile: string | undefined;
  /** Goes on with the words of the one, of the other, or of both. */
  settle(choice: Choice): void;
  leaveField(): void;
  openMenu(ref: ItemRef, from: Element): void;
  /**
   * Opens a menu of any entries.
   * @param at the box it belongs to, or a point, in the window's pixels
   * @param back the key of what gets the focus when it closes
   */
  choose(entries: readonly MenuEntry[], label: string, at: DOMRect, back: string): void;
  /** What is suggested about an item. */
  suggestionsAt(ref: ItemRef): readonly SuggestionItem[];
  /** Opens the field for a suggestion. */
  suggest(suggesting: Suggesting): void;
  /** Opens the field for what to talk about next time. */
  bringUp(bringing: Bringing): void;
  startDrag(event: PointerEvent, ref: ItemRef): void;
}
