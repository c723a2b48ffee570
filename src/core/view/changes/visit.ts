/** What is done on the page of a class visit, and what the visitor hands over at the debrief. */
import type { PlanDocument } from '../../document.ts';
import type { Change, Refusal } from '../../edit/change.ts';
import { freeId } from '../../ids.ts';
import { visitIn } from '../../kinds/observation/visit.ts';
import { indexOf } from '../../references/index.ts';
import { counted, quoted } from '../../words.ts';
import type { Data } from '../../yaml/data.ts';
import { itemsOf, textOf, valueOf } from '../../yaml/navigate.ts';
import type { Intent } from '../planView.ts';
import type { CaptureLine } from '../planViewCapture.ts';
import { GONE, refuse, type Asked, type IntentTo } from './asked.ts';
import { link } from './link.ts';

/** The intents that change a visit. */
export type VisitChange = Extract<Intent, { readonly do: 'watch-for' | 'showed' | 'seen' | 'visit-goal' }>;

const visitIntents: { readonly [what in VisitChange['do']]: true } = {
  ...{ 'watch-for': true, showed: true, seen: true, 'visit-goal': true },
};

export function isVisitChange(intent: Intent): intent is VisitChange {
  return Object.hasOwn(visitIntents, intent.do);
}

/** What an intent of the visit's page asks for on the newest text. */
export function visitChanges(document: PlanDocument, intent: VisitChange): Asked | Refusal {
  if (document.kind !== 'observation') return refuse(GONE);
  switch (intent.do) {
    case 'watch-for':
      return watchFor(document, intent.text);
    case 'showed':
      return showed(intent);
    case 'seen':
      return seen(document, intent.text);
    case 'visit-goal':
      return link(document, ['beforehand'], intent.goal, intent.on, 'The lesson');
  }
}

/** Something to watch for comes from the one who teaches. */
function watchFor(document: PlanDocument, written: string): Asked | Refusal {
  const text = written.trim();
  if (text === '') return refuse('Write a few words first.');
  const id = freeId('w', idsOf(document), true);
  const by = visitIn(document).teaching?.trim() ?? '';
  return {
    changes: [
      { do: 'insert', path: ['beforehand', 'watchFor'], value: { id, text, ...(by === '' ? {} : { by }) } },
    ],
    said: `Added ${quoted(text, 60)}.`,
  };
}

function showed(intent: IntentTo<'showed'>): Asked | Refusal {
  const text = intent.text.trim();
  if (text === '') return refuse('Write a few words first.');
  const value: Data = intent.goal === '' ? text : { goal: intent.goal, text };
  return {
    changes: [{ do: 'insert', path: ['reflection', 'studentsShowed'], value }],
    said: `Added ${quoted(text, 60)}.`,
  };
}

function seen(document: PlanDocument, written: string): Asked | Refusal {
  const text = written.trim();
  if (text === '') return refuse('Write a few words first.');
  const id = freeId('e', idsOf(document), true);
  return {
    changes: [{ do: 'insert', path: ['seen'], value: { id, text } }],
    said: `Added ${quoted(text, 60)}.`,
  };
}

/**
 * Writes the visitor's lines into the visit, each in its place by the time it was begun. A line that stands there
 * already is not written twice.
 */
export function handOver(document: PlanDocument, lines: readonly CaptureLine[]): Asked | Refusal {
  if (document.kind !== 'observation' || !document.current) return refuse(GONE);
  const taken = new Set(idsOf(document));
  const missing = lines.filter((line) => !isHandedOver(document, line));
  const entries = [...missing].sort(byTime).map((line) => {
    const id = freeId('e', taken, true);
    taken.add(id);
    return { at: line.at, value: entry(id, line) };
  });
  const { root } = document.sound;
  const there = valueOf(root, 'seen');
  const empty = there === undefined || (there.type === 'list' && there.items.length === 0);
  const times = itemsOf(root, 'seen').map(({ value }) => textOf(value, 'at') ?? '');
  const changes = empty ? whole(entries) : between(times, entries);
  return {
    changes,
    said: `${counted(missing.length, 'line')} ${missing.length === 1 ? 'stands' : 'stand'} in the visit now.`,
  };
}

interface Entry {
  readonly at: string;
  readonly value: Data;
}

/** The first lines of a visit are written in one piece. */
function whole(entries: readonly Entry[]): readonly Change[] {
  if (entries.length === 0) return [];
  return [{ do: 'set', path: ['seen'], value: entries.map(({ value }) => value) }];
}

/**
 * Each behind the last line that is not later; of those that stand there none is moved, and what has no time goes to the
 * end.
 * @param there the times that stand there, one a line
 */
function between(there: readonly string[], entries: readonly Entry[]): readonly Change[] {
  const times = [...there];
  return entries.map(({ at, value }) => {
    const index = placeFor(times, at);
    times.splice(index, 0, at);
    return { do: 'insert', path: ['seen'], value, ...(index < times.length - 1 ? { index } : {}) };
  });
}

/** Whether the visit has a line, as it was written. */
export function isHandedOver(document: PlanDocument, line: CaptureLine): boolean {
  const text = line.text.trim();
  return visitIn(document).seen.some(
    (entry) =>
      entry.text === text &&
      (entry.at ?? '') === line.at &&
      (entry.who ?? '') === (line.who ?? '') &&
      (entry.type ?? '') === (line.type ?? ''),
  );
}

function byTime(one: CaptureLine, other: CaptureLine): number {
  if (one.at === '' || other.at === '') return Number(one.at === '') - Number(other.at === '');
  return one.at < other.at ? -1 : Number(one.at > other.at);
}

function placeFor(times: readonly string[], at: string): number {
  if (at === '') return times.length;
  const later = times.findIndex((time) => time > at);
  return later < 0 ? times.length : later;
}

function entry(id: string, { at, who, type, text, aboutId, watchFor: asked }: CaptureLine): Data {
  return {
    id,
    ...(at === '' ? {} : { at }),
    ...(who === undefined || who === '' ? {} : { who }),
    ...(type === undefined ? {} : { type }),
    text: text.trim(),
    ...(aboutId === undefined || aboutId === '' ? {} : { about: aboutId }),
    ...(asked === undefined || asked === '' ? {} : { watchFor: asked }),
  };
}

function idsOf(document: PlanDocument): ReadonlySet<string> {
  return new Set(indexOf(document).byId.keys());
}
