/** `Third Point: Copy what others may see`: of notes or a visit, as a page to read before it is passed on. */
import { env, TabInputCustom, TabInputText, Uri, ViewColumn, window, workspace } from 'vscode';
import { circles } from '../../core/coaching/circles.ts';
import { forAudience, sharedText, type Audience, type ForAudience } from '../../core/coaching/forAudience.ts';
import type { PlanDocument } from '../../core/document.ts';
import { capital, listed } from '../../core/words.ts';
import type { Documents } from '../documents.ts';

const audiences: readonly Audience[] = ['team', 'school', 'everyone'];

/** @param meant the document’s address, where it was asked for beside it */
export async function copyForOthers(documents: Documents, meant: unknown): Promise<void> {
  const document = documentMeant(documents, meant);
  if (!document) {
    await window.showInformationMessage('Open your notes or a class visit first.');
    return;
  }
  const picked = await window.showQuickPick(
    audiences.map((audience) => ({ label: capital(circles[audience].for), audience })),
    { title: 'Copy what others may see', placeHolder: 'Whom is it for?' },
  );
  if (!picked) return;
  const shared = forAudience(document, documents.library, picked.audience);
  if (shared.sections.length === 0) {
    await window.showInformationMessage(
      `Nothing here is meant for ${circles[picked.audience].for}.${saidOf(shared)}`,
    );
    return;
  }
  if (!shared.wider || (await isMeant(picked.audience))) await show(shared);
}

/** Something is marked for more people than agreed: that is asked about once more before it leaves. */
async function isMeant(audience: Audience): Promise<boolean> {
  const keep = { title: 'Keep between us', isCloseAffordance: true };
  const share = { title: 'Share anyway', isCloseAffordance: false };
  const answer = await window.showInformationMessage(
    `Some of this is marked for ${circles[audience].for}. Your agreement keeps it among fewer.`,
    { modal: true, detail: 'Have you talked about it?' },
    keep,
    share,
  );
  return answer === share;
}

async function show(shared: ForAudience): Promise<void> {
  const page = await workspace.openTextDocument({ language: 'markdown', content: sharedText(shared) });
  await window.showTextDocument(page, { viewColumn: ViewColumn.Beside, preview: true });
  const copy = 'Copy it';
  const answer = await window.showInformationMessage(
    `This is what they may see. Names of who said what are left out.${saidOf(shared)}`,
    copy,
  );
  // As it stands by then: it may have been shortened.
  if (answer === copy) await env.clipboard.writeText(page.isClosed ? sharedText(shared) : page.getText());
}

function saidOf({ leftOut, agreed }: ForAudience): string {
  const left = leftOut.length === 0 ? '' : ` Left out: ${listed(leftOut)}.`;
  return agreed.length === 0 ? left : `${left} Your agreement says what may be shared: ${agreed.join('; ')}.`;
}

function documentMeant({ library }: Documents, meant: unknown): PlanDocument | undefined {
  const { activeTab } = window.tabGroups.activeTabGroup;
  const input = activeTab?.input;
  const inFront = input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
  const uri = meant instanceof Uri ? meant : inFront;
  const document = uri && library.get(uri.toString());
  const isOne = document?.kind === 'collaboration-log' || document?.kind === 'observation';
  return isOne ? document : undefined;
}
