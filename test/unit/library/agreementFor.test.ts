// Which agreement holds for notes and visits.
import assert from 'node:assert/strict';
import { agreementFor } from '../../../src/core/library/agreementFor.ts';
import { isNamedIn, isSamePerson } from '../../../src/core/kinds/people.ts';
import { at, libraryOf } from '../support/findings.ts';

const agreement = (...partners: readonly string[]): string =>
  `kind: coaching-agreement\nschemaVersion: 1\ntitle: Us\npartners: [${partners.map((name) => `{name: ${name}}`).join(', ')}]\n`;
const log = (...lines: readonly string[]): string =>
  ['kind: collaboration-log', 'schemaVersion: 1', 'title: Notes', ...lines, ''].join('\n');
const visit = (...lines: readonly string[]): string =>
  ['kind: observation', 'schemaVersion: 1', 'title: Visit', ...lines, ''].join('\n');
const both = ['teaching: Ana', 'watching: Lee'];
const plan = 'kind: project-spec\nschemaVersion: 1\ntitle: Creek\n';
const two = {
  'us.agreement.yaml': agreement('Ana Ruiz', 'Lee'),
  'them.agreement.yaml': agreement('Kim', 'Lee'),
};

const cases: readonly [
  name: string,
  files: Readonly<Record<string, string>>,
  expected: string | undefined,
][] = [
  [
    'the one that notes name',
    { ...two, 'a.collaboration.yaml': log('agreement: them.agreement.yaml') },
    'them',
  ],
  [
    'none for notes that name none',
    { 'us.agreement.yaml': agreement('Ana'), 'a.collaboration.yaml': log() },
    undefined,
  ],
  [
    'none where the file is not there',
    { ...two, 'a.collaboration.yaml': log('agreement: our.agreement.yaml') },
    undefined,
  ],
  [
    'none where the file is something else',
    { 'plan.project.yaml': plan, 'a.collaboration.yaml': log('agreement: plan.project.yaml') },
    undefined,
  ],
  [
    'the one that a visit names, before any other',
    { ...two, 'a.visit.yaml': visit(...both, 'agreement: them.agreement.yaml') },
    'them',
  ],
  [
    'that of the notes about the same plan',
    {
      ...two,
      'plan.project.yaml': plan,
      'n.collaboration.yaml': log('agreement: them.agreement.yaml', 'plans: [./plan.project.yaml]'),
      'a.visit.yaml': visit('for: plan.project.yaml'),
    },
    'them',
  ],
  [
    'of two notes about the plan, that between the two people',
    {
      ...two,
      'plan.project.yaml': plan,
      'm.collaboration.yaml': log('agreement: us.agreement.yaml', 'plans: [plan.project.yaml]'),
      'n.collaboration.yaml': log('agreement: them.agreement.yaml', 'plans: [plan.project.yaml]'),
      'a.visit.yaml': visit('for: plan.project.yaml', ...both),
    },
    'us',
  ],
  [
    'none where two notes about the plan leave it open',
    {
      ...two,
      'plan.project.yaml': plan,
      'm.collaboration.yaml': log('agreement: us.agreement.yaml', 'plans: [plan.project.yaml]'),
      'n.collaboration.yaml': log('agreement: them.agreement.yaml', 'plans: [plan.project.yaml]'),
      'a.visit.yaml': visit('for: plan.project.yaml'),
    },
    undefined,
  ],
  ['the only one between the two people', { ...two, 'a.visit.yaml': visit(...both) }, 'us'],
  [
    'whoever of the two teaches',
    { ...two, 'a.visit.yaml': visit('teaching: lee', 'watching: Ana Ruiz') },
    'us',
  ],
  [
    'none where there are two between them',
    { ...two, 'new.agreement.yaml': agreement('Ana', 'Lee'), 'a.visit.yaml': visit(...both) },
    undefined,
  ],
  [
    'none where one of them is no partner',
    { ...two, 'a.visit.yaml': visit('teaching: Ana', 'watching: Kim') },
    undefined,
  ],
  ['none where nobody is named', { ...two, 'a.visit.yaml': visit() }, undefined],
  ['none for a plan', { ...two, 'a.project.yaml': plan }, undefined],
];

describe('The agreement that holds', () => {
  for (const [name, files, expected] of cases) {
    it(`is ${name}`, () => {
      const library = libraryOf(files);
      const asked = Object.keys(files).find((file) => file.startsWith('a.'));
      const document = library.get(at(asked ?? ''));
      assert.ok(document);
      assert.equal(
        agreementFor(document, library)?.uri,
        expected === undefined ? undefined : at(`${expected}.agreement.yaml`),
      );
    });
  }

  it('is found from another folder', () => {
    const library = libraryOf({
      'pair/us.agreement.yaml': agreement('Ana', 'Lee'),
      'notes/a.collaboration.yaml': log('agreement: ../pair/us.agreement.yaml'),
    });
    const document = library.get(at('notes/a.collaboration.yaml'));
    assert.equal(document && agreementFor(document, library)?.uri, at('pair/us.agreement.yaml'));
  });
});

describe('A person', () => {
  it('is the same by the first name and by the whole one', () => {
    for (const [one, other, same] of [
      ['Lee', 'lee ', true],
      ['Lee', 'Lee Park', true],
      ['Lee Park', 'Lee Kim', false],
      ['Lee', 'Leela', false],
      ['Zoë', 'Zoe\u0308', true],
      ['', 'Lee', false],
      [undefined, 'Lee', false],
      ['?', '!', false],
    ] as const) {
      assert.equal(isSamePerson(one, other), same, `${one} ${other}`);
      assert.equal(isSamePerson(other, one), same, `${other} ${one}`);
    }
  });

  it('is named among others', () => {
    assert.ok(isNamedIn('Ana & Lee', 'Lee Park'));
    assert.ok(!isNamedIn('Ana and Leela', 'Lee'));
  });
});
