/** How what is chosen is written at a place: in its quotation marks, and as an entry where a list is begun. */
import { plain } from '../../markdown/markdown.ts';
import type { PlanDocument } from '../../document.ts';
import { shortened } from '../../words.ts';
import { doubleQuoted, plainOrQuoted, singleQuoted } from '../../yaml/quote.ts';
import { lineEndAt, lineStartAt } from './lineEnds.ts';
import type { Place } from './place.ts';
import type { Piece } from './proposal.ts';

/** Words beside a label: as many as fit on the line of a list. */
const LONGEST = 90;

/** Editors look at so many characters to find a word in. */
const LONGEST_FOUND = 120;

/** A text as it stands beside a label. */
export function beside(text: string): string {
  return shortened(plain(text), LONGEST);
}

/** The words by which something is found, besides its label. */
export function findable(...words: readonly string[]): string {
  const all = words.map((each) => plain(each).replace(/\s+/g, ' ').trim()).join(' ');
  return all.slice(0, LONGEST_FOUND).trim();
}

/** A text as one scalar at a place, in the quotation marks that stand there. */
export function scalarAt({ quote, flow }: Pick<Place, 'quote' | 'flow'>, text: string): string {
  if (quote === '') return plainOrQuoted(text, flow);
  return (quote === "'" ? singleQuoted(text) : undefined) ?? doubleQuoted(text);
}

/** Whether a list is begun at a place, rather than one of its entries or a value of its own. */
export function beginsList({ what, schema }: Pick<Place, 'what' | 'schema'>): boolean {
  return what === 'value' && schema?.type === 'array';
}

/** Whether nothing but blanks stands before a place on its line. */
export function standsAlone({ span }: Pick<Place, 'span'>, { text }: Pick<PlanDocument, 'text'>): boolean {
  return text.slice(lineStartAt(text, span.start), span.start).trim() === '';
}

/** Whether a list or lines stand below a name already, so that nothing can begin behind its colon. Only reads on. */
export function hasMoreBelow(
  { what, flow, column, offset }: Pick<Place, 'what' | 'flow' | 'column' | 'offset'>,
  { text }: Pick<PlanDocument, 'text'>,
): boolean {
  if (what !== 'value' || flow) return false;
  for (let end = lineEndAt(text, offset); end < text.length;) {
    const start = end + (text.startsWith('\r\n', end) ? 2 : 1);
    end = lineEndAt(text, start);
    const line = text.slice(start, end);
    const indent = line.search(/[^ \t]/);
    if (indent < 0 || line.charAt(indent) === '#') continue;
    return indent > column || (indent === column && /^-(?:[ \t]|$)/.test(line.slice(indent)));
  }
  return false;
}

/** What is written at a place, with what belongs before and behind it. */
export function piecesAt(place: Place, { text }: PlanDocument, pieces: readonly Piece[]): readonly Piece[] {
  const { lead, tail, flow, span } = place;
  // Behind a comma people leave a blank.
  const gap = flow && lead === '' && text.charAt(span.start - 1) === ',' ? ' ' : lead;
  // One writes on before what only closes the line.
  const isOpen = tail.trim() !== '' && pieces.every((piece) => typeof piece === 'string' || piece.stop > 0);
  const end: readonly Piece[] = isOpen ? [{ stop: 0, text: '' }] : [];
  return [gap, ...pieces, ...end, tail].filter((piece) => piece !== '');
}

/** An entry at a place: in brackets where its list is only begun here. */
export function entryPieces(place: Place, document: PlanDocument, entry: string): readonly Piece[] {
  return piecesAt(place, document, beginsList(place) ? [`[${entry}`, { stop: 0, text: '' }, ']'] : [entry]);
}
