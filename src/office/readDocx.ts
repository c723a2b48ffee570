import type { ReadText } from '../core/exchange/read/read.ts';
import { NotReadable } from './notReadable.ts';

export function readDocx(_file: Uint8Array): Promise<ReadText> {
  return Promise.reject(new NotReadable('This is no Word file.'));
}
