import type { Arguments, Options } from './arguments.ts';

/** 0: fine. 1: there is something to mend. 2: the command could not do what was asked. */
export type ExitCode = 0 | 1 | 2;

/** One thing the command line does. */
export interface Command {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** What stands behind the name: `[paths…]`. */
  readonly takes: string;
  /** Paragraphs for its own help, without the options. */
  readonly about: string;
  readonly options: Options;
  /** @throws WrongUse where what was asked cannot be done */
  run(given: Arguments): Promise<ExitCode>;
  /**
   * What is done where `run`, or the reading of what was asked, came to nothing.
   * @param written what stands behind the name
   * @returns undefined where nothing can be done; then the error is told
   */
  otherwise?(written: readonly string[], error: unknown): Promise<ExitCode | undefined>;
}
