/** The labels of what is looked at together. */
export const togetherWords = {
  strip: 'Looking together',
  looking: 'looking at this',
  legend: 'looking at this together',
  look: 'Look at this together',
  away: 'Stop looking at this',
  next: 'The next one',
  previous: 'The one before',
  place: (number: number, of: number) => `${number} of ${of}`,
  there: 'Show it where it stands',
  /** What stands in a file of its own, or on the web. */
  open: 'Open it',
  within: (title: string) => `in “${title}”`,
  meetingView: 'Meeting view',
  follow: 'Follow the meeting',
  ahead: (label: string) => `The meeting is looking at “${label}”.`,
  goThere: 'Go there',
  meetingOn: (day: string) => (day === '' ? 'A meeting is going on.' : `The meeting of ${day} is going on.`),
  nothingYet: 'Nothing is looked at together just now.',
  begin:
    'To begin, choose “Look at this together” in the menu of a goal, a check or a choice, or press L on it.',
  other: 'Look at something else…',
  otherAbout: 'A standard, student work, data or a page on the web',
  leave: 'Back to the plan',
  /** What the page is called for those who hear it. */
  large: 'What we look at together',
  keys: 'Left and Right go to the one before and the next one, Esc leaves.',
  linked: 'What it is linked with',
} as const;
