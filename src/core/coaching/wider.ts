/** Marking something for more people than agreed: what is asked before it is done. */
import type { PlanDocument } from '../document.ts';
import type { Change } from '../edit/change.ts';
import { shortDate } from '../dates.ts';
import { isWider, visibilityOf, type Visibility } from '../kinds/coaching-agreement/agreement.ts';
import type { Shelf } from '../library/shelf.ts';
import { quoted } from '../words.ts';
import { nodeAt, textOf } from '../yaml/navigate.ts';
import type { Path } from '../yaml/tree.ts';
import { circles, talkAbout } from './circles.ts';
import { agreedFor, meantFor } from './meantFor.ts';

export interface WiderAsked {
  /** "Your agreement keeps your notes between you two. This marks the meeting of May 5 for your team." */
  readonly question: string;
  /** What it means that it is marked, plainly. */
  readonly detail: string;
  /** On the button that leaves it as agreed. */
  readonly keep: string;
  /** What to talk about first. */
  readonly talk: string;
}

/**
 * What is asked before `visibility` is written.
 * @param path where the entry stands; empty: the document as a whole
 * @param value the word to write; empty takes it away
 * @returns undefined where it is not for more people than agreed
 */
export function widerAsked(
  document: PlanDocument,
  shelf: Shelf,
  path: Path,
  value: string,
): WiderAsked | undefined {
  const marked = visibilityOf(value) ?? (value === '' ? above(document, shelf, path) : undefined);
  if (marked === undefined) return undefined;
  const agreed = agreedFor(document, shelf);
  if (!isWider(marked, agreed)) return undefined;
  if (document.kind === 'coaching-agreement')
    return {
      question: `So far your agreement keeps notes and visits ${circles[agreed].kept}. With this they are meant for ${circles[marked].for}.`,
      detail:
        'It holds for all notes and visits that say nothing else, also for those you have written already.',
      keep: circles[agreed].keep,
      talk: `Do we want our notes and visits to be for ${circles[marked].ours}?`,
    };
  const what = whatOf(document, path);
  return {
    question: `Your agreement keeps ${document.kind === 'observation' ? 'class visits' : 'your notes'} ${circles[agreed].kept}. With this, ${what} is meant for ${circles[marked].for}.`,
    detail: 'Everything Third Point shows and copies follows it. Have you talked about it?',
    keep: circles[agreed].keep,
    talk: talkAbout(what, marked),
  };
}

/** Whom an entry is meant for without a word of its own. */
function above(document: PlanDocument, shelf: Shelf, path: Path): Visibility {
  return path.length === 0 ? agreedFor(document, shelf) : meantFor(document, shelf, path.slice(0, -1));
}

function whatOf(document: PlanDocument, path: Path): string {
  if (path.length === 0) return document.kind === 'observation' ? 'this visit' : 'all of these notes';
  const node = nodeAt(document.sound, path);
  const date = textOf(node, 'date');
  if (path[0] === 'meetings' && path.length === 2 && date !== undefined)
    return `the meeting of ${shortDate(date)}`;
  const text = textOf(node, 'text');
  return text === undefined ? 'this entry' : quoted(text, 50);
}

/** Puts what to talk about where the next talk of these notes begins. */
export function talkFirst(asked: WiderAsked): Change {
  return { do: 'insert', path: ['talkNextTime'], value: { text: asked.talk } };
}
