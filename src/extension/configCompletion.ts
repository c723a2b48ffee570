import {
  CompletionItem,
  CompletionItemKind,
  languages,
  MarkdownString,
  Range,
  type Disposable,
} from 'vscode';
import { CONFIG_NAME, kindOfName } from '../core/kinds/kind.ts';
import { completeConfig } from '../core/language/completeConfig.ts';

/** Offers what can be written in the settings of a folder. */
export function completeSettings(): Disposable {
  const pattern = `**/${CONFIG_NAME.replace(/yaml$/, '{yaml,yml}')}`;
  return languages.registerCompletionItemProvider(
    { pattern },
    {
      provideCompletionItems(document, position) {
        // A guest of a live session gets the host's.
        if (document.uri.scheme === 'vsls' || kindOfName(document.uri.path) !== 'config') return [];
        const text = document.getText();
        return completeConfig(text, document.offsetAt(position)).map((found, index) => {
          const item = new CompletionItem({ label: found.label, description: found.detail });
          const range = new Range(document.positionAt(found.edit.start), document.positionAt(found.edit.end));
          item.kind = found.goesOn ? CompletionItemKind.Property : CompletionItemKind.Value;
          item.range = range;
          item.insertText = found.edit.text;
          // What stands before the word in its place counts as written already.
          item.filterText = `${/^\s*/.exec(document.getText(range))?.[0] ?? ''}${found.label}`;
          item.keepWhitespace = true;
          item.sortText = String(index).padStart(4, '0');
          if (found.documentation !== '') item.documentation = new MarkdownString(found.documentation);
          if (found.goesOn)
            item.command = { command: 'editor.action.triggerSuggest', title: 'What can stand here' };
          return item;
        });
      },
    },
    ':',
    ' ',
    '"',
  );
}
