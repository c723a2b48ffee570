// Notes with what they name, as the page of our notes sees them.
import assert from 'node:assert/strict';
import { planEdits } from '../../../src/core/edit/planEdits.ts';
import type { Library } from '../../../src/core/library/library.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { changesFor, type ChangingIntent } from '../../../src/core/view/changesFor.ts';
import { buildPaperView } from '../../../src/core/view/papers/buildPaperView.ts';
import type { NotesView } from '../../../src/core/view/planView.ts';
import { at, libraryOf } from './findings.ts';

/** Where the notes are. */
export const NOTES = at('our.collaboration.yaml');

/** A folder with these files, as one person sees it. @param me who that is; left out: not known */
export function folderOf(files: { readonly [name: string]: string }, me?: string): Library {
  const library = libraryOf(files);
  library.setPreferences({
    ...{ rules: new Map(), files: [], ignore: [], roster: new Map<string, string>() },
    ...(me === undefined ? {} : { me }),
  });
  return library;
}

/** What the page of the notes shows. */
export function viewOf(library: Library, today: string, uri = NOTES): NotesView {
  const document = library.get(uri);
  assert.ok(document);
  const findings = library.findings(uri);
  const view = buildPaperView(document, library, { findings, version: 1, today });
  assert.ok(view.what === 'notes');
  return view;
}

/** What came of an intent: the text after it and what is said; or why not. */
export type Outcome =
  | { readonly text: string; readonly said: string; readonly focus: string | undefined }
  | { readonly refused: string };

/** Does what is asked on the page. @param seen the version the person looked at, where the text is at version 1 */
export function afterIntent(library: Library, intent: ChangingIntent, today: string, seen = 1): Outcome {
  const document = library.get(NOTES);
  assert.ok(document);
  const asked = changesFor(document, intent, { now: 1, seen, today, shelf: library });
  if ('refused' in asked) return { refused: asked.refused };
  const planned = planEdits(document, asked.changes);
  if ('refused' in planned) return { refused: planned.refused };
  return { text: applyEdits(document.text, planned.edits), said: asked.said, focus: asked.focus };
}
