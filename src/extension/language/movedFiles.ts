/** Lets links follow a document that gets another name or place. */
import { Disposable, Uri, workspace, WorkspaceEdit, type FileRenameEvent } from 'vscode';
import { followMoves, Ways, type Move } from '../../core/language/movedFiles.ts';
import { openDocument } from '../openDocument.ts';
import { hostSpeaks } from '../live/hostSpeaks.ts';
import { whyReadingOnly } from '../live/readingOnly.ts';
import { logError } from '../log.ts';
import type { Desk } from '../surface.ts';
import { onNewestTexts } from './newestTexts.ts';
import { toStep } from './steps.ts';

/** When a file or folder is renamed or moved in VS Code, the links to it and in it follow, as part of the same step. */
export function followMovedFiles({ documents }: Pick<Desk, 'documents'>): Disposable {
  const { library } = documents;
  /** What was saved before its links changed, by what is moved. */
  const saved = new Map<string, readonly string[]>();
  const follow = async (moves: readonly Move[]): Promise<WorkspaceEdit> => {
    await documents.whenRead();
    const step = await onNewestTexts(documents, () => ({
      changed: followMoves(moves, library).filter(({ uri }) => whyReadingOnly(Uri.parse(uri)) === undefined),
    }));
    if (!step) return new WorkspaceEdit();
    const changed = step.changed.map(({ uri }) => uri);
    saved.set(
      JSON.stringify(moves),
      changed.filter((uri) => openDocument(uri)?.isDirty === false),
    );
    return toStep(library, step);
  };
  /** What was saved before is saved again: with the file at its new place, the old links would lead nowhere. */
  const save = async (moves: readonly Move[]): Promise<void> => {
    const key = JSON.stringify(moves);
    const uris = saved.get(key) ?? [];
    saved.delete(key);
    if (workspace.getConfiguration('files').get<unknown>('refactoring.autoSave') === false) return;
    const ways = new Ways(moves, library);
    for (const uri of uris) {
      const document = await workspace.openTextDocument(Uri.parse(ways.after(uri)));
      if (document.isDirty) await document.save();
    }
  };
  return Disposable.from(
    workspace.onWillRenameFiles((event) => {
      const moves = movesOf(event);
      const isWanted = workspace.getConfiguration('thirdPoint').get<unknown>('linksFollow') !== false;
      if (isWanted && moves.length > 0) event.waitUntil(follow(moves));
    }),
    workspace.onDidRenameFiles((event) => void save(movesOf(event)).catch(logError)),
  );
}

function movesOf({ files }: Pick<FileRenameEvent, 'files'>): readonly Move[] {
  return (
    files
      // In a live session, the host's Third Point does so.
      .filter(({ oldUri }) => !hostSpeaks(oldUri))
      .map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }))
  );
}
