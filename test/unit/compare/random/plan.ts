// Documents as things to change: realistic plans, rubrics, notes, visits, and YAML without a schema.
import { drawing, type Draw } from '../../../drawing.ts';

export interface Text {
  readonly is: 'text';
  /** Its lines; more than one only of a block. */
  lines: string[];
  style: 'plain' | 'single' | 'double' | 'block' | 'fold';
  anchor?: string;
}

export interface Alias {
  readonly is: 'alias';
  readonly name: string;
}

export interface Group {
  readonly is: 'map';
  entries: Entry[];
  flow: boolean;
  anchor?: string;
}

export interface List {
  readonly is: 'list';
  items: Item[];
  flow: boolean;
  /** Whether its items have ids. */
  readonly keyed: boolean;
  /** Whether its texts name items. */
  readonly links: boolean;
}

export type Value = Text | Alias | Group | List;

/** The name that aliases call a value by. */
export function anchorOf(value: Value): string | undefined {
  return value.is === 'text' || value.is === 'map' ? value.anchor : undefined;
}

/** What both keys of a map and items of a list have. */
export interface Placed {
  value: Value;
  /** Comments on lines of their own above it, and behind it on its line. */
  above: string[];
  end?: string;
}

export interface Entry extends Placed {
  readonly key: string;
  /** Whether its text names an item. */
  readonly link: boolean;
}

export type Item = Placed;

export interface Plan {
  readonly path: string;
  readonly root: Group;
  readonly layout: Layout;
  foot: string[];
}

export interface Layout {
  indent: 2 | 4;
  /** How far dashes stand in from the key of their list. */
  dash: 0 | 2 | 4;
  end: '\n' | '\r\n';
  bom: boolean;
  /** An empty line between items with several lines, and between the keys of the document. */
  gaps: boolean;
}

export const kinds = ['project', 'lesson', 'rubric', 'collaboration', 'visit', 'standards', 'any'] as const;

const words =
  'creek water land town storm sample sensor claim evidence measure explain compare model argue poster letter council boots'.split(
    ' ',
  );

export function sentence(draw: Draw, count: number): string {
  return Array.from({ length: count }, () => words[draw(words.length)]).join(' ');
}

/** A document of a kind. @param size about how many items its lists have */
export function planOf(kind: (typeof kinds)[number], seed: number, size: number): Plan {
  const draw = drawing(seed);
  const make = new Making(draw, size);
  const entries = {
    project: () => make.project(),
    lesson: () => make.lesson(),
    rubric: () => make.rubric(),
    collaboration: () => make.notes(),
    visit: () => make.visit(),
    standards: () => make.standards(),
    any: () => make.any(),
  }[kind]();
  const layout: Layout = {
    indent: 2,
    dash: draw(4) === 0 ? 0 : 2,
    end: draw(12) === 0 ? '\r\n' : '\n',
    bom: draw(15) === 0,
    gaps: draw(3) === 0,
  };
  const plan: Plan = {
    path: kind === 'any' ? 'any.yaml' : `creek.${kind}.yaml`,
    root: { is: 'map', entries, flow: false },
    layout,
    foot: draw(5) === 0 ? ['# the end'] : [],
  };
  return plan;
}

class Making {
  readonly #draw: Draw;
  readonly #size: number;
  #comments = 0;

  constructor(draw: Draw, size: number) {
    this.#draw = draw;
    this.#size = size;
  }

  project(): Entry[] {
    const goals = this.#ids('g');
    const checks = this.#ids('k');
    const sessions = this.#ids('s');
    return [
      ...this.#head('project-spec'),
      this.#entry('summary', this.#block()),
      this.#entry(
        'goals',
        this.#keyed(goals, () => [
          this.#entry('target', this.#text(6)),
          this.#entry('type', this.#word('skill')),
          this.#entry('successCriteria', this.#texts(3)),
        ]),
      ),
      this.#entry(
        'checks',
        this.#keyed(checks, () => [
          this.#entry('name', this.#text(3)),
          this.#link('when', this.#one(sessions)),
          this.#entry('goals', this.#links(goals)),
          this.#entry('lookFor', this.#draw(3) === 0 ? this.#block() : this.#text(5)),
        ]),
      ),
      this.#entry(
        'sessions',
        this.#keyed(sessions, (id) => [
          this.#entry('title', this.#text(3)),
          this.#entry('minutes', this.#word('50')),
          this.#entry(
            'activities',
            this.#keyed(this.#ids(`${id}-`), () => [
              this.#entry('title', this.#text(3)),
              this.#entry('minutes', this.#word('15')),
              this.#entry('goals', this.#links(goals)),
            ]),
          ),
        ]),
      ),
      this.#entry('materials', this.#texts(3)),
      this.#entry(
        'final',
        this.#map([
          this.#entry('name', this.#text(2)),
          this.#link('when', this.#one(sessions)),
          this.#entry('goals', this.#links(goals)),
        ]),
      ),
      this.#entry(
        'vocabulary',
        this.#list(() =>
          this.#map([this.#entry('term', this.#text(1)), this.#entry('definition', this.#text(4))]),
        ),
      ),
    ];
  }

  lesson(): Entry[] {
    const goals = this.#ids('g');
    const checks = this.#ids('k');
    return [
      ...this.#head('lesson-plan'),
      this.#entry('safety', this.#block()),
      this.#entry(
        'goals',
        this.#keyed(goals, () => [this.#entry('target', this.#text(7))]),
      ),
      this.#entry(
        'checks',
        this.#keyed(checks, () => [
          this.#entry('name', this.#text(3)),
          this.#entry('goals', this.#links(goals)),
          this.#entry('ifNotYet', this.#text(6)),
        ]),
      ),
      this.#entry(
        'activities',
        this.#keyed(this.#ids('a'), () => [
          this.#entry('title', this.#text(3)),
          this.#entry('checks', this.#links(checks)),
          this.#entry('studentsDo', this.#block()),
        ]),
      ),
    ];
  }

  rubric(): Entry[] {
    const levels = ['not-yet', 'meets', 'exceeds'];
    return [
      ...this.#head('rubric'),
      this.#entry(
        'levels',
        this.#keyed(levels, () => [this.#entry('name', this.#text(1))]),
      ),
      this.#entry(
        'criteria',
        this.#keyed(this.#ids('c'), () => [
          this.#entry('name', this.#text(3)),
          this.#entry('descriptors', this.#map(levels.map((level) => this.#entry(level, this.#text(6))))),
        ]),
      ),
    ];
  }

  notes(): Entry[] {
    return [
      ...this.#head('collaboration-log'),
      this.#entry('plans', this.#texts(1)),
      this.#entry(
        'meetings',
        this.#keyed(this.#ids('m'), (id) => [
          this.#entry('focus', this.#text(4)),
          this.#entry('strengths', this.#texts(2)),
          this.#entry(
            'wonderings',
            this.#list(() =>
              this.#map([this.#entry('text', this.#text(5)), this.#entry('by', this.#word('Ana'))]),
            ),
          ),
          this.#entry(
            'nextSteps',
            this.#keyed(this.#ids(`${id}-n`), () => [
              this.#entry('who', this.#word('Lee')),
              this.#entry('what', this.#text(4)),
              this.#entry('when', this.#word('2026-05-12')),
            ]),
          ),
        ]),
      ),
    ];
  }

  visit(): Entry[] {
    const watched = this.#ids('w');
    return [
      ...this.#head('observation'),
      this.#entry(
        'beforehand',
        this.#map([
          this.#entry(
            'watchFor',
            this.#keyed(watched, () => [this.#entry('text', this.#text(5))]),
          ),
        ]),
      ),
      this.#entry(
        'seen',
        this.#keyed(this.#ids('e'), () => [
          this.#entry('at', this.#word('10:42')),
          this.#entry('text', this.#text(6)),
          this.#link('watchFor', this.#one(watched)),
        ]),
      ),
      this.#entry('noticed', this.#texts(3)),
    ];
  }

  standards(): Entry[] {
    const ids = this.#ids('LS2-');
    return [
      ...this.#head('standards'),
      this.#entry(
        'items',
        this.#keyed(
          ids,
          (id) => [
            this.#entry('statement', this.#text(7)),
            ...(id === ids[0] ? [] : [this.#link('parent', ids[0]!)]),
          ],
          'code',
        ),
      ),
    ];
  }

  any(): Entry[] {
    const people = this.#ids('p');
    return [
      this.#entry('name', this.#text(2)),
      this.#entry('__proto__', this.#text(2)),
      this.#entry('room', { ...this.#text(2), anchor: 'room' }),
      this.#entry('defaults', {
        ...this.#map([this.#entry('size', this.#word('3'))]),
        anchor: 'defaults',
        flow: false,
      }),
      this.#entry('here', { is: 'alias', name: 'room' }),
      this.#entry(
        'people',
        this.#keyed(people, () => [this.#entry('does', this.#texts(2)), this.#entry('note', this.#block())]),
      ),
      this.#entry(
        'tasks',
        this.#keyed(['toString', ...this.#ids('t')], () => [
          this.#link('person', this.#one(people)),
          this.#entry('what', this.#text(4)),
          this.#entry('people', this.#links(people)),
        ]),
      ),
      this.#entry(
        'steps',
        this.#list(() => this.#map([this.#entry('run', this.#text(2)), this.#entry('with', this.#text(2))])),
      ),
    ];
  }

  #head(kind: string): Entry[] {
    return [
      this.#entry('kind', this.#word(kind)),
      this.#entry('schemaVersion', this.#word('1')),
      this.#entry('title', this.#text(3)),
    ];
  }

  #ids(start: string): string[] {
    return Array.from({ length: 1 + this.#draw(this.#size + 1) }, (_, index) => `${start}${index + 1}`);
  }

  #one(ids: readonly string[]): string {
    return ids[this.#draw(ids.length)] ?? '';
  }

  #entry(key: string, value: Value): Entry {
    return { key, value, link: false, ...this.#said(value, key) };
  }

  #link(key: string, id: string): Entry {
    return { key, value: this.#word(id), link: true, above: [] };
  }

  #said(value: Value, what: string): { above: string[]; end?: string } {
    const above = this.#draw(14) === 0 ? [this.#comment(what)] : [];
    return this.#draw(14) === 0 && value.is === 'text' ? { above, end: this.#comment(what) } : { above };
  }

  #comment(what: string): string {
    return `# ${what} ${(this.#comments += 1)}: ${sentence(this.#draw, 2)}`;
  }

  #word(text: string): Text {
    return { is: 'text', lines: [text], style: 'plain' };
  }

  #text(count: number): Text {
    const styles = ['plain', 'plain', 'plain', 'single', 'double'] as const;
    const style = count > 5 && this.#draw(6) === 0 ? 'fold' : styles[this.#draw(styles.length)]!;
    const text = sentence(this.#draw, count);
    return { is: 'text', lines: [this.#draw(8) === 0 ? `${text}: ${text}` : text], style };
  }

  #block(): Text {
    const lines = Array.from({ length: 2 + this.#draw(4) }, () => sentence(this.#draw, 4));
    return { is: 'text', lines, style: 'block' };
  }

  #map(entries: Entry[]): Group {
    return { is: 'map', entries, flow: this.#draw(4) === 0 };
  }

  #texts(most: number): List {
    const items = Array.from({ length: 1 + this.#draw(most) }, () => ({ value: this.#text(3), above: [] }));
    return { is: 'list', items, flow: this.#draw(3) === 0, keyed: false, links: false };
  }

  #list(one: () => Value): List {
    const items = Array.from({ length: 1 + this.#draw(3) }, () => ({ value: one(), above: [] }));
    return { is: 'list', items, flow: false, keyed: false, links: false };
  }

  #links(ids: readonly string[]): List {
    const items = ids.filter(() => this.#draw(2) === 0).map((id) => ({ value: this.#word(id), above: [] }));
    return { is: 'list', items, flow: this.#draw(4) > 0, keyed: false, links: true };
  }

  #keyed(ids: readonly string[], fields: (id: string) => Entry[], by = 'id'): List {
    const items = ids.map((id): Item => {
      const value = this.#map([{ key: by, value: this.#word(id), link: false, above: [] }, ...fields(id)]);
      return { value, ...this.#said(value, id) };
    });
    return { is: 'list', items, flow: false, keyed: true, links: false };
  }
}
