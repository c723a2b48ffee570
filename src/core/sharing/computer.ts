/** What the sharing of a folder needs of this computer; only where extensions can reach it. */

export interface GitRun {
  /** Undefined where git could not be asked, or did not end in time. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** The git of this computer, to change things with. It is asked only in folders that are trusted. */
export interface GitAtWork {
  /**
   * @param folder absolute
   * @param parameters the command, or settings for it alone, first; paths behind `--`, meant letter by letter
   * @param input what is written to its standard input
   */
  run(folder: string, parameters: readonly string[], input?: string): Promise<GitRun>;
  /** Says where git is on this computer, where that was found out. @param program its absolute path */
  found?(program: string): void;
}

/** What only Node can do for the extension. */
export interface Computer {
  readonly git: GitAtWork;
  /**
   * What git’s configuration says to run Third Point’s own merging with, for `merge.third-point.driver`: one line for
   * a shell, with its fallback to git’s text merge.
   * @param script absolute path of the command line’s bundle
   */
  driverLine(script: string): string;
}
