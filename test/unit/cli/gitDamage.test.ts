import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isMergeDamage } from '../../../src/core/compare/damage.ts';
import { useDesk, type Sides } from './gitWork.ts';

const FILE = 'creek.project.yaml';
const before = 'kind: project-spec\nschemaVersion: 1\ntitle: Creek\n';
const far = `description: Our creek.\nduration: 3 weeks\ndrivingQuestion: How healthy is it?\nentryEvent: A walk\n`;

/** A plan: what stands before and behind, with lines between that nobody touches. */
const plan = (first: string, last: string): string => `${before}${first}${far}${last}`;
const goals = (...ids: readonly string[]): string =>
  `goals:\n${ids.map((id) => `  - id: ${id}\n    target: I can explain ${id}.\n`).join('')}`;
const checks = (...links: readonly string[]): string =>
  `checks:\n${links.map((goal, index) => `  - id: k${index + 1}\n    name: Check ${index + 1}\n    type: exit-ticket\n    goals: [${goal}]\n`).join('')}`;
const sessions = (...activities: readonly string[]): string =>
  `sessions:\n${activities.map((name, index) => `  - id: s${index + 1}\n    title: Day ${index + 1}\n    minutes: 50\n${name}`).join('')}`;
const activity = '    activities:\n      - id: walk\n        name: Walk the creek\n';

/** What git merges without a word: the seven kinds of silent damage. */
const silent: Readonly<Record<string, { readonly sides: Required<Sides>; readonly code: string }>> = {
  'a goal is taken away, and a new check is about it': {
    sides: {
      base: plan(goals('g1', 'g2'), checks('g1')),
      ours: plan(goals('g1'), checks('g1')),
      theirs: plan(goals('g1', 'g2'), checks('g1', 'g2')),
    },
    code: 'reference-unknown',
  },
  'the same line is added in two places': {
    sides: {
      base: plan('', ''),
      ours: plan('year: 2026-27\n', ''),
      theirs: plan('', 'year: 2027-28\n'),
    },
    code: 'yaml-duplicate-key',
  },
  'the same list is added in two places': {
    sides: {
      base: plan('', ''),
      ours: plan(goals('g1'), ''),
      theirs: plan('', goals('g2')),
    },
    code: 'yaml-duplicate-key',
  },
  'two new things get one id': {
    sides: {
      base: plan('', goals('g1', 'g2', 'g3')),
      ours: plan('', goals('g4', 'g1', 'g2', 'g3')),
      theirs: plan('', goals('g1', 'g2', 'g3', 'g4')),
    },
    code: 'reference-duplicate-id',
  },
  'an activity is moved to two days': {
    sides: {
      base: plan('', sessions('', '', activity, '', '')),
      ours: plan('', sessions(activity, '', '', '', '')),
      theirs: plan('', sessions('', '', '', '', activity)),
    },
    code: 'reference-duplicate-id',
  },
  'lines are taken away that others take over': {
    sides: {
      base: plan('x-own: &own text\n', ''),
      ours: plan('', ''),
      theirs: plan('x-own: &own text\n', 'x-other: *own\n'),
    },
    code: 'yaml-unknown-name',
  },
  'an id gets another name, and a new check has the old one': {
    sides: {
      base: plan(goals('g1', 'g2'), checks('g1')),
      ours: plan(goals('g1', 'water'), checks('g1')),
      theirs: plan(goals('g1', 'g2'), checks('g1', 'g2')),
    },
    code: 'reference-unknown',
  },
};

describe('check --merge-damage', () => {
  const use = useDesk();
  const damage = (...more: readonly string[]) => use.desk.cli('r', 'check', '--merge-damage', ...more);
  const codesFound = (): readonly string[] => {
    const { findings } = JSON.parse(damage('--format', 'json').stdout) as {
      readonly findings: readonly { readonly code: string; readonly severity: string }[];
    };
    assert(findings.every(({ severity }) => severity === 'error'));
    return findings.map(({ code }) => code);
  };

  for (const [name, { sides, code }] of Object.entries(silent))
    it(`finds what git merges without a word: ${name}`, () => {
      use.desk.twoSides('r', FILE, sides, false);
      assert.deepEqual([damage().status, codesFound()], [0, []]);
      use.desk.git('r', 'merge', '--quiet', 'other');
      assert.equal(damage().status, 1);
      assert(codesFound().includes(code), String(codesFound()));
    });

  it('finds two versions side by side', () => {
    use.desk.twoSides(
      'r',
      FILE,
      { base: plan('', ''), ours: plan('year: 1\n', ''), theirs: plan('year: 2\n', '') },
      false,
    );
    assert.equal(use.desk.ask('r', 'merge', 'other').status, 1);
    assert.deepEqual([damage().status, codesFound().includes('yaml-two-versions')], [1, true]);
  });

  it('finds a file that is gone and another document speaks of', () => {
    mkdirSync(join(use.desk.folder, 'r'));
    use.desk.write('r', { [FILE]: plan('', 'final:\n  name: Evening\n  rubric: creek.rubric.yaml\n') });
    assert.deepEqual([damage().status, codesFound()], [1, ['reference-file']]);
  });

  it('says nothing about what is only still open', () => {
    mkdirSync(join(use.desk.folder, 'r'));
    use.desk.write('r', { [FILE]: plan('goals:\n  - id: g1\n', 'minutes: long\ntarjet: x\n') });
    assert.equal(use.desk.cli('r', 'check').status, 1);
    const { status, stdout } = damage();
    assert.equal(status, 0, stdout);
  });

  it('counts nothing but errors of these kinds', () => {
    assert(isMergeDamage({ code: 'reference-unknown', severity: 'error' }));
    assert(isMergeDamage({ code: 'yaml-two-versions', severity: 'error' }));
    assert(!isMergeDamage({ code: 'yaml-joined-entry', severity: 'warning' }));
    assert(!isMergeDamage({ code: 'reference-standard', severity: 'info' }));
    assert(!isMergeDamage({ code: 'schema-shape', severity: 'error' }));
  });
});
