/** What a person is asked before anything is shared. */
import { commands, Uri, window, workspace, type QuickPickItem } from 'vscode';
import { factsOf } from '../../core/kinds/kind.ts';
import { guard } from '../../core/privacy/guard.ts';
import { RESERVED } from '../../core/schema/wordKeys.ts';
import { nameReplacer } from '../../core/rules/privacy/withoutNames.ts';
import { changesSentence, type SharedChange } from '../../core/sharing/message.ts';
import { onlyPartner } from '../../core/sharing/partner.ts';
import { placeName, readBy } from '../../core/sharing/place.ts';
import { asking } from '../../core/sharing/words.ts';
import { Left } from '../ask.ts';
import { revealSpan } from '../reveal.ts';
import type { Around } from './around.ts';
import { isIn, isOurs } from './places.ts';
import type { Difference } from './reading.ts';
import { NotDone } from './outcome.ts';

/** Which places were already said who can read what goes there. */
const TOLD = 'sharing.told';

interface GoingItem extends QuickPickItem {
  readonly going?: Difference;
}

/** The documents of the folder with words that are not saved yet: saved, once the person says so. @throws Left, NotDone */
export async function saveFirst({ documents, place }: Around, tried: 'share' | 'get'): Promise<void> {
  const unsaved = workspace.textDocuments.filter(
    (document) =>
      document.isDirty && !document.isClosed && isIn(place, document.uri) && isOurs(documents, document.uri),
  );
  if (unsaved.length === 0) return;
  const titles = unsaved.map(({ uri }) => documents.library.get(uri.toString())?.title ?? nameOf(uri.path));
  const answer = await window.showInformationMessage(
    asking.unsaved(titles),
    { modal: true, detail: tried === 'share' ? asking.unsavedDetail : asking.unsavedDetailGet },
    asking.save,
  );
  if (answer !== asking.save) throw new Left();
  for (const [index, document] of unsaved.entries()) {
    // VS Code asks by itself where the file was saved elsewhere meanwhile; nothing goes on before that is settled.
    if (document.isDirty && !(await document.save()))
      throw new NotDone({
        ...{ is: 'trouble', tried, failure: { trouble: 'in-the-way' } },
        more: asking.notSaved(titles[index] ?? ''),
      });
  }
}

/**
 * Says who can read what goes along, and lets the person leave documents out.
 * @param waiting titles of what goes along in any case: it was put down as a version before
 * @param others how many other files changed here, which stay
 * @returns what goes along
 * @throws Left
 */
export async function chooseWhatGoes(
  around: Around,
  going: readonly Difference[],
  waiting: readonly string[],
  others: number,
  remote: string,
): Promise<readonly Difference[]> {
  const { documents, setting, place, computer } = around;
  const { library } = documents;
  const partner = onlyPartner(library);
  const { stdout } = await computer.git.run(place.top, ['remote', 'get-url', '--push', '--', remote]);
  const where = placeName(stdout);
  const key = `${place.top} ${where}`;
  const told = setting.memory.get<readonly string[]>(TOLD, []);
  const isFirst = !told.includes(key);
  const all = going.flatMap(({ after }) => after ?? []);
  if (isFirst || going.length === 0) {
    const titles = [...going.map(titleOf), ...waiting];
    const detail = [
      readBy(
        all.length > 0 ? all : [...library.all()].filter(({ uri }) => isIn(place, Uri.parse(uri))),
        library,
      ),
      ...(where === '' ? [] : [asking.where(where)]),
      ...(going.length === 0 ? [titles.join('\n')] : []),
      asking.stays(others),
    ];
    const go = going.length === 0 ? asking.shareNow : asking.goOn;
    const answer = await window.showInformationMessage(
      going.length === 0 ? `${asking.shareWith(partner)}?` : asking.firstTime(partner),
      { modal: true, detail: detail.filter((text) => text !== '').join('\n\n') },
      go,
    );
    if (answer !== go) throw new Left();
    await setting.memory.update(TOLD, [...told.filter((each) => each !== key), key]);
  }
  if (going.length === 0) return [];
  const items: GoingItem[] = going.map((each) => ({
    ...{ label: titleOf(each), going: each, picked: true },
    description: kindOf(each),
    detail: changesSentence(changeOf(around, each)),
  }));
  const picked = await window.showQuickPick(items, {
    ...{ title: asking.shareWith(partner), canPickMany: true, ignoreFocusOut: true },
    placeHolder: waiting.length > 0 ? asking.chooseMore(waiting) : asking.choose,
  });
  if (!picked) throw new Left();
  return picked.flatMap((item) => item.going ?? []);
}

/** What changed in a document, for whoever reads the history; without the names of the roster. */
export function changeOf({ documents: { library } }: Around, difference: Difference): SharedChange {
  const { diff, whole, after, before } = difference;
  const document = after ?? before;
  return {
    ...{
      title: titleOf(difference),
      diff,
      replace: document ? nameReplacer(document, library) : (text) => text,
    },
    ...(whole ? { whole } : {}),
  };
}

function titleOf({ after, before, path }: Difference): string {
  return (after ?? before)?.title ?? nameOf(path);
}

function kindOf({ after, before }: Difference): string {
  const kind = (after ?? before)?.kind;
  return kind === undefined ? '' : factsOf(kind).label;
}

/** Asks about what may say more about students than is meant for others. @throws Left */
export async function askAboutPrivate(around: Around, going: readonly Difference[]): Promise<void> {
  const { documents, place, setting } = around;
  const { library } = documents;
  const found = going.flatMap(({ uri, after }) =>
    after
      ? library
          .findings(uri)
          .filter(({ code }) => code.startsWith('privacy-') || code === RESERVED)
          .map((finding) => ({ uri, finding }))
      : [],
  );
  const [first] = found;
  if (first) {
    const answer = await window.showWarningMessage(
      asking.privacy(found.length),
      {
        modal: true,
        detail: [first.finding.message, asking.privacyDetail].join('\n\n'),
      },
      asking.showMe,
      asking.shareAnyway,
    );
    if (answer === asking.showMe) {
      await revealSpan(first.uri, first.finding.span);
      await commands.executeCommand('workbench.actions.view.problems');
    }
    if (answer !== asking.shareAnyway) throw new Left();
  }
  if (!setting.git) return;
  const report = await guard(setting.git, place.top);
  const files = [
    ...new Set(
      (report?.things ?? []).filter(({ code }) => code === 'privacy-file-recorded').map(({ path }) => path),
    ),
  ];
  if (files.length === 0) return;
  const answer = await window.showWarningMessage(
    asking.privateFiles(files.map(nameOf)),
    { modal: true, detail: asking.privateFilesDetail },
    asking.showMe,
    asking.shareAnyway,
  );
  if (answer === asking.showMe) await commands.executeCommand('thirdPoint.checkPrivate');
  if (answer !== asking.shareAnyway) throw new Left();
}

/** The name of a file without its folders. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
