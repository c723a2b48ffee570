import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { root } from '../../../scripts/paths.ts';
import { entryPointsOf, inParts, type PartsOptions } from '../../../scripts/parts.ts';

const folder = 'test/fixtures/parts';
const fixture: PartsOptions = {
  first: ['first', `${folder}/first.ts`],
  parts: { 'part-later': `${folder}/later.ts`, 'part-last': `${folder}/last.ts` },
  alone: {},
};

/** The files a build makes, by name. */
async function built(parts: PartsOptions): Promise<ReadonlyMap<string, string>> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: entryPointsOf(parts),
    plugins: [inParts(parts)],
    ...{ bundle: true, format: 'cjs', platform: 'browser', external: ['vscode'], outdir: 'dist' },
    ...{ write: false, metafile: true, logLevel: 'silent' },
  });
  assert.ok(`${folder}/shared.ts` in metafile.inputs);
  return new Map(outputFiles.map(({ path, text }) => [path.replace(/^.*[\\/]/, ''), text]));
}

/** The first file, begun where the files are read as `read` says. */
function begun(text: string, read: (file: string) => Promise<string>): { useLater(): Promise<string> } {
  const vscode = {
    window: 'a window',
    Uri: { joinPath: (...parts: readonly string[]) => parts.join('/') },
    workspace: { fs: { readFile: async (uri: string) => new TextEncoder().encode(await read(uri)) } },
  };
  const module = { exports: {} as { activate(context: unknown): void; useLater(): Promise<string> } };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what was just built
  const run = new Function('module', 'exports', 'require', text) as (...given: unknown[]) => void;
  run(module, module.exports, (name: string) => {
    assert.equal(name, 'vscode', 'the first file needs no other');
    return vscode;
  });
  module.exports.activate({ extensionUri: 'at' });
  return module.exports;
}

describe('an extension in parts', () => {
  it('has each module once, and lends it to the parts, which come when they are first used', async () => {
    const files = await built(fixture);
    const holding = [...files].filter(([, text]) => text.includes('packed-once')).map(([name]) => name);
    assert.deepEqual(holding, ['first.js']);
    for (const [name, text] of files) assert.doesNotMatch(text, /[^\0-\x7f]/, `${name} is not in ASCII`);
    const read: string[] = [];
    const first = begun(files.get('first.js') ?? '', (uri) => {
      read.push(uri);
      return Promise.resolve(files.get(uri.replace('at/dist/', '')) ?? '');
    });
    assert.deepEqual(read, []);
    assert.deepEqual(await Promise.all([first.useLater(), first.useLater()]), [
      'counted 3 in a window',
      'counted 3 in a window',
    ]);
    assert.equal(await first.useLater(), 'counted 4 in a window');
    assert.deepEqual(read, ['at/dist/part-later.js', 'at/dist/part-last.js']);
  });

  it('tries anew to get a part that did not come, or came broken', async () => {
    const files = await built(fixture);
    const broken = [() => Promise.reject(new Error('offline')), () => Promise.resolve('<html>')];
    const first = begun(
      files.get('first.js') ?? '',
      (uri) => broken.shift()?.() ?? Promise.resolve(files.get(uri.replace('at/dist/', '')) ?? ''),
    );
    await assert.rejects(first.useLater(), /offline/);
    await assert.rejects(first.useLater(), SyntaxError);
    assert.equal(await first.useLater(), 'counted 2 in a window');
  });

  it('is not built where a part would be loaded at once', async () => {
    const hasty: PartsOptions = { ...fixture, first: ['hasty', `${folder}/hasty.ts`] };
    await assert.rejects(built(hasty), /later\.ts would be loaded at once/);
  });

  it('says what is wrong in the sources, as esbuild does', async () => {
    const missing: PartsOptions = { ...fixture, first: ['missing', `${folder}/missing.ts`] };
    await assert.rejects(built(missing), /Could not resolve/);
  });
});
