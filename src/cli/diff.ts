// `third-point diff`: what changed, in terms of the plan.
import { resolve } from 'node:path';
import { choiceOf, type Arguments } from './arguments.ts';
import { coloursFor } from './colours.ts';
import type { Command, ExitCode } from './command.ts';
import type { Comparison } from './difference/compared.ts';
import { json } from './difference/json.ts';
import { markdown } from './difference/markdown.ts';
import { compareRevisions } from './difference/revisions.ts';
import { text } from './difference/text.ts';
import { compareFiles } from './difference/twoFiles.ts';
import { printable } from './printable.ts';
import { nameFrom } from './workspace.ts';
import { writeAll } from './writeAll.ts';
import { WrongUse } from './wrong-use.ts';

const formats = ['text', 'json', 'md'] as const;

export const diff: Command = {
  name: 'diff',
  summary: 'say what changed between two versions, in terms of the plan',
  takes: 'OLD NEW | --rev REV[..REV] [paths…]',
  about: `Compares two files, or with --rev the documents in files and folders (without any, in the
folder you are in) as git keeps them: REV with what is on disk now, or A..B, one with the other.
Goals, checks, activities and the like are told apart by their ids, wherever they stand, so
one that moved is one change. Comments are compared; the layout alone is only mentioned.

--format json prints
  { "documents": [ { "file", "was", "change", "kind", "title", "layout", "partly",
      "totals": [ { "label", "before", "after" } ],
      "changes": [ { "change", "path", "wasPath", "group", "noun", "label", "field",
          "sentence", "before", "after", "words": [ { "is", "text" } ],
          "range", "wasRange" } ] } ], "unreadable": [ … ] }
"change" of a document is changed, added, removed or renamed ("was" is its older name); of
an entry it is added, removed, moved, renamed, text, reference, value or comment. "is" is
same, out or in. Ranges are as in the Language Server Protocol; "range" is in the newer
version, of what was taken out in the older one. "layout": nothing but the layout changed.
"partly": a version can’t be read as a whole. What does not apply is left out.

The exit code is 0, whether or not something changed, and 2 where it could not be compared.`,
  options: {
    rev: { takes: 'REV', about: 'a version that git keeps, or two of them: A..B' },
    format: { takes: 'FORMAT', about: `how to write it: ${formats.join(', ')}; text is for people` },
    output: { takes: 'OUT', short: 'o', about: 'the file to write, which must not be there yet' },
  },
  run: runDiff,
};

/** A file shows no colours. */
const FILE = { isTTY: false, hasColors: () => false };

async function runDiff({ words, options }: Arguments): Promise<ExitCode> {
  const format = choiceOf('format', options, formats);
  const out = options.get('output');
  const comparison = await compare(words, options.get('rev'));
  for (const sentence of comparison.unreadable) process.stderr.write(`${printable(sentence)}\n`);
  const isFile = typeof out === 'string' && out !== '-';
  const written = {
    text: () => text(comparison, isFile ? coloursFor(FILE, {}) : coloursFor(process.stdout)),
    json: () => json(comparison),
    md: () => markdown(comparison),
  }[format]();
  if (isFile) {
    const path = resolve(process.cwd(), out);
    await writeAll([{ path, text: written }]);
    process.stderr.write(`${printable(nameFrom(process.cwd(), path))} is written.\n`);
  } else process.stdout.write(written);
  return comparison.unreadable.length > 0 ? 2 : 0;
}

async function compare(words: readonly string[], rev: string | true | undefined): Promise<Comparison> {
  if (typeof rev === 'string') return compareRevisions(rev, words, process.cwd());
  const [old, now, ...more] = words;
  if (old === undefined || now === undefined || more.length > 0)
    throw new WrongUse('diff takes two files, OLD and NEW; or --rev with a version that git keeps.');
  return compareFiles(old, now, process.cwd());
}
