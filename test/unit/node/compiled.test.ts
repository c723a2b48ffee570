import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runCompiled } from '../../../src/node/compiled.ts';

describe('a script whose compiled form is kept', () => {
  let folder: string;
  let file: string;
  let kept: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'third-point-compiled-'));
    [file, kept] = [join(folder, 'script.js'), join(folder, 'deep', 'kept.bin')];
    writeFileSync(file, script('one'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const script = (word: string): string =>
    `const { basename } = require('node:path'); exports.said = () => '${word} in ' + basename(__filename);`;

  const said = (): string => (runCompiled(file, kept).exports as { said(): string }).said();

  const keep = async (): Promise<void> => {
    const { keep } = runCompiled(file, kept);
    assert.ok(keep, 'it was kept already');
    await keep();
  };

  it('runs as if it were required', () => {
    assert.equal(said(), 'one in script.js');
  });

  it('is kept once', async () => {
    await keep();
    assert.equal(runCompiled(file, kept).keep, undefined);
    assert.equal(said(), 'one in script.js');
  });

  it('is compiled anew when it was changed, be it as long as before', async () => {
    await keep();
    writeFileSync(file, script('two'));
    assert.equal(said(), 'two in script.js');
    await keep();
    assert.equal(said(), 'two in script.js');
  });

  it('is compiled anew when what is kept is cut off, or something else', async () => {
    await keep();
    const whole = readFileSync(kept);
    const others = [whole.subarray(0, 10), whole.subarray(0, 40), whole.subarray(0, -8), Buffer.from('?')];
    for (const other of others) {
      writeFileSync(kept, other);
      assert.equal(said(), 'one in script.js');
      await keep();
      assert.equal(runCompiled(file, kept).keep, undefined);
    }
  });

  it('says where an error lies', () => {
    writeFileSync(file, '\n  throw new Error("no");');
    assert.throws(
      () => runCompiled(file, kept),
      ({ stack }: Error) => stack?.includes(`${basename(file)}:2:9`) === true,
    );
    writeFileSync(file, 'throw new Error("no");');
    assert.throws(
      () => runCompiled(file, kept),
      ({ stack }: Error) => stack?.includes(`${basename(file)}:1:7`) === true,
    );
  });
});
