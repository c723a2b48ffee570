import { Uri, workspace } from 'vscode';
import type { FileQuestion } from '../messages.ts';
import type { SharedText } from './sharedText.ts';

/** Answers what the guest asks about the files of the folder that is shared. @param shared the text that is shared at an address */
export async function answer(
  folder: Uri,
  question: FileQuestion,
  shared: (uri: Uri) => SharedText | undefined,
): Promise<unknown> {
  const uri = at(folder, question.path);
  const { fs } = workspace;
  switch (question.about) {
    case 'stat':
      return fs.stat(uri);
    case 'readDirectory':
      return fs.readDirectory(uri);
    case 'readFile':
      return Buffer.from(await fs.readFile(uri)).toString('base64');
    case 'writeFile':
      // What both have open comes as it is written; saving it is all that is left to do.
      if (shared(uri)) return shared(uri)?.save();
      return fs.writeFile(uri, Buffer.from(question.bytes, 'base64'));
    case 'createDirectory':
      return fs.createDirectory(uri);
    case 'delete':
      return fs.delete(uri, { recursive: true });
    case 'rename':
      return fs.rename(uri, at(folder, question.to));
    case 'open':
      throw new Error('Texts are opened by the session.');
  }
}

/** What lies at a path of the folder; the path of the folder itself is empty. */
export function at(folder: Uri, path: string): Uri {
  return path === '' ? folder : Uri.joinPath(folder, path);
}
