/** What the page “Paste what I have” may say. It is not trusted: whatever does not fit is not listened to. */
import { MOST_STEPS, type Kept } from '../../core/exchange/bringing/session.ts';
import { LONGEST_READ } from '../../core/exchange/read/read.ts';
import type {
  BringingGiven,
  BringingStep,
  FromBringing,
  PlanKind,
} from '../../core/view/planViewBringing.ts';

/** A title, a name of a file, of a place or a piece is never longer. */
const LONGEST_NAME = 1_000;

/** The longest file, as Base64. */
const LONGEST_BASE64 = Math.ceil(LONGEST_READ / 3) * 4;

const kinds: ReadonlySet<unknown> = new Set<PlanKind>(['lesson-plan', 'project-spec']);

interface Fields {
  readonly [name: string]: unknown;
}

/** The message as what it is; undefined where it is none of ours. */
export function fromBringing(message: unknown): FromBringing | undefined {
  if (!isFields(message)) return undefined;
  const { type } = message;
  switch (type) {
    case 'ready':
    case 'choose-file':
    case 'undo':
    case 'make':
    case 'again':
      return { type };
    case 'pasted':
    case 'dropped':
      return givenFrom(message);
    case 'move':
    case 'title':
    case 'kind':
      return stepFrom(message);
    default:
      return undefined;
  }
}

/** What a page kept while the window was loaded anew; undefined where it is nothing to go on with. */
export function keptFrom(state: unknown): Kept | undefined {
  if (!isFields(state) || !isFields(state.given)) return undefined;
  const given = givenFrom(state.given);
  if (!given) return undefined;
  const steps = Array.isArray(state.steps) ? (state.steps as readonly unknown[]).slice(0, MOST_STEPS) : [];
  return { given, steps: steps.flatMap((step) => (isFields(step) ? (stepFrom(step) ?? []) : [])) };
}

function givenFrom({ type, html, text, name, base64 }: Fields): BringingGiven | undefined {
  if (type === 'pasted')
    return isText(html, LONGEST_READ) && isText(text, LONGEST_READ) ? { type, html, text } : undefined;
  if (type !== 'dropped') return undefined;
  return isText(name) && isText(base64, LONGEST_BASE64) ? { type, name, base64 } : undefined;
}

function stepFrom({ type, piece, place, of, before, title, kind }: Fields): BringingStep | undefined {
  switch (type) {
    case 'move':
      if (!isText(piece) || !isText(place) || !isTextOrNone(of) || !isTextOrNone(before)) return undefined;
      return {
        ...{ type, piece, place },
        ...(of === undefined ? {} : { of }),
        ...(before === undefined ? {} : { before }),
      };
    case 'title':
      return isText(title) ? { type, title } : undefined;
    case 'kind':
      return kinds.has(kind) ? { type, kind: kind as PlanKind } : undefined;
    default:
      return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown, longest = LONGEST_NAME): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function isTextOrNone(value: unknown): value is string | undefined {
  return value === undefined || isText(value);
}
