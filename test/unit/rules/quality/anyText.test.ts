// Whatever stands where targets, questions and answers stand: nothing throws, and each finding lies in its item.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { planChanges } from '../../../../src/core/edit/plan.ts';
import { qualityRules } from '../../../../src/core/rules/quality/rules.ts';
import { nodeAt, pairOf } from '../../../../src/core/yaml/navigate.ts';
import { parseYaml } from '../../../../src/core/yaml/parse.ts';
import { at, libraryOf } from '../../support/findings.ts';

const piece = fc.constantFrom(
  ...[
    'I can',
    'Students will',
    'By the end,',
    'understand',
    'know',
    'be aware of',
    'demonstrate',
    'an',
    'and',
  ],
  ...[
    'understanding of',
    'that',
    'how',
    'in an essay',
    'make a poster',
    'learn to',
    'clearly',
    'Is',
    'Can we',
  ],
  ...[
    '?',
    ',',
    ':',
    '“',
    '”',
    "'",
    '"',
    '\\',
    '\n',
    '  ',
    '\t',
    '#',
    ' #',
    '- ',
    '🌊',
    'İ',
    'ß',
    '\u0301',
    '’',
  ],
  ...[
    'is not',
    'all of the above',
    'true',
    '__proto__',
    'constructor',
    'toString',
    '\u200b',
    '\u2028',
    '{',
    '[',
    '&a',
  ],
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' ')),
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const value = fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: fc.jsonValue() });
const plan = fc.record(
  {
    drivingQuestion: value,
    essentialQuestions: fc.array(value, { maxLength: 2 }),
    goals: fc.array(
      fc.record(
        {
          id: fc.constantFrom('g1', '__proto__'),
          target: value,
          bloom: value,
          successCriteria: fc.array(value, { maxLength: 2 }),
        },
        { requiredKeys: ['target'] },
      ),
      { maxLength: 3 },
    ),
    choices: fc.constant([
      { id: 'm', title: 'Show it', about: 'product', options: [{ name: 'a' }, { name: 'b' }] },
    ]),
    checks: fc.array(
      fc.record({
        id: fc.constant('k1'),
        questions: fc.array(
          fc.record({ question: value, answer: value, distractors: fc.array(value, { maxLength: 3 }) }),
          { maxLength: 2 },
        ),
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);
const styles = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'] as const;
const on = `rules: {${qualityRules.map(({ code }) => `${code}: warning`).join(', ')}}\n`;

describe('Questions about the wording of any text', () => {
  it('lie in their item, and their fixes can be made or are refused', () => {
    fc.assert(
      fc.property(plan, fc.constantFrom(...styles), fc.constantFrom(20, 0), (data, style, lineWidth) => {
        const file = data.essentialQuestions ? 'a.lesson.yaml' : 'a.project.yaml';
        const source = stringify(data, { defaultStringType: style, lineWidth });
        const library = libraryOf({ 'third-point.config.yaml': on, [file]: source });
        const document = library.get(at(file));
        assert.ok(document);
        for (const rule of qualityRules) {
          for (const { item, span, message, fixes } of rule.check(document, library)) {
            const last = item.at(-1);
            const holder = nodeAt(document.sound, item.slice(0, -1));
            const whole =
              typeof last === 'string' ? pairOf(holder, last)?.span : nodeAt(document.sound, item)?.span;
            assert.ok(whole, message);
            assert.ok(
              whole.start <= span.start && span.start < span.end && span.end <= whole.end,
              `${rule.code} ${String(span.start)}-${String(span.end)}`,
            );
            for (const { changes } of fixes) planChanges(parseYaml(source), changes);
          }
        }
      }),
      { seed: 11, numRuns: 400 },
    );
  });

  it('take no time to speak of with a text that goes on and on', () => {
    const words = [
      'and ',
      'clearly ',
      'be really ',
      'I can ',
      'a, ',
      '-',
      'in an ',
      'understand and ',
      "a'",
      '.',
    ];
    for (const word of words) {
      const long = `${word.repeat(20_000)}x`;
      const source = stringify({
        drivingQuestion: `Is ${long}?`,
        goals: [{ id: 'g1', target: `I know ${long}`, successCriteria: [`shows ${long}`] }],
      });
      const library = libraryOf({ 'third-point.config.yaml': on, 'a.project.yaml': source });
      const document = library.get(at('a.project.yaml'));
      assert.ok(document);
      for (const rule of qualityRules) rule.check(document, library);
    }
  });
});
