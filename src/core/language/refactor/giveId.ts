/** Ids for items that have none yet, so that others can point at them. */
import type { PlanDocument } from '../../document.ts';
import type { Change } from '../../edit/change.ts';
import { indexOf } from '../../references/index.ts';
import { newId } from '../../schema/newId.ts';
import { inside, schemaAt } from '../../schema/walk.ts';
import { counted } from '../../words.ts';
import { nodeAt, resolve, textOf } from '../../yaml/navigate.ts';
import { itemsAround, type Around, type ItemAround } from './around.ts';
import { byChanges, type Rework } from './rework.ts';

/** “Give this activity an id”, and where its neighbours have none either, the same for all of them. */
export function giveIds(document: PlanDocument, around: readonly Around[]): readonly Rework[] {
  const item = itemsAround(document, around).find(({ schema }) => schema?.properties?.id);
  if (!item || !lacksId(item)) return [];
  const noun = item.schema?.['x-noun'] ?? 'entry';
  const all = neighboursOf(document, item).filter(lacksId);
  const give = (title: string, items: readonly ItemAround[]): Rework => ({
    title,
    kind: 'rewrite',
    work: () => byChanges(document, idsFor(document, items)),
  });
  return [
    give(`Give this ${noun} an id`, [item]),
    ...(all.length > 1 ? [give(`Give ids to ${counted(all.length, noun)} that have none`, all)] : []),
  ];
}

function lacksId({ map }: ItemAround): boolean {
  return (textOf(map, 'id') ?? '') === '';
}

function neighboursOf(document: PlanDocument, { path }: ItemAround): readonly ItemAround[] {
  const above = path.slice(0, -1);
  const list = resolve(nodeAt(document.sound, above));
  const schema = schemaAt(document.kind, document.sound.root, above);
  if (list?.type !== 'list') return [];
  return list.items.flatMap(({ value }, index) =>
    value?.type === 'map' ? [{ path: [...above, index], map: value, schema: inside(schema, value) }] : [],
  );
}

function idsFor(document: PlanDocument, items: readonly ItemAround[]): readonly Change[] {
  const taken = new Set(indexOf(document).items.map(({ id }) => id));
  return items.flatMap(({ path, map, schema }): readonly Change[] => {
    if (!schema) return [];
    const id = newId({ document, node: map, at: schema }, taken);
    taken.add(id);
    return [{ do: 'set', path: [...path, 'id'], value: id }];
  });
}
