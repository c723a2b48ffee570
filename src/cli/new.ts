// `third-point new`: a document to start from.
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { bareName, factsOf, isAboutUs, kindOfName, kinds, type DocumentKind } from '../core/kinds/kind.ts';
import { templates, titleFrom } from '../core/kinds/templates.ts';
import { OPEN_TO_ALL } from '../core/kinds/template-parts.ts';
import { nearest } from '../core/near.ts';
import { listed } from '../core/words.ts';
import type { Arguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { printable } from './printable.ts';
import { reasonOf } from './reason.ts';
import { WrongUse } from './wrong-use.ts';

/** What kinds are called on the command line: the word their files' names end in. */
const words: ReadonlyMap<string, DocumentKind> = new Map(
  kinds.map(({ kind, suffix }) => [suffix.slice(1), kind]),
);

export const newDocument: Command = {
  name: 'new',
  summary: 'make a document to start from',
  takes: 'KIND FILE',
  about: `Makes a small document that can be filled in. It never writes over a file that is there.

KIND is one of:
${[...words].map(([word, kind]) => `  ${word.padEnd(13)}  ${factsOf(kind).label}; the name of its file ends in .${word}.yaml`).join('\n')}`,
  options: {},
  run: runNew,
};

async function runNew({ words: given }: Arguments): Promise<ExitCode> {
  const [word, file, ...more] = given;
  if (word === undefined || file === undefined || more.length > 0) {
    throw new WrongUse('This takes a kind and a file: third-point new project water-study.project.yaml');
  }
  const kind = kindOf(word);
  if (kindOfName(file) !== kind) throw misnamed(kind, file);
  try {
    await writeFile(file, templates[kind]({ title: titleFrom(basename(file)) }), { flag: 'wx' });
  } catch (error) {
    throw new WrongUse(`${file} can’t be made: ${reasonOf(error)}.`);
  }
  process.stdout.write(`${printable(file)} is ready to be filled in.\n`);
  if (isAboutUs(kind)) process.stdout.write(`${OPEN_TO_ALL}\n`);
  return 0;
}

function kindOf(word: string): DocumentKind {
  const kind = words.get(word) ?? kinds.find((facts) => facts.kind === word)?.kind;
  if (kind) return kind;
  const close = nearest(word, [...words.keys()], 1)[0];
  const meant = close === undefined ? '' : ` Did you mean ${close}?`;
  throw new WrongUse(`${word} is none of the kinds: ${listed([...words.keys()], 'or')}.${meant}`);
}

function misnamed(kind: DocumentKind, file: string): WrongUse {
  const { called, suffix } = factsOf(kind);
  const name = `${bareName(basename(file)) || 'water-study'}${suffix}.yaml`;
  return new WrongUse(
    `The name of ${called} ends in ${suffix}.yaml, so that everybody sees what it is: ${name}`,
  );
}
