// `check --since`: what changed, and what is said of other things because of that.
import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { useDesk } from './gitWork.ts';

const project = (rubric = 'r.rubric.yaml'): string =>
  `kind: project-spec\nschemaVersion: 1\ntitle: Creek\nstatus: ready\ngoals:\n  - {id: g1, target: I can explain water, standards: [X-1]}\nfinal: {name: Evening, rubric: ${rubric}}\n`;
const rubric = (goal = 'g1'): string =>
  `kind: rubric\nschemaVersion: 1\ntitle: R\nfor: a.project.yaml\ncriteria:\n  - {id: c1, name: Claim, goals: [${goal}]}\n`;
const lesson = (title: string): string => `kind: lesson-plan\nschemaVersion: 1\ntitle: ${title}\n`;
const standards = (code: string): string =>
  `kind: standards\nschemaVersion: 1\ntitle: X\nitems:\n  - {code: ${code}, statement: One}\n`;

describe('check --since', () => {
  const at = useDesk();

  /** The documents that are looked at, by the names of their test suites. */
  function looked(...more: string[]): readonly string[] {
    const { stdout, stderr } = at.desk.cli('r', 'check', '--format', 'junit', '--since', 'HEAD', ...more);
    assert.equal(stderr, '');
    return [...stdout.matchAll(/<testsuite name="([^"]*)"/g)].map(([, name = '']) => name);
  }

  function start(): void {
    mkdirSync(join(at.desk.folder, 'r'));
    at.desk.git('r', 'init', '--quiet');
    at.desk.write('r', {
      'a.project.yaml': project(),
      'r.rubric.yaml': rubric(),
      'b.lesson.yaml': lesson('B'),
      'c.lesson.yaml': lesson('C'),
      'x.standards.yaml': standards('X-1'),
      'notes.txt': 'x',
    });
    at.desk.keep('r');
  }

  it('looks at nothing where nothing has changed, and says so', () => {
    start();
    assert.deepEqual(looked(), []);
    assert.deepEqual(at.desk.cli('r', 'check', '--since', 'HEAD'), {
      status: 0,
      stdout: 'Nothing else is to be said here than at HEAD.\n',
      stderr: '',
    });
  });

  const changes: readonly [what: string, change: () => void, looked: readonly string[]][] = [
    ['a change', () => at.desk.write('r', { 'b.lesson.yaml': lesson('Other') }), ['b.lesson.yaml']],
    [
      'a change that is kept',
      () => (at.desk.write('r', { 'b.lesson.yaml': lesson('D') }), at.desk.git('r', 'add', '.')),
      ['b.lesson.yaml'],
    ],
    [
      'a new file',
      () => at.desk.write('r', { 'über uns/n.lesson.yaml': lesson('N') }),
      ['über uns/n.lesson.yaml'],
    ],
    [
      'what refers to it',
      () => at.desk.write('r', { 'r.rubric.yaml': rubric('g2') }),
      ['a.project.yaml', 'r.rubric.yaml'],
    ],
    [
      'what it refers to',
      () => at.desk.write('r', { 'a.project.yaml': project('q.rubric.yaml') }),
      ['a.project.yaml', 'r.rubric.yaml'],
    ],
    [
      'what referred to a file that is gone',
      () => rmSync(join(at.desk.folder, 'r/r.rubric.yaml')),
      ['a.project.yaml'],
    ],
    [
      'a file with another name, and what referred to it',
      () => renameSync(join(at.desk.folder, 'r/r.rubric.yaml'), join(at.desk.folder, 'r/s.rubric.yaml')),
      ['a.project.yaml', 's.rubric.yaml'],
    ],
    [
      'plans that name a standard',
      () => at.desk.write('r', { 'x.standards.yaml': standards('X-2') }),
      ['a.project.yaml', 'x.standards.yaml'],
    ],
    [
      'everything below settings',
      () => at.desk.write('r', { 'third-point.config.yaml': 'rules: {align: off}\n' }),
      [
        'a.project.yaml',
        'b.lesson.yaml',
        'c.lesson.yaml',
        'r.rubric.yaml',
        'third-point.config.yaml',
        'x.standards.yaml',
      ],
    ],
    ['no other file', () => at.desk.write('r', { 'notes.txt': 'y' }), []],
  ];
  for (const [what, change, expected] of changes)
    it(`looks at ${what}`, () => {
      start();
      change();
      assert.deepEqual(looked(), expected);
    });

  it('says the same with what was kept, and in parts', () => {
    start();
    at.desk.cli('r', 'check', '--cache', '../kept');
    at.desk.write('r', { 'r.rubric.yaml': rubric('g2') });
    const expected = ['a.project.yaml', 'r.rubric.yaml'];
    assert.deepEqual(looked('--cache', '../kept'), expected);
    assert.deepEqual([...looked('--shard', '1/2'), ...looked('--shard', '2/2')].sort(), expected);
  });

  it('looks at what changed since an older version', () => {
    start();
    at.desk.write('r', { 'b.lesson.yaml': lesson('Two') });
    at.desk.keep('r');
    assert.deepEqual(looked(), []);
    const { stdout } = at.desk.cli('r', 'check', '--format', 'json', '--since', 'HEAD~1');
    assert.equal((JSON.parse(stdout) as { files: number }).files, 1);
  });

  it('says what is wrong', () => {
    start();
    const refused = (name: string, rev: string): string => {
      const { status, stdout, stderr } = at.desk.cli(name, 'check', `--since=${rev}`);
      assert.deepEqual([status, stdout], [2, '']);
      return stderr;
    };
    assert.equal(refused('r', 'nowhere'), 'git knows no version nowhere here.\n');
    assert.equal(refused('r', '--output=x'), 'git knows no version --output=x here.\n');
    assert.equal(refused('r', ''), 'git knows no version without a name here.\n');
    at.desk.write('plain', { 'b.lesson.yaml': lesson('B') });
    assert.equal(
      refused('plain', 'HEAD'),
      '--since asks git what has changed, and this folder is in no folder that git keeps.\n',
    );
    at.desk.write('r', { 'b.lesson.yaml': lesson('Two') });
    at.desk.keep('r');
    at.desk.git('', 'clone', '--quiet', '--depth', '1', `file://${join(at.desk.folder, 'r')}`, 'shallow');
    assert.match(
      refused('shallow', 'HEAD~1'),
      /^git knows no version HEAD~1 here\. This copy has only the newest/,
    );
  });
});
