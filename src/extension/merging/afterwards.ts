/** What comes next once two versions are one: what is left of sharing, a line for the next meeting, the document itself. */
import { Uri } from 'vscode';
import { notesAbout } from '../../core/coaching/lookingAt.ts';
import { kindWords, type Kept } from '../../core/view/merging/bringTogether.ts';
import { placeIn } from '../../core/view/merging/places.ts';
import type { MergingNext, MergingState } from '../../core/view/planViewMerging.ts';
import { DOCUMENT, itemAround, refOf } from '../../core/view/refs.ts';
import { quoted } from '../../core/words.ts';
import type { Documents } from '../documents.ts';
import type { Answer } from '../intents.ts';
import type { Opening } from '../opening.ts';
import type { Sharing } from '../sharing/sharing.ts';
import { tabsOf } from '../tabs.ts';
import { nextTime } from '../together/nextTime.ts';

const TALK = 'Talk about it next time';

export interface Around {
  readonly documents: Documents;
  readonly sharing: Pick<Sharing, 'view' | 'carryOut' | 'onDidChange'>;
  readonly opening: Pick<Opening, 'ours' | 'plan' | 'text'>;
}

/** @param kept what was kept of both and is not on the list for next time yet */
export function nextSteps(
  { documents: { library }, sharing }: Around,
  uri: Uri,
  kept: readonly Kept[],
): Extract<MergingState, { show: 'settled' }>['next'] {
  const document = library.get(uri.toString());
  const ofSharing = sharing
    .view(uri.toString())
    ?.actions.flatMap(({ label, intent }) =>
      intent.do === 'settle' || intent.do === 'finish-sharing' || intent.do === 'share-mine'
        ? [{ label, do: intent.do }]
        : [],
    );
  const canTalk = kept.length > 0 && document && notesAbout(document, library).length > 0;
  return [
    ...(ofSharing ?? []),
    ...(canTalk ? [{ label: TALK, do: 'talk' } as const] : []),
    ...(document ? [{ label: `Open ${kindWords[document.kind]}`, do: 'open' } as const] : []),
  ];
}

/** Does one of them. @returns what is to be said of it */
export async function doNext(
  around: Around,
  uri: Uri,
  what: MergingNext,
  kept: readonly Kept[],
): Promise<Answer> {
  switch (what) {
    case 'open':
      await openAgain(around, uri);
      return { ok: true };
    case 'talk':
      return talkAbout(around, uri, kept);
    case 'settle':
    case 'finish-sharing':
    case 'share-mine':
      return around.sharing.carryOut(uri.toString(), { do: what });
  }
}

/** Shows the document the way it is open already. */
async function openAgain({ opening }: Around, uri: Uri): Promise<void> {
  if (tabsOf(uri.toString(), 'plan').length > 0) await opening.plan(uri);
  else if (tabsOf(uri.toString(), 'text').length > 0) await opening.text(uri);
  else await opening.ours(uri);
}

/** Puts a line on the list for next time for each. */
async function talkAbout({ documents }: Around, uri: Uri, kept: readonly Kept[]): Promise<Answer> {
  let last: Answer = { ok: true };
  for (const each of kept) {
    const document = documents.library.get(uri.toString());
    if (!document) break;
    const place = placeIn(document, each.path);
    const item = itemAround(place.path);
    const ref = item.length === 0 ? DOCUMENT : refOf(document, item);
    last = await nextTime({ documents }, uri.toString(), { do: 'next-time', ref, text: lineFor(each) });
    if (!last.ok) return last;
  }
  return kept.length > 1 ? { ok: true, said: 'They are on your list for next time.' } : last;
}

function lineFor({ ours, theirs, place }: Kept): string {
  return ours !== undefined && theirs !== undefined
    ? `Which words do we keep: ${quoted(ours, 100)} or ${quoted(theirs, 100)}?`
    : `${place}: what do we keep?`;
}
