/** What the pages of a plan take from it: one named field after the other, never whatever else stands there. */
import { isDate, longDate, shortDate } from '../../dates.ts';
import type { PlanDocument } from '../../document.ts';
import { list, texts, type PlanItem } from '../../kinds/items.ts';
import { factsOf } from '../../kinds/kind.ts';
import {
  minutesOf,
  planIn,
  placeOf,
  sessionsOf,
  type Check,
  type Goal,
  type Place,
  type Plan,
} from '../../kinds/plan.ts';
import type { Shelf } from '../../library/shelf.ts';
import { nameReplacer } from '../../rules/privacy/withoutNames.ts';
import { schemaAt } from '../../schema/walk.ts';
import { counted } from '../../words.ts';
import { pairOf, resolve, scalarText, textOf } from '../../yaml/navigate.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import type { Block, Sheet, Text } from '../sheet.ts';
import { gradesInWords } from './planWords.ts';

/** No page takes more characters; texts that stand for each other could otherwise grow without end. */
const MOST_TAKEN = 3_000_000;

/** A goal as pages name it. */
export interface NamedGoal {
  /** As it is counted on the page, from 1. */
  readonly number: number;
  readonly goal: Goal;
}

/** A plan, read for one page. */
export class PlanFields {
  readonly document: PlanDocument;
  readonly shelf: Shelf;
  readonly plan: Plan;
  readonly root: YamlNode | undefined;
  /** As `Sheet` has it. */
  readonly said: string[] = [];
  readonly #clean: (text: string) => string;
  readonly #goals = new Map<string, NamedGoal>();
  readonly #checks = new Map<string, Check>();
  readonly #sessionAround = new Map<Place, Place>();
  #left = MOST_TAKEN;

  /** @param named whether students’ names that are known to this person stay as they are written */
  constructor(document: PlanDocument, shelf: Shelf, named: boolean) {
    this.document = document;
    this.shelf = shelf;
    this.plan = planIn(document);
    this.root = document.sound.root;
    const without = named ? undefined : nameReplacer(document, shelf);
    this.#clean = (text) => {
      const cleaned = without?.(text) ?? text;
      if (cleaned !== text && !this.said.includes(namesSaid)) this.said.push(namesSaid);
      return cleaned;
    };
    this.plan.goals.forEach((goal, index) => {
      if (goal.id !== undefined && !this.#goals.has(goal.id))
        this.#goals.set(goal.id, { number: index + 1, goal });
    });
    for (const check of this.plan.checks)
      if (check.id !== undefined && !this.#checks.has(check.id)) this.#checks.set(check.id, check);
    let around: Place | undefined;
    for (const place of this.plan.places) {
      if (place.list === 'sessions') around = place;
      if (place.list !== 'milestones' && around) this.#sessionAround.set(place, around);
    }
  }

  /** A text as it goes on the page; empty where there is none, and once the page is longer than any page is. */
  take(text: string | undefined): Text {
    const trimmed = text?.trim() ?? '';
    if (this.#left < 0) return '';
    this.#left -= trimmed.length + 1;
    if (this.#left < 0) {
      this.said.push('This plan is too long for one page: its end is not on it.');
      return '';
    }
    return this.#clean(trimmed);
  }

  /** The text under a key. */
  text(node: YamlNode | undefined, key: string): Text {
    return this.take(textOf(node, key));
  }

  /** The text under a key, on one line. */
  line(node: YamlNode | undefined, key: string): Text {
    return oneLine(this.text(node, key));
  }

  /** The texts of a list, each on one line, empty ones left out. */
  lines(node: YamlNode | undefined, key: string): readonly Text[] {
    if (this.#left < 0) return [];
    return texts(node, key)
      .map((text) => oneLine(this.take(text)))
      .filter((text) => text !== '');
  }

  /** The items of a list that have a naming text. */
  items(node: YamlNode | undefined, key: string, main: string): readonly PlanItem[] {
    return this.#left < 0 ? [] : list(node, key, [], main);
  }

  /**
   * The entries of a list that are texts, or maps with a naming text.
   * @returns of each its text and its map, where it is one
   */
  entries(
    node: YamlNode | undefined,
    key: string,
    main: string,
  ): readonly {
    readonly text: Text;
    readonly node: YamlNode | undefined;
    readonly at: number | undefined;
  }[] {
    if (this.#left < 0) return [];
    const value = resolve(pairOf(node, key)?.value);
    const values = value?.type === 'list' ? value.items.map((item) => item.value) : value ? [value] : [];
    return values.flatMap((each) => {
      const entry = resolve(each);
      const isMap = entry?.type === 'map';
      const text = oneLine(isMap ? this.text(entry, main) : this.take(scalarText(entry)));
      if (text === '' && !isMap) return [];
      return { text, node: isMap ? entry : undefined, at: this.atNode(each) };
    });
  }

  /** The words of an item, on one line. */
  nameOf(item: Pick<PlanItem, 'text'>): Text {
    return oneLine(this.take(item.text));
  }

  /** The line a key of the plan stands in. */
  at(key: string, node = this.root): number | undefined {
    return this.#line(pairOf(node, key)?.span.start);
  }

  /** The line an item begins in. */
  atItem({ whole }: Pick<PlanItem, 'whole'>): number | undefined {
    return this.#line(whole.start);
  }

  /** The line a value begins in. */
  atNode(node: YamlNode | undefined): number | undefined {
    return this.#line(node?.span.start);
  }

  #line(offset: number | undefined): number | undefined {
    // An older form is read as if it were up to date, so places are not those of the text.
    return offset === undefined || this.document.older ? undefined : this.document.lines.lineAt(offset);
  }

  /** What a field is called, as everywhere else. */
  called(...path: readonly string[]): string {
    const steps = path.flatMap((step) => (step.endsWith('[]') ? [step.slice(0, -2), 0] : [step]));
    return schemaAt(this.document.kind, undefined, steps)?.title ?? '';
  }

  /** The goals that ids mean, each once, in the order of the plan; ids of no goal mean none. */
  goalsOf(ids: readonly string[]): readonly NamedGoal[] {
    const found = new Set(ids.flatMap((id) => this.#goals.get(id) ?? []));
    return [...found].sort((a, b) => a.number - b.number);
  }

  /** "1, 2": goals as they are counted on the page. */
  goalNumbers(ids: readonly string[]): Text {
    return this.goalsOf(ids)
      .map(({ number }) => String(number))
      .join(', ');
  }

  /** The check with an id. */
  checkOf(id: string): Check | undefined {
    return this.#checks.get(id);
  }

  /** The names of the checks that ids mean. */
  checkNames(ids: readonly string[]): Text {
    return ids
      .flatMap((id) => this.#checks.get(id) ?? [])
      .map((check) => this.nameOf(check))
      .filter((name) => name !== '')
      .join('; ');
  }

  /** The class period a place is, or stands in. */
  sessionOf(place: Place | undefined): Place | undefined {
    return place && this.#sessionAround.get(place);
  }

  /** "May 6", "Class period 2" where no day is written, "" for a lesson’s activity. */
  dayOf(place: Place): string {
    const date = this.take(place.date);
    if (date !== '') return shortDate(oneLine(date));
    const session = this.sessionOf(place);
    return session ? `Class period ${session.index + 1}` : '';
  }

  /** When something is, in words: "May 6, What does the data say?"; empty where the plan does not say. */
  when(written: string | undefined): Text {
    const place = placeOf(this.plan, written);
    if (!place) return written !== undefined && isDate(written) ? shortDate(written) : '';
    const session = this.sessionOf(place);
    const parts = [
      this.dayOf(place),
      session ? this.nameOf(session) : '',
      session === place ? '' : this.nameOf(place),
    ];
    return parts.filter((part) => part !== '').join(', ');
  }

  /** A row for every class period and milestone, in the order of time. */
  get stops(): readonly Place[] {
    const { places } = this.plan;
    const main = sessionsOf(this.plan);
    const all = main.length > 0 ? places.filter((place) => place.list !== 'activities') : places;
    return all
      .map((place) => ({ place, order: place.order ?? Number.MAX_SAFE_INTEGER }))
      .sort((a, b) => a.order - b.order)
      .map(({ place }) => place);
  }

  /** "50 minutes". */
  minutes({ minutes }: Pick<Place, 'minutes'>): string {
    return minutes === undefined ? '' : counted(minutes, 'minute');
  }

  /** The title of another document; what it is where it has none. */
  titleOf(other: PlanDocument): Text {
    return oneLine(this.take(textOf(other.sound.root, 'title'))) || factsOf(other.kind).label;
  }

  /** A standard’s words: those written beside its code, else those of the standards at hand. */
  statementOf({ code, statement }: Goal['standards'][number]): Text {
    return oneLine(this.take(statement ?? this.shelf.standard(code)?.item.text));
  }

  /** The sheet, with what stands at the top of every page of a plan. */
  sheet(about: readonly string[], blocks: readonly Block[]): Sheet {
    const language = this.text(this.root, 'language');
    return {
      title: this.title,
      language: /^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,3}$/i.test(language) ? language : undefined,
      about: about.filter((fact) => fact !== ''),
      blocks,
      ...(this.said.length === 0 ? {} : { said: [...this.said] }),
    };
  }

  /** Its title; what it is where it has none. The file’s name is nobody’s business. */
  get title(): Text {
    return this.line(this.root, 'title') || factsOf(this.document.kind).label;
  }

  get subjects(): readonly Text[] {
    return [this.line(this.root, 'subject'), ...this.lines(this.root, 'otherSubjects')].filter(Boolean);
  }

  get grades(): string {
    return gradesInWords(this.lines(this.root, 'grades'));
  }

  /** "Monday, May 4, 2026" of a lesson; "May 4 to May 21, 2026" of a project whose class periods have days. */
  get days(): string {
    const date = this.line(this.root, 'date');
    if (date !== '') return isDate(date) ? longDate(date) : date;
    const days = this.plan.days.map((day) => day.date).filter(isDate);
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return '';
    const [from, to] = [first, last].map((day) => `${shortDate(day)}, ${day.slice(0, 4)}`);
    if (first === last) return from ?? '';
    return `${first.slice(0, 4) === last.slice(0, 4) ? shortDate(first) : from} to ${to}`;
  }

  /** How long a lesson is. */
  get length(): string {
    return this.minutes({ minutes: minutesOf(this.root) });
  }

  /** Whether something is written in English, as far as the plan says. */
  get english(): boolean {
    const language = this.line(this.root, 'language').toLowerCase();
    return language === '' || language === 'en' || language.startsWith('en-');
  }
}

const namesSaid =
  'Students’ names from your own list are not on this page: it says what you chose to write instead.';

/** A text on one line. */
export function oneLine(text: Text): Text {
  return text.replace(/\s+/g, ' ').trim();
}
