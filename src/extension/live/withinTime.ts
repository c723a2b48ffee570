/** File systems of live sessions may answer late or never. */

/**
 * What is awaited, where it comes in time.
 * @param milliseconds how long it may take
 * @param awaited its failure counts as nothing
 * @returns undefined where it did not come in time, or failed
 */
export async function withinTime<T>(milliseconds: number, awaited: PromiseLike<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tired = new Promise<undefined>(
    (resolve) => (timer = setTimeout(() => resolve(undefined), milliseconds)),
  );
  try {
    return await Promise.race([awaited, tired]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
