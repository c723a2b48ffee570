/** Does what a person asks for in a plan’s webview, and answers. */
import { env, Uri, window, workspace } from 'vscode';
import { dayOf } from '../core/dates.ts';
import type { PlanDocument } from '../core/document.ts';
import type { Refusal } from '../core/edit/change.ts';
import { indexOf } from '../core/references/index.ts';
import type { Span } from '../core/text/ranges.ts';
import { changesFor, GONE, type Asked, type ChangingIntent } from '../core/view/changesFor.ts';
import type { FromPanel, Intent, ItemRef } from '../core/view/planView.ts';
import { fixMeant } from '../core/view/questions.ts';
import { goesByPlace, pathOf, placeOfRef, refElsewhere, refOf } from '../core/view/refs.ts';
import { nodeAt } from '../core/yaml/navigate.ts';
import { openDocument, type Documents } from './documents.ts';
import { change, reveal } from './edits.ts';
import { placeOfFill, selectWords } from './fillIn.ts';

/** What was asked, of which text. */
type Message = Extract<FromPanel, { readonly type: 'intent' }>;

/** How an intent came out: one sentence to show and to speak, and the item to put the focus on. */
export interface Answer {
  readonly ok: boolean;
  readonly said?: string;
  readonly focus?: ItemRef;
  /** Done once the answer is given: shows words to write over, or the place that stood in the way. */
  readonly afterwards?: () => Promise<void>;
}

/** Does what is asked. @throws where VS Code can’t */
export async function carryOut(documents: Documents, message: Message): Promise<Answer> {
  const { uri, intent } = message;
  // Only plans we know can be named: the webview can't make us open anything else.
  if (!documents.library.get(uri)) return { ok: false, said: 'This plan is not open any more.' };
  switch (intent.do) {
    case 'reveal':
      await revealItem(documents, uri, intent.ref);
      return { ok: true };
    case 'open':
      return openTarget(documents, uri, intent.target);
    default:
      return changePlan(documents, message, intent);
  }
}

/** Opens a page on the web, a mail to write, or a document we know, by its address or as a text of the plan names it. */
async function openTarget(documents: Documents, from: string, target: string): Promise<Answer> {
  if (/^(?:https?|mailto):/i.test(target)) {
    // VS Code asks before it goes to a page that is not trusted yet.
    await env.openExternal(Uri.parse(target));
    return { ok: true };
  }
  const { library } = documents;
  const [, file = target, id] = /^(.*)#(.*)$/s.exec(target) ?? [];
  const document = library.get(target) ?? library.find(from, decoded(file));
  if (!document) return { ok: false, said: 'This file isn’t there.' };
  await window.showTextDocument(Uri.parse(document.uri), { preview: false });
  const item = id === undefined ? undefined : indexOf(document).byId.get(id);
  if (item) await revealItem(documents, document.uri, refOf(document, item.path));
  return { ok: true };
}

/** A file's name as it is called; in a link, spaces and the like are written with `%`. */
function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

async function changePlan(
  documents: Documents,
  { uri: from, version }: Message,
  asked: ChangingIntent | Extract<Intent, { do: 'fix' }>,
): Promise<Answer> {
  const there = intentThere(from, asked);
  if (!there) return { ok: false, said: GONE };
  const { uri, intent } = there;
  if (!documents.library.get(uri)) return { ok: false, said: 'This file isn’t there.' };
  const elsewhere = uri !== from;
  const made = await change(documents.library, Uri.parse(uri), (document, now) =>
    intent.do === 'fix'
      ? fixFor(documents, document, intent)
      : changesFor(document, intent, {
          now,
          // The version is that of the plan that was looked at; of another document, only ids still mean the same.
          seen: elsewhere ? now : version,
          today: dayOf(new Date()),
        }),
  );
  if ('refused' in made) {
    const { at } = made;
    return {
      ok: false,
      said: made.refused,
      ...(at > 0 ? { afterwards: () => revealSpan(uri, { start: at, end: at }) } : {}),
    };
  }
  documents.refresh(Uri.parse(uri));
  const { fill, focus } = made;
  const at = fill === undefined ? undefined : placeOfFill(made.before, made.edits, fill);
  return {
    ok: true,
    said: made.said,
    ...(focus === undefined ? {} : { focus: elsewhere ? refElsewhere(uri, focus) : focus }),
    ...(fill !== undefined && at !== undefined
      ? { afterwards: () => selectWords(Uri.parse(uri), at, fill) }
      : {}),
  };
}

/** The names of items that an intent can carry. */
const naming: ReadonlySet<string> = new Set(['ref', 'into', 'after', 'before']);

/**
 * An intent that names items of another document (a rubric’s row in the map of its plan), as that document would say it.
 * @returns undefined where the names lead to several documents, or go by a place that may have moved since
 */
function intentThere<Asking extends Intent>(
  here: string,
  intent: Asking,
): { readonly uri: string; readonly intent: Asking } | undefined {
  let uri: string | undefined;
  let there = intent;
  for (const [name, named] of Object.entries(intent)) {
    if (!naming.has(name) || typeof named !== 'string') continue;
    const place = placeOfRef(here, named);
    if (uri !== undefined && uri !== place.uri) return undefined;
    if (place.uri !== here && goesByPlace(place.ref)) return undefined;
    uri = place.uri;
    there = { ...there, [name]: place.ref };
  }
  return { uri: uri ?? here, intent: there };
}

/** What a fix named by the panel does to the newest text. */
function fixFor(
  documents: Documents,
  document: PlanDocument,
  intent: Extract<Intent, { do: 'fix' }>,
): Asked | Refusal {
  // Taken in first, so that what is said is about this very text.
  documents.refresh(Uri.parse(document.uri));
  const { library } = documents;
  const fix = fixMeant(document, library.findings(document.uri), intent);
  if (!fix) return { refused: GONE, at: 0 };
  return { changes: fix.changes, said: 'Changed.', ...(fix.fill === undefined ? {} : { fill: fix.fill }) };
}

/** Shows an item in the text, the focus staying where it is. @param from the document it was named in */
async function revealItem({ library }: Documents, from: string, named: ItemRef): Promise<void> {
  const { uri, ref } = placeOfRef(from, named);
  const document = library.get(uri);
  const path = document && pathOf(document, ref);
  const node = document && path && nodeAt(document.sound, path);
  if (!document || !node) return;
  // An older form is read as if it were up to date, so places are not those of the text.
  if (document.older) return revealSpan(uri, { start: 0, end: 0 });
  // The item's first line: its whole extent would flood the screen with selection.
  const end = Math.min(node.span.end, document.lines.lineEnd(document.lines.lineAt(node.span.start)));
  await revealSpan(uri, path.length === 0 ? { start: 0, end: 0 } : { start: node.span.start, end });
}

async function revealSpan(uri: string, span: Span): Promise<void> {
  await reveal(await workspace.openTextDocument(Uri.parse(uri)), span.start, span.end, true);
}

/** Puts the cursor where a broken plan can’t be read. */
export async function showBroken({ library }: Documents, uri: string): Promise<void> {
  const first = library.findings(uri).find(({ severity }) => severity === 'error');
  if (!first) return;
  const document = openDocument(uri) ?? (await workspace.openTextDocument(Uri.parse(uri)));
  await reveal(document, first.span.start, first.span.end, false);
}
