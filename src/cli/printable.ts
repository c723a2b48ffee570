/**
 * What may stand in files and file names but would act on a terminal instead of being shown: control
 * characters (colour, cursor, window title), and marks that turn the direction of writing around.
 */
export const acting = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The text as one line that is safe to print: each such character becomes �, a tab one blank. */
export function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(acting, '\ufffd');
}

/** JSON, indented by two, that is safe to print: the same data, with such characters written as `\uXXXX`. */
export function printableJson(data: unknown): string {
  return `${JSON.stringify(data, undefined, 2).replace(acting, (unit) => (unit === '\n' ? unit : escaped(unit)))}\n`;
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
