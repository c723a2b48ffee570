/** Whether what is said another way still says the same. */
import { PlanDocument } from '../../document.ts';
import type { Planned } from '../../edit/change.ts';
import { words } from '../../edit/refused.ts';
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import { dataOf } from '../../yaml/data.ts';
import type { YamlDocument } from '../../yaml/tree.ts';

const NOTES =
  'A note beside it (“# …”) has no place in the new form. Move the note above or below first; then it can be changed from here.';

/** Edits after which the document has the very same contents and notes; a refusal where it would not. */
export function sameContents(document: PlanDocument, edits: readonly TextEdit[], at: number): Planned {
  const after = new PlanDocument(document.uri, applyEdits(document.text, edits), document.kind);
  if (after.broken || !isSameData(document, after)) return { refused: words.layout, at };
  return withNotes(document, after, { edits }, at);
}

/** What is planned, where every note of a document is still there afterwards. */
export function withNotes(before: PlanDocument, after: PlanDocument, planned: Planned, at: number): Planned {
  return notesOf(before.yaml) === notesOf(after.yaml) ? planned : { refused: NOTES, at };
}

function isSameData(one: PlanDocument, other: PlanDocument): boolean {
  return (
    JSON.stringify(dataOf(one.yaml.root)) === JSON.stringify(dataOf(other.yaml.root)) &&
    JSON.stringify(one.data) === JSON.stringify(other.data)
  );
}

function notesOf({ comments, text }: YamlDocument): string {
  return JSON.stringify(comments.map(({ span }) => text.slice(span.start, span.end).trimEnd()).sort());
}
