import type { PlanDocument } from '../document.ts';
import { factsOf } from '../kinds/kind.ts';
import { splitReference } from '../references/index.ts';
import { logIn } from '../kinds/collaboration-log/log.ts';
import { lessonsOf, notesOf, rubricsOf, standardsOf, visitsOf } from '../library/related.ts';
import type { Shelf } from '../library/shelf.ts';
import { textOf, valueOf } from '../yaml/navigate.ts';
import type { PlanView } from './planView.ts';

/** The documents that belong with this one: what it names and what names it. */
export function papersOf(document: PlanDocument, shelf: Shelf): PlanView['papers'] {
  const { root } = document.sound;
  const papers: { label: string; target: string; exists: boolean }[] = [];
  const add = (other: PlanDocument | undefined, written: string | undefined, what: string): void => {
    if (other) {
      if (!papers.some(({ target }) => target === other.uri)) {
        papers.push({
          label: labelOf(other),
          target: other.uri,
          exists: true,
        });
      }
    } else if (written !== undefined)
      papers.push({ label: `${what}: ${written}`, target: written, exists: false });
  };
  const named = (written: string | undefined, from = document): PlanDocument | undefined => {
    const file = written === undefined ? undefined : splitReference(written, { form: 'file#id' })?.file;
    return file === undefined ? undefined : shelf.find(from.uri, file);
  };
  const plan = textOf(root, document.kind === 'rubric' ? 'for' : 'partOf');
  add(named(plan), plan, 'Plan');
  if (document.kind !== 'rubric') {
    const rubric = textOf(valueOf(root, 'final'), 'rubric');
    add(named(rubric), rubric, 'Rubric');
    for (const other of rubricsOf(document, shelf)) add(other, undefined, 'Rubric');
    for (const lesson of lessonsOf(document, shelf)) add(lesson, undefined, 'Lesson plan');
    for (const standards of standardsOf(document, shelf)) add(standards, undefined, 'Standards');
    for (const notes of notesOf(document, shelf)) {
      add(notes, undefined, 'Our notes');
      add(named(logIn(notes).agreement, notes), undefined, 'How we work together');
    }
    for (const visit of visitsOf(document, shelf)) add(visit, undefined, 'Class visit');
  }
  return papers;
}

/** "Rubric: Creek project rubric"; where a title only says again what it is, that alone. */
function labelOf({ kind, title }: PlanDocument): string {
  const { label } = factsOf(kind);
  return title === label ? label : `${label}: ${title}`;
}
