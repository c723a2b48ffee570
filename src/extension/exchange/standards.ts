/** What the tree, the search and the commands about standards share. */
import { commands, env, Uri, window, workspace, type QuickPickItem } from 'vscode';
import type { PlanDocument } from '../../core/document.ts';
import { isPlan } from '../../core/kinds/kind.ts';
import { planIn } from '../../core/kinds/plan.ts';
import { plansOf as plansOfRubric } from '../../core/library/related.ts';
import type { KnownStandard } from '../../core/library/shelf.ts';
import { plain } from '../../core/markdown/markdown.ts';
import type { Touch } from '../../core/standards/coverage.ts';
import type { ItemRef } from '../../core/view/planView.ts';
import { refOf } from '../../core/view/refs.ts';
import { quoted, shortened } from '../../core/words.ts';
import type { CurrentPlan } from '../currentPlan.ts';
import { carryOut } from '../intents.ts';
import { mayWrite } from '../live/readingOnly.ts';
import { revealItem, revealSpan } from '../reveal.ts';
import type { Desk } from '../surface.ts';

const BRING_IN = 'Bring in standards…';

/** Says that there are none yet, and offers to bring some in. */
export async function offerToBringIn(): Promise<void> {
  const answer = await window.showInformationMessage('No standards are at hand yet.', BRING_IN);
  if (answer === BRING_IN) await commands.executeCommand('thirdPoint.bringIn');
}

/** Opens the standards document at a standard. */
export async function goToStandard({ document, item }: KnownStandard, keepFocus: boolean): Promise<void> {
  // An older form is read as if it were up to date, so places are not those of the text.
  const start = document.older ? 0 : item.whole.start;
  const end = document.older ? 0 : document.lines.lineEnd(document.lines.lineAt(start));
  await revealSpan(document.uri, { start, end }, keepFocus);
}

/** Shows a goal in its plan, as whoever opens it sees it. */
export async function goToGoal(
  { documents, cursors, opening }: Desk,
  { plan, path }: Pick<Touch, 'plan' | 'path'>,
): Promise<void> {
  const ref = refOf(plan, path);
  cursors.press(plan.uri, ref);
  await opening.ours(Uri.parse(plan.uri));
  await revealItem(documents, cursors, plan.uri, ref, false);
}

export async function copyCode({ item }: KnownStandard): Promise<void> {
  await env.clipboard.writeText(item.code);
  window.setStatusBarMessage(`${item.code} is copied.`, 3_000);
}

/** The plan whose goals are meant: the one on the table, or the one its rubric is for. */
export function planInFront({ documents }: Desk, current: CurrentPlan): PlanDocument | undefined {
  const { library } = documents;
  const document = current.uri === undefined ? undefined : library.get(current.uri);
  if (!document || isPlan(document.kind)) return document;
  return plansOfRubric(document, library)[0];
}

/** Asks which goal of the plan works on a standard, and writes that. */
export async function linkToGoal(desk: Desk, current: CurrentPlan, { item }: KnownStandard): Promise<void> {
  const plan = planInFront(desk, current);
  if (!plan) {
    await window.showInformationMessage('Open a plan first: its goals can be linked to a standard then.');
    return;
  }
  if (!(await mayWrite(Uri.parse(plan.uri)))) return;
  const { code } = item;
  const goals = planIn(plan).goals.map((goal, index): QuickPickItem & { readonly ref?: ItemRef } => {
    const has = goal.standards.some((each) => each.code === code);
    const words = shortened(desk.meetingMode.shown(plain(goal.text), plan), 120);
    return {
      label: `${has ? '$(check)' : '$(circle-outline)'} ${index + 1}  ${words === '' ? 'A goal without a target yet' : words}`,
      ...(has ? { description: 'already works on it' } : { ref: refOf(plan, goal.path) }),
    };
  });
  const title = desk.meetingMode.shown(plain(plan.title), plan);
  if (goals.length === 0) {
    await window.showInformationMessage(
      `${quoted(title, 60)} has no goals yet. What will students be able to do?`,
    );
    return;
  }
  const { version } = await workspace.openTextDocument(Uri.parse(plan.uri));
  const chosen = await window.showQuickPick(goals, {
    title: `Which goal of ${quoted(title, 60)} works on ${code}?`,
    placeHolder: shortened(plain(item.text), 140),
  });
  if (chosen?.ref === undefined) return;
  const intent = { do: 'standard', ref: chosen.ref, code, on: true } as const;
  const answer = await carryOut(desk, { type: 'intent', uri: plan.uri, version, id: 0, intent });
  if (!answer.ok) await window.showWarningMessage(answer.said ?? 'That could not be done just now.');
  else if (answer.said) window.setStatusBarMessage(answer.said, 5_000);
  await answer.afterwards?.();
}
