/** What is asked in the panel about suggestions, as changes of the document: suggest, and answer. */
import type { PlanDocument } from '../document.ts';
import type { Change, Refusal } from '../edit/change.ts';
import { newId } from '../schema/newId.ts';
import { schemaAt } from '../schema/walk.ts';
import { addableTo } from '../view/changes/add.ts';
import { GONE, nameOf, refuse, type Asked } from '../view/changes/asked.ts';
import { DOCUMENT, itemAround, pathOf, refOf } from '../view/refs.ts';
import type { Intent, SuggestionIntent } from '../view/planView.ts';
import { quoted, small } from '../words.ts';
import { nodeAt, resolve } from '../yaml/navigate.ts';
import type { Path } from '../yaml/tree.ts';
import { pathOfField } from './field.ts';
import { placeOf, takesSuggestions, waysOf, writtenIn, type Written } from './reading.ts';
import { staleIn } from './suggestions.ts';
import { takesAway, withoutSuggestions } from './takeAway.ts';
import { meantAt, textAt, type Meant } from './value.ts';
import { changesToWrite, nameFor, type Named, type Located } from './write.ts';

/** Who asks, when, and how any other change is made on this text. */
export interface Asking {
  /** Who suggests, where that is known. */
  readonly by: string | undefined;
  /** ISO */
  readonly today: string;
  readonly make: (intent: MadeIntent) => Asked | Refusal;
}

/** The changes that a suggestion can be about. */
export type MadeIntent = Extract<Intent, { readonly do: 'set-text' | 'remove' | 'add' | 'add-text' }>;

const intents: { readonly [what in SuggestionIntent['do']]: true } = {
  ...{ suggest: true, 'suggest-out': true, 'answer-suggestion': true },
};

/** Whether an intent is about suggestions. */
export function isSuggestionIntent(intent: { readonly do: string }): intent is SuggestionIntent {
  return Object.hasOwn(intents, intent.do);
}

const NO_PLACE = 'Suggestions have no place in this document.';
const NOT_NAMED = 'This can’t be suggested from here. Please change it in the text.';

/** The changes an intent about suggestions asks for. */
export function suggestionChanges(
  document: PlanDocument,
  intent: SuggestionIntent,
  asking: Asking,
): Asked | Refusal {
  if (!takesSuggestions(document.kind)) return refuse(NO_PLACE);
  if (intent.do === 'answer-suggestion') return answer(document, intent.id, intent.answer, asking);
  const path = pathOf(document, intent.ref);
  if (!path) return refuse(GONE);
  return intent.do === 'suggest'
    ? suggestWords(document, path, intent, asking)
    : suggestOut(document, path, intent, asking);
}

/** Suggests other words; no words: that the line goes. */
function suggestWords(
  document: PlanDocument,
  path: Path,
  { ref, field, text: said, why }: Extract<SuggestionIntent, { do: 'suggest' }>,
  asking: Asking,
): Asked | Refusal {
  const whole = [...path, ...pathOfField(field)];
  const now = textAt(document, whole);
  const text = said.trim();
  const at = nodeAt(document.sound, whole)?.span.start ?? 0;
  if (text === now.trim())
    return refuse(
      text === ''
        ? 'Write a few words first.'
        : 'These words stand there already. What could it say instead?',
      at,
    );
  // What could not be written can’t be suggested either.
  const tried = asking.make({ do: 'set-text', ref, field, text, was: now });
  if ('refused' in tried) return tried;
  return written(document, path, whole, { to: text === '' ? undefined : text, why }, asking);
}

/** Suggests that an item goes. */
function suggestOut(
  document: PlanDocument,
  path: Path,
  { ref, why }: Extract<SuggestionIntent, { do: 'suggest-out' }>,
  asking: Asking,
): Asked | Refusal {
  if (path.length === 0) return refuse(NOT_NAMED);
  const tried = asking.make({ do: 'remove', ref });
  if ('refused' in tried) return tried;
  return written(document, path, path, { to: undefined, why }, asking);
}

/** @param asked where the item stands that it is asked of @param whole what it is about */
function written(
  document: PlanDocument,
  asked: Path,
  whole: Path,
  { to, why }: Pick<Located, 'to' | 'why'>,
  { by, today }: Asking,
): Asked | Refusal {
  const named = nameFor(document, whole);
  const at = nodeAt(document.sound, whole)?.span.start ?? 0;
  if (!named) return refuse(NOT_NAMED, at);
  const { item, about, field } = named;
  const writes = changesToWrite(document, [{ item, about, field, to, why: why.trim(), by, on: today }]);
  if (writes.length === 0) return refuse(NO_ROOM, at);
  const there = asked.length === 0 ? quoted(document.title, 50) : nameOf(document, asked);
  return {
    changes: [...named.changes, ...writes],
    said: `Suggested. It waits at ${there} until you have talked.`,
    ...focusOn(document, asked, named),
  };
}

/** The item that it was asked of, by the id it has then. */
function focusOn(document: PlanDocument, asked: Path, { item, about, changes }: Named): Pick<Asked, 'focus'> {
  if (asked.length === 0) return { focus: DOCUMENT };
  const ref = refOf(document, asked);
  if (changes.length === 0 || about === undefined) return { focus: ref };
  return item.length === asked.length ? { focus: [...ref.split('/').slice(0, -1), about].join('/') } : {};
}

/** Uses a suggestion or leaves the plan as it is; either way it is gone afterwards. */
function answer(document: PlanDocument, id: string, how: 'use' | 'keep', asking: Asking): Asked | Refusal {
  const suggestion = writtenIn(document).find((each) => each.id === id);
  if (!suggestion) return refuse('This suggestion isn’t there any more.');
  const focus = refAbout(document, suggestion);
  const away = withoutSuggestions(document, [suggestion]);
  if (how === 'keep') return { changes: away, said: 'It stays as it is.', focus };
  const used = use(document, suggestion, asking);
  if ('refused' in used) return { ...used, at: used.at || suggestion.whole.start };
  const gone = takesAway(used.changes, suggestion);
  return { ...used, changes: gone ? used.changes : [...used.changes, ...away] };
}

/** The item a suggestion is about, for the way back. */
function refAbout(document: PlanDocument, suggestion: Written): string {
  const place = placeOf(document, suggestion);
  const item = place ? itemAround(place.whole) : [];
  return item.length === 0 ? DOCUMENT : refOf(document, item);
}

/** The changes that a suggestion is about. */
function use(document: PlanDocument, suggestion: Written, { make }: Asking): Asked | Refusal {
  const { to, was, field, add } = suggestion;
  const place = placeOf(document, suggestion);
  if (waysOf(suggestion) !== 1)
    return refuse('This suggestion doesn’t say one thing yet: other words, that it goes, or something new.');
  const stale = staleIn(document, suggestion);
  if (!place || stale) return refuse(`${stale?.said ?? GONE} ${ASK_AGAIN}`);
  const ref = place.item.length === 0 ? DOCUMENT : refOf(document, place.item);
  if (add) return used(addTo(document, place.item, ref, add, make));
  if (field === undefined) return used(make({ do: 'remove', ref }));
  const text = to ?? '';
  const meant = to === undefined ? taken(document, place.whole) : meantAt(document, place.whole, text);
  if (meant.as === 'nothing') return refuse('This can’t be written there. Please change it in the text.');
  const focus = refAbout(document, suggestion);
  if (meant.as === 'value') {
    const { whole: path } = place;
    const change: Change =
      to === undefined ? { do: 'remove', path } : { do: 'set', path, value: meant.value };
    return { changes: [change], said: USED, focus };
  }
  const made = make({ do: 'set-text', ref, field, text, was: was ?? textAt(document, place.whole) });
  return 'refused' in made ? made : { ...made, said: USED, focus };
}

const USED = 'Changed as suggested.';
const NO_ROOM = 'Something else is written where suggestions belong. Change it in the text.';
const ASK_AGAIN = 'Keep what stands there, or talk about it and suggest it again.';

function used(made: Asked | Refusal): Asked | Refusal {
  return 'refused' in made ? made : { ...made, said: `As suggested: ${small(made.said)}` };
}

/** How a line is taken away: as the panel does it, or whole where it is more than words. */
function taken(document: PlanDocument, path: Path): Meant {
  const node = resolve(nodeAt(document.sound, path));
  return node && node.type !== 'scalar' ? { as: 'value', value: null } : { as: 'text' };
}

/** Adds an item that is known by its naming words. */
function addTo(
  document: PlanDocument,
  item: Path,
  ref: string,
  { to, text }: NonNullable<Written['add']>,
  make: Asking['make'],
): Asked | Refusal {
  const what = addableTo(to);
  const into = item.length === 0 ? {} : { into: ref };
  if (what !== undefined) return make({ do: 'add', what, text, ...into });
  const path = [...item, ...pathOfField(to)];
  const items = schemaAt(document.kind, document.sound.root, path)?.items;
  const main = items?.['x-main'];
  if (items?.type !== 'object' || main === undefined) return make({ do: 'add-text', ref, field: to, text });
  const id = items.properties?.id ? { id: newId({ document, node: undefined, at: items }) } : {};
  return {
    changes: [{ do: 'insert', path, value: { ...id, [main]: text.trim() } }],
    said: `Added ${quoted(text, 60)}.`,
  };
}
