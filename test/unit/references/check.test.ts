// Links inside a file and between files: what leads nowhere, what stands twice, and what is offered.
import assert from 'node:assert/strict';
import { at, findingsIn, libraryOf, project } from '../support/findings.ts';
import { testRows, type Row } from '../support/rows.ts';

const goals = [
  'goals:',
  '  - {id: g1, target: I can explain the creek}',
  '  - {id: g2, target: I can plan an investigation}',
];
const plan = project(
  ...goals,
  'sessions:',
  '  - {id: s1, title: Walk, activities: [{id: s1a, title: Sampling}]}',
);
const rubric = (lines: string): string =>
  `kind: rubric\nschemaVersion: 1\ntitle: Creek rubric\nfor: plan.project.yaml\n${lines}`;

const rows: readonly Row[] = [
  {
    name: 'a check that points to no goal',
    text: project(...goals, 'checks:', '  - {id: k1, name: Ticket, goals: [«g9»], ifNotYet: again}'),
    code: 'reference-unknown',
    says: /points to a goal that isn’t in this plan \(g9\)\. Which one did you mean\?$/,
    fix: [/^“I can plan an investigation” \(g2\)$/, 'goals: [g2]'],
  },
  {
    name: 'a goal that is still to be written',
    text: project(...goals, 'checks:', '  - {id: k1, name: Ticket, goals: [«g9»], ifNotYet: again}'),
    code: 'reference-unknown',
    says: /isn’t in this plan/,
    fix: [/^New goal$/, 'id: g9'],
  },
  {
    name: 'the link can go',
    text: project(...goals, 'checks:', '  - {id: k1, name: Ticket, goals: [g1, «g9»], ifNotYet: again}'),
    code: 'reference-unknown',
    says: /g9/,
    fix: [/^Take the link away$/, 'goals: [g1]'],
  },
  {
    name: 'a check where a goal belongs',
    text: project(
      ...goals,
      'checks:',
      '  - {id: k1, name: Ticket, goals: [g1, g2], ifNotYet: again}',
      '  - {id: k2, name: Poll, goals: [«k1»], ifNotYet: again}',
    ),
    code: 'reference-unknown',
    says: /points to “Ticket”, which is a check\. A goal belongs here\. Which one did you mean\?$/,
  },
  {
    name: 'a check at a time that is none',
    text: project(
      ...goals,
      'checks:',
      '  - {id: k1, name: Ticket, goals: [g1, g2], ifNotYet: again, when: «Monday»}',
      'sessions:',
      '  - {id: s1, title: Walk}',
    ),
    code: 'reference-unknown',
    says: /^“Monday” is no class period, milestone or activity of this plan, and no date like 2026-05-18\. Which one did you mean\?$/,
    fix: [/“Walk” \(s1\)/, 'when: s1'],
  },
  {
    name: 'a day the calendar does not have',
    text: project(
      ...goals,
      'checks:',
      '  - {id: k1, name: Ticket, goals: [g1, g2], ifNotYet: again, when: «2026-02-30»}',
    ),
    code: 'reference-unknown',
    says: /^“2026-02-30” is no class period/,
  },
  {
    name: 'two goals with one id',
    text: project(
      'goals:',
      '  - {id: g1, target: I can swim}',
      '  - {id: «g1», target: I can dive}',
      'checks:',
      '  - {id: k1, name: T, goals: [g1], ifNotYet: x}',
    ),
    code: 'reference-duplicate-id',
    says: /^g1 is already the id of “I can swim”\./,
    fix: [/^Make this one g2$/, 'id: g2, target: I can dive'],
  },
  {
    name: 'one id in two lists',
    text: project(
      'goals:',
      '  - {id: walk, target: I can swim}',
      'sessions:',
      '  - {id: «walk», title: Walk}',
      'checks: [{id: k1, name: T, goals: [walk], ifNotYet: x}]',
    ),
    code: 'reference-duplicate-id',
    says: /already the id of “I can swim”/,
    fix: [/^Make this one walk-2$/, 'id: walk-2'],
  },
  {
    name: 'a rubric that isn’t there',
    text: project('final:', '  name: Evening', '  rubric: «creek.rubrik.yaml»'),
    code: 'reference-file',
    says: /^There is no file creek\.rubrik\.yaml here\. Which rubric did you mean\?$/,
    fix: [/^Change to creek\.rubric\.yaml$/, 'rubric: creek.rubric.yaml'],
  },
  {
    name: 'a plan where a rubric belongs',
    text: project('final:', '  name: Evening', '  rubric: «plan.project.yaml»'),
    code: 'reference-file',
    says: /^This is a project plan\. A rubric belongs here\.$/,
  },
  {
    name: 'a file outside the shared folder',
    text: project('final:', '  name: Evening', '  rubric: «../../secret.rubric.yaml»'),
    code: 'reference-file',
    says: /leads out of the folder you share/,
  },
  {
    name: 'a file named from the top of the computer',
    text: project('final:', '  name: Evening', '  rubric: «/etc/x.rubric.yaml»'),
    code: 'reference-file',
    says: /leads out/,
  },
  {
    name: 'folders as Windows writes them',
    text: project('final:', '  name: Evening', '  rubric: «rubrics\\creek.rubric.yaml»'),
    code: 'reference-file',
    says: /separated by \//,
    fix: [/^Change to rubrics\/creek\.rubric\.yaml$/, 'rubric: rubrics/creek.rubric.yaml'],
  },
  {
    name: 'a web page where a file belongs',
    text: project('final:', '  name: Evening', '  rubric: «https://example.org/x.rubric.yaml»'),
    code: 'reference-file',
    says: /on the web/,
  },
  {
    name: 'a rubric row for a goal of another plan',
    file: 'new.rubric.yaml',
    text: rubric('criteria:\n  - {id: c, name: Claim, goals: [«g7»]}\n'),
    code: 'reference-unknown',
    says: /isn’t in “The creek” \(g7\)/,
    fix: [/“I can explain the creek” \(g1\)/, 'goals: [g1]'],
  },
  {
    name: 'a description of a level that is none',
    file: 'new.rubric.yaml',
    text: rubric('criteria:\n  - id: c\n    name: Claim\n    descriptors:\n      «great»: All there\n'),
    code: 'reference-unknown',
    says: /level/,
  },
  {
    name: 'a lesson of a class period that is none',
    file: 'new.lesson.yaml',
    text: 'kind: lesson-plan\nschemaVersion: 1\ntitle: Walk\npartOf: «plan.project.yaml#s9»\n',
    code: 'reference-unknown',
    says: /isn’t in “The creek” \(s9\)/,
    fix: [/“Walk” \(s1\)/, 'partOf: plan.project.yaml#s1'],
  },
];

describe('where links lead', () => {
  testRows(rows, { 'plan.project.yaml': plan, 'creek.rubric.yaml': rubric('') });

  it('says nothing of links that lead somewhere', () => {
    const others = {
      'plan.project.yaml': plan,
      'sub/creek.rubric.yaml':
        'kind: rubric\nschemaVersion: 1\ntitle: R\nfor: ../plan.project.yaml\ncriteria:\n  - {id: c, name: C, goals: [g1], descriptors: {meets: Names what the claim rests on, exceeds: Weighs what speaks against it, not-yet: States an opinion, approaching: States a claim}}\n',
    };
    assert.deepEqual(
      findingsIn(
        'kind: lesson-plan\nschemaVersion: 1\ntitle: L\npartOf: plan.project.yaml#s1\nfinal: {name: F, rubric: class/sub/creek.rubric.yaml}\n',
        'l.lesson.yaml',
        others,
      ),
      [],
    );
    assert.deepEqual(libraryOf(others).findings(at('sub/creek.rubric.yaml')), []);
  });

  it('says nothing of levels while the list of levels is not one of items yet', () => {
    const codes = findingsIn(
      'kind: rubric\nschemaVersion: 1\ntitle: R\nlevels: [Not yet]\ncriteria: [{id: c, name: C, descriptors: {meets: x}}]\n',
      'r.rubric.yaml',
    ).map(({ code }) => code);
    assert.deepEqual(codes, ['schema-shape']);
  });

  it('says nothing of codes of standards that look like numbers', () => {
    assert.deepEqual(
      findingsIn(
        project(
          'goals: [{id: g1, target: I can swim, standards: [5.10, 5.1]}]',
          'checks: [{id: k, name: K, goals: [g1], ifNotYet: x}]',
        ),
      ),
      [],
    );
  });

  it('calls nothing missing before every file was read', () => {
    const library = libraryOf({ 'a.project.yaml': project('final: {name: F, rubric: late.rubric.yaml}') });
    assert.equal(library.findings(at('a.project.yaml')).length, 1);
    library.setComplete(false);
    assert.deepEqual(library.findings(at('a.project.yaml')), []);
  });

  it('offers no level that is described already', () => {
    const text = rubric('criteria: [{id: c, name: C, descriptors: {meets: two readings, meet: two}}]\n');
    const [finding] = findingsIn(text, 'r.rubric.yaml', { 'plan.project.yaml': plan }).filter(
      ({ code }) => code === 'reference-unknown',
    );
    assert.deepEqual(
      finding?.fixes.map(({ title }) => title),
      ['“Not yet” (not-yet)', '“Approaching” (approaching)', '“Exceeds” (exceeds)', 'Take it away'],
    );
  });

  it('offers a new goal only where goals stand', () => {
    const text = rubric('criteria: [{id: c, name: C, goals: [r.rubric.yaml#g1]}]\n');
    const [finding] = findingsIn(text, 'r.rubric.yaml', { 'plan.project.yaml': plan }).filter(
      ({ code }) => code === 'reference-unknown',
    );
    assert.deepEqual(
      finding?.fixes.map(({ title }) => title),
      ['Take the link away'],
    );
  });

  it('looks again when the other file changes', () => {
    const library = libraryOf({
      'plan.project.yaml': plan,
      'r.rubric.yaml': rubric('criteria: [{id: c, name: C, goals: [g3]}]\n'),
    });
    assert.equal(library.findings(at('r.rubric.yaml')).length, 1);
    const stale = library.put(at('plan.project.yaml'), plan.replace('id: g2', 'id: g3'), true);
    assert.ok(stale.includes(at('r.rubric.yaml')));
    assert.deepEqual(library.findings(at('r.rubric.yaml')), []);
    library.remove(at('plan.project.yaml'));
    assert.deepEqual(
      library.findings(at('r.rubric.yaml')).map(({ code }) => code),
      ['reference-file'],
    );
  });
});

describe('which documents belong together', () => {
  const rubric = 'kind: rubric\nschemaVersion: 1\ntitle: R\nfor: class/plans/b%20c.project.yaml\n';
  it('whichever was read first, however the file is named', () => {
    const files = { 'r.rubric.yaml': rubric.replace('%20', ' '), 'plans/b%20c.project.yaml': project() };
    for (const order of [Object.entries(files), Object.entries(files).reverse()]) {
      const library = libraryOf(Object.fromEntries(order));
      assert.deepEqual(library.pointingAt(at('plans/b%20c.project.yaml')), [at('r.rubric.yaml')]);
      assert.deepEqual(library.findings(at('r.rubric.yaml')), []);
    }
  });

  it('not those that only share a name, in other folders', () => {
    const rubric = 'kind: rubric\nschemaVersion: 1\ntitle: R\nfor: a.project.yaml\n';
    const library = libraryOf({
      'one/a.project.yaml': project(),
      'two/a.project.yaml': project(),
      'one/r.rubric.yaml': rubric,
      'two/r.rubric.yaml': rubric,
      'two/s.rubric.yaml': rubric.replace('a.project', '../class/one/./a.project'),
      'two/t.rubric.yaml': rubric.replace('a.project', 'class/one/more/../a.project'),
    });
    const about = [at('one/r.rubric.yaml'), at('two/t.rubric.yaml')];
    assert.deepEqual(library.pointingAt(at('one/a.project.yaml')), about);
    const stale = library.put(at('one/a.project.yaml'), project('notes: rain'), true);
    assert.deepEqual([...stale].sort(), [at('one/a.project.yaml'), ...about]);
  });
});
