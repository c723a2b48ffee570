// Inside real VS Code: from a keystroke to what is shown, and how long the extension process is kept busy at a stretch meanwhile.
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { Row } from './compare.ts';
import { kilobytes, once, spread, type Measured } from './measure.ts';
import { folderOf, planOf } from './plans.ts';
import { keepRows } from './rowsFile.ts';

/** How long the extension process may be kept busy at a stretch below 200 KB, in milliseconds. */
const SLICE = 10;

/** So many plans are there when the extension starts. */
const PLANS = 1_000;

/** How long somebody rests between two letters: what comes after the diagnostics belongs to the same letter. In milliseconds. */
const REST = 150;

/** Some looks at whether the process is busy, in milliseconds. */
const LOOK = 5;

/** Called by VS Code, in an empty folder. */
export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const extension = vscode.extensions.getExtension('third-point.third-point');
  if (!folder || !extension) throw new Error('The bench needs a folder and the extension.');
  const rows = [...(await readingFolder(folder, extension))];
  for (const size of [5_000, 50_000, 150_000, 195_000, 500_000]) rows.push(...(await typing(folder, size)));
  rows.push(...(await typingElsewhere(folder, 195_000)));
  await keepRows(folder, rows);
}

/** Starts the extension in a folder of plans and waits until all of them have been looked at. */
async function readingFolder(
  folder: vscode.Uri,
  extension: vscode.Extension<unknown>,
): Promise<readonly Row[]> {
  const wrong: vscode.Uri[] = [];
  let index = 0;
  for (const plan of folderOf(PLANS)) {
    const uri = vscode.Uri.joinPath(folder, 'folder', `${index++}.project.yaml`);
    await write(uri, plan);
    if (plan.includes('openning')) wrong.push(uri);
  }
  const read = whenDiagnostics(() => wrong.every(hasError));
  const begun = performance.now();
  await extension.activate();
  // The start has a limit of its own.
  const slices = new Slices();
  await slices.begin();
  await read;
  const took = performance.now() - begun;
  return [
    { name: `VS Code: start → ${PLANS} plans of 6 KB looked at`, ours: once(took) },
    {
      name: `VS Code: longest slice while ${PLANS} plans are read`,
      ours: once((await slices.longest()).slice),
      target: { never: SLICE },
    },
  ];
}

/** Types in a plan. */
async function typing(folder: vscode.Uri, size: number): Promise<readonly Row[]> {
  const uri = vscode.Uri.joinPath(folder, `bench-${size}.project.yaml`);
  const text = planOf(size);
  // Every keystroke changes what is shown.
  const { times, slices, collections } = await keystrokes(uri, text, (wrong) =>
    whenDiagnostics(() => hasError(uri) === wrong),
  );
  const says = kilobytes(text);
  return [
    { name: `VS Code: edit → diagnostics shown, ${says}`, ours: times },
    {
      name: `VS Code: longest slice of the extension process at a keystroke, ${says}`,
      ours: slices,
      ...(size < 200_000 ? { target: { never: SLICE } } : {}),
    },
    { name: `VS Code: longest garbage collection in the extension process, ${says}`, ours: collections },
  ];
}

/** Types the same in a text that is none of ours: what VS Code, its other extensions and the machine do by themselves. */
async function typingElsewhere(folder: vscode.Uri, size: number): Promise<readonly Row[]> {
  const text = planOf(size);
  const { slices } = await keystrokes(vscode.Uri.joinPath(folder, 'bench.txt'), text, () =>
    Promise.resolve(),
  );
  return [
    {
      name: `VS Code: longest slice at a keystroke in a text that is none of ours, ${kilobytes(text)}`,
      ours: slices,
    },
  ];
}

/**
 * Types letter by letter, with a rest between: the status of a plan is wrong and right in turn.
 * @param shown waits for what is shown next
 */
async function keystrokes(
  uri: vscode.Uri,
  text: string,
  shown: (wrong: boolean) => Promise<void>,
): Promise<Record<'times' | 'slices' | 'collections', Measured>> {
  await write(uri, text);
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  const at = document.positionAt(text.indexOf('status: draft') + 'status: draft'.length);
  // As somebody does it, at the cursor: an edit that comes from anywhere else is taken for another person’s, which may wait.
  editor.selection = new vscode.Selection(at, at);
  let wrong = false;
  const type = async (): Promise<void> => {
    wrong = !wrong;
    const next = shown(wrong);
    if (wrong) await vscode.commands.executeCommand('type', { text: 'x' });
    else await vscode.commands.executeCommand('deleteLeft');
    await next;
  };
  for (let round = 0; round < 20; round++) await type();
  const looks = new Slices();
  const times: number[] = [];
  const longest: { readonly slice: number; readonly collection: number }[] = [];
  for (let round = 0; round < 20; round++) {
    await looks.begin();
    const begun = performance.now();
    await type();
    times.push(performance.now() - begun);
    await setTimeout(REST);
    longest.push(await looks.longest());
  }
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return {
    times: spread(times),
    slices: spread(longest.map(({ slice }) => slice)),
    collections: spread(longest.map(({ collection }) => collection)),
  };
}

/** How long the extension process is kept busy at a stretch; the millisecond between two looks is counted in. */
class Slices {
  readonly #looks = monitorEventLoopDelay({ resolution: 1 });
  /** How long the collector of garbage took each time, in milliseconds. */
  #collections: number[] = [];
  readonly #collector = new PerformanceObserver((list) => {
    this.#collections.push(...list.getEntries().map(({ duration }) => duration));
  });

  /** From now on. */
  async begin(): Promise<void> {
    this.#collections = [];
    this.#collector.observe({ entryTypes: ['gc'] });
    this.#looks.enable();
    this.#looks.reset();
    await setTimeout(LOOK);
  }

  /** @returns milliseconds, of any work and of the collector of garbage */
  async longest(): Promise<{ readonly slice: number; readonly collection: number }> {
    // What is busy now is known when it is no longer.
    await setTimeout(LOOK);
    this.#looks.disable();
    this.#collector.disconnect();
    return { slice: this.#looks.max / 1e6, collection: Math.max(0, ...this.#collections) };
  }
}

function hasError(uri: vscode.Uri): boolean {
  return vscode.languages
    .getDiagnostics(uri)
    .some(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
}

/** Waits until diagnostics are as is said. */
function whenDiagnostics(are: () => boolean): Promise<void> {
  return new Promise<void>((resolve) => {
    const listening = vscode.languages.onDidChangeDiagnostics(() => {
      if (!are()) return;
      listening.dispose();
      resolve();
    });
  });
}

function write(uri: vscode.Uri, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
