/** What was found in a clipboard. */

/** Cells of a table, or why they can’t be taken. */
export type Pasted =
  | {
      readonly rows: readonly (readonly string[])[];
      /** Tables beside it that are not taken. */
      readonly others: number;
    }
  | { readonly tooLarge: true };

/** As many cells as the extension takes in; no rubric has so many. */
export const MOST_CELLS = 10_000;
