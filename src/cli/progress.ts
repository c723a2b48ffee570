import { Presets, SingleBar } from 'cli-progress';
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
