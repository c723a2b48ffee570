/** `Third Point: Work with a partner…`: where your papers live, who the two of you are, and then the page to talk through. */
import { ConfigurationTarget, Uri, window, workspace } from 'vscode';
import { ourPapers, type Paper } from '../../core/coaching/ourPapers.ts';
import { firstReview } from '../../core/coaching/review.ts';
import { dayOf } from '../../core/dates.ts';
import type { PlanDocument } from '../../core/document.ts';
import { agreementIn } from '../../core/kinds/coaching-agreement/agreement.ts';
import { isPlan } from '../../core/kinds/kind.ts';
import { agreementFor } from '../../core/library/agreementFor.ts';
import { notesOf } from '../../core/library/related.ts';
import { listed } from '../../core/words.ts';
import { Left, Questions } from '../ask.ts';
import type { CurrentPlan } from '../currentPlan.ts';
import type { Documents } from '../documents.ts';
import { whyReadingOnly } from '../live/readingOnly.ts';
import { logError } from '../log.ts';
import { askPartners, partnerQuestions } from '../newDocument/aboutUs.ts';
import { askWhere, folderFor, nameOf, type Where } from '../newDocument/place.ts';
import type { Opening } from '../opening.ts';
import type { OpenNext } from './openNext.ts';

const TITLE = 'Work with a partner';

/** What an agreement says of the place, where that is known. */
const keptIn = {
  'only-us': 'In a folder that only the two of us can open.',
  'beside-the-plans': 'Beside the plans. Whoever can open that folder can read everything in it.',
} as const;

export interface SetUpDesk {
  readonly documents: Documents;
  readonly opening: Opening;
  readonly openNext: Pick<OpenNext, 'open'>;
}

/** @param meant the plan’s address, where it was asked for beside a plan */
export async function setUp(
  desk: SetUpDesk,
  current: Pick<CurrentPlan, 'uri'>,
  meant: unknown,
): Promise<void> {
  try {
    const { documents } = desk;
    if (!documents.library.complete) await documents.readAll();
    const plan = planMeant(documents, current, meant);
    const begun = plan ? notesOf(plan, documents.library) : [];
    if (begun.length > 0 && !(await anew(desk, begun))) return;
    await make(desk, current, plan);
  } catch (error) {
    if (!(error instanceof Left)) throw error;
  }
}

function planMeant(
  { library }: Documents,
  current: Pick<CurrentPlan, 'uri'>,
  meant: unknown,
): PlanDocument | undefined {
  const plan = library.get(meant instanceof Uri ? meant.toString() : (current.uri ?? ''));
  return plan && isPlan(plan.kind) && Uri.parse(plan.uri).scheme !== 'untitled' ? plan : undefined;
}

/** Where the two work on the plan already, what there is comes first. @returns whether to begin with somebody else */
async function anew({ documents, opening }: SetUpDesk, begun: readonly PlanDocument[]): Promise<boolean> {
  const { library } = documents;
  const agreements = begun.flatMap((notes) => agreementFor(notes, library) ?? []);
  const there = [...new Set([...agreements, ...begun])].map((paper) => ({
    // Two pairs call their papers the same.
    label: `${paper.title}${withWhom(paper.kind === 'coaching-agreement' ? paper : agreementFor(paper, library))}`,
    detail: 'Open it',
    uri: Uri.parse(paper.uri),
  }));
  const another = { label: 'Begin with somebody else…', detail: 'With papers of their own', uri: undefined };
  const { uri } = await new Questions(TITLE, 1).pick('You work on this plan with a partner already.', [
    ...there,
    another,
  ]);
  if (uri) await opening.ours(uri);
  return uri === undefined;
}

function withWhom(agreement: PlanDocument | undefined): string {
  const names = agreement ? agreementIn(agreement).partners.map(({ name }) => name) : [];
  return names.length === 0 ? '' : ` (${listed(names)})`;
}

async function make(
  desk: SetUpDesk,
  current: Pick<CurrentPlan, 'uri'>,
  plan: PlanDocument | undefined,
): Promise<void> {
  const { documents, openNext } = desk;
  const ask = new Questions(TITLE, 1 + partnerQuestions);
  const plans = plan ? Uri.joinPath(Uri.parse(plan.uri), '..') : folderFor(current);
  const usual = plans && whyReadingOnly(plans) === undefined ? plans : undefined;
  const { folder, said } = await askWhere(ask, documents, usual, 'all');
  if (!folder) return;
  const partners = await askPartners(ask, documents.library.me ?? '');
  const home = (uri: Uri): Uri => workspace.getWorkspaceFolder(uri)?.uri ?? uri;
  // Plans and papers find each other by their folders, so both are to be in the window.
  const folders = [...(plans ? [home(plans)] : []), home(folder)];
  const papers = ourPapers({
    ...{ partners, folder: folder.toString(), plans: plan ? [plan.uri] : [] },
    folders: [...new Set([...documents.library.folders, ...folders.map((each) => each.toString())])],
    ...placeIn(said),
    reviewOn: firstReview(dayOf(new Date())),
    isTaken: await filesIn(folder),
  });
  if (!(await isWritten(folder, [papers.notes, papers.agreement]))) return;
  await remember(documents, partners[0]?.name ?? '');
  await openNext.open(Uri.parse(papers.agreement.uri), folders);
}

function placeIn(said: Where['said']): { readonly keptIn?: string } {
  return said === undefined ? {} : { keptIn: keptIn[said] };
}

/** Tells whether a file is there. */
async function filesIn(folder: Uri): Promise<(uri: string) => boolean> {
  try {
    const there = await workspace.fs.readDirectory(folder);
    const taken = new Set(there.map(([name]) => Uri.joinPath(folder, name).toString()));
    return (uri) => taken.has(Uri.parse(uri).toString());
  } catch {
    // A folder that is still to be made.
    return () => false;
  }
}

/** Writes papers; where a folder can only be read, or its disk is full, that is said. @returns whether they are there */
async function isWritten(folder: Uri, papers: readonly Paper[]): Promise<boolean> {
  try {
    for (const { uri, text } of papers)
      await workspace.fs.writeFile(Uri.parse(uri), new TextEncoder().encode(text));
    return true;
  } catch {
    // Not for the log: the names of the files are those of the two.
    void window.showWarningMessage(
      `Nothing can be written into “${nameOf(folder)}” just now. Choose another folder, and begin once more.`,
    );
    return false;
  }
}

/** Who works here is asked once; where it can’t be kept, it is asked again. */
async function remember({ library }: Documents, me: string): Promise<void> {
  if (me === '' || library.me !== undefined) return;
  try {
    await workspace.getConfiguration('thirdPoint').update('me', me, ConfigurationTarget.Global);
  } catch (error) {
    logError(error);
  }
}
