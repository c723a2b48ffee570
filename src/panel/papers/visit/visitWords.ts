/** The labels of the page of a class visit. */
const theOne = (name: string): string => (name === '' ? 'the one who teaches' : name);
const theVisitor = (name: string): string => (name === '' ? 'the visitor' : name);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const visitWords = {
  whoAndWhen: (teaching: string, watching: string, day: string) =>
    [teaching === '' ? '' : `${teaching} teaches`, watching === '' ? '' : `${watching} watches`, day]
      .filter((part) => part !== '')
      .join(' · '),
  changeWho: 'Change who and when',
  teaching: 'Who teaches',
  watching: 'Who watches',
  on: 'Day',
  name: 'Name',

  watchFor: (name: string) => `What ${theOne(name)} would like to have watched`,
  watchForFirst: 'A visit begins with this, in the words of the one who teaches. One question is enough.',
  addWatchFor: 'What would you like to have watched?',
  watchForExample: 'e.g. Who talks at table 3?',
  beforehand: 'Talk about it beforehand',
  goals: 'The goals this lesson works towards',

  during: 'During the lesson',
  watch: 'Watch and write',
  askFirst: (name: string) =>
    `First ${theOne(name)} says what to watch for; then the visit can begin. One question is enough.`,
  staysWithVisitor:
    'What is written there stays with the visitor, on their own computer, until they hand it over.',
  visitorWrites: (name: string) =>
    `${capital(theVisitor(name))} writes during the lesson and keeps it. Afterwards the two of you look at it, and you decide what stays here.`,

  seen: 'Seen and heard',
  noneSeen: 'Nothing is here yet. What the visitor wrote comes in when they hand it over.',
  youDecide: (name: string) => `${capital(theOne(name))} decides what stays here.`,
  inOrder: 'In the order it came',
  besideGoals: 'Beside the goals and the plan',
  alsoSeen: 'Also seen',
  lookAtIt: 'Look at it together',
  criteria: 'Success criteria',
  nothingSeenOfIt: 'Nothing was written down about it.',
  showed: 'What students showed',
  addShowed: (goal: string) => `What did students show of “${goal}”?`,
  showedExample: 'What did students do, say or make?',
  addSeen: 'Something else seen or heard',
  watchedFor: (text: string) => `Watched for: ${text}`,
  answers: (text: string) => `It answers “${text}”`,

  reflection: 'Reflection',
  writesFirst: (name: string) => `${capital(theOne(name))} writes first. Nothing here is checked or rated.`,
  fromVisitor: (name: string) => `${capital(theVisitor(name))} noticed and wondered`,
  folded: (teaching: string) => `Folded until ${theOne(teaching)} has written something above, or opens it.`,
  foldedForOther: (teaching: string) =>
    `${capital(theOne(teaching))} sees this folded until something stands above.`,

  nextTime: 'Talk about this next time',
  next: 'Next',
  meet: 'To our notes',
  meetAbout: 'What you want to talk about again is there when you meet.',
} as const;
