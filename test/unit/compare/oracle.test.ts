// The oracle notices damage that was planted.
import { equal, match } from 'node:assert/strict';
import { join } from 'node:path';
import { root } from '../../../scripts/paths.ts';
import { casesIn } from './caseFile.ts';
import { complaintsAbout, type Merged } from './oracle/complaints.ts';

const base = `kind: project-spec
schemaVersion: 1
title: Creek
goals:
  # measurable?
  - id: g1
    target: explain the water
    successCriteria:
      - names one land use
  - id: g2
    target: plan an investigation
checks:
  - id: k1
    name: Exit ticket
    goals: [g1]
    lookFor: |
      a claim
      a measurement
`;
const ours = base
  .replace('explain the water', 'explain our water')
  .replace('  - id: g2', '  # ask Lee\n  - id: g2');
const theirs = base.replace('name: Exit ticket', 'name: Claim ticket # new');
const both = ours.replace('name: Exit ticket', 'name: Claim ticket # new');

const clean = (text: string): Merged => ({ status: 'clean', text, conflicts: [] });
const about = (text: string, three = { base, ours, theirs }): string =>
  complaintsAbout(three, clean(text)).join('\n');

describe('the oracle for merges', () => {
  for (const { cases } of casesIn(join(root, 'test', 'fixtures', 'merge')))
    for (const { name, expected, ...three } of cases) {
      const wanted =
        expected.is === 'merged' ? [expected.text] : expected.is === 'data' ? expected.texts : [];
      for (const text of wanted)
        it(`is content with what is wanted of “${name}”`, () =>
          equal(complaintsAbout(three, clean(text)).join('\n'), ''));
    }

  it('is content with a sound merge', () => equal(about(both), ''));

  const planted: [string, string, RegExp][] = [
    [
      'a value of one side',
      both.replace('explain our water', 'explain the water'),
      /goals#g1\/target: wanted “explain our water”/,
    ],
    ['a value nobody touched', both.replace('plan an investigation', 'plan it'), /goals#g2\/target/],
    ['a comment', both.replace('  # ask Lee\n', ''), /lost “# ask Lee”/],
    ['an old comment', both.replace('  # measurable?\n', ''), /lost “# measurable\?”/],
    ['a comment at the end of a line', both.replace(' # new', ''), /lost “# new”/],
    ['a comment twice', both.replace('# ask Lee\n', '# ask Lee\n  # ask Lee\n'), /too often/],
    ['an id twice', both.replace('id: g2', 'id: g1'), /goals#g1 is there 2 times/],
    ['an id in two lists', both.replace('id: k1', 'id: g2'), /g2 names several items/],
    ['a key twice', both.replace('checks:', 'title: Again\nchecks:'), /DUPLICATE_KEY/],
    [
      'an item',
      both.replace(/ {2}# ask Lee\n {2}- id: g2\n.*\n/, ''),
      /goals#g2\/id: wanted “g2”, got nothing/,
    ],
    [
      'an entry of a list',
      both.replace('      - names one land use\n', '      - names two land uses\n'),
      /successCriteria/,
    ],
    ['a line of a text', both.replace('      a measurement\n', ''), /lookFor/],
    ['what cannot be read', both.replace('goals: [g1]', 'goals: [g1'), /the result \(ours\)/],
    ['markers left over', both.replace('checks:', '<<<<<<< ours\nchecks:'), /markers do not follow/],
    [
      'markers in a clean result',
      both.replace('title: Creek\n', '<<<<<<< ours\ntitle: Creek\n=======\ntitle: Pond\n>>>>>>> theirs\n'),
      /Clean, with conflicts/,
    ],
    ['a word of nobody', both.replace('title: Creek', 'title: Creek Pond'), /“Pond” is in no version/],
    ['line endings', both.replace('title: Creek\n', 'title: Creek\r\n'), /Line endings/],
    ['no final newline', both.trimEnd(), /No final newline/],
    [
      'the order',
      both.replace(/( {2}# measurable[^]*)( {2}# ask Lee[^]*?)(?=checks:)/, '$2$1'),
      /\/goals: wanted the order g1,g2, got g2,g1/,
    ],
  ];
  for (const [what, text, said] of planted) it(`notices ${what}`, () => match(about(text), said));

  it('notices a reference to what the other side took out', () => {
    const without = base.replace(/ {2}- id: g2\n.*\n/, '');
    const linked = base.replace('goals: [g1]', 'goals: [g1, g2]');
    const text = without.replace('goals: [g1]', 'goals: [g1, g2]');
    match(about(text, { base, ours: without, theirs: linked }), /points to g2, which is gone/);
  });

  it('notices an anchor that is gone, and an alias', () => {
    const old = 'a: &room 12\nb: 1\nc: 2\n';
    const text = 'a: &room 12\nb: 1\nc: 2\n';
    match(
      about(text, { base: old, ours: old, theirs: old.replace('c: 2', 'c: *room') }),
      /aliases lost “\*room”/,
    );
    match(about('a: 12\nb: 1\nc: *room\n', { base: old, ours: old, theirs: old }), /nothing is called &room/);
  });

  it('notices an activity that stands in two class periods', () => {
    const old =
      'sessions:\n  - id: s1\n    activities:\n      - id: a\n        t: 1\n      - id: z\n  - id: s2\n    activities:\n      - id: b\n  - id: s3\n    activities:\n      - id: c\n';
    const moved = (to: string): string =>
      old
        .replace('      - id: a\n        t: 1\n', '')
        .replace(`      - id: ${to}\n`, `      - id: ${to}\n      - id: a\n        t: 1\n`);
    const text = moved('b').replace('      - id: c\n', '      - id: c\n      - id: a\n        t: 1\n');
    match(about(text, { base: old, ours: moved('b'), theirs: moved('c') }), /activities#a is there 2 times/);
  });

  const open = both.replace(
    '    target: explain our water\n',
    '<<<<<<< ours\n    target: explain our water\n=======\n    target: explain clean water\n>>>>>>> theirs\n',
  );
  const disputed = theirs.replace('explain the water', 'explain clean water');
  const conflict = {
    path: 'goals[g1].target',
    base: 'explain the water',
    ours: 'explain our water',
    theirs: 'explain clean water',
    span: { start: open.indexOf('<<<<'), end: open.indexOf('>>>>>>> theirs\n') + '>>>>>>> theirs\n'.length },
  };
  const three = { base, ours, theirs: disputed };

  it('is content with a conflict that is named and marked', () =>
    equal(complaintsAbout(three, { status: 'conflicts', text: open, conflicts: [conflict] }).join('\n'), ''));
  it('notices a side chosen in silence', () => match(about(both, three), /target: “clean” is lost/));
  it('notices markers that no conflict tells of', () =>
    match(
      complaintsAbout(three, {
        status: 'conflicts',
        text: open,
        conflicts: [{ ...conflict, span: { start: 0, end: 3 } }],
      }).join(),
      /No conflict is named/,
    ));
  it('notices markers around more than the entry', () => {
    const wide = both.replace(
      /goals:\n[^]*?(?=checks:)/,
      (goals) =>
        `<<<<<<< ours\n${goals}=======\n${goals.replace('our water', 'clean water')}>>>>>>> theirs\n`,
    );
    const span = {
      start: wide.indexOf('<<<<'),
      end: wide.indexOf('>>>>>>> theirs\n') + '>>>>>>> theirs\n'.length,
    };
    match(
      complaintsAbout(three, { status: 'conflicts', text: wide, conflicts: [{ ...conflict, span }] }).join(),
      /Markers around more/,
    );
  });
});
