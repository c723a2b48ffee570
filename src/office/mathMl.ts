/** @returns undefined where `tex` is no formula. @param display on a line of its own */
export function mathMl(_tex: string, _display: boolean): string | undefined {
  return undefined;
}
