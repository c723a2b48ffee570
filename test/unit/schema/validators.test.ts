import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readSchemas } from '../../../scripts/generate/schemas.ts';
import { strictAjv } from '../../../scripts/generate/validators.ts';
import { kindOfName, type Kind } from '../../../src/core/kinds/kind.ts';
import { validators } from '../../../src/core/schema/generated/validators.js';

const folder = join(import.meta.dirname, '../../fixtures/documents');

/** The errors of a text, each as `where keyword detail`. */
function errorsOf(kind: Kind, text: string): string[] {
  return validators[kind](parse(text)).map(({ instancePath, keyword, params }) => {
    const { missingProperty, additionalProperty } = params as Record<string, string | undefined>;
    return [instancePath || '/', keyword, missingProperty ?? additionalProperty ?? ''].join(' ').trim();
  });
}

/** Every place in some data: what holds it, and its key there. */
function placesIn(data: unknown): (readonly [holder: Record<string, unknown>, key: string])[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [
    [data as Record<string, unknown>, key] as const,
    ...placesIn(value),
  ]);
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
    ['rubric', 'title: Creek\ncriteria: [{id: a, name: A, feedback: {approaching: Which number?}}]'],
    [
      'rubric',
      'title: Creek\ncriteria: [{id: a, name: A, feedback: {private: x}}]',
      '/criteria/0/feedback additionalProperties private',
    ],
    // What plans can hold besides
    ['project-spec', 'title: Creek\ndesignElements: {voiceAndChoice: the site}\nlanguage: es'],
    [
      'project-spec',
      'title: Creek\ndesignElements: {choice: the site}',
      '/designElements additionalProperties choice',
    ],
    ['project-spec', 'title: Creek\nlookingBack: {wentWell: [{text: The spill, about: s1}]}'],
    ['lesson-plan', 'title: Creek\nperformanceTask: {role: the water team, standards: [units]}'],
    ['project-spec', 'title: Creek\nperformanceTask: {role: x}', '/ additionalProperties performanceTask'],
    [
      'lesson-plan',
      'title: Creek\nactivities: [{title: Walk, whereto: [hook, fun]}]',
      '/activities/0/whereto/1 enum',
    ],
    // Standards
    ['standards', 'title: NGSS'],
    ['standards', 'title: NGSS\nitems: [{code: "5.10", parent: any text, statement: Plan}]'],
    ['standards', 'title: NGSS\nitems: [{statement: Plan}]', '/items/0 required code'],
    ['standards', 'title: NGSS\nitems: [{code: A}]', '/items/0 required statement'],
    ['standards', 'title: NGSS\nitems: [{code: "", statement: Plan}]', '/items/0/code minLength'],
    ['standards', 'title: NGSS\nitems: [HS-LS2-7]', '/items/0 type'],
    ['standards', 'title: NGSS\nsource: NGSS', '/source type'],
    ['standards', '{}', '/ required title'],
    // Agreements
    ['coaching-agreement', 'title: We\npartners: [{name: Ana}, {name: Lee, role: peer}]'],
    ['coaching-agreement', 'title: We\npartners: [{name: Ana, role: boss}]', '/partners/0/role enum'],
    ['coaching-agreement', 'title: We\npartners: [{role: coach}]', '/partners/0 required name'],
    ['coaching-agreement', 'title: We\nmayBeShared: [the plan, {what: the rubric, with: [team]}]'],
    ['coaching-agreement', 'title: We\nmayBeShared: [{with: [team]}]', '/mayBeShared/0 required what'],
    ['coaching-agreement', 'title: We\nvisibility: private', '/visibility enum'],
    ['coaching-agreement', 'title: We\nreviewOn: [soon]', '/reviewOn/0 format'],
    ['coaching-agreement', 'title: We\nmeetings: {minutes: 0}', '/meetings/minutes exclusiveMinimum'],
    ['coaching-agreement', '{}', '/ required title'],
    // Our notes
    ['collaboration-log', 'title: Ours\nmeetings: [{id: m1, date: 2026-05-05}]'],
    ['collaboration-log', 'title: Ours\nmeetings: [{id: m1}]', '/meetings/0 required date'],
    ['collaboration-log', 'title: Ours\nmeetings: [{date: 2026-05-05}]', '/meetings/0 required id'],
    [
      'collaboration-log',
      'title: Ours\nmeetings: [{id: m1, date: 2026-05-05, minutesSpent: 40}]',
      '/meetings/0 additionalProperties minutesSpent',
    ],
    ['collaboration-log', 'title: Ours\nourFocus: {measure: tickets}', '/ourFocus required text'],
    [
      'collaboration-log',
      'title: Ours\ntalkNextTime: [The letter, {text: Is it enough?, about: "a.yaml#b"}]',
    ],
    ['collaboration-log', 'title: Ours\ntalkNextTime: [{by: Ana}]', '/talkNextTime/0 required text'],
    ['collaboration-log', 'title: Ours\ntalkNextTime: [[a]]', '/talkNextTime/0 type'],
    [
      'collaboration-log',
      'title: Ours\nmeetings: [{id: m1, date: 2026-05-05, processes: [evaluating]}]',
      '/meetings/0/processes/0 enum',
    ],
    [
      'collaboration-log',
      'title: Ours\nmeetings: [{id: m1, date: 2026-05-05, nextSteps: [{id: n1, what: x, when: soon, done: later}]}]',
      '/meetings/0/nextSteps/0/when format',
      '/meetings/0/nextSteps/0/done type',
    ],
    ['collaboration-log', '{}', '/ required title'],
    // Class visits
    ['observation', 'title: Visit\nseen: [{id: e1, text: x, type: words, about: g1, watchFor: w1}]'],
    ['observation', 'title: Visit\nseen: [{id: e1, at: "10:42"}]', '/seen/0 required text'],
    ['observation', 'title: Visit\nseen: [{id: e1, text: x, type: verbatim}]', '/seen/0/type enum'],
    [
      'observation',
      'title: Visit\nseen: [{id: e1, text: x, rating: 3}]',
      '/seen/0 additionalProperties rating',
    ],
    ['observation', 'title: Visit\nscore: 3', '/ additionalProperties score'],
    ['observation', 'title: Visit\nreflection: {studentsShowed: [2 of 8, {goal: g1, text: 6 of 8}]}'],
    ['observation', 'title: Visit\nreflection: {score: 3}', '/reflection additionalProperties score'],
    [
      'observation',
      'title: Visit\nbeforehand: {watchFor: [{text: Who talks?}]}',
      '/beforehand/watchFor/0 required id',
    ],
    ['observation', 'title: Visit\non: May 12', '/on format'],
    ['observation', '{}', '/ required title'],
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
      assert.deepEqual(errorsOf('standards', `title: T\nitems: [{code: A, statement: Plan, ${word}: x}]`), [
        `/items/0 additionalProperties ${word}`,
      ]);
      assert.deepEqual(errorsOf('coaching-agreement', `title: T\nvisits: {${word}: x}`), [
        `/visits additionalProperties ${word}`,
      ]);
      const meeting = `{id: m1, date: 2026-05-05, ideas: [{text: x, ${word}: x}], ${word}: x}`;
      assert.deepEqual(errorsOf('collaboration-log', `title: T\nmeetings: [${meeting}]`).sort(), [
        `/meetings/0 additionalProperties ${word}`,
        `/meetings/0/ideas/0 additionalProperties ${word}`,
      ]);
      assert.deepEqual(errorsOf('observation', `title: T\nreflection: {${word}: x}`), [
        `/reflection additionalProperties ${word}`,
      ]);
    });
  }

  it('keep nothing from one document to the next', () => {
    const first = validators.rubric({});
    assert.deepEqual(validators.rubric({ title: 'Creek' }), []);
    assert.equal(first.length, 1);
  });

  it('say what ajv itself says, of documents in which anything may stand anywhere', () => {
    const ajv = strictAjv();
    for (const schema of readSchemas(join(import.meta.dirname, '../../../schemas')).values())
      ajv.addSchema(schema);
    const documents = readdirSync(folder).map((file) => ({
      kind: kindOfName(file)!,
      data: parse(readFileSync(join(folder, file), 'utf8')) as unknown,
    }));
    const anything = fc.oneof(
      fc.constantFrom<unknown>('', 'x', '😀', '2026-02-30', '2026-05-05', 0, -1, 1.5, true, null, [], {}),
      fc.constantFrom<unknown>([''], [[]], [null], { id: 'A' }, { text: 1 }, { 'x-own': 1 }, { private: 1 }),
    );
    const damage = fc.array(fc.record({ at: fc.nat(), value: anything, key: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.constantFrom(...documents), damage, ({ kind, data }, damages) => {
        const damaged = structuredClone(data);
        for (const { at, value, key } of damages) {
          const places = placesIn(damaged);
          const place = places[at % places.length];
          if (place) place[0][key ? 'other~/key' : place[1]] = structuredClone(value);
        }
        ajv.validate(`${kind}.schema.json`, damaged);
        const expected = (ajv.errors ?? [])
          .filter(({ keyword }) => keyword !== 'if')
          .map(({ instancePath, keyword, params }) => ({ instancePath, keyword, params }));
        assert.deepEqual(validators[kind](damaged), expected);
      }),
      { seed: 9, numRuns: 1_000 },
    );
  });

  it('take data whose maps have no prototype', () => {
    const data = Object.assign(Object.create(null) as object, { title: 'Creek', goals: [] });
    assert.deepEqual(validators['project-spec'](data), []);
  });
});
