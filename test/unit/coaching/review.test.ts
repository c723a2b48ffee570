// When two people are asked to look again at how they work together.
import assert from 'node:assert/strict';
import { agreedBefore } from '../../../src/core/coaching/agreed.ts';
import { firstReview, reviewDayDue, reviewDue } from '../../../src/core/coaching/review.ts';
import { at, libraryOf } from '../support/findings.ts';

function agreement(...lines: readonly string[]) {
  const text = ['kind: coaching-agreement', 'schemaVersion: 1', 'title: Us', ...lines, ''].join('\n');
  const document = libraryOf({ 'us.agreement.yaml': text }).get(at('us.agreement.yaml'));
  assert.ok(document);
  return document;
}

const both = (ana: string, lee: string): string =>
  `agreed: [{name: Ana, on: ${ana}}, {name: Lee, on: ${lee}}]`;

describe('the day to look again', () => {
  const cases: readonly [name: string, lines: readonly string[], today: string, day: string | undefined][] = [
    ['is not there where none is written', [], '2027-01-20', undefined],
    ['has not come', ['reviewOn: [2027-01-15]'], '2027-01-14', undefined],
    ['has come', ['reviewOn: [2027-01-15]'], '2027-01-15', '2027-01-15'],
    ['is the last that has come', ['reviewOn: [2027-03-01, 2027-01-15]'], '2027-04-01', '2027-03-01'],
    [
      'holds as long as one has not agreed since',
      ['reviewOn: [2027-01-15]', both('2027-01-16', '2026-09-02')],
      '2027-01-20',
      '2027-01-15',
    ],
    [
      'is settled once both have agreed again',
      ['reviewOn: [2027-01-15]', both('2027-01-15', '2027-01-18')],
      '2027-01-20',
      undefined,
    ],
    ['is none where no date is written', ['reviewOn: [soon, 2027-02-30]'], '2027-04-01', undefined],
  ];
  for (const [name, lines, today, day] of cases)
    it(name, () => assert.equal(reviewDayDue(agreement(...lines), today), day));

  it('is said without a reproach', () => {
    const due = agreement('reviewOn: [2027-01-15]');
    assert.equal(
      reviewDue(due, '2027-02-01'),
      'You said you would look at how you work together again on Jan 15.',
    );
    assert.equal(
      reviewDue(due, '2027-01-15'),
      'You said you would look at how you work together again today.',
    );
    assert.equal(reviewDue(due, '2027-01-01'), undefined);
  });

  it('is proposed ten weeks ahead', () => assert.equal(firstReview('2026-09-02'), '2026-11-11'));
});

describe('a change of what was agreed', () => {
  it('says who agreed to what stood there before, but not to the one who changes it', () => {
    const agreed = agreement(both('2026-09-02', '2026-09-02'));
    assert.match(agreedBefore(agreed, 'Ana'), /^Lee agreed to what stood here before/);
    assert.equal(agreedBefore(agreed, undefined), 'Ana and Lee agreed to what stood here before.');
  });

  it('says nothing where nobody else has', () => {
    assert.equal(agreedBefore(agreement(), 'Ana'), '');
    assert.equal(agreedBefore(agreement('agreed: [{name: Ana, on: 2026-09-02}]'), 'Ana'), '');
  });
});
