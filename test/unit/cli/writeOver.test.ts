import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotWritten, writeOver } from '../../../src/cli/writeOver.ts';
import { temporaryFolder } from './folder.ts';

describe('writing over a file', () => {
  const folder = temporaryFolder();

  it('puts the new text in its place', async () => {
    folder.write({ 'a.yaml': '\ufeffold' });
    await writeOver(join(folder.path, 'a.yaml'), 'old', 'new', [folder.path]);
    assert.equal(readFileSync(join(folder.path, 'a.yaml'), 'utf8'), '\ufeffnew');
  });

  const refused: readonly [says: string, content: string | Uint8Array, before: string, reason: RegExp][] = [
    ['a file that changed meanwhile', 'theirs', 'old', /^someone changed it just now$/],
    [
      'a file that is of another encoding by now',
      Buffer.from([0xe0, 0x20]),
      '\ufffd ',
      /changed it just now/,
    ],
  ];
  for (const [says, content, before, reason] of refused) {
    it(`leaves ${says}`, async () => {
      folder.write({ 'a.yaml': content });
      const file = join(folder.path, 'a.yaml');
      const was = readFileSync(file);
      await assert.rejects(writeOver(file, before, 'new', [folder.path]), (error) => {
        assert.ok(error instanceof NotWritten);
        assert.match(error.message, reason);
        return true;
      });
      assert.deepEqual(readFileSync(file), was);
      assert.deepEqual(readdirSync(folder.path), ['a.yaml']);
    });
  }

  it('leaves a file of another folder, and says so of one that is gone', async () => {
    folder.write({ 'a/a.yaml': 'old', 'b/b.yaml': 'old' });
    const elsewhere = writeOver(join(folder.path, 'b/b.yaml'), 'old', 'new', [join(folder.path, 'a')]);
    await assert.rejects(elsewhere, { message: 'it leads to another folder' });
    const gone = writeOver(join(folder.path, 'a/gone.yaml'), 'old', 'new', [folder.path]);
    await assert.rejects(gone, { message: 'there is no such file or folder' });
  });
});
