// The page about git: what it shows is what works.
import assert from 'node:assert/strict';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../../scripts/paths.ts';
import { kinds } from '../../../src/core/kinds/kind.ts';
import { driverLine } from '../../../src/core/sharing/driverLine.ts';
import { lesson, meeting, useDesk } from '../cli/gitWork.ts';

const page = readFileSync(join(root, 'docs/git.md'), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);

/** All that a document holds under a key, however deep. */
function under(data: unknown, key: string): readonly unknown[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...under(value, key),
  ]);
}

describe('the page about git', () => {
  const use = useDesk();
  const [workflow, gitLab, preCommit] = blocks('yaml').map((text) => parse(text) as unknown);
  const [setUp, doctor, remove, check, hook, driver] = blocks('sh');

  /** A repository with the command line where the page says. */
  function standing(): void {
    use.desk.twoSides('r', 'a.lesson.yaml', meeting, false);
    for (const [folder, name] of [
      [join(use.desk.folder, 'r'), 'tools'],
      [join(use.desk.folder, 'home'), 'third-point'],
    ] as const) {
      mkdirSync(join(folder, name));
      copyFileSync(use.desk.script, join(folder, name, 'third-point.cjs'));
    }
    // The page's `node` is whoever runs this.
    use.desk.install('node', `exec '${process.execPath}' "$@"`);
    use.desk.keep('r', 'With the command line');
  }
  const sh = (line: unknown) => use.desk.run('r', 'sh', ['-e', '-c', String(line)]);

  /** Fine as it is, and not once lines have been merged into damage. */
  function finds(line: unknown, good = 0): void {
    const fine = sh(line);
    assert.equal(fine.status, good, fine.stdout + fine.stderr);
    use.desk.write('r', { 'b.lesson.yaml': `${lesson('B', 1, 'one', 'two')}title: again\n` });
    assert.equal(sh(line).status, 1);
  }

  it('sets up, looks, and takes back', () => {
    standing();
    assert.deepEqual([sh(setUp).status, sh(doctor).status], [0, 0]);
    use.desk.keep('r', 'Set up');
    assert.equal(use.desk.ask('r', 'merge', 'other').status, 1);
    assert.equal(sh(doctor).status, 1);
    use.desk.git('r', 'merge', '--abort');
    assert.deepEqual([sh(remove).status, sh(doctor).status], [0, 1]);
  });

  it('has a check that finds what a merge has broken', () => {
    standing();
    finds(check);
  });

  it('has a workflow for GitHub that runs it', () => {
    standing();
    assert.deepEqual(Object.keys(workflow as object), ['name', 'on', 'permissions', 'jobs']);
    assert.deepEqual(under(workflow, 'uses'), ['actions/checkout@v4', 'actions/setup-node@v4']);
    assert.match(
      page,
      new RegExp(`Make \\*${String(under(under(workflow, 'merge-damage'), 'name')[0])}\\* a required`),
    );
    const [run, ...more] = under(workflow, 'run');
    assert.deepEqual(more, []);
    finds(run);
    assert.match(sh(run).stdout, /^::error file=b\.lesson\.yaml/m);
  });

  it('has a job for GitLab that runs it', () => {
    standing();
    const [script] = under(gitLab, 'script') as string[][];
    assert.equal(script?.length, 1);
    finds(script[0]);
  });

  it('has an entry for pre-commit that runs it, for plans and nothing else', () => {
    standing();
    const [files] = under(preCommit, 'files').map((pattern) => new RegExp(String(pattern)));
    for (const { suffix } of kinds)
      for (const ending of ['yaml', 'yml']) assert.match(`plans/a${suffix}.${ending}`, files ?? /^$/);
    assert.doesNotMatch('plans/a.yaml', files ?? /^/);
    const [entry] = under(preCommit, 'entry');
    finds(entry);
  });

  it('has a hook that keeps damage from leaving', () => {
    standing();
    const path = join(use.desk.folder, 'r', '.git/hooks/pre-push');
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, hook ?? '');
    chmodSync(path, 0o755);
    use.desk.git('', 'init', '--quiet', '--bare', 'shared');
    use.desk.git('r', 'remote', 'add', 'origin', '../shared');
    finds('git push --quiet origin main');
    assert.equal(use.desk.git('shared', 'log', '--format=%s', '-1', 'main'), 'With the command line\n');
  });

  it('shows the heart of the line that git runs', () => {
    assert(driverLine({ command: 'third-point' }).includes(String(driver).trim()));
  });
});
