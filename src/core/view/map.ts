/** The alignment map as the panel draws it: the goals against all that serves them, and where something is open. */
import { answeredIn } from '../acceptance/acceptance.ts';
import type { PlanDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { texts } from '../kinds/items.ts';
import { isPlan } from '../kinds/kind.ts';
import { planIn } from '../kinds/plan.ts';
import { alignmentOf } from '../library/alignment.ts';
import type {
  AlignmentMap,
  Cell,
  Column,
  GoalGap,
  GoalRow,
  Group,
  MapItem,
} from '../library/alignmentMap.ts';
import type { Shelf } from '../library/shelf.ts';
import { planOf } from '../references/home.ts';
import { isQuestion, type RuleFinding } from '../rules/rule.ts';
import type { Span } from '../text/ranges.ts';
import { nodeAt } from '../yaml/navigate.ts';
import type { Path } from '../yaml/tree.ts';
import type { ItemRef, MapAsked, MapCell, MapColumn, MapGroup, MapRow, MapView, Stop } from './planView.ts';
import { questionOf } from './questions.ts';
import { goesByPlace, refElsewhere, refOf } from './refs.ts';

/**
 * The map of a plan; of any other document it is empty.
 * @param findings what the library says of this very document: only what it asks is shown as open
 * @param stops the way through the plan, which says when its checks are
 */
export function mapView(
  document: PlanDocument,
  shelf: Shelf,
  findings: readonly Finding[],
  stops: readonly Stop[],
): MapView {
  if (!isPlan(document.kind)) return { groups: [], columns: [], rows: [], questions: [] };
  return new Drawing(document, shelf, findings, stops).view();
}

/** The questions about a goal that show in the cells of a group: what they ask for is not there. */
const asksForGroup = new Map<string, Group['kind']>([
  ['align-goal-without-check', 'check'],
  ['align-goal-without-criterion', 'criterion'],
  ['align-goal-without-standard', 'standard'],
]);

/** What would be asked about a goal with this gap. */
const askedFor = new Map<GoalGap, string>([
  ['no-check', 'align-goal-without-check'],
  ['no-check-along-the-way', 'align-goal-without-check'],
  ['no-criterion', 'align-goal-without-criterion'],
  ['no-standard', 'align-goal-without-standard'],
]);

/** The question about an option that does not show what the others show. */
const OPTION = 'align-option-without-goal';

/** Groups that are shown before anything stands in them: a plan has checks, and a menu options. */
const shownEmpty = new Set<Group['kind']>(['check', 'option']);

class Drawing {
  readonly #document: PlanDocument;
  readonly #shelf: Shelf;
  readonly #map: AlignmentMap;
  readonly #asked: ReadonlyMap<MapItem | undefined, readonly RuleFinding[]>;
  readonly #isAnswered: (code: string, span: Span) => boolean;
  /** What more there is to know of the columns that stand in time, by reference. */
  readonly #when: ReadonlyMap<ItemRef, string>;
  /** The groups that are shown, and where each of the map's own is among them. */
  readonly #groups: readonly Group[];
  readonly #groupAt: ReadonlyMap<Group | undefined, number>;

  constructor(document: PlanDocument, shelf: Shelf, findings: readonly Finding[], stops: readonly Stop[]) {
    this.#document = document;
    this.#shelf = shelf;
    this.#map = alignmentOf(document, shelf);
    this.#asked = placed(this.#map, document.uri, findings);
    this.#isAnswered = answeredIn(document);
    this.#when = new Map(
      stops.flatMap(({ ref, label, checks }) => [
        ...(ref === undefined ? [] : [[ref, label] as const]),
        ...checks.map((check) => [check.ref, label] as const),
      ]),
    );
    this.#groups = this.#map.groups.filter(({ count, kind }) => count > 0 || shownEmpty.has(kind));
    this.#groupAt = new Map(this.#groups.map((group, index) => [group, index]));
  }

  view(): MapView {
    const { rows, columns } = this.#map;
    return {
      groups: this.#groups.map((group) => this.#groupOf(group)),
      columns: columns.map((column) => this.#column(column)),
      rows: rows.map((row, index) => this.#row(row, index)),
      questions: this.#questions(undefined),
    };
  }

  #questions(at: MapItem | undefined): MapView['questions'] {
    return this.#at(at).map((finding) => questionOf(this.#document, finding));
  }

  #at(item: MapItem | undefined): readonly RuleFinding[] {
    return this.#asked.get(item) ?? [];
  }

  #groupOf(group: Group): MapGroup {
    const { kind, label, uri, path, first, count } = group;
    const own = path.length === 0 ? undefined : this.#refOf(group);
    return {
      kind,
      key: `${kind}:${own ?? uri}`,
      label: label || labelOf(kind, this.#document),
      ...(own === undefined ? {} : { ref: own }),
      ...{ first, count, questions: this.#questions(group) },
      ...(this.#isAside(group) ? { aside: true } : {}),
    };
  }

  /** Whether the options of a menu need not show goals, and none does. */
  #isAside({ kind, path: [, menu], first, count }: Group): boolean {
    const about = planIn(this.#document).menus.find(({ path }) => path[1] === menu)?.about;
    if (kind !== 'option' || count === 0 || about === undefined || about === 'product') return false;
    return this.#map.columns.slice(first, first + count).every(({ rows }) => rows.length === 0);
  }

  #column(column: Column): MapColumn {
    const ref = this.#refOf(column);
    const more = column.kind === 'standard' ? column.statement : this.#when.get(ref);
    return {
      ref,
      group: this.#groupIndex(column),
      label: column.label,
      ...(more === undefined || more === '' ? {} : { more }),
      links: this.#linksOf(column, ref),
      ...this.#missesOf(column),
      questions: this.#questions(column),
    };
  }

  /** What is said of an option that does not show all the goals that its menu shows. */
  #missesOf(column: Column): Pick<MapColumn, 'misses'> {
    if (column.kind !== 'option' || !column.gaps.includes('misses-goals')) return {};
    const question = this.#at(column).findIndex(({ code }) => code === OPTION);
    if (question >= 0) return { misses: question };
    return this.#optionAnswered(column) ? { misses: 'fine' } : {};
  }

  /** A row of a rubric in another file is named by its id there, and goes with our goals where those are its own. */
  #linksOf({ kind, uri }: Column, ref: ItemRef): MapColumn['links'] {
    if (kind === 'standard') return 'standard';
    if (uri === this.#document.uri) return 'goal';
    const home = this.#shelf.get(uri);
    const plan = home && planOf(home, this.#shelf);
    const ours = home !== undefined && (plan === undefined || plan === this.#document);
    return ours && !goesByPlace(ref) ? 'goal' : 'none';
  }

  #groupIndex({ group }: Column): number {
    return this.#groupAt.get(this.#map.groups[group]) ?? 0;
  }

  #row(row: GoalRow, index: number): MapRow {
    return {
      ref: this.#refOf(row),
      ...(row.id === undefined ? {} : { id: row.id }),
      label: row.label,
      questions: this.#questions(row),
      cells: row.cells.map((cell) => this.#cell(row, cell)),
      asked: this.#askedIn(row),
      fine: this.#fineIn(row, index),
    };
  }

  #cell(row: GoalRow, { column, by }: Cell): MapCell {
    const at = this.#map.columns[column] as Column;
    const own = at.kind === 'standard' ? row : at;
    const others = by.filter(({ path }) => path !== own.path);
    // A goal with the id of another has the other's links: its own list does not make them.
    const fixed =
      by.length > 1 ||
      (at.kind === 'standard' && others.length > 0) ||
      (at.kind === 'criterion' && !this.#namesPlainly(at, row.id));
    return {
      column,
      ...(others.length > 0 && at.kind !== 'standard'
        ? { by: by.map((item) => ({ ref: this.#refOf(item), label: item.label })) }
        : {}),
      ...(fixed ? { fixed } : {}),
    };
  }

  /** Whether a rubric's row names the goal by its id alone; with the plan's file before it, the link is written by hand. */
  #namesPlainly({ uri, path }: Column, goal: string | undefined): boolean {
    const home = this.#shelf.get(uri);
    const node = home && nodeAt(home.sound, path);
    return goal !== undefined && texts(node, 'goals').includes(goal);
  }

  #askedIn(row: GoalRow): readonly MapAsked[] {
    return this.#at(row).flatMap(({ code }, question): MapAsked[] => {
      const group = this.#groupFor(asksForGroup.get(code));
      return group === undefined ? [] : [{ group, question }];
    });
  }

  #fineIn(row: GoalRow, index: number): readonly number[] {
    const goal = planIn(this.#document).goals[index];
    return row.gaps.flatMap((gap): number[] => {
      const code = askedFor.get(gap);
      const group = this.#groupFor(code === undefined ? undefined : asksForGroup.get(code));
      return goal && code !== undefined && group !== undefined && this.#isAnswered(code, goal.span)
        ? [group]
        : [];
    });
  }

  #optionAnswered(column: Column): boolean {
    const [, menu, , option] = column.path;
    const at = planIn(this.#document)
      .menus.find(({ path }) => path[1] === menu)
      ?.options.find(({ path }) => path[3] === option);
    return at !== undefined && this.#isAnswered(OPTION, at.span);
  }

  #groupFor(kind: Group['kind'] | undefined): number | undefined {
    const index = this.#groups.findIndex((group) => group.kind === kind);
    return index < 0 ? undefined : index;
  }

  #refOf({ uri, path }: MapItem): ItemRef {
    if (uri === this.#document.uri) return refOf(this.#document, path);
    return refElsewhere(uri, refOf(this.#shelf.get(uri) ?? this.#document, path));
  }
}

/**
 * The questions by where they show in the map: at the goal, the column or the menu they are about, or at the nearest
 * of these around them, such as the class period of an activity; what is left stands under `undefined`.
 */
function placed(
  { rows, columns, groups }: AlignmentMap,
  uri: string,
  findings: readonly Finding[],
): ReadonlyMap<MapItem | undefined, readonly RuleFinding[]> {
  const items = new Map<string, MapItem>();
  for (const item of [...rows, ...columns, ...groups])
    if (item.uri === uri && item.path.length > 0) items.set(keyOf(item.path), item);
  const found = new Map<MapItem | undefined, RuleFinding[]>();
  for (const finding of findings.filter(isQuestion)) {
    let at: MapItem | undefined;
    for (let length = finding.item.length; length > 0 && !at; length--)
      at = items.get(keyOf(finding.item.slice(0, length)));
    const there = found.get(at);
    if (there) there.push(finding);
    else found.set(at, [finding]);
  }
  return found;
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}

/** What a group is called that has no name of its own. */
function labelOf(kind: Group['kind'], document: PlanDocument): string {
  switch (kind) {
    case 'standard':
      return 'Standards';
    case 'check':
      return 'Checks, in time';
    case 'option':
      return 'Choices';
    case 'criterion':
      return 'Rubric';
    case 'session':
      return document.kind === 'lesson-plan' ? 'Activities' : 'Class periods';
  }
}
