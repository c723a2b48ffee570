/**
 * Every code a finding can have, with what its page in the docs says. Codes are stable: people write
 * them into their plans and settings.
 */
export interface CodeFacts {
  readonly code: string;
  /** The heading of its section. */
  readonly title: string;
  /** What it is about and what to do, in a teacher's words. */
  readonly about: string;
  /** Where the idea comes from, for the rules about teaching. */
  readonly source?: string;
}
