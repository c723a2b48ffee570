import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import pc from 'picocolors';
import { excerptOf } from '../../../src/cli/formats/excerpt.ts';
import { closing } from '../../../src/cli/formats/text.ts';
import { LineIndex } from '../../../src/core/text/lines.ts';
import { checked, printed, report, sample, type Remark } from './sample.ts';

const { text } = printed;
const plain = pc.createColors(false);
const error: Remark = ['title', 'error', 'c', 'm'];
const warning: Remark = ['title', 'warning', 'c', 'm'];
const info: Remark = ['title', 'info', 'c', 'm'];

describe('the text format', () => {
  it('shows each finding below its document, with its line and a mark under its place', () => {
    assert.equal(
      text(sample, plain),
      `plans/creek.project.yaml
  4:13  error  This check points to a goal that isn’t here (g9).  reference-unknown
        goals: [g9]
                ~~
   5:5  warning  \`tipe\` is not part of a check.  schema-unknown-key
        tipe: quiz
        ~~~~

plans/creek.rubric.yaml
  1:8  info  What comes next?  align-x
       title: Rubric
              ~~~~~~

1 place to mend, 1 place to look at and 1 question still open in 3 documents.
`,
    );
  });

  it('is the same text with colours', () => {
    const coloured = text(sample, pc.createColors(true));
    assert.ok(coloured.includes('\u001b[31merror\u001b[39m'));
    assert.equal(stripVTControlCharacters(coloured), text(sample, plain));
  });

  it('prints nothing from a file that would act on the terminal', () => {
    const evil = 'a\u001b[31m\u0007\u009b2J\u202eb';
    const shown = text(
      report(checked(evil, `title: ${evil}`, ['title', 'error', 'c', `About ${evil}`])),
      plain,
    );
    assert.doesNotMatch(shown.replaceAll('\n', ''), /[\p{Cc}\u202e]/u);
    assert.match(shown, /About a�\[31m��2J�b/);
  });

  it('closes with what there is', () => {
    const many = (...remarks: Remark[]) =>
      closing(report(checked('a', 'title', ...remarks), checked('b', '')));
    const cases: readonly [Remark[], string][] = [
      [[], 'Nothing to mend in 2 documents.'],
      [[info], 'Nothing to mend in 2 documents; 1 question still open.'],
      [
        [warning, info, info],
        'Nothing to mend in 2 documents; 1 place to look at and 2 questions still open.',
      ],
      [[error], '1 place to mend in 2 documents.'],
      [[error, error, info], '2 places to mend and 1 question still open in 2 documents.'],
    ];
    for (const [remarks, sentence] of cases) assert.equal(many(...remarks), sentence);
    assert.equal(closing(report(checked('a', ''))), 'Nothing to mend in 1 document.');
    assert.equal(closing({ ...report(), unreadable: ['x'] }), 'There was nothing that could be read.');
    assert.equal(
      closing(report()),
      'No plans here yet. Their names end in .project.yaml, .lesson.yaml, .rubric.yaml, .standards.yaml, .agreement.yaml, .collaboration.yaml or .visit.yaml.',
    );
  });
});

describe('the excerpt', () => {
  /** The excerpt of a text in which ‹ and › enclose the place, as it is shown: line and mark. */
  function shown(marked: string): string {
    const range = { start: marked.indexOf('‹'), end: marked.indexOf('›') - 1 };
    const lines = new LineIndex(marked.replace(/[‹›]/g, ''));
    const excerpt = excerptOf(lines.lineText(lines.rangeOf(range).start.line), lines.rangeOf(range));
    return excerpt ? `${excerpt.line}\n${' '.repeat(excerpt.before)}${'~'.repeat(excerpt.width)}` : '';
  }
  const long = 'word '.repeat(40);

  const cases: readonly [what: string, marked: string, expected: string][] = [
    ['leaves out the indentation', 'a:\n    goals: [‹g9›]', 'goals: [g9]\n        ~~'],
    ['marks an empty place', 'title:‹›', 'title:\n      ~'],
    ['marks wide characters as wide as they are shown', 'a: 漢字 ‹漢›', 'a: 漢字 漢\n        ~~'],
    ['marks behind an emoji', 'a: 👩🏽‍🏫 ‹x›', 'a: 👩🏽‍🏫 x\n      ~'],
    ['marks what runs over lines to the end of its first', 'a: ‹"b c\n  d"›', 'a: "b c\n   ~~~~'],
    ['does not mark a line ending', 'a: ‹b\r\n›c: d', 'a: b\n   ~'],
    ['shows no empty line', 'a\n‹›\nb', ''],
    ['shows a tab as one blank', '\t‹\t›a: b', ' a: b\n~'],
    ['cuts a long line behind', `a: ‹b› ${long}`, `a: b ${long.slice(0, 85).trimEnd()} …\n   ~`],
    ['cuts a long line before', `${'x'.repeat(100)}‹y›`, `… ${'x'.repeat(40)}y\n${' '.repeat(42)}~`],
  ];
  for (const [what, marked, expected] of cases) it(what, () => assert.equal(shown(marked), expected));

  it('never cuts a character in two', () => {
    for (let length = 80; length < 100; length++) {
      const line = shown(`${'😀'.repeat(length)}‹y›${'😀'.repeat(99)}`);
      assert.doesNotMatch(line, /\p{Cs}|�/u);
    }
  });
});
