/** Next steps: who does what, and by when. */
import { isoDate, shortDate } from '../../../dates.ts';
import type { PlanDocument } from '../../../document.ts';
import type { Refusal } from '../../../edit/change.ts';
import { freeId } from '../../../ids.ts';
import { quoted } from '../../../words.ts';
import type { Data } from '../../../yaml/data.ts';
import { nodeAt, textOf } from '../../../yaml/navigate.ts';
import { pathOf, refOf } from '../../refs.ts';
import { GONE, nameOf, refuse, type Asked, type IntentTo } from '../asked.ts';
import type { NotesNow } from '../notes.ts';
import { aboutWritten, EMPTY, meetingAt, takenIds } from './parts.ts';

/** Adds a next step to a meeting. */
export function addStep(document: PlanDocument, intent: IntentTo<'step'>, now: NotesNow): Asked | Refusal {
  const meeting = meetingAt(document, intent.ref);
  if (!meeting) return refuse(GONE);
  const what = intent.what.trim();
  if (what === '') return refuse(EMPTY);
  const [who, day] = [intent.who?.trim() ?? '', intent.when?.trim() ?? ''];
  const when = day === '' ? undefined : isoDate(day);
  if (day !== '' && when === undefined)
    return refuse('By when? Write the day like 2026-05-18, or leave it open.');
  const target = aboutWritten(document, intent.about, now);
  if ('refused' in target) return target;
  const id = freeId('n', takenIds(document), true);
  const value: { [key: string]: Data } = {
    id,
    ...(who === '' ? {} : { who }),
    what,
    ...(when === undefined ? {} : { when }),
    ...target,
  };
  const by = when === undefined ? '' : ` by ${shortDate(when)}`;
  return {
    changes: [{ do: 'insert', path: [...meeting.path, 'nextSteps'], value }],
    said: who === '' ? `Next step${by}: ${quoted(what, 60)}.` : `${who}${by}: ${quoted(what, 60)}.`,
    focus: `${refOf(document, meeting.path)}/nextSteps/${id}`,
  };
}

/** Says that a step is done, or not yet. */
export function stepDone(document: PlanDocument, { ref, on }: IntentTo<'step-done'>): Asked | Refusal {
  const path = pathOf(document, ref);
  if (path?.length !== 4 || path[0] !== 'meetings' || path[2] !== 'nextSteps') return refuse(GONE);
  const step = nodeAt(document.sound, path);
  const name = nameOf(document, path);
  const isDone = textOf(step, 'done') === 'true';
  if (isDone === on) return { changes: [], said: '', focus: ref };
  return {
    changes: [{ do: 'set', path: [...path, 'done'], value: on }],
    said: on ? `Done: ${name}.` : `On our list again: ${name}.`,
    focus: ref,
  };
}
