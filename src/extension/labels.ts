import { Disposable, FileDecoration, window, type FileDecorationProvider } from 'vscode';
import { factsOf, isDocument, type DocumentKind } from '../core/kinds/kind.ts';
import type { Documents } from './documents.ts';

/** Each another letter, and none but R that git marks changed files with (M, A, D, U, C). */
const letters: { readonly [kind in DocumentKind]: string } = {
  'project-spec': 'P',
  'lesson-plan': 'L',
  rubric: 'R',
  standards: 'S',
  'coaching-agreement': 'H',
  'collaboration-log': 'N',
  observation: 'V',
};

/** Marks our files in the Explorer and on tabs with the letter of their kind; resting on one says what it is. */
export function labelFiles(documents: Documents): Disposable {
  const provider: FileDecorationProvider = {
    onDidChangeFileDecorations: documents.onDidChangeScope,
    provideFileDecoration(uri) {
      const kind = uri.scheme === 'git' ? undefined : documents.library.kindOf(uri.toString());
      // What a folder has of its own, such as its settings, is no document.
      if (kind === undefined || kind === 'ignored' || !isDocument(kind)) return undefined;
      return new FileDecoration(letters[kind], factsOf(kind).label);
    },
  };
  return window.registerFileDecorationProvider(provider);
}
