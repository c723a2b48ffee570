/** Finds standards by their words or their code. */
import type { KnownStandard, Shelf } from '../library/shelf.ts';

/** @returns the standards that fit best, best first. @param most how many at most */
export function searchStandards(_shelf: Shelf, _words: string, _most: number): readonly KnownStandard[] {
  return [];
}
