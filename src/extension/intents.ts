/** Does what a person asks for in a plan’s webview, and answers. */
import { commands, env, Uri } from 'vscode';
import { openMeetingIn } from '../core/coaching/lookingAt.ts';
import { agreedBefore } from '../core/coaching/agreed.ts';
import { dayOf } from '../core/dates.ts';
import type { PlanDocument } from '../core/document.ts';
import type { Refusal } from '../core/edit/change.ts';
import { indexOf } from '../core/references/index.ts';
import { decoded } from '../core/text/decoded.ts';
import { changesFor, GONE, type Asked, type ChangingIntent } from '../core/view/changesFor.ts';
import type { FromPanel, Intent, ItemRef } from '../core/view/planView.ts';
import { intentThere } from '../core/view/intentThere.ts';
import { fixMeant } from '../core/view/questions.ts';
import { placeOfRef, refElsewhere, refOf } from '../core/view/refs.ts';
import { savingAgain } from './changeAndSave.ts';
import type { Documents } from './documents.ts';
import { change } from './edits.ts';
import { placeOfFill, selectWords } from './fillIn.ts';
import { whyNotToWrite } from './live/readingOnly.ts';
import { revealItem, revealSpan } from './reveal.ts';
import type { Desk } from './surface.ts';
import { askWider } from './together/askWider.ts';
import { whoSuggests } from './together/whoSuggests.ts';

/** What was asked, of which text. */
type Message = Extract<FromPanel, { readonly type: 'intent' }>;

/** How an intent came out: one sentence to show and to speak, and the item to put the focus on. */
export interface Answer {
  readonly ok: boolean;
  readonly said?: string;
  readonly focus?: ItemRef;
  /** A document other than the one that was looked at, where that one was changed. */
  readonly elsewhere?: string;
  /** Done once the answer is given: shows words to write over, or the place that stood in the way. */
  readonly afterwards?: () => Promise<void>;
}

/** Does what is asked. @throws where VS Code can’t */
export async function carryOut(desk: Desk, message: Message): Promise<Answer> {
  const { uri, intent } = message;
  const { documents } = desk;
  // Only plans we know can be named: the webview can't make us open anything else.
  if (!documents.library.get(uri)) return { ok: false, said: 'This is not open any more.' };
  switch (intent.do) {
    case 'reveal':
      await revealItem(documents, desk.cursors, uri, intent.ref, intent.inText ?? false);
      return { ok: true };
    case 'open':
      return openTarget(desk, uri, intent.target);
    case 'look':
    case 'look-at':
    case 'look-for':
    case 'look-on':
    case 'look-away':
    case 'look-there':
    case 'follow':
    case 'next-time':
    case 'meet':
      return desk.together.carryOut(desk, uri, intent);
    case 'meeting-begin':
      // Another meeting may be going on: that is asked about in one place.
      return desk.together.carryOut(desk, uri, { do: 'meet' });
    case 'my-note':
      await commands.executeCommand('thirdPoint.noteForMyself', placeOfRef(uri, intent.ref));
      return { ok: true };
    case 'watch':
      await commands.executeCommand('thirdPoint.watchVisit', Uri.parse(uri));
      return { ok: true };
    case 'share-mine':
    case 'get-changes':
    case 'settle':
    case 'finish-sharing':
    case 'show-source-control':
      return desk.sharing.carryOut(uri, intent);
    case 'since':
    case 'since-baseline':
    case 'since-names':
    case 'since-show':
    case 'since-keep':
    case 'since-open':
      return desk.since.carryOut(uri, intent);
    case 'set-up':
      // Its questions take their time; nobody waits for an answer here.
      void commands.executeCommand('thirdPoint.setUp', Uri.parse(uri));
      return { ok: true };
    default:
      return changePlan(documents, message, intent);
  }
}

/** Opens a page on the web, a mail to write, or a document we know, by its address or as a text of the plan names it. */
async function openTarget(
  { documents, cursors, opening }: Desk,
  from: string,
  target: string,
): Promise<Answer> {
  if (/^(?:https?|mailto):/i.test(target)) {
    // VS Code asks before it goes to a page that is not trusted yet.
    await env.openExternal(Uri.parse(target));
    return { ok: true };
  }
  const { library } = documents;
  const [, file = target, id] = /^(.*)#(.*)$/s.exec(target) ?? [];
  const document = library.get(target) ?? library.get(file) ?? library.find(from, decoded(file));
  if (!document) return { ok: false, said: 'This file isn’t there.' };
  const item = id === undefined ? undefined : indexOf(document).byId.get(id);
  const ref = item && refOf(document, item.path);
  // A plan opens at the item.
  if (ref !== undefined) cursors.press(document.uri, ref);
  await opening.ours(Uri.parse(document.uri));
  if (ref !== undefined) await revealItem(documents, cursors, document.uri, ref, false);
  return { ok: true };
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
  const why = await whyNotToWrite(Uri.parse(uri));
  if (why !== undefined) return { ok: false, said: why };
  const elsewhere = uri !== from;
  const before = documents.library.get(uri);
  const instead = before && (await askWider(documents, before, intent));
  if (instead) return instead;
  const isSuggested = intent.do === 'suggest' || intent.do === 'suggest-out';
  const by = before && isSuggested ? await whoSuggests(before, documents.library) : documents.library.me;
  const make = async () => {
    const made = await change(documents, Uri.parse(uri), (document, now) =>
      intent.do === 'fix'
        ? fixFor(documents, document, intent)
        : changesFor(document, intent, {
            now,
            // The version is that of the plan that was looked at; of another document, only ids still mean the same.
            seen: elsewhere ? now : version,
            today: dayOf(new Date()),
            by,
            shelf: documents.library,
          }),
    );
    if (!('refused' in made)) documents.refresh(Uri.parse(uri));
    return made;
  };
  const wasMeeting = isMeeting(documents, uri);
  // In a meeting the other one follows along: what was saved before is saved again.
  const made = await savingAgain(
    uri,
    make,
    (done) => done.fill === undefined && (wasMeeting || isMeeting(documents, uri)),
  );
  if ('refused' in made) {
    const { at } = made;
    return {
      ok: false,
      said: made.refused,
      ...(at > 0 ? { afterwards: () => revealSpan(uri, { start: at, end: at }) } : {}),
    };
  }
  const { fill, focus } = made;
  const title = documents.library.get(uri)?.title ?? '';
  const at = fill === undefined ? undefined : placeOfFill(made.before, made.edits, fill);
  return {
    ok: true,
    // What is changed out of sight waits to be saved out of sight.
    said: elsewhere
      ? `${made.said} It stands in “${title}”, which is still to be saved.`
      : withAgreed(made.said, before, documents.library.me, intent),
    ...(elsewhere ? { elsewhere: uri } : {}),
    ...(focus === undefined ? {} : { focus: elsewhere ? refElsewhere(uri, focus) : focus }),
    ...(fill !== undefined && at !== undefined
      ? { afterwards: () => selectWords(Uri.parse(uri), at, fill) }
      : {}),
  };
}

/** Where others have agreed to what stood there before, that is said too. */
function withAgreed(
  said: string,
  before: PlanDocument | undefined,
  me: string | undefined,
  intent: Intent,
): string {
  const agreed = before && said !== '' && intent.do !== 'agree' ? agreedBefore(before, me) : '';
  return agreed === '' ? said : `${said} ${agreed}`;
}

/** Whether these are notes in which a meeting is going on. */
function isMeeting({ library }: Documents, uri: string): boolean {
  const document = library.get(uri);
  return document !== undefined && openMeetingIn(document) !== undefined;
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

/** Puts the cursor where a broken plan can’t be read. */
export async function showBroken({ library }: Documents, uri: string): Promise<void> {
  const first = library.findings(uri).find(({ severity }) => severity === 'error');
  if (first) await revealSpan(uri, first.span, false);
}
