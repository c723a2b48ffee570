/**
 * What fits together in a plan: its goals against the standards they come from, the checks along the way, the
 * options students choose from, the rows of its rubrics, and its class periods. This is worked out here and nowhere
 * else: the rules, the panel and the exports all read this map, so that their counts agree.
 */
import type { PlanDocument } from '../document.ts';
import { grouped } from '../grouped.ts';
import { isPlan } from '../kinds/kind.ts';
import {
  activitiesBySession,
  alongTheWay,
  orderOf,
  planIn,
  sessionsOf,
  type Goal,
  type Plan,
} from '../kinds/plan.ts';
import type { PlanItem } from '../kinds/items.ts';
import { rubricIn } from '../kinds/rubric/rubric.ts';
import { standardsIn } from '../kinds/standards/standards.ts';
import { planOf } from '../references/home.ts';
import { splitReference } from '../references/index.ts';
import { textOf } from '../yaml/navigate.ts';
import type { Path } from '../yaml/tree.ts';
import type {
  AlignmentMap,
  Cell,
  Column,
  ColumnGap,
  GoalGap,
  Group,
  MapItem,
  StandardColumn,
} from './alignmentMap.ts';
import { lessonsOf, rubricsOf } from './related.ts';
import type { Shelf } from './shelf.ts';

/**
 * The map of a plan and what it refers to. Takes time in proportion to what is written there.
 * @param document a project or lesson plan; of any other document the map is empty
 */
export function alignmentOf(document: PlanDocument, shelf: Shelf): AlignmentMap {
  if (!isPlan(document.kind)) return empty;
  const last = document.once(lastDrawn);
  if (last.shelf !== shelf || last.revision !== shelf.revision)
    Object.assign(last, { shelf, revision: shelf.revision, map: new Drawing(document, shelf).map() });
  return last.map;
}

/** The last map of a plan: several rules and the panel ask for it one after the other. */
interface Drawn {
  shelf?: Shelf;
  revision?: number;
  map: AlignmentMap;
}
const lastDrawn = (): Drawn => ({ map: empty });

const empty: AlignmentMap = { rows: [], columns: [], groups: [], standardsLeft: [] };

/** What is known of a column before its rows are. */
type Draft<C extends Column = Column> = C extends Column ? Omit<C, 'group' | 'rows' | 'gaps'> : never;

/** A goal that names a standard, and what is known of the standard. */
interface Named {
  readonly rows: number[];
  readonly statement: string | undefined;
  readonly path: Path;
}

/** Who links a column to each row. */
type Links = Map<number, MapItem[]>;

/** A map as it is given away. With a getter in each it would be held back from the quick collection of young garbage. */
class MapOf implements AlignmentMap {
  readonly rows: AlignmentMap['rows'];
  readonly columns: AlignmentMap['columns'];
  readonly groups: AlignmentMap['groups'];
  readonly #left: () => readonly StandardColumn[];

  constructor(
    { rows, columns, groups }: Omit<AlignmentMap, 'standardsLeft'>,
    left: () => readonly StandardColumn[],
  ) {
    this.rows = rows;
    this.columns = columns;
    this.groups = groups;
    this.#left = left;
  }

  /** A state has thousands: worked out for those who ask. */
  get standardsLeft(): readonly StandardColumn[] {
    return this.#left();
  }
}

/** Draws one map, column by column. */
class Drawing {
  readonly #document: PlanDocument;
  readonly #shelf: Shelf;
  readonly #plan: Plan;
  /** Of several goals with one id, the first: a link to it means that one. */
  readonly #rowOf = new Map<string, number>();
  readonly #cells: Cell[][];
  readonly #columns: Column[] = [];
  /** The last one is still being filled. */
  readonly #groups: (Omit<Group, 'count'> & { count: number })[] = [];
  readonly #lessons: readonly PlanDocument[];
  /** Whether there are rubrics whose rows can be linked to the goals. */
  #rubrics = false;

  constructor(document: PlanDocument, shelf: Shelf) {
    this.#document = document;
    this.#shelf = shelf;
    this.#plan = planIn(document);
    this.#lessons = lessonsOf(document, shelf);
    this.#cells = this.#plan.goals.map(() => []);
    this.#plan.goals.forEach(({ id }, row) => {
      if (id !== undefined && !this.#rowOf.has(id)) this.#rowOf.set(id, row);
    });
  }

  map(): AlignmentMap {
    const { goals } = this.#plan;
    const standards = this.#standards();
    this.#checks();
    this.#options();
    this.#criteria();
    this.#sessions();
    this.#cover(standards);
    const has = new Set(this.#columns.filter(({ rows }) => rows.length > 0).map(({ kind }) => kind));
    const usesStandards = has.has('standard');
    const usesOptions = this.#columns.some(
      (column) => column.kind === 'option' && (column.rows.length > 0 || column.gaps.length > 0),
    );
    // What the plan ends in may be for some of the goals only; where it names none, it is for all.
    const shown = new Set(this.#plan.final?.goals);
    const isShown = ({ id }: Goal): boolean => shown.size === 0 || (id !== undefined && shown.has(id));
    const gapsOf = (goal: Goal, cells: readonly Cell[]): GoalGap[] => {
      const there = new Set<Column['kind']>();
      let early = false;
      for (const cell of cells) {
        const column = this.#columns[cell.column] as Column;
        there.add(column.kind);
        if (column.kind === 'check' && column.alongTheWay) early = true;
      }
      const gaps: GoalGap[] = [];
      if (!there.has('check')) gaps.push('no-check');
      else if (!early) gaps.push('no-check-along-the-way');
      if (this.#rubrics && isShown(goal) && !there.has('criterion')) gaps.push('no-criterion');
      if (usesOptions && !there.has('option')) gaps.push('no-choice');
      if (usesStandards && goal.type !== 'success-skill' && !there.has('standard')) gaps.push('no-standard');
      if (has.has('session') && !there.has('session')) gaps.push('no-session');
      return gaps;
    };
    const left = (): readonly StandardColumn[] => this.#standardsLeft(standards);
    const drawn = {
      rows: goals.map((goal, row) => {
        const first = goal.id === undefined ? row : this.#rowOf.get(goal.id);
        const cells = this.#cells[first ?? row] ?? [];
        return { ...this.#itemOf(goal), cells, gaps: gapsOf(goal, cells) };
      }),
      columns: this.#columns,
      groups: this.#groups,
    };
    return new MapOf(drawn, left);
  }

  #itemOf({ id, text, path }: Pick<PlanItem, 'id' | 'text' | 'path'>, uri = this.#document.uri): MapItem {
    return { id, label: text, uri, path };
  }

  /** Begins a group: the columns added from now on belong to it. */
  #group(kind: Column['kind'], item: Partial<MapItem> = {}): void {
    const { id, label = '', uri = this.#document.uri, path = [] } = item;
    this.#groups.push({ kind, id, label, uri, path, first: this.#columns.length, count: 0 });
  }

  /**
   * Adds a column to the last group.
   * @param gapsOf its gaps, given the rows it is linked to
   */
  #add(
    draft: Draft,
    links: Links,
    gapsOf: (rows: readonly number[]) => readonly ColumnGap[] = () => [],
  ): void {
    const column = this.#columns.length;
    for (const [row, by] of links) this.#cells[row]?.push({ column, by });
    const rows = rowsOf(links);
    this.#columns.push({ ...draft, group: this.#groups.length - 1, rows, gaps: gapsOf(rows) });
    const group = this.#groups.at(-1);
    if (group) group.count++;
  }

  /**
   * The rows that ids mean; ids of no goal, and links into other files, are left out.
   * @param links those to which these are added
   */
  #links(ids: readonly string[], item: MapItem, links: Links = new Map()): Links {
    for (const id of ids) {
      const row = this.#rowOf.get(id);
      if (row !== undefined) link(links, row, item);
    }
    return links;
  }

  /** Standards in the order in which goals name them. */
  #standards(): ReadonlyMap<string, Named> {
    const named = new Map<string, Named>();
    this.#plan.goals.forEach((goal, row) => {
      goal.standards.forEach(({ code, statement }, index) => {
        const known = named.get(code);
        if (known && known.statement === undefined && statement !== undefined)
          named.set(code, { ...known, statement, rows: [...known.rows, row] });
        else if (known) known.rows.push(row);
        else named.set(code, { rows: [row], statement, path: [...goal.path, 'standards', index] });
      });
    });
    this.#group('standard');
    for (const [code, { rows, statement, path }] of named) {
      const known = this.#shelf.standard(code)?.item.text;
      const links: Links = new Map();
      for (const row of rows) link(links, row, this.#itemOf(this.#plan.goals[row] as Goal));
      this.#add(
        {
          kind: 'standard',
          ...this.#itemOf({ id: undefined, text: code, path }),
          statement: statement ?? (known === '' ? undefined : known),
          coverage: 'goal-only',
        },
        links,
      );
    }
    return named;
  }

  #checks(): void {
    const plan = this.#plan;
    const inTime = plan.checks
      .map((check) => ({ check, order: orderOf(plan, check.when) ?? Infinity }))
      .sort((a, b) => (a.order === b.order ? 0 : a.order - b.order));
    this.#group('check');
    for (const { check } of inTime) {
      const item = this.#itemOf(check);
      const { when } = check;
      this.#add(
        { kind: 'check', ...item, when, alongTheWay: alongTheWay(plan, check) },
        this.#links(check.goals, item),
        noGoal,
      );
    }
  }

  #options(): void {
    for (const menu of this.#plan.menus) {
      this.#group('option', this.#itemOf(menu));
      const links = menu.options.map((option) => this.#links(option.goals, this.#itemOf(option)));
      // What a menu of products is there for is what its options show together.
      const together = menu.about === 'product' ? rowsOf(new Map(links.flatMap((own) => [...own]))) : [];
      const showsGoals = menu.about === 'product' || links.some(({ size }) => size > 0);
      menu.options.forEach((option, index) => {
        const own = links[index] ?? new Map<number, MapItem[]>();
        this.#add({ kind: 'option', ...this.#itemOf(option), together }, own, (rows) => [
          ...(showsGoals ? noGoal(rows) : []),
          ...(rows.length < together.length ? (['misses-goals'] as const) : []),
        ]);
      });
    }
  }

  #criteria(): void {
    for (const rubric of rubricsOf(this.#document, this.#shelf)) {
      const { criteria } = rubricIn(rubric);
      const home = planOf(rubric, this.#shelf);
      // Plain ids of a rubric that is for another plan are that plan's goals.
      const ours = home === undefined || home === this.#document;
      if (ours && criteria.length > 0) this.#rubrics = true;
      this.#group('criterion', { label: rubric.title, uri: rubric.uri });
      for (const criterion of criteria) {
        const item = this.#itemOf(criterion, rubric.uri);
        const ids = criterion.goals.flatMap((goal) => {
          const parts = splitReference(goal, { form: 'id' });
          const here =
            parts?.file === undefined ? ours : this.#shelf.find(rubric.uri, parts.file) === this.#document;
          return here && parts?.id !== undefined ? [parts.id] : [];
        });
        const gaps = ours && criterion.goals.length === 0 ? noGoal : undefined;
        this.#add({ kind: 'criterion', ...item }, this.#links(ids, item), gaps);
      }
    }
  }

  #sessions(): void {
    const plan = this.#plan;
    const sessions = sessionsOf(plan);
    const columns = sessions.length > 0 ? sessions : plan.places.filter(({ list }) => list === 'activities');
    const inside = activitiesBySession(plan);
    const lessons = grouped(
      this.#lessons,
      ({ sound }) => splitReference(textOf(sound.root, 'partOf') ?? '', { form: 'file#id' })?.id ?? '',
    );
    this.#group('session');
    for (const place of columns) {
      const item = this.#itemOf(place);
      const links = this.#links(place.goals, item);
      for (const part of inside.get(place) ?? []) this.#links(part.goals, this.#itemOf(part), links);
      const own = place.id === undefined ? undefined : lessons.get(place.id);
      const held = own?.map(({ title, uri }) => this.#itemOf({ id: undefined, text: title, path: [] }, uri));
      this.#add({ kind: 'session', ...item, lessons: held ?? [] }, links);
    }
  }

  /** Says of each standard whether anything planned works on it. Comes last: it looks at the other columns. */
  #cover(standards: ReadonlyMap<string, Named>): void {
    const planned = new Set<number>();
    for (const column of this.#columns) {
      const works = column.kind === 'session' || (column.kind === 'check' && column.when !== undefined);
      if (works) for (const row of column.rows) planned.add(row);
    }
    const inLessons = new Set(
      this.#lessons.flatMap((lesson) =>
        planIn(lesson).goals.flatMap((goal) => goal.standards.map(({ code }) => code)),
      ),
    );
    [...standards.keys()].forEach((code, index) => {
      const column = this.#columns[index] as StandardColumn;
      const works = inLessons.has(code) || column.rows.some((row) => planned.has(row));
      this.#columns[index] = works ? { ...column, coverage: 'planned' } : { ...column, gaps: ['goal-only'] };
    });
  }

  #standardsLeft(named: ReadonlyMap<string, Named>): readonly StandardColumn[] {
    const documents = new Set(
      [...named.keys()].flatMap((code) => this.#shelf.standard(code)?.document ?? []),
    );
    return [...documents].flatMap((document) => {
      const items = standardsIn(document);
      const parents = new Set(items.map(({ parent }) => parent));
      return items
        .filter(({ code }) => !named.has(code) && !parents.has(code))
        .map(({ code, text, path }): StandardColumn => ({
          kind: 'standard',
          ...this.#itemOf({ id: undefined, text: code, path }, document.uri),
          statement: text === '' ? undefined : text,
          group: 0,
          rows: [],
          coverage: 'gap',
          gaps: [],
        }));
    });
  }
}

/** Adds who links to a row; once where one does so several times on end. */
function link(links: Links, row: number, item: MapItem): void {
  const by = links.get(row);
  if (!by) links.set(row, [item]);
  else if (by.at(-1) !== item) by.push(item);
}

/** Where links lead, in the order of the rows. */
function rowsOf(links: Links): readonly number[] {
  return [...links.keys()].sort((a, b) => a - b);
}

/** Something that is there for goals, with none. */
function noGoal(rows: readonly number[]): readonly ColumnGap[] {
  return rows.length === 0 ? ['no-goal'] : [];
}
