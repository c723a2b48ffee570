import {
  commands,
  Disposable,
  TabInputText,
  Uri,
  window,
  workspace,
  type TextDocumentContentProvider,
  type TextEditor,
} from 'vscode';
import { readText } from './files.ts';

/** The scheme of pages that hold one section of the docs. */
const SCHEME = 'third-point';

/** The link from a message to its page. */
export function linkToPage(code: string): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${code}.md` });
}

/**
 * Shows the section about a message as a page, where the message's code is clicked. Such links open as text, and
 * the whole page of the docs would open at its first line.
 * @param extension the extension's own folder
 */
export function showMessagePages(extension: Uri): Disposable {
  const files = ['messages.md', 'rules.md'].map((name) => Uri.joinPath(extension, 'docs', name));
  const provider: TextDocumentContentProvider = {
    async provideTextDocumentContent(page) {
      const code = page.path.replace(/^\/|\.md$/g, '');
      for (const file of files) {
        const section = sectionOf((await readText(file)) ?? '', code);
        if (section !== '') return section;
      }
      return '';
    },
  };
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(SCHEME, provider),
    window.onDidChangeActiveTextEditor((editor) => void showAsPage(editor)),
  );
}

/** Puts the page, as it is to be read, in the place of its text. */
async function showAsPage(editor: TextEditor | undefined): Promise<void> {
  const uri = editor?.document.uri;
  if (uri?.scheme !== SCHEME) return;
  await commands.executeCommand('markdown.showPreview', uri);
  const texts = window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputText && input.uri.scheme === SCHEME);
  await window.tabGroups.close(texts);
}

/** The section under the heading that is the code, up to the next heading. */
function sectionOf(page: string, code: string): string {
  const heading = `### ${code}\n`;
  const [, after] = page.split(heading);
  return after === undefined ? '' : heading + (after.split(/^#{2,3} /m)[0] ?? '');
}
