// Documents in an older form are read as they are, and brought up to date by an edit that keeps everything else.
import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/finding.ts';
import { planIn } from '../../../src/core/kinds/plan.ts';
import { rubricIn } from '../../../src/core/kinds/rubric/rubric.ts';
import { planChanges } from '../../../src/core/edit/plan.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { at, libraryOf } from '../support/findings.ts';

const old = `# Ours since August.
kind: project-spec
schemaVersion: 0   # from the tryouts
title: "How healthy is our creek?"
status: agreed
goals:
  # the big one
  - id: g1
    statement: I can explain how land use changes water   # in their words
choices:
  - id: show
    label: How will you show it?
    dimension: content
    options:
      - {id: poster, label: Data poster, goals: [g1]}
formativeChecks:
  - id: k1
    label: 'Exit ticket'
    goals: [g1]
    ifNotYet: sorting cards

# Friday: ask about buses
x-room: 204
`;

const fresh = `# Ours since August.
kind: project-spec
schemaVersion: 1   # from the tryouts
title: "How healthy is our creek?"
status: ready
goals:
  # the big one
  - id: g1
    target: I can explain how land use changes water   # in their words
choices:
  - id: show
    title: How will you show it?
    about: topic
    options:
      - {id: poster, name: Data poster, goals: [g1]}
checks:
  - id: k1
    name: 'Exit ticket'
    goals: [g1]
    ifNotYet: sorting cards

# Friday: ask about buses
x-room: 204
`;

function upgrade(text: string, finding: Finding | undefined): string {
  const [fix] = finding?.fixes ?? [];
  assert.ok(fix);
  const planned = planChanges(parseYaml(text), fix.changes);
  assert.ok('edits' in planned, JSON.stringify(planned));
  return applyEdits(text, planned.edits);
}

describe('a document in an older form', () => {
  const library = libraryOf({ 'a.project.yaml': old });
  const [finding, ...others] = library.findings(at('a.project.yaml'));

  it('gets one finding, at its version, and nothing else is said about it', () => {
    assert.deepEqual(others, []);
    assert.equal(finding?.code, 'schema-older-version');
    assert.equal(old.slice(finding.span.start, finding.span.end), 'schemaVersion: 0');
  });

  it('is brought up to date by its fix: lines get their new names; notes, order, quotation marks stay', () => {
    assert.equal(upgrade(old, finding), fresh);
  });

  it('keeps its line ends and its byte order mark', () => {
    const text = `\uFEFF${old.replaceAll('\n', '\r\n')}`;
    const [said] = libraryOf({ 'a.project.yaml': text }).findings(at('a.project.yaml'));
    assert.equal(upgrade(text, said), `\uFEFF${fresh.replaceAll('\n', '\r\n')}`);
  });

  it('is read as the newest form has it', () => {
    const plan = planIn(library.get(at('a.project.yaml'))!);
    assert.equal(plan.goals[0]?.text, 'I can explain how land use changes water');
    assert.equal(plan.menus[0]?.about, 'topic');
    assert.deepEqual(
      plan.checks.filter(({ goals }) => goals.includes('g1')).map(({ text }) => text),
      ['Exit ticket'],
    );
  });

  it('can be pointed at from other documents', () => {
    const rubric =
      'kind: rubric\nschemaVersion: 1\ntitle: R\nfor: a.project.yaml\ncriteria:\n  - {id: c, name: Claim, goals: [g1]}\n';
    const found = libraryOf({ 'a.project.yaml': old, 'r.rubric.yaml': rubric }).findings(at('r.rubric.yaml'));
    assert.deepEqual(
      found.filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('keeps both where the old and the new name stand side by side', () => {
    const both =
      'kind: project-spec\nschemaVersion: 0\ntitle: T\ngoals:\n  - id: g1\n    statement: old\n    target: new\n';
    const [said] = libraryOf({ 'a.project.yaml': both }).findings(at('a.project.yaml'));
    assert.match(upgrade(both, said), /statement: old\n {4}target: new/);
  });

  it('is mended first where it can’t be read', () => {
    const broken = old.replace("'Exit ticket'", "'Exit ticket");
    const codes = libraryOf({ 'a.project.yaml': broken })
      .findings(at('a.project.yaml'))
      .map(({ code }) => code);
    assert.ok(codes.length > 0 && codes.every((code) => code.startsWith('yaml-')), codes.join());
  });

  it('of a rubric gets the levels and descriptions of today', () => {
    const text =
      'kind: rubric\nschemaVersion: 0\ntitle: R\nscale:\n  - {id: low, label: Low}\n  - {id: high, label: High}\ncriteria:\n  - id: c\n    title: Claim\n    levels:\n      low: names a claim\n      high: links two measurements to it\n';
    const rubrics = libraryOf({ 'r.rubric.yaml': text });
    assert.equal(
      rubricIn(rubrics.get(at('r.rubric.yaml'))!).criteria[0]?.descriptors[1]?.text,
      'links two measurements to it',
    );
    const [said] = rubrics.findings(at('r.rubric.yaml'));
    const now = upgrade(text, said);
    const codes = libraryOf({ 'r.rubric.yaml': now })
      .findings(at('r.rubric.yaml'))
      .filter(({ severity }) => severity === 'error');
    assert.deepEqual(codes, [], now);
  });
});

describe('a document in a newer form', () => {
  it('gets one finding, and no fix that could lose something', () => {
    for (const version of ['2', '7', '99999999999', '9'.repeat(400)]) {
      const text = fresh.replace('schemaVersion: 1', `schemaVersion: ${version}`);
      const findings = libraryOf({ 'a.project.yaml': text }).findings(at('a.project.yaml'));
      assert.deepEqual(
        findings.map(({ code, fixes }) => [code, fixes.length]),
        [['schema-newer-version', 0]],
      );
    }
  });
});
