import type { Severity } from '../core/finding.ts';
import type { Writing } from '../core/library/keptFile.ts';
import type { Look, Remark } from './look.ts';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** What there is to say about a document as JSON: `[[[line, character, line, character], severity, code, message], …], [[line, text], …]`. */
export const looking: Writing<Look> = {
  toJson: ({ remarks, shown }) => [
    remarks.map(({ range: { start, end }, severity, code, message }) => [
      [start.line, start.character, end.line, end.character],
      severity,
      code,
      message,
    ]),
    [...shown],
  ],
  fromJson: (value) => {
    if (!Array.isArray(value) || value.length !== 2) return undefined;
    const [remarks, shown] = value as unknown[];
    if (!Array.isArray(remarks) || !Array.isArray(shown)) return undefined;
    const read = remarks.map(remarkIn);
    const found = read.filter((remark) => remark !== undefined);
    return found.length === read.length && shown.every(isLine)
      ? { remarks: found, shown: new Map(shown) }
      : undefined;
  },
};

function remarkIn(value: unknown): Remark | undefined {
  if (!Array.isArray(value)) return undefined;
  const [range, severity, code, message] = value as unknown[];
  if (!Array.isArray(range) || range.length !== 4 || !range.every(isNumber)) return undefined;
  const [line, character, lastLine, lastCharacter] = range as [number, number, number, number];
  if (!isSeverity(severity) || typeof code !== 'string' || typeof message !== 'string') return undefined;
  return {
    range: { start: { line, character }, end: { line: lastLine, character: lastCharacter } },
    severity,
    code,
    message,
  };
}

const isNumber = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function isSeverity(value: unknown): value is Severity {
  return severities.some((severity) => severity === value);
}

function isLine(value: unknown): value is [number, string] {
  return Array.isArray(value) && value.length === 2 && isNumber(value[0]) && typeof value[1] === 'string';
}
