import type { FromPanel, Intent } from '../core/view/planView.ts';

interface Shape {
  readonly [key: string]: 'text' | 'number' | 'flag' | 'texts' | 'text?' | 'texts?';
}

/** What each intent carries. The webview is not trusted: whatever does not fit is not listened to. */
const intents: { readonly [what in Intent['do']]: Shape } = {
  reveal: { ref: 'text' },
  open: { target: 'text' },
  add: { what: 'text', text: 'text', into: 'text?', goals: 'texts?', when: 'text?', after: 'text?' },
  'set-text': { ref: 'text', field: 'text', text: 'text', was: 'text' },
  link: { ref: 'text', goal: 'text', on: 'flag' },
  move: { ref: 'text', by: 'number' },
  place: { ref: 'text', before: 'text?', after: 'text?' },
  remove: { ref: 'text' },
  fix: { ref: 'text', code: 'text', title: 'text' },
  accept: { ref: 'text', code: 'text' },
};

const messages: { readonly [type in Exclude<FromPanel['type'], 'intent'>]: Shape } = {
  ready: {},
  undo: {},
  redo: {},
  'show-broken': {},
  command: { command: 'text', uri: 'text?' },
};

const addable: ReadonlySet<unknown> = new Set(['goal', 'menu', 'option', 'check', 'criterion']);
const panelCommands: ReadonlySet<unknown> = new Set(['look-at-creek', 'start-fresh', 'open-plan']);

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
    return intent.do !== 'add' || addable.has(intent.what) ? (message as unknown as FromPanel) : undefined;
  }
  if (typeof type !== 'string' || !Object.hasOwn(messages, type)) return undefined;
  if (!fits(message, messages[type as keyof typeof messages])) return undefined;
  return type !== 'command' || panelCommands.has(message.command)
    ? (message as unknown as FromPanel)
    : undefined;
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function fits(record: { readonly [key: string]: unknown }, shape: Shape): boolean {
  return Object.entries(shape).every(([key, type]) => {
    const value = Object.hasOwn(record, key) ? record[key] : undefined;
    switch (type) {
      case 'text':
        return typeof value === 'string';
      case 'number':
        return typeof value === 'number' && Number.isSafeInteger(value);
      case 'flag':
        return typeof value === 'boolean';
      case 'text?':
        return value === undefined || typeof value === 'string';
      case 'texts':
      case 'texts?':
        return (
          (value === undefined && type === 'texts?') ||
          (Array.isArray(value) && value.every((each) => typeof each === 'string'))
        );
    }
  });
}
