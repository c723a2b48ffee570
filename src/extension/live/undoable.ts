/** New files stay open for a while where VS Code would forget how to take them back. */
import { workspace, type Disposable } from 'vscode';
import { isYamlName } from '../../core/kinds/kind.ts';

/** Where VS Code remembers the steps of a text that is not open any more. */
const remembered = new Set(['file', 'vscode-remote']);

/**
 * A step that makes a file (a rubric that moves into one of its own) is taken back as a whole only while VS Code has
 * the file’s text; on file systems of live sessions and repositories seen in a browser it lets go of it once it is
 * saved, and the file would stay behind. Whoever asks for a text keeps it for some minutes.
 */
export function keepUndoable(): Disposable {
  return workspace.onDidCreateFiles(({ files }) => {
    for (const uri of files) {
      if (remembered.has(uri.scheme) || !isYamlName(uri.path)) continue;
      workspace.openTextDocument(uri).then(undefined, () => undefined); // gone again already
    }
  });
}
