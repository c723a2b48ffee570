// New documents among files that are there already.
import assert from 'node:assert/strict';
import type { NewDocument } from '../../../../src/core/exchange/bring/brought.ts';
import { withFreeFiles } from '../../../../src/core/exchange/bring/freeFiles.ts';
import { newDocument } from '../../../../src/core/exchange/bring/newDocument.ts';
import { newText } from '../../../../src/core/exchange/bring/written.ts';

const plan: NewDocument = {
  ...{ kind: 'lesson-plan', title: 'Cells', file: 'cells.lesson.yaml' },
  text: newText('lesson-plan', 'Cells', [['final', { name: 'Poster', rubric: 'cells.rubric.yaml' }]]),
};
const rubric: NewDocument = {
  ...{ kind: 'rubric', title: 'Cells', file: 'cells.rubric.yaml' },
  text: newText('rubric', 'Cells', [['for', 'cells.lesson.yaml']]),
};
const among = (...files: string[]) => withFreeFiles([plan, rubric], (file) => files.includes(file));

describe('A new document', () => {
  for (const [title, file] of [
    ['../../Creek', 'creek.lesson.yaml'],
    ['C:\\plans\\creek', 'c-plans-creek.lesson.yaml'],
    ['.hidden\0', 'hidden.lesson.yaml'],
    ['__proto__', 'proto.lesson.yaml'],
    ['💧', 'lesson-plan.lesson.yaml'],
    ['w'.repeat(900), `${'w'.repeat(60)}.lesson.yaml`],
  ] as const)
    it(`called ${JSON.stringify(title).slice(0, 20)} has a name that every computer takes, in its own folder`, () => {
      assert.equal(newDocument('lesson-plan', title, '').file, file);
    });
});

describe('New documents among files that are there', () => {
  it('keep their names where those are free', () => {
    assert.deepEqual(among('other.lesson.yaml'), [plan, rubric]);
  });

  it('get a number where a name is taken, and still name each other', () => {
    const [lesson, grid] = among('cells.lesson.yaml', 'cells.rubric.yaml', 'cells-2.rubric.yaml');
    assert.equal(lesson?.file, 'cells-2.lesson.yaml');
    assert.equal(grid?.file, 'cells-3.rubric.yaml');
    assert.match(lesson.text, /rubric: cells-3\.rubric\.yaml/);
    assert.match(grid.text, /for: cells-2\.lesson\.yaml/);
  });

  it('change nothing else in the texts', () => {
    const [lesson, grid] = among('cells.rubric.yaml');
    assert.equal(lesson?.text, plan.text.replace('cells.rubric.yaml', 'cells-2.rubric.yaml'));
    assert.equal(grid?.text, rubric.text);
  });

  it('never share a name, also where two ask for the same', () => {
    const files = withFreeFiles([rubric, rubric, rubric], () => false).map(({ file }) => file);
    assert.deepEqual(files, ['cells.rubric.yaml', 'cells-2.rubric.yaml', 'cells-3.rubric.yaml']);
  });
});
