// What comes of three versions, case by case; and the independent oracle looks at each.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { join } from 'node:path';
import { mergeDocuments } from '../../../src/core/compare/merge.ts';
import { root } from '../../../scripts/paths.ts';
import { casesIn, type Case, type Expected } from './caseFile.ts';
import { complaintsAbout } from './oracle/complaints.ts';
import { readMarkers } from './oracle/markers.ts';
import { saysAll } from './oracle/version.ts';

describe('bringing three versions together', () => {
  for (const { file, cases } of casesIn(join(root, 'test', 'fixtures', 'merge')))
    describe(file.replace('.txt', ''), () => {
      for (const one of cases) it(one.name, () => check(one));
    });
});

function check({ expected, ...input }: Case): void {
  const outcome = mergeDocuments(input);
  equal(complaintsAbout(input, outcome, input.markerSize).join('\n'), '', outcome.text);
  const status = { merged: 'clean', data: 'clean', conflicts: 'conflicts', lines: 'text-merge' }[expected.is];
  equal(outcome.status, status, `${outcome.reason ?? ''}\n${outcome.text}`);
  if (expected.is === 'merged') equal(outcome.text, expected.text);
  if (expected.is === 'data') {
    const said = saysAll(outcome.text);
    ok(
      expected.texts.some((text) => saysAll(text) === said),
      `\n${said}\n${outcome.text}`,
    );
  }
  if (expected.is === 'conflicts') checkConflicts(outcome, expected, input.markerSize);
}

function checkConflicts(
  outcome: ReturnType<typeof mergeDocuments>,
  expected: Extract<Expected, { is: 'conflicts' }>,
  markerSize: number,
): void {
  const found = outcome.conflicts.map(({ kind, path }) => `${kind} ${path}`);
  const missing = expected.conflicts.filter(
    (good) => !found.some((one) => good.some((pattern) => fits(pattern, one))),
  );
  const beyond = found.filter(
    (one) => !expected.conflicts.some((good) => good.some((pattern) => fits(pattern, one))),
  );
  deepEqual({ missing, beyond }, { missing: [], beyond: [] }, `${found.join('\n')}\n${outcome.text}`);
  const marked = readMarkers(outcome.text, markerSize)!;
  if (expected.withOurs !== undefined) equal(saysAll(marked.ours), saysAll(expected.withOurs), outcome.text);
  if (expected.withTheirs !== undefined)
    equal(saysAll(marked.theirs), saysAll(expected.withTheirs), outcome.text);
}

/** @param pattern a kind and a path, `*` for any */
function fits(pattern: string, found: string): boolean {
  const [kind, path] = pattern.trim().split(' ');
  const blank = found.indexOf(' ');
  return (
    (kind === '*' || kind === found.slice(0, blank)) && (path === '*' || path === found.slice(blank + 1))
  );
}
