import * as assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { turn } from '../../../src/extension/pause.ts';

/** Longer than a slice. */
function work(): void {
  for (const end = performance.now() + 6; performance.now() < end;);
}

describe('Turns of work on many files', () => {
  it('come in the order in which they were asked for, whoever asked', async () => {
    const done: number[] = [];
    const all = Array.from({ length: 2_000 }, async (_, index) => {
      await turn();
      done.push(index);
    });
    await Promise.all(all);
    assert.deepEqual(
      done,
      all.map((_, index) => index),
    );
  });

  it('let others in between, also where many were asked for at once', async () => {
    let others = 0;
    let isDone = false;
    const doOthers = async (): Promise<void> => {
      while (!isDone) {
        await setImmediate();
        others++;
      }
    };
    const busy = doOthers();
    const seen: number[] = [];
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        await turn();
        seen.push(others);
        work();
      }),
    );
    isDone = true;
    await busy;
    assert.equal(new Set(seen).size, seen.length);
  });
});
