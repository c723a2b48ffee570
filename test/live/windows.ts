// Two windows of VS Code, in one live session.
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, type OpenBrowser } from '../../scripts/hosts/browser.ts';
import { bundleCoEditing, bundlePerson } from '../../scripts/hosts/bundle-tests.ts';
import { startCodeServer, type CodeServer } from '../../scripts/hosts/code-server.ts';
import { workbenchAddress } from '../../scripts/hosts/workbench.ts';
import { root } from '../../scripts/paths.ts';
import { drawing } from '../drawing.ts';
import type { Side } from './messages.ts';
import { Relay } from './relay.ts';
import { PORT_NAME } from './wire.ts';

/** Nothing that VS Code adds to what is typed. */
const plainTyping = {
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  '[yaml]': {
    'editor.autoIndent': 'none',
    'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  },
  'editor.suggestOnTriggerCharacters': false,
  'files.autoSave': 'off',
};

/** The two windows, and what lies between them. */
export interface LiveSession {
  readonly relay: Relay;
  /** The folder that the host shares, on disk. */
  readonly folder: string;
  /** What the windows have printed, to explain failures. */
  readonly printed: readonly string[];
  close(): Promise<void>;
}

/** Opens a copy of `folder/` at the host’s window and joins from the guest’s. @param seed of what the relay draws */
export async function openLiveSession(seed: number): Promise<LiveSession> {
  const relay = new Relay(drawing(seed));
  process.env[PORT_NAME] = String(await relay.listen());
  const [coEditing, extensionTestsPath] = await Promise.all([bundleCoEditing(), bundlePerson()]);
  const temporary = await mkdtemp(join(tmpdir(), 'third-point-live-'));
  const folder = join(temporary, 'our plans');
  await cp(join(root, 'test', 'live', 'folder'), folder, { recursive: true });
  const opened: { server?: CodeServer; readonly browsers: OpenBrowser[] } = { browsers: [] };
  const printed: string[] = [];
  const close = async () => {
    for (const browser of opened.browsers) await browser.close();
    await relay.stop();
    await opened.server?.stop();
    await rm(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    const server = await startCodeServer({
      testDriver: true,
      unattended: true,
      beside: [coEditing],
      settings: plainTyping,
    });
    opened.server = server;
    const folders: Readonly<Record<Side, string>> = { host: folder, guest: 'tp-guest:/session/our%20plans' };
    for (const side of ['host', 'guest'] as const) {
      const browser = await openBrowser();
      opened.browsers.push(browser);
      const page = browser.context.pages()[0] ?? (await browser.context.newPage());
      page.on('pageerror', (error) => printed.push(`${side}: ${error.message}`));
      await page.exposeFunction('codeAutomationLog', (type: string, values: unknown[]) => {
        printed.push(`${side}: ${type} ${JSON.stringify(values).slice(0, 500)}`);
      });
      await page.exposeFunction('codeAutomationExit', () => undefined);
      const target = { folder: folders[side], extensionDevelopmentPath: root, extensionTestsPath };
      await page.goto(workbenchAddress(server.address, target));
    }
    await Promise.all([relay.person('host'), relay.person('guest')]);
    return { relay, folder, printed, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The text of a file of the folder that is shared. */
export function originalText(file: string): Promise<string> {
  return readFile(join(root, 'test', 'live', 'folder', file), 'utf8');
}
