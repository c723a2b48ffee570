/** Tidies the blanks of a document; off until asked for. */
import {
  Disposable,
  languages,
  TextEdit as VsTextEdit,
  workspace,
  type DocumentFilter,
  type DocumentFormattingEditProvider,
  type DocumentRangeFormattingEditProvider,
  type Range,
  type TextDocument,
} from 'vscode';
import { filePattern } from '../../core/kinds/kind.ts';
import { formatEdits } from '../../core/language/format/format.ts';
import { toRange } from '../ranges.ts';
import type { Desk } from '../surface.ts';
import { newestToChange } from './newest.ts';

const SETTING = 'thirdPoint.format';

/** Documents that are ours by their names: other YAML is left to whoever formats that. */
const named: readonly DocumentFilter[] = [{ pattern: filePattern }];

/**
 * Tidies a document, or lines of it. Registered only while it is switched on: VS Code would otherwise ask people who
 * have another formatter for YAML which of the two they mean.
 */
export function offerFormatting({ documents }: Pick<Desk, 'documents'>): Disposable {
  const tidy = (open: TextDocument, range?: Range): VsTextEdit[] => {
    const document = newestToChange(documents, open, true);
    if (!document) return [];
    const stretch = range && { start: open.offsetAt(range.start), end: open.offsetAt(range.end) };
    return formatEdits(document, stretch).map(
      (edit) => new VsTextEdit(toRange(document.lines, edit), edit.text),
    );
  };
  const provider: DocumentFormattingEditProvider & DocumentRangeFormattingEditProvider = {
    provideDocumentFormattingEdits: (open) => tidy(open),
    provideDocumentRangeFormattingEdits: (open, range) => tidy(open, range),
  };
  let registered: Disposable | undefined;
  const follow = (): void => {
    const on = workspace.getConfiguration().get<unknown>(SETTING) === true;
    if (on === (registered !== undefined)) return;
    registered?.dispose();
    registered = on
      ? Disposable.from(
          languages.registerDocumentFormattingEditProvider(named, provider),
          languages.registerDocumentRangeFormattingEditProvider(named, provider),
        )
      : undefined;
  };
  follow();
  return Disposable.from(
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SETTING)) follow();
    }),
    new Disposable(() => {
      registered?.dispose();
    }),
  );
}
