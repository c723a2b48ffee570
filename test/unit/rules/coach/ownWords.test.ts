// What somebody says in their own words, and its sentences.
import assert from 'node:assert/strict';
import { ownWords, sentencesOf } from '../../../../src/core/rules/coach/ownWords.ts';

describe('One’s own words', () => {
  const cases: readonly [text: string, own: string][] = [
    ['Ana said “good work” twice', 'Ana said             twice'],
    ['Ana said "good work" twice', 'Ana said             twice'],
    ["Ana said 'good work' twice", 'Ana said             twice'],
    ['Ana said ‘it’s good’ twice', 'Ana said             twice'],
    ['„gut“ und «bien»', '      und       '],
    ['The students’ work, the teacher’s room', 'The students’ work, the teacher’s room'],
    ["The students' work, the teacher's room", "The students' work, the teacher's room"],
    ['a 5\'6" pole and a 3" pipe', 'a 5\'6" pole and a 3" pipe'],
    ['She began: “Ours is', 'She began:         '],
    ["Rock 'n roll", "Rock 'n roll"],
  ];
  for (const [text, own] of cases) {
    it(text, () => {
      assert.equal(ownWords(text), own);
      assert.equal(ownWords(text).length, text.length);
    });
  }

  it('are found in a time that grows with the text alone', () => {
    for (const sign of ["'a ", '"a', '“', '‘a ', "' ", '.', '…?', ' ']) {
      const text = sign.repeat(100_000);
      assert.equal(ownWords(text).length, text.length);
      sentencesOf(text);
    }
  });
});

describe('Sentences', () => {
  it('end at their signs and at lines, not inside of numbers', () => {
    const text = 'It was 4.5 NTU. Why?\nTable 3 … then nothing';
    assert.deepEqual(
      sentencesOf(text).map((each) => [
        each.text,
        text.slice(each.at, each.at + each.text.length),
        each.isQuestion,
      ]),
      [
        ['It was 4.5 NTU.', 'It was 4.5 NTU.', false],
        ['Why?', 'Why?', true],
        ['Table 3 …', 'Table 3 …', false],
        ['then nothing', 'then nothing', false],
      ],
    );
  });
});
