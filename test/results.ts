// What a run of tests says to scripts/test.ts, wherever it runs: VS Code prints many lines of its own between ours.

/** How a run of tests ended. */
export interface Results {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Stands before every line that the tests print. */
export const lineMark = 'third-point| ';

/** Stands before the results of a run. */
export const resultsMark = 'third-point= ';

/** The parts of mocha that are the same on Node and in a browser. */
interface Tests {
  run(end: () => void): { readonly stats?: Counts | undefined };
}

interface Counts {
  readonly passes: number;
  readonly failures: number;
  readonly pending: number;
}

/** Marks the lines that mocha prints. @param base mocha's `reporters.Base`, which all reporters print through. */
export function markLines(base: object): void {
  Object.assign(base, {
    consoleLog: (format = '', ...values: (string | number)[]) => {
      const text = format.replace(/%[sd]/g, () => String(values.shift() ?? ''));
      for (const line of [text, ...values].join(' ').split('\n')) console.log(lineMark + line);
    },
  });
}

/**
 * Runs mocha to its end and prints how it ended, for `scripts/test.ts` to add up.
 * @throws Error when a test failed.
 */
export async function runAndReport(mocha: Tests): Promise<void> {
  const stats = await new Promise<Counts | undefined>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
  const results: Results = {
    passed: stats?.passes ?? 0,
    failed: stats?.failures ?? 0,
    skipped: stats?.pending ?? 0,
  };
  console.log(resultsMark + JSON.stringify(results));
  if (results.failed > 0) throw new Error(`${results.failed} failed`);
}
