/** Spaces that only look like spaces, as word processors and web pages give them. */
import { runs, type Line } from './lines.ts';
import type { Slip } from './slip.ts';

const PASTED_RUN = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]+/;
const PASTED = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/;

/** Pasted spaces in lines that go together. */
interface PastedSpaces {
  readonly lines: readonly Line[];
  /** The first takes one ordinary space for each. */
  readonly slips: readonly Slip[];
  /** Takes them away: right where the lines are read as if nothing stood before them. */
  readonly away: Slip;
}

/**
 * Spaces of another kind where only ordinary ones count: before the text of a line, behind a dash, behind a key's colon.
 */
export function pastedSpaces(text: string, lines: readonly Line[]): PastedSpaces[] {
  const places = new Map<Line, { start: number; end: number }[]>();
  for (const line of lines) {
    if (line.kind === 'blank' || line.kind === 'inside') continue;
    const key = line.key ? text.slice(line.key.end, line.value.start) : '';
    const spans = [{ start: line.start, end: line.body }];
    const colon = key.indexOf(':') + 1;
    if (line.key && PASTED.test(key.charAt(colon)))
      spans.push({ start: line.key.end + colon, end: line.value.start });
    const pasted = spans.filter(({ start, end }) => PASTED.test(text.slice(start, end)));
    if (pasted.length > 0) places.set(line, pasted);
  }
  return runs(lines, (line) => places.has(line)).map((group) => {
    const spans = group.flatMap((line) => places.get(line) ?? []);
    const at = spans[0]?.start ?? 0;
    const pasted = PASTED_RUN.exec(text.slice(at, spans[0]?.end));
    const first = {
      start: at + (pasted?.index ?? 0),
      end: at + (pasted?.index ?? 0) + (pasted?.[0].length ?? 0),
    };
    const slip = (order: number, repaired: (blanks: string) => string): Slip => ({
      code: 'yaml-pasted-space',
      span: first,
      message:
        'These are not ordinary spaces; they often come with pasted text. Only ordinary ones count here.',
      repair: {
        title: 'Use ordinary spaces',
        edits: spans.map((span) => ({ ...span, text: repaired(text.slice(span.start, span.end)) })),
      },
      suspect: { start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0 },
      rank: 7 + order / 10,
    });
    return {
      lines: group,
      slips: [2, 1].map((width, order) => slip(order, (blanks) => ordinary(blanks, width))),
      away: slip(2, (blanks) => blanks.replaceAll(new RegExp(PASTED, 'g'), '')),
    };
  });
}

/** Zero-width ones go, a full-width one may count for two. */
function ordinary(blanks: string, width: number): string {
  return blanks
    .replace(/[\u200b\ufeff]/g, '')
    .replaceAll('\u3000', ' '.repeat(width))
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g, ' ');
}
