import { Uri, window, workspace } from 'vscode';
import { dayOf, daysLater, longDate } from '../core/dates.ts';
import type { PlanDocument } from '../core/document.ts';
import { bareName, isPlan } from '../core/kinds/kind.ts';
import { daysUntil, firstDay, suggestedDay } from '../core/kinds/nextYear.ts';
import { freeName, planAgain, rubricsOf, yearOf, type Again, type Copy } from '../core/library/planAgain.ts';
import { decoded } from '../core/text/decoded.ts';
import { listed, quoted } from '../core/words.ts';
import { Left, Questions } from './ask.ts';
import type { CurrentPlan } from './currentPlan.ts';
import type { Documents } from './documents.ts';
import { mayWrite } from './live/readingOnly.ts';
import type { Opening } from './opening.ts';

/**
 * `Third Point: Use this plan again next year…`: when it begins, what the copy is called, whether its rubrics come
 * along; then the copy, opened as a plan.
 * @param meant the plan's address, where the command was called from its editor
 */
export async function useAgain(
  documents: Documents,
  current: CurrentPlan,
  opening: Opening,
  meant: unknown,
): Promise<void> {
  const uri = meant instanceof Uri ? meant : current.uri === undefined ? undefined : Uri.parse(current.uri);
  if (!uri) {
    say('Open a plan first.');
    return;
  }
  documents.refresh(uri);
  if (!documents.library.complete) await documents.readAll();
  const plan = documents.library.get(uri.toString());
  if (!plan || !isPlan(plan.kind) || uri.scheme === 'untitled') {
    say(
      plan && isPlan(plan.kind)
        ? 'Save the plan first; the copy goes beside it.'
        : 'Open the plan first; its rubrics can come along.',
    );
    return;
  }
  if (!(await mayWrite(Uri.joinPath(uri, '..')))) return;
  try {
    const again = await ask(documents, plan);
    const copies = planAgain(plan, documents.library, again);
    if ('refused' in copies) say(`${quoted(copies.of.title, 50)}: ${copies.refused}`);
    else if (await write(copies)) {
      await opening.ours(Uri.parse(again.uri));
      say(saidOf(copies, again.days));
    } else say('There is a file with this name already. Nothing was copied; please try again.');
  } catch (error) {
    if (!(error instanceof Left)) throw error;
  }
}

function say(sentence: string): void {
  void window.showInformationMessage(sentence);
}

/** Asks what there is to ask. @throws Left when the person leaves */
async function ask({ library }: Documents, plan: PlanDocument): Promise<Again> {
  const rubrics = rubricsOf(plan, library);
  const today = dayOf(new Date());
  const suggested = suggestedDay(plan, today);
  const steps = 1 + (suggested === undefined ? 0 : 1) + (rubrics.length > 0 ? 1 : 0);
  const questions = new Questions('Use this plan again', steps);
  const starting =
    suggested === undefined
      ? undefined
      : await questions.date(
          'When does it begin? All dates move by whole weeks, so that a Monday stays a Monday. Leave it empty to keep the dates.',
          suggested,
        );
  const days = starting === undefined ? 0 : daysUntil(plan, starting);
  const year = yearOf(plan, days, today);
  const there = await filesBeside([plan, ...rubrics]);
  const isTaken = (uri: string): boolean => there.has(uri);
  const uri = await askWhere(questions, plan, year, isTaken);
  const along = rubrics.length > 0 && (await takesAlong(questions, rubrics));
  return { uri, days, year, rubrics: along ? rubrics : [], isTaken };
}

/** The address of the copy. @throws Left when the person leaves */
async function askWhere(
  questions: Questions,
  plan: PlanDocument,
  year: string,
  isTaken: (uri: string) => boolean,
): Promise<string> {
  const folder = Uri.joinPath(Uri.parse(plan.uri), '..');
  const file = decoded(plan.uri.slice(plan.uri.lastIndexOf('/') + 1));
  const ending = file.slice(bareName(file).length);
  const at = (words: string): Uri =>
    Uri.joinPath(folder, words.toLowerCase().endsWith(ending.toLowerCase()) ? words : `${words}${ending}`);
  const beside = `${folder.toString().replace(/\/$/, '')}/`;
  const free = freeName(beside, plan.uri.slice(beside.length), year, isTaken);
  const name = await questions.words(
    'What is the copy called? It goes beside the plan; with a folder before its name, like 2027/creek, in there.',
    `creek-${year}${ending}`,
    (words) => {
      if (words === '' || words.endsWith('/')) return 'A name is all it needs.';
      if (/[\\:*?"<>|]|^\/|(?:^|\/)\.\.?(?:\/|$)/.test(words))
        return 'Letters, digits, dashes and blanks will do.';
      return isTaken(at(words).toString()) ? 'There is a file with this name already.' : undefined;
    },
    decoded(free.slice(beside.length)),
  );
  return at(name).toString();
}

async function takesAlong(questions: Questions, rubrics: readonly PlanDocument[]): Promise<boolean> {
  const one = rubrics.length === 1;
  const copy = {
    label: one ? 'Copy its rubric too' : 'Copy its rubrics too',
    detail: listed(rubrics.map(({ title }) => quoted(title, 50))),
  };
  const same = {
    label: one ? 'Go on with the same rubric' : 'Go on with the same rubrics',
    detail: 'What you change there counts for both plans.',
  };
  return (await questions.pick('What about the rubric?', [copy, same])) === copy;
}

/** The addresses of the files in the folders of these documents. */
async function filesBeside(documents: readonly PlanDocument[]): Promise<ReadonlySet<string>> {
  const folders = new Set(documents.map(({ uri }) => Uri.joinPath(Uri.parse(uri), '..').toString()));
  const found = [...folders].map(async (folder) => {
    const entries = await workspace.fs.readDirectory(Uri.parse(folder));
    return entries.map(([name]) => Uri.joinPath(Uri.parse(folder), name).toString());
  });
  return new Set((await Promise.all(found)).flat());
}

/** Writes the copies. @returns false, with nothing written, where one of them would be written over a file */
async function write(copies: readonly Copy[]): Promise<boolean> {
  for (const { uri } of copies) if (await isThere(Uri.parse(uri))) return false;
  for (const { uri, text } of copies)
    await workspace.fs.writeFile(Uri.parse(uri), new TextEncoder().encode(text));
  return true;
}

async function isThere(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

function saidOf(copies: readonly Copy[], days: number): string {
  const [plan] = copies;
  const first = plan && firstDay(plan.of);
  const begins =
    days === 0 || first === undefined ? '' : ` It begins on ${longDate(daysLater(first, days))}.`;
  const left = [...new Set(copies.flatMap((copy) => copy.left))];
  const look =
    left.length === 0 ? '' : ` Look at ${listed(left)} yourself; other places in the text share it.`;
  return `This is the copy for next time; the plan itself stays as it is.${begins}${look}`;
}
