/** Whose the two versions are, and what they are called where people read of them. */

export interface Sides {
  /** What a version is called: “Your words”, “Ana’s words”. */
  readonly ours: string;
  readonly theirs: string;
  /** Who made it, at the beginning of a sentence and inside of one: “You” and “you”, “Ana” twice. */
  readonly weDid: readonly [begin: string, inside: string];
  readonly theyDid: readonly [begin: string, inside: string];
  /** Whether two people made them, of whom one is looking: then it is “you both”. */
  readonly youBoth: boolean;
  /** The names of the two, where they are known: they stand beside what is kept until they talk. */
  readonly ourName?: string | undefined;
  readonly theirName?: string | undefined;
}

/** The person’s own words, and those of a partner. @param partner the name, where it is known; @param me the same */
export function yoursAndPartners(partner: string | undefined, me?: string): Sides {
  return {
    ours: 'Your words',
    theirs: partner === undefined ? 'Your partner’s words' : `${partner}’s words`,
    weDid: ['You', 'you'],
    theyDid: partner === undefined ? ['Your partner', 'your partner'] : [partner, partner],
    youBoth: true,
    ourName: me,
    theirName: partner,
  };
}

/** The person’s unsaved words, and what the file says by now; nobody knows who saved it. */
export const unsavedAndSaved: Sides = {
  ours: 'Your words',
  theirs: 'The saved words',
  weDid: ['You', 'you'],
  theyDid: ['The saved version', 'the saved version'],
  youBoth: false,
};

/** The person’s own words, and those that are shared but not known to be somebody else’s. */
export const yoursAndShared: Sides = {
  ours: 'Your words',
  theirs: 'The shared words',
  weDid: ['You', 'you'],
  theyDid: ['The shared version', 'the shared version'],
  youBoth: false,
};

/** Two versions in one text, of which nobody knows whose they are. */
export const firstAndSecond: Sides = {
  ours: 'First version',
  theirs: 'Second version',
  weDid: ['The first version', 'the first version'],
  theyDid: ['The second version', 'the second version'],
  youBoth: false,
};
