/** `Third Point: Export…`: who reads it, what, in which form, and where it goes. */
import { ProgressLocation, Uri, window, workspace } from 'vscode';
import { exportAs, formats, type Format } from '../../core/exchange/export.ts';
import { handOuts, type HandOut } from '../../core/exchange/handOuts.ts';
import type { Reader } from '../../core/exchange/sheet.ts';
import type { PlanDocument } from '../../core/document.ts';
import { bareName, isPlan } from '../../core/kinds/kind.ts';
import { decoded } from '../../core/text/decoded.ts';
import { Left, Questions } from '../ask.ts';
import type { CurrentPlan } from '../currentPlan.ts';
import type { Documents } from '../documents.ts';
import { uriMeant } from '../together/inFront.ts';
import { loadOffice } from './loadOffice.ts';
import { shownIn, type Shown } from './previewMessages.ts';
import { saveExport } from './saveExport.ts';

const forWhom: readonly { readonly reader: Reader; readonly label: string; readonly detail: string }[] = [
  {
    reader: 'students',
    label: 'Students',
    detail: 'Kind words, choices, what to show; nothing of coaching.',
  },
  { reader: 'teachers', label: 'Teachers', detail: 'All of it.' },
  { reader: 'administrators', label: 'Administrators', detail: 'What your agreement allows.' },
];

/** What a template may be, and so what comes out. */
const templates: ReadonlyMap<string, Format> = new Map([
  ['docx', 'docx'],
  ['dotx', 'docx'],
  ['html', 'html'],
  ['htm', 'html'],
]);

interface Asked {
  readonly reader: Reader;
  readonly handOut: HandOut;
  readonly format: Format;
  readonly template?: Uint8Array;
}

/** @param meant the plan’s address, where one was chosen @param shown the page that is in front of the person */
export async function exportPlan(
  documents: Documents,
  current: CurrentPlan,
  meant: unknown,
  shown: unknown,
): Promise<void> {
  const uri = uriMeant(documents, current, meant);
  if (uri === undefined) {
    say('Open a plan first.');
    return;
  }
  documents.refresh(Uri.parse(uri));
  if (!documents.library.complete) await documents.readAll();
  const document = documents.library.get(uri);
  if (!document) {
    say('Open a plan first.');
    return;
  }
  try {
    const asked = await ask(document, shownIn(shown));
    const exported = await window.withProgress(
      { location: ProgressLocation.Window, title: 'Making it ready' },
      () => exportAs(document, documents.library, asked, loadOffice),
    );
    if ('refused' in exported) {
      say(exported.refused);
      return;
    }
    await saveExport({
      ...exported,
      suggested: suggested(document, asked, exported.ending),
      label: formats.find(({ format }) => format === asked.format)?.label ?? '',
    });
  } catch (error) {
    if (!(error instanceof Left)) throw error;
  }
}

function say(sentence: string): void {
  void window.showInformationMessage(sentence);
}

/** Asks what there is to ask. @param shown the page that is in front of the person @throws Left when the person leaves */
async function ask(document: PlanDocument, shown: Shown | undefined): Promise<Asked> {
  const { kind } = document;
  const made = handOuts.filter(({ of }) => of.includes(kind));
  const questions = new Questions('Export', shown ? 1 : made.length > 1 ? 3 : 2);
  const reader = shown?.reader ?? (await questions.pick('Who reads it?', forWhom)).reader;
  const [only] = made;
  const handOut =
    shown?.handOut ??
    (made.length > 1 ? (await questions.pick('What do you need?', made)).handOut : (only?.handOut ?? 'page'));
  const isPage = handOut === 'page';
  const possible = formats
    .filter(({ of, format }) => (of === undefined || (of.includes(kind) && isPage)) && format !== 'jsonld')
    .map(({ label, ending, format }) => ({ label, description: ending, format }));
  const resource = formats
    .filter(({ of, format }) => format === 'jsonld' && isPage && of?.includes(kind))
    .map(({ label, ending, format }) => ({ label, description: ending, format }));
  const own = {
    label: 'Our school’s template…',
    detail: 'A Word file or a page with {{goals}} and the like, to be filled in.',
    format: undefined,
  };
  const { format } = await questions.pick('In which form?', [
    ...possible,
    ...(isPlan(kind) && isPage ? [own] : []),
    ...resource,
  ]);
  if (format !== undefined) return { reader, handOut, format };
  return { reader, handOut, ...(await askTemplate()) };
}

/** The school’s template, and what comes of it. @throws Left when the person leaves */
async function askTemplate(): Promise<{ readonly format: Format; readonly template: Uint8Array }> {
  const [file] =
    (await window.showOpenDialog({
      title: 'Our school’s template',
      openLabel: 'Fill it in',
      filters: { 'Word file or page': [...templates.keys()] },
    })) ?? [];
  if (!file) throw new Left();
  const ending = file.path.slice(file.path.lastIndexOf('.') + 1).toLowerCase();
  // Another kind of file says itself what it is.
  const format = templates.get(ending) ?? 'docx';
  return { format, template: await workspace.fs.readFile(file) };
}

/** `water-study-students.docx`, beside the document. */
function suggested({ uri }: PlanDocument, { reader, handOut }: Asked, ending: string): Uri {
  const at = Uri.parse(uri);
  const file = decoded(uri.slice(uri.lastIndexOf('/') + 1));
  const name = [bareName(file) || file, handOut === 'page' ? reader : handOut].join('-');
  const [folder] = workspace.workspaceFolders ?? [];
  if (at.scheme !== 'untitled') return Uri.joinPath(at, '..', `${name}${ending}`);
  return folder
    ? Uri.joinPath(folder.uri, `${name}${ending}`)
    : at.with({ scheme: 'file', path: `/${name}${ending}` });
}
