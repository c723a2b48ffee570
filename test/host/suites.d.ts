// Made while bundling (scripts/hosts/bundle-tests.ts).
declare module 'third-point:suites' {
  /** Loads every `suite/*.test.ts`; mocha's `describe` and `it` must be there by then. */
  export function loadSuites(): void;
  /** Only tests with this in their title are wanted; empty for all. */
  export const grep: string;
  /** Whether edits that the extension asks for are refused now and then. */
  export const refuses: boolean;
}

declare module 'third-point:texts' {
  /** What lies in the folders of `liveFiles/`, by path. */
  export const texts: Readonly<Record<'workspace' | 'example', Readonly<Record<string, string>>>>;
}
