/** How long work on many files may keep the extension process busy at a stretch, in milliseconds. */
export const SLICE = 10;

/** Lets whatever else waits have its turn. @param milliseconds for how long */
export function pause(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
