import { Disposable, FileDecoration, window, type FileDecorationProvider } from 'vscode';
import { factsOf, kindOfName } from '../core/kinds/kind.ts';

/** Marks our files in the Explorer and on tabs with the letter of their kind; resting on one says what it is. */
export function labelFiles(): Disposable {
  const provider: FileDecorationProvider = {
    provideFileDecoration(uri) {
      const kind = kindOfName(uri.path);
      if (!kind || uri.scheme === 'git') return undefined;
      const { label } = factsOf(kind);
      return new FileDecoration(label.charAt(0), label);
    },
  };
  return window.registerFileDecorationProvider(provider);
}
