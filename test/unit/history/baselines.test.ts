// What a document can be compared with, as real git and kept versions have it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { baselinesOf, type Baseline, type Sources } from '../../../src/core/history/baselines.ts';
import { historyOf, namedVersions, textIn, versionBefore } from '../../../src/core/history/fileHistory.ts';
import type { KeptVersion } from '../../../src/core/history/keptVersion.ts';
import { git } from '../../../src/node/git.ts';
import { useRepository } from '../privacy/repository.ts';

const NAME = '-ü "creek" [1].project.yaml';
const NOW = new Date(2026, 4, 20, 12);

describe('What a document is compared with', () => {
  const use = useRepository();

  const place = () => ({ folder: use.repository.path, name: NAME });

  /** Keeps a text of the plan at a moment of May 2026. */
  function keep(text: string | Uint8Array, day: number, hour: number, by = 'ana', name = NAME): void {
    writeFileSync(join(use.repository.path, name), text);
    const run = (...parameters: string[]) =>
      execFileSync('git', ['-c', `user.name=${by}`, '-c', `user.email=${by}@localhost`, ...parameters], {
        cwd: use.repository.path,
        stdio: 'ignore',
        env: {
          ...{ PATH: process.env.PATH, HOME: use.repository.path, GIT_CONFIG_NOSYSTEM: '1' },
          GIT_COMMITTER_DATE: new Date(2026, 4, day, hour).toISOString(),
        },
      });
    run('add', '--all', '.');
    run('commit', '--quiet', '--allow-empty', '--message', 'A version');
  }

  const all = async (more: Partial<Sources> = {}): Promise<readonly Baseline[]> =>
    (
      await baselinesOf({
        ...{ kept: [], git, place: place(), chosen: undefined, now: NOW },
        ...more,
      })
    ).all;

  async function one(id: string, more: Partial<Sources> = {}): Promise<Baseline> {
    const found = (await all(more)).find((baseline) => baseline.id === id);
    assert.ok(found, id);
    return found;
  }

  beforeEach(function () {
    use.repository.git('config', 'user.email', 'ana@localhost');
  });

  it('is what stood there at the end of the day of the last meeting', async () => {
    keep('title: one\n', 4, 9);
    keep('title: two\n', 5, 16, 'lee');
    keep('title: three\n', 6, 8);
    const met = await one('meeting', { met: '2026-05-05' });
    assert.equal(met.since, 'Since we last met (May 5)');
    assert.equal(met.label, 'our last meeting (May 5)');
    assert.equal(await met.text(), 'title: two\n');
  });

  it('is, where this window saw the meeting end, exactly what stood there then', async () => {
    keep('title: one\n', 5, 9);
    keep('title: late the same day\n', 5, 20);
    const at = new Date(2026, 4, 5, 15).getTime();
    const kept: KeptVersion[] = [{ at, why: 'meeting', day: '2026-05-05', text: 'title: at the end\n' }];
    assert.equal(await (await one('meeting', { met: '2026-05-05', kept })).text(), 'title: at the end\n');
  });

  it('is what was kept together with the notes in which the meeting is over', async () => {
    const notes = 'our.collaboration.yaml';
    const log = (open: boolean): string =>
      `kind: collaboration-log\nschemaVersion: 1\ntitle: Notes\nmeetings:\n  - date: 2026-05-05\n    open: ${open}\n`;
    keep('title: before\n', 5, 9);
    keep(log(true), 5, 14, 'ana', notes);
    writeFileSync(join(use.repository.path, NAME), 'title: as they left it\n');
    keep(log(false), 5, 15, 'ana', notes);
    keep('title: in the evening\n', 5, 20);
    const where = { folder: use.repository.path, name: notes };
    const met = await one('meeting', { met: '2026-05-05', notes: where });
    assert.equal(await met.text(), 'title: as they left it\n');
  });

  it('is no meeting before the document was made', async () => {
    keep('title: one\n', 6, 9);
    assert.deepEqual(
      (await all({ met: '2026-05-05' })).map(({ id }) => id),
      ['shared'],
    );
  });

  it('is what this person kept last, whoever changed it since', async () => {
    keep('title: one\n', 4, 9);
    keep('title: two\n', 5, 9, 'lee');
    const mine = await one('shared');
    assert.equal(mine.since, 'Since I last shared this (May 4)');
    assert.equal(await mine.text(), 'title: one\n');
  });

  it('follows a document that was called another way', async () => {
    keep('title: one\nsubject: Science\ncourse: Biology\n', 4, 9, 'ana', 'old.project.yaml');
    renameSync(join(use.repository.path, 'old.project.yaml'), join(use.repository.path, NAME));
    keep('title: one\nsubject: Science\ncourse: Chemistry\n', 6, 9, 'lee');
    const met = await one('meeting', { met: '2026-05-05' });
    assert.equal(await met.text(), 'title: one\nsubject: Science\ncourse: Biology\n');
    const history = await historyOf(git, place());
    assert.deepEqual(
      history?.versions.map(({ path, name }) => [name, path]),
      [
        ['lee', NAME],
        ['ana', 'old.project.yaml'],
      ],
    );
  });

  it('is a day: what stood there when it began, whether git or this computer kept it', async () => {
    keep('title: one\n', 4, 9);
    keep('title: two\n', 5, 9);
    const chosen = 'day:2026-05-05';
    assert.equal(await (await one(chosen, { chosen })).text(), 'title: one\n');
    assert.equal((await one(chosen, { chosen })).since, 'Since May 5');
    const at = new Date(2026, 4, 4, 20).getTime();
    const kept: KeptVersion[] = [{ at, why: 'asked', text: 'title: later that day\n' }];
    assert.equal(await (await one(chosen, { chosen, kept })).text(), 'title: later that day\n');
    const early = 'day:2026-05-01';
    assert.ok(!(await all({ chosen: early })).some(({ id }) => id === early));
  });

  it('is another version by its name, and nothing that is none', async () => {
    keep('title: one\n', 4, 9);
    use.repository.git('checkout', '--quiet', '-b', 'ideas/"lee"-ü');
    keep('title: an idea\n', 5, 9, 'lee');
    use.repository.git('checkout', '--quiet', 'main');
    const [version] = await namedVersions(git, place());
    assert.equal(version?.label, 'ideas/"lee"-ü');
    const chosen = `version:${version.ref}`;
    const baseline = await one(chosen, { chosen });
    assert.equal(baseline.since, 'Compared with “ideas/"lee"-ü”');
    assert.equal(await baseline.text(), 'title: an idea\n');
    for (const ref of ['--all', 'HEAD', 'refs/heads/none', ''])
      assert.ok(!(await all({ chosen: `version:${ref}` })).some(({ id }) => id.startsWith('version:')), ref);
  });

  it('is what both had last, where the folder is shared', async () => {
    keep('title: both\n', 4, 9);
    const shared = use.beside('shared.git');
    use.repository.git('clone', '--quiet', '--bare', '.', shared);
    use.repository.git('remote', 'add', 'origin', shared);
    use.repository.git('fetch', '--quiet', 'origin');
    use.repository.git('branch', '--set-upstream-to=origin/main');
    keep('title: only mine\n', 6, 9);
    const common = await one('common');
    assert.equal(common.since, 'Since we both had the same (May 4)');
    assert.equal(await common.text(), 'title: both\n');
  });

  it('is what was kept here, also without git, the newest first', async () => {
    const kept: KeptVersion[] = [4, 5].map((day) => ({
      ...{ at: new Date(2026, 4, day, 15, 12).getTime(), why: 'asked', text: `title: ${day}\n` },
    }));
    const found = await all({ git: undefined, kept });
    assert.deepEqual(
      found.map(({ since }) => since.replaceAll('\u202f', ' ')),
      ['Since the version of May 5, 3:12 PM', 'Since the version of May 4, 3:12 PM'],
    );
    assert.equal(await found[0]?.text(), 'title: 5\n');
  });

  it('reads nothing that is no text, and asks git for nothing but versions', async () => {
    keep(Uint8Array.of(0x74, 0xff, 0xfe, 0x0a), 4, 9);
    const id = use.repository.git('rev-parse', 'HEAD').trim();
    assert.equal(await textIn(git, place(), id, []), undefined);
    keep('\uFEFFtitle: one\n', 5, 9);
    const next = use.repository.git('rev-parse', 'HEAD').trim();
    assert.equal(await textIn(git, place(), next, []), 'title: one\n');
    for (const wrong of ['HEAD', '--help', `${next}\n`, ''])
      assert.equal(await textIn(git, place(), wrong, []), undefined, wrong);
  });

  it('is nothing where there is no history, and asks for no day that no calendar has', async () => {
    assert.deepEqual(await all(), []);
    assert.equal(await versionBefore(git, place(), NaN), undefined);
    assert.deepEqual(await all({ met: '2026-05-05', git: undefined, place: undefined }), []);
    assert.deepEqual(await all({ place: { folder: use.beside('nowhere'), name: NAME } }), []);
  });
});
