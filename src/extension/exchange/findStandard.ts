/** “Find a standard…”: a list that searches while somebody types. */
import {
  commands,
  Disposable,
  ThemeIcon,
  Uri,
  window,
  type QuickInputButton,
  type QuickPickItem,
} from 'vscode';
import type { KnownStandard } from '../../core/library/shelf.ts';
import { plain } from '../../core/markdown/markdown.ts';
import { plansOf, touchesOf, type Touch } from '../../core/standards/coverage.ts';
import { standardsFor, usedIn } from '../../core/standards/hits.ts';
import { prepareSearch } from '../../core/standards/search.ts';
import { shortened } from '../../core/words.ts';
import type { CurrentPlan } from '../currentPlan.ts';
import { whyReadingOnly } from '../live/readingOnly.ts';
import type { Desk } from '../surface.ts';
import { goToStandard, linkToGoal, offerToBringIn, planInFront } from './standards.ts';

/** So many are shown; whoever types on finds the others. */
const MOST = 50;

interface Hit extends QuickPickItem {
  readonly known: KnownStandard;
}

/** Registers the command. */
export function findStandard(desk: Desk, current: CurrentPlan): Disposable {
  return commands.registerCommand('thirdPoint.findStandard', async () => {
    await desk.documents.whenRead();
    const { library } = desk.documents;
    if (library.standards.size === 0) return offerToBringIn();
    const plan = planInFront(desk, current);
    const links = plan !== undefined && whyReadingOnly(Uri.parse(plan.uri)) === undefined;
    const known = await chosen(desk, links);
    if (!known) return;
    if (links) await linkToGoal(desk, current, known);
    else await goToStandard(known, false);
  });
}

/** @param links whether the one that is chosen goes to a goal, and not to its own place */
function chosen(desk: Desk, links: boolean): Promise<KnownStandard | undefined> {
  const { library } = desk.documents;
  const touches = touchesOf(plansOf(library));
  const open: QuickInputButton = { iconPath: new ThemeIcon('go-to-file'), tooltip: 'Go to the standard' };
  const pick = window.createQuickPick<Hit>();
  const show = (words: string): void => {
    pick.items = standardsFor(library, words, MOST).map((known) =>
      hitOf(desk, known, touches.get(known.item.code) ?? [], links ? [open] : []),
    );
  };
  pick.title = links ? 'Find a standard for a goal' : 'Find a standard';
  pick.placeholder = 'Part of its words, or its code';
  // What is found need not have the letters in its code.
  pick.matchOnDescription = false;
  pick.matchOnDetail = false;
  pick.onDidChangeValue(show);
  show('');
  // What is typed next is found at once.
  setTimeout(() => prepareSearch(library), 0);
  return new Promise((resolve) => {
    const end = (known: KnownStandard | undefined): void => {
      resolve(known);
      pick.dispose();
    };
    pick.onDidAccept(() => end(pick.activeItems[0]?.known));
    pick.onDidTriggerItemButton(({ item }) => {
      end(undefined);
      void goToStandard(item.known, false);
    });
    pick.onDidHide(() => end(undefined));
    pick.show();
  });
}

function hitOf(
  desk: Desk,
  known: KnownStandard,
  by: readonly Touch[],
  buttons: readonly QuickInputButton[],
): Hit {
  const { document, item } = known;
  return {
    known,
    buttons,
    label: item.code,
    description: shortened(desk.meetingMode.shown(plain(item.text), document), 200),
    detail: by[0]
      ? `$(check) ${desk.meetingMode.shown(usedIn(by), by[0].plan)}`
      : '$(circle-outline) in no plan yet',
    alwaysShow: true,
  };
}
