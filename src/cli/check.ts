// `third-point check`: what there is to say about documents.
import { isMergeDamage } from '../core/compare/damage.ts';
import type { Severity } from '../core/finding.ts';
import { noConfig } from '../core/kinds/config/config.ts';
import { choiceOf, type Arguments } from './arguments.ts';
import { Cache } from './cache.ts';
import { checkDocuments } from './checkDocuments.ts';
import { coloursFor } from './colours.ts';
import type { Command, ExitCode } from './command.ts';
import { formatNames, formats } from './formats/formats.ts';
import { guardRepositories, withGuarded } from './guard.ts';
import { inPieces } from './inPieces.ts';
import { Known } from './known.ts';
import { readLibrary } from './library.ts';
import { printable } from './printable.ts';
import { progressOn } from './progress.ts';
import { countOf, errorsOnly, type Checked, type Report } from './report.ts';
import { rosterAt } from './roster.ts';
import { shardFrom } from './shard.ts';
import { changedSince } from './since.ts';
import { WrongUse } from './wrong-use.ts';

export const check: Command = {
  name: 'check',
  summary: 'look through your documents and say what is still open',
  takes: '[paths…]',
  about: `Looks at every document in the files and folders named, or in the folder you are in. A folder
counts with all folders in it, except those whose name starts with a dot, and node_modules.
Links between documents are followed through the whole repository (or, outside of one, the folder).

Each finding is an error (the document can't be used as it is), a warning, or info (an
open question). The exit code is 0 if there is no error, 1 if there is one, and 2 if
something could not be looked at. A file name that starts with a dash is written ./-name.`,
  options: {
    format: { takes: 'NAME', about: `how to print: ${formatNames.join(', ')} (text is for people)` },
    'max-warnings': {
      takes: 'N',
      about: 'exit with 1 if there are more than N warnings; without it, any number is fine',
    },
    roster: {
      takes: 'FILE',
      about:
        'look for students’ names too: one name a line, in a file outside of the folder\nthat is checked; no name is printed but one in a file’s own name',
    },
    history: {
      about:
        'look for private things in everything the repository has kept, too (what lies in it\nnow, or is marked to go along next, is always looked at where there is git)',
    },
    'merge-damage': {
      about:
        'look only for what merging line by line can break without a word, each as an error: two\nversions side by side, ids or lines twice, links and names that lead nowhere, text that\ncan’t be read; for pull requests and before sharing (docs/git.md)',
    },
    cache: {
      takes: 'FOLDER',
      about:
        'keep in this folder what was found, and look only at what that may be different for\nthe next time; what is said stays the same (not with --coach or --roster)',
    },
    shard: {
      takes: 'I/N',
      about: 'look at one of N equal parts: 1/4, 2/4 and so on; together they say what one run says',
    },
    since: {
      takes: 'REV',
      about:
        'look only at what changed since this version in git (a branch, a tag, HEAD~5), saved or\nnot, and at what other things may be said about because of that',
    },
    quiet: { about: 'print errors only; warnings still count for --max-warnings' },
    coach: {
      about:
        'give the hints about the language of notes and class visits too, as info;\nthey are meant for whoever writes these, so without it they are left out',
    },
  },
  run: runCheck,
};

async function runCheck({ words, options }: Arguments): Promise<ExitCode> {
  const format = choiceOf('format', options, formatNames);
  const limit = limitOf(options.get('max-warnings'));
  const shard = shardFrom(options.get('shard'));
  const progress = progressOn(process.stderr);
  let report: Report;
  let trouble: readonly string[] = [];
  try {
    const from = process.cwd();
    const list = options.get('roster');
    const folder = options.get('cache');
    // What hints and names say is for one person, so it is not kept where others may find it.
    const isOwn = options.has('coach') || options.has('roster');
    const cache = typeof folder === 'string' && !isOwn ? new Cache(folder, from) : undefined;
    const since = options.get('since');
    const known = isOwn ? undefined : new Known(cache);
    const read = await readLibrary(words, from, progress, { known, shard, forNames: since !== undefined });
    const shelved = typeof since === 'string' ? await changedSince(since, read, from) : read;
    if (typeof list === 'string') {
      const roster = await rosterAt(list, from, shelved.folders);
      shelved.library.setPreferences({ ...noConfig, roster });
    }
    const documents = await checkDocuments(shelved, progress, { withHints: options.has('coach'), known });
    if (cache?.trouble !== undefined) trouble = [cache.trouble];
    const guarded = options.has('merge-damage')
      ? { documents: [], unreadable: [] }
      : await guardRepositories(shelved, from, options.has('history'), shard);
    report = {
      documents: options.has('merge-damage')
        ? documents.map(damageOnly)
        : withGuarded(documents, guarded.documents),
      unreadable: [...shelved.unreadable, ...guarded.unreadable],
      passedOver: shelved.passedOver,
      nothing:
        typeof since === 'string'
          ? `Nothing else is to be said here than at ${printable(since)}.`
          : shard && 'No document falls to this part.',
      failing: new Set(['error']),
    };
  } finally {
    progress.end();
  }
  const warnings = countOf(report, 'warning');
  if (warnings > limit) report = { ...report, failing: new Set<Severity>(['error', 'warning']) };
  const shown = options.has('quiet') ? errorsOnly(report) : report;
  for (const piece of inPieces(formats[format](shown, coloursFor(process.stdout))))
    process.stdout.write(piece);
  for (const sentence of [...report.passedOver, ...report.unreadable, ...trouble])
    process.stderr.write(`${printable(sentence)}\n`);
  if (warnings > limit) {
    process.stderr.write(`Warnings: ${warnings}; --max-warnings allows ${limit}.\n`);
  }
  if (report.unreadable.length > 0) return 2;
  return warnings > limit || countOf(report, 'error') > 0 ? 1 : 0;
}

/** What a merge can have done; an error, whatever else it is. */
function damageOnly(document: Checked): Checked {
  return {
    ...document,
    findings: document.findings.filter(isMergeDamage).map((told) => ({ ...told, severity: 'error' })),
  };
}

function limitOf(written: string | true | undefined): number {
  if (written === undefined) return Infinity;
  if (/^\d+$/.test(String(written))) return Number(written);
  throw new WrongUse(`--max-warnings takes a number, 0 or more; ${String(written)} is none.`);
}
