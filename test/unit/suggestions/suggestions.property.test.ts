// Whatever is suggested: used, it is as if it had been written; left, nothing of it stays, byte for byte.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ask, plan } from './support.ts';

const places = [
  ['document', 'title'],
  ['document', 'summary'],
  ['goals/g1', 'target'],
  ['goals/g1', 'successCriteria/0'],
  ['goals/g1', 'successCriteria/1'],
  ['goals/g1', 'type'],
  ['checks/k1', 'name'],
  ['checks/k1', 'ifNotYet'],
  ['sessions/s1', 'minutes'],
  ['sessions/s1', 'title'],
  ['sessions/s1/activities/a1', 'title'],
  ['sessions/s1/activities/a1', 'technology/tool'],
] as const;

const now: ReadonlyMap<string, string> = new Map([
  ['document title', 'How healthy is our creek?'],
  ['goals/g1 target', 'I can explain how land use changes water quality.'],
  ['goals/g1 successCriteria/0', 'names a land use'],
  ['goals/g1 successCriteria/1', 'uses two measurements'],
  ['checks/k1 name', 'Claim exit ticket'],
  ['sessions/s1 minutes', '55'],
  ['sessions/s1 title', 'At the creek'],
  ['sessions/s1/activities/a1 title', 'Walk'],
  ['sessions/s1/activities/a1 technology/tool', 'Padlet'],
]);

const odd = fc.constantFrom(
  '',
  'g1',
  '5.10',
  'null',
  '# no',
  '- a',
  'a: b',
  '{"a": 1}',
  '[1]',
  '“so”',
  'x\ny',
  '55.0',
);
const text = fc.oneof(
  { weight: 2, arbitrary: odd },
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** Line endings, the end of the file, what stands around. */
const layouts: readonly ((text: string) => string)[] = [
  (each) => each,
  (each) => each.trimEnd(),
  (each) => each.replaceAll('\n', '\r\n'),
  (each) => `\uFEFF${each}`,
  (each) => `${each}\n\n# the end\n`,
  (each) => `${each}# the end`,
  (each) => each.replaceAll(/\n(?=\w)/g, '\n\n'),
  (each) => `${each}x-ours: {a: 1}\n`,
  (each) => `${each}notes: |\n  a\n\n  b\n`,
  (each) => `---\n${each}...\n`,
];

describe('any suggestion', () => {
  const cases = fc.record({
    place: fc.constantFrom(...places),
    to: text,
    why: text,
    layout: fc.constantFrom(...layouts),
  });

  it('used, the document is as if the words had been written there', () => {
    fc.assert(
      fc.property(cases, ({ place: [ref, field], to, why, layout }) => {
        const before = layout(plan);
        const suggested = ask(before, { do: 'suggest', ref, field, text: to, why });
        fc.pre(suggested.refused === undefined);
        const was = now.get(`${ref} ${field}`) ?? '';
        const written = ask(before, { do: 'set-text', ref, field, text: to, was });
        const used = ask(suggested.text, { do: 'answer-suggestion', id: 'sg1', answer: 'use' });
        assert.equal(used.refused, undefined);
        assert.equal(used.text, written.text);
      }),
      { seed: 7, numRuns: 200 },
    );
  }).timeout(60_000);

  it('left, the document is byte for byte as it was', () => {
    fc.assert(
      fc.property(cases, fc.boolean(), ({ place: [ref, field], to, why, layout }, out) => {
        const before = layout(plan);
        const suggested =
          out && ref !== 'document'
            ? ask(before, { do: 'suggest-out', ref, why })
            : ask(before, { do: 'suggest', ref, field, text: to, why });
        fc.pre(suggested.refused === undefined);
        const kept = ask(suggested.text, { do: 'answer-suggestion', id: 'sg1', answer: 'keep' });
        assert.equal(kept.refused, undefined);
        assert.equal(kept.text, before);
      }),
      { seed: 7, numRuns: 200 },
    );
  }).timeout(60_000);
});
