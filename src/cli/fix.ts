// `third-point fix`: makes the fixes that are right nearly always.
import { realpath } from 'node:fs/promises';
import type { PlanDocument } from '../core/document.ts';
import { applyFixes, type Mended } from '../core/library/applyFixes.ts';
import { LineIndex } from '../core/text/lines.ts';
import { counted, small } from '../core/words.ts';
import type { Arguments } from './arguments.ts';
import { coloursFor, type Colours } from './colours.ts';
import type { Command, ExitCode } from './command.ts';
import { changedLines } from './formats/changes.ts';
import { closing } from './formats/text.ts';
import { readLibrary, type AskedDocument, type Shelved } from './library.ts';
import { checkDocuments } from './checkDocuments.ts';
import { printable } from './printable.ts';
import { progressOn, stepIn, type Progress } from './progress.ts';
import { countOf, type Report } from './report.ts';
import { NotWritten, writeOver } from './writeOver.ts';

export const fix: Command = {
  name: 'fix',
  summary: 'mend what can be mended without you',
  takes: '[paths…]',
  about: `Makes the quick fixes that are right nearly always (a quotation mark that is not closed, a
misspelt name, a date in another form) in the files and folders named, or in the folder you
are in. Open questions stay open, and your notes, your order and your lines stay as they are.

A file that cannot be read in the end, or that was made with a newer Third Point, is not
touched. The exit code is 0 if nothing is left to mend, 1 if there are errors left, and 2 if
something could not be read or written.`,
  options: { 'dry-run': { about: 'show what would be changed, and change nothing' } },
  run: runFix,
};

/** What became of a file. */
interface Outcome extends Mended {
  readonly document: AskedDocument;
  /** Why it was left alone, as the end of a sentence. */
  readonly left?: string;
}

async function runFix({ words, options }: Arguments): Promise<ExitCode> {
  const dry = options.has('dry-run');
  const progress = progressOn(process.stderr);
  const failed: string[] = [];
  let outcomes: readonly Outcome[];
  let report: Report;
  try {
    const shelved = await readLibrary(words, process.cwd(), progress);
    failed.push(...shelved.unreadable);
    outcomes = await mend(shelved, progress);
    if (!dry) outcomes = await write(outcomes, shelved, failed);
    const documents = await checkDocuments(shelved, progress);
    report = {
      documents,
      unreadable: failed,
      passedOver: shelved.passedOver,
      failing: new Set(['error']),
    };
  } finally {
    progress.end();
  }
  process.stdout.write(textFor(outcomes, report, dry, coloursFor(process.stdout)));
  for (const sentence of [...report.passedOver, ...failed]) process.stderr.write(`${printable(sentence)}\n`);
  if (failed.length > 0) return 2;
  return countOf(report, 'error') > 0 ? 1 : 0;
}

/** Mends each file once, in the library only. */
async function mend({ library, asked }: Shelved, progress: Progress): Promise<readonly Outcome[]> {
  progress.expect(asked.length);
  const outcomes: Outcome[] = [];
  for (const document of await eachOnce(asked)) {
    const {
      address,
      content: { isUtf8, text },
    } = document;
    const mended = isUtf8 ? applyFixes(library, address) : { text, edits: [], made: [] };
    const left = isUtf8 ? whyLeft(library.get(address)) : 'it isn’t saved as UTF-8';
    outcomes.push({ ...mended, document, ...(left === undefined ? {} : { left }) });
    await stepIn(progress);
  }
  return outcomes;
}

function whyLeft(document: PlanDocument | undefined): string | undefined {
  if (document?.newer) return 'it was made with a newer Third Point';
  return document?.broken ? 'part of it can’t be read' : undefined;
}

/** Without the links to a file that is there itself. */
async function eachOnce(asked: readonly AskedDocument[]): Promise<readonly AskedDocument[]> {
  const files = new Map<string, AskedDocument>();
  for (const document of asked) {
    const file = await realpath(document.path).catch(() => document.path);
    if (file === document.path || !files.has(file)) files.set(file, document);
  }
  return asked.filter((document) => [...files.values()].includes(document));
}

/** Writes what was mended. @param failed grows by a sentence for each file that could not be written */
async function write(
  outcomes: readonly Outcome[],
  { library, folders }: Shelved,
  failed: string[],
): Promise<readonly Outcome[]> {
  const written: Outcome[] = [];
  for (const outcome of outcomes) {
    const { document, made, text } = outcome;
    try {
      if (made.length > 0) await writeOver(document.path, document.content.text, text, folders);
      written.push(outcome);
    } catch (error) {
      if (!(error instanceof NotWritten)) throw error;
      library.put(document.address, document.content.text, true);
      failed.push(`${document.file} stays as it is: ${error.message}.`);
    }
  }
  return written;
}

function textFor(outcomes: readonly Outcome[], report: Report, dry: boolean, colours: Colours): string {
  const mended = outcomes.filter(({ made }) => made.length > 0);
  const places = mended.reduce((sum, { made }) => sum + made.length, 0);
  const amount = `${counted(places, 'place')} in ${counted(mended.length, 'document')}`;
  const what = dry ? `${amount} can be mended. Nothing was changed.` : `Mended ${amount}.`;
  const left = outcomes.flatMap(({ document: { file }, left: why }) =>
    why === undefined ? [] : [`${printable(file)} stays as it is: ${why}.\n`],
  );
  return [
    ...mended.map((outcome) => block(outcome, dry, colours)),
    ...left,
    ...(places > 0 ? [`${what}\n`] : []),
    dry && places > 0 ? `After that: ${small(closing(report))}\n` : `${closing(report)}\n`,
  ].join('');
}

/** A file, with what was made where. Lines and characters are those of the text as it is then. */
function block({ document, text, edits, made }: Outcome, dry: boolean, colours: Colours): string {
  const lines = new LineIndex(text);
  const rows = made.map(({ at, title, code }) => {
    const { line, character } = lines.positionAt(at);
    return { place: `${line + 1}:${character + 1}`, title, code };
  });
  const width = Math.max(...rows.map(({ place }) => place.length));
  const list = rows.map(
    ({ place, title, code }) =>
      `  ${colours.dim(place.padStart(width))}  ${printable(title)}  ${colours.dim(code)}\n`,
  );
  const changes = dry ? `\n${changedLines(document.content.text, edits, colours)}` : '';
  return `${colours.underline(printable(document.file))}\n${list.join('')}${changes}\n`;
}
