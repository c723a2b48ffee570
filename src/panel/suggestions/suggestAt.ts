/** The ways to suggest a change of an item: its menu and its key. */
import { plain } from '../../core/markdown/markdown.ts';
import type { Board } from '../board.ts';
import type { MenuEntry } from '../menu.ts';
import type { Place } from '../places.ts';
import type { SuggestField } from './suggesting.ts';
import { suggestionWords as words } from './suggestionWords.ts';

/** A line of a list is known by so many of its first letters. */
const LINE = 40;

/** Whether a change of what stands there can be suggested from here. */
export function canSuggest(board: Pick<Board, 'editable'>, { kind, field }: Place): boolean {
  return board.editable && kind !== 'stop' && field !== undefined;
}

/** Opens the field for a suggestion. @param field the text that is meant @param key of what has the focus */
export function suggestChange(
  board: Board,
  place: Place,
  field = place.field,
  key = `item:${place.ref}`,
): void {
  if (!canSuggest(board, place)) return;
  const fields = fieldsOf(board, place);
  const meant = fields.some((each) => each.field === field) ? field : place.field;
  board.suggest({
    ...{ ref: place.ref, about: place.text, fields, key },
    ...(meant === undefined ? {} : { field: meant }),
  });
}

/** The menu’s entry for other words. */
export function suggestEntry(board: Board, place: Place): readonly MenuEntry[] {
  if (!canSuggest(board, place)) return [];
  return [{ label: words.menu, keys: 'S', run: () => suggestChange(board, place) }];
}

/** The menu’s entry for taking the item out; the document itself stays. */
export function suggestOutEntry(board: Board, place: Place): readonly MenuEntry[] {
  const { kind, ref, text } = place;
  if (!canSuggest(board, place) || kind === 'title') return [];
  return [
    {
      ...{ label: words.menuOut, apart: true },
      run: () => board.suggest({ ref, about: text, fields: [], key: `item:${ref}` }),
    },
  ];
}

/** The texts of an item that can be about something: its own words, and the others that are written. */
function fieldsOf(board: Board, { field: own, texts, ref }: Place): readonly SuggestField[] {
  return [...texts]
    .map(([field, text]): SuggestField => {
      const shown = board.textOf(ref, field, text);
      return { field, text: shown, label: labelOf(board, field, shown) };
    })
    .filter(({ field, text }) => field === own || text !== '');
}

function labelOf(board: Board, field: string, text: string): string {
  const [list = '', key = ''] = field.split('/');
  const short = plain(text).length > LINE ? `${plain(text).slice(0, LINE).trimEnd()} …` : plain(text);
  if (list === 'successCriteria') return words.criterion(short);
  if (list === 'supports') return words.support(short);
  if (list === 'descriptors') {
    const level = board.plan.levels.find(({ ref }) => ref === `levels/${key}`);
    return words.level(level ? plain(board.textOf(level.ref, level.field, level.text)) : key);
  }
  return Object.hasOwn(words.fields, field) ? (words.fields[field] ?? field) : field;
}
