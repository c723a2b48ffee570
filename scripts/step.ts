// Says what is being done and how long it took.
import { performance } from 'node:perf_hooks';

/**
 * Does one step and prints a line with its wall time.
 * @param name what is done, as a noun or an imperative: "build".
 * @param summary adds to the line, from the step's result.
 * @param print shows the line.
 * @returns the step's result; its errors pass through, after the line.
 */
export async function step<T>(
  name: string,
  work: () => Promise<T>,
  summary: (result: T) => string = () => '',
  print: (line: string) => void = console.log,
): Promise<T> {
  const start = performance.now();
  const time = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  try {
    const result = await work();
    print(`▸ ${[name, time(), summary(result)].filter(Boolean).join(' · ')}`);
    return result;
  } catch (error) {
    print(`▸ ${name} · ${time()} · failed`);
    throw error;
  }
}
