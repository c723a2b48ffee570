// Two people, each with a copy of the folder, over one shared place: the whole way of a goal that both of them changed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { useTwoWorkbenches } from './harness.ts';
import type { Workbench } from './workbench.ts';

const PLAN = 'water-study.project.yaml';
const NOTES = 'ana-lee.collaboration.yaml';
const TARGET = 'I can explain how land use changes water quality, using our own data.';
const ANAS = 'I can explain how land use changes our creek, using our own data.';
const LEES = 'I can show how land use changes water quality, using our own data.';

function git(folder: string, ...parameters: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...parameters], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_COMMITTER_DATE: '2026-04-28T10:00:00Z',
    },
  });
}

function named(folder: string, name: string): void {
  git(folder, 'config', 'user.name', name);
  git(folder, 'config', 'user.email', `${name.split(' ')[0]?.toLowerCase()}@school.example`);
  git(folder, 'config', 'commit.gpgSign', 'false');
  git(folder, 'config', 'core.autocrlf', 'false');
}

describe('one plan, two people', () => {
  const windows = useTwoWorkbenches('examples/creek-project', (anas) => {
    const around = join(anas, '..');
    const [place, lees] = [join(around, 'creek.git'), join(around, 'lees')];
    git(around, 'init', '--quiet', '--bare', '--initial-branch=main', place);
    git(anas, 'init', '--quiet', '--initial-branch=main');
    named(anas, 'Ana Ruiz');
    git(anas, 'add', '.');
    git(anas, 'commit', '--quiet', '-m', 'The beginning', '--date=2026-04-28T10:00:00Z');
    git(anas, 'remote', 'add', 'origin', place);
    git(anas, 'push', '--quiet', '--set-upstream', 'origin', 'main');
    git(around, 'clone', '--quiet', place, lees);
    named(lees, 'Lee Park');
    return [anas, lees];
  });

  const ana = (): Workbench => windows()[0];
  const lee = (): Workbench => windows()[1];

  const press = async (w: Workbench, name: string): Promise<void> => {
    const { frame } = await w.panel();
    await frame.locator('.sharing').getByRole('button', { name }).click();
  };
  const says = async (w: Workbench, words: string | RegExp): Promise<void> => {
    const { frame } = await w.panel();
    await frame.locator('.sharing-line', { hasText: words }).waitFor();
  };
  const answer = async (w: Workbench, name: string): Promise<void> => {
    const button = w.page.locator('.monaco-dialog-box').getByRole('button', { name });
    await button.click();
    await button.waitFor({ state: 'detached' });
  };
  const write = async (w: Workbench, from: string, to: string): Promise<void> => {
    const lines = (await w.onDisk(PLAN)).split('\n');
    const line = lines.findIndex((each) => each.includes(from));
    const column = (lines[line] ?? '').indexOf(from) + 1;
    await w.goTo(line + 1, column);
    await w.press('Shift+End');
    await w.type(to);
    await w.save();
  };
  const share = async (w: Workbench, what: string): Promise<void> => {
    await press(w, 'Share with my partner');
    await answer(w, 'Choose what goes');
    await w.entries().filter({ hasText: what }).first().waitFor();
    await w.press('Enter');
  };
  const mergePage = (w: Workbench): Promise<Frame> =>
    w.eventually('the page of both versions', async () => {
      for (const frame of w.page.frames()) {
        const drawn = frame
          .locator('third-point-merging main :is(.card, .merging-bar, .merging-end)')
          .first();
        if (await drawn.isVisible().catch(() => false)) return frame;
      }
      return undefined;
    });

  it('Ana changes a goal and shares it', async () => {
    const w = ana();
    await w.openFile(PLAN);
    await says(w, /^\s*Shared\s*$/);
    await write(w, TARGET, ANAS);
    await says(w, '1 change not yet shared');
    await share(w, 'How healthy is our creek?');
    await w.notification('Shared with').waitFor();
    await says(w, /^\s*Shared\s*$/);
    await w.picture('one plan 1 Ana shared');
  });

  it('Lee changed the same goal, and gets hers: nothing is lost, and one thing is asked', async () => {
    const w = lee();
    await w.openFile(PLAN);
    await says(w, /^\s*Shared\s*$/);
    await write(w, TARGET, LEES);
    await write(w, '3 weeks', '4 weeks');
    await says(w, '2 changes not yet shared');
    await press(w, 'Get my partner’s changes');
    await w.picture('one plan 2 Lee is asked');
    await answer(w, 'Bring both together');
    const page = await mergePage(w);
    await page.getByRole('heading', { name: 'You both changed this learning target.' }).waitFor();
    await w.picture('one plan 3 Lee sees both');
  });

  it('Lee keeps both until they talk, puts it on their list, and finishes from there', async () => {
    const w = lee();
    const page = await mergePage(w);
    await page.getByRole('button', { name: 'Keep both until we talk' }).click();
    await page.getByRole('button', { name: 'Put it into the plan' }).click();
    await page.getByText('Both versions are one now, and it is saved.').first().waitFor();
    assert.match(await w.onDisk(PLAN), new RegExp(`to: ${ANAS}`));
    await page.getByRole('button', { name: 'Finish' }).waitFor();
    await w.picture('one plan 4 Lee settled');
    await page.getByRole('button', { name: 'Talk about it next time' }).click();
    // Nobody has said who works here: it is asked once.
    await w.pick('Lee', 'Lee');
    await w.eventually('the line in our notes', async () =>
      (await w.onDisk(NOTES)).includes('Which words do we keep: “I can show how'),
    );
    await page.getByRole('button', { name: 'Talk about it next time' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Finish' }).click();
    await says(w, 'not yet shared');
    await page.getByRole('button', { name: 'Share with my partner' }).waitFor();
    await w.picture('one plan 5 Lee finished');
    await page.getByRole('button', { name: 'Open the plan' }).click();
    await w.page.locator(`.tab.active[data-resource-name="${PLAN}"]`).waitFor();
    await share(w, 'Our notes');
    await w.notification('Shared with').waitFor();
    await says(w, /^\s*Shared\s*$/);
  });

  it('Ana gets it, sees her words as a suggestion, and they use it', async () => {
    const w = ana();
    await press(w, 'Get my partner’s changes');
    await w.notification('Lee shared').waitFor();
    const { frame } = await w.panel();
    await frame.getByRole('button', { name: 'Use it' }).first().scrollIntoViewIfNeeded();
    await w.picture('one plan 6 Ana has a suggestion');
    await frame.getByRole('button', { name: 'Use it' }).click();
    await w.page.locator('.tab.active.dirty').waitFor();
    await w.save();
    assert.match(await w.onDisk(PLAN), new RegExp(`target: ${ANAS}`));
    assert.doesNotMatch(await w.onDisk(PLAN), /^suggestions:/m);
    await w.picture('one plan 7 Ana used it');
  });

  it('Ana suggests other words with S, and says once who she is', async () => {
    const w = ana();
    const panel = await w.panel();
    await panel.frame.locator('[data-ref="goals/g2"] button.words').first().focus();
    await w.press('s');
    const words = panel.frame.getByLabel('It would say');
    await words.fill('I can plan an investigation of our creek with my team.');
    await words.press('Enter');
    await w.type('They asked to work together.');
    await w.picture('one plan 8 Ana suggests');
    await w.press('Enter');
    await w.pick('Ana', 'Ana');
    await panel.frame.getByText('They asked to work together.').waitFor();
    await w.save();
    assert.match(await w.onDisk(PLAN), /why: They asked to work together\.\n\s+by: Ana/);
    await w.picture('one plan 9 Ana suggested');
  });

  it('Ana suggests from the text, and is not asked again who she is', async () => {
    const w = ana();
    const line =
      (await w.onDisk(PLAN)).split('\n').findIndex((each) => each.includes('drivingQuestion:')) + 1;
    await w.goTo(line, 30);
    await w.quickFix('Suggest instead…');
    const input = w.page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await w.picture('one plan 10 instead');
    await input.fill('What do we do to our creek?');
    await input.press('Enter');
    await w.page.locator('.quick-input-widget').getByText('What speaks for it?').first().waitFor();
    await w.picture('one plan 11 why');
    await input.fill('Shorter.');
    await input.press('Enter');
    await w.notification('Suggested.').waitFor();
    await w.save();
    assert.match(await w.onDisk(PLAN), /why: Shorter\.\n\s+by: Ana/);
    await w.picture('one plan 12 suggested');
  });

  it('says what changed since they met, and leads there', async () => {
    const w = ana();
    const panel = await w.panel();
    await panel.role('button', /^Since we last met/).click();
    await w.picture('one plan 13 since we last met');
    const change = panel.role('button', /^Goal “I can explain how land use/);
    await change.click();
    await panel.frame.locator('[data-ref="goals/g1"] button.words:focus').waitFor();
    await panel.role('button', 'Show as a page').click();
    const page = await w.planEditor();
    await page.role('heading', /^Since we last met/).waitFor();
    await w.picture('one plan 14 since as a page');
  });
});
