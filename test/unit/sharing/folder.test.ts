// How a shared folder stands, read from real repositories.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { authorsBetween, topOf } from '../../../src/core/sharing/folder.ts';
import { statusOf } from '../../../src/core/sharing/status.ts';
import { changedBetween, changedSince, contentsOf } from '../../../src/core/sharing/versions.ts';
import { computer } from '../../../src/node/computer.ts';
import { useClones } from './twoClones.ts';

const { git } = computer;

describe('a shared folder', () => {
  const clones = useClones();

  it('is known by its top, and a folder without a history is none', async () => {
    const both = clones({ 'units/water/creek.lesson.yaml': 'title: Creek\n' });
    assert.deepEqual(await topOf(git, join(both.at('ana'), 'units', 'water')), { top: both.at('ana') });
    assert.equal(await topOf(git, both.folder), 'none');
  });

  it('says what is new, changed, gone and marked, whatever the names are', async () => {
    const odd = [
      '--force.lesson.yaml',
      'a "b" c.lesson.yaml',
      'ünits/ö.lesson.yaml',
      'two\nlines.lesson.yaml',
      '? x',
    ];
    const both = clones({
      ...Object.fromEntries(odd.map((name) => [name, 'title: One\n'])),
      'gone.lesson.yaml': 'a: b\n',
    });
    both.write('ana', {
      ...Object.fromEntries(odd.map((name) => [name, 'title: Two\n'])),
      'neu/ü.lesson.yaml': 'x: y\n',
    });
    rmSync(join(both.at('ana'), 'gone.lesson.yaml'));
    both.git('ana', 'add', '--', ':(literal)a "b" c.lesson.yaml');
    const { files, branch, elsewhere, underWay } = await both.read('ana');
    assert.deepEqual(
      [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, is, staged }) => [path, is, staged]),
      [
        ['--force.lesson.yaml', 'changed', false],
        ['? x', 'changed', false],
        ['a "b" c.lesson.yaml', 'changed', true],
        ['gone.lesson.yaml', 'gone', false],
        ['neu/ü.lesson.yaml', 'new', false],
        ['two\nlines.lesson.yaml', 'changed', false],
        ['ünits/ö.lesson.yaml', 'changed', false],
      ],
    );
    assert.equal(branch, 'main');
    assert.deepEqual({ ...elsewhere, id: '' }, { remote: 'origin', branch: 'main', id: '' });
    assert.equal(underWay, undefined);
  });

  it('knows what the other one shared, once it was fetched, and who', async () => {
    const both = clones();
    both.share('lee', { 'creek.lesson.yaml': 'title: Our creek\n', 'new.lesson.yaml': 'title: New\n' });
    both.git('ana', 'fetch', '--quiet');
    const { elsewhere, base, head } = await both.read('ana');
    assert.ok(elsewhere?.id);
    assert.equal(base, head);
    const coming = await changedBetween(git, both.at('ana'), base, elsewhere.id);
    assert.deepEqual(coming.map(({ path }) => path).sort(), ['creek.lesson.yaml', 'new.lesson.yaml']);
    const [creek] = coming;
    assert.equal(await contentsOf(git, both.at('ana'), creek?.after ?? ''), 'title: Our creek\n');
    assert.deepEqual(await authorsBetween(git, both.at('ana'), base, elsewhere.id), ['Lee Park']);
  });

  it('says what is not shared yet, kept here or not', async () => {
    const both = clones();
    both.write('ana', { 'creek.lesson.yaml': 'title: Two\n' });
    both.keep('ana', 'Kept');
    both.write('ana', { 'new.lesson.yaml': 'title: New\n' });
    const folder = await both.read('ana');
    const changed = await changedSince(git, folder, folder.base);
    assert.deepEqual(
      changed.map(({ path }) => path),
      ['creek.lesson.yaml', 'new.lesson.yaml'],
    );
  });

  it('has nothing shared where the place is empty, and no place where there is none', async () => {
    const both = clones({});
    assert.deepEqual((await both.read('ana')).elsewhere, { remote: 'origin', branch: 'main', id: undefined });
    assert.equal((await both.read('ana')).head, undefined);
    both.git('ana', 'remote', 'remove', 'origin');
    assert.deepEqual((await both.read('ana')).remotes, []);
    assert.equal((await both.read('ana')).elsewhere, undefined);
  });

  it('says that something is half done: an earlier version, versions put one after the other', async () => {
    const both = clones();
    both.share('lee', { 'creek.lesson.yaml': 'title: Lee\n' });
    both.write('ana', { 'creek.lesson.yaml': 'title: Ana\n' });
    both.keep('ana', 'Mine');
    assert.throws(() => both.git('ana', 'pull', '--rebase', '--quiet'));
    const rebasing = await both.read('ana');
    assert.deepEqual(rebasing.underWay, { what: 'other' });
    both.git('ana', 'rebase', '--abort');
    both.git('ana', 'checkout', '--quiet', '--detach');
    const detached = await both.read('ana');
    assert.equal(detached.branch, undefined);
    assert.equal(detached.underWay, undefined);
  });

  it('is read in a second tree of the same history, too', async () => {
    const both = clones();
    both.git('ana', 'worktree', 'add', '--quiet', '-b', 'beside', '../beside');
    const top = join(both.folder, 'beside');
    assert.deepEqual(await topOf(git, top), { top });
  });

  it('passes over what is no answer it knows', () => {
    for (const text of ['', '\0\0', '1 M', 'u', '# ', '9 x y', '1 MM N... 1 2 3 4 5'])
      assert.deepEqual(statusOf(text).files, []);
  });
});
