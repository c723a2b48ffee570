/** Standards and rubrics from a file, as the page shows them before they are made. */
import { PlanDocument } from '../../document.ts';
import { factsOf } from '../../kinds/kind.ts';
import { rubricIn } from '../../kinds/rubric/rubric.ts';
import { standardsIn } from '../../kinds/standards/standards.ts';
import { plain } from '../../markdown/markdown.ts';
import type { BringingDocuments } from '../../view/planViewBringing.ts';
import type { Brought, NewDocument } from '../bring/brought.ts';

/** How many rows a first look has. */
const FIRST = 8;

/** @param from what the file is, in words */
export function documentsView({ documents, understood, notes }: Brought, from: string): BringingDocuments {
  return {
    show: 'documents',
    from,
    documents: documents.map((document) => {
      const { head, rows, all } = firstRows(document);
      return {
        label: factsOf(document.kind).label,
        title: document.title,
        file: document.file,
        preview: all === 0 ? [] : [head, ...rows],
        more: all - rows.length,
      };
    }),
    understood,
    notes,
  };
}

interface FirstRows {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many there are. */
  readonly all: number;
}

function firstRows({ kind, file, text }: NewDocument): FirstRows {
  const document = new PlanDocument(`new:/${file}`, text, kind);
  if (kind === 'standards') {
    const items = standardsIn(document);
    const rows = items.slice(0, FIRST).map(({ code, text: statement }) => [code, plain(statement)]);
    return { head: ['Code', 'Standard'], rows, all: items.length };
  }
  if (kind !== 'rubric') return { head: [], rows: [], all: 0 };
  const { levels, criteria } = rubricIn(document);
  const rows = criteria.slice(0, FIRST).map(({ text: name, descriptors }) => {
    const described = new Map(descriptors.map((each) => [each.level, each.text]));
    return [plain(name), ...levels.map(({ id }) => plain(described.get(id) ?? ''))];
  });
  return { head: ['Criterion', ...levels.map(({ name }) => name)], rows, all: criteria.length };
}
