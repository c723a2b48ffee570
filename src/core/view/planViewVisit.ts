/** What the page of a class visit shows: what to watch for, what was seen and heard, what it means. Plain data. */

export interface VisitView {
  readonly what: 'visit';
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  readonly language: string;
}

export type VisitIntent =
  /** Opens the page on which the visitor writes during the lesson. */
  { readonly do: 'watch' };
