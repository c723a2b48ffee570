/** What the preview may say. It is not trusted: whatever does not fit is not listened to. */
import { handOuts, type HandOut } from '../../core/exchange/handOuts.ts';
import { readers, type Reader } from '../../core/exchange/sheet.ts';
import type { FromPreview } from '../../core/view/planViewPreview.ts';

/** More characters than an address has that anybody follows. */
const LONGEST_LINK = 4_000;

/** What a preview shows. */
export interface Shown {
  readonly reader: Reader;
  readonly handOut: HandOut;
}

/** The message as what it is; undefined where it is none of ours. */
export function fromPreview(message: unknown): FromPreview | undefined {
  if (!isFields(message)) return undefined;
  const { type, reader, handOut, line, href } = message;
  switch (type) {
    case 'ready':
    case 'print':
    case 'copy':
    case 'export':
    case 'show-broken':
      return { type };
    case 'reader':
      return isReader(reader) ? { type, reader } : undefined;
    case 'hand-out':
      return isHandOut(handOut) ? { type, handOut } : undefined;
    case 'scrolled':
    case 'go-to':
      return typeof line === 'number' && Number.isSafeInteger(line) && line >= 0 ? { type, line } : undefined;
    case 'open-link':
      return typeof href === 'string' && href.length <= LONGEST_LINK && /^(?:https?|mailto):/i.test(href)
        ? { type, href }
        : undefined;
    default:
      return undefined;
  }
}

/** What a preview showed before the window was loaded anew, as it kept that itself. */
export function rememberedPreview(
  kept: unknown,
): { readonly uri: string; readonly shown: Shown } | undefined {
  if (!isFields(kept)) return undefined;
  const { uri, reader, handOut } = kept;
  if (typeof uri !== 'string' || uri === '') return undefined;
  return {
    uri,
    shown: {
      reader: isReader(reader) ? reader : 'students',
      handOut: isHandOut(handOut) ? handOut : 'page',
    },
  };
}

/** Which page of a document is meant, where a preview says so; undefined for anything else. */
export function shownIn(value: unknown): Shown | undefined {
  if (!isFields(value)) return undefined;
  const { reader, handOut } = value;
  return isReader(reader) && isHandOut(handOut) ? { reader, handOut } : undefined;
}

/** Whether that is one of the hand-outs there are. */
export function isHandOut(value: unknown): value is HandOut {
  return handOuts.some(({ handOut }) => handOut === value);
}

function isReader(value: unknown): value is Reader {
  return readers.some((reader) => reader === value);
}

function isFields(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null;
}
