import assert from 'node:assert/strict';
import { Library } from '../../../../src/core/library/library.ts';
import type { Reader } from '../../../../src/core/exchange/sheet.ts';
import { placeholderOf, placeholders } from '../../../../src/core/exchange/template/placeholders.ts';
import { placeholderWords, saidOfTemplate } from '../../../../src/core/exchange/template/placeholderWords.ts';
import type { Filling } from '../../../../src/core/exchange/template/filling.ts';

const plan = `kind: lesson-plan
schemaVersion: 1
title: Walk the creek
subject: Science
grades: ["9"]
teachers: [Ana Ruiz]
date: 2026-05-04
minutes: 50
notes: Ms. Ortiz lends the sensors. # ask again
x-room: 214
goals:
  - id: g1
    target: Students will be able to explain a measurement.
    standards: [{code: HS-1, statement: Plan an investigation.}]
    successCriteria: [names a land use, uses two numbers]
  - id: g2
    target: I can take a sample.
vocabulary:
  - {term: turbidity, definition: how cloudy water is}
misconceptions:
  - {misconception: Clear water is clean., response: Compare two jars.}
checks:
  - {id: k1, name: Exit, type: exit-ticket, prompt: What changed?, ifNotYet: small group}
activities:
  - {id: a1, title: Two jars, part: engage, minutes: 10}
  - {id: a2, title: Sampling, part: explore, phase: we-do, minutes: 25, studentsDo: take three samples}
`;

describe('The places of a school’s template', () => {
  const library = new Library();
  const uri = 'file:///plans/walk.lesson.yaml';
  library.put(uri, plan, true);
  library.setComplete(true);
  const document = library.get(uri);
  assert.ok(document);

  const fill = (written: string, reader: Reader = 'teachers'): Filling | undefined => {
    const words = placeholderWords(document, library, reader);
    assert.ok('fillings' in words);
    return words.fillings(written);
  };
  const text = (written: string, reader?: Reader): string | undefined => fill(written, reader)?.text;

  it('are known by the names that schools write, in any case', () => {
    for (const written of [
      'goals',
      'Goals',
      ' Learning Goals ',
      'learning-outcome',
      'learning_outcome',
      'Objectives',
      'Objective(s)',
      'learningTargets',
      'SWBAT',
      'I can statements',
    ])
      assert.equal(placeholderOf(written)?.placeholder.name, 'goals', written);
    assert.equal(placeholderOf('Grade Level')?.placeholder.name, 'grades');
    assert.equal(placeholderOf('lesson_title')?.placeholder.name, 'title');
    for (const oak of [
      'lesson_title',
      'learning_outcome',
      'learning_cycle_outcome_1',
      'key_learning_point_4',
      'misconception_3',
      'keyword_5',
      'keyword_definition_2',
      'exit_quiz_question_6',
    ])
      assert.ok(placeholderOf(oak), oak);
    for (const unknown of ['', '__proto__', 'toString', 'principal', 'goal_0', '{{', '1'.repeat(80)])
      assert.equal(placeholderOf(unknown), undefined, unknown);
  });

  it('have one meaning each', () => {
    const names = placeholders.flatMap(({ name, also }) => [name, ...also]);
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
    const numbered = placeholders.flatMap(({ each = [] }) => each);
    assert.deepEqual(
      numbered.filter((name, index) => numbered.indexOf(name) !== index),
      [],
    );
    for (const { name } of placeholders) assert.equal(placeholderOf(name)?.placeholder.name, name);
  });

  it('say what the plan says', () => {
    assert.equal(text('title'), 'Walk the creek');
    assert.equal(text('grade'), '9');
    assert.equal(text('minutes'), '50');
    assert.equal(text('goals'), '- Students will be able to explain a measurement.\n- I can take a sample.');
    assert.equal(text('goal 2'), 'I can take a sample.');
    assert.equal(text('standards'), 'HS-1: Plan an investigation.');
    assert.equal(text('keyword_1'), 'turbidity');
    assert.equal(text('keyword_definition_1'), 'how cloudy water is');
    assert.equal(text('exit_ticket'), 'What changed?');
    assert.equal(text('Engage'), 'Two jars (10 minutes)');
    assert.equal(text('guided practice'), 'Sampling (25 minutes): take three samples');
    assert.equal(text('success criteria'), '- names a land use\n- uses two numbers');
  });

  it('give students only what is theirs, in their words', () => {
    assert.equal(text('goal_1', 'students'), 'I can explain a measurement.');
    for (const name of ['notes', 'misconceptions', 'if_not_yet', 'standards']) {
      assert.deepEqual(
        [text(name, 'students'), fill(name, 'students')?.without],
        ['', 'not-for-reader'],
        name,
      );
    }
    assert.equal(text('notes', 'administrators'), '');
    assert.equal(text('standards', 'administrators'), 'HS-1: Plan an investigation.');
  });

  it('never hold what the list does not name', () => {
    const all = placeholders.map(({ name }) => text(name) ?? '').join('\n');
    assert.doesNotMatch(all, /214|ask again|\bg1\b|\bk1\b|file:|walk\.lesson/);
  });

  it('are missed once: the fourth of three goals is no gap', () => {
    assert.equal(fill('goal_3')?.without, 'spare');
    assert.equal(fill('material_1')?.without, undefined);
    assert.equal(text('material_1'), '');
  });

  it('are told about in sentences', () => {
    assert.deepEqual(
      saidOfTemplate(
        { unknown: ['principal'], empty: ['Homework', 'Materials'], withheld: ['Notes'] },
        'students',
      ),
      [
        'The template asks for “principal”, which a plan does not have: that place stays as it is.',
        'The plan does not say yet: homework and materials. Those places stand in brackets.',
        'Left empty, since it is not for students: notes.',
      ],
    );
  });
});
