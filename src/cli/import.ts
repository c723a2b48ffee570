// `third-point import`: standards, rubrics and plans from elsewhere as documents of ours.
import { existsSync } from 'node:fs';
import { readFile as read, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { sources } from '../core/exchange/bring/bring.ts';
import type { Brought, BringNote, NewDocument, Source } from '../core/exchange/bring/brought.ts';
import { LARGEST_FILE, readFile, type Came, type Meant } from '../core/exchange/bring/file.ts';
import { withFreeFiles } from '../core/exchange/bring/freeFiles.ts';
import { documentsOf, understand } from '../core/exchange/understand/understanding.ts';
import { factsOf, kindOfName } from '../core/kinds/kind.ts';
import { counted, shortened } from '../core/words.ts';
import type { Arguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { printable } from './printable.ts';
import { reasonOf } from './reason.ts';
import { nameFrom } from './workspace.ts';
import { WrongUse } from './wrong-use.ts';
import { writeAll } from './writeAll.ts';

/** What a file can be said to be, and other names of the same. */
const meanings = new Map<string, Meant>([
  ...(Object.keys(sources) as Source[]).map((source) => [source, source] as const),
  ['plan', 'plan'],
  ['opensalt-csv', 'standards-csv'],
  ['zaphod', 'rubric-yaml'],
]);

export const importFile: Command = {
  name: 'import',
  summary: 'make documents of standards, rubrics and plans from elsewhere',
  takes: 'FILE',
  about: `Makes documents of a file from elsewhere, says what it understood, and lists what has no place in
them, with its words. It never writes over a file that is there.

It finds out by itself what FILE is. --from says it where it can be taken for something else:
${[...Object.entries(sources), ['plan', 'A lesson or project plan: Word, web page, text, Markdown'] as const].map(([name, label]) => `  ${name.padEnd(13)}  ${label}`).join('\n')}

In VS Code, “Paste what I have” does the same, and lets you put each piece in its place first.`,
  options: {
    from: { takes: 'WHAT', about: 'what the file is; one of the names above' },
    output: { takes: 'WHERE', short: 'o', about: 'a folder for the documents, or the name of the only one' },
    'dry-run': { about: 'only say what would be made' },
  },
  run: runImport,
};

async function runImport({ words: given, options }: Arguments): Promise<ExitCode> {
  const [file, ...more] = given;
  if (file === undefined || more.length > 0)
    throw new WrongUse('This takes one file: third-point import standards.json');
  const came = await readBrought(file, meantBy(options.get('from')));
  if ('trouble' in came) throw new WrongUse(`${file}: ${came.trouble}`);
  const brought = 'read' in came ? ofPlan(came.read) : came.brought;
  if (brought.documents.length === 0) {
    process.stderr.write(notesOf(brought.notes));
    throw new WrongUse(`Nothing could be made of ${file}.`);
  }
  process.stdout.write(
    [
      ...brought.understood.map((sentence) => `${printable(sentence)}\n`),
      brought.notes.length === 0 ? '' : `\nPlease look at this:\n${notesOf(brought.notes)}`,
      '\n',
    ].join(''),
  );
  const documents = placed(brought.documents, options.get('output'));
  if (options.has('dry-run')) {
    for (const { path } of documents) process.stdout.write(`${nameOf(path)} would be made.\n`);
    return 0;
  }
  await writeAll(documents);
  for (const { path } of documents) process.stdout.write(`${nameOf(path)} is ready.\n`);
  return 0;
}

function meantBy(written: string | true | undefined): Meant | undefined {
  if (typeof written !== 'string') return undefined;
  const meant = meanings.get(written);
  if (meant === undefined)
    throw new WrongUse(`--from takes one of ${[...meanings.keys()].join(', ')}; ${written} is none of them.`);
  return meant;
}

/** @throws WrongUse where the file can’t be read */
async function readBrought(file: string, meant: Meant | undefined): Promise<Came> {
  try {
    const { size } = await stat(file);
    const bytes = size > LARGEST_FILE ? new Uint8Array(LARGEST_FILE + 1) : await read(file);
    const decode = (some: Uint8Array, encoding: string, strictly: boolean): string =>
      new TextDecoder(encoding, { fatal: strictly }).decode(some);
    const office = async () => (await import('../office/office.ts')).office;
    return await readFile(basename(file), bytes, decode, office, meant);
  } catch (error) {
    if (error instanceof Error && error.name === 'NotReadable') return { trouble: error.message };
    throw new WrongUse(`${file} can’t be read: ${reasonOf(error)}.`);
  }
}

/** A plan, with what stays among its notes. */
function ofPlan(read: Extract<Came, { readonly read: unknown }>['read']): Brought {
  const understanding = understand(read);
  const documents = documentsOf(understanding);
  const notes = understanding.pieces.filter(({ place }) => place === 'notes');
  const rest = understanding.pieces.length - notes.length;
  return {
    documents,
    understood: [`${counted(rest, 'piece')} of it ${rest === 1 ? 'has' : 'have'} a place in the plan.`],
    notes: [
      ...(notes.length === 0
        ? []
        : [
            {
              sentence: `${counted(notes.length, 'piece')} went to the plan’s notes.`,
              words: notes.map(({ text }) => text).join('\n'),
            },
          ]),
      ...understanding.leftOut.map((left) => ({ sentence: `Not brought along: ${left}.` })),
    ],
  };
}

/** So many lines of what has no place are shown at once. */
const MOST_LINES = 12;

function notesOf(notes: readonly BringNote[]): string {
  return notes
    .map(({ sentence, where, words }) => {
      const at = where === undefined || where === '' ? '' : `${where}: `;
      const lines = words === undefined ? [] : words.split('\n');
      const shown = lines.slice(0, MOST_LINES).map((line) => `      ${printable(shortened(line, 160))}\n`);
      const rest = lines.length > MOST_LINES ? `      and ${lines.length - MOST_LINES} more\n` : '';
      return `  - ${printable(at + sentence)}\n${shown.join('')}${rest}`;
    })
    .join('');
}

/** Where each document goes, under a name that is free. */
function placed(
  documents: readonly NewDocument[],
  output: string | true | undefined,
): readonly { readonly path: string; readonly text: string }[] {
  const where = typeof output === 'string' ? resolve(output) : process.cwd();
  const [only, ...others] = documents;
  if (typeof output === 'string' && kindOfName(where) !== undefined) {
    if (!only || others.length > 0)
      throw new WrongUse(
        `${counted(documents.length, 'document')} come of this file: name a folder for them.`,
      );
    const { suffix } = factsOf(only.kind);
    if (kindOfName(where) !== only.kind)
      throw new WrongUse(
        `The name of this document ends in ${suffix}.yaml, so that everybody sees what it is.`,
      );
    return [{ path: where, text: only.text }];
  }
  return withFreeFiles(documents, (file) => existsSync(join(where, file))).map(({ file, text }) => ({
    path: join(where, file),
    text,
  }));
}

function nameOf(path: string): string {
  return printable(nameFrom(process.cwd(), path));
}
