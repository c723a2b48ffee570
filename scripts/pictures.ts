// npm run pictures: takes the pictures of README.md and docs/ from the real workbench, on a copy of the creek project.
// They change with every change of VS Code or of the panel, so they are taken when wanted, not by the tests.
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Workbench } from '../test/ui/workbench.ts';
import { openBrowser } from './hosts/browser.ts';
import { quietSettings, startCodeServer } from './hosts/code-server.ts';
import { workbenchAddress } from './hosts/workbench.ts';
import { root } from './paths.ts';
import { runNode } from './run.ts';
import { step } from './step.ts';
import { vsixFile } from './vsix.ts';

/** Where the pictures are, in the repository. */
const pictures = join(root, 'docs', 'pictures');

/** No picture may be larger; in bytes. */
const limit = 200_000;

type Clip = NonNullable<NonNullable<Parameters<Page['screenshot']>[0]>['clip']>;

const PLAN = 'water-study.project.yaml';
const LESSON = 'which-number.lesson.yaml';
const TARGET = 'I can explain how land use changes water quality, using our own data.';

const settings = {
  ...quietSettings,
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.fontSize': 12,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'window.autoDetectColorScheme': false,
  'workbench.colorTheme': 'Light Modern',
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.statusBar.visible': true,
};

await step('package', () => runNode(join(root, 'scripts', 'package.ts'), [], { quiet: true }));
await step('pictures', take);

async function take(): Promise<void> {
  const temporary = await mkdtemp(join(tmpdir(), 'third-point-pictures-'));
  const folder = join(temporary, 'creek-project');
  await cp(join(root, 'examples', 'creek-project'), folder, { recursive: true });
  await mkdir(pictures, { recursive: true });
  const server = await startCodeServer({ vsix: vsixFile, settings });
  const browser = await openBrowser({ width: 1200, height: 760 });
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    const workbench = new Workbench(page, folder, pictures);
    await workbench.open(workbenchAddress(server.address, { folder }));
    await tour(workbench);
    await writeLesson(folder);
    await writing(workbench);
    await writeInTwoVersions(join(folder, PLAN));
    await bothVersions(workbench);
  } finally {
    await browser.close();
    await server.stop();
    await rm(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** The pictures, in the order in which a person meets what is on them. */
async function tour(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.openFile(PLAN);
  await workbench.command('Third Point: Show the alignment map');
  const editor = await workbench.planEditor();
  await editor.frame.getByRole('heading', { name: 'Does everything in the plan serve the goals?' }).waitFor();
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  await picture(page, 'map');
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  await workbench.command('Third Point: Open as text');

  const panel = await workbench.panel();
  await workbench.sideBarWidth(440);
  await workbench.openFile(PLAN);
  await workbench.goTo(23);
  await page.locator('.codelens-decoration').getByText('no check yet').waitFor();
  await panel.frame.getByText('3 questions still open').waitFor();
  await panel.frame.getByText('I can plan and carry out an investigation').first().click();
  await panel.frame.locator('[aria-current]').getByText('I can plan and carry out').waitFor();
  await picture(page, 'workbench');

  await workbench.openFile(PLAN);
  await workbench.goTo(33, 5);
  await page.keyboard.press('Shift+End');
  await workbench.type('tipe: skill');
  await workbench.underline('error');
  await page
    .locator('.view-line span')
    .filter({ hasText: /^tipe$/ })
    .first()
    .hover();
  await page.locator('.monaco-hover').getByText('Quick Fix...').filter({ visible: true }).first().waitFor();
  const hover = await page.locator('.monaco-hover').filter({ hasText: 'Quick Fix...' }).first().boundingBox();
  if (hover) {
    const { x, y, width, height } = hover;
    await picture(page, 'message', { x: x - 40, y: y - 70, width: width + 50, height: height + 150 });
  }

  await workbench.goTo(33, 5);
  await page.keyboard.press('Shift+End');
  await workbench.type('type: skill');
  // Before a word, VS Code adds no second mark by itself.
  await workbench.goTo(33, 11);
  await workbench.type('"');
  await panel.frame.getByText('A quotation mark opens here and is not closed.').waitFor();
  const bar = await page.locator('.part.sidebar').boundingBox();
  if (bar) await picture(page, 'broken', { ...bar, height: 330 });
  await page.keyboard.press('Backspace');
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  await workbench.editorButton('Preview to the side');
  const shown = page.locator('iframe').last().contentFrame().locator('iframe').contentFrame();
  await shown.getByRole('heading', { level: 1, name: 'How healthy is our creek?' }).waitFor();
  await picture(page, 'preview');
}

/** A lesson as it stands once its goal is written. */
async function writeLesson(folder: string): Promise<void> {
  const lines = [
    'kind: lesson-plan',
    'schemaVersion: 1',
    'title: Which number would you trust?',
    'status: draft',
    'partOf: water-study.project.yaml#s4',
    'date: 2026-05-11',
    'minutes: 50',
    '',
    'goals:',
    '  - id: why',
    '    target: I can explain why two numbers disagree.',
    '    standards: [HS-ESS2-5]',
    '    successCriteria:',
    '      - names how each of them was measured',
    '',
    'checks:',
    '  - ',
    '',
    'activities:',
    '  - {id: two, title: "Two numbers, one creek", part: opening, minutes: 10}',
    '  - {id: again, title: Measure both again, part: work-time, minutes: 35, goals: [why]}',
    '',
  ];
  await writeFile(join(folder, LESSON), lines.join('\n'));
}

/** What is offered where the lesson's first check begins. */
async function writing(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.command('View: Close All Editors');
  await workbench.openFile(LESSON);
  await workbench.goTo(17, 5);
  await page.locator('.codelens-decoration').getByText('no check yet').waitFor();
  await (await workbench.offered()).filter({ hasText: 'A new check for' }).first().waitFor();
  // The pointer leaves what it would explain.
  await page.mouse.move(1100, 700);
  await page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
  const editor = await page.locator('.editor-group-container.active').boundingBox();
  if (editor) await picture(page, 'writing', { ...editor, height: Math.min(editor.height, 640) });
  await page.keyboard.press('Escape');
}

/** As git leaves a plan in which two people reworded the same goal. */
async function writeInTwoVersions(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const line = text.split('\n').find((each) => each.includes(TARGET));
  if (line === undefined) throw new Error(`${file} has no goal “${TARGET}”.`);
  const mine = line.replace(TARGET, 'I can explain how land use changes our creek, using our own data.');
  const theirs = line.replace(TARGET, 'I can explain with our own data how land use changes water quality.');
  const both = ['<<<<<<< ours', mine, '||||||| base', line, '=======', theirs, '>>>>>>> theirs'].join('\n');
  await writeFile(
    file,
    text.replace(line, () => both),
  );
}

/** The page on which the two of them settle it. */
async function bothVersions(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.command('View: Close All Editors');
  await workbench.openFile(PLAN);
  await workbench.command('Third Point: Bring both versions together');
  const shown = page.locator('iframe').last().contentFrame().locator('iframe').contentFrame();
  await shown.getByRole('button', { name: 'Keep both until we talk' }).waitFor();
  await workbench.command('Notifications: Clear All Notifications');
  await picture(page, 'together');
}

/** Takes one picture, of the window or of a part of it. */
async function picture(page: Page, name: string, part?: Clip): Promise<void> {
  const path = join(pictures, `${name}.png`);
  await page.screenshot({ path, ...(part ? { clip: part } : {}) });
  const { size } = await stat(path);
  console.log(`docs/pictures/${name}.png: ${(size / 1000).toFixed(0)} kB`);
  if (size > limit) throw new Error(`${path} is larger than ${limit / 1000} kB.`);
}
