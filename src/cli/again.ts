// `third-point again`: next year's copy of a plan.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dayOf, daysLater, isoDate, longDate } from '../core/dates.ts';
import { isPlan, kindOfName } from '../core/kinds/kind.ts';
import { daysUntil, firstDay } from '../core/kinds/nextYear.ts';
import { freeName, planAgain, rubricsOf, yearOf, type Copy } from '../core/library/planAgain.ts';
import { listed } from '../core/words.ts';
import { addressOf } from './addressOf.ts';
import type { Arguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { readLibrary, type AskedDocument, type Shelved } from './library.ts';
import { printable } from './printable.ts';
import { progressOn } from './progress.ts';
import { nameFrom } from './workspace.ts';
import { WrongUse } from './wrong-use.ts';
import { writeAll } from './writeAll.ts';

export const again: Command = {
  name: 'again',
  summary: 'make next year’s copy of a plan',
  takes: 'FILE',
  about: `Makes a copy of a project or lesson plan to teach again, and of the rubrics that belong to it, which
then belong to the copy. Your notes, your order and your lines stay as they are.

In the copy the plan is a draft again. With --starting, every date moves on by whole weeks, so that a
Monday stays a Monday; the first day is the one you name, or the next with its weekday. What you
wrote about last year is left behind, but for what went another way than planned: each such line
stays as a note (“# Last time …”) above what it was about.

The plan itself stays as it is, and nothing is ever written over. Dates within sentences are words,
and stay too.`,
  options: {
    starting: { takes: 'DATE', about: 'the first day of the copy: 2027-05-03; without it, dates stay' },
    output: { takes: 'FILE', short: 'o', about: 'where the copy goes; without it, beside the plan' },
    'plan-only': { about: 'copy no rubrics: the copy goes on with those there are' },
  },
  run: runAgain,
};

async function runAgain({ words: given, options }: Arguments): Promise<ExitCode> {
  const [file, ...more] = given;
  if (file === undefined || more.length > 0) {
    throw new WrongUse('This takes one plan: third-point again water-study.project.yaml');
  }
  const starting = dayIn(options.get('starting'));
  const progress = progressOn(process.stderr);
  let shelved: Shelved;
  try {
    shelved = await readLibrary([file], process.cwd(), progress);
  } finally {
    progress.end();
  }
  const { library, asked } = shelved;
  const plan = library.get(asked[0]?.address ?? '');
  const document = asked[0];
  if (!plan || !document || !isPlan(plan.kind)) throw new WrongUse(`${file} is no project or lesson plan.`);
  if (!document.content.isUtf8) throw new WrongUse(`${file} isn’t saved as UTF-8.`);
  const days = starting === undefined ? 0 : daysUntil(plan, starting);
  const year = yearOf(plan, days, dayOf(new Date()));
  const isTaken = (uri: string): boolean => existsSync(fileURLToPath(uri));
  const folder = plan.uri.slice(0, plan.uri.lastIndexOf('/') + 1);
  const output = options.get('output');
  const uri =
    typeof output === 'string'
      ? asPlan(output, document)
      : freeName(folder, plan.uri.slice(folder.length), year, isTaken);
  const rubrics = options.has('plan-only') ? [] : rubricsOf(plan, library);
  const copies = planAgain(plan, library, { uri, days, year, rubrics, isTaken });
  if ('refused' in copies) {
    const { of, at, refused } = copies;
    const { line, character } = of.lines.positionAt(at);
    throw new WrongUse(`${nameOf(of.uri)}:${line + 1}:${character + 1}: ${refused}`);
  }
  await writeAll(copies.map(({ uri, text }) => ({ path: fileURLToPath(uri), text })));
  process.stdout.write(saidOf(copies, days));
  return 0;
}

function dayIn(written: string | true | undefined): string | undefined {
  if (typeof written !== 'string') return undefined;
  const day = isoDate(written);
  if (day === undefined)
    throw new WrongUse(`${written} is no day: write it like 2027-05-03, or May 3, 2027.`);
  return day;
}

/** Where the copy goes, by a name that says that it is a plan. */
function asPlan(output: string, { path, file }: AskedDocument): string {
  const kind = kindOfName(path);
  if (kind !== undefined && kindOfName(output) !== kind) {
    throw new WrongUse(
      `The name of the copy ends as that of ${file} does, so that everybody sees what it is.`,
    );
  }
  return addressOf(resolve(process.cwd(), output));
}

/** A file as people in the working folder would write it. */
function nameOf(uri: string): string {
  return nameFrom(process.cwd(), fileURLToPath(uri));
}

function saidOf(copies: readonly Copy[], days: number): string {
  const name = ({ uri }: Copy): string => printable(nameOf(uri));
  const [plan, ...rubrics] = copies;
  if (!plan) return '';
  const first = firstDay(plan.of);
  return [
    `${name(plan)} is ready for next time.\n`,
    ...rubrics.map((rubric) => `${name(rubric)} goes with it.\n`),
    days === 0 || first === undefined ? '' : `It begins on ${longDate(daysLater(first, days))}.\n`,
    ...copies.flatMap((copy) =>
      copy.left.length === 0
        ? []
        : [`${name(copy)}: look at ${listed(copy.left)} yourself; other places in the text share it.\n`],
    ),
  ].join('');
}
