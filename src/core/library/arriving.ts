/** Whether a text that comes from elsewhere has come as a whole: in a live session it comes in pieces, or twice for a moment. */
import type { PlanDocument } from '../document.ts';
import { diagnose } from './diagnose.ts';
import type { Library } from './library.ts';

/** A text is taken to be there twice where this share of its lines is. */
const MOST_LINES = 0.8;
const FEW_LINES = 4;

/** Above this many characters a text is not judged for the sake of a moment. */
const LARGE = 200_000;

/**
 * Whether a text is worse off than the one before it: it cannot be read any more, or there is more to be said that makes
 * it unusable.
 * @param before the text as the library has it
 * @param now the newer one; undefined where it is none of ours as it stands
 */
export function isWorse(before: PlanDocument, now: PlanDocument | undefined, library: Library): boolean {
  if (before.broken) return false;
  if (!now || now.broken) return true;
  if (now.text.length > LARGE) return now.yaml.duplicateKeys.length > before.yaml.duplicateKeys.length;
  const errors = new Map<string, number>();
  for (const { code, severity } of library.findings(before.uri))
    if (severity === 'error') errors.set(code, (errors.get(code) ?? 0) + 1);
  return diagnose(now, library).some(({ code, severity }) => {
    if (severity !== 'error') return false;
    const left = (errors.get(code) ?? 0) - 1;
    errors.set(code, left);
    return left < 0;
  });
}

/** Whether a text holds nearly all lines of the one before it twice as often: a whole copy has come beside it. */
export function isDoubled(before: string, now: string): boolean {
  if (now.length < before.length * (1 + MOST_LINES)) return false;
  const counts = linesOf(now);
  let all = 0;
  let twice = 0;
  for (const [line, count] of linesOf(before)) {
    all += count;
    if ((counts.get(line) ?? 0) >= 2 * count) twice += count;
  }
  return all >= FEW_LINES && twice >= all * MOST_LINES;
}

function linesOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split(/\r?\n/))
    if (line.trim() !== '') counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}
