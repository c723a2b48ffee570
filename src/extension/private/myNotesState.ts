/** What the page “My notes” shows: made of what was opened, never kept. */
import { dayOf, shortDate } from '../../core/dates.ts';
import type { PrivateRecord } from '../../private/record.ts';
import { trustBlocks, trustSource } from '../../private/trust.ts';
import type { Documents } from '../documents.ts';
import { aboutThen } from './inFront.ts';
import type { AboutWords, MyNotesState, NoteGroup, NoteView } from './myNotesMessages.ts';

type NotesState = Extract<MyNotesState, { readonly show: 'notes' }>;
type Shown = Pick<NotesState, 'groups' | 'names' | 'trust'>;

/** @param records the oldest first */
export function shownOf(records: readonly PrivateRecord[], documents: Documents): Shown {
  const groups = new Map<string, { about?: AboutWords; notes: NoteView[] }>();
  let names = '';
  const reflections = new Map<string, NoteView[]>();
  for (const record of [...records].reverse()) {
    if (record.kind === 'note') {
      const about = record.about && aboutThen(documents, record.about);
      const key = about ? keyOf(about) : '';
      const group = groups.get(key) ?? { ...(about ? { about } : {}), notes: [] };
      group.notes.push(viewOf(record));
      groups.set(key, group);
    } else if (record.kind === 'trust') {
      reflections.set(record.block, [...(reflections.get(record.block) ?? []), viewOf(record)]);
    } else if (record.kind === 'roster' && names === '') names = record.text;
  }
  return {
    groups: [...groups].map(([key, group]): NoteGroup => ({ key, ...group })),
    names,
    trust: {
      source: trustSource,
      blocks: trustBlocks.map((block) => ({ ...block, notes: reflections.get(block.id) ?? [] })),
    },
  };
}

/** What is about the same has the same key. */
function keyOf({ uri, ref }: AboutWords): string {
  return ref === undefined ? uri : `${uri} ${ref}`;
}

function viewOf({
  id,
  text,
  on,
}: {
  readonly id: string;
  readonly text: string;
  readonly on: string;
}): NoteView {
  const moment = new Date(on);
  if (Number.isNaN(moment.getTime())) return { id, text, day: '' };
  const day = dayOf(moment);
  const year = day.slice(0, 4);
  return { id, text, day: shortDate(day) + (dayOf(new Date()).startsWith(year) ? '' : `, ${year}`) };
}
