/** The words of what changed. */
export const changesWords = {
  heading: 'What changed',
  compareWith: (label: string) => `Compare with ${label}`,
  choose: 'Compare with …',
  who: 'Who changed it?',
  hideWho: 'Without names',
  keep: 'Keep this version to compare with later',
  openPage: 'Show as a page',
  show: 'Show in the text',
  whole: 'As a whole',
  totals: 'In all',
  total: (label: string, before: string, after: string) => `${label}: ${before}, now ${after}`,
  layoutSaid:
    'Blanks, quotation marks or the order of lines differ too. That changes nothing of what it says.',
  was: (text: string) => `It was: ${ended(text)}`,
  now: (text: string) => `Now: ${ended(text)}`,
  by: (name: string) => `changed by ${name}`,
  looking: 'Looking …',
  inPlans: (count: number) => (count === 1 ? 'What changed in the plan' : 'What changed in the plans'),
  showThem: 'Show what changed',
  marks: 'Struck through: taken out. Underlined: new.',
  nothingHelp:
    'Once you have met, shared, or kept a version, this page shows what has changed in the plan since.',
} as const;

/** So that a voice pauses behind it. */
const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
