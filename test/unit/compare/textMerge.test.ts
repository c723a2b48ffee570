import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asAWhole, textMerge } from '../../../src/core/compare/textMerge.ts';
import { hasGit } from '../privacy/repository.ts';

const lines = (...names: readonly string[]): string => names.map((name) => `${name}\n`).join('');

describe('merging lines', () => {
  const base = lines('a', 'b', 'c', 'd', 'e');

  it('takes what one side changed', () => {
    const [ours, theirs] = [lines('A', 'b', 'c', 'd', 'e'), lines('a', 'b', 'c', 'd', 'E', 'f')];
    assert.deepEqual(textMerge({ base, ours, theirs }), {
      text: lines('A', 'b', 'c', 'd', 'E', 'f'),
      conflicts: 0,
    });
  });

  it('takes a side letter by letter where the other is as it was, or the same', () => {
    const odd = '\ufeffx\r\ny\rz';
    for (const versions of [
      { base, ours: base, theirs: odd },
      { base, ours: odd, theirs: base },
      { base, ours: odd, theirs: odd },
      { base: '', ours: odd, theirs: '' },
    ])
      assert.deepEqual(textMerge(versions), { text: odd, conflicts: 0 });
  });

  it('leaves both where both changed, between markers of the size and names asked for', () => {
    const [ours, theirs] = [lines('a', 'B', 'c', 'd', 'e'), lines('a', 'b2', 'c', 'd', 'e')];
    const labels = { ours: 'yours', base: 'before', theirs: 'Ana’s' };
    assert.deepEqual(textMerge({ base, ours, theirs, markerSize: 9, labels }), {
      text: lines('a', '<<<<<<<<< yours', 'B', '=========', 'b2', '>>>>>>>>> Ana’s', 'c', 'd', 'e'),
      conflicts: 1,
    });
  });

  it('begins each marker on a line of its own, with the endings of the text', () => {
    const { text, conflicts } = textMerge({ base: 'a\r\nb', ours: 'a\r\nc', theirs: 'a\r\nd' });
    assert.equal(conflicts, 1);
    assert.equal(text, 'a\r\n<<<<<<< ours\r\nc\r\n=======\r\nd\r\n>>>>>>> theirs\r\n');
  });

  it('keeps a byte order mark at the beginning, and only there', () => {
    const mark = '\ufeff';
    assert.equal(
      textMerge({ base: `${mark}a\n`, ours: `${mark}b\n`, theirs: `${mark}c\n` }).text,
      `${mark}<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n`,
    );
    // One side took it away, or gave it one: so it is.
    assert.equal(
      textMerge({ base: `${mark}${base}`, ours: `${mark}${base}f\n`, theirs: base }).text,
      `${base}f\n`,
    );
    assert.equal(textMerge({ base, ours: `${base}f\n`, theirs: mark + base }).text, `${mark}${base}f\n`);
  });

  it('leaves it to people where there are too many lines alike to compare', () => {
    const blank = '\n'.repeat(20_000);
    const { text, conflicts } = textMerge({ base: blank, ours: `1\n${blank}2\n`, theirs: `3\n${blank}4\n` });
    assert.equal(conflicts, 1);
    for (const line of ['1', '2', '3', '4']) assert(text.includes(`${line}\n`));
  });

  it('merges as git does', function () {
    if (!hasGit) this.skip();
    const folder = mkdtempSync(join(tmpdir(), 'third-point-lines-'));
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    const changed = (from: readonly string[], side: string): readonly string[] =>
      from.flatMap((line) => {
        const what = random(12);
        if (what === 0) return [];
        if (what === 1) return [line, `${side} behind ${line}`];
        return what === 2 ? [`${side} ${line}`] : [line];
      });
    try {
      for (let round = 0; round < 40; round++) {
        const names = Array.from({ length: 4 + random(12) }, (_, index) => `line ${index}`);
        const versions = {
          base: lines(...names),
          ours: lines(...changed(names, 'ours')),
          theirs: lines(...changed(names, random(4) === 0 ? 'ours' : 'theirs')),
        };
        for (const [name, text] of Object.entries(versions)) writeFileSync(join(folder, name), text);
        const labels = ['ours', 'base', 'theirs'];
        const git = spawnSync(
          'git',
          ['merge-file', '-p', ...labels.flatMap((label) => ['-L', label]), ...labels],
          {
            cwd: folder,
            encoding: 'utf8',
            env: { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
          },
        );
        const { text, conflicts } = textMerge(versions);
        assert.equal(conflicts > 0, git.status !== 0, JSON.stringify(versions));
        if (conflicts === 0) assert.equal(text, git.stdout, JSON.stringify(versions));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('leaves all that differs to people, in one place, where it is asked to', () => {
    for (const mark of ['', '\ufeff'])
      for (const end of ['\n', '\r\n']) {
        const text = (...lines: string[]): string => mark + lines.map((line) => line + end).join('');
        const versions = { base: text('a', 'b', 'c', 'd'), ours: text('a', 'x', 'c', 'd') };
        const whole = asAWhole({ ...versions, theirs: text('a', 'b', 'y', 'd') });
        const lines = ['a', '<<<<<<< ours', 'x', 'c', '=======', 'b', 'y', '>>>>>>> theirs', 'd'];
        assert.equal(whole.text, text(...lines));
        assert.deepEqual([whole.ours, whole.theirs], [`x${end}c${end}`, `b${end}y${end}`]);
        const { start, end: behind } = whole.span;
        assert.equal(
          whole.text.slice(start, behind),
          lines
            .slice(1, -1)
            .map((line) => line + end)
            .join(''),
        );
      }
  });
});
