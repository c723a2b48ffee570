import { CancellationTokenSource, Uri, window, workspace } from 'vscode';
import { isLink, sourceOf, targetOf, type ThirdPointSource } from '../../core/coaching/targets.ts';
import type { PlanDocument } from '../../core/document.ts';
import { Left, Questions } from '../ask.ts';
import type { Documents } from '../documents.ts';
import { listFiles } from '../files.ts';

const TITLE = 'Look at this together';

/**
 * Asks what to look at beside the items of the plan: a standard, a page of the folder, a page on the web.
 * @param beside the document that is shown
 * @returns undefined where the person leaves
 */
export async function lookFor(
  documents: Documents,
  beside: PlanDocument,
): Promise<ThirdPointSource | undefined> {
  const questions = new Questions(TITLE, 2);
  try {
    const { choose } = await questions.pick('What do you want to look at?', [
      {
        label: 'A standard…',
        detail: 'Its words, with the goals that come from it.',
        choose: () => aStandard(questions, documents),
      },
      {
        label: 'A page of the folder…',
        detail: 'Student work, data, a photo of the board: any file beside the plan.',
        choose: () => aFile(questions, documents),
      },
      {
        label: 'A page on the web…',
        detail: 'A video, a data table, an article.',
        choose: () => aLink(questions, documents),
      },
      {
        label: 'The whole plan',
        detail: beside.title,
        choose: () => Promise.resolve({ what: 'document' as const, document: beside }),
      },
    ]);
    return await choose();
  } catch (error) {
    if (error instanceof Left) return undefined;
    throw error;
  }
}

async function aStandard(
  questions: Questions,
  { library }: Documents,
): Promise<ThirdPointSource | undefined> {
  const standards = [...library.standards].map(([code, { document, item }]) => ({
    label: code,
    detail: item.text,
    description: document.title,
    target: targetOf(document, item.path),
  }));
  if (standards.length === 0) {
    await window.showInformationMessage(
      'There are no standards in this folder yet. “Third Point: New document…” makes a place for them.',
    );
    return undefined;
  }
  return sourceOf((await questions.pick('Which standard?', standards)).target, library);
}

async function aFile(questions: Questions, { library }: Documents): Promise<ThirdPointSource | undefined> {
  const never = new CancellationTokenSource();
  const files = (await listFiles(never.token)).map((uri) => {
    const path = workspace.asRelativePath(uri);
    return { label: path.slice(path.lastIndexOf('/') + 1), description: path, uri };
  });
  if (files.length === 0) {
    await window.showInformationMessage('There are no pages in this folder yet.');
    return undefined;
  }
  files.sort((a, b) => a.description.localeCompare(b.description));
  const { uri } = await questions.pick('Which page?', files);
  return sourceOf(uri.toString(), library);
}

async function aLink(questions: Questions, { library }: Documents): Promise<ThirdPointSource | undefined> {
  const link = await questions.words('Its address', 'https://…', (words) =>
    isLink(words) && Uri.parse(words).authority !== ''
      ? undefined
      : 'An address begins with https:// and has no blanks in it.',
  );
  return sourceOf(link, library);
}
