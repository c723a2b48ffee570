import type { ReadText } from '../core/exchange/read/read.ts';

export function readHtml(_html: string): ReadText {
  return { blocks: [], leftOut: [] };
}
