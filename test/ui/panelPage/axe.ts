// What axe finds in the panel's page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Findings of any weight: a line each, with the place and what is measured.
 * @param part of the panel, as a selector inside it; the whole page where it is left out
 */
export async function axeFindings(page: Page, part?: string): Promise<string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate(async (within) => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: unknown, options: object): Promise<AxeResults> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const context =
      within === undefined ? document : { include: [{ fromShadowDom: ['third-point-panel', within] }] };
    return axe.run(context, { runOnly: tags });
  }, part);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, any }) =>
        `${id} at ${target.flat().join(' ')}: ${any.map(({ message }) => message).join('; ')}`,
    ),
  );
}
