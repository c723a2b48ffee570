import type { PlanDocument } from '../document.ts';
import { factsOf } from '../kinds/kind.ts';
import { splitReference } from '../references/index.ts';
import type { Shelf } from '../library/shelf.ts';
import { textOf, valueOf } from '../yaml/navigate.ts';
import type { PlanView } from './planView.ts';

/** The rubrics of a plan: the one it names, and those that say they are for it. */
export function rubricsOf(document: PlanDocument, shelf: Shelf): readonly PlanDocument[] {
  if (document.kind === 'rubric') return [];
  const named = textOf(valueOf(document.sound.root, 'final'), 'rubric');
  const found = named === undefined ? undefined : shelf.find(document.uri, named);
  const forIt = pointing(document, shelf, 'rubric', 'for');
  return [...new Set([...(found?.kind === 'rubric' ? [found] : []), ...forIt])];
}

/** The documents that belong with this one: what it names and what names it. */
export function papersOf(document: PlanDocument, shelf: Shelf): PlanView['papers'] {
  const { root } = document.sound;
  const papers: { label: string; target: string; exists: boolean }[] = [];
  const add = (other: PlanDocument | undefined, written: string | undefined, what: string): void => {
    if (other) {
      if (!papers.some(({ target }) => target === other.uri)) {
        papers.push({
          label: `${factsOf(other.kind).label}: ${other.title}`,
          target: other.uri,
          exists: true,
        });
      }
    } else if (written !== undefined)
      papers.push({ label: `${what}: ${written}`, target: written, exists: false });
  };
  const named = (written: string | undefined): PlanDocument | undefined => {
    const file = written === undefined ? undefined : splitReference(written, { form: 'file#id' })?.file;
    return file === undefined ? undefined : shelf.find(document.uri, file);
  };
  const plan = textOf(root, document.kind === 'rubric' ? 'for' : 'partOf');
  add(named(plan), plan, 'Plan');
  if (document.kind !== 'rubric') {
    const rubric = textOf(valueOf(root, 'final'), 'rubric');
    add(named(rubric), rubric, 'Rubric');
    for (const other of rubricsOf(document, shelf)) add(other, undefined, 'Rubric');
    for (const lesson of pointing(document, shelf, 'lesson-plan', 'partOf'))
      add(lesson, undefined, 'Lesson plan');
  }
  return papers;
}

/** The documents of a kind whose `key` names this one. */
function pointing(
  document: PlanDocument,
  shelf: Shelf,
  kind: PlanDocument['kind'],
  key: string,
): readonly PlanDocument[] {
  return shelf
    .pointingAt(document.uri)
    .flatMap((uri) => shelf.get(uri) ?? [])
    .filter((other) => {
      if (other.kind !== kind) return false;
      const file = splitReference(textOf(other.sound.root, key) ?? '', { form: 'file#id' })?.file;
      return file !== undefined && shelf.find(other.uri, file) === document;
    })
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}
