/** The ways to share, to get and to finish, each in one folder, each ending calmly: nothing is lost on any of them. */
import { window } from 'vscode';
import { bringIn, finish, keepBoth } from '../../core/sharing/bring.ts';
import { changeCount, messageFor } from '../../core/sharing/message.ts';
import { onlyPartner } from '../../core/sharing/partner.ts';
import { keepVersion } from '../../core/sharing/keep.ts';
import type { FileStatus } from '../../core/sharing/status.ts';
import type { Failure } from '../../core/sharing/trouble.ts';
import { changedBetween } from '../../core/sharing/versions.ts';
import { asking, words } from '../../core/sharing/words.ts';
import { Left } from '../ask.ts';
import type { Around } from './around.ts';
import { askWhoIAm } from './askWhoIAm.ts';
import { askAboutPrivate, changeOf, chooseWhatGoes, nameOf, saveFirst } from './confirm.ts';
import { NotDone, type Outcome } from './outcome.ts';
import { offerPlace } from './offerPlace.ts';
import { isOurs, uriIn } from './places.ts';
import type { Difference, Reading } from './reading.ts';
import { fetchFrom, pushTo } from './wayThere.ts';

/** So often what came in between is brought in and sharing is tried again. */
const MOST_TRIES = 4;

type Tried = 'share' | 'get';

/** Shares one’s own documents, after bringing in what was shared meanwhile. */
export function share(around: Around): Promise<Outcome> {
  return ending(async () => {
    await saveFirst(around, 'share');
    const reading = await readyToGo(around, 'share');
    const { folder, facts } = reading;
    const { elsewhere } = folder;
    if (!elsewhere) return offerPlace();
    const going = await uncommitted(around, reading);
    const paths = new Set(going.map(({ path }) => path));
    const waiting = reading.mine.filter(({ path }) => !paths.has(path)).map(titleOf);
    const hasKept = facts.waiting || (elsewhere.id === undefined && folder.head !== undefined);
    if (going.length === 0 && !hasKept)
      return facts.theirs.any ? getInto(around, reading) : { is: 'done', said: asking.allShared };
    await askAboutPrivate(around, [...going, ...reading.mine.filter(({ path }) => !paths.has(path))]);
    const others = folder.files.filter(
      ({ path }) => !isOurs(around.documents, uriIn(around.place, path)),
    ).length;
    const chosen = await chooseWhatGoes(around, going, waiting, others, elsewhere.remote);
    if (chosen.length === 0 && !hasKept) return { is: 'left' };
    around.doing(words.sharing);
    await keep(around, folder.files, chosen);
    return sendOff(around, chosen.length > 0 ? saidOf(chosen) : listedTitles(waiting));
  });
}

/** Gets what was shared, and brings it together with what is here. */
export function get(around: Around): Promise<Outcome> {
  return ending(async () => {
    await saveFirst(around, 'get');
    const { folder } = await readyToGo(around, 'get');
    if (!folder.elsewhere) return offerPlace();
    around.doing(words.getting);
    const failure = await fetchFrom(around, folder.elsewhere.remote);
    if (failure) return { is: 'trouble', failure, tried: 'get' };
    return getInto(around, await readyToGo(around, 'get'));
  });
}

async function getInto(around: Around, reading: Reading): Promise<Outcome> {
  const { theirs } = reading.facts;
  if (!theirs.any) return { is: 'done', said: asking.nothingNew };
  around.doing(words.getting);
  const settled = await bringTheirs(around, reading, 'get');
  if (settled) return settled;
  return { is: 'done', said: theirs.count > 0 ? asking.got(theirs.who, theirs.count) : asking.gotOther };
}

/** Finishes bringing together once all is settled; where it was begun to share, shares. */
export function finishSharing(around: Around): Promise<Outcome> {
  return ending(async () => {
    await saveFirst(around, 'share');
    const reading = await read(around, 'share');
    const { folder } = reading;
    if (folder.underWay?.what !== 'merge') return { is: 'done', said: asking.finished };
    const { plans, others } = await around.readings.bothIn(around.place, folder);
    const open = plans.filter(({ settled }) => !settled);
    if (open.length > 0 || others.length > 0) return settleIn(around, reading);
    around.doing(words.finishing);
    const top = around.place.top;
    await withName(around, 'share', () =>
      finish(
        around.computer.git,
        top,
        plans.map(({ path }) => path),
      ),
    );
    const then = around.begun.of(top)?.then;
    await around.begun.forget(top);
    around.mergedHere();
    if (then !== 'share') return { is: 'done', said: asking.finished };
    around.doing(words.sharing);
    return sendOff(around, asking.bothVersions);
  });
}

/** Opens what both changed; asks about what only a person can say. */
export function settle(around: Around): Promise<Outcome> {
  return ending(async () => settleIn(around, await read(around, 'get')));
}

async function settleIn(around: Around, reading: Reading): Promise<Outcome> {
  const { place, readings, computer, setting } = around;
  const { top } = place;
  const who = reading.facts.theirs.who;
  const { plans, others } = await readings.bothIn(place, reading.folder);
  for (const { path, sides } of plans.filter((plan) => plan.sides.includes('D'))) {
    const title = titleAt(around, path);
    const by = sides.endsWith('D') ? 'theirs' : 'ours';
    const answer = await window.showInformationMessage(
      asking.takenOut(title, by, who),
      { modal: true, detail: words.nothingLost },
      asking.keepIt,
      asking.letItGo,
    );
    if (answer === undefined) throw new Left();
    if (answer === asking.keepIt) await done(keepBoth(computer.git, top, path, path), 'get');
    else await done(takeOut(around, path), 'get');
  }
  if (others.length > 0) {
    const answer = await window.showInformationMessage(
      asking.otherFile(others.map(nameOf), who),
      { modal: true, detail: asking.otherFileDetail },
      asking.keepBoth,
      asking.mySelf,
    );
    if (answer === asking.keepBoth)
      for (const path of others)
        await done(keepBoth(computer.git, top, path, await besideName(around, path, who)), 'get');
    else if (answer === undefined) throw new Left();
  }
  const left = (await readings.bothIn(place, (await read(around, 'get')).folder)).plans.filter(
    ({ settled }) => !settled,
  );
  for (const { path } of left) await setting.settle(uriIn(place, path));
  return left.length > 0
    ? { is: 'settle', said: asking.settle(left.map(({ path }) => titleAt(around, path))) }
    : { is: 'left' };
}

async function takeOut({ computer, place }: Around, path: string): Promise<Failure | undefined> {
  const { code, stderr } = await computer.git.run(place.top, ['rm', '--quiet', '--force', '--', path]);
  return code === 0 ? undefined : { trouble: 'unknown', said: stderr };
}

/** `worksheet (Lee).docx`, a name that nothing has yet. */
async function besideName(
  { computer, place }: Around,
  path: string,
  who: string | undefined,
): Promise<string> {
  const at = path.lastIndexOf('/') + 1;
  const dot = path.indexOf('.', at + 1);
  const end = dot < 0 ? path.length : dot;
  const name = (who ?? '').replace(/[^\p{L}\p{N} ]/gu, '').trim() || 'partner';
  for (let number = 1; ; number++) {
    const label = number === 1 ? name : `${name} ${number}`;
    const beside = `${path.slice(0, end)} (${label})${path.slice(end)}`;
    const { stdout } = await computer.git.run(place.top, [
      ...['ls-files', '-z', '--cached', '--others', '--', beside],
    ]);
    if (stdout === '') return beside;
  }
}

/** Brings in what came, shares, and begins again where something came in between. */
async function sendOff(around: Around, what: string): Promise<Outcome> {
  let failure: Failure = { trouble: 'overtaken' };
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { folder } = await readyToGo(around, 'share');
    if (!folder.elsewhere || folder.branch === undefined) return offerPlace();
    const offline = await fetchFrom(around, folder.elsewhere.remote);
    if (offline) return { is: 'trouble', failure: offline, tried: 'share' };
    const reading = await readyToGo(around, 'share');
    const settled = reading.facts.theirs.any ? await bringTheirs(around, reading, 'share') : undefined;
    if (settled) return settled;
    const rejected = await pushTo(around, folder.branch, folder.elsewhere);
    if (!rejected) {
      const { theirs } = reading.facts;
      return {
        is: 'done',
        said: [
          asking.shared(what, onlyPartner(around.documents.library)),
          ...(theirs.count > 0 ? [asking.together(theirs.count, theirs.who)] : []),
        ].join(' '),
      };
    }
    failure = rejected;
    if (rejected.trouble !== 'overtaken') break;
  }
  return { is: 'trouble', failure, tried: 'share' };
}

/** @returns undefined where all came together */
async function bringTheirs(around: Around, reading: Reading, tried: Tried): Promise<Outcome | undefined> {
  const { computer, place, begun } = around;
  const { folder, facts } = reading;
  const id = folder.elsewhere?.id;
  if (id === undefined || id === folder.base) return undefined;
  await makeWay(around, reading, id, tried);
  const brought = await bringIn(computer.git, place.top, id, await around.own());
  if (brought.is === 'together') {
    if (folder.head !== folder.base) around.mergedHere();
    return undefined;
  }
  if (brought.is === 'not') {
    if (brought.failure.trouble === 'no-name') {
      await askWhoIAm(around);
      return bringTheirs(around, await readyToGo(around, tried), tried);
    }
    return { is: 'trouble', failure: brought.failure, tried };
  }
  await begun.set(place.top, id, tried);
  const now = await read(around, tried);
  const { plans, others } = await around.readings.bothIn(place, now.folder);
  // A check that refused what came together by itself: nothing is left to settle.
  if (plans.length === 0 && others.length === 0)
    return { is: 'trouble', failure: { ...brought.failure, trouble: 'refused' }, tried };
  return settleIn(around, { ...now, facts: { ...now.facts, theirs: facts.theirs } });
}

/**
 * What lies in the folder and is not kept may be in the way of what comes in.
 * @throws NotDone, Left
 */
async function makeWay(around: Around, reading: Reading, theirs: string, tried: Tried): Promise<void> {
  const { computer, documents, place } = around;
  const { folder, facts } = reading;
  const coming = new Set(
    (await changedBetween(computer.git, place.top, folder.base, theirs)).map(({ path }) => path),
  );
  const here = folder.files.filter(({ path }) => coming.has(path));
  const isPlan = ({ path }: FileStatus): boolean => isOurs(documents, uriIn(place, path));
  const inTheWay = here.filter((file) => !isPlan(file));
  if (inTheWay.length > 0)
    throw notDone(
      tried,
      asking.inTheWay(
        inTheWay.map(({ path }) => nameOf(path)),
        facts.theirs.who,
      ),
    );
  const mine = here.filter(isPlan);
  // Where both have versions of their own, git wants nothing else to be marked.
  const marked = folder.files.filter((file) => file.staged && !mine.includes(file));
  if (marked.length > 0 && (folder.head !== folder.base || mine.length > 0))
    throw notDone(tried, asking.marked(marked.map(({ path }) => nameOf(path))));
  if (mine.length === 0) return;
  const paths = new Set(mine.map(({ path }) => path));
  const differences = reading.mine.filter(({ path }) => paths.has(path));
  const answer = await window.showInformationMessage(
    asking.keepMineFirst(differences.map(titleOf), facts.theirs.who),
    { modal: true, detail: asking.keepMineFirstDetail },
    asking.bringTogether,
  );
  if (answer !== asking.bringTogether) throw new Left();
  await keep(around, folder.files, differences, tried);
}

function notDone(tried: Tried, more: string): NotDone {
  return new NotDone({ is: 'trouble', failure: { trouble: 'in-the-way' }, tried, more });
}

/** Keeps a version of these documents. @throws NotDone, Left */
async function keep(
  around: Around,
  files: readonly FileStatus[],
  going: readonly Difference[],
  tried: Tried = 'share',
): Promise<void> {
  const paths = new Set(going.map(({ path }) => path));
  const meant = files.filter(({ path }) => paths.has(path));
  if (meant.length === 0) return;
  const message = messageFor(going.map((each) => changeOf(around, each)));
  await withName(around, tried, () => keepVersion(around.computer.git, around.place.top, meant, message));
}

/** Does something that a name stands beside; where there is none yet, it is asked for. @throws NotDone, Left */
async function withName(
  around: Around,
  tried: Tried,
  act: () => Promise<Failure | undefined>,
): Promise<void> {
  let failure = await act();
  if (failure?.trouble === 'no-name') {
    await askWhoIAm(around);
    failure = await act();
  }
  if (failure) throw new NotDone({ is: 'trouble', failure, tried });
}

async function done(step: Promise<Failure | undefined>, tried: Tried): Promise<void> {
  const failure = await step;
  if (failure) throw new NotDone({ is: 'trouble', failure, tried });
}

/** The folder as it stands. @throws NotDone where git does not answer */
async function read({ readings, place }: Around, tried: Tried): Promise<Reading> {
  const reading = await readings.read(place);
  if (!reading) throw new NotDone({ is: 'trouble', failure: { trouble: 'no-answer' }, tried });
  return reading;
}

/** The same where nothing else is half done. @throws NotDone; what is half done is said by the strip already */
async function readyToGo(around: Around, tried: Tried): Promise<Reading> {
  const reading = await read(around, tried);
  const { underWay } = reading.facts;
  if (underWay === 'to-settle') throw new NotDone(await settleIn(around, reading));
  if (underWay !== 'nothing')
    throw new NotDone({
      is: 'done',
      said:
        underWay === 'no-branch'
          ? `${words.noBranch}. ${words.noBranchMore}`
          : `${words.begun}. ${words.begunMore}`,
    });
  return reading;
}

/** The documents that are not kept yet, with what changed in them. */
async function uncommitted(around: Around, { folder, mine }: Reading): Promise<readonly Difference[]> {
  const open = new Set(folder.files.map(({ path }) => path));
  const known = mine.filter(({ path }) => open.has(path));
  if (folder.elsewhere?.id !== undefined) return known;
  return around.readings.unkept(around.place, folder);
}

/** Runs one of the ways. What was thrown on it says how it ended. */
async function ending(way: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await way();
  } catch (error) {
    if (error instanceof NotDone) return error.outcome;
    if (error instanceof Left) return { is: 'left' };
    throw error;
  }
}

function saidOf(chosen: readonly Difference[]): string {
  const count = chosen.reduce((sum, { diff, whole }) => sum + changeCount(diff, whole), 0);
  return asking.changesIn(count, chosen.map(titleOf));
}

function listedTitles(titles: readonly string[]): string {
  return titles.length === 0 ? asking.whatWaited : asking.titles(titles);
}

function titleOf({ after, before, path }: Difference): string {
  return (after ?? before)?.title ?? nameOf(path);
}

function titleAt({ documents, place }: Around, path: string): string {
  return documents.library.get(uriIn(place, path).toString())?.title ?? nameOf(path);
}
