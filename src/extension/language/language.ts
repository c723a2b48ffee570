/** What VS Code offers in the text of our documents; one file a feature. */
import { Disposable } from 'vscode';
import { whereWeSpeak } from '../live/hostSpeaks.ts';
import { keepUndoable } from '../live/undoable.ts';
import type { Desk } from '../surface.ts';
import { sitBeside } from './besideYaml.ts';
import { offerCompletion } from './completion.ts';
import { offerDefinitions } from './definition.ts';
import { offerDocumentLinks } from './documentLinks.ts';
import { fixAll } from './fixOnSave.ts';
import { offerFolding } from './folding.ts';
import { offerFormatting } from './formatting.ts';
import { lightUses } from './highlights.ts';
import { showHovers } from './hover.ts';
import { showInlays } from './inlays.ts';
import { showLenses } from './lenses.ts';
import { followMovedFiles } from './movedFiles.ts';
import { showOutline } from './outline.ts';
import { offerQuickFixes } from './quickFixes.ts';
import { offerRefactorings } from './refactorings.ts';
import { offerReferences } from './references.ts';
import { offerRename } from './rename.ts';
import { growSelection } from './selection.ts';
import { colourIds } from './tokens.ts';
import { findItems } from './workspaceSymbols.ts';

/** Registers all of them. */
export function languageFeatures(desk: Desk): Disposable {
  return Disposable.from(
    whereWeSpeak(() =>
      Disposable.from(
        offerCompletion(desk),
        showHovers(desk),
        offerDefinitions(desk),
        offerReferences(desk),
        lightUses(desk),
        offerRename(desk),
        followMovedFiles(desk),
        offerDocumentLinks(desk),
        showOutline(desk),
        findItems(desk),
        offerFolding(desk),
        growSelection(desk),
        colourIds(desk),
        showLenses(desk),
        showInlays(desk),
        offerFormatting(desk),
        offerQuickFixes(desk.documents),
        offerRefactorings(desk),
        keepUndoable(),
      ),
    ),
    // With a command of its own, which is there wherever it is looked for.
    fixAll(desk),
    sitBeside(desk),
  );
}
