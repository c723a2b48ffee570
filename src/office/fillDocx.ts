import type { Text } from '../core/exchange/sheet.ts';
import type { FilledDocx } from './office.ts';

export function fillDocx(template: Uint8Array, _words: ReadonlyMap<string, Text>): Promise<FilledDocx> {
  return Promise.resolve({ file: template, unknown: [] });
}
