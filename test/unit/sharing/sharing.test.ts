// Keeping versions of plans alone, and bringing two versions of a folder together, in real repositories.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../../scripts/bundles.ts';
import { bringIn, finish, keepBoth, TOGETHER, type OwnMerging } from '../../../src/core/sharing/bring.ts';
import { keepVersion } from '../../../src/core/sharing/keep.ts';
import { withAttributes } from '../../../src/core/sharing/mergeSetup.ts';
import { conflictsIn } from '../../../src/core/yaml/conflicts.ts';
import { computer } from '../../../src/node/computer.ts';
import { useClones, type TwoClones } from './twoClones.ts';

const { git } = computer;
const lesson = (title: string, minutes: number): string =>
  `kind: lesson-plan\nschemaVersion: 1\ntitle: ${title}\nminutes: ${minutes}\n`;

const keepAll = async (both: TwoClones, paths: readonly string[], message = 'Mine') => {
  const { files } = await both.read('ana');
  return keepVersion(
    git,
    both.at('ana'),
    files.filter(({ path }) => paths.includes(path)),
    message,
  );
};

describe('keeping a version', () => {
  const clones = useClones();

  it('takes names letter by letter, and leaves the patterns of a person’s own checks what they are', async function () {
    if (process.platform === 'win32') this.skip();
    const both = clones({ 'a.lesson.yaml': lesson('A', 1), '[ab].lesson.yaml': lesson('B', 1) });
    const hook = join(both.at('ana'), '.git', 'hooks', 'pre-commit');
    mkdirSync(join(hook, '..'), { recursive: true });
    writeFileSync(hook, '#!/bin/sh\ngit diff --cached --name-only -- "*.yaml" > .git/seen\n');
    chmodSync(hook, 0o755);
    both.write('ana', { 'a.lesson.yaml': lesson('A', 2), '[ab].lesson.yaml': lesson('B', 2) });
    assert.equal(await keepAll(both, ['[ab].lesson.yaml']), undefined);
    assert.equal(both.text('ana', '.git/seen'), '[ab].lesson.yaml\n');
    assert.deepEqual(
      (await both.read('ana')).files.map(({ path }) => path),
      ['a.lesson.yaml'],
    );
  });

  it('takes the plans that are meant, new and gone ones too, and leaves what others marked', async () => {
    const both = clones({
      'a.lesson.yaml': lesson('A', 1),
      'b.lesson.yaml': lesson('B', 1),
      'notes.txt': 'one\n',
    });
    both.write('ana', {
      'a.lesson.yaml': lesson('A', 2),
      '--new ü.lesson.yaml': lesson('N', 1),
      'notes.txt': 'two\n',
    });
    rmSync(join(both.at('ana'), 'b.lesson.yaml'));
    both.write('ana', { 'left.lesson.yaml': lesson('Left out', 1) });
    both.git('ana', 'add', 'notes.txt');
    const message = 'Water study: new check “Claim”\n\n- a line\n# no comment';
    assert.equal(
      await keepAll(both, ['a.lesson.yaml', 'b.lesson.yaml', '--new ü.lesson.yaml'], message),
      undefined,
    );
    assert.equal(both.git('ana', 'log', '-1', '--format=%B').trim(), message);
    assert.deepEqual(
      both.git('ana', 'show', '--no-renames', '--name-only', '--format=', '-z').split('\0').filter(Boolean),
      ['--new ü.lesson.yaml', 'a.lesson.yaml', 'b.lesson.yaml'],
    );
    const { files } = await both.read('ana');
    assert.deepEqual(files, [
      { path: 'notes.txt', is: 'changed', staged: true },
      { path: 'left.lesson.yaml', is: 'new', staged: false },
    ]);
  });

  it('is the first one in a folder that has none', async () => {
    const both = clones({});
    both.write('ana', { 'creek.lesson.yaml': lesson('Creek', 40), 'notes.txt': 'one\n' });
    assert.equal(await keepAll(both, ['creek.lesson.yaml']), undefined);
    assert.deepEqual((await both.read('ana')).files, [{ path: 'notes.txt', is: 'new', staged: false }]);
  });

  it('leaves nothing marked where a check says no, and says the check’s words', async () => {
    const both = clones();
    const hook = join(both.at('ana'), '.git', 'hooks', 'pre-commit');
    mkdirSync(join(hook, '..'), { recursive: true });
    writeFileSync(hook, '#!/bin/sh\necho "Ask Kim before Fridays." >&2\nexit 1\n');
    chmodSync(hook, 0o755);
    both.write('ana', { 'new.lesson.yaml': lesson('N', 1) });
    const failure = await keepAll(both, ['new.lesson.yaml']);
    assert.deepEqual(failure, { trouble: 'refused', said: 'Ask Kim before Fridays.' });
    assert.deepEqual((await both.read('ana')).files, [{ path: 'new.lesson.yaml', is: 'new', staged: false }]);
  });

  it('says that nobody is named, and that something else is at work', async () => {
    const both = clones();
    both.write('ana', { 'creek.lesson.yaml': lesson('C', 2) });
    both.git('ana', 'config', 'user.useConfigOnly', 'true');
    both.git('ana', 'config', '--unset', 'user.name');
    both.git('ana', 'config', '--unset', 'user.email');
    assert.equal((await keepAll(both, ['creek.lesson.yaml']))?.trouble, 'no-name');
    both.setUp('ana');
    writeFileSync(join(both.at('ana'), '.git', 'index.lock'), '');
    assert.equal((await keepAll(both, ['creek.lesson.yaml']))?.trouble, 'locked');
    rmSync(join(both.at('ana'), '.git', 'index.lock'));
    assert.equal(await keepAll(both, ['creek.lesson.yaml']), undefined);
  });
});

describe('bringing two versions together', () => {
  const clones = useClones();
  let folder = '';
  let own: OwnMerging = { driver: '', attributes: '' };

  before(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'third-point-own-')));
    await build({ ...bundles.cli, outdir: folder, logLevel: 'silent' });
    const attributes = join(folder, 'attributes');
    writeFileSync(attributes, withAttributes(''));
    own = { driver: computer.driverLine(join(folder, 'cli.js')), attributes };
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Lee shares, Ana keeps hers and fetches. */
  const bothChange = async (both: TwoClones, lee: Record<string, string>, ana: Record<string, string>) => {
    both.share('lee', lee);
    both.write('ana', ana);
    if (Object.keys(ana).length > 0) both.keep('ana', 'Mine');
    both.git('ana', 'fetch', '--quiet');
    const id = (await both.read('ana')).elsewhere?.id;
    assert.ok(id);
    return bringIn(git, both.at('ana'), id, own);
  };

  it('takes what was shared where nothing is one’s own', async () => {
    const both = clones();
    assert.equal((await bothChange(both, { 'creek.lesson.yaml': lesson('Lee', 40) }, {})).is, 'together');
    assert.equal(both.text('ana', 'creek.lesson.yaml'), lesson('Lee', 40));
  });

  it('brings plans together as plans in a folder that was never set up', async () => {
    const both = clones();
    const { is } = await bothChange(
      both,
      { 'creek.lesson.yaml': lesson('Creek', 50) },
      { 'creek.lesson.yaml': lesson('Our creek', 40) },
    );
    assert.equal(is, 'together');
    assert.equal(both.text('ana', 'creek.lesson.yaml'), lesson('Our creek', 50));
    assert.equal(both.git('ana', 'log', '-1', '--format=%s').trim(), TOGETHER);
    assert.deepEqual((await both.read('ana')).files, []);
  });

  it('leaves both versions to be settled where both changed the same, and finishes then', async () => {
    const both = clones();
    const brought = await bothChange(
      both,
      { 'creek.lesson.yaml': lesson('Lee’s creek', 40) },
      { 'creek.lesson.yaml': lesson('Ana’s creek', 40) },
    );
    assert.equal(brought.is, 'to-settle');
    const text = both.text('ana', 'creek.lesson.yaml');
    assert.ok(conflictsIn(text).length > 0 && text.includes('Lee’s creek') && text.includes('Ana’s creek'));
    const { files, underWay } = await both.read('ana');
    assert.equal(underWay?.what, 'merge');
    assert.deepEqual(files, [{ path: 'creek.lesson.yaml', is: 'both', staged: false, sides: 'UU' }]);
    both.write('ana', { 'creek.lesson.yaml': lesson('Our creek', 40) });
    assert.equal(await finish(git, both.at('ana'), ['creek.lesson.yaml']), undefined);
    assert.equal((await both.read('ana')).underWay, undefined);
    both.git('ana', 'push', '--quiet');
    both.git('lee', 'pull', '--quiet');
    assert.equal(both.text('lee', 'creek.lesson.yaml'), lesson('Our creek', 40));
  });

  it('changes nothing where something is in the way', async () => {
    const both = clones({ 'creek.lesson.yaml': lesson('Creek', 40), 'sheet.txt': 'one\n' });
    both.share('lee', { 'sheet.txt': 'lee\n' });
    both.write('ana', { 'sheet.txt': 'ana, not kept\n' });
    both.git('ana', 'fetch', '--quiet');
    const id = (await both.read('ana')).elsewhere?.id ?? '';
    const brought = await bringIn(git, both.at('ana'), id, own);
    assert.deepEqual([brought.is, brought.is === 'not' && brought.failure.trouble], ['not', 'in-the-way']);
    assert.equal(both.text('ana', 'sheet.txt'), 'ana, not kept\n');
    assert.equal((await both.read('ana')).underWay, undefined);
  });

  it('keeps both of a file that is no plan, side by side, byte for byte', async () => {
    const both = clones({ 'sheet.bin': '\u0000one' });
    const brought = await bothChange(
      both,
      { 'sheet.bin': '\u0000lee\u0001' },
      { 'sheet.bin': '\u0000ana\u0002' },
    );
    assert.equal(brought.is, 'to-settle');
    assert.equal(await keepBoth(git, both.at('ana'), 'sheet.bin', 'sheet (Lee).bin'), undefined);
    assert.equal(await finish(git, both.at('ana'), []), undefined);
    assert.equal(both.text('ana', 'sheet.bin'), '\u0000ana\u0002');
    assert.equal(both.text('ana', 'sheet (Lee).bin'), '\u0000lee\u0001');
    assert.deepEqual((await both.read('ana')).files, []);
  });

  it('keeps what one took out and the other changed, where that is said', async () => {
    const both = clones();
    rmSync(join(both.at('ana'), 'creek.lesson.yaml'));
    both.keep('ana', 'Taken out');
    const brought = await bothChange(both, { 'creek.lesson.yaml': lesson('Lee', 40) }, {});
    assert.equal(brought.is, 'to-settle');
    assert.equal((await both.read('ana')).files[0]?.sides, 'DU');
    assert.equal(await keepBoth(git, both.at('ana'), 'creek.lesson.yaml', 'unused'), undefined);
    assert.equal(await finish(git, both.at('ana'), []), undefined);
    assert.equal(both.text('ana', 'creek.lesson.yaml'), lesson('Lee', 40));
  });

  it('says so where two folders have nothing in common, and takes no word for a version', async () => {
    const both = clones();
    const id = both
      .git('lee', 'commit-tree', '4b825dc642cb6eb9a060e54bf8d69288fbee4904', '-m', 'Alone')
      .trim();
    both.git('lee', 'push', '--quiet', '--force', 'origin', `${id}:refs/heads/main`);
    both.git('ana', 'fetch', '--quiet');
    const brought = await bringIn(git, both.at('ana'), id, own);
    assert.equal(brought.is === 'not' && brought.failure.trouble, 'unrelated');
    assert.equal((await bringIn(git, both.at('ana'), '--abort', own)).is, 'not');
  });
});
