/** Signs that slipped in. */
import type { Slip, Stretch } from './slip.ts';

/** A sign, or a letter with a blank behind it, before a dash or a key. */
const signBefore = (): RegExp =>
  /^(?:[^\s\p{L}\w-][ \t]*|[\p{L}\w](?:[ \t]+|(?=- )))(?=- |[\p{L}_][\p{L}\w-]*:(?:\s|$))/u;

/** A sign alone behind a key, or a closing one before anything else. */
const ALONE = /^(?:[[\]{},*&!|>%@`'"-](?=\s*(?:$|#))|[\]}](?=\S))/;

/** A key, or an entry that begins with one, written as a note. */
const asNote = (): RegExp => /^#[ \t]?(?=(?:- )?[\p{L}_][\p{L}\w-]*:(?:\s|$))/u;

/** Guesses about single signs that belong to nothing, and a # that makes a note of a line the others need. */
export function straySigns({ text, lines }: Stretch): Slip[] {
  return lines.flatMap((line) => {
    const slip = (start: number, ends: readonly number[], rank: number, message: string): Slip[] =>
      ends.flatMap((end) =>
        ['', ' '.repeat(end - start)].map((instead) => ({
          code: 'yaml-stray-sign',
          span: { start, end: start + 1 },
          message,
          repair: { title: 'Take it away', edits: [{ start, end, text: instead }] },
          suspect: { start: line.body, end: line.end },
          rank,
        })),
      );
    if (line.kind === 'note') {
      const note = asNote().exec(text.slice(line.body, line.end))?.[0];
      const message = 'This line is only a note, but the lines below it need it.';
      return note ? slip(line.body, [line.body + 1, line.body + note.length], 41, message) : [];
    }
    if (line.kind !== 'content') return [];
    const message = (at: number): string =>
      `This ${/[\p{L}\d]/u.test(text.charAt(at)) ? 'letter' : 'sign'} belongs to nothing here.`;
    const { start } = line.value;
    const before = signBefore().exec(text.slice(line.body, line.end))?.[0];
    const letter = before && /^[\p{L}\w]/u.test(before);
    const first = before
      ? slip(line.body, [line.body + before.length, line.body + 1], letter ? 27 : 9, message(line.body))
      : [];
    const glued = /^[\p{L}_][\p{L}\w-]*:(?=[^\s\p{L}\w](?:\s|$))/u.exec(text.slice(line.body, line.end))?.[0]
      .length;
    if (glued) return slip(line.body + glued, [line.body + glued + 1], 13, message(line.body + glued));
    // `-] id: s1`: the dash is none with a sign behind it.
    const behindDash = /^-[^\s-](?=[ \t]+\S)/.exec(text.slice(line.body, line.end))?.[0].charAt(1);
    if (behindDash !== undefined) {
      const rank = /[\p{L}\w]/u.test(behindDash) ? 27 : 9;
      return slip(line.body + 1, [line.body + 2], rank, message(line.body + 1));
    }
    const dash = line.dashes[0];
    if (dash !== undefined)
      first.push(...slip(dash, [dash + 1], 48, 'This dash begins an entry where none fits.'));
    const sign = line.key && ALONE.exec(text.slice(start, line.end))?.[0];
    const alone = sign !== undefined && !/[|>]/.test(sign);
    const single = line.key && /^[\p{L}\w|>]$/u.test(text.slice(start, line.value.end));
    if (!alone && !single) return first;
    return [...first, ...slip(start, [start + 1], alone ? 13 : 47, message(start))];
  });
}
