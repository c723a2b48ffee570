/** Takes a pasted table into a rubric. */
import type { PlanDocument } from '../../document.ts';
import type { Change, Refusal } from '../../edit/change.ts';
import { freeId, idFrom } from '../../ids.ts';
import { readTable } from '../../kinds/rubric/fromTable.ts';
import type { Level } from '../../kinds/rubric/levels.ts';
import { matchLevels } from '../../kinds/rubric/matchLevels.ts';
import { rubricIn } from '../../kinds/rubric/rubric.ts';
import { isSame } from '../../kinds/rubric/table/tidy.ts';
import { indexOf } from '../../references/index.ts';
import { counted, listed, quoted } from '../../words.ts';
import { dataOf, type Data } from '../../yaml/data.ts';
import { textOf, valueOf } from '../../yaml/navigate.ts';
import type { ReadCriterion, ReadLevel, TableOffer, TableReading, TableWay } from '../planView.ts';
import { refuse, type Asked, type IntentTo } from './asked.ts';

const NO_RUBRIC = 'A table can be taken into a rubric. Open the rubric, and paste it there.';

/** What of a criterion with the same name stays, though the table does not say it. */
const kept = ['goals', 'standards', 'studentLanguage'];

/** What a level of a single-point rubric is called by in its text, in their order. */
const singlePoint = ['concerns', 'meets', 'beyond'];

/** How a table would be understood, and what could be done with it in this rubric. */
export function offerTable(document: PlanDocument, rows: readonly (readonly string[])[]): TableOffer {
  const reading = readTable(rows);
  if (reading.refused !== undefined) return { reading, ways: [] };
  if (document.kind !== 'rubric') return { reading: { ...nothing, refused: NO_RUBRIC }, ways: [] };
  const { criteria, writtenLevels } = rubricIn(document);
  const described =
    criteria.some(({ descriptors }) => descriptors.length > 0) ||
    writtenLevels.some(({ description }) => description !== undefined);
  if (criteria.length === 0 && !described) return { reading, ways: [] };
  const below = wayBelow(document, reading);
  const ways = [below, instead(document, reading)];
  if (!described) return { reading, ways, preferred: 'replace' };
  // The same rubric again may be meant to stand in its own place.
  const isNew = reading.criteria.some(({ name }) => !criteria.some(({ text }) => isSame(text, name)));
  return below.fits && isNew ? { reading, ways, preferred: 'add' } : { reading, ways };
}

const nothing: TableReading = { form: 'analytic', levels: [], criteria: [], notes: [] };

/** Writes what the table says in place of the rubric's levels and criteria, or its rows below those there are. */
export function useTable(document: PlanDocument, { rows, how }: IntentTo<'use-table'>): Asked | Refusal {
  if (document.kind !== 'rubric') return refuse(NO_RUBRIC);
  const reading = readTable(rows);
  if (reading.refused !== undefined) return refuse(reading.refused);
  return how === 'replace' ? replaced(document, reading) : added(document, reading);
}

/** What makes a rubric of this one and a table, in place of its levels and criteria. */
export function replaced(document: PlanDocument, reading: TableReading): Asked {
  const { form, scored, levels: there, criteria: before } = rubricIn(document);
  const taken = idsElsewhere(document);
  const levelIds = idsFor(
    reading.levels.map(({ name }) => name),
    (name) => there.find((level) => isSame(level.name, name))?.id,
    (name, place) =>
      reading.form === 'single-point' ? (singlePoint[place] ?? '') : idIn(numbered(name), 'level'),
    taken,
  );
  const sameAs = (name: string): (typeof before)[number] | undefined =>
    before.find(({ text }) => isSame(text, name));
  const ids = idsFor(
    reading.criteria.map(({ name }) => name),
    (name) => sameAs(name)?.id,
    (name) => idIn(name, 'criterion'),
    taken,
  );
  const criteria = reading.criteria.map((criterion, place) => {
    const same = sameAs(criterion.name);
    const stays = kept.flatMap((key): [string, Data][] => {
      const value = same && valueOf(same.node, key);
      return value ? [[key, dataOf(value)]] : [];
    });
    return criterionData(ids[place] ?? '', criterion, (at) => levelIds[at], stays, true);
  });
  const points = [...reading.levels, ...reading.criteria].some((each) => each.points !== undefined);
  const { root } = document.sound;
  const changes: Change[] = [];
  if (form !== reading.form || (textOf(root, 'form') ?? form) !== form)
    changes.push({ do: 'set', path: ['form'], value: reading.form });
  if (points && !scored) changes.push({ do: 'set', path: ['scored'], value: true });
  changes.push({
    do: 'set',
    path: ['levels'],
    value: reading.levels.map((level, place) => levelData(levelIds[place] ?? '', level)),
  });
  if (criteria.length > 0) changes.push({ do: 'set', path: ['criteria'], value: criteria });
  else if (valueOf(root, 'criteria')) changes.push({ do: 'remove', path: ['criteria'] });
  return {
    changes,
    said: `The rubric now has ${sizeOf(reading)}.`,
    focus: ids[0] === undefined ? `levels/${levelIds[0] ?? ''}` : `criteria/${ids[0]}`,
  };
}

function added(document: PlanDocument, reading: TableReading): Asked | Refusal {
  const way = wayBelow(document, reading);
  const matched = matchLevels(document, reading);
  if (!way.fits || 'refused' in matched) return refuse(way.said);
  const { scored } = rubricIn(document);
  const ids = idsFor(
    reading.criteria.map(({ name }) => name),
    () => undefined,
    (name) => idIn(name, 'criterion'),
    new Set(indexOf(document).items.map(({ id }) => id)),
  );
  return {
    changes: reading.criteria.map((criterion, index) => ({
      do: 'insert',
      path: ['criteria'],
      value: criterionData(ids[index] ?? '', criterion, (place) => matched.levels.get(place)?.id, [], scored),
    })),
    said: `Added ${counted(reading.criteria.length, 'criterion')}.`,
    focus: `criteria/${ids[0] ?? ''}`,
  };
}

function wayBelow(document: PlanDocument, reading: TableReading): TableWay {
  const no = (said: string): TableWay => ({ how: 'add', fits: false, said });
  if (reading.criteria.length === 0)
    return no('The table describes the work as a whole, so it has no rows to put below.');
  if (rubricIn(document).form === 'holistic')
    return no('This rubric describes the work as a whole, so there are no rows to put it below.');
  const matched = matchLevels(document, reading);
  if ('refused' in matched) return no(matched.refused);
  const { criteria, scored } = rubricIn(document);
  const said = [`Adds ${counted(reading.criteria.length, 'criterion')} below the ${criteria.length} there.`];
  if (matched.byOrder) said.push(pairsOf(reading.levels, matched.levels));
  const twice = reading.criteria.filter(({ name }) => criteria.some(({ text }) => isSame(text, name)));
  if (twice.length > 0)
    said.push(
      `${listed(
        twice.map(({ name }) => quoted(name, 40)),
        'and',
        4,
      )} would then stand there twice.`,
    );
  if (!scored && reading.criteria.some(({ points }) => points !== undefined))
    said.push('Their points are left out, since this rubric gives none.');
  return { how: 'add', fits: true, said: said.join(' ') };
}

function pairsOf(levels: readonly ReadLevel[], matched: ReadonlyMap<number, Level>): string {
  const pairs = levels.flatMap(({ name }, place) => {
    const level = matched.get(place);
    return level && !isSame(level.name, name) ? [`${quoted(name, 30)} as ${quoted(level.name, 30)}`] : [];
  });
  return `The levels go by their order: ${listed(pairs, 'and', 6)}.`;
}

function instead(document: PlanDocument, reading: TableReading): TableWay {
  const { criteria, levels } = rubricIn(document);
  const linked = criteria.filter(
    ({ text, goals }) => goals.length > 0 && !reading.criteria.some(({ name }) => isSame(name, text)),
  );
  const goes = `Its ${counted(levels.length, 'level')} and ${counted(criteria.length, 'criterion')} go; the title and all else stays.`;
  const links =
    linked.length > 0
      ? ` ${listed(
          linked.map(({ text }) => quoted(text, 40)),
          'and',
          4,
        )} had links to goals, which go too.`
      : '';
  return { how: 'replace', fits: true, said: goes + links };
}

/** “4 levels and 3 criteria”. */
function sizeOf({ levels, criteria }: TableReading): string {
  return listed([
    counted(levels.length, 'level'),
    ...(criteria.length > 0 ? [counted(criteria.length, 'criterion')] : []),
  ]);
}

function levelData(id: string, { name, description, points }: ReadLevel): { [key: string]: Data } {
  return {
    ...{ id, name },
    ...(description === undefined || description === '' ? {} : { description }),
    ...(points === undefined ? {} : { points }),
  };
}

/** @param levelAt the id of the level a descriptor belongs to, by its place in the table */
function criterionData(
  id: string,
  { name, category, description, weight, points, descriptors, levelPoints = [] }: ReadCriterion,
  levelAt: (place: number) => string | undefined,
  stays: readonly (readonly [key: string, value: Data])[],
  withPoints: boolean,
): { [key: string]: Data } {
  const texts = descriptors.flatMap((text, place): [string, Data][] => {
    const level = levelAt(place);
    return level === undefined || text === '' ? [] : [[level, text]];
  });
  const counts = levelPoints.flatMap((count, place): [string, Data][] => {
    const level = levelAt(place);
    return level === undefined || count === undefined ? [] : [[level, count]];
  });
  return {
    ...{ id, name },
    ...(description === undefined ? {} : { description }),
    ...(category === undefined ? {} : { category }),
    ...Object.fromEntries(stays),
    ...(texts.length > 0 ? { descriptors: Object.fromEntries(texts) } : {}),
    ...(weight === undefined ? {} : { weight }),
    ...(points === undefined || !withPoints ? {} : { points }),
    ...(counts.length === 0 || !withPoints ? {} : { levelPoints: Object.fromEntries(counts) }),
  };
}

/**
 * An id for each name: the one it has already, else a new one that none of the others has.
 * @param known the id of what was called so before
 * @param taken ids of everything else; those that are given are added
 */
function idsFor(
  names: readonly string[],
  known: (name: string) => string | undefined,
  made: (name: string, place: number) => string,
  taken: Set<string>,
): readonly string[] {
  const stays = names.map((name) => {
    const id = known(name);
    if (id === undefined || taken.has(id)) return undefined;
    taken.add(id);
    return id;
  });
  return names.map((name, place) => {
    const id = stays[place] ?? freeId(made(name, place), taken, false);
    taken.add(id);
    return id;
  });
}

/** “4” as “level 4”, so that its id says so too. */
function numbered(name: string): string {
  return /^\d/.test(name) ? `level ${name}` : name;
}

/** An id for a name; of `private`, which is kept for something else, the stem. */
function idIn(name: string, stem: string): string {
  const id = idFrom(name, stem);
  return id === 'private' ? stem : id;
}

/** The ids of everything that stays. */
function idsElsewhere(document: PlanDocument): Set<string> {
  return new Set(
    indexOf(document).items.flatMap(({ id, list }) => (list === 'levels' || list === 'criteria' ? [] : [id])),
  );
}
