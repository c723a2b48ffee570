import type { Sheet } from '../core/exchange/sheet.ts';

export function writeDocx(_sheet: Sheet): Promise<Uint8Array> {
  return Promise.resolve(new Uint8Array());
}
