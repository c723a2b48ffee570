// A person shares a folder with a partner, who works on another computer: here, by git’s command line.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { useWorkbench } from './harness.ts';
import type { Panel } from './panel.ts';

const PLAN = 'water-study.project.yaml';
const FIRST = 'I can explain how land use changes water quality, using our own data.';

function git(folder: string, ...parameters: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...parameters], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, GIT_CONFIG_GLOBAL: join(folder, 'no-such-config'), GIT_EDITOR: 'true' },
  });
}

function named(folder: string, name: string): void {
  git(folder, 'config', 'user.name', name);
  git(folder, 'config', 'user.email', `${name.toLowerCase()}@school.example`);
  git(folder, 'config', 'commit.gpgSign', 'false');
  git(folder, 'config', 'core.autocrlf', 'false');
}

describe('sharing a folder with a partner', () => {
  let place = '';
  let lees = '';
  const workbench = useWorkbench('examples/creek-project', { 'thirdPoint.me': 'Ana' }, (folder) => {
    const around = join(folder, '..');
    [place, lees] = [join(around, 'creek.git'), join(around, 'lees')];
    git(around, 'init', '--quiet', '--bare', '--initial-branch=main', place);
    git(folder, 'init', '--quiet', '--initial-branch=main');
    named(folder, 'Ana');
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '-m', 'The beginning');
    git(folder, 'remote', 'add', 'origin', place);
    git(folder, 'push', '--quiet', '--set-upstream', 'origin', 'main');
    git(around, 'clone', '--quiet', place, lees);
    named(lees, 'Lee');
  });

  /** Lee changes words of the plan and shares that. */
  const leeChanges = async (from: string, to: string): Promise<void> => {
    const text = await readFile(join(lees, PLAN), 'utf8');
    assert.ok(text.includes(from), `Lee’s plan has “${from}”`);
    await writeFile(join(lees, PLAN), text.replace(from, to));
    git(lees, 'commit', '--quiet', '-am', 'From Lee');
    git(lees, 'pull', '--quiet', '--no-edit', '--no-rebase');
    git(lees, 'push', '--quiet');
  };

  const panel = (): Promise<Panel> => workbench().panel();
  const says = async (words: string | RegExp): Promise<void> => {
    await (await panel()).frame.locator('.sharing-line', { hasText: words }).waitFor();
  };
  const press = async (name: string): Promise<void> => {
    await (await panel()).frame.locator('.sharing').getByRole('button', { name }).click();
  };
  const answer = async (name: string): Promise<void> => {
    const button = workbench().page.locator('.monaco-dialog-box').getByRole('button', { name });
    await button.click();
    await button.waitFor({ state: 'detached' });
  };
  const inTitle = async (from: string, to: string): Promise<void> => {
    const w = workbench();
    await w.openFile(PLAN);
    const lines = (await w.onDisk(PLAN)).split('\n');
    const line = lines.findIndex((each) => each.includes(from));
    await w.goTo(line + 1, (lines[line] ?? '').indexOf(from) + from.length + 1);
    await w.type(to);
    await w.save();
  };
  const asShared = (): string => git(place, 'show', `main:${PLAN}`);

  it('says that all is shared, and what is not yet, once it is saved', async () => {
    const w = workbench();
    await w.openFile(PLAN);
    await says(/^\s*Shared\s*$/);
    await inTitle('How healthy is our creek', ', really');
    await says('1 change not yet shared');
    await w.page.locator('.statusbar-item', { hasText: '1 change not yet shared' }).waitFor();
    await w.picture('sharing open');
  });

  it('says who can read it, lets documents be left out, and shares the plans alone', async () => {
    const w = workbench();
    await writeFile(join(w.folder, 'shopping.txt'), 'milk\n');
    await press('Share with my partner');
    await w.page.locator('.monaco-dialog-box').getByText('Share this folder’s plans with Lee?').waitFor();
    await w.picture('sharing first time');
    await answer('Choose what goes');
    await w.entries().filter({ hasText: 'How healthy is our creek, really?' }).first().waitFor();
    await w.picture('sharing what goes');
    await w.press('Enter');
    await w.notification('Shared with Lee: ').waitFor();
    await says(/^\s*Shared\s*$/);
    assert.match(asShared(), /title: How healthy is our creek, really\?/);
    assert.doesNotMatch(git(place, 'ls-tree', '--name-only', 'main'), /shopping/);
    assert.match(git(place, 'log', '-1', '--format=%s', 'main'), /^How healthy is our creek, really\?: /);
    await w.picture('sharing done');
  });

  it('gets what the partner shared, and says who', async () => {
    const w = workbench();
    git(lees, 'pull', '--quiet');
    await leeChanges('subject: Science', 'subject: Life science');
    await press('Get my partner’s changes');
    await w.notification('Lee shared 1 change').waitFor();
    assert.match(await w.onDisk(PLAN), /subject: Life science/);
    await says(/^\s*Shared\s*$/);
  });

  it('brings both together where both changed something, before it shares', async () => {
    const w = workbench();
    await leeChanges('duration: 3 weeks', 'duration: 4 weeks');
    await inTitle('course: Biology 1', ' and 2');
    await says('1 change not yet shared');
    await press('Share with my partner');
    await w.entries().filter({ hasText: 'really?' }).first().waitFor();
    await w.press('Enter');
    await w.notification('Both versions came together').waitFor();
    assert.match(asShared(), /course: Biology 1 and 2\n(?:.*\n)*duration: 4 weeks/);
  });

  it('leaves what both changed to be settled, and finishes then', async () => {
    const w = workbench();
    git(lees, 'pull', '--quiet');
    await leeChanges(FIRST, 'I can explain with our data what the town does to the water.');
    await inTitle(FIRST.slice(0, -1), ' and others’');
    await press('Share with my partner');
    await w.entries().filter({ hasText: 'really?' }).first().waitFor();
    await w.press('Enter');
    // Said once: above the plan.
    await (await panel()).frame.getByText('You both changed the same place.').waitFor();
    await w.picture('sharing to settle');
    const both = await w.onDisk(PLAN);
    assert.ok(both.includes('what the town does') && both.includes('and others’'));
    assert.doesNotMatch(asShared(), /and others’/);
    // Settled, by whichever way.
    const settled = both.replace(/^<{7}[\s\S]*?^>{7}[^\n]*\n/m, () => {
      const [, ours = ''] = /^<{7}[^\n]*\n([\s\S]*?)^(?:\|{7}|={7})/m.exec(both) ?? [];
      return ours;
    });
    await writeFile(join(w.folder, PLAN), settled);
    await (await panel()).frame.locator('.sharing').getByRole('button', { name: 'Finish' }).waitFor();
    await w.picture('sharing settled');
    await press('Finish');
    await w.notification('Shared with Lee: ').waitFor();
    await says(/^\s*Shared\s*$/);
    assert.equal(asShared(), settled);
    git(lees, 'pull', '--quiet');
    assert.equal(await readFile(join(lees, PLAN), 'utf8'), settled);
  });

  it('keeps everything where the place can’t be reached, and shares once it can', async () => {
    const w = workbench();
    const moved = `${place}.away`;
    execFileSync('mv', [place, moved]);
    // The page of both versions has the plan’s name too.
    await w.command('View: Close All Editors');
    await inTitle('subject: Life science', 's');
    await press('Share with my partner');
    await w.entries().filter({ hasText: 'really?' }).first().waitFor();
    await w.press('Enter');
    await says('Not shared');
    await w.picture('sharing trouble');
    execFileSync('mv', [moved, place]);
    await press('Share with my partner');
    await answer('Share');
    await says(/^\s*Shared\s*$/);
    assert.match(asShared(), /subject: Life sciences/);
  });
});
