/** What the page of an agreement shows: how the two of you work together. Plain data. */

export interface AgreementView {
  readonly what: 'agreement';
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  readonly language: string;
}

export type AgreementIntent =
  /** This person agrees with what stands there, today; `on` false takes that back. */
  { readonly do: 'agree'; readonly name: string; readonly on: boolean };
