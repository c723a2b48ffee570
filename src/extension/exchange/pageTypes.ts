/** What VS Code calls our pages of what goes out and comes in, by which it brings them back. Two are named like the commands that open them. */

export const BRINGING = 'thirdPoint.bringIn';
export const PREVIEW = 'thirdPoint.preview';
export const COVERAGE = 'thirdPoint.coverage';
