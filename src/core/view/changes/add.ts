/** Adds items: goals, choices, checks, activities, rows and columns of a rubric … */
import { isDate } from '../../dates.ts';
import type { PlanDocument } from '../../document.ts';
import type { Refusal } from '../../edit/change.ts';
import { freeId, idFrom } from '../../ids.ts';
import { indexOf } from '../../references/index.ts';
import { schemaAt } from '../../schema/walk.ts';
import { quoted } from '../../words.ts';
import type { Data } from '../../yaml/data.ts';
import { itemsOf, nodeAt } from '../../yaml/navigate.ts';
import type { Addable } from '../planView.ts';
import { pathOf } from '../refs.ts';
import { GONE, refuse, type Asked, type IntentTo } from './asked.ts';

/** The list an item goes into, the field of its naming text, and how its id is made; without a stem it has none. */
interface Kind {
  readonly list: string;
  readonly main: string;
  readonly id?: { readonly stem: string; readonly counted: boolean };
}

const kinds: { readonly [what in Addable]: Kind } = {
  goal: { list: 'goals', main: 'target', id: { stem: 'g', counted: true } },
  menu: { list: 'choices', main: 'title', id: { stem: 'choice', counted: false } },
  option: { list: 'options', main: 'name', id: { stem: 'option', counted: false } },
  check: { list: 'checks', main: 'name', id: { stem: 'k', counted: true } },
  session: { list: 'sessions', main: 'title', id: { stem: 's', counted: true } },
  activity: { list: 'activities', main: 'title', id: { stem: 'a', counted: true } },
  criterion: { list: 'criteria', main: 'name', id: { stem: 'criterion', counted: false } },
  level: { list: 'levels', main: 'name', id: { stem: 'level', counted: false } },
  difference: { list: 'differently', main: 'text' },
  section: { list: 'taughtTo', main: 'section' },
};

/** What can be added to a list from the panel. @param name of the list: `goals` */
export function addableTo(name: string): Addable | undefined {
  return (Object.keys(kinds) as Addable[]).find((what) => kinds[what].list === name);
}

/**
 * @param today the day it is for the person, ISO
 */
export function add(document: PlanDocument, intent: IntentTo<'add'>, today: string): Asked | Refusal {
  const { list, main, id: named } = kinds[intent.what];
  const text = intent.text.trim();
  if (text === '') return refuse('Write a few words first.');
  const above = intent.into === undefined ? [] : pathOf(document, intent.into);
  if (!above) return refuse(GONE);
  const path = [...above, list];
  if (!schemaAt(document.kind, document.sound.root, path)?.items) return refuse(GONE);
  const after = intent.after === undefined ? undefined : pathOf(document, intent.after);
  const taken = new Set(indexOf(document).items.map((item) => item.id));
  // What is said about a level stands under its id, and these two keys no document may have.
  if (intent.what === 'level') taken.add('private').add('x-private');
  const id =
    named &&
    (named.counted ? freeId(named.stem, taken, true) : freeId(idFrom(text, named.stem), taken, false));
  const value: { [key: string]: Data } = { ...(id === undefined ? {} : { id }) };
  if (intent.what === 'difference') {
    if (isDate(today)) value.on = today;
    if (intent.about) value.about = intent.about;
  }
  value[main] = text;
  if (intent.when) value.when = intent.when;
  if (intent.goals && intent.goals.length > 0) value.goals = [...intent.goals];
  const index = after ? Number(after.at(-1)) + 1 : undefined;
  const name = id ?? `#${index ?? itemsOf(nodeAt(document.sound, above), list).length}`;
  const holder = intent.into === undefined || above.length === 0 ? [] : [intent.into];
  return {
    changes: [{ do: 'insert', path, value, ...(index === undefined ? {} : { index }) }],
    said: `Added ${quoted(text, 60)}.`,
    focus: [...holder, list, name].join('/'),
  };
}
