import { Disposable, FileDecoration, window, type FileDecorationProvider } from 'vscode';
import { factsOf } from '../core/kinds/kind.ts';
import type { Documents } from './documents.ts';

/** Marks our files in the Explorer and on tabs with the letter of their kind; resting on one says what it is. */
export function labelFiles(documents: Documents): Disposable {
  const provider: FileDecorationProvider = {
    onDidChangeFileDecorations: documents.onDidChangeScope,
    provideFileDecoration(uri) {
      const kind = uri.scheme === 'git' ? undefined : documents.library.kindOf(uri.toString());
      if (kind === undefined || kind === 'ignored') return undefined;
      const { label } = factsOf(kind);
      return new FileDecoration(label.charAt(0), label);
    },
  };
  return window.registerFileDecorationProvider(provider);
}
