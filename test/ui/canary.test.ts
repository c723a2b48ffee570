// The canary: words that are in the private notes and must come out nowhere.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { root } from '../../scripts/paths.ts';
import { PRIVATE_ENDING } from '../../src/core/privacy/privateFiles.ts';
import { hasGit, Repository } from '../unit/privacy/repository.ts';
import { Overheard } from './canary/overhear.ts';
import { filesWith } from './canary/search.ts';
import { useWorkbench } from './harness.ts';
import { sharedServer } from './server.ts';
import type { Workbench } from './workbench.ts';

/** A window with everything in it takes its time, in milliseconds. */
const patience = 60_000;

const VISIT = '2026-05-04.visit.yaml';
const PLAN = 'water-study.project.yaml';

interface Contributed {
  readonly command: string;
  readonly category?: string;
  readonly title: string;
}

const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  contributes: { commands: readonly Contributed[] };
};

/** Each private thing has words of its own, so that a hit tells where it came from. */
const canaries = {
  note: `CANARY-note-${randomUUID()}`,
  item: `CANARY-item-${randomUUID()}`,
  draft: `CANARY-draft-${randomUUID()}`,
  trust: `CANARY-trust-${randomUUID()}`,
  name: `CANARY-name-${randomUUID()}`,
  line: `CANARY-line-${randomUUID()}`,
  unkept: `CANARY-unkept-${randomUUID()}`,
} as const;
const words: readonly string[] = Object.values(canaries);

/** What people write and everyone may see: it must be found, or the search is blind. */
const open = `OPEN-${randomUUID()}`;

describe('what is private comes out nowhere', function () {
  this.timeout(600_000);
  const began = Date.now();
  const workbench = useWorkbench('examples/creek-project');
  let heard: Overheard;
  let code = '';

  before(async function () {
    if (!hasGit) this.skip();
    const w = workbench();
    w.page.setDefaultTimeout(patience);
    const repository = new Repository(w.folder);
    repository.git('init', '--quiet');
    repository.keep('As we have it');
    heard = await Overheard.in(w.page);
    await w.reload();
  });

  /** Where the private files lie on this computer. */
  async function store(): Promise<string> {
    const { userData } = await sharedServer();
    return join(userData, 'User', 'globalStorage', 'third-point.third-point', 'private');
  }

  /** The page that holds an element of ours. */
  async function pageOf(w: Workbench, element: string): Promise<Frame> {
    for (const deadline = Date.now() + patience; ;) {
      for (const frame of w.page.frames()) {
        const there = await frame
          .locator(element)
          .isVisible()
          .catch(() => false);
        if (there) return frame;
      }
      if (Date.now() > deadline) throw new Error(`Waited for the page ${element}.`);
      await w.page.waitForTimeout(100);
    }
  }

  async function myNotes(w: Workbench): Promise<Frame> {
    await w.command('Third Point: Note for myself about this');
    return pageOf(w, 'third-point-my-notes');
  }

  /** Nothing that can be seen now, and nothing pages were told, has one of the words. */
  async function nothingShown(when: string): Promise<void> {
    const shown = await heard.shown();
    const hits = [...words, code].filter((word) => word !== '' && shown.some((text) => text.includes(word)));
    assert.deepEqual(hits, [], `shown ${when}`);
    const told = heard.messages.filter(({ text }) => words.some((word) => text.includes(word)));
    assert.deepEqual(told, [], `told ${when}`);
  }

  it('is kept: notes, a reflection, a list of names', async () => {
    const w = workbench();
    await w.openFile(PLAN);
    let page = await myNotes(w);
    await page.getByRole('button', { name: 'Begin' }).click();
    const shownCode = page.getByRole('list', { name: 'Recovery code' });
    await shownCode.waitFor();
    code = (await shownCode.getByRole('listitem').allInnerTexts()).join('-');
    assert.match(code, /^(?:[A-Z\d]{4}-){6}[A-Z\d]{4}$/);
    await page.getByRole('button', { name: 'I have written it down' }).click();
    const field = page.getByRole('textbox', { name: 'A note for yourself' });
    await field.fill(canaries.item);
    await field.press('Enter');
    await page.getByText(canaries.item).first().waitFor();
    await page.getByRole('combobox', { name: 'About' }).selectOption({ label: 'Nothing in particular' });
    await field.fill(canaries.note);
    await field.press('Enter');
    await page.getByText(canaries.note).first().waitFor();
    await page.getByRole('button', { name: 'Trust, for myself' }).click();
    const block = page.locator('section.part.level-3 button.fold').first();
    await block.click();
    const reflection = page.locator('section.part.level-3 textarea').first();
    await reflection.fill(canaries.trust);
    await reflection.press('Enter');
    await page.locator('section.part.level-3').getByText(canaries.trust).first().waitFor();
    await page.getByRole('button', { name: 'Students’ names and labels' }).click();
    const names = page.getByRole('textbox', { name: 'Names, one a line' });
    await names.fill(`${canaries.name} Lopez\n`);
    await names.press('Control+Enter');
    await page.getByText('Kept. Only labels stand for these names.').waitFor();
    await field.fill(canaries.draft);
    // It is there again when the page is made anew, so it was opened from its files.
    await w.reload();
    page = await pageOf(w, 'third-point-my-notes');
    for (const kept of [canaries.item, canaries.note]) await page.getByText(kept).first().waitFor();
    const files = readdirSync(await store()).filter((name) => name.endsWith(PRIVATE_ENDING));
    assert.ok(files.length >= 4, files.join());
    await w.picture('canary kept');
  });

  it('is kept: lines of a visit', async () => {
    const w = workbench();
    await w.openFile(VISIT);
    await w.command('Third Point: Watch and write');
    const page = await pageOf(w, 'third-point-visit');
    const field = page.getByRole('textbox', { name: 'What do you see or hear?' });
    await field.fill(canaries.line);
    await field.press('Enter');
    await page.getByText(canaries.line).first().waitFor();
    await page.getByText('1 line kept').waitFor();
    await w.command('View: Show Explorer');
    await w.command('View: Close All Editors');
    await nothingShown('after the visit');
  });

  it('is found where it should be, so that the search can be trusted', async () => {
    const w = workbench();
    await w.openFile(PLAN);
    await w.goTo(3, 33);
    await w.type(` ${open}`);
    await w.command('Third Point: Show the plan in the panel');
    const panel = await pageOf(w, 'third-point-panel');
    await panel.getByRole('heading', { name: new RegExp(open) }).waitFor();
    await w.openFile(PLAN);
    await w.save();
    assert.ok(
      heard.messages.some(({ text }) => text.includes(open)),
      'in what a page is told',
    );
    assert.ok(
      (await heard.shown()).some((text) => text.includes(open)),
      'in what is shown',
    );
    assert.notDeepEqual(filesWith([open], w.folder), []);
    const { userData } = await sharedServer();
    for (const [bytes, name] of [
      [Buffer.from(`a${open}b`), 'plain'],
      [Buffer.from(`a${open}b`, 'utf16le'), 'wide'],
    ] as const) {
      const file = join(userData, 'User', name);
      writeFileSync(file, bytes);
      assert.ok(filesWith([open], userData).includes(`${open} in ${file}`), name);
      rmSync(file);
    }
    // The notes themselves can be seen by the one who wrote them, and are told to their own page alone.
    const page = await myNotes(w);
    await page.getByText(canaries.note).first().waitFor();
    await nothingShown('while the notes are in sight');
    await w.command('View: Show Explorer');
  });

  it('does not come out of any page of any document', async () => {
    const w = workbench();
    const documents = readdirSync(w.folder).filter((name) => /\.ya?ml$/.test(name));
    for (const name of documents) {
      await w.openFile(name);
      await w.command('Third Point: Show the plan in the panel');
      await nothingShown(`with ${name} in the panel`);
      await w.openFile(name);
      const asPage = w.page.locator('.editor-group-container.active .editor-actions').getByRole('button', {
        name: 'Open as plan',
      });
      if ((await asPage.count()) > 0) {
        await asPage.click();
        await w.planEditor();
        await nothingShown(`with ${name} as a page`);
      }
      await w.command('View: Close All Editors');
    }
  });

  it('does not come out of what VS Code asks about a text', async () => {
    const w = workbench();
    await w.openText(PLAN);
    // A text with a name of the list, and with the beginnings of private words.
    await w.goTo(4, 1);
    await w.type(`# ask ${canaries.name.slice(0, 9)}\n`);
    for (const [line, column] of [
      [25, 16],
      [33, 20],
      [8, 3],
    ] as const) {
      await w.goTo(line, column);
      for (const command of ['Show or Focus Hover', 'Trigger Suggest', 'Quick Fix...', 'Peek Definition']) {
        await tried(w, command);
        await nothingShown(`after ${command} at ${line}:${column}`);
        await w.press('Escape');
        await w.press('Escape');
      }
    }
    await w.problems();
    await nothingShown('in the problems');
    await w.command('View: Toggle Output');
    await nothingShown('in the output');
    await w.command('View: Toggle Panel Visibility');
    await w.command('File: Revert File');
  });

  it('does not come out of any command', async () => {
    const w = workbench();
    for (const { command, category, title } of contributes.commands) {
      // These show what is private to its owner: they are tried above.
      if (/noteForMyself|watchVisit|meetingMode/.test(command)) continue;
      const name = /copyForOthers|openAsPage/.test(command) ? VISIT : PLAN;
      await w.openText(name);
      await tried(w, `${category === undefined ? '' : `${category}: `}${title}`);
      await nothingShown(`after ${title} with ${name}`);
      await untilCalm(w);
    }
  });

  it('does not come out where notes can’t be kept', async () => {
    const w = workbench();
    const folder = await store();
    const page = await myNotes(w);
    await page.getByText(canaries.note).first().waitFor();
    // Nothing can be written, nothing can be read: a file is in the place of the folder.
    renameSync(folder, `${folder}.aside`);
    writeFileSync(folder, '');
    try {
      const field = page.getByRole('textbox', { name: 'A note for yourself' });
      await field.fill(canaries.unkept);
      // The page may say at once that the notes can’t be opened, and then has no field any more.
      await field.press('Enter', { timeout: 5_000 }).catch(() => undefined);
      await nothingShown('where a note could not be kept');
      await w.command('View: Show Explorer');
      await myNotes(w);
      await nothingShown('where notes can’t be read');
    } finally {
      rmSync(folder);
      renameSync(`${folder}.aside`, folder);
    }
    await w.command('View: Show Explorer');
  });

  it('does not come out of the command line', () => {
    const w = workbench();
    const cli = join(root, 'dist', 'cli.js');
    for (const parameters of [
      ...['text', 'json', 'sarif', 'github', 'junit'].map((format) => ['check', '--format', format]),
      ['check', '--history', '--coach'],
      ['fix', '--dry-run'],
      ['new', 'lesson', 'made.lesson.yaml'],
      ['rules'],
      ['check', 'not there'],
    ]) {
      const { stdout, stderr } = spawnSync(process.execPath, [cli, ...parameters], {
        cwd: w.folder,
        encoding: 'utf8',
      });
      const hits = [...words, code].filter((word) => `${stdout}${stderr}`.includes(word));
      assert.deepEqual(hits, [], parameters.join(' '));
    }
    rmSync(join(w.folder, 'made.lesson.yaml'), { force: true });
  });

  it('is in no file: not of the folder, its history, VS Code, its logs, or temporary', async () => {
    const w = workbench();
    const { server, userData } = await sharedServer();
    const all = [...words, code];
    await w.reload();
    const repository = new Repository(w.folder);
    repository.keep('All that was made');
    for (const word of all) {
      assert.equal(repository.git('log', '--all', '--oneline', `-S${word}`), '', word);
      assert.equal(repository.git('log', '--all', '--oneline', `--grep=${word}`), '', word);
    }
    assert.deepEqual(filesWith(all, w.folder), []);
    assert.deepEqual(filesWith(all, userData), []);
    assert.deepEqual(filesWith(all, tmpdir(), began), []);
    assert.deepEqual(
      all.filter((word) => server.log().includes(word)),
      [],
    );
  });

  it('is not in what the browser keeps, prints or has to paste', async () => {
    const w = workbench();
    const all = [...words, code];
    const kept = await heard.kept();
    assert.ok(kept.length > 1_000, 'the browser keeps something');
    assert.deepEqual(
      all.filter((word) => kept.includes(word)),
      [],
    );
    assert.deepEqual(
      heard.printed.filter((line) => all.some((word) => line.includes(word))),
      [],
    );
    const paste = await w.page.evaluate(() => navigator.clipboard.readText());
    assert.deepEqual(
      all.filter((word) => paste.includes(word)),
      [],
    );
    assert.ok(existsSync(await store()));
  });
});

/** Runs a command where the palette has it just now. */
async function tried(w: Workbench, title: string): Promise<void> {
  const input = w.page.locator('.quick-input-widget input.input');
  const entry = w.entries().filter({ hasText: title }).first();
  // What was done before may still take the palette away: then it is asked for again.
  await w.eventually(`${title} to be tried`, async () => {
    // A question of the command before may come late.
    if (await w.page.locator('.monaco-dialog-box').isVisible()) await w.press('Escape');
    if (!(await input.isVisible())) await w.press('F1');
    try {
      await input.fill(`>${title}`, { timeout: 1_000 });
      // Where it has none of that name just now, it offers others.
      const there = await entry.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
      if (there) await entry.click({ timeout: 1_000 });
      else await w.press('Escape');
      return true;
    } catch {
      return false;
    }
  });
}

/** Leaves whatever a command has opened, without answering it. */
async function untilCalm(w: Workbench): Promise<void> {
  const dialog = w.page.locator('.monaco-dialog-box');
  const input = w.page.locator('.quick-input-widget input.input');
  for (let step = 0; step < 4; step++)
    if ((await dialog.isVisible()) || (await input.isVisible())) await w.press('Escape');
  await tried(w, 'File: Revert File');
  await tried(w, 'View: Close All Editors');
  await tried(w, 'Notifications: Clear All Notifications');
}
