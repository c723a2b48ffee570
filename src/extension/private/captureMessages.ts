/** What the page of a visitor may say. It is not trusted: whatever does not fit is not listened to. */
import type { CaptureLine, FromCapture } from '../../core/view/planViewCapture.ts';

/** More characters than anybody writes in a line, and more lines than in any lesson. */
const LONGEST = 20_000;
const MOST = 10_000;

const types: ReadonlySet<unknown> = new Set<CaptureLine['type']>(['words', 'action', 'count', 'place']);

interface Fields {
  readonly [name: string]: unknown;
}

/** The message as what it is; undefined where it is none of ours. */
export function fromCapture(message: unknown): FromCapture | undefined {
  if (!isFields(message)) return undefined;
  const { type, id, key, keys } = message;
  if (type === 'ready' || type === 'open-visit' || type === 'meeting-mode-off') return { type };
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) return undefined;
  switch (type) {
    case 'keep': {
      const line = lineIn(message.line);
      return line && { type, id, line };
    }
    case 'remove':
      return isName(key) ? { type, id, key } : undefined;
    case 'hand-over':
      return Array.isArray(keys) && keys.length <= MOST && keys.every(isName)
        ? { type, id, keys }
        : undefined;
    default:
      return undefined;
  }
}

/** Only what a line has, and nothing else that came with it. */
function lineIn(value: unknown): CaptureLine | undefined {
  if (!isFields(value)) return undefined;
  const { key, at, text, type, who, aboutId, watchFor } = value;
  if (!isName(key) || !isText(at) || !isText(text) || text.trim() === '') return undefined;
  if (at !== '' && !/^\d\d:\d\d$/.test(at)) return undefined;
  if (type !== undefined && !types.has(type)) return undefined;
  if (![who, aboutId, watchFor].every((each) => each === undefined || isText(each))) return undefined;
  return {
    ...{ key, at, text },
    ...(type === undefined ? {} : { type: type as NonNullable<CaptureLine['type']> }),
    ...(isText(who) ? { who } : {}),
    ...(isText(aboutId) ? { aboutId } : {}),
    ...(isText(watchFor) ? { watchFor } : {}),
  };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}

/** A name that the page made: a row of letters, digits and dashes. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value);
}
