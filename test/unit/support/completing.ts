// Marked-up text for completion: what is offered at the cursor, and the whole document once it is taken.
import assert from 'node:assert/strict';
import { complete, type Around } from '../../../src/core/language/complete/complete.ts';
import { textOfPieces, type Piece, type Proposal } from '../../../src/core/language/complete/proposal.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { at, libraryOf } from './findings.ts';

/** Files by name; one of them has the cursor, marked by `|`. */
export interface Case {
  readonly file: string;
  readonly marked: string;
  readonly others?: Readonly<Record<string, string>>;
  readonly today?: string;
  readonly files?: readonly string[];
}

/** What is offered at the cursor of a text. */
export interface Offered {
  readonly text: string;
  readonly offset: number;
  readonly proposals: readonly Proposal[];
}

/** What is offered at the cursor. */
export function offeredIn({ file, marked, others = {}, today = '2026-05-12', files = [] }: Case): Offered {
  const offset = marked.indexOf('|');
  assert.ok(offset >= 0, 'the cursor is not marked');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const shelf = libraryOf({ ...others, [file]: text });
  const document = shelf.get(at(file));
  assert.ok(document, `${file} is none of ours`);
  const around: Around = { shelf, today, files, shown: (words) => words };
  return { text, offset, proposals: complete(document, offset, around) };
}

/** The document once a proposal is taken. @param filled what is written at its stops, by their number */
export function taking(text: string, proposal: Proposal, filled: readonly string[] = []): string {
  const { span, pieces } = proposal;
  return text.slice(0, span.start) + filledPieces(pieces, filled) + text.slice(span.end);
}

function filledPieces(pieces: readonly Piece[], filled: readonly string[]): string {
  if (filled.length === 0) return textOfPieces(pieces);
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : (filled[piece.stop - 1] ?? piece.text)))
    .join('');
}

/** Takes the proposal with that label: what comes out can be read, and the proposal stays on the cursor's line. */
export function accepted({ text, offset, proposals }: Offered, label: string): string {
  const proposal = proposals.find((each) => each.label === label);
  assert.ok(proposal, `“${label}” is not among ${proposals.map((each) => each.label).join(', ')}`);
  const { start, end } = proposal.span;
  assert.ok(start <= offset && offset <= end, 'the cursor is outside of what is replaced');
  assert.ok(!/[\r\n]/.test(text.slice(start, end)), 'more than the line is replaced');
  const after = taking(text, proposal);
  assert.deepEqual(parseYaml(after).problems, [], after);
  return after;
}

/** The labels under which an editor would show proposals for some words, as long as it looks at whole words only. */
export function foundBy(proposals: readonly Proposal[], words: string): readonly string[] {
  const wanted = words.toLowerCase().split(' ');
  return proposals
    .filter(({ label, found = '' }) => {
      const all = `${label} ${found}`.toLowerCase();
      return wanted.every((word) => all.includes(word));
    })
    .map(({ label }) => label);
}
