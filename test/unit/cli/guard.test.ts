// `check` and what is private in a repository.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Told } from '../../../src/cli/report.ts';
import { PRIVATE_ENDING } from '../../../src/core/privacy/privateFiles.ts';
import { useRepository } from '../privacy/repository.ts';
import { commandLine, nameOf, nodes } from './commandLine.ts';

const head = 'kind: lesson-plan\nschemaVersion: 1\ntitle: Walk the creek\n';
const PLAN = 'walk.lesson.yaml';
const NOTE = `my notes${PRIVATE_ENDING}`;

for (const node of nodes) {
  describe(`check in a repository, on ${nameOf(node)}`, () => {
    const place = useRepository();
    const run = commandLine(node, {
      get path() {
        return place.repository.path;
      },
    });

    function found(...more: string[]): { readonly status: number | null; readonly told: string[] } {
      const { status, stdout } = run(['check', '--format', 'json', ...more]);
      const { findings } = JSON.parse(stdout) as { findings: Told[] };
      return {
        status,
        told: findings.map(({ file, range, code }) => `${file}:${range.start.line + 1} ${code}`),
      };
    }

    it('always says what lies in the folder and what is marked to be shared, and the history when asked', () => {
      const { repository } = place;
      repository.write({ [PLAN]: `${head}private: not yet\n`, [`a/${NOTE}`]: 'x' });
      repository.keep();
      repository.git('rm', '--quiet', '--cached', `a/${NOTE}`);
      repository.write({ [PLAN]: `${head}x-private: not yet\n` });
      repository.git('add', PLAN);
      repository.write({ [PLAN]: head });
      const now = [`a/${NOTE}:1 privacy-private-file`, `${PLAN}:4 privacy-words-staged`];
      assert.deepEqual(found(), { status: 1, told: now });
      assert.deepEqual(found('--history'), {
        status: 1,
        told: [now[0], `a/${NOTE}:1 privacy-in-history`, now[1], `${PLAN}:1 privacy-in-history`],
      });
      // What is shared is shared as a whole, whichever part of it is checked.
      assert.deepEqual(found('a').told, now);
    });

    for (const format of ['text', 'sarif', 'github', 'junit'])
      it(`says it in ${format}, without a word of it`, () => {
        const { repository } = place;
        repository.write({ [PLAN]: `${head}private: Table 3 is hard.\n`, [NOTE]: 'Table 4' });
        repository.git('add', '.');
        repository.write({ [PLAN]: `${head}summary: Table 5\n` });
        const { status, stdout } = run(['check', '--format', format]);
        assert.equal(status, 1);
        assert.match(stdout, /privacy-words-staged/);
        assert.match(stdout, /privacy-file-recorded/);
        assert.doesNotMatch(stdout, /Table/);
      });

    it('can say when the history could not be looked through', () => {
      const { repository } = place;
      repository.write({ [PLAN]: head });
      assert.deepEqual(run(['check', '--history', '--quiet']).stderr, '');
      const plain = join(repository.path, '..', 'plain');
      mkdirSync(plain);
      const { status, stderr } = run(['check', '--history'], {}, plain);
      assert.deepEqual(
        [status, stderr],
        [2, '. has no history that could be looked through: it is no git repository, or git isn’t there.\n'],
      );
      assert.equal(run(['check', '--history'], { PATH: '' }).status, 2);
      assert.equal(run(['check'], { PATH: '' }).status, 0);
    });
  });
}
