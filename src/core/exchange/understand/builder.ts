/** Collects pieces while a text is gone through from its beginning to its end. */
import { labelIn } from './labels.ts';
import { placesOf } from './places.ts';
import type { Piece } from './piece.ts';
import type { PlanKind } from '../../view/planViewBringing.ts';

/** What the words to come stand under. */
export interface Section {
  readonly level: number;
  readonly scope: 'all' | 'inline' | 'list';
  /** A name of `places`; undefined before anything is known. */
  readonly place: string | undefined;
  /** The piece that what comes belongs to. */
  readonly owner?: string;
  /** Words that stay with each piece under it: “For each group”. */
  readonly lead?: string;
  /** The heading, where it is no piece. */
  readonly under?: string;
  /** “Students will be able to”. */
  stem?: { readonly text: string; readonly own: boolean; used: boolean };
  /** Whether anything stood under it. */
  used: boolean;
}

export class Builder {
  readonly kind: PlanKind;
  readonly pieces: Piece[] = [];
  readonly sections: Section[] = [];
  /** Labels under which nothing was written. */
  readonly empty: { readonly under: string; readonly place: string | undefined; readonly at: number }[] = [];
  /** Headings that say more than a label. */
  readonly headings: string[] = [];
  title = '';
  /** Whether a label said that this is the title. */
  titled = false;

  constructor(kind: PlanKind) {
    this.kind = kind;
  }

  get now(): Section | undefined {
    return this.sections.at(-1);
  }

  /** Whether the plan has such a place, alone or below a piece that is open now. */
  has(place: string): boolean {
    if (place === 'activities' && this.kind === 'project-spec') return this.session !== undefined;
    if (place === 'homework' && this.session !== undefined) return true;
    return placesOf(this.kind).has(place) || place === 'title';
  }

  /** The class period that is open. */
  get session(): string | undefined {
    return this.sections.findLast(({ place, owner }) => place === 'sessions' && owner !== undefined)?.owner;
  }

  open(section: Omit<Section, 'used'>): void {
    // “Objectives”, and below it “Students will be able to”: one label in two lines.
    const before = this.empty.at(-1);
    if (before?.place === section.place && before?.at === this.pieces.length) this.empty.pop();
    this.sections.push({ ...section, used: false });
  }

  /** Ends what stands at this depth or deeper, and whatever a label on its line began. */
  close(level: number): void {
    while (this.now && this.now.level >= level) this.end();
  }

  /** Ends the innermost section. */
  end(): void {
    const section = this.sections.pop();
    if (!section) return;
    const { stem, used, owner, under, place } = section;
    if (stem?.own === true && !stem.used) {
      this.add('goals', stem.text, section);
      return;
    }
    if (used) {
      const around = this.now;
      if (around) around.used = true;
    } else if (owner === undefined && under !== undefined)
      this.empty.push({ under, place, at: this.pieces.length });
  }

  /** A new piece; the words that lead it stand before it. @returns its id */
  add(place: string, text: string, from: Partial<Section> = {}, more: Partial<Piece> = {}): string {
    for (const section of this.sections) section.used = true;
    const id = `p${this.pieces.length + 1}`;
    const led = from.lead === undefined ? text : `${from.lead}: ${text}`;
    const { under } = from;
    this.pieces.push({ id, text: led, place, ...(under === undefined ? {} : { under }), ...more });
    return id;
  }

  /** Whether the last piece is this one, and says no more than a label. */
  isBare(id: string | undefined): boolean {
    const last = this.pieces.at(-1);
    return last !== undefined && last.id === id && labelIn(last.text)?.exact === true;
  }

  /** Other words for the last piece. */
  rename(text: string): void {
    const last = this.pieces.pop();
    if (last) this.pieces.push({ ...last, text });
  }

  /** More words for the last piece. */
  extend(text: string): void {
    const last = this.pieces.pop();
    if (last) this.pieces.push({ ...last, text: `${last.text} ${text}` });
  }
}
