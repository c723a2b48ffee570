import { isDate } from '../dates.ts';
import type { PlanDocument } from '../document.ts';
import type { Change } from '../edit/change.ts';
import type { Finding, Fix } from '../finding.ts';
import { grouped } from '../grouped.ts';
import { freeIds, ID } from '../ids.ts';
import { once } from '../kinds/items.ts';
import { factsOf, isPlan, kindOfName, type Kind } from '../kinds/kind.ts';
import type { Shelf } from '../library/shelf.ts';
import { nearestAmong } from '../near.ts';
import { capital, listed, quoted, shortened, withArticle } from '../words.ts';
import { schemaOf } from '../schema/walk.ts';
import { itemsOf, resolve } from '../yaml/navigate.ts';
import type { Path } from '../yaml/tree.ts';
import { namesMeant } from './fileNames.ts';
import { addressOf } from './files.ts';
import { homeOf, listsOf } from './home.ts';
import { checkStandard } from './standards.ts';
import { indexOf, splitReference, type Item, type Reference } from './index.ts';
import { otherId } from './otherId.ts';
import { fallbackLevels } from '../kinds/rubric/levels.ts';

/** What can be meant is offered, but no more than this. */
const MOST_OFFERS = 5;

/** The code of what is said where a file is named that isn't there, or is another kind. */
export const ASTRAY = 'reference-file';

/** Where the references of a document lead nowhere, and ids that stand twice. */
export function referenceFindings(document: PlanDocument, shelf: Shelf): readonly Finding[] {
  const astray: Finding[] = [];
  for (const reference of indexOf(document).references) {
    const found = checkReference(document, shelf, reference);
    if (found) astray.push(found);
  }
  return [...duplicateIds(document), ...astray];
}

function duplicateIds(document: PlanDocument): readonly Finding[] {
  const { items, byId } = indexOf(document);
  const free = freeIds(byId);
  return items.flatMap((item) => {
    const first = byId.get(item.id);
    if (!first || first === item) return [];
    const other = first.label === '' ? `another ${first.noun}` : quoted(first.label, 50);
    const related = [{ span: first.idNode.span, message: 'The first one' }];
    if (item.key !== 'id') {
      // A code is given by others, so no other one can be made up here.
      const message = `${shortened(item.id, 40)} stands here twice: it is already the ${item.key} of ${other}.`;
      return { ...duplicate(item), message, fixes: [], related };
    }
    const id = otherId(item, free);
    return {
      ...duplicate(item),
      message: `${item.id} is already the id of ${other}. A link to ${item.id} could mean either.`,
      fixes: [
        {
          title: `Make this one ${id}`,
          changes: [{ do: 'set' as const, path: [...item.path, 'id'], value: id }],
          preferred: true,
        },
      ],
      related,
    };
  });
}

function duplicate({ idNode }: Item): Pick<Finding, 'code' | 'severity' | 'span'> {
  return { code: 'reference-duplicate-id', severity: 'error', span: idNode.span };
}

function checkReference(document: PlanDocument, shelf: Shelf, reference: Reference): Finding | undefined {
  const { text, rule, node } = reference;
  if (rule.orDate && isDate(text)) return undefined;
  if (rule.form === 'code' && rule.to === undefined) return checkStandard(document, shelf, reference);
  const parts = splitReference(text, rule);
  if (!parts) return undefined;
  let home: PlanDocument | undefined;
  if (parts.file !== undefined) {
    const found = findFile(document, shelf, reference, parts.file);
    if ('finding' in found) return found.finding;
    home = found.document;
  } else home = homeOf(document, shelf, parts.id ?? '', rule.to);
  if (parts.id === undefined || !home) return undefined;
  const item = indexOf(home).byId.get(parts.id);
  const right = item && (rule.to === undefined || rule.to.includes(item.list));
  if (right || (rule.to?.includes('levels') && fallbackLevels(document).some(({ id }) => id === parts.id)))
    return undefined;
  if (rule.to?.some((list) => unreadableLists(home).has(list))) return undefined;
  const { choose, others } = offers(document, home, reference, parts);
  return {
    code: 'reference-unknown',
    severity: 'error',
    span: node.span,
    message: unknownMessage(document, home, reference, parts.id, item, choose.length > 0),
    fixes: [...choose, ...others],
  };
}

/** The lists that have entries that are not items yet: nothing can be said of links into them. */
const unreadableLists = once((home): ReadonlySet<string> => {
  const { root } = home.sound;
  const names = root?.type === 'map' ? root.pairs.map(({ key }) => key.text) : [];
  const isUnreadable = (name: string): boolean =>
    itemsOf(root, name).some(({ value }) => resolve(value)?.type !== 'map');
  return new Set([...new Set(names)].filter(isUnreadable));
});

function unknownMessage(
  document: PlanDocument,
  home: PlanDocument,
  reference: Reference,
  id: string,
  wrong: Item | undefined,
  offered: boolean,
): string {
  const { noun, rule } = reference;
  const wanted = listed((rule.to ?? []).map(singular), 'or');
  const where = home === document ? `this ${placeOf(document.kind)}` : quoted(home.title, 50);
  const which = offered ? ' Which one did you mean?' : '';
  const dateToo = rule.orDate ? ', or a date like 2026-05-18,' : '';
  const written = shortened(id, 40);
  if (wrong)
    return `This ${noun} points to ${quoted(wrong.label || wrong.id, 50)}, which is ${withArticle(wrong.noun)}. ${capital(withArticle(wanted))}${dateToo} belongs here.${which}`;
  if (rule.orDate) return `“${written}” is no ${wanted} of ${where}, and no date like 2026-05-18.${which}`;
  if (reference.isKey)
    return `This describes ${withArticle(wanted)} that isn’t in ${where} (${written}).${which}`;
  // What may point to anything names no kind of thing.
  const thing = wanted === '' ? 'something' : withArticle(wanted);
  return `This ${noun} points to ${thing} that isn’t in ${where} (${written}).${which}`;
}

/** What people call a document of a kind, inside a sentence. */
function placeOf(kind: Kind): string {
  return isPlan(kind) ? 'plan' : (schemaOf(kind)['x-noun'] ?? 'document');
}

const nouns = new Map([
  ['goals', 'goal'],
  ['checks', 'check'],
  ['sessions', 'class period'],
  ['milestones', 'milestone'],
  ['activities', 'activity'],
  ['levels', 'level'],
  ['criteria', 'criterion'],
  ['options', 'option'],
  ['choices', 'choice'],
  ['items', 'standard'],
  ['watchFor', 'question to watch for'],
  ['meetings', 'meeting'],
  ['nextSteps', 'next step'],
]);
const singular = (list: string): string => nouns.get(list) ?? list;

/** What can be meant, and what else can be done. */
function offers(
  document: PlanDocument,
  home: PlanDocument,
  reference: Reference,
  parts: { file?: string; id?: string },
): { readonly choose: readonly Fix[]; readonly others: readonly Fix[] } {
  const { path, rule } = reference;
  const named = reference.isKey;
  const levels = rule.to?.includes('levels') ? fallbackLevels(document) : [];
  const written = linkable(home, rule.to);
  const candidates =
    written.all.length > 0 ? written : choicesOf(levels.map(({ id, name }) => ({ id, label: name })));
  const id = parts.id ?? '';
  const text = (item: Choice): string => (parts.file === undefined ? item.id : `${parts.file}#${item.id}`);
  const already = siblingsOf(document, reference);
  const choose: Fix[] = [];
  for (const item of nearestFirst(candidates, id)) {
    if (choose.length === MOST_OFFERS) break;
    if (already.has(text(item))) continue;
    const change: Change = named
      ? { do: 'rename-key', path, key: item.id }
      : { do: 'set', path, value: text(item) };
    choose.push({ title: `${quoted(item.label || item.id, 60)} (${item.id})`, changes: [change] });
  }
  const make: Fix[] =
    home === document && rule.to?.[0] === 'goals' && listsOf(home.kind).has('goals') && ID.test(id)
      ? [
          {
            title: 'New goal',
            changes: [{ do: 'insert', path: ['goals'], value: { id, target: 'I can …' } }],
            fill: 'I can …',
          },
        ]
      : [];
  return {
    choose,
    others: [
      ...make,
      { title: named ? 'Take it away' : 'Take the link away', changes: [{ do: 'remove', path }] },
    ],
  };
}

/** What a link may lead to. */
type Choice = Pick<Item, 'id' | 'label'>;

/** What links into the same lists may lead to. */
interface Choices {
  readonly all: readonly Choice[];
  readonly byId: ReadonlyMap<string, readonly Choice[]>;
  /** Finds the ids that a word may have been meant as. */
  readonly near: (id: string) => readonly string[];
}

const choicesOf = (all: readonly Choice[]): Choices => ({
  all,
  byId: grouped(all, ({ id }) => id),
  near: nearOnce(all),
});

const linkables = once((): Map<string, Choices> => new Map());

/** What a word may have been meant as, looked for once a word: one that leads nowhere is often written more than once. */
function nearOnce(all: readonly Choice[]): Choices['near'] {
  const near = nearestAmong(all.map(({ id }) => id));
  const known = new Map<string, readonly string[]>();
  return (id) => {
    let found = known.get(id);
    if (!found) known.set(id, (found = [...new Set(near(id))]));
    return found;
  };
}

/** The items that may be meant. @param to names of their lists; left out: any */
function linkable(home: PlanDocument, to: readonly string[] | undefined): Choices {
  const known = linkables(home);
  const name = to?.join() ?? '*';
  let found = known.get(name);
  if (!found) {
    found = choicesOf(indexOf(home).items.filter(({ list }) => to === undefined || to.includes(list)));
    known.set(name, found);
  }
  return found;
}

/** Those whose id a slip of the hand may have meant, and then the others. */
function* nearestFirst({ all, byId, near }: Choices, id: string): Iterable<Choice> {
  const close = near(id);
  for (const one of close) yield* byId.get(one) ?? [];
  for (const item of all) if (!close.includes(item.id)) yield item;
}

/** What stands in the same list, or beside it in the same table, already: it is not offered again. */
function siblingsOf(document: PlanDocument, { path, isKey }: Reference): ReadonlySet<string> {
  const found =
    isKey || typeof path.at(-1) === 'number' ? linksByList(document).get(listOf(path)) : undefined;
  return found ?? new Set<string>();
}

const listOf = (path: Path): string => path.slice(0, -1).join('/');

const linksByList = once((document): ReadonlyMap<string, ReadonlySet<string>> => {
  const lists = grouped(indexOf(document).references, ({ path }) => listOf(path));
  return new Map([...lists].map(([list, links]) => [list, new Set(links.map(({ text }) => text))]));
});

type Found = { readonly document: PlanDocument | undefined } | { readonly finding: Finding };

function findFile(document: PlanDocument, shelf: Shelf, reference: Reference, file: string): Found {
  const { rule, node, path, text } = reference;
  const address = addressOf(document.uri, file, shelf.folders, (uri) => shelf.get(uri) !== undefined);
  const hash = text.slice(file.length);
  const set = (name: string): Change[] => [{ do: 'set', path, value: name + hash }];
  const say = (message: string, fixes: readonly Fix[]): Found => ({
    finding: { code: ASTRAY, severity: 'error', span: node.span, message, fixes },
  });
  if ('problem' in address) {
    if (address.problem === 'web') {
      return rule.orLink
        ? say('Only files of this folder and pages on the web (https://…) can be looked at together.', [])
        : say('This is a page on the web. A file of this folder belongs here.', []);
    }
    if (address.problem === 'backslash') {
      const name = file.replaceAll('\\', '/');
      return say('Folders in a file name are separated by /, on every computer.', [
        { title: `Change to ${name}`, changes: set(name), preferred: true },
      ]);
    }
    return say(
      `This leads out of the folder you share, so your partner can’t open it. Name a file beside this one.`,
      [],
    );
  }
  const found = shelf.get(address.uri);
  // Where any file may be named, only those that are called like ours can be known to be missing.
  const named = kindOfName(file);
  const kinds = rule.kinds ?? (named && [named]);
  const called = (kinds ?? []).map((kind) => factsOf(kind as Kind).called);
  const belongs = `${capital(listed(called, 'or'))} ${called.at(-1)?.startsWith('a') ? 'belongs' : 'belong'} here.`;
  if (found) {
    if (rule.kinds === undefined || rule.kinds.includes(found.kind)) return { document: found };
    return say(
      `This is ${factsOf(found.kind).called}. ${belongs}`,
      fileOffers(document, shelf, rule.kinds, file, set),
    );
  }
  if (kinds === undefined || !shelf.complete) return { document: undefined };
  const names = fileOffers(document, shelf, kinds, file, set);
  const bare = called.map((words) => words.replace(/^an? /, ''));
  const which = names.length > 0 ? `Which ${listed(bare, 'or')} did you mean?` : belongs;
  return say(`There is no file ${shortened(file, 60)} here. ${which}`, names);
}

function fileOffers(
  document: PlanDocument,
  shelf: Shelf,
  kinds: readonly string[],
  file: string,
  set: (name: string) => Change[],
): readonly Fix[] {
  const { near, all } = namesMeant(document, shelf, kinds, file, MOST_OFFERS);
  return all.map((name, index) => ({
    title: `Change to ${name}`,
    changes: set(name),
    ...(index === 0 && near.length === 1 ? { preferred: true } : {}),
  }));
}
