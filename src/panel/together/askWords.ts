/** What the questions for a third point, the ways to listen and "talk about this next time" are called. */
export const askWords = {
  questions: 'Questions to ask',
  listen: 'Ways to listen',
  toSay: 'To say in your own way, when they fit.',
  sources: 'Where these come from',
  from: (source: string) => `From: ${source}`,
  nextTime: {
    menu: 'Talk about this next time',
    title: 'Talk about this next time',
    words: 'What would you like to come back to?',
    keep: 'Keep it for next time',
    leave: 'Not now',
    about: (text: string) => `About ${text}`,
  },
} as const;
