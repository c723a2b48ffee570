/** What the strip about the shared folder says, and what can be done. */
import type { SharingIntent, SharingView } from '../view/planViewSharing.ts';
import type { Failure } from './trouble.ts';
import { asking, troubleWords, words } from './words.ts';

/** How a shared folder stands, as far as people are concerned. */
export interface SharingFacts {
  /** Changes of documents that are not shared yet. */
  readonly mine: number;
  /** Something of the documents waits to go, though it may count as no change: a version that was kept. */
  readonly waiting: boolean;
  /** Changes of documents that were shared and are not here yet; with what else of the folder was shared. */
  readonly theirs: { readonly count: number; readonly any: boolean; readonly who: string | undefined };
  /** Whether there is a place to share with, and whether something is there. */
  readonly place: 'none' | 'empty' | 'there';
  readonly underWay: 'nothing' | 'to-settle' | 'somebody-elses' | 'no-branch';
  /** Documents that hold two versions still, and whether all is ready to be finished. */
  readonly toSettle: number;
  readonly ready: boolean;
}

type Action = SharingView['actions'][number];

const action = (label: string, what: SharingIntent['do']): Action => ({ label, intent: { do: what } });
const share = action(words.share, 'share-mine');
const get = action(words.get, 'get-changes');
const expert = action(words.expert, 'show-source-control');

/** What can be said of a folder that can be shared. */
export function sharingView(facts: SharingFacts): SharingView {
  const { underWay, place, mine, waiting, theirs } = facts;
  switch (underWay) {
    case 'to-settle': {
      const settle = action(words.settle, 'settle');
      const finish = action(words.finish, 'finish-sharing');
      return {
        is: 'settle',
        line: words.toSettle(facts.toSettle),
        more: words.toSettleMore(facts.ready),
        actions: facts.ready ? [finish, expert] : [settle, expert],
      };
    }
    case 'somebody-elses':
      return {
        is: 'trouble',
        line: words.begun,
        more: words.begunMore,
        actions: [...(facts.toSettle > 0 ? [action(words.settle, 'settle')] : []), expert],
      };
    case 'no-branch':
      return { is: 'trouble', line: words.noBranch, more: words.noBranchMore, actions: [expert] };
    case 'nothing':
  }
  if (place === 'none') return { is: 'open', line: words.alone, actions: [share] };
  if (place === 'empty') return { is: 'open', line: words.notSharedYet, actions: [share, get] };
  const parts = [
    words.shared,
    ...(mine > 0 ? [words.mine(mine)] : []),
    ...(theirs.any ? [words.theirs(theirs.count, theirs.who)] : []),
  ];
  const line = parts.join(' · ');
  if (mine === 0 && !waiting && !theirs.any) return { is: 'idle', line, actions: [get] };
  return { is: 'open', line, actions: mine > 0 || waiting ? [share, get] : [get] };
}

/** The same while something is done. */
export function busyView(line: string): SharingView {
  return { is: 'busy', line, actions: [] };
}

/** A folder from which nothing can be shared, and why. */
export function unavailableView(why: keyof typeof unavailable): SharingView {
  const { line, more } = unavailable[why];
  return { is: 'unavailable', line, more, actions: why === 'unsafe' || why === 'own-way' ? [expert] : [] };
}

const unavailable = {
  'not-trusted': { line: words.notTrusted, more: words.notTrustedMore },
  browser: { line: words.inBrowser, more: words.inBrowserMore },
  'own-way': { line: words.ownWay, more: words.ownWayMore },
  elsewhere: { line: words.elsewhere, more: words.elsewhereMore },
  guest: { line: words.guest, more: words.guestMore },
  'no-git': { line: words.noGitExtension, more: words.noGitExtensionMore },
  unsafe: { line: words.unsafe, more: words.unsafeMore },
} as const;

/** What is said of a try that did not come through. @param more in place of what is said of that trouble */
export function troubleView(failure: Failure, tried: 'share' | 'get', more?: string): SharingView {
  const said = troubleSaid(failure, tried);
  const again = tried === 'share' ? share : get;
  const helpsAgain = tryingHelps(failure);
  const helpsExpert = !['offline', 'overtaken', 'no-name', 'no-answer', 'sign-in'].includes(failure.trouble);
  return {
    is: 'trouble',
    line: said.line,
    more: more ?? said.more,
    actions: [...(helpsAgain ? [again] : []), ...(helpsExpert ? [expert] : [])],
  };
}

/** Whether the same may come through another time. */
export function tryingHelps({ trouble }: Failure): boolean {
  return trouble !== 'unrelated' && trouble !== 'protected';
}

/** The words for a failure: with those of a check that refused. */
export function troubleSaid(
  { trouble, said }: Failure,
  tried: 'share' | 'get',
): { readonly line: string; readonly more: string } {
  const { line, more } = troubleWords[trouble];
  const whole = said === undefined ? more : `${more} ${asking.fromTheCheck(said)}`;
  if (tried === 'share') return { line, more: whole };
  return {
    line: line.replace(
      /^Not shared( yet)?: /,
      (_, yet: string | undefined) => `Nothing came in${yet ?? ''}: `,
    ),
    more: whole
      .replace('Your changes are kept here, ready to go.', words.nothingLost)
      .replace('Your changes are kept here.', words.nothingLost)
      .replace('Share again', 'Try again'),
  };
}
