/** Goes through a merged document: what its items go by, and each of its parts with what stands there by now. */
import type { Content, Entries, Pieced } from './merged.ts';
import { itemName, itemsIn, type Part, type Value } from './parts.ts';

/** The part that a content is written like; undefined for what is in dispute. */
export function partOf(content: Content | undefined): Part | undefined {
  return content && content.is !== 'disputed' ? content.part : undefined;
}

/** The id that an item put together from several versions has by now. */
function idOf({ part, value }: Pieced): string | undefined {
  const key = part.holder.keyedBy;
  if (key === undefined || value.is !== 'entries') return part.id;
  const spot = value.spots.find(({ content }) => partOf(content)?.key === key);
  const id = spot?.content;
  if (id?.is === 'pieced') {
    if (id.value.is === 'replaced') return id.value.text;
    if (id.value.is === 'written' && id.value.value.node?.type === 'scalar') return id.value.value.node.text;
  }
  const node = id?.is === 'whole' ? id.part.value?.node : undefined;
  return node?.type === 'scalar' ? node.text : part.id;
}

/** What the items of a merged document go by, see `itemName`; what is in dispute is there in one version or the other. */
export function itemsOf({ layout, spots }: Entries, into = new Set<string>()): ReadonlySet<string> {
  const list = layout.shape.key;
  const add = (id: string | undefined): void => {
    if (id !== undefined) into.add(`${list} ${id}`);
  };
  for (const { content } of spots) {
    if (content?.is === 'disputed') for (const one of [content.ours, content.theirs]) add(one?.part.id);
    else if (content?.is === 'pieced' && content.value.is === 'entries') {
      add(idOf(content));
      itemsOf(content.value, into);
    } else if (content) {
      add(content.part.id);
      if (content.is === 'whole' && content.part.value)
        for (const part of itemsIn(content.part.value)) into.add(itemName(part));
    }
  }
  return into;
}

/** Calls `entry` for each part of a merged document that is not in dispute, with the value it has by now. */
export function visit(
  { layout, spots }: Entries,
  entry: (part: Part, value: Value | undefined) => void,
  begin?: (layout: Value) => void,
): void {
  begin?.(layout);
  const parts = (value: Value): void => {
    begin?.(value);
    for (const part of value.parts) {
      entry(part, part.value);
      if (part.value?.holder) parts(part.value);
    }
  };
  for (const { content } of spots) {
    if (!content || content.is === 'disputed') continue;
    if (content.is === 'whole') {
      entry(content.part, content.part.value);
      if (content.part.value?.holder) parts(content.part.value);
    } else if (content.value.is === 'entries') {
      entry(content.part, content.part.value);
      visit(content.value, entry, begin);
    } else entry(content.part, content.value.is === 'written' ? content.value.value : undefined);
  }
}
