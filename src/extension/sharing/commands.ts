import { commands, Disposable } from 'vscode';
import type { Sharing } from './sharing.ts';

/** The commands of the palette. */
export function sharingCommands(sharing: Sharing): Disposable {
  return Disposable.from(
    commands.registerCommand('thirdPoint.share', (meant: unknown) => sharing.asked('share-mine', meant)),
    commands.registerCommand('thirdPoint.getChanges', (meant: unknown) =>
      sharing.asked('get-changes', meant),
    ),
    commands.registerCommand('thirdPoint.setUpMerging', () => sharing.setUpAsked()),
  );
}
