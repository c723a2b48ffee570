/** Findings in JSON, as they are kept between two starts of an editor. */
import type { Finding } from '../finding.ts';
import type { Writing } from './keptFile.ts';

/** Findings hold nothing but what JSON has, so that only reading them back takes care. */
export const findingsInJson: Writing<readonly Finding[]> = {
  toJson: (findings) => findings,
  fromJson: (value) => (Array.isArray(value) && value.every(isFinding) ? value : undefined),
};

function isFinding(value: unknown): value is Finding {
  if (!isObject(value)) return false;
  const { code, severity, span, message, fixes, related } = value;
  return (
    typeof code === 'string' &&
    (severity === 'error' || severity === 'warning' || severity === 'info') &&
    isSpan(span) &&
    typeof message === 'string' &&
    Array.isArray(fixes) &&
    fixes.every(isFix) &&
    (related === undefined || (Array.isArray(related) && related.every(isRelated)))
  );
}

/** What a fix changes is looked at when it is taken: it is planned on the text as it is then, and proven there. */
function isFix(value: unknown): boolean {
  if (!isObject(value) || typeof value.title !== 'string' || !Array.isArray(value.changes)) return false;
  return value.changes.every((change) => isObject(change) && typeof change.do === 'string');
}

function isRelated(value: unknown): boolean {
  return isObject(value) && isSpan(value.span) && typeof value.message === 'string';
}

function isSpan(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { start, end } = value;
  return (
    Number.isInteger(start) && Number.isInteger(end) && 0 <= Number(start) && Number(start) <= Number(end)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
