// What github.dev loads: nothing that only Node has may be asked for, at the start or later.
import assert from 'node:assert/strict';
import { isBuiltin } from 'node:module';
import { build } from 'esbuild';
import { bundles } from '../../../scripts/bundles.ts';

describe('what is loaded in a browser', () => {
  for (const name of ['browser', 'office'] as const)
    it(`asks for nothing that only Node has: ${name}`, async () => {
      const { outputFiles } = await build({ ...bundles[name], write: false });
      const asked = outputFiles.flatMap(({ text }) =>
        [...text.matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, path = '']) => path),
      );
      assert.equal(asked.includes('vscode'), name === 'browser');
      assert.deepEqual(
        asked.filter((path) => isBuiltin(path)),
        [],
      );
    });
});
