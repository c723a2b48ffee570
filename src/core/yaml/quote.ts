/**
 * How a short text is written so that every reader takes it as that text: YAML 1.2, and readers of the
 * older YAML 1.1 too, for which `yes`, `no`, `on` and `1:30` are something else. Dates stay as they are:
 * both versions show them as people write them.
 */

/** Words the two versions of YAML read as true, false, nothing, or a merge. */
const KEYWORD = /^(?:y|n|yes|no|on|off|true|false|null|~|=|<<)$/i;

/** Whole numbers, fractions, other bases, minutes and seconds (`1:30`), infinity and not-a-number, in both versions. */
const NUMBER =
  /^[-+]?(?:0b[01_]+|0x[\da-f_]+|0o[0-7_]+|\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?|\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.[\d_]*(?:e[-+]?\d+)?|\.inf)$|^\.nan$/i;

/** The first character (or a lone dash, question mark, colon) that would mean something else than text. */
const LEADS = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$)|(?:---|\.\.\.)(?:\s|$))/;

/** What cannot stand in plain text anywhere: an end of key, a comment, outer blanks. */
const BREAKS = /:(?:\s|$)|\s#|^\s|\s$/;

/** In a list or map on one line: its own signs, and what would end an entry early. */
const FLOW = /[,[\]{}]|^[?:]/;

/** Whatever does not show as itself: control characters, tabs, line breaks of any kind, a byte order mark, half a pair. */
const unseen = (): RegExp => /[\p{Cc}\u2028\u2029\uFEFF\p{Cs}\uFFFE\uFFFF]/u;

/**
 * One line of YAML that stands for exactly this text, in YAML 1.2 and 1.1: as it is where that is safe,
 * else in double quotes. Good as a value and as a key.
 * @param text any text; line breaks and unseen characters are escaped
 * @param inFlow whether it will stand inside `[…]` or `{…}`
 */
export function plainOrQuoted(text: string, inFlow = false): string {
  return isPlainSafe(text, inFlow) ? text : doubleQuoted(text);
}

/** Whether the text can be written without quotes. */
export function isPlainSafe(text: string, inFlow: boolean): boolean {
  return !(
    text === '' ||
    KEYWORD.test(text) ||
    NUMBER.test(text) ||
    LEADS.test(text) ||
    BREAKS.test(text) ||
    unseen().test(text) ||
    // Where they are meant, straight ones around them say so.
    insideCurved(text) !== undefined ||
    (inFlow && FLOW.test(text))
  );
}

/** What stands within curved quotation marks around all of a text, unless they surely hold what somebody said. */
export function insideCurved(text: string): string | undefined {
  const inner = /^[“„‟]([^“”„‟]*)[“”‟]$/.exec(text)?.[1];
  return inner === undefined || /[.!?…,]$/.test(inner) ? undefined : inner;
}

/** The text in single quotes; undefined where they cannot hold it. */
export function singleQuoted(text: string): string | undefined {
  return unseen().test(text) ? undefined : `'${text.replaceAll("'", "''")}'`;
}

const ESCAPES = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\0', '\\0'],
]);

/** The text in double quotes, on one line; any text can be written so. */
export function doubleQuoted(text: string): string {
  const escaped = text.replace(/["\\]|[\p{Cc}\u2028\u2029\uFEFF\p{Cs}\uFFFE\uFFFF]/gu, (unit) => {
    const known = ESCAPES.get(unit);
    if (known !== undefined) return known;
    const code = unit.charCodeAt(0).toString(16).toUpperCase();
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
  });
  return `"${escaped}"`;
}
