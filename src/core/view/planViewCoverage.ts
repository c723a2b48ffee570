/** What the page about standards and the plans that work on them shows and asks. Plain data. */

export interface CoverageState {
  readonly title: string;
  readonly about: readonly string[];
  /** Made by us; no script, no address from elsewhere. */
  readonly blocks: readonly { readonly html: string; readonly at: undefined }[];
  /** Which plans can count: all (its value is empty), or those of a unit. */
  readonly among: readonly { readonly value: string; readonly label: string; readonly shown: boolean }[];
  /** Whether only what no plan works on yet is shown. */
  readonly onlyOpen: boolean;
  /** Why there is nothing to see. */
  readonly refused?: string;
}

export type FromCoverage =
  | { readonly type: 'ready' }
  | { readonly type: 'among'; readonly value: string }
  | { readonly type: 'only-open'; readonly on: boolean }
  | { readonly type: 'print' }
  | { readonly type: 'copy' }
  | { readonly type: 'export' }
  | { readonly type: 'bring-in' };

export type ToCoverage =
  | { readonly type: 'state'; readonly state: CoverageState }
  | { readonly type: 'clipboard'; readonly html: string; readonly text: string }
  | { readonly type: 'download'; readonly name: string; readonly html: string }
  | { readonly type: 'said'; readonly text: string; readonly trouble?: boolean };
