/** Turns what a person asks for in the panel into changes of the document. */
import type { PlanDocument } from '../document.ts';
import type { Change, Refusal } from '../edit/change.ts';
import { freeId, idFrom } from '../ids.ts';
import { indexOf } from '../references/index.ts';
import { schemaAt } from '../schema/walk.ts';
import { counted, quoted } from '../words.ts';
import type { Data } from '../yaml/data.ts';
import { itemsOf, nodeAt, resolve, scalarText, textOf } from '../yaml/navigate.ts';
import type { Path } from '../yaml/tree.ts';
import type { Addable, Intent, ItemRef } from './planView.ts';
import { goesByPlace, pathOf } from './refs.ts';

/** The changes, the sentence to say once they are made, and the item to go to. */
export interface Asked {
  readonly changes: readonly Change[];
  readonly said: string;
  readonly focus?: ItemRef;
  /** Words that the changes write only to be written over. */
  readonly fill?: string;
}

/** What the panel shows differs from what is there now. */
export const GONE = 'This changed while you were looking at it. Here is how it is now; please try again.';

/** Made with another Third Point, or something else than its name says. */
const READ_ONLY = 'This can only be read here just now; the line above the plan says why.';

/** The intents that change the document. */
export type ChangingIntent = Exclude<Intent, { do: 'reveal' } | { do: 'open' } | { do: 'fix' }>;

/**
 * The changes an intent asks for on the newest text.
 * @param version the version of this text
 * @param seen the version the person was looking at: items named by their place need it to be the same
 */
export function changesFor(
  document: PlanDocument,
  intent: ChangingIntent,
  version: number,
  seen: number,
): Asked | Refusal {
  if (!document.current) return refuse(READ_ONLY);
  const refs = [
    'ref' in intent ? intent.ref : undefined,
    intent.do === 'add' ? intent.into : undefined,
    'after' in intent ? intent.after : undefined,
    'before' in intent ? intent.before : undefined,
  ];
  if (version !== seen && refs.some((ref) => ref !== undefined && goesByPlace(ref))) return refuse(GONE);
  if (intent.do === 'add') return add(document, intent);
  const path = pathOf(document, intent.ref);
  if (!path) return refuse(GONE);
  const node = nodeAt(document.sound, path);
  const name = nameOf(document, path);
  switch (intent.do) {
    case 'set-text':
      return setText(document, path, intent);
    case 'link':
      return link(document, path, intent.goal, intent.on, name);
    case 'accept':
      return {
        changes: [{ do: 'accept', path, code: intent.code }],
        said: `Fine as is: ${name}.`,
        focus: intent.ref,
      };
    case 'remove':
      return removal(document, path, name);
    case 'move': {
      const to = Number(path.at(-1)) + intent.by;
      return moveTo(document, path, to, name, intent.ref);
    }
    case 'place': {
      const beside = intent.before ?? intent.after;
      const target = beside === undefined ? undefined : pathOf(document, beside);
      const from = Number(path.at(-1));
      if (beside !== undefined && target?.slice(0, -1).join('/') !== path.slice(0, -1).join('/'))
        return refuse(GONE, node?.span.start);
      const at = target
        ? Number(target.at(-1)) + (intent.before === undefined ? 1 : 0)
        : siblings(document, path);
      return moveTo(document, path, at > from ? at - 1 : at, name, intent.ref);
    }
  }
}

const refuse = (refused: string, at = 0): Refusal => ({ refused, at });

function siblings(document: PlanDocument, path: Path): number {
  const list = resolve(nodeAt(document.sound, path.slice(0, -1)));
  return list?.type === 'list' ? list.items.length : 0;
}

function moveTo(
  document: PlanDocument,
  path: Path,
  to: number,
  name: string,
  focus: ItemRef,
): Asked | Refusal {
  const bounded = Math.max(0, Math.min(to, siblings(document, path) - 1));
  if (bounded === path.at(-1)) return { changes: [], said: '', focus };
  return {
    changes: [{ do: 'move', path, to: bounded }],
    said: `Moved ${name}: now ${bounded + 1} of ${siblings(document, path)}.`,
    focus,
  };
}

const lists: { readonly [what in Addable]: { list: string; main: string; stem: string; counted: boolean } } =
  {
    goal: { list: 'goals', main: 'target', stem: 'g', counted: true },
    menu: { list: 'choices', main: 'title', stem: 'choice', counted: false },
    option: { list: 'options', main: 'name', stem: 'option', counted: false },
    check: { list: 'checks', main: 'name', stem: 'k', counted: true },
    criterion: { list: 'criteria', main: 'name', stem: 'criterion', counted: false },
  };

function add(document: PlanDocument, intent: Extract<Intent, { do: 'add' }>): Asked | Refusal {
  const { list, main, stem, counted } = lists[intent.what];
  const text = intent.text.trim();
  if (text === '') return refuse('Write a few words first.');
  const above = intent.into === undefined ? [] : pathOf(document, intent.into);
  if (!above || (intent.what === 'option') !== above.length > 0) return refuse(GONE);
  const path = [...above, list];
  if (!schemaAt(document.kind, document.sound.root, path)?.items) return refuse(GONE);
  const after = intent.after === undefined ? undefined : pathOf(document, intent.after);
  const taken = new Set(indexOf(document).items.map((item) => item.id));
  const id = counted ? freeId(stem, taken, true) : freeId(idFrom(text, stem), taken, false);
  const value: { [key: string]: Data } = { id, [main]: text };
  if (intent.when) value.when = intent.when;
  if (intent.goals && intent.goals.length > 0) value.goals = [...intent.goals];
  const index = after ? Number(after.at(-1)) + 1 : undefined;
  return {
    changes: [{ do: 'insert', path, value, ...(index === undefined ? {} : { index }) }],
    said: `Added ${quoted(text, 60)}.`,
    focus: [...(intent.into === undefined ? [] : [intent.into]), list, id].join('/'),
  };
}

function setText(
  document: PlanDocument,
  path: Path,
  intent: Extract<Intent, { do: 'set-text' }>,
): Asked | Refusal {
  const field = [...path, ...intent.field.split('/')];
  const schema = schemaAt(document.kind, document.sound.root, field);
  const node = nodeAt(document.sound, field);
  const at = node?.span.start ?? nodeAt(document.sound, path)?.span.start ?? 0;
  if (schema?.type !== 'string')
    return refuse('This can’t be written here. Please change it in the text.', at);
  const now = scalarText(node) ?? '';
  // Where a check stands may be said elsewhere (by its milestone, by an activity): moving it just moves it.
  const known = intent.field === 'when' || now.trim() === intent.was.trim();
  if (!known && now.trim() !== intent.text.trim()) {
    const meanwhile =
      now === '' ? 'The words here were taken away' : `This was changed to ${quoted(now, 60)}`;
    return refuse(`${meanwhile} while you were writing. Yours are still in the field.`, at);
  }
  const text = intent.text.trim();
  if (text === now.trim()) return { changes: [], said: '', focus: intent.ref };
  if (text !== '')
    return {
      changes: [{ do: 'set', path: field, value: text }],
      said: intent.field === 'when' ? `Moved ${nameOf(document, path)}.` : 'Changed.',
      focus: intent.ref,
    };
  const parent = schemaAt(document.kind, document.sound.root, field.slice(0, -1));
  if (parent?.required?.includes(String(field.at(-1))))
    return refuse('This needs a few words. If all of it should go, choose Remove.', at);
  return { changes: [{ do: 'remove', path: field }], said: 'Taken away.', focus: intent.ref };
}

function link(document: PlanDocument, path: Path, goal: string, on: boolean, name: string): Asked | Refusal {
  const goals = [...path, 'goals'];
  const node = nodeAt(document.sound, path);
  const index = itemsOf(node, 'goals').findIndex(({ value }) => scalarText(value) === goal);
  const words = quoted(textOf(indexOf(document).byId.get(goal)?.map, 'target') ?? goal, 60);
  if (on === index >= 0) return { changes: [], said: '' };
  if (!on)
    return {
      changes: [{ do: 'remove', path: [...goals, index] }],
      said: `${name} no longer goes with ${words}.`,
    };
  return { changes: [{ do: 'insert', path: goals, value: goal }], said: `${name} now goes with ${words}.` };
}

function removal(document: PlanDocument, path: Path, name: string): Asked {
  const links = unlink(document, path);
  const also = links.length > 0 ? ` and ${counted(links.length, 'link')} to it` : '';
  return { changes: [...links, { do: 'remove', path }], said: `Removed ${name}${also}.` };
}

/** Takes away the links to everything in an item that is about to go, so that none leads nowhere. Last places first. */
function unlink(document: PlanDocument, path: Path): readonly Change[] {
  const { items, references } = indexOf(document);
  const within = (other: Path): boolean => path.every((step, index) => other[index] === step);
  const going = new Map(items.filter((item) => within(item.path)).map((item) => [item.id, item.list]));
  return references
    .filter(({ text, rule, path: from }) => {
      const list = going.get(text);
      return list !== undefined && (rule.to?.includes(list) ?? true) && rule.form === 'id' && !within(from);
    })
    .reverse()
    .map((reference): Change => ({ do: 'remove', path: reference.path }));
}

/** What the item is called, for sentences. */
function nameOf(document: PlanDocument, path: Path): string {
  const schema = schemaAt(document.kind, document.sound.root, path);
  const text =
    schema?.['x-main'] === undefined ? undefined : textOf(nodeAt(document.sound, path), schema['x-main']);
  return text ? quoted(text, 50) : `this ${schema?.['x-noun'] ?? 'item'}`;
}
