/** The words of YAML 1.2's core schema that are no text. */
const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const LONGEST_WORD = 'false'.length;

const WHOLE = /^[-+]?[0-9]+$/;
const DECIMAL = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const ENDLESS = /^[-+]?\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;

const NINE = '9'.charCodeAt(0);

/**
 * What a plain text means by the core schema of YAML 1.2 (https://yaml.org/spec/1.2.2/, 10.3.2).
 * @param text what is written, not empty
 */
export function coreValue(text: string): string | number | boolean | null {
  // All numbers begin with a sign, a dot or a digit; of all that stands up to the nine, few texts begin so.
  if (text.charCodeAt(0) <= NINE) return numberOf(text) ?? text;
  const word = text.length > LONGEST_WORD ? undefined : WORDS.get(text);
  return word === undefined ? text : word;
}

function numberOf(text: string): number | undefined {
  if (WHOLE.test(text)) return Number.parseInt(text, 10);
  if (DECIMAL.test(text)) return Number.parseFloat(text);
  if (OCTAL.test(text)) return Number.parseInt(text.slice(2), 8);
  if (HEXADECIMAL.test(text)) return Number.parseInt(text, 16);
  if (ENDLESS.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return NOT_A_NUMBER.test(text) ? NaN : undefined;
}
