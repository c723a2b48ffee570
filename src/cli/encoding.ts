import type { Finding } from '../core/finding.ts';

/** All there is to say about a file that is not UTF-8: at its start, since no place in it can be trusted. */
export const encodingFinding: Finding = {
  code: 'yaml-encoding',
  severity: 'error',
  span: { start: 0, end: 0 },
  message:
    'This file isn’t saved as UTF-8, so its letters can’t be read. Open it where it was written and save it as UTF-8.',
  fixes: [],
};
