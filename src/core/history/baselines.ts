/** What a document can be compared with: each with its words, and a way to its text. */
import { dayOf, moments } from '../dates.ts';
import type { Git } from '../privacy/git.ts';
import { dayInWords } from '../view/papers/days.ts';
import {
  commonVersion,
  historyOf,
  namedVersions,
  textIn,
  versionBefore,
  type FileHistory,
  type FilePlace,
} from './fileHistory.ts';
import { endOfMeeting } from './meetingEnd.ts';
import type { KeptVersion } from './keptVersion.ts';

export interface Baseline {
  readonly id: string;
  /** To choose it by: “our last meeting (May 5)”. */
  readonly label: string;
  /** Above what changed: “Since we last met (May 5)”. */
  readonly since: string;
  /** Of which moment it is, in milliseconds; undefined where that says nothing about who changed what since. */
  readonly at?: number;
  /** Its text; undefined where the document is not in there, or can’t be read. */
  text(): Promise<string | undefined>;
}

export interface Sources {
  /** The day of the last meeting, ISO. */
  readonly met?: string | undefined;
  /** Where its notes lie; undefined where git knows nothing of them. */
  readonly notes?: FilePlace | undefined;
  readonly kept: readonly KeptVersion[];
  readonly git: Git | undefined;
  /** Where the document lies; undefined where git knows nothing of it. */
  readonly place: FilePlace | undefined;
  /** What was chosen before: a day or a version that is not offered by itself. */
  readonly chosen: string | undefined;
  readonly now: Date;
}

export interface Baselines {
  readonly all: readonly Baseline[];
  readonly history: FileHistory | undefined;
}

/** Begins the id of a day, and of a version that goes by a name. */
export const DAY = 'day:';
export const VERSION = 'version:';
const KEPT = 'kept:';

/** The last meeting’s. */
const MEETING = 'meeting';

/** As exactly as git knows times, in milliseconds. */
const SECOND = 1000;

/** @returns in the order in which they are offered: the first is the one to begin with */
export async function baselinesOf(sources: Sources): Promise<Baselines> {
  const { git, place, kept, chosen, met, now } = sources;
  const history = git && place ? await historyOf(git, place) : undefined;
  const source = { ...sources, history };
  const found: (Baseline | undefined)[] = [
    met === undefined ? undefined : await atMeeting(source, met),
    lastShared(source),
    git && place && history ? await lastCommon(source, git, place, history) : undefined,
    ...kept
      .filter(({ why }) => why === 'asked')
      .reverse()
      .map((version) => whenKept(version, now)),
    chosen?.startsWith(DAY) ? await onDay(source, chosen.slice(DAY.length)) : undefined,
    git && place && chosen?.startsWith(VERSION)
      ? await byName(source, git, place, chosen.slice(VERSION.length))
      : undefined,
  ];
  return { all: found.flatMap((baseline) => baseline ?? []), history };
}

type Source = Sources & { readonly history: FileHistory | undefined };

/** What stood there when the meeting ended, as far as that is known; else at the end of its day. */
async function atMeeting(source: Source, met: string): Promise<Baseline | undefined> {
  const words = dayInWords(met, dayOf(source.now));
  const named = { id: MEETING, label: `our last meeting (${words})`, since: `Since we last met (${words})` };
  const own = source.kept.find(({ why, day }) => why === 'meeting' && day === met);
  if (own) return { ...named, at: own.at, text: () => Promise.resolve(own.text) };
  const { git, notes } = source;
  const end = git && notes ? await endOfMeeting(git, notes, met) : undefined;
  // What was kept together with the notes is of the meeting too.
  return asOf(source, end === undefined ? startOfDay(met, 1) : end + SECOND, named);
}

/** What stood there when a day began. */
async function onDay(source: Source, day: string): Promise<Baseline | undefined> {
  const words = dayInWords(day, dayOf(source.now));
  return asOf(source, startOfDay(day, 0), {
    ...{ id: `${DAY}${day}`, label: `the beginning of ${words}`, since: `Since ${words}` },
  });
}

/** The newest of what was kept before a moment, here or by git. */
async function asOf(
  { git, place, history, kept }: Source,
  moment: number,
  named: Pick<Baseline, 'id' | 'label' | 'since'>,
): Promise<Baseline | undefined> {
  const here = kept.findLast(({ at }) => at < moment);
  const there = git && place && history ? await versionBefore(git, place, moment - 1) : undefined;
  if (git && place && history && there && there.at >= (here?.at ?? -Infinity)) {
    // A document that was made later is not in there: then there is nothing to compare with.
    const text = await textIn(git, place, there.id, pathsOf(history));
    if (text !== undefined) return { ...named, at: moment, text: () => Promise.resolve(text) };
  }
  return here && { ...named, at: here.at, text: () => Promise.resolve(here.text) };
}

function lastShared({ git, place, history, now }: Source): Baseline | undefined {
  const mine = history?.versions.find(({ email }) => email !== '' && email === history.me);
  if (!mine || !git || !place) return undefined;
  const day = dayInWords(dayOf(new Date(mine.at)), dayOf(now));
  return {
    ...{ id: 'shared', label: `what I last shared (${day})`, since: `Since I last shared this (${day})` },
    ...{ at: mine.at, text: () => textIn(git, place, mine.id, [mine.path]) },
  };
}

async function lastCommon(
  { now }: Source,
  git: Git,
  place: FilePlace,
  history: FileHistory,
): Promise<Baseline | undefined> {
  const common = await commonVersion(git, place);
  if (!common) return undefined;
  const day = dayInWords(dayOf(new Date(common.at)), dayOf(now));
  return {
    ...{
      id: 'common',
      label: `what we both had last (${day})`,
      since: `Since we both had the same (${day})`,
    },
    ...{ at: common.at, text: () => textIn(git, place, common.id, pathsOf(history)) },
  };
}

function whenKept({ at, text }: KeptVersion, now: Date): Baseline {
  const moment = new Date(at);
  const words = `${dayInWords(dayOf(moment), dayOf(now))}, ${timeOfDay(moment)}`;
  return {
    ...{ id: `${KEPT}${at}`, label: `the version kept on ${words}`, since: `Since the version of ${words}` },
    ...{ at, text: () => Promise.resolve(text) },
  };
}

const timeOfDay = moments({ timeStyle: 'short' });

async function byName(
  { history }: Source,
  git: Git,
  place: FilePlace,
  ref: string,
): Promise<Baseline | undefined> {
  const version = (await namedVersions(git, place)).find((each) => each.ref === ref);
  if (!version) return undefined;
  return {
    ...{ id: `${VERSION}${ref}`, label: `the version “${version.label}”` },
    ...{
      since: `Compared with “${version.label}”`,
      text: () => textIn(git, place, version.id, history ? pathsOf(history) : []),
    },
  };
}

function pathsOf({ versions }: FileHistory): readonly string[] {
  return versions.map(({ path }) => path);
}

/** The first moment of a day where the person is, or so many days later. @param date ISO */
function startOfDay(date: string, later: number): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day + later).getTime();
}
