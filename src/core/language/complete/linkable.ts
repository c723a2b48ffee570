/** What a link can lead to: items by their ids, here and in other documents, and the documents themselves. */
import type { PlanDocument } from '../../document.ts';
import { factsOf, isDocument, isPlan, type Kind } from '../../kinds/kind.ts';
import { planIn, type Place as Time } from '../../kinds/plan.ts';
import { levelsOf } from '../../kinds/rubric/levels.ts';
import { nameFor } from '../../references/files.ts';
import { listsOf, planOf } from '../../references/home.ts';
import { indexOf, type Item } from '../../references/index.ts';
import type { Shelf } from '../../library/shelf.ts';
import { schemaOf } from '../../schema/walk.ts';
import type { ReferenceRule } from '../../schema/schema-node.ts';
import { shortDate } from '../../dates.ts';
import { capital } from '../../words.ts';
import { textOf } from '../../yaml/navigate.ts';
import type { Path } from '../../yaml/tree.ts';

/** Something a link can lead to. */
export interface Linkable {
  readonly what: 'reference' | 'file';
  /** As the link says it: `g1`, `water-study.project.yaml#g1`. */
  readonly text: string;
  /** In which document it is. */
  readonly of: PlanDocument;
  /** Its words: “I can explain how land use …”. */
  readonly words: string;
  /** What else there is to say, in a word or two: “Walk the creek”, “May 4”; empty where nothing. */
  readonly more: string;
}

/** More of other documents is not offered; who looks for one of so many writes the document's name. */
const MOST_ELSEWHERE = 400;

/**
 * What a link of a document can lead to, what is nearest first.
 * @param around the path of the link: what it stands in itself is not offered
 * @param typed what stands there before the cursor: items of documents further away are offered to who writes of one
 */
export function linkables(
  document: PlanDocument,
  shelf: Shelf,
  rule: ReferenceRule,
  around: Path,
  typed: string,
): readonly Linkable[] {
  const { form, to, kinds } = rule;
  if (form === 'code') return codesHere(document, around);
  if (form === 'file') return documentsFor(document, shelf, kinds);
  if (form === 'id') {
    const here = itemsHere(document, shelf, to, around);
    if (to === undefined) return here;
    const near = /[./#]/.test(typed) ? undefined : new Set(namedIn(document, shelf));
    return [...here, ...itemsElsewhere(document, shelf, rule, near)];
  }
  return itemsElsewhere(document, shelf, rule, undefined);
}

/** The ids that can stand alone: of this document, and of the plan that it is for. */
export function itemsHere(
  document: PlanDocument,
  shelf: Shelf,
  to: readonly string[] | undefined,
  around: Path,
): readonly Linkable[] {
  const own = listsOf(document.kind);
  const { byId } = indexOf(document);
  const here = named(document, to, around);
  if (!to?.some((list) => !own.has(list)) || !('for' in (schemaOf(document.kind).properties ?? {})))
    return here;
  const plan = planOf(document, shelf);
  // An id that both have means the item here.
  const there = plan ? named(plan, to, []).filter(({ text }) => !byId.has(text)) : [];
  return [...here, ...there];
}

/** The items of a document in the lists named, in the order of these lists; of two with one id the first. */
function named(document: PlanDocument, to: readonly string[] | undefined, around: Path): readonly Linkable[] {
  if (document.newer) return [];
  const items = [...indexOf(document).byId.values()].filter(
    (item) => (to ? to.includes(item.list) : item.list !== 'suggestions') && !isAround(item, around),
  );
  const order = (item: Item): number => to?.indexOf(item.list) ?? 0;
  return items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => order(a.item) - order(b.item) || a.index - b.index)
    .map(({ item }) => linkTo(document, item));
}

function isAround({ path }: Item, around: Path): boolean {
  return path.every((step, index) => step === around[index]);
}

function linkTo(document: PlanDocument, item: Item, prefix = ''): Linkable {
  return {
    what: 'reference',
    text: prefix + item.id,
    of: document,
    words: item.label === '' ? `A ${item.noun} without words yet` : item.label,
    more: moreAbout(document, item),
  };
}

/** When a class period is, and which one an activity is in. */
function moreAbout(document: PlanDocument, { path, list, map }: Item): string {
  if (list === 'sessions' || list === 'milestones') {
    const date = textOf(map, 'date');
    return date === undefined ? '' : shortDate(date);
  }
  if (list !== 'activities' || path.length < 4 || !isPlan(document.kind)) return '';
  return sessionAround(document, path)?.text ?? '';
}

function sessionAround(document: PlanDocument, path: Path): Time | undefined {
  return planIn(document).places.find(
    (place) => place.list === 'sessions' && place.path.every((step, index) => step === path[index]),
  );
}

/** The documents a link can name as a whole, by their titles. */
function documentsFor(
  document: PlanDocument,
  shelf: Shelf,
  kinds: readonly string[] | undefined,
): readonly Linkable[] {
  return otherDocuments(document, shelf, kinds).map(([other, name]) => fileLink(other, name));
}

function fileLink(other: PlanDocument, name: string): Linkable {
  return { what: 'file', text: name, of: other, words: other.title, more: calledIn(other.kind) };
}

/** What people call a document of a kind. */
function calledIn(kind: Kind): string {
  return capital(schemaOf(kind)['x-noun'] ?? schemaOf(kind).title ?? factsOf(kind).suffix);
}

/** The documents of some kinds with the names they have here; those that belong to this one first. */
function otherDocuments(
  document: PlanDocument,
  shelf: Shelf,
  kinds: readonly string[] | undefined,
): readonly (readonly [document: PlanDocument, name: string])[] {
  const near = new Set(neighbours(document, shelf));
  const fitting = [...shelf.all()].filter(
    (other) =>
      other !== document && (kinds ? kinds.includes(other.kind) : isDocument(other.kind)) && !other.newer,
  );
  return fitting
    .flatMap((other) => {
      const name = nameFor(document.uri, other.uri, shelf.folders);
      // A name that could mean something else is none.
      if (name === undefined || name.includes('#') || shelf.find(document.uri, name) !== other) return [];
      return [[other, name] as const];
    })
    .sort(
      ([a, nameOfA], [b, nameOfB]) =>
        Number(near.has(b)) - Number(near.has(a)) ||
        Number(isPlan(b.kind)) - Number(isPlan(a.kind)) ||
        (nameOfA < nameOfB ? -1 : Number(nameOfA > nameOfB)),
    );
}

/** The documents that this one names. */
function namedIn(document: PlanDocument, shelf: Shelf): readonly PlanDocument[] {
  return [...indexOf(document).files].flatMap((file) => shelf.find(document.uri, file) ?? []);
}

/** The documents that this one names, and those that name it. */
function neighbours(document: PlanDocument, shelf: Shelf): readonly PlanDocument[] {
  const naming = shelf.pointingAt(document.uri).flatMap((uri) => shelf.get(uri) ?? []);
  return [...namedIn(document, shelf), ...naming];
}

/**
 * Items of other documents, each behind its document's name; where any kind will do, the documents too.
 * @param near whose items are offered; left out: those of all
 */
function itemsElsewhere(
  document: PlanDocument,
  shelf: Shelf,
  { form, to, kinds, orLink }: ReferenceRule,
  near: ReadonlySet<PlanDocument> | undefined,
): readonly Linkable[] {
  const home = form === 'id' ? planOf(document, shelf) : undefined;
  const alone = form === 'file#id';
  const found: Linkable[] = [];
  const items: Linkable[] = [];
  for (const [other, name] of otherDocuments(document, shelf, kinds)) {
    if (alone || orLink) found.push(fileLink(other, name));
    if (other === home || other.older || near?.has(other) === false) continue;
    for (const item of indexOf(other).byId.values()) {
      const isMeant = to ? to.includes(item.list) : item.list !== 'suggestions' && item.list !== 'levels';
      if (isMeant && item.key === 'id' && !isOwnWords(other, item))
        items.push(linkTo(other, item, `${name}#`));
      if (items.length >= MOST_ELSEWHERE) break;
    }
  }
  return [...found, ...items];
}

/** What two people say to each other is not offered to others. */
function isOwnWords({ kind }: PlanDocument, { list }: Item): boolean {
  return (
    (kind === 'collaboration-log' && list !== 'meetings') || kind === 'coaching-agreement' || list === 'seen'
  );
}

/** The standards of this very document. */
function codesHere(document: PlanDocument, around: Path): readonly Linkable[] {
  return [...indexOf(document).byId.values()]
    .filter((item) => item.key === 'code' && !isAround(item, around))
    .map((item) => linkTo(document, item));
}

/** The levels of a rubric that its criteria describe. */
export function levelLinks(document: PlanDocument): readonly Linkable[] {
  return levelsOf(document).map(({ id, name }) => ({
    what: 'reference' as const,
    text: id,
    of: document,
    words: name,
    more: '',
  }));
}
