/** A rubric that somebody wrote into the plan, moved into a file of its own. */
import type { PlanDocument } from '../../document.ts';
import type { Change } from '../../edit/change.ts';
import { entriesOf } from '../../edit/entry.ts';
import { extentOf } from '../../edit/extent.ts';
import { habitsOf } from '../../edit/habits.ts';
import { planEdits } from '../../edit/planEdits.ts';
import { words } from '../../edit/refused.ts';
import { Source } from '../../edit/source.ts';
import { pairLines } from '../../edit/write.ts';
import { freeId, idFrom } from '../../ids.ts';
import { isPlan } from '../../kinds/kind.ts';
import type { Shelf } from '../../library/shelf.ts';
import { schemaAt } from '../../schema/walk.ts';
import { lineEnding } from '../../text/edits.ts';
import { dataOf, type Data } from '../../yaml/data.ts';
import { nodeAt, pairOf, resolve, scalarText, textOf, valueOf } from '../../yaml/navigate.ts';
import type { Path, YamlList, YamlMap, YamlNode } from '../../yaml/tree.ts';
import type { Around } from './around.ts';
import { isConvertible, levelsConverted } from './rubricLevels.ts';
import { inTurn, type Rework, type Worked } from './rework.ts';
import { belongsTo, finalLinked, newRubric, rubricOf, UNSAVED } from './rubricFile.ts';

/** “Move this rubric into a file of its own”, where one is written in the plan: instead of its file’s name, or anywhere else. */
export function extractRubric(
  document: PlanDocument,
  shelf: Shelf,
  around: readonly Around[],
): readonly Rework[] {
  if (!isPlan(document.kind)) return [];
  const written = around.find(
    ({ path, value, pair }) =>
      isFilled(resolve(value)) &&
      (namesRubric(document, path) || (pair?.key.text === 'rubric' && isUnknown(document, path))),
  );
  if (!written) return [];
  return [
    {
      title: 'Move this rubric into a file of its own',
      kind: 'extract',
      settles: true,
      work: () => moved(document, shelf, written.path),
    },
  ];
}

/** Whether the name of a rubric’s file is to stand at a place. */
function namesRubric({ kind, sound }: PlanDocument, path: Path): boolean {
  const rule = schemaAt(kind, sound.root, path)?.['x-reference'];
  return rule?.form === 'file' && rule.kinds?.includes('rubric') === true;
}

function isUnknown({ kind, sound }: PlanDocument, path: Path): boolean {
  return schemaAt(kind, sound.root, path) === undefined;
}

/** The name of the file where it has its place; else what is written goes, and what the plan ends in is linked. */
function linkChanges(document: PlanDocument, path: Path, name: string): readonly Change[] {
  if (namesRubric(document, path)) return [{ do: 'set', path, value: name }];
  return [{ do: 'remove', path }, ...finalLinked(document, name)];
}

function isFilled(node: YamlNode | undefined): node is YamlMap | YamlList {
  return (node?.type === 'map' && node.pairs.length > 0) || (node?.type === 'list' && node.items.length > 0);
}

function moved(document: PlanDocument, shelf: Shelf, path: Path): Worked {
  const written = nodeAt(document.sound, path);
  const at = written?.span.start ?? 0;
  // What is shared with another place has to be looked at by someone.
  if (!isFilled(written) || isShared(written)) return { refused: words.shared, at };
  const said = new Set(written.type === 'map' ? written.pairs.map(({ key }) => key.text) : []);
  const title = textOf(written, 'name') ?? `${document.title} – rubric`;
  const rubric = newRubric(document, shelf, title, undefined, said);
  if (!rubric) return { refused: UNSAVED, at };
  const first = rubricOf(rubric, bodyOf(document, written), lineEnding(document.text));
  if (first.broken || !saysAll(first, written)) return { refused: words.layout, at };
  const shaped = inTurn(first, [
    (now) => belongsTo(now, rubric.back),
    (now) => planEdits(now, renamedTop(now)),
    (now) => planEdits(now, criteriaShaped(now)),
    (now) => (isConvertible(now) ? levelsConverted(now) : { edits: [] }),
  ]);
  const planned = planEdits(document, linkChanges(document, path, rubric.name));
  if ('refused' in planned) return planned;
  if ('refused' in shaped) return { ...shaped, at };
  const { text } = shaped.after;
  return {
    step: {
      made: [{ uri: rubric.uri, text }],
      changed: [{ uri: document.uri, edits: planned.edits }],
    },
  };
}

/** Whether everything that is said of a rubric is in its file. */
function saysAll({ yaml }: PlanDocument, written: YamlMap | YamlList): boolean {
  const map = written.type === 'list' ? undefined : written;
  const isSame = (one: YamlNode | undefined, other: YamlNode | undefined): boolean =>
    JSON.stringify(dataOf(one)) === JSON.stringify(dataOf(other));
  return (
    yaml.duplicateKeys.length === 0 &&
    (map
      ? map.pairs.every(({ key, value }) => isSame(pairOf(yaml.root, key.text)?.value, value))
      : isSame(valueOf(yaml.root, 'criteria'), written))
  );
}

/** Whether something in it stands for, or lends itself to, another place. */
function isShared(node: YamlNode | undefined): boolean {
  switch (node?.type) {
    case undefined:
      return false;
    case 'alias':
      return true;
    case 'scalar':
      return node.anchor !== undefined;
    case 'list':
      return node.anchor !== undefined || node.items.some(({ value }) => isShared(value));
    case 'map':
      return node.anchor !== undefined || node.pairs.some(({ value }) => isShared(value));
  }
}

/** The lines of a rubric without their indentation, with the notes between them. */
function bodyOf(document: PlanDocument, written: YamlMap | YamlList): readonly string[] {
  const source = new Source(document.yaml);
  if (written.flow) {
    const habits = { ...habitsOf(source), flow: () => undefined, json: false };
    const data = dataOf(written);
    const map = Array.isArray(data) ? { criteria: data } : (data as { [key: string]: Data });
    return Object.entries(map).flatMap(([key, value]) => pairLines(key, value, 0, undefined, habits));
  }
  const extents = entriesOf(source, written).map((entry) => extentOf(source, entry));
  const column = source.columnOf(entriesOf(source, written)[0]?.start ?? 0);
  const [from, to] = [extents[0]?.from ?? 0, extents.at(-1)?.to ?? 0];
  const lines = source.text.slice(source.lineStart(source.lineAt(from)), to).split(/\r?\n/);
  while (lines.at(-1)?.trim() === '') lines.pop();
  const bare = lines.map((line) => line.slice(Math.min(column, /^ */.exec(line)?.[0].length ?? 0)));
  return written.type === 'map'
    ? bare
    : ['criteria:', ...bare.map((line) => (line === '' ? '' : `  ${line}`))];
}

/** What people call the lines of a rubric, said as the rubric does. */
function renamedTop(rubric: PlanDocument): readonly Change[] {
  const { root } = rubric.yaml;
  const other: readonly (readonly [string, string])[] = [
    ['rows', 'criteria'],
    ['name', 'title'],
  ];
  return other.flatMap(([from, to]): readonly Change[] => {
    if (!pairOf(root, from)) return [];
    if (!pairOf(root, to)) return [{ do: 'rename-key', path: [from], key: to }];
    return textOf(root, from) === textOf(root, to) ? [{ do: 'remove', path: [from] }] : [];
  });
}

/** Criteria as items with an id and a name: from bare words, or from words with lines below them. */
function criteriaShaped(rubric: PlanDocument): readonly Change[] {
  const criteria = valueOf(rubric.yaml.root, 'criteria');
  const taken = new Set<string>();
  const idFor = (name: string): string => {
    const id = freeId(idFrom(name, 'criterion'), taken, false);
    taken.add(id);
    return id;
  };
  if (criteria?.type === 'map') {
    const value = criteria.pairs.map(({ key, value }): Data => {
      const named = { id: idFor(key.text), name: key.text };
      const below = resolve(value);
      const text = scalarText(value);
      if (below?.type === 'map') return { ...named, ...(dataOf(below) as { [key: string]: Data }) };
      return text === undefined || text === '' ? named : { ...named, description: text };
    });
    return [{ do: 'set', path: ['criteria'], value }];
  }
  if (criteria?.type !== 'list') return [];
  for (const { value } of criteria.items) taken.add(textOf(value, 'id') ?? '');
  return criteria.items.flatMap(({ value }, index): readonly Change[] => {
    const path = ['criteria', index];
    const text = scalarText(value);
    if (text !== undefined) return [{ do: 'set', path, value: { id: idFor(text), name: text } }];
    if (resolve(value)?.type !== 'map') return [];
    const other = ['criterion', 'title'].find((key) => pairOf(value, key));
    const name = textOf(value, 'name') ?? (other === undefined ? undefined : textOf(value, other)) ?? '';
    return [
      ...(other !== undefined && !pairOf(value, 'name')
        ? [{ do: 'rename-key' as const, path: [...path, other], key: 'name' }]
        : []),
      ...(textOf(value, 'id') === undefined
        ? [{ do: 'set' as const, path: [...path, 'id'], value: idFor(name) }]
        : []),
    ];
  });
}
