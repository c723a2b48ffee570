import assert from 'node:assert/strict';
import { coloursFor } from '../../../src/cli/colours.ts';
import { changedLines } from '../../../src/cli/formats/changes.ts';

const plain = coloursFor(process.stdout, { NO_COLOR: '1' });

describe('the lines that would change', () => {
  const long = `summary: ${'word '.repeat(30)}`;
  const cases: readonly [says: string, text: string, edits: [number, number, string][], shown: string][] = [
    ['a word', 'a: 1\nb: 2\n', [[8, 9, '3']], '    2 - b: 2\n    2 + b: 3\n'],
    ['a new line', 'a: 1\nb: 2\n', [[5, 5, 'n: 0\n']], '    2 + n: 0\n'],
    ['a new line at the end', 'a: 1', [[4, 4, '\nn: 0']], '    2 + n: 0\n'],
    ['a line less', 'a: 1\r\nb: 2\r\nc: 3', [[6, 12, '']], '    2 - b: 2\n'],
    [
      'two places of a line',
      'a: [1, 2]\n',
      [
        [4, 5, 'x'],
        [7, 8, 'y'],
      ],
      '    1 - a: [1, 2]\n    1 + a: [x, y]\n',
    ],
    [
      'places of lines further down, with their new numbers',
      'a: 1\nb: 2\nc: 3\n',
      [
        [0, 0, '# x\n'],
        [13, 14, '4'],
      ],
      '    1 + # x\n    3 - c: 3\n    4 + c: 4\n',
    ],
    [
      'a long line where it changes',
      long,
      [[140, 141, 'W']],
      `    1 - … ${long.slice(100)}\n    1 + … ${long.slice(100, 140)}W${long.slice(141)}\n`,
    ],
    ['signs that would act on a terminal', 'a: 1\n', [[3, 4, '"\u001b"']], '    1 - a: 1\n    1 + a: "�"\n'],
  ];
  for (const [says, text, given, shown] of cases) {
    it(`shows ${says}`, () => {
      const edits = given.map(([start, end, replaced]) => ({ start, end, text: replaced }));
      assert.equal(changedLines(text, edits, plain), shown.replaceAll(/^ {4}(?=\d)/gm, '    '));
    });
  }
});
