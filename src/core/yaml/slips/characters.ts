/** Signs that cannot be read, or cannot be seen. */
import type { Finding } from '../../finding.ts';
import { severityOf } from './codes.ts';
import { fixOf } from './slip.ts';

/** The first sign that shows that a text was read in the wrong form; undefined where all is well. */
export function lostLetters(text: string): Finding | undefined {
  const at = text.search(/[\0\uFFFD]/);
  if (at < 0) return undefined;
  const end = at + (/^[\0\uFFFD]+/.exec(text.slice(at, at + 200))?.[0].length ?? 1);
  const found = {
    code: 'yaml-lost-letters',
    severity: severityOf('yaml-lost-letters'),
    span: { start: at, end },
  };
  const nothing = [...text.matchAll(/\0/g)].map(({ index }) => ({ start: index, end: index + 1, text: '' }));
  if (nothing.length === 0) {
    const message = 'A letter could not be read here. Write it again, and save the file as UTF-8.';
    return { ...found, message, fixes: [] };
  }
  // In a file of two bytes a letter (UTF-16), such a sign stands at every other place.
  if (nothing.length > text.length / 8 || text.includes('\uFFFD')) {
    const message = 'This file cannot be read as it was saved. Save it again as UTF-8.';
    return { ...found, message, fixes: [] };
  }
  return {
    ...found,
    message: 'An unseen sign stands here that is no letter, and nothing can be read with it. Take it away.',
    fixes: [fixOf({ title: 'Take it away', edits: nothing }, true)],
  };
}

/** What turns the direction of text without being seen (“Trojan source”, CVE-2021-42574). */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;

/** A finding for each line with unseen signs that change the order in which it is shown. */
export function unseenSigns(text: string): Finding[] {
  if (!TURNING.test(text)) return [];
  return [...text.matchAll(/[\u202a-\u202e\u2066-\u2069](?:[^\r\n]*[\u202a-\u202e\u2066-\u2069])?/g)].map(
    (match) => {
      const start = match.index;
      const signs = [...match[0].matchAll(new RegExp(TURNING, 'g'))];
      const edits = signs.map((sign) => ({
        start: start + sign.index,
        end: start + sign.index + 1,
        text: '',
      }));
      return {
        code: 'yaml-unseen-signs',
        severity: severityOf('yaml-unseen-signs'),
        span: { start, end: start + match[0].length },
        message: 'Unseen signs here change the order in which the text is shown.',
        fixes: [fixOf({ title: 'Take them away', edits }, true)],
      };
    },
  );
}
