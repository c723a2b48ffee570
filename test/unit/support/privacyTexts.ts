// Notes and visits for tables about privacy.

/** A page of notes with these lines in its one meeting. */
export function notesWith(...lines: readonly string[]): string {
  return [
    'kind: collaboration-log',
    'schemaVersion: 1',
    'title: Our notes',
    'meetings:',
    '  - id: m1',
    '    date: 2026-05-05',
    ...lines.map((line) => `    ${line}`),
    '',
  ].join('\n');
}

/** A class visit of Lee at Ana’s, in which these were seen. */
export function visitWith(...seen: readonly string[]): string {
  return [
    'kind: observation',
    'schemaVersion: 1',
    'title: Visit on May 12',
    'on: 2026-05-12',
    'teaching: Ana',
    'watching: Lee',
    'seen:',
    ...seen.map((text, index) => `  - {id: e${index + 1}, text: ${text}}`),
    '',
  ].join('\n');
}

export const notes = 'a.collaboration.yaml';
export const visit = 'a.visit.yaml';
