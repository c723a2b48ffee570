// A folder that somebody sent: what VS Code's Restricted Mode leaves, what waits, and what comes with trust.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, type OpenBrowser } from '../../scripts/hosts/browser.ts';
import { startCodeServer, type CodeServer } from '../../scripts/hosts/code-server.ts';
import { workbenchAddress } from '../../scripts/hosts/workbench.ts';
import { root } from '../../scripts/paths.ts';
import { vsixFile } from '../../scripts/vsix.ts';
import { screenshots } from './harness.ts';
import { steadySettings } from './server.ts';
import { Workbench } from './workbench.ts';

const PLAN = 'water-study.project.yaml';

describe('a folder that is not trusted', () => {
  let place: string;
  let folder: string;
  let server: CodeServer | undefined;
  let browser: OpenBrowser | undefined;
  let w: Workbench;

  /** What git was asked, a line each time. */
  const runs = async (): Promise<readonly string[]> => {
    const text = await readFile(join(place, 'runs'), 'utf8').catch(() => '');
    return text.split('\n').filter((line) => line.includes('"event":"start"') && line.includes(folder));
  };

  const git = (...parameters: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@localhost', ...parameters], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
    });

  before(async () => {
    place = await mkdtemp(join(tmpdir(), 'third-point-trust-'));
    folder = join(place, 'creek-project');
    await cp(join(root, 'examples', 'creek-project'), folder, { recursive: true });
    git('init', '--quiet');
    git('add', '--all', '.');
    git('commit', '--quiet', '--message', 'As it was');
    // What whoever sent it would rather not have asked.
    await mkdir(join(folder, '.vscode'));
    await writeFile(join(folder, '.vscode', 'settings.json'), '{"thirdPoint.rules": {"align": "off"}}');
    // Git writes down by itself what it is asked, by whomever.
    await writeFile(join(place, '.gitconfig'), `[trace2]\n  eventTarget = ${join(place, 'runs')}\n`);
    const home = process.env.HOME;
    process.env.HOME = place;
    try {
      const settings = { ...steadySettings, 'remote.autoForwardPorts': false };
      server = await startCodeServer({ vsix: vsixFile, workspaceTrust: true, unattended: true, settings });
    } finally {
      process.env.HOME = home;
    }
    browser = await openBrowser();
    w = new Workbench(browser.context.pages()[0] ?? (await browser.context.newPage()), folder, screenshots);
    await w.open(workbenchAddress(server.address, { folder }));
  });

  afterEach(async function () {
    if (this.currentTest?.isFailed()) await w.keepFailure(this.currentTest.fullTitle());
    assert.deepEqual(w.takeRefusals(), []);
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    await rm(place, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  it('shows its plan, and takes what is written', async () => {
    await w.page.locator('.part.statusbar').getByText('Restricted Mode').waitFor();
    await w.openFile(PLAN);
    const panel = await w.panel();
    await panel.role('button', 'Goal 3: I can give feedback').first().focus();
    await w.press('F2');
    await panel.frame.locator('textarea:focus, input:focus').waitFor();
    await w.press('End');
    await w.type(' And thank them.');
    await w.press('Enter');
    await panel
      .role('button', /^Goal 3: .* And thank them\.$/)
      .first()
      .waitFor();
    await w.command('File: Save All');
    await w.eventually('the words on disk', async () => (await w.onDisk(PLAN)).includes('And thank them.'));
  });

  it('says that sharing waits, and does not run git there', async () => {
    const panel = await w.panel();
    await panel.frame.getByText('Sharing waits until you trust this folder').waitFor();
    await w.command('Third Point: Share with my partner');
    await w.notification('Sharing waits until you trust this folder').waitFor();
    await w.command('Third Point: Look for private things in the repository');
    await w.notification('You have not said yet that you trust this folder').waitFor();
    await w.command('Third Point: Keep this version to compare with later');
    await w.notification('This version is kept for you alone').waitFor();
    assert.deepEqual(await runs(), []);
    await w.picture('not trusted');
  });

  it('asks what it always asks, whatever the folder’s own settings say', async () => {
    const panel = await w.panel();
    await panel.role('button', '3 questions still open').waitFor();
  });

  it('is shared, and may say what is asked, once it is trusted', async () => {
    await w.command('Notifications: Clear All Notifications');
    await w.command('Workspaces: Manage Workspace Trust');
    await w.page
      .locator('.workspace-trust-editor')
      .getByRole('button', { name: 'Trust', exact: true })
      .click();
    const panel = await w.panel();
    await w.picture('trusted');
    await panel.frame.getByText('Only on this computer so far').waitFor();
    await panel.role('button', /still open$/).waitFor({ state: 'detached' });
    assert.ok((await runs()).length > 0);
  });
});
