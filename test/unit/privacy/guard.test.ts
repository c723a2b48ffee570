// What the guard finds in real repositories.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Git } from '../../../src/core/privacy/git.ts';
import { guard, guardStore } from '../../../src/core/privacy/guard.ts';
import type { GuardOptions } from '../../../src/core/privacy/keptFiles.ts';
import { PRIVATE_ENDING } from '../../../src/core/privacy/privateFiles.ts';
import { git } from '../../../src/node/git.ts';
import { Repository, useRepository } from './repository.ts';

const NOTE = `0b7c4a52${PRIVATE_ENDING}`;
const head = 'kind: lesson-plan\nschemaVersion: 1\ntitle: Walk the creek\n';
const PLAN = 'walk.lesson.yaml';
const spoken = `${head}private: Table 3 is hard on everyone.\n`;

describe('the guard of a repository', () => {
  const place = useRepository();

  /** `CODE PATH` of everything that is found. */
  async function found(options: GuardOptions = {}, folder = place.repository.path): Promise<string[]> {
    const report = await guard(git, folder, options);
    return (report?.things ?? []).map(({ code, path }) => `${code} ${path}`);
  }
  const everything = { history: true } as const;

  it('is content with a repository that has nothing private in it', async () => {
    const { repository } = place;
    repository.write({ [PLAN]: head, 'notes.txt': 'private: nothing of ours\n' });
    assert.deepEqual(await found(everything), []);
    repository.keep();
    assert.deepEqual(await guard(git, repository.path, everything), {
      top: repository.path,
      things: [],
      whole: true,
    });
  });

  describe('and files of private notes', () => {
    it('finds those that lie there, ignored or not', async () => {
      const { repository } = place;
      repository.write({
        '.gitignore': 'mine/\n',
        [NOTE]: 'x',
        [`mine/deep/${NOTE}`]: 'x',
        'mine/other': 'x',
      });
      assert.deepEqual(await found(), [
        `privacy-private-file ${NOTE}`,
        `privacy-private-file mine/deep/${NOTE}`,
      ]);
      const report = await guard(git, repository.path);
      assert.match(report?.things[1]?.message ?? '', /left out when the rest is shared/);
    });

    it('finds those that are marked to be shared, that are shared, and that are shared against a rule', async () => {
      const { repository } = place;
      repository.write({ [NOTE]: 'x' });
      repository.git('add', NOTE);
      const message = async () =>
        (await guard(git, repository.path))?.things.map((thing) => thing.message) ?? [];
      assert.deepEqual(await found(), [`privacy-file-recorded ${NOTE}`]);
      assert.match((await message()).join(), /marked to be shared next/);
      repository.keep();
      assert.deepEqual(await found(), [`privacy-file-recorded ${NOTE}`]);
      assert.match((await message()).join(), /is shared with the folder\. Take it out/);
      repository.write({ '.gitignore': `*${PRIVATE_ENDING}\n` });
      assert.match((await message()).join(), /came too late/);
      // Deleted, but not yet for the others.
      rmSync(join(repository.path, NOTE));
      assert.deepEqual(await found(), [`privacy-file-recorded ${NOTE}`]);
    });

    it('takes any name, and an ending in large letters', async () => {
      const { repository } = place;
      const names = [
        `a b${PRIVATE_ENDING}`,
        `-rf${PRIVATE_ENDING}`,
        `--output=x${PRIVATE_ENDING}`,
        `:(top)ä漢😀${PRIVATE_ENDING}`,
        `it's "so"\t\n${PRIVATE_ENDING}`,
        `[a]*?${PRIVATE_ENDING.toUpperCase()}`,
      ].sort();
      const files = Object.fromEntries(names.map((name) => [name, 'x']));
      repository.write(files);
      assert.deepEqual(
        await found(),
        names.map((name) => `privacy-private-file ${name}`),
      );
      repository.keep();
      const both = names.flatMap((name) => [`privacy-file-recorded ${name}`, `privacy-in-history ${name}`]);
      assert.deepEqual(await found(everything), both);
      assert.equal(existsSync(join(repository.path, `x${PRIVATE_ENDING}`)), false);
    });

    it('finds them in the history, also on a branch that came to nothing and in what was set aside', async () => {
      const { repository } = place;
      repository.write({ [PLAN]: head });
      repository.keep();
      repository.git('checkout', '--quiet', '-b', 'aside');
      repository.write({ [NOTE]: 'x' });
      repository.keep();
      repository.git('rm', '--quiet', NOTE);
      repository.keep();
      repository.git('checkout', '--quiet', 'main');
      repository.write({ 'other.txt': 'x' });
      repository.keep();
      repository.git('merge', '--quiet', '--no-ff', '--no-edit', 'aside');
      repository.git('branch', '--quiet', '-D', 'aside');
      assert.deepEqual(await found(), []);
      assert.deepEqual(await found(everything), [`privacy-in-history ${NOTE}`]);
      repository.write({ [`z${NOTE}`]: 'x' });
      repository.git('stash', 'push', '--quiet', '--all');
      assert.deepEqual(await found(), []);
      assert.deepEqual(await found(everything), [
        `privacy-in-history ${NOTE}`,
        `privacy-in-history z${NOTE}`,
      ]);
    });

    it('says whether they have left the computer', async () => {
      const { repository, beside } = place;
      const reach = async () =>
        (await guard(git, repository.path, everything))?.things
          .filter(({ code }) => code === 'privacy-in-history')
          .map(({ message }) => message);
      repository.write({ [NOTE]: 'x' });
      repository.keep();
      assert.match((await reach())?.join() ?? '', /has not left this computer yet/);
      mkdirSync(beside('school'));
      new Repository(beside('school')).git('init', '--quiet', '--bare');
      repository.git('remote', 'add', 'school', beside('school'));
      repository.git('push', '--quiet', 'school', 'HEAD:main');
      assert.match((await reach())?.join() ?? '', /Whoever has a copy from “school” has that too/);
    });

    it('says when the folder of the notes itself lies in a repository', async () => {
      const { repository, beside } = place;
      repository.write({ 'config/code/notes/a': 'x' });
      const store = join(repository.path, 'config', 'code', 'notes');
      const inside = await guardStore(git, store);
      assert.deepEqual(
        inside?.things.map(({ code, path }) => [code, path]),
        [['privacy-private-file', 'config/code/notes']],
      );
      mkdirSync(beside('elsewhere'));
      assert.equal(await guardStore(git, beside('elsewhere')), undefined);
      assert.equal(await guardStore(git, beside('not there')), undefined);
    });
  });

  describe('and lines that say they are private', () => {
    it('finds them in what is marked to be shared, whatever stands in the file now', async () => {
      const { repository } = place;
      repository.write({ [`a b/${PLAN}`]: spoken });
      repository.git('add', '.');
      repository.write({ [`a b/${PLAN}`]: head });
      const report = await guard(git, repository.path);
      assert.deepEqual(
        report?.things.map(({ code, path, range }) => [code, path, range]),
        [
          [
            'privacy-words-staged',
            `a b/${PLAN}`,
            { start: { line: 3, character: 0 }, end: { line: 3, character: 7 } },
          ],
        ],
      );
    });

    it('does not take a mention for one, nor a file that is none of ours', async () => {
      const { repository } = place;
      repository.write({
        [PLAN]: `${head}summary: What stays private?\n# private: not yet\nmaterials:\n  - "private: keep out"\n`,
        'compose.yaml': 'services:\n  web:\n    private: true\n',
        'settings/third-point.config.yaml': 'rules: {}\n',
      });
      repository.git('add', '.');
      assert.deepEqual(await found(everything), []);
      repository.keep();
      assert.deepEqual(await found(everything), []);
    });

    for (const key of ['private', '_private', 'coach_private', 'x-private', '"private"'])
      it(`finds ${key} in the history, where it was taken away again`, async () => {
        const { repository } = place;
        repository.write({ [PLAN]: `${head}goals:\n  - id: g1\n    target: I can\n    ${key}: not yet\n` });
        repository.keep();
        repository.write({ [PLAN]: head });
        repository.keep();
        assert.deepEqual(await found(), []);
        assert.deepEqual(await found(everything), [`privacy-in-history ${PLAN}`]);
      });

    it('finds them in documents with other names, where the settings or the text say what they are', async () => {
      const { repository } = place;
      repository.write({
        'monday.yaml': spoken,
        'tuesday.yml': spoken.replace(/^kind.*\nschema.*\n/, ''),
        'old.lesson.yaml': spoken,
      });
      repository.keep();
      assert.deepEqual(await found(everything), [
        'privacy-in-history monday.yaml',
        'privacy-in-history old.lesson.yaml',
      ]);
      const kindOf = (path: string) =>
        path === 'tuesday.yml'
          ? ('lesson-plan' as const)
          : path.startsWith('old')
            ? ('ignored' as const)
            : undefined;
      assert.deepEqual(await found({ history: true, kindOf }), [
        'privacy-in-history monday.yaml',
        'privacy-in-history tuesday.yml',
      ]);
    });

    it('finds them in a file that a history calls a binary one, and in a merge alone', async () => {
      const { repository } = place;
      repository.write({ '.gitattributes': '*.yaml binary\n', [PLAN]: head });
      repository.keep();
      repository.git('checkout', '--quiet', '-b', 'aside');
      repository.write({ 'b.txt': 'b' });
      repository.keep();
      repository.git('checkout', '--quiet', 'main');
      repository.write({ 'c.txt': 'c' });
      repository.keep();
      repository.git('merge', '--quiet', '--no-commit', '--no-ff', 'aside');
      repository.write({ [PLAN]: spoken });
      repository.keep();
      repository.write({ [PLAN]: head });
      repository.keep();
      assert.deepEqual(await found(everything), [`privacy-in-history ${PLAN}`]);
    });
  });

  describe('and places that are different', () => {
    it('looks through the whole repository, from any folder of it', async () => {
      const { repository } = place;
      repository.write({ 'plans/a.txt': 'x', [`notes/${NOTE}`]: 'x' });
      assert.deepEqual(await found({}, join(repository.path, 'plans')), [
        `privacy-private-file notes/${NOTE}`,
      ]);
    });

    it('looks through a worktree, with the history of all', async () => {
      const { repository, beside } = place;
      repository.write({ [PLAN]: spoken });
      repository.keep();
      repository.write({ [PLAN]: head });
      repository.keep();
      repository.git('worktree', 'add', '--quiet', '--detach', beside('it’s a tree'));
      new Repository(beside('it’s a tree')).write({ [NOTE]: 'x' });
      assert.deepEqual(await found(everything, beside('it’s a tree')), [
        `privacy-private-file ${NOTE}`,
        `privacy-in-history ${PLAN}`,
      ]);
    });

    it('looks through the history of a repository without files', async () => {
      const { repository, beside } = place;
      repository.write({ [NOTE]: 'x' });
      repository.keep();
      repository.git('clone', '--quiet', '--bare', repository.path, beside('bare'));
      assert.deepEqual(await found({}, beside('bare')), []);
      assert.deepEqual(await found(everything, beside('bare')), [`privacy-in-history ${NOTE}`]);
    });

    it('says that it has not seen all of a copy that was cut short', async () => {
      const { repository, beside } = place;
      repository.keep();
      repository.keep();
      repository.git('clone', '--quiet', '--depth', '1', `file://${repository.path}`, beside('short'));
      assert.equal((await guard(git, beside('short'), everything))?.whole, false);
      assert.equal((await guard(git, beside('short')))?.whole, true);
    });

    it('has nothing to say outside of a repository, in a broken one, and without git', async () => {
      const { repository, beside } = place;
      mkdirSync(beside('plain'));
      assert.equal(await guard(git, beside('plain'), everything), undefined);
      assert.equal(await guard(git, beside('not there'), everything), undefined);
      const none: Git = { run: () => Promise.resolve({ code: undefined, stdout: '' }) };
      assert.equal(await guard(none, repository.path, everything), undefined);
      rmSync(join(repository.path, '.git', 'HEAD'));
      assert.equal(await guard(git, repository.path, everything), undefined);
    });

    it('says that it has not seen all where git stops answering', async () => {
      const { repository } = place;
      repository.keep();
      const tired: Git = {
        run: (folder, parameters, paths) =>
          parameters[0] === 'log'
            ? Promise.resolve({ code: undefined, stdout: '' })
            : git.run(folder, parameters, paths),
      };
      assert.equal((await guard(tired, repository.path, everything))?.whole, false);
    });
  });

  it('runs nothing that the repository brings along, and changes nothing', async function () {
    if (process.platform === 'win32') this.skip();
    const { repository, beside } = place;
    repository.write({ [PLAN]: spoken, '.gitattributes': '*.yaml diff=evil filter=evil\n' });
    repository.keep();
    const ran = beside('ran');
    const program = beside('evil.sh');
    repository.write({ '../evil.sh': `#!/bin/sh\necho "$0 $@" >> '${ran}'\ncat\n`, [PLAN]: head });
    chmodSync(program, 0o755);
    repository.git('add', '.');
    for (const [name, value] of [
      ['core.fsmonitor', program],
      ['core.pager', program],
      ['core.hooksPath', beside('.')],
      ['diff.external', program],
      ['diff.evil.command', program],
      ['diff.evil.textconv', program],
      ['filter.evil.clean', program],
      ['filter.evil.smudge', program],
      ['gpg.program', program],
      ['log.showSignature', 'true'],
      ['core.sshCommand', program],
      ['core.alternateRefsCommand', program],
      ['alias.ls-files', `!${program}`],
      ['alias.log', `!${program}`],
    ] as const)
      repository.git('config', name, value);
    const index = () =>
      repository.git('rev-parse', 'HEAD') + repository.git('ls-files', '--stage', '--debug');
    rmSync(ran, { force: true });
    const before = index();
    rmSync(ran, { force: true });
    assert.deepEqual(await found(everything), [`privacy-in-history ${PLAN}`]);
    assert.equal(existsSync(ran), false);
    assert.equal(index(), before);
  });

  it('stays in the repository it is asked about, whatever git was told around it', async () => {
    const { repository, beside } = place;
    mkdirSync(beside('other'));
    const other = new Repository(beside('other'));
    other.git('init', '--quiet');
    repository.write({ [NOTE]: 'x' });
    process.env.GIT_DIR = join(other.path, '.git');
    try {
      assert.deepEqual(await found(), [`privacy-private-file ${NOTE}`]);
    } finally {
      delete process.env.GIT_DIR;
    }
  });
});
