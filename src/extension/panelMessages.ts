import type { Addable, FromPanel, Intent, Page } from '../core/view/planView.ts';

interface Shape {
  readonly [key: string]:
    'text' | 'number' | 'flag' | 'flag?' | 'texts' | 'rows' | 'text?' | 'number?' | 'texts?';
}

/** What each intent carries. The webview is not trusted: whatever does not fit is not listened to. */
const intents: { readonly [what in Intent['do']]: Shape } = {
  reveal: { ref: 'text', inText: 'flag?' },
  open: { target: 'text' },
  add: {
    what: 'text',
    text: 'text',
    into: 'text?',
    goals: 'texts?',
    when: 'text?',
    after: 'text?',
    about: 'text?',
  },
  'set-text': { ref: 'text', field: 'text', text: 'text', was: 'text' },
  'add-text': { ref: 'text', field: 'text', text: 'text' },
  pick: { ref: 'text', min: 'number?', max: 'number?' },
  standard: { ref: 'text', code: 'text', on: 'flag' },
  link: { ref: 'text', goal: 'text', on: 'flag' },
  move: { ref: 'text', by: 'number' },
  place: { ref: 'text', before: 'text?', after: 'text?', into: 'text?' },
  remove: { ref: 'text' },
  fix: { ref: 'text', code: 'text', title: 'text' },
  accept: { ref: 'text', code: 'text' },
  'use-table': { rows: 'rows', how: 'text' },
  look: { ref: 'text' },
  'look-at': { target: 'text' },
  'look-for': {},
  'look-on': { by: 'number' },
  'look-away': {},
  'look-there': {},
  follow: { on: 'flag' },
  'next-time': { text: 'text', ref: 'text?', target: 'text?' },
  meet: {},
  'meeting-begin': { focus: 'text' },
  note: { ref: 'text', list: 'text', text: 'text', by: 'text?', about: 'text?' },
  step: { ref: 'text', what: 'text', who: 'text?', when: 'text?', about: 'text?' },
  'step-done': { ref: 'text', on: 'flag' },
  talked: { ref: 'text' },
  'meeting-end': { ref: 'text', keep: 'texts', date: 'text', focus: 'text' },
  'ask-feedback': { ref: 'text', text: 'text' },
  try: { text: 'text', about: 'text?' },
  agree: { name: 'text', on: 'flag' },
  partner: { name: 'text' },
  promise: { who: 'text', text: 'text' },
  share: { text: 'text', with: 'text', askFirst: 'flag' },
  'ask-first': { at: 'number', what: 'text', on: 'flag' },
  'set-up': {},
  watch: {},
  'my-note': { ref: 'text' },
  'watch-for': { text: 'text' },
  showed: { goal: 'text', text: 'text' },
  seen: { text: 'text' },
  'visit-goal': { goal: 'text', on: 'flag' },
  'share-mine': {},
  'get-changes': {},
  settle: {},
  'finish-sharing': {},
  'show-source-control': {},
  since: { on: 'flag' },
  'since-baseline': { id: 'text' },
  'since-names': { on: 'flag' },
  'since-show': { id: 'text' },
  'since-keep': {},
  'since-open': { uri: 'text' },
  suggest: { ref: 'text', field: 'text', text: 'text', why: 'text' },
  'suggest-out': { ref: 'text', why: 'text' },
  'answer-suggestion': { id: 'text', answer: 'text' },
};

const messages: { readonly [type in Exclude<FromPanel['type'], 'intent'>]: Shape } = {
  ready: {},
  undo: {},
  redo: {},
  'show-broken': {},
  compare: {},
  'bring-together': {},
  save: {},
  'read-table': { uri: 'text', id: 'number', rows: 'rows' },
  'search-standards': { uri: 'text', id: 'number', words: 'text' },
  'open-as': { as: 'text' },
  command: { command: 'text', uri: 'text?' },
};

const addable: { readonly [what in Addable]: true } = {
  ...{ goal: true, menu: true, option: true, check: true, session: true, activity: true },
  ...{ criterion: true, level: true, difference: true, section: true },
};

/** Where a text is one of a few words: which ones. */
const words: { readonly [what: string]: { readonly [key: string]: readonly string[] } } = {
  add: {
    what: Object.keys(addable),
  },
  'use-table': { how: ['replace', 'add'] },
  'answer-suggestion': { answer: ['use', 'keep'] },
  'open-as': { as: ['text', 'plan', 'map', 'board', 'together', 'changes'] satisfies ('text' | Page)[] },
  command: { command: ['look-at-creek', 'paste', 'start-fresh', 'open-plan'] },
};

/** More cells than any rubric has; what a page of the web may hold is not taken in. */
const MOST_CELLS = 10_000;

/** Longer texts, in characters, nobody writes on a page. */
const LONGEST = 1_000_000;

/** The message as what it is; undefined where it is none of ours. */
export function fromPanel(message: unknown): FromPanel | undefined {
  if (!isRecord(message)) return undefined;
  const { type } = message;
  if (type === 'intent') {
    const { intent } = message;
    if (!fits(message, { uri: 'text', version: 'number', id: 'number' }) || !isRecord(intent))
      return undefined;
    if (typeof intent.do !== 'string' || !Object.hasOwn(intents, intent.do)) return undefined;
    if (!fits(intent, intents[intent.do as Intent['do']])) return undefined;
    return isWorded(intent.do, intent) ? (message as unknown as FromPanel) : undefined;
  }
  if (typeof type !== 'string' || !Object.hasOwn(messages, type)) return undefined;
  if (!fits(message, messages[type as keyof typeof messages])) return undefined;
  return isWorded(type, message) ? (message as unknown as FromPanel) : undefined;
}

function isWorded(what: string, record: { readonly [key: string]: unknown }): boolean {
  return Object.entries(words[what] ?? {}).every(([key, known]) =>
    known.some((word) => word === record[key]),
  );
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function fits(record: { readonly [key: string]: unknown }, shape: Shape): boolean {
  return Object.entries(shape).every(([key, type]) => {
    const value = Object.hasOwn(record, key) ? record[key] : undefined;
    switch (type) {
      case 'text':
        return isText(value);
      case 'number':
        return typeof value === 'number' && Number.isSafeInteger(value);
      case 'number?':
        return value === undefined || (typeof value === 'number' && Number.isSafeInteger(value));
      case 'rows':
        return isTable(value);
      case 'flag':
        return typeof value === 'boolean';
      case 'flag?':
        return value === undefined || typeof value === 'boolean';
      case 'text?':
        return value === undefined || isText(value);
      case 'texts':
      case 'texts?':
        return (value === undefined && type === 'texts?') || (Array.isArray(value) && value.every(isText));
    }
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}

function isTable(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((row) => Array.isArray(row) && row.every(isText)) &&
    (value as unknown[][]).reduce((sum, row) => sum + row.length, 0) <= MOST_CELLS
  );
}
