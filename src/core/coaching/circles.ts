/** Whom something is meant for, in words. */
import type { Visibility } from '../kinds/coaching-agreement/agreement.ts';

export interface Circle {
  /** Behind "your agreement keeps …". */
  readonly kept: string;
  /** Behind "this is marked for …", "meant for …". */
  readonly for: string;
  /** In the words of the two: "do we want this to be for …?" */
  readonly ours: string;
  /** On a button that keeps it there. */
  readonly keep: string;
}

export const circles: Readonly<Record<Visibility, Circle>> = {
  pair: { kept: 'between you two', for: 'the two of you', ours: 'the two of us', keep: 'Keep between us' },
  team: { kept: 'in your team', for: 'your team', ours: 'our team', keep: 'Keep in our team' },
  school: {
    kept: 'within your school',
    for: 'your school',
    ours: 'our school',
    keep: 'Keep within our school',
  },
  everyone: { kept: 'open to everyone', for: 'everyone', ours: 'everyone', keep: 'Open to everyone' },
};

/** What the two are to talk about before something is for more people. @param what "this page", "the meeting of May 5" */
export function talkAbout(what: string, marked: Visibility): string {
  return `Do we want ${what} to be for ${circles[marked].ours}?`;
}
