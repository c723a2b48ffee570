import { kinds, type DocumentKind } from '../core/kinds/kind.ts';
import { Left, Questions } from './ask.ts';
import type { CurrentPlan } from './currentPlan.ts';
import type { Documents } from './documents.ts';
import {
  agreement,
  agreementQuestions,
  notes,
  notesQuestions,
  visit,
  visitQuestions,
} from './newDocument/aboutUs.ts';
import type { Made, Place } from './newDocument/made.ts';
import { askWhere, folderFor, openNew } from './newDocument/place.ts';
import { lesson, project } from './newDocument/plans.ts';
import { rubric } from './newDocument/rubric.ts';
import { standards } from './newDocument/standards.ts';
import type { Opening } from './opening.ts';

/** What there is to say about each kind when one chooses. */
const about: { readonly [kind in DocumentKind]: string } = {
  'project-spec': 'Several class periods with shared goals, choices for students and checks along the way',
  'lesson-plan': 'One lesson: its goals, what happens step by step, and how you see the learning',
  rubric: 'What good work looks like, criterion by criterion, level by level',
  standards: 'What students are expected to learn, by code, so that goals can name it',
  'coaching-agreement': 'Who does what, what stays between you, when you meet',
  'collaboration-log': 'What the two of you talk about, from meeting to meeting',
  observation: 'What one of you sees and hears in the other’s class, for what the other asked',
};

/**
 * `Third Point: New document…`: a few questions, then a valid document to go on with, opened.
 * @param meant which one; without it the person is asked
 */
export async function newDocument(
  documents: Documents,
  current: CurrentPlan,
  opening: Opening,
  meant?: DocumentKind,
): Promise<void> {
  try {
    const kind = meant ?? (await askKind());
    await make(kind, { documents, opening, folder: folderFor(current) });
  } catch (error) {
    if (!(error instanceof Left)) throw error;
  }
}

/** @throws Left when the person leaves */
async function askKind(): Promise<DocumentKind> {
  const choices = kinds.map(({ kind, label }) => ({ label, detail: about[kind], what: kind }));
  return (await new Questions('New document', 1).pick('What do you want to write?', choices)).what;
}

/** Asks about a document of that kind, and opens it. @throws Left when the person leaves */
async function make(kind: DocumentKind, usual: Place): Promise<void> {
  switch (kind) {
    case 'project-spec':
      return openNew(usual, kind, await project());
    case 'lesson-plan':
      return openNew(usual, kind, await lesson(usual));
    case 'rubric':
      return openNew(usual, kind, await rubric(usual));
    case 'standards':
      return openNew(usual, kind, await standards());
    case 'coaching-agreement':
      return makeAboutUs(kind, usual, new Questions('New agreement', agreementQuestions), agreement);
    case 'collaboration-log':
      return makeAboutUs(kind, usual, new Questions('New notes', notesQuestions), notes);
    case 'observation':
      return makeAboutUs(kind, usual, new Questions('New class visit', visitQuestions), visit);
  }
}

/** What is about two people has a place of its own, and that is the first question. */
async function makeAboutUs(
  kind: DocumentKind,
  usual: Place,
  ask: Questions,
  made: (ask: Questions, place: Place) => Promise<Made>,
): Promise<void> {
  const { folder } = await askWhere(ask, usual.documents, usual.folder, 'it');
  const place = { ...usual, folder };
  await openNew(place, kind, await made(ask, place));
}
