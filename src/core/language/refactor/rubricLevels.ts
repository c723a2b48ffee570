/** Levels as people write them, within a criterion or as bare words, turned into the levels of a rubric. */
import type { PlanDocument } from '../../document.ts';
import type { Change, Planned } from '../../edit/change.ts';
import { planEdits } from '../../edit/planEdits.ts';
import { freeId } from '../../ids.ts';
import { fallbackLevels, levelsOf, type Level } from '../../kinds/rubric/levels.ts';
import { risingLevels } from '../../kinds/rubric/lowest.ts';
import { rubricIn } from '../../kinds/rubric/rubric.ts';
import type { Data } from '../../yaml/data.ts';
import { itemsOf, pairOf, resolve, textOf, valueOf } from '../../yaml/navigate.ts';
import type { Path, YamlList, YamlMap, YamlNode } from '../../yaml/tree.ts';
import type { Around } from './around.ts';
import { keysForDashes } from './dashesToKeys.ts';
import { ontoLines } from './layout.ts';
import { withNotes } from './lossless.ts';
import { inDocument, inTurn, type Rework } from './rework.ts';
import { levelCalled, levelId, saidIn, type Said } from './saidOfLevels.ts';

/** What people call the descriptions of a criterion's levels, ours first. */
const holders = ['descriptors', 'levels', 'ratings', 'scale'] as const;

/** “Turn these into levels of the rubric”, and for a rubric without any, its usual ones written out. */
export function rubricLevels(document: PlanDocument, around: readonly Around[]): readonly Rework[] {
  if (document.kind !== 'rubric') return [];
  const [top] = around;
  const holder = around.find(({ path }) => path[0] === 'criteria' && holders.some((key) => key === path[2]));
  const isHere = top?.path[0] === 'levels' || holder !== undefined;
  if (isHere && isConvertible(document)) {
    const work = (): Planned => levelsConverted(document);
    return [
      {
        title: 'Turn these into levels of the rubric',
        kind: 'rewrite',
        settles: true,
        work: () => inDocument(document, work()),
      },
    ];
  }
  const usual = fallbackLevels(document);
  const mayWrite = top?.path[0] === 'form' || top?.path[0] === 'criteria';
  if (!mayWrite || around.length > 1 || usual.length === 0 || saysLevels(document)) return [];
  const value: Data = usual.map(({ id, name }) => ({ id, name }));
  return [
    {
      title: 'Write the levels out',
      kind: 'rewrite',
      work: () => inDocument(document, planEdits(document, [{ do: 'set', path: ['levels'], value }])),
    },
  ];
}

/** Whether something is said of levels already, in whatever shape, at the top or in a criterion. */
function saysLevels(document: PlanDocument): boolean {
  const written = valueOf(document.sound.root, 'levels');
  const isNone =
    written === undefined ||
    (written.type === 'list'
      ? written.items.length === 0
      : written.type === 'scalar' && written.value === null);
  return !isNone || isConvertible(document);
}

/** The edits that give a rubric its levels in one list, and each criterion its descriptors under their ids. */
export function levelsConverted(document: PlanDocument): Planned {
  const turned = inTurn(document, [
    (now) => planEdits(now, topLevels(now)),
    onLines,
    ...itemsOf(document.sound.root, 'criteria').flatMap(({ index }) => [
      (now: PlanDocument) => planEdits(now, namedDescriptors(now, index)),
      (now: PlanDocument) => criterionConverted(now, index),
    ]),
  ]);
  if ('refused' in turned) return turned;
  return withNotes(document, turned.after, { edits: turned.edits }, document.sound.root?.span.start ?? 0);
}

/** New levels in brackets are long; those get lines of their own. */
function onLines(now: PlanDocument): Planned {
  const levels = valueOf(now.sound.root, 'levels');
  const isNew = levels?.type === 'list' && levels.flow && levels.items.some(({ value }) => isMap(value));
  return isNew ? ontoLines(now, ['levels']) : { edits: [] };
}

function isMap(node: YamlNode | undefined): boolean {
  return resolve(node)?.type === 'map';
}

/** Whether levels are written in another shape than the rubric's own. */
export function isConvertible(document: PlanDocument): boolean {
  const { root } = document.sound;
  const written = valueOf(root, 'levels');
  if (written && !isInShape(written)) return saidIn(written) !== undefined;
  const known = new Set(levelsOf(document).map(({ id }) => id));
  return itemsOf(root, 'criteria').some(({ value }) => holderIn(value, known) !== undefined);
}

/** A list of levels, each with an id and a name. */
function isInShape(levels: YamlNode): boolean {
  return (
    levels.type === 'list' &&
    levels.items.every(
      ({ value }) => textOf(value, 'id') !== undefined && textOf(value, 'name') !== undefined,
    )
  );
}

/** Where a criterion describes levels in another shape than under their ids. */
function holderIn(
  criterion: YamlNode | undefined,
  known: ReadonlySet<string>,
): { readonly key: string; readonly value: YamlList | YamlMap; readonly said: readonly Said[] } | undefined {
  const map = resolve(criterion);
  if (map?.type !== 'map' || criterion?.type === 'alias') return undefined;
  const there = holders.filter((key) => pairOf(map, key) !== undefined);
  const [key] = there;
  // With two of them, nobody knows which is meant.
  if (key === undefined || there.length > 1) return undefined;
  const value = pairOf(map, key)?.value;
  if (value?.type !== 'list' && value?.type !== 'map') return undefined;
  const isOurs =
    key === 'descriptors' &&
    value.type === 'map' &&
    value.pairs.every(({ key, value }) => known.has(key.text) && resolve(value)?.type !== 'map');
  const said = isOurs ? undefined : saidIn(value);
  return said && { key, value, said };
}

/** The list of levels, from what is written of them at the top, else from what the criteria call theirs. */
function topLevels(document: PlanDocument): readonly Change[] {
  const { root } = document.sound;
  const written = valueOf(root, 'levels');
  if (written) {
    const said = isInShape(written) ? undefined : saidIn(written);
    if (!said) return [];
    // A bare word is a name here; below a name of its own it is one too, and the name an id.
    const named = said.map((each): Said => {
      const name = each.name ?? (each.label === undefined || isIdOf(each) ? each.text : each.label);
      const text = name === each.text ? undefined : each.text;
      return { ...each, name: name ?? each.label, text };
    });
    return listChanges(written, withIds(named));
  }
  const usual = fallbackLevels(document);
  const rising = risingLevels(document);
  const called = itemsOf(root, 'criteria').flatMap(({ value }) => {
    const said = holderIn(value, new Set(usual.map(({ id }) => id)))?.said ?? [];
    return said.flatMap(({ label, name }) =>
      label === undefined ? [] : [{ label, name: name ?? label, text: undefined, points: undefined }],
    );
  });
  const first = new Map(called.map((each) => [levelId(each.label), each] as const).reverse());
  const levels = called.filter((each) => first.get(levelId(each.label)) === each);
  const isUsual =
    levels.length === 0 ||
    (levels.length === usual.length &&
      levels.every(({ label }, place) => levelCalled(label, usual, rising) === usual[place]));
  if (isUsual) {
    const most = Math.max(0, ...itemsOf(root, 'criteria').map(({ value }) => bareTexts(value, usual)));
    if (levels.length > 0 || most === 0 || most === usual.length) return [];
    const numbered = Array.from({ length: most }, (_, index) => `Level ${index + 1}`);
    return [{ do: 'set', path: ['levels'], value: withIds(numbered.map((name) => bare(name))) }];
  }
  return [{ do: 'set', path: ['levels'], value: withIds(levels) }];
}

function bare(name: string): Said {
  return { label: undefined, name, text: undefined, points: undefined };
}

/** How many texts a criterion has for levels that it does not name. */
function bareTexts(criterion: YamlNode | undefined, usual: readonly Level[]): number {
  const said = holderIn(criterion, new Set(usual.map(({ id }) => id)))?.said ?? [];
  return said.every(({ label }) => label === undefined) ? said.length : 0;
}

/** Whether the label is an id or a number with the name behind it, as in `meets: Meets` or `4: Exceeds`. */
function isIdOf({ label = '', text = '' }: Said): boolean {
  return text !== '' && text.length <= 30 && (/^\d+$/.test(label) || levelId(text) === levelId(label));
}

function withIds(levels: readonly Said[]): { [key: string]: Data }[] {
  const taken = new Set<string>();
  return levels.map(({ label, name = '', text, points }) => {
    const id = freeId(levelId(label ?? name), taken, false);
    taken.add(id);
    return {
      id,
      name,
      ...(text === undefined || text === '' ? {} : { description: text }),
      ...(points === undefined ? {} : { points }),
    };
  });
}

/** Where each level stands in a list already, it becomes an item there, with the notes beside it. */
function listChanges(written: YamlNode, levels: readonly { [key: string]: Data }[]): readonly Change[] {
  return written.type === 'list'
    ? levels.map((value, index) => ({ do: 'set', path: ['levels', index], value }))
    : [{ do: 'set', path: ['levels'], value: [...levels] }];
}

/** Descriptions of levels are called descriptors here. */
function namedDescriptors(document: PlanDocument, index: number): readonly Change[] {
  const holder = holderAt(document, index);
  return holder && holder.key !== 'descriptors'
    ? [{ do: 'rename-key', path: ['criteria', index, holder.key], key: 'descriptors' }]
    : [];
}

function holderAt(document: PlanDocument, index: number): ReturnType<typeof holderIn> {
  const criterion = itemsOf(document.sound.root, 'criteria')[index]?.value;
  return holderIn(criterion, new Set(levelsOf(document).map(({ id }) => id)));
}

function criterionConverted(document: PlanDocument, index: number): Planned {
  const holder = holderAt(document, index);
  const matched = holder && matchedLevels(document, holder.said);
  if (!holder || !matched) return { edits: [] };
  const { value, said } = holder;
  const path = ['criteria', index, 'descriptors'];
  const points = pointsOf(document, index, said, matched);
  const isText = said.every(({ text, points }) => text !== undefined && points === undefined);
  if (value.type === 'map' && isText && value.pairs.every(({ value }) => resolve(value)?.type !== 'map')) {
    return planEdits(document, renamed(value, path, matched));
  }
  if (value.type === 'list' && isText && !value.flow) {
    const inPlace = keysForDashes(document, path, value, matched);
    if (inPlace) return inPlace;
  }
  const descriptors = Object.fromEntries(
    levelsOf(document).flatMap(({ id }) => {
      const text = said[matched.indexOf(id)]?.text;
      return text === undefined || text === '' ? [] : [[id, text] as const];
    }),
  );
  return planEdits(document, [{ do: 'set', path, value: descriptors }, ...points]);
}

function renamed(map: YamlMap, path: Path, to: readonly string[]): readonly Change[] {
  return map.pairs.map(({ key }, place) => ({
    do: 'rename-key',
    path: [...path, key.text],
    key: to[place] ?? key.text,
  }));
}

/** The ids of the levels that are spoken of, in that order; undefined where one of them is not known, or meant twice. */
function matchedLevels(document: PlanDocument, said: readonly Said[]): readonly string[] | undefined {
  const levels = levelsOf(document);
  if (said.every(({ label }) => label === undefined))
    return said.length === levels.length ? levels.map(({ id }) => id) : undefined;
  const points = new Map(rubricIn(document).writtenLevels.map((each) => [each.id, each.points?.value]));
  const known = levels.map((level) => ({ ...level, points: points.get(level.id) }));
  const rising = risingLevels(document);
  const found = said.map(({ label }) => levelCalled(label ?? '', known, rising)?.id);
  const isClear = !found.includes(undefined) && new Set(found).size === found.length;
  return isClear ? (found as readonly string[]) : undefined;
}

/** What levels count for in a criterion, where that is not what they count for anyway. */
function pointsOf(
  document: PlanDocument,
  index: number,
  said: readonly Said[],
  matched: readonly string[],
): readonly Change[] {
  const usual = new Map(rubricIn(document).writtenLevels.map(({ id, points }) => [id, points?.value]));
  const own = said.flatMap(({ points }, place) => {
    const id = matched[place];
    return id === undefined || points === undefined ? [] : [[id, points] as const];
  });
  if (own.every(([id, points]) => usual.get(id) === points)) return [];
  return [{ do: 'set', path: ['criteria', index, 'levelPoints'], value: Object.fromEntries(own) }];
}
