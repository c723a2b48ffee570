// The one VS Code all UI tests use: the server build with the packed extension, as a person would have it installed.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quietSettings, startCodeServer, type CodeServer } from '../../scripts/hosts/code-server.ts';
import { vsixFile } from '../../scripts/vsix.ts';

/** Settings that keep what a test sees the same on every machine and day. */
export const steadySettings = {
  ...quietSettings,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'files.autoSave': 'off',
  'window.autoDetectColorScheme': false,
  'workbench.colorTheme': 'Light Modern',
  'workbench.reduceMotion': 'on',
};

interface Running {
  readonly server: CodeServer;
  readonly userData: string;
}

let running: Promise<Running> | undefined;

/** Starts the server at the first call. */
export function sharedServer(): Promise<Running> {
  running ??= start();
  return running;
}

async function start(): Promise<Running> {
  const userData = await mkdtemp(join(tmpdir(), 'third-point-ui-'));
  const server = await startCodeServer({
    userDataFolder: userData,
    vsix: vsixFile,
    settings: steadySettings,
    unattended: true,
  });
  return { server, userData };
}

/**
 * Replaces the person's settings; a page that is opened afterwards has them.
 * @param settings what differs from the steady settings.
 */
export async function writeSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
  const { userData } = await sharedServer();
  await writeFile(
    join(userData, 'User', 'settings.json'),
    JSON.stringify({ ...steadySettings, ...settings }, null, 2),
  );
}

/** Takes away what is kept outside of folders, as on a computer that is new to the extension: its files, a person's name. */
export async function forgetEverything(): Promise<void> {
  const { userData } = await sharedServer();
  const kept = [
    ['User', 'globalStorage', 'third-point.third-point'],
    ['Machine', 'settings.json'],
  ];
  for (const path of kept)
    await rm(join(userData, ...path), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

// Outside any `describe`: after the last test of the whole run.
after(async () => {
  if (!running) return;
  const { server, userData } = await running;
  await server.stop();
  await rm(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});
