/** What suggesting a change, and answering one, is called. */
export const suggestionWords = {
  menu: 'Suggest a change…',
  menuOut: 'Suggest taking this out…',
  title: 'Suggest a change',
  titleOut: 'Suggest taking this out',
  which: 'What of it',
  to: 'It would say',
  why: 'Why',
  whyExample: 'What speaks for it? For instance what students did, or what would help them.',
  nothing: 'Leave it empty to suggest that it goes.',
  same: 'These words stand there already. What could it say instead?',
  send: 'Suggest it',
  leave: 'Not now',

  by: (name: string) => (name === '' ? 'Suggested' : `${name} suggests`),
  /** For a screen reader. */
  group: (by: string, what: string) => `${by}: ${what}`,
  now: (text: string) => `Now it says: ${text}`,
  would: (text: string) => `It would say: ${text}`,
  use: 'Use it',
  keep: 'Keep ours',
  talk: 'Talk about this next time',
  /** One line in the head. */
  count: (count: number) =>
    count === 1 ? '1 suggestion to talk about' : `${count} suggestions to talk about`,
  next: 'Go to the next suggestion',
  /** What the field for next time begins with. */
  toTalk: (by: string, would: string, why: string) =>
    [`${by}: ${would}`, why].filter((part) => part !== '').join(' '),
  /** What the fields of an item are called where it is chosen which of them is meant. */
  fields: {
    target: 'Learning target',
    title: 'Title',
    name: 'Name',
    text: 'What was different',
    section: 'Class',
    differently: 'Different here',
    description: 'In a sentence',
    prompt: 'What students get',
    lookFor: 'What to look for',
    ifNotYet: 'If not yet',
    ifAlreadyThere: 'If already there',
  } as Readonly<Record<string, string>>,
  criterion: (text: string) => `Success criterion: ${text}`,
  support: (text: string) => `Support: ${text}`,
  level: (name: string) => `At “${name}”`,
} as const;
