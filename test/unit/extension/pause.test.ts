import * as assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { inTurns, turn } from '../../../src/extension/pause.ts';

/** Longer than a slice. */
function work(): void {
  for (const end = performance.now() + 6; performance.now() < end;);
}

/** Does something while others wait for turns as well. @param act is given how many the others have had */
async function amongOthers<Made>(act: (turns: () => number) => Promise<Made>): Promise<Made> {
  let turns = 0;
  let isDone = false;
  const others = (async () => {
    for (; !isDone; turns++) await setImmediate();
  })();
  const made = await act(() => turns);
  isDone = true;
  await others;
  return made;
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
    const seen: number[] = [];
    await amongOthers((turns) =>
      Promise.all(
        Array.from({ length: 4 }, async () => {
          await turn();
          seen.push(turns());
          work();
        }),
      ),
    );
    assert.equal(new Set(seen).size, 4);
  });

  it('are taken by longer work at each of its steps', async () => {
    const seen = await amongOthers((turns) =>
      inTurns(
        (function* () {
          const each: number[] = [];
          while (each.length < 4) {
            each.push(turns());
            work();
            yield;
          }
          return each;
        })(),
      ),
    );
    assert.equal(new Set(seen).size, 4);
  });
});
