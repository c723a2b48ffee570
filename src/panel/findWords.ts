/** What the field that finds a standard says. */
export const findWords = {
  example: 'Part of its words, or its code',
  list: 'Standards at hand',
  /** Below the field, while nothing is chosen. */
  keys: 'Arrow keys choose · Enter adds it · Esc leaves',
  has: 'already with this goal',
  none: 'None at hand has these words. Enter adds them as a code.',
  found: (count: number, most: number) =>
    count === 0
      ? 'None at hand has these words.'
      : count >= most
        ? `The ${count} that fit best. Type on to find others.`
        : count === 1
          ? '1 standard'
          : `${count} standards`,
};
