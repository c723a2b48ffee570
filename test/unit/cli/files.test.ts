import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { yamlBelow, homeOf, outermost } from '../../../src/cli/files.ts';
import { temporaryFolder } from './folder.ts';

describe('finding documents', () => {
  const folder = temporaryFolder();

  /** The files below a folder of the test's, as names relative to it. */
  async function below(name = '.'): Promise<string[]> {
    const start = join(folder.path, name);
    const found = await yamlBelow(start, (path, error) => assert.fail(`${path}: ${String(error)}`));
    return found.map((path) => relative(start, path).split(sep).join('/')).sort();
  }

  it('takes everything that may be ours by its name, at any depth, and nothing else', async () => {
    folder.write({
      'a.project.yaml': '',
      'b.LESSON.YML': '',
      'deep/er/c.rubric.yml': '',
      'deep/notes.yaml': '',
      'README.md': '',
      'folder.project.yaml/d.lesson.yaml': '',
    });
    assert.deepEqual(await below(), [
      'a.project.yaml',
      'b.LESSON.YML',
      'deep/er/c.rubric.yml',
      'deep/notes.yaml',
      'folder.project.yaml/d.lesson.yaml',
    ]);
  });

  it('passes over node_modules and what starts with a dot, unless it is named', async () => {
    folder.write({
      'node_modules/x/a.lesson.yaml': '',
      '.git/a.lesson.yaml': '',
      '.drafts/a.lesson.yaml': '',
      '._a.lesson.yaml': '',
    });
    assert.deepEqual(await below(), []);
    assert.deepEqual(await below('.drafts'), ['a.lesson.yaml']);
  });

  it('takes linked files of the folder, no linked folders, and comes to an end', async function () {
    folder.write({
      'plans/a.lesson.yaml': '',
      'plans/.private/b.lesson.yaml': '',
      'elsewhere/c.lesson.yaml': '',
    });
    const plans = join(folder.path, 'plans');
    try {
      symlinkSync('a.lesson.yaml', join(plans, 'now.lesson.yaml'));
    } catch {
      this.skip(); // Windows makes links only for some.
    }
    symlinkSync('../elsewhere/c.lesson.yaml', join(plans, 'outside.lesson.yaml'));
    symlinkSync('.private/b.lesson.yaml', join(plans, 'private.lesson.yaml'));
    symlinkSync('nowhere', join(plans, 'nowhere.lesson.yaml'));
    symlinkSync('loop.lesson.yaml', join(plans, 'loop.lesson.yaml'));
    symlinkSync('.', join(plans, 'circle'));
    symlinkSync('../elsewhere', join(plans, 'out'));
    symlinkSync('plans', join(folder.path, 'named'));
    assert.deepEqual(await below('plans'), ['a.lesson.yaml', 'now.lesson.yaml']);
    assert.deepEqual(await below('named'), ['a.lesson.yaml', 'now.lesson.yaml']);
  });

  it('tells what it cannot open, and goes on', async () => {
    const told: string[] = [];
    const missing = join(folder.path, 'missing');
    assert.deepEqual(await yamlBelow(missing, (path) => told.push(path)), []);
    assert.deepEqual(told, [missing]);
  });

  it('sees the repository around a folder', async () => {
    folder.write({ 'repo/.git/HEAD': '', 'repo/plans/deep/a.lesson.yaml': '', 'plain/a.lesson.yaml': '' });
    mkdirSync(join(folder.path, 'repo/linked'));
    folder.write({ 'repo/linked/.git': 'gitdir: elsewhere' });
    const home = async (name: string) => relative(folder.path, await homeOf(join(folder.path, name)));
    assert.equal(await home('repo/plans/deep'), 'repo');
    assert.equal(await home('repo'), 'repo');
    assert.equal(await home('repo/linked'), join('repo', 'linked'));
    assert.equal(await home('plain'), 'plain');
  });

  it('sees the folder with settings where there is no repository', async () => {
    folder.write({
      'class/third-point.config.yaml': '',
      'class/plans/deep/a.lesson.yaml': '',
      'repo/.git/HEAD': '',
      'repo/inner/third-point.config.yaml': '',
    });
    const home = async (name: string) => relative(folder.path, await homeOf(join(folder.path, name)));
    assert.equal(await home('class/plans/deep'), 'class');
    assert.equal(await home('repo/inner'), 'repo');
  });

  it('keeps the outermost of several folders', () => {
    const path = (name: string) => join(folder.path, name);
    const kept = outermost(['a/b', 'a', 'a', 'ab', '..a', 'c/d'].map(path));
    assert.deepEqual(kept, ['a', 'ab', '..a', 'c/d'].map(path));
  });
});
