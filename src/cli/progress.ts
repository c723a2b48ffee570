import { Presets, SingleBar } from 'cli-progress';
import { setImmediate } from 'node:timers/promises';
import type { WriteStream } from 'node:tty';

/** Shows how far a longer work is. */
export interface Progress {
  /** So much more is to be done. */
  expect(count: number): void;
  /** One of it is done. */
  step(): void;
  /** All is done, or given up: the bar goes away. */
  end(): void;
}

/** So long is worked before anything else gets its turn: Ctrl+C, the bar. In milliseconds. */
const A_SLICE = 16;
let sliceBegun = 0;

/** One more is done. Now and then waits for a moment in which Ctrl+C is heard. */
export async function stepIn(progress: Progress): Promise<void> {
  progress.step();
  if (performance.now() - sliceBegun < A_SLICE) return;
  await setImmediate();
  sliceBegun = performance.now();
}

/** What is done in less time needs no bar. In milliseconds. */
const A_MOMENT = 400;

/**
 * A bar on a terminal, once the work has taken a moment; nothing elsewhere.
 * @param stream where the bar is drawn: standard error, so that it never mixes with what is handed on
 * @param now a clock, in milliseconds
 */
export function progressOn(stream: Pick<WriteStream, 'isTTY'>, now: () => number = Date.now): Progress {
  const begun = now();
  let total = 0;
  let done = 0;
  let bar: SingleBar | undefined;
  return {
    expect(count) {
      total += count;
      bar?.setTotal(total);
    },
    step() {
      done++;
      if (bar) bar.increment();
      else if (stream.isTTY && now() - begun > A_MOMENT) {
        bar = new SingleBar(
          {
            stream: stream as WriteStream,
            format: 'Looking at the plans {bar} {percentage} %',
            hideCursor: true,
            clearOnComplete: true,
            linewrap: false,
          },
          Presets.shades_classic,
        );
        bar.start(total, done);
      }
    },
    end() {
      bar?.stop();
    },
  };
}
