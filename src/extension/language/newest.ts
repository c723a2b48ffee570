/** Which open texts we speak about, as what. */
import type { CancellationToken, DocumentFilter, TextDocument } from 'vscode';
import type { PlanDocument } from '../../core/document.ts';
import { filePattern } from '../../core/kinds/kind.ts';
import { HUGE, type Documents } from '../documents.ts';
import { pause } from '../pause.ts';
import { hostSpeaks } from '../live/hostSpeaks.ts';
import { whyReadingOnly } from '../live/readingOnly.ts';

/** Documents of ours: by their name, or YAML that the settings or its own words call one. */
export const ours: readonly DocumentFilter[] = [{ language: 'yaml' }, { pattern: filePattern }];

/**
 * The document as it stands in the editor.
 * @param anySize also one that is too long to be looked at while somebody types
 * @returns undefined where it is none of ours, too long, or the text of a live session's host, whose own Third Point
 *   answers there
 */
export function newest(documents: Documents, open: TextDocument, anySize = false): PlanDocument | undefined {
  if (hostSpeaks(open.uri)) return undefined;
  const text = open.getText();
  if (text.length > HUGE && !anySize) return undefined;
  documents.refresh(open.uri);
  const document = documents.library.get(open.uri.toString());
  // What has not come as a whole yet can be read as it stands; nothing is said or changed in it.
  return document && document.text !== text ? documents.library.read(document.uri, text, true) : document;
}

/**
 * The same for what merely stands beside the text: it has time until others who type there pause.
 * @param token says that nobody waits for it any more: then it is undefined, too
 */
export async function newestInPause(
  documents: Documents,
  open: TextDocument,
  token: CancellationToken,
): Promise<PlanDocument | undefined> {
  const left = (): number => documents.arrivals.untilPause(open.uri.toString());
  while (!token.isCancellationRequested && left() > 0) await pause(left());
  return token.isCancellationRequested ? undefined : newest(documents, open);
}

/** The same for what would change it: nothing is offered that can’t be done. @param anySize as above */
export function newestToChange(
  documents: Documents,
  open: TextDocument,
  anySize = false,
): PlanDocument | undefined {
  if (whyReadingOnly(open.uri) !== undefined) return undefined;
  const document = newest(documents, open, anySize);
  return document && document === documents.library.get(document.uri) ? document : undefined;
}
