/** What the preview shows and asks. Plain data. */

export type PreviewReader = 'students' | 'teachers' | 'administrators';

export interface PreviewState {
  /** The document’s address; VS Code gives it back when the window is loaded anew. */
  readonly uri: string;
  readonly title: string;
  readonly language: string | undefined;
  readonly about: readonly string[];
  readonly reader: PreviewReader;
  /** The hand-outs there are of this document; the one shown is marked. */
  readonly handOuts: readonly { readonly handOut: string; readonly label: string; readonly shown: boolean }[];
  /** Made by us from the allow-list; no script, no address from elsewhere. `at`: a zero-based line of the text. */
  readonly blocks: readonly { readonly html: string; readonly at: number | undefined }[];
  /** What is not on the page and why, for the person who makes it. */
  readonly said: readonly string[];
  /** Why there is nothing to see. */
  readonly refused?: string;
  /** While the text is broken, the last good page stays, and this says so. */
  readonly broken?: string;
}

export type FromPreview =
  | { readonly type: 'ready' }
  | { readonly type: 'reader'; readonly reader: PreviewReader }
  | { readonly type: 'hand-out'; readonly handOut: string }
  /** The first line in sight, where the person scrolls here. */
  | { readonly type: 'scrolled'; readonly line: number }
  | { readonly type: 'go-to'; readonly line: number }
  | { readonly type: 'show-broken' }
  | { readonly type: 'print' }
  | { readonly type: 'copy' }
  | { readonly type: 'export' }
  | { readonly type: 'open-link'; readonly href: string };

export type ToPreview =
  | { readonly type: 'state'; readonly state: PreviewState }
  /** The text was scrolled: this line of it is the first in sight. */
  | { readonly type: 'scroll'; readonly line: number }
  /** The page as it pastes into a document, for the clipboard. */
  | { readonly type: 'clipboard'; readonly html: string; readonly text: string }
  /** The page to print, as a file: it is saved where the person is. */
  | { readonly type: 'download'; readonly name: string; readonly html: string }
  | { readonly type: 'said'; readonly text: string; readonly trouble?: boolean };
