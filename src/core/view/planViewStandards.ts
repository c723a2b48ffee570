/** Standards found while somebody types. Plain data. */

export interface StandardHit {
  readonly code: string;
  /** Its words, on one line. */
  readonly text: string;
  /** “in 3 plans”; absent where no other plan works on it. */
  readonly used?: string;
}
