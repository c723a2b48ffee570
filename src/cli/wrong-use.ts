/** The command line was used in a way that cannot work: its message is shown to the person, and the exit code is 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
