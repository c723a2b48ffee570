import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { kindOfName, type Kind } from '../../../src/core/kinds/kind.ts';
import { schemas } from '../../../src/core/schema/generated/schemas.ts';
import { validators } from '../../../src/core/schema/generated/validators.js';

const folder = join(import.meta.dirname, '../../fixtures/documents');

/** The errors of a text, each as `where keyword detail`. */
function errorsOf(kind: Kind, text: string): string[] {
  return validators[kind](parse(text)).map(({ instancePath, keyword, params }) => {
    const { missingProperty, additionalProperty } = params as Record<string, string | undefined>;
    return [instancePath || '/', keyword, missingProperty ?? additionalProperty ?? ''].join(' ').trim();
  });
}

describe('the validators', () => {
  for (const file of readdirSync(folder)) {
    it(`accept ${file}`, () => {
      assert.deepEqual(errorsOf(kindOfName(file)!, readFileSync(join(folder, file), 'utf8')), []);
    });
  }

  const table: [kind: Kind, text: string, ...errors: string[]][] = [
    // What is needed, and what is not
    ['project-spec', '{}', '/ required title'],
    ['project-spec', 'title: Creek'],
    ['lesson-plan', 'title: ""', '/title minLength'],
    ['rubric', 'title: Creek\ncriteria: [{id: a}]', '/criteria/0 required name'],
    ['project-spec', 'title: Creek\ngoals: [{target: I can}]', '/goals/0 required id'],
    ['project-spec', 'title: Creek\ngoals: [{id: g1}]', '/goals/0 required target'],
    ['lesson-plan', 'title: Creek\nactivities: [{title: Walk}]'],
    ['project-spec', 'title: Creek\nvocabulary: [{definition: cloudy}]', '/vocabulary/0 required term'],
    ['project-spec', '[]', '/ type'],
    ['project-spec', '', '/ type'],
    // The head
    ['project-spec', 'title: Creek\nkind: rubric', '/kind const'],
    ['rubric', 'title: Creek\nschemaVersion: 0', '/schemaVersion minimum'],
    ['rubric', 'title: Creek\nschemaVersion: 2'],
    ['rubric', 'title: Creek\nschemaVersion: one', '/schemaVersion type'],
    // Keys nobody knows, people's own keys, reserved keys
    ['project-spec', 'title: Creek\ntarjet: x', '/ additionalProperties tarjet'],
    ['lesson-plan', 'title: Creek\nsessions: []', '/ additionalProperties sessions'],
    ['lesson-plan', 'title: Creek\ndrivingQuestion: Why?', '/ additionalProperties drivingQuestion'],
    ['project-spec', 'title: Creek\nx-room: {any: [thing]}'],
    ['project-spec', 'title: Creek\nx-privately: 1'],
    ['project-spec', 'title: Creek\nfinal: {x-room: 1, room: 2}', '/final additionalProperties room'],
    ['rubric', 'title: Creek\n__proto__: x', '/ additionalProperties __proto__'],
    ['rubric', 'title: Creek\ntoString: x', '/ additionalProperties toString'],
    // Types
    ['project-spec', 'title: Creek\ngoals: I can', '/goals type'],
    ['project-spec', 'title: Creek\ngoals: [I can]', '/goals/0 type'],
    ['project-spec', 'title: Creek\ngrades: "9"', '/grades type'],
    [
      'project-spec',
      'title: Creek\nsessions: [{id: s1, title: Walk, minutes: long}]',
      '/sessions/0/minutes type',
    ],
    [
      'project-spec',
      'title: Creek\nsessions: [{id: s1, title: Walk, minutes: 0}]',
      '/sessions/0/minutes exclusiveMinimum',
    ],
    ['rubric', 'title: Creek\nscored: sometimes', '/scored type'],
    ['project-spec', 'title: Creek\nchoices: [{id: c, title: Which?, pick: 0}]', '/choices/0/pick minimum'],
    ['project-spec', 'title: Creek\nchoices: [{id: c, title: Which?, pick: two}]', '/choices/0/pick type'],
    [
      'project-spec',
      'title: Creek\nchoices: [{id: c, title: Which?, pick: {from: 1}}]',
      '/choices/0/pick additionalProperties from',
    ],
    // Choices of words
    ['project-spec', 'title: Creek\nstatus: done', '/status enum'],
    ['project-spec', 'title: Creek\nchecks: [{id: k, name: Exit, type: exit}]', '/checks/0/type enum'],
    ['rubric', 'title: Creek\nform: table', '/form enum'],
    // Ids and dates
    ['project-spec', 'title: Creek\ngoals: [{id: G1, target: I can}]', '/goals/0/id pattern'],
    [
      'project-spec',
      'title: Creek\nmilestones: [{id: m, title: Draft, date: 2026-02-30}]',
      '/milestones/0/date format',
    ],
    [
      'project-spec',
      'title: Creek\nmilestones: [{id: m, title: Draft, date: May 18}]',
      '/milestones/0/date format',
    ],
    // Rubrics
    ['rubric', 'title: Creek\ncriteria: [{id: a, name: A, descriptors: {meets: Says why}}]'],
    [
      'rubric',
      'title: Creek\ncriteria: [{id: a, name: A, descriptors: {Meets: Says}}]',
      '/criteria/0/descriptors additionalProperties Meets',
    ],
    [
      'rubric',
      'title: Creek\ncriteria: [{id: a, name: A, descriptors: {meets: [Says]}}]',
      '/criteria/0/descriptors/meets type',
    ],
    ['rubric', 'title: Creek\nlevels: [{id: a, name: A, points: -1}]', '/levels/0/points minimum'],
  ];
  for (const [kind, text, ...errors] of table) {
    it(`${errors.length ? 'refuse' : 'accept'} ${kind}: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(errorsOf(kind, text), errors);
    });
  }

  for (const word of ['private', '_private', 'coach_private', 'x-private']) {
    it(`refuse ${word} wherever it stands`, () => {
      assert.deepEqual(errorsOf('project-spec', `title: Creek\n${word}: x`), [
        `/ additionalProperties ${word}`,
      ]);
      assert.deepEqual(errorsOf('lesson-plan', `title: Creek\nchecks: [{id: k, name: K, ${word}: x}]`), [
        `/checks/0 additionalProperties ${word}`,
      ]);
      assert.deepEqual(
        errorsOf('rubric', `title: Creek\ncriteria: [{id: a, name: A, descriptors: {${word}: x}}]`),
        [`/criteria/0/descriptors additionalProperties ${word}`],
      );
    });
  }

  it('say by which rule, as a path that can be walked through the schema', () => {
    const [error] = validators['project-spec'](
      parse('title: Creek\nchoices: [{id: c, title: Which?, pick: two}]'),
    );
    assert.equal(error?.schemaPath, '#/properties/choices/items/properties/pick/else/type');
    assert.equal(schemas['project-spec'].properties?.choices?.items?.properties?.pick?.else?.type, 'integer');
  });

  it('keep nothing from one document to the next', () => {
    const first = validators.rubric({});
    assert.deepEqual(validators.rubric({ title: 'Creek' }), []);
    assert.equal(first.length, 1);
  });

  it('take data whose maps have no prototype', () => {
    const data = Object.assign(Object.create(null) as object, { title: 'Creek', goals: [] });
    assert.deepEqual(validators['project-spec'](data), []);
  });
});
