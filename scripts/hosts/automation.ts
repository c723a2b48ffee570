// The two functions through which a workbench that runs tests in a browser reports to whoever opened it.
import type { Page } from 'playwright-core';

/** No run of a suite takes this long; in milliseconds. */
const limit = 10 * 60_000;

/**
 * Prints what VS Code and the tests in a page print, until the tests end.
 * @param page a page that has not been sent to the workbench yet.
 * @returns the tests' exit code; 124 when they did not end within the limit.
 */
export async function forwardAutomation(page: Page): Promise<number> {
  await page.exposeFunction('codeAutomationLog', (_type: string, values: unknown[]) => {
    console.log(formatted(values));
  });
  return new Promise<number>((resolve, reject) => {
    const clock = setTimeout(() => {
      console.error(`The tests did not end within ${limit / 60_000} minutes.`);
      resolve(124);
    }, limit);
    page
      .exposeFunction('codeAutomationExit', (code: number) => {
        clearTimeout(clock);
        resolve(code);
      })
      .catch(reject);
  });
}

/** Puts the values of a console call into their places (`%s`, `%d`; `%c` is styling), the rest behind. */
function formatted(values: unknown[]): string {
  const [first = '', ...rest] = values.map((value) =>
    typeof value === 'string' ? value : JSON.stringify(value),
  );
  const text = first.replace(/%[sdc]/g, (place) => {
    const value = rest.shift() ?? '';
    return place === '%c' ? '' : value;
  });
  return [text, ...rest].join(' ');
}
