/** Makes a text of the lines of a merged document, with markers around what is in two versions. */
import type { Span } from '../../text/ranges.ts';
import type { Dispute } from './merged.ts';
import type { Line } from './render.ts';
import type { TextForm } from './textForm.ts';

export interface Markers {
  readonly size: number;
  readonly ours: string;
  readonly theirs: string;
}

/** @returns the text, and the places of each dispute in it */
export function assembled(
  lines: readonly Line[],
  form: TextForm,
  markers: Markers,
): { readonly text: string; readonly places: ReadonlyMap<Dispute, readonly Span[]> } {
  const { eol } = form;
  const places = new Map<Dispute, Span[]>();
  /** How many places of a dispute are its own; these come first. */
  const owned = new Map<Dispute, number>();
  let text = form.mark ? '\uFEFF' : '';
  const marker = (sign: string, label: string): string =>
    `${sign.repeat(markers.size)}${label === '' ? '' : ` ${label}`}`;
  const all = withoutBlankEnd(lines);
  all.forEach((line, index) => {
    if (index > 0) text += eol;
    if (typeof line === 'string') {
      text += line;
      return;
    }
    const start = text.length;
    const { ours, theirs, disputes, aside } = line;
    text += [
      marker('<', markers.ours),
      ...ours,
      marker('=', ''),
      ...theirs,
      marker('>', markers.theirs),
    ].join(eol);
    for (const dispute of disputes) {
      const found = places.get(dispute) ?? [];
      const own = aside ? found.length : (owned.get(dispute) ?? 0);
      found.splice(own, 0, { start, end: text.length });
      places.set(dispute, found);
      if (!aside) owned.set(dispute, own + 1);
    }
  });
  return { text: text + form.end.replaceAll('\n', eol), places };
}

function withoutBlankEnd(lines: readonly Line[]): readonly Line[] {
  let end = lines.length;
  while (lines[end - 1] === '') end--;
  return lines.slice(0, end);
}
