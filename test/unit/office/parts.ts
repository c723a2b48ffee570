// What lies in a Word file, for tests to look at.
import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate';

/** The text of a part; empty where there is none. */
export function part(file: Uint8Array, name: string): string {
  const found = unzipSync(file)[name];
  return found ? strFromU8(found) : '';
}

/** The names of all parts. */
export function partNames(file: Uint8Array): readonly string[] {
  return Object.keys(unzipSync(file));
}

/** A file like another, with one part different. */
export function withPart(file: Uint8Array, name: string, text: string): Uint8Array {
  return zipSync({ ...unzipSync(file), [name]: strToU8(text) });
}
