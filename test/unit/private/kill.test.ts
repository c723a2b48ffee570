// Lines of a class visit are kept once they are said to be, whenever the computer stops.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PRIVATE_ENDING } from '../../../src/core/privacy/privateFiles.ts';
import { Draw } from '../edit/random/model.ts';
import type { Said } from './kill/writer.ts';

const here = join(import.meta.dirname, 'kill');
const TIMES = 20;

describe('Lines written while the extension host is killed', function () {
  this.timeout(120_000);
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'third-point-kill-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** What was said to be kept, and whether it was said to be handed over. */
  const kept = new Map<string, boolean>();

  /**
   * Lets somebody write.
   * @param first the number of the first line; absent: only look what is there
   * @param until after how many words of the writer it is killed, and how long after them, in milliseconds
   */
  function write(first?: number, until = { words: Infinity, pause: 0 }): Promise<readonly Said[]> {
    const parameters = [folder, ...(first === undefined ? [] : [String(first)])];
    const child = spawn(
      process.execPath,
      ['--import', join(here, 'register.ts'), join(here, 'writer.ts'), ...parameters],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const said: Said[] = [];
    let errors = '';
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    const kill = () => void child.kill('SIGKILL');
    if (until.words === 0) setTimeout(kill, until.pause);
    createInterface(child.stdout).on('line', (line) => {
      said.push(JSON.parse(line) as Said);
      if (said.length === until.words) setTimeout(kill, until.pause);
    });
    return new Promise((resolve, reject) => {
      child.once('close', (code, signal) => {
        if (signal === 'SIGKILL' || code === 0) resolve(said);
        else reject(new Error(errors));
      });
    });
  }

  /** Everything that was said to be kept is there, in the state that was said last, or one that came after it. */
  function assertThere(there: Readonly<Record<string, boolean>>, when: string): void {
    for (const [text, handedOver] of kept) {
      assert.ok(Object.hasOwn(there, text), `${text} is lost ${when}`);
      assert.ok(there[text] === true || !handedOver, `${text} is older than what was kept ${when}`);
    }
  }

  it(`are all there, ${TIMES} times`, async () => {
    const draw = new Draw(20_260_505);
    let killedWhileWriting = 0;
    for (let time = 1; time <= TIMES; time++) {
      const until = { words: draw.upTo(30), pause: draw.upTo(12) };
      const said = await write(kept.size === 0 ? 1 : time * 10_000, until);
      const [first] = said;
      if (first && 'there' in first) {
        assert.equal(first.unreadable, 0, `after kill ${time - 1}`);
        assertThere(first.there, `after kill ${time - 1}`);
      }
      for (const word of said) if ('kept' in word) kept.set(word.kept, word.handedOver);
      if (said.length > 1) killedWhileWriting++;
    }
    // Else nothing was tried.
    assert.ok(killedWhileWriting > TIMES / 2, `${killedWhileWriting} times`);
    const [last] = await write();
    assert.ok(last && 'there' in last && last.unreadable === 0);
    assertThere(last.there, 'in the end');
  });

  it('are there where a file was half written, and half a file alone is passed over', async () => {
    const files = join(folder, 'private');
    const whole = readdirSync(files).filter(
      (name) => name.endsWith(PRIVATE_ENDING) && !name.includes('.new'),
    );
    const half = (name: string) => {
      const bytes = readFileSync(join(files, name));
      return bytes.subarray(0, bytes.length / 2);
    };
    const [one = '', other = ''] = whole;
    const unfinished = (name: string) =>
      join(files, `${name.slice(0, -PRIVATE_ENDING.length)}.new${PRIVATE_ENDING}`);
    writeFileSync(unfinished(one), half(one));
    writeFileSync(unfinished(other), '');
    writeFileSync(unfinished(`00000000-0000-4000-8000-000000000000${PRIVATE_ENDING}`), half(one));
    // What was taken away just before the new one got its name: the new one is whole.
    const [, , third = ''] = whole;
    copyFileSync(join(files, third), unfinished(third));
    rmSync(join(files, third));
    const [last] = await write();
    assert.ok(last && 'there' in last);
    assert.equal(last.unreadable, 0);
    assertThere(last.there, 'beside half files');
  });
});
