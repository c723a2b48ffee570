// Starts VS Code's server build on this machine.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { run } from '../run.ts';
import { replaceNativePackages } from './native-packages.ts';
import { installHost, npmInstall, packageFolder } from './install.ts';
import { serverBuild } from './versions.ts';

/** How a server is started. */
export interface ServerOptions {
  /** Where this person's settings and open, unsaved text are kept; without it a temporary folder. */
  readonly userDataFolder?: string;
  /** Where installed extensions are; without it a temporary folder. */
  readonly extensionsFolder?: string;
  /** Folders of other extensions that are there from the start. */
  readonly beside?: readonly string[];
  /** A packaged extension (`.vsix`) to install before the start. */
  readonly vsix?: string;
  /** Asks for this password; without it the server, which only this machine reaches, is open. */
  readonly password?: string;
  /** VS Code's settings, beside those that keep it quiet. Settings already in `userDataFolder` stay. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Asks whether the folder is trusted, as VS Code always does for people. */
  readonly workspaceTrust?: boolean;
  /** Lets a page load extensions from folders and run their tests in them; hides notifications. */
  readonly testDriver?: boolean;
  /** Nobody looks after it: forgets closed windows soon, and ends by itself when nothing has used it for minutes. */
  readonly unattended?: boolean;
  /** Port to listen on; without it any free one. */
  readonly port?: number;
}

/** A running server. */
export interface CodeServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  readonly port: number;
  /** What the server has printed so far, to explain failures. */
  log(): string;
  /** Settled when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends the server and removes its temporary folder. */
  stop(): Promise<void>;
}

/** Settings under which VS Code opens to the folder and nothing else, and asks no network. */
export const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.autoCheckUpdates': false,
  'update.showReleaseNotes': false,
};

/** What the page that asks for the password says. */
const loginWords = {
  LOGIN_BELOW: 'It is open to this machine only.',
  LOGIN_PASSWORD: 'The password stands below the address, where you started it.',
};

/** Installs the server build if it is not there yet. @returns the script that starts it. */
export async function installCodeServer(): Promise<string> {
  const folder = await installHost(serverBuild, async (made) => {
    const vscode = join(packageFolder(made, 'code-server'), 'lib', 'vscode');
    await npmInstall(vscode);
    await replaceNativePackages(vscode);
  });
  return join(packageFolder(folder, 'code-server'), 'out', 'node', 'entry.js');
}

/**
 * Starts a server that listens on the loopback address only, and waits until it answers.
 * @throws Error with what the server printed when it ends before that.
 */
export async function startCodeServer(options: ServerOptions = {}): Promise<CodeServer> {
  const entry = await installCodeServer();
  const temporary = await mkdtemp(join(tmpdir(), 'third-point-server-'));
  const userData = options.userDataFolder ?? join(temporary, 'user-data');
  const extensions = options.extensionsFolder ?? join(temporary, 'extensions');
  await writeSettings(userData, options.settings ?? {});
  // What lies in the folder when the server first looks there counts as installed.
  for (const folder of options.beside ?? [])
    await cp(folder, join(extensions, basename(folder)), { recursive: true });
  // A configuration of our own, or the server reads, or makes, one in the home folder. It holds the password: on
  // the command line every user of the machine could read it.
  const config = join(temporary, 'config.yaml');
  const secret = options.password === undefined ? '' : `password: ${JSON.stringify(options.password)}\n`;
  const words = join(temporary, 'words.json');
  await writeFile(words, JSON.stringify(loginWords));
  await writeFile(config, `auth: ${secret ? 'password' : 'none'}\n${secret}`, { mode: 0o600 });
  const port = options.port ?? (await freePort());
  const folders = ['--config', config, '--user-data-dir', userData, '--extensions-dir', extensions];
  const env = serverEnvironment(temporary);
  if (options.vsix) {
    await run(process.execPath, [entry, ...folders, '--install-extension', options.vsix, '--force'], {
      env,
      quiet: true,
    });
  }
  const child = spawn(
    process.execPath,
    [
      ...[entry, ...folders, '--bind-addr', `127.0.0.1:${port}`, '--app-name', 'Third Point'],
      ...['--i18n', words],
      ...['--session-socket', socketPath(temporary), '--disable-telemetry', '--disable-update-check'],
      ...['--disable-proxy', '--disable-getting-started-override'],
      ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
      ...(options.unattended ? ['--reconnection-grace-time', '60', '--idle-timeout-seconds', '300'] : []),
      ...(options.testDriver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
    ],
    { env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return whenListening(child, port, temporary);
}

/** Waits for the server's word that it listens. */
async function whenListening(child: ChildProcess, port: number, temporary: string): Promise<CodeServer> {
  let log = '';
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      log += error.message;
      resolve();
    });
    child.once('close', () => resolve());
  });
  const listening = new Promise<void>((resolve) => {
    const read = (data: Buffer) => {
      log += data.toString();
      if (log.includes('HTTP server listening on')) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
  });
  const stop = async () => {
    child.kill();
    await ended;
    await rm(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  const started = await Promise.race([listening.then(() => true), ended.then(() => false)]);
  if (!started) {
    await stop();
    throw new Error(`The server build of VS Code did not start:\n${log}`);
  }
  return { address: `http://127.0.0.1:${port}`, port, log: () => log, ended, stop };
}

/** Writes VS Code's settings, unless this person already has some. */
async function writeSettings(userData: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const folder = join(userData, 'User');
  await mkdir(folder, { recursive: true });
  const text = JSON.stringify({ ...quietSettings, ...settings }, null, 2);
  const file = join(folder, 'settings.json');
  if (!existsSync(file)) await writeFile(file, text);
}

/**
 * Our environment without what would change the server: variables of a VS Code or a code-server that this process
 * may itself run inside of, its own settings, and credentials it would pick up.
 */
function serverEnvironment(temporary: string): NodeJS.ProcessEnv {
  const foreign =
    /^(VSCODE_|CODE_SERVER_|CS_DISABLE_|ELECTRON_|PORT$|PASSWORD$|HASHED_PASSWORD$|GITHUB_TOKEN$|LOG_LEVEL$|NODE_OPTIONS$)/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(own), XDG_RUNTIME_DIR: temporary };
}

/** The server's own socket: below the temporary folder, since paths of sockets may not be long. */
function socketPath(temporary: string): string {
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\third-point-${process.pid}`
    : join(temporary, 'server.sock');
}

/** A port of the loopback address that nothing listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port was found.');
  return address.port;
}
