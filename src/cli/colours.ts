import type { WriteStream } from 'node:tty';
import pc from 'picocolors';

/** Puts colour on text, or leaves it as it is. */
export type Colours = ReturnType<typeof pc.createColors>;

/**
 * Colours for what is printed on a stream: on a terminal that can show them, unless NO_COLOR is set;
 * anywhere if FORCE_COLOR is (https://no-color.org, https://force-color.org).
 */
export function coloursFor(
  stream: Pick<WriteStream, 'isTTY' | 'hasColors'>,
  environment: NodeJS.ProcessEnv = process.env,
): Colours {
  const { FORCE_COLOR: force, NO_COLOR: no } = environment;
  if (force !== undefined && force !== '') return pc.createColors(force !== '0' && force !== 'false');
  return pc.createColors(!no && stream.isTTY && stream.hasColors(environment));
}
