// `third-point coverage`: which standards the plans work on, and which no plan has touched yet.
import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlanDocument } from '../core/document.ts';
import { htmlPage } from '../core/exchange/write/html.ts';
import { markdownPage } from '../core/exchange/write/markdown.ts';
import { isPlan } from '../core/kinds/kind.ts';
import { coverageCsv, coverageJson } from '../core/standards/coverageFiles.ts';
import { coverageSheet, type CoverageWanted } from '../core/standards/coverageSheet.ts';
import { coverageText } from '../core/standards/coverageText.ts';
import { choiceOf, type Arguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { readLibrary, type Shelved } from './library.ts';
import { printable } from './printable.ts';
import { progressOn } from './progress.ts';
import { reasonOf } from './reason.ts';
import { nameFrom } from './workspace.ts';
import { WrongUse } from './wrong-use.ts';

const names = ['text', 'csv', 'html', 'md', 'json'] as const;
type Format = (typeof names)[number];

export const coverageOfStandards: Command = {
  name: 'coverage',
  summary: 'say which standards your plans work on, and which are in no plan yet',
  takes: '[paths…]',
  about: `Prints each standard with the plans whose goals name it. Paths are files and folders; without
any, the folder you are in. Where plans are among them, these count, else all; where standards
are among them, these are looked at, else all that are at hand.

The exit code is 0, also where standards are in no plan yet, and 2 where none are at hand, or
something can’t be read or written.`,
  options: {
    to: {
      takes: 'FORMAT',
      about: `how to write it: ${names.join(', ')}; without it, the ending of the file behind -o decides, else text`,
    },
    open: { about: 'only what no plan works on yet' },
    output: { takes: 'OUT', short: 'o', about: 'the file to write, which must not be there yet' },
  },
  run: runCoverage,
};

async function runCoverage({ words, options }: Arguments): Promise<ExitCode> {
  const output = options.get('output');
  const out = typeof output === 'string' ? output : undefined;
  const format = options.has('to') ? choiceOf('to', options, names) : formatOf(out);
  const shelved = await read(words);
  const wanted = wantedOf(shelved, options.has('open'));
  const sheet = coverageSheet(shelved.library, wanted);
  for (const sentence of shelved.unreadable) process.stderr.write(`${printable(sentence)}\n`);
  if ('refused' in sheet) throw new WrongUse(`${sheet.refused} third-point import --help says how.`);
  const written = (): string => {
    switch (format) {
      case 'text':
        return coverageText(shelved.library, wanted, process.stdout.columns || 100)
          .map((line) => `${printable(line)}\n`)
          .join('');
      case 'csv':
        return coverageCsv(shelved.library, wanted);
      case 'html':
        return htmlPage(sheet);
      case 'md':
        return markdownPage(sheet);
      case 'json':
        return coverageJson(shelved.library, wanted, fileOf);
    }
  };
  await put(written(), out);
  return shelved.unreadable.length > 0 ? 2 : 0;
}

/** What the name of the file says. */
function formatOf(out: string | undefined): Format {
  const ending = extname(out ?? '')
    .slice(1)
    .toLowerCase();
  if (ending === '' || ending === 'txt') return 'text';
  const format = names.find((name) => name === (ending === 'htm' ? 'html' : ending));
  if (format) return format;
  throw new WrongUse(`.${ending} is the ending of none of these: ${names.join(', ')}. Say which with --to.`);
}

async function read(paths: readonly string[]): Promise<Shelved> {
  const progress = progressOn(process.stderr);
  try {
    return await readLibrary(paths, process.cwd(), progress);
  } finally {
    progress.end();
  }
}

/** What was asked for counts; of what was not asked for, all. */
function wantedOf({ library, asked }: Shelved, onlyOpen: boolean): CoverageWanted {
  const documents = asked.flatMap(({ address }) => library.get(address) ?? []);
  const plans = documents.filter(({ kind }) => isPlan(kind));
  const standards = documents.filter(({ kind }) => kind === 'standards');
  return {
    ...(plans.length > 0 ? { plans } : {}),
    ...(standards.length > 0 ? { documents: standards } : {}),
    onlyOpen,
  };
}

function fileOf({ uri }: PlanDocument): string {
  return nameFrom(process.cwd(), fileURLToPath(uri));
}

async function put(text: string, out: string | undefined): Promise<void> {
  if (out === undefined || out === '-') {
    process.stdout.write(text);
    return;
  }
  const path = resolve(process.cwd(), out);
  const name = printable(nameFrom(process.cwd(), path));
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    throw new WrongUse(`${name} can’t be written: ${reasonOf(error)}.`);
  }
  process.stderr.write(`${name} is written.\n`);
}
