/** Which documents belong together: a plan and its rubrics, a project and its lessons. */
import type { PlanDocument } from '../document.ts';
import { gist, texts } from '../kinds/items.ts';
import { isPlan, type Kind } from '../kinds/kind.ts';
import { planIn } from '../kinds/plan.ts';
import { planOf } from '../references/home.ts';
import { splitReference } from '../references/index.ts';
import { namesOf } from '../references/names.ts';
import type { Shelf } from './shelf.ts';

/** The rubrics of a plan: the one it ends with, those of its options, and those that say they are for it. */
export function rubricsOf(document: PlanDocument, shelf: Shelf): readonly PlanDocument[] {
  if (!isPlan(document.kind)) return [];
  const plan = planIn(document);
  const written = [
    plan.final?.rubric,
    ...plan.menus.flatMap(({ options }) => options.map(({ rubric }) => rubric)),
  ];
  const named = [...new Set(written)].flatMap((file) => {
    const found = file === undefined ? undefined : shelf.find(document.uri, file);
    return found?.kind === 'rubric' ? [found] : [];
  });
  return [...new Set([...named, ...naming(document, shelf, 'rubric', 'for')])];
}

/** The plans a rubric is used in: the one it is for, and those that name it. */
export function plansOf(rubric: PlanDocument, shelf: Shelf): readonly PlanDocument[] {
  const own = planOf(rubric, shelf);
  const others = shelf
    .pointingAt(rubric.uri)
    .flatMap((uri) => shelf.get(uri) ?? [])
    .filter((plan) => rubricsOf(plan, shelf).includes(rubric));
  return [...new Set([...(own && isPlan(own.kind) ? [own] : []), ...others])];
}

/** The plans that a document of any kind names anywhere. */
export function plansNamedIn(document: PlanDocument, shelf: Shelf): readonly PlanDocument[] {
  return namesOf(document).files.flatMap((file) => {
    const found = shelf.find(document.uri, file);
    return found && isPlan(found.kind) ? found : [];
  });
}

/** The lessons of a project. */
export function lessonsOf(project: PlanDocument, shelf: Shelf): readonly PlanDocument[] {
  return project.kind === 'project-spec' ? naming(project, shelf, 'lesson-plan', 'partOf') : [];
}

/** The notes in which a plan is talked about, by their titles. */
export function notesOf(plan: PlanDocument, shelf: Shelf): readonly PlanDocument[] {
  return isPlan(plan.kind) ? naming(plan, shelf, 'collaboration-log', 'plans') : [];
}

/** The class visits for a plan, by their titles. */
export function visitsOf(plan: PlanDocument, shelf: Shelf): readonly PlanDocument[] {
  return isPlan(plan.kind) ? naming(plan, shelf, 'observation', 'for') : [];
}

/** The standards documents that have what a plan's goals name, in the order of the goals. */
export function standardsOf(plan: PlanDocument, shelf: Shelf): readonly PlanDocument[] {
  const codes = isPlan(plan.kind) ? planIn(plan).goals.flatMap(({ standards }) => standards) : [];
  return [...new Set(codes.flatMap(({ code }) => shelf.standard(code)?.document ?? []))];
}

/** The keys by which a document says what it belongs to or is about. */
type BelongingKey = 'for' | 'partOf' | 'plans';

/** The files that stand under these keys, as written. */
export const belongingIn = gist((document): Readonly<Record<BelongingKey, readonly string[]>> => {
  const filesAt = (key: BelongingKey): readonly string[] =>
    texts(document.sound.root, key).flatMap(
      (written) => splitReference(written, { form: 'file#id' })?.file ?? [],
    );
  return { for: filesAt('for'), partOf: filesAt('partOf'), plans: filesAt('plans') };
});

/** The documents of a kind whose `key` names this one, by their titles. */
function naming(
  document: PlanDocument,
  shelf: Shelf,
  kind: Kind,
  key: BelongingKey,
): readonly PlanDocument[] {
  return shelf
    .pointingAt(document.uri)
    .flatMap((uri) => shelf.get(uri) ?? [])
    .filter((other) => {
      if (other.kind !== kind) return false;
      return belongingIn(other)[key].some((file) => shelf.find(other.uri, file) === document);
    })
    .sort((a, b) => (a.title < b.title ? -1 : Number(a.title > b.title)));
}
