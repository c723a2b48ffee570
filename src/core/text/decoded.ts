/** A part of an address as people write it: `walk one` for `walk%20one`; what is no such writing, as it is. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
