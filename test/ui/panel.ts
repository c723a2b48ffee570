// A plan’s page in the side panel or in an editor of its own, which is inside a frame inside a frame.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Frame, Locator, Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where VS Code puts a page of ours. */
export type Purpose = 'view' | 'editor';

/** The frame that holds the content of Third Point's side panel, or of a plan's editor, once its page is written. */
export async function panelFrame(page: Page, purpose: Purpose): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    if (!isOurs(frame.parentFrame()?.url() ?? '', purpose)) continue;
    // Other pages of ours (a person's own notes, a visitor's) have an element of their own.
    const isThere = await frame
      .evaluate(
        () =>
          document.body.dataset.vscodeThemeId !== undefined &&
          document.querySelector('third-point-panel') !== null,
      )
      .catch(() => false);
    if (isThere) return frame;
  }
  return undefined;
}

/** Whether a frame with this address was made by VS Code for a view or an editor of ours. */
function isOurs(holder: string, purpose: Purpose): boolean {
  const isView = /[?&]purpose=webviewView(&|$)/.test(holder);
  return /[?&]extensionId=third-point\.third-point(&|$)/.test(holder) && isView === (purpose === 'view');
}

/** The side panel of an open workbench, or a plan's editor. Ask the workbench again after the page was loaded anew. */
export class Panel {
  /** The panel's content, for what has no helper: `frame.getByRole(…)`. */
  readonly frame: Frame;

  constructor(frame: Frame) {
    this.frame = frame;
  }

  /** What a screen reader would find with this role and name. */
  role(role: Parameters<Frame['getByRole']>[0], name: string | RegExp): Locator {
    return this.frame.getByRole(role, { name });
  }

  /** Takes a picture of the panel alone. @param folder @param name of the file, without `.png`. */
  async picture(folder: string, name: string): Promise<void> {
    await mkdir(folder, { recursive: true });
    await this.frame.locator('html').screenshot({ path: join(folder, `${name}.png`) });
  }

  /**
   * Examines the panel with axe.
   * @returns a line for each finding that axe calls serious or critical: what, and where.
   */
  async accessibilityFindings(): Promise<string[]> {
    // Evaluated by the browser itself: a script element would be refused by the panel's Content Security Policy.
    await this.frame.evaluate(axeSource);
    const results = await this.frame.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
      // The panel lies on VS Code's side bar, which axe, looking at the frame alone, would take for white.
      const { style } = document.documentElement;
      style.backgroundColor = 'var(--vscode-sideBar-background)';
      try {
        return await axe.run();
      } finally {
        style.backgroundColor = '';
      }
    });
    return results.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
      );
  }
}
