/** Applies the fixes that are right nearly always, on request or on saving. */
import {
  CodeAction,
  CodeActionKind,
  commands,
  Disposable,
  languages,
  window,
  type CodeActionProvider,
} from 'vscode';
import { fixesFor } from '../../core/library/applyFixes.ts';
import { counted } from '../../core/words.ts';
import type { Documents } from '../documents.ts';
import { toWorkspaceEdit } from '../applyOnce.ts';
import { change } from '../edits.ts';
import { hostSpeaks } from '../live/hostSpeaks.ts';
import { mayWrite } from '../live/readingOnly.ts';
import type { Desk } from '../surface.ts';
import { newest, newestToChange, ours } from './newest.ts';

/** What `editor.codeActionsOnSave` calls it. */
const KIND = CodeActionKind.SourceFixAll.append('thirdPoint');

const TITLE = 'Fix all slips';

const words = {
  none: 'There is nothing here that can be fixed by itself.',
  host: 'In this session, Third Point fixes slips where the plan is: ask the one who shares it.',
  noPlan: 'Put the cursor into the text of a plan first.',
};

/** The fixes that `third-point fix` makes: on saving where the person has switched that on, else when asked for. */
export function fixAll({ documents }: Pick<Desk, 'documents'>): Disposable {
  const provider: CodeActionProvider = {
    provideCodeActions(open, _range, { only }) {
      // Worked out only for whoever asks for it: it takes longer than a light bulb may.
      if (!only || !(only.contains(KIND) || KIND.contains(only))) return [];
      const document = newestToChange(documents, open);
      if (!document) return [];
      const { edits } = fixesFor(documents.library, document.uri);
      if (edits.length === 0) return [];
      const action = new CodeAction(TITLE, KIND);
      action.edit = toWorkspaceEdit(open.uri, document.lines, edits);
      return [action];
    },
  };
  return Disposable.from(
    languages.registerCodeActionsProvider(ours, provider, { providedCodeActionKinds: [KIND] }),
    commands.registerCommand('thirdPoint.fixAll', () => fixHere(documents)),
  );
}

/** Fixes the text in front, as one step, and says how much that was. */
async function fixHere(documents: Documents): Promise<void> {
  const open = window.activeTextEditor?.document;
  const document = open && newest(documents, open, true);
  if (!document) {
    void window.showInformationMessage(open && hostSpeaks(open.uri) ? words.host : words.noPlan);
    return;
  }
  if (!(await mayWrite(open.uri))) return;
  const made = await change(documents, open.uri, (now) => {
    // Taken in first, so that what is fixed is this very text.
    documents.refresh(open.uri);
    const fixes = fixesFor(documents.library, now.uri);
    const isAny = fixes.edits.length > 0;
    return {
      changes: isAny ? [{ do: 'text', edits: fixes.edits }] : [],
      said: isAny ? `Fixed ${counted(fixes.made.length, 'slip')}.` : words.none,
    };
  });
  void window.showInformationMessage('refused' in made ? made.refused : made.said);
}
