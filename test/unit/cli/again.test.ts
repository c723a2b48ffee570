import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, nameOf, nodes } from './commandLine.ts';
import { temporaryFolder } from './folder.ts';

const project = `# Ana's plan
kind: project-spec
schemaVersion: 1
title: Creek
status: taught
sessions:
  - {id: s1, title: Walk, date: 2026-05-04} # Monday
final: {name: Evening, when: s1, rubric: creek.rubric.yaml}
differently:
  - {on: 2026-05-04, about: s1, text: Rain.}
`;
const rubric = `kind: rubric
schemaVersion: 1
title: Creek rubric
for: creek.project.yaml
criteria:
  - {id: c1, name: Claim}
`;
const copied = `# Ana's plan
kind: project-spec
schemaVersion: 1
title: Creek
status: draft
sessions:
  # Last time (2026-05-04): Rain.
  - {id: s1, title: Walk, date: 2027-05-10} # Monday
final: {name: Evening, when: s1, rubric: creek-2027.rubric.yaml}
`;

for (const node of nodes) {
  describe(`again on ${nameOf(node)}`, () => {
    const folder = temporaryFolder();
    const run = commandLine(node, folder);
    const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8');
    beforeEach(() => folder.write({ 'creek.project.yaml': project, 'creek.rubric.yaml': rubric }));

    it('makes next year’s copy of a plan and its rubric, and leaves the first ones as they are', () => {
      assert.deepEqual(run(['again', 'creek.project.yaml', '--starting', 'May 5, 2027']), {
        status: 0,
        stdout: `creek-2027.project.yaml is ready for next time.
creek-2027.rubric.yaml goes with it.
It begins on Monday, May 10, 2027.
`,
        stderr: '',
      });
      assert.equal(read('creek-2027.project.yaml'), copied);
      assert.match(read('creek-2027.rubric.yaml'), /^for: creek-2027\.project\.yaml$/m);
      assert.deepEqual([read('creek.project.yaml'), read('creek.rubric.yaml')], [project, rubric]);
      assert.equal(run(['check', '--quiet']).status, 0);
    });

    it('keeps the dates without a day, and the rubric when asked to, and goes where it is told', () => {
      const { status, stdout } = run([
        'again',
        'creek.project.yaml',
        '--plan-only',
        '-o',
        'next/a.project.yaml',
      ]);
      assert.deepEqual([status, stdout], [0, 'next/a.project.yaml is ready for next time.\n']);
      assert.match(read('next/a.project.yaml'), /date: 2026-05-04.*\n.*rubric: \.\.\/creek\.rubric\.yaml/);
    });

    it('writes over nothing, and leaves no half behind', () => {
      folder.write({ 'a.project.yaml': 'mine' });
      const { status, stderr } = run(['again', 'creek.project.yaml', '-o', 'a.project.yaml']);
      assert.equal(status, 2);
      assert.match(stderr, /a\.project\.yaml can’t be made/);
      assert.equal(read('a.project.yaml'), 'mine');
      assert.ok(!existsSync(join(folder.path, 'creek-2026.rubric.yaml')));
    });

    for (const [given, said] of [
      [[], 'This takes one plan: third-point again water-study.project.yaml\n'],
      [['creek.rubric.yaml'], 'creek.rubric.yaml is no project or lesson plan.\n'],
      [
        ['creek.project.yaml', '--starting', 'soon'],
        'soon is no day: write it like 2027-05-03, or May 3, 2027.\n',
      ],
      [
        ['creek.project.yaml', '-o', 'a.yaml'],
        'The name of the copy ends as that of creek.project.yaml does, so that everybody sees what it is.\n',
      ],
    ] as const) {
      it(`says what it needs: again ${given.join(' ')}`, () => {
        assert.deepEqual(run(['again', ...given]), { status: 2, stdout: '', stderr: said });
      });
    }

    it('copies nothing that cannot be read', () => {
      folder.write({ 'b.lesson.yaml': 'kind: lesson-plan\nschemaVersion: 1\ntitle: "Walk\n' });
      const { status, stderr } = run(['again', 'b.lesson.yaml']);
      assert.equal(status, 2);
      assert.match(stderr, /^b\.lesson\.yaml:4:1: Part of this text can’t be read just now\./);
    });
  });
}
