// `third-point check`: what there is to say about documents.
import { isMergeDamage } from '../core/compare/damage.ts';
import type { Finding, Severity } from '../core/finding.ts';
import type { Library } from '../core/library/library.ts';
import { noConfig } from '../core/kinds/config/config.ts';
import { nameFinder } from '../core/rules/privacy/withoutNames.ts';
import { familyOf } from '../core/rules/rule.ts';
import { LineIndex } from '../core/text/lines.ts';
import { choiceOf, type Arguments } from './arguments.ts';
import { coloursFor } from './colours.ts';
import type { Command, ExitCode } from './command.ts';
import { encodingFinding } from './encoding.ts';
import { formatNames, formats } from './formats/formats.ts';
import { guardRepositories, withGuarded } from './guard.ts';
import { readLibrary, stepIn, type Shelved } from './library.ts';
import { printable } from './printable.ts';
import { progressOn, type Progress } from './progress.ts';
import { countOf, errorsOnly, type Checked, type Report, type Told } from './report.ts';
import { rosterAt } from './roster.ts';
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
  const progress = progressOn(process.stderr);
  let report: Report;
  try {
    const from = process.cwd();
    const shelved = await readLibrary(words, from, progress);
    const list = options.get('roster');
    if (typeof list === 'string') {
      const roster = await rosterAt(list, from, shelved.folders);
      shelved.library.setPreferences({ ...noConfig, roster });
    }
    const documents = await checkDocuments(shelved, progress, options.has('coach'));
    const guarded = options.has('merge-damage')
      ? { documents: [], unreadable: [] }
      : await guardRepositories(shelved, from, options.has('history'));
    report = {
      documents: options.has('merge-damage')
        ? documents.map(damageOnly)
        : withGuarded(documents, guarded.documents),
      unreadable: [...shelved.unreadable, ...guarded.unreadable],
      passedOver: shelved.passedOver,
      failing: new Set(['error']),
    };
  } finally {
    progress.end();
  }
  const warnings = countOf(report, 'warning');
  if (warnings > limit) report = { ...report, failing: new Set<Severity>(['error', 'warning']) };
  const shown = options.has('quiet') ? errorsOnly(report) : report;
  process.stdout.write(formats[format](shown, coloursFor(process.stdout)));
  for (const sentence of [...report.passedOver, ...report.unreadable])
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

/**
 * What there is to say about each document that was asked for.
 * @param withHints whether that includes the hints for whoever writes it
 */
export async function checkDocuments(
  { library, asked }: Shelved,
  progress: Progress,
  withHints = false,
): Promise<readonly Checked[]> {
  progress.expect(asked.length);
  const checked: Checked[] = [];
  for (const { address, file, text, isUtf8 } of asked) {
    const lines = library.get(address)?.lines ?? new LineIndex(text);
    const findings = withHints ? withHintsAmong(library, address) : library.findings(address);
    if (isUtf8) {
      const told = toldOf(file, lines, findings);
      checked.push({ file, lines, untold: untoldIn(told, library, address), findings: told });
    } else checked.push({ file, findings: toldOf(file, lines, [encodingFinding]) });
    await stepIn(progress);
  }
  return checked;
}

/** The lines that are not shown: what should not stand where others read it should not stand in a log either. */
function untoldIn(findings: readonly Told[], library: Library, address: string): ReadonlySet<number> {
  const untold = new Set<number>();
  const document = library.get(address);
  if (!document) return untold;
  const hasName = nameFinder(document, library);
  for (const { code, range } of findings) {
    const first = range.start.line;
    if (hasName(document.lines.lineText(first))) untold.add(first);
    if (familyOf(code) === 'privacy') for (let line = first; line <= range.end.line; line++) untold.add(line);
  }
  return untold;
}

/** Findings and hints in the order of the text. Whatever a rule's level, a hint is no more than that. */
function withHintsAmong(library: Library, address: string): readonly Finding[] {
  const hints = library.hints(address).map((hint) => ({ ...hint, severity: 'info' as const }));
  return [...library.findings(address), ...hints].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

function toldOf(file: string, lines: LineIndex, findings: readonly Finding[]): readonly Told[] {
  return findings.map(({ span, severity, code, message }) => ({
    file,
    range: lines.rangeOf(span),
    severity,
    code,
    message,
  }));
}
