/** Gives an id another name wherever it stands. */
import { languages, Uri, type Disposable, type RenameProvider } from 'vscode';
import { rename, renameableAt } from '../../core/language/rename.ts';
import { toRange } from '../ranges.ts';
import { whyReadingOnly } from '../live/readingOnly.ts';
import type { Desk } from '../surface.ts';
import { newest, ours } from './newest.ts';
import { onNewestTexts } from './newestTexts.ts';
import { toStep } from './steps.ts';

const BUSY = 'Someone is writing here just now. Nothing was renamed; please try again in a moment.';

/** “Rename Symbol” on an id or a standard’s code: it and every link to it, in all documents, as one step. */
export function offerRename({ documents, meetingMode }: Pick<Desk, 'documents' | 'meetingMode'>): Disposable {
  const { library } = documents;
  const refusal = (uri: string, words: string): Error => new Error(meetingMode.labels(uri)?.(words) ?? words);
  const provider: RenameProvider = {
    async prepareRename(open, position) {
      // What a link leads to, and others that lead there, may stand in what is not read yet.
      await documents.whenRead();
      await documents.whenSettled(open.uri);
      const document = newest(documents, open, true);
      if (!document) return undefined;
      refuseReadingOnly([document]);
      const found = renameableAt(document, library, open.offsetAt(position));
      if ('refused' in found) throw refusal(document.uri, found.refused);
      return { range: toRange(document.lines, found.span), placeholder: found.name };
    },
    async provideRenameEdits(open, position, name) {
      const { version } = open;
      const offset = open.offsetAt(position);
      await documents.whenRead();
      await documents.whenSettled(open.uri);
      const renaming = await onNewestTexts(documents, () => {
        // Something else may stand at that place by now.
        if (open.version !== version) throw new Error(BUSY);
        const document = newest(documents, open, true);
        if (!document) return { changed: [] };
        const made = rename(document, library, offset, name);
        if ('refused' in made) throw refusal(document.uri, made.refused);
        return made;
      });
      if (!renaming) throw new Error(BUSY);
      refuseReadingOnly(renaming.changed);
      return toStep(library, renaming);
    },
  };
  return languages.registerRenameProvider(ours, provider);
}

/** @throws Error with the reason where one of them can’t be changed here */
function refuseReadingOnly(changed: readonly { readonly uri: string }[]): void {
  for (const { uri } of changed) {
    const why = whyReadingOnly(Uri.parse(uri));
    if (why !== undefined) throw new Error(why);
  }
}
