// A line typed in a meeting: which list, who, by when.
import assert from 'node:assert/strict';
import { lineIntent, readLine } from '../../../src/panel/papers/notes/captureLine.ts';
import { dayFrom } from '../../../src/panel/papers/notes/dayWords.ts';

/** A Tuesday. */
const today = '2026-05-12';
const context = { people: ['Ana', 'Lee', 'Anders'], today };

describe('A line typed in a meeting', () => {
  it('goes to the list that is chosen, or to the one its letter names', () => {
    assert.deepEqual(readLine('Every table talked.', 'strengths', context), {
      ...{ kind: 'strengths', text: 'Every table talked.' },
    });
    assert.deepEqual(readLine('w: What if it rains?', 'strengths', context), {
      ...{ kind: 'wonderings', text: 'What if it rains?' },
    });
    assert.equal(readLine('I think it helped.', 'strengths', context).kind, 'strengths');
  });

  it('says who, where a name stands behind an @ and only one is meant', () => {
    assert.equal(readLine('ask @lee for the tubes', 'step', context).who, 'Lee');
    assert.equal(readLine('ask for the tubes @ana', 'step', context).text, 'ask for the tubes');
    assert.equal(readLine('write to @an', 'step', context).who, undefined);
    assert.equal(readLine('write to ana@school.org', 'step', context).text, 'write to ana@school.org');
  });

  it('says by when, where a day stands at the end of a next step', () => {
    const when = (typed: string) => readLine(typed, 'step', context).when;
    assert.equal(when('try the sensors tomorrow'), '2026-05-13');
    assert.equal(when('try the sensors by Friday'), '2026-05-15');
    assert.equal(when('try the sensors by fri'), '2026-05-15');
    assert.equal(when('try the sensors on Tuesday'), '2026-05-19');
    assert.equal(when('try the sensors 5/20'), '2026-05-20');
    assert.equal(when('try the sensors by May 20 @lee'), '2026-05-20');
    assert.equal(when('try the sensors 2026-06-01'), '2026-06-01');
  });

  it('leaves the words of a sentence alone', () => {
    assert.equal(readLine('look at where they sat', 'step', context).text, 'look at where they sat');
    assert.equal(readLine('plan Friday with the class', 'step', context).when, undefined);
    assert.equal(readLine('What they said on Friday', 'strengths', context).text, 'What they said on Friday');
    assert.equal(readLine('Friday', 'step', context).text, 'Friday');
  });

  it('does not look in the words for what is chosen beside them', () => {
    const line = readLine('talk about Friday', 'step', context, { who: 'Lee', when: '' });
    assert.deepEqual(line, { kind: 'step', text: 'talk about Friday', who: 'Lee' });
  });

  it('asks for a note, a step, or something for next time', () => {
    const about = 'file:///plans/a.project.yaml#g1';
    assert.deepEqual(lineIntent({ kind: 'ideas', text: 'Swap', who: 'Ana' }, 'meetings/m1', about), {
      ...{ do: 'note', ref: 'meetings/m1', list: 'ideas', text: 'Swap', by: 'Ana', about },
    });
    assert.deepEqual(lineIntent({ kind: 'step', text: 'Ask', when: today }, 'meetings/m1', undefined), {
      ...{ do: 'step', ref: 'meetings/m1', what: 'Ask', when: today },
    });
    assert.deepEqual(lineIntent({ kind: 'later', text: 'Rain' }, 'meetings/m1', about), {
      ...{ do: 'next-time', text: 'Rain', target: about },
    });
  });
});

describe('A day in words', () => {
  it('that has gone by is next year’s', () => assert.equal(dayFrom('5/11', today), '2027-05-11'));

  it('needs to be one', () => {
    for (const words of [
      '',
      '2/30',
      '13/1',
      'may',
      'may 40',
      '2026-13-01',
      'someday',
      '__proto__',
      'x'.repeat(9999),
    ])
      assert.equal(dayFrom(words, today), undefined, words);
    assert.equal(dayFrom('tomorrow', 'no day'), undefined);
  });
});
