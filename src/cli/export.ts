// `third-point export`: a document in another format, for somebody to read.
import { randomUUID } from 'node:crypto';
import { lstat, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { exportAs, formats, type Exported, type Format } from '../core/exchange/export.ts';
import { handOuts, type HandOut } from '../core/exchange/handOuts.ts';
import { readers } from '../core/exchange/sheet.ts';
import { factsOf } from '../core/kinds/kind.ts';
import { listed } from '../core/words.ts';
import type { Office } from '../office/office.ts';
import { choiceOf, type Arguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { readLibrary, type AskedDocument, type Shelved } from './library.ts';
import { printable } from './printable.ts';
import { progressOn } from './progress.ts';
import { reasonOf } from './reason.ts';
import { nameFrom } from './workspace.ts';
import { WrongUse } from './wrong-use.ts';

/** What formats are called on the command line; a page that is printed to a PDF is a page. */
const names: ReadonlyMap<string, Format> = new Map([
  ...formats.map(({ format }) => [format, format] as const),
  ['pdf-html', 'html'],
]);
const handOutNames = handOuts.map(({ handOut }) => handOut) as [HandOut, ...HandOut[]];
const readerNames = [...readers] as [(typeof readers)[number], ...typeof readers];

const MOST_TEMPLATE = 60_000_000;

export const exportDocument: Command = {
  name: 'export',
  summary: 'make a page, a Word file and the like of a document',
  takes: 'FILE',
  about: `Makes something to read, to print or to take elsewhere of a plan, a rubric or another document.
Only what is meant for its readers goes into it: no comments, no ids, no paths, no notes about
coaching.

Without -o, text goes to standard output, and a Word file beside the document. What could not go
along is said on standard error. The exit code is 0, and 2 where there is nothing to make or
it can’t be written.

FORMAT is one of:
${formats
  .map(
    ({ format, label, of }) =>
      `  ${format.padEnd(10)} ${label}${
        of
          ? `, of ${listed(
              of.map((kind) => factsOf(kind).called),
              'or',
            )}`
          : ''
      }`,
  )
  .join('\n')}
  pdf-html   another name of html: open it in a browser, and print it to a PDF`,
  options: {
    to: {
      takes: 'FORMAT',
      about: 'the format; without it, the ending of the file behind -o decides, else html',
    },
    for: { takes: 'READERS', about: `who reads it: ${readers.join(', ')} (students, if nothing is said)` },
    as: { takes: 'WHAT', about: `what is made: ${handOutNames.join(', ')} (page, if nothing is said)` },
    template: {
      takes: 'TEMPLATE',
      about: 'a Word file or a page of your school, with {{goals}} and the like to be filled in',
    },
    output: { takes: 'OUT', short: 'o', about: 'the file to write; - is standard output' },
    force: { about: 'write over the file, if it is there' },
  },
  run: runExport,
};

async function runExport({ words, options }: Arguments): Promise<ExitCode> {
  const [file, ...more] = words;
  if (file === undefined || more.length > 0) {
    throw new WrongUse('This takes one document: third-point export water-study.project.yaml --to docx');
  }
  const output = textOption(options, 'output');
  const template = textOption(options, 'template');
  const format = formatFor(textOption(options, 'to'), output, template);
  const reader = choiceOf('for', options, readerNames);
  const handOut = choiceOf('as', options, handOutNames);
  const { library, asked, unreadable } = await read(file);
  const [document, ...others] = asked;
  if (others.length > 0) throw new WrongUse(`${file} is a folder with many documents. Name one of them.`);
  const plan = document && library.get(document.address);
  if (!document || !plan) throw new WrongUse(unreadable[0] ?? `${file} is none of our documents.`);
  if (!document.content.isUtf8) throw new WrongUse(`${file} isn’t saved as UTF-8.`);
  const exported = await exportAs(
    plan,
    library,
    { reader, handOut, format, ...(template === undefined ? {} : { template: await templateAt(template) }) },
    office,
  );
  if ('refused' in exported) throw new WrongUse(exported.refused);
  const written = await put(exported, document, output, options.has('force'));
  for (const sentence of [...unreadable, ...exported.said, ...written]) {
    process.stderr.write(`${printable(sentence)}\n`);
  }
  return 0;
}

/** Large, and seldom needed. */
async function office(): Promise<Office> {
  try {
    return (await import('../office/office.ts')).office;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND'
      ? new WrongUse(
          'For this, office.js has to lie beside the command line’s own file. Copy it there from dist.',
        )
      : error;
  }
}

async function read(file: string): Promise<Shelved> {
  const progress = progressOn(process.stderr);
  try {
    return await readLibrary([file], process.cwd(), progress);
  } finally {
    progress.end();
  }
}

function textOption(options: Arguments['options'], name: string): string | undefined {
  const value = options.get(name);
  return typeof value === 'string' ? value : undefined;
}

/** What is asked for, else what the names of the files say. */
function formatFor(to: string | undefined, output: string | undefined, template: string | undefined): Format {
  if (to !== undefined) {
    const format = names.get(to);
    if (format) return format;
    throw new WrongUse(`--to takes one of ${[...names.keys()].join(', ')}; ${to} is none of them.`);
  }
  const ending = extname(output ?? template ?? '').toLowerCase();
  if (ending === '' || ending === '.htm') return 'html';
  const format = formats.find((each) => each.ending === ending)?.format;
  if (format) return format;
  throw new WrongUse(`${ending} is the ending of none of our formats. Say which with --to.`);
}

async function templateAt(file: string): Promise<Uint8Array> {
  try {
    const path = resolve(process.cwd(), file);
    const { size } = await lstat(await realpath(path));
    if (size > MOST_TEMPLATE) throw new WrongUse(`${file} is too large for a template.`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    throw new WrongUse(`${file} can’t be read: ${reasonOf(error)}.`);
  }
}

/** Writes what was made to where it is wanted. @returns what to say about it */
async function put(
  { content, ending }: Exported,
  document: AskedDocument,
  output: string | undefined,
  force: boolean,
): Promise<readonly string[]> {
  const toTerminal = output === '-' || (output === undefined && typeof content === 'string');
  if (toTerminal) {
    if (process.stdout.isTTY && typeof content !== 'string') {
      throw new WrongUse('A Word file can’t be shown here. Name a file with -o.');
    }
    process.stdout.write(content);
    return [];
  }
  const path = output === undefined ? besides(document, ending) : resolve(process.cwd(), output);
  if (path === document.path) throw new WrongUse('This would write over the document itself.');
  const name = nameFrom(process.cwd(), path);
  await writeTo(path, name, content, force);
  return [`${name} is written.`];
}

/** `water-study.project.docx` beside `water-study.project.yaml`. */
function besides({ path }: AskedDocument, ending: string): string {
  return join(dirname(path), `${basename(path).replace(/\.ya?ml$/i, '')}${ending}`);
}

/**
 * Writes a file in one go, or not at all. Nothing is written over unless that is wanted, never one of our documents,
 * and never through a link that leads elsewhere.
 * @throws WrongUse where it is not written
 */
async function writeTo(
  path: string,
  name: string,
  content: Exported['content'],
  force: boolean,
): Promise<void> {
  const refuse = (why: string): WrongUse => new WrongUse(`${name} can’t be written: ${why}.`);
  try {
    const there = await lstat(path).catch(() => undefined);
    if (there && !force)
      throw refuse('it is already there. Write over it with --force, or name another file');
    if (there?.isDirectory()) throw refuse('it is a folder');
    if (there && !there.isFile()) throw refuse('it is a link to somewhere else');
    if (there && /\.ya?ml$/i.test(path)) throw refuse('it may be a document of yours');
    const folder = await realpath(dirname(path));
    if (folder.split(/[\\/]/).includes('.git')) throw refuse('this folder belongs to git');
    const target = join(folder, basename(path));
    const beside = join(folder, `.${basename(path).slice(0, 100)}.${randomUUID()}`);
    const handle = await open(there ? beside : target, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
      await handle.close();
      if (there) await rename(beside, target);
    } catch (error) {
      await handle.close().catch(() => undefined);
      await rm(there ? beside : target, { force: true });
      throw error;
    }
  } catch (error) {
    throw error instanceof WrongUse ? error : refuse(reasonOf(error));
  }
}
