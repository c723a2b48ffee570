/** How one text is written: with or without quotation marks, on one line or on several. */
import type { PlanDocument } from '../../document.ts';
import type { Planned } from '../../edit/change.ts';
import { blockTextOf, entryAt, isBlockText, valuePoint } from '../../edit/entry.ts';
import { habitsOf } from '../../edit/habits.ts';
import { words } from '../../edit/refused.ts';
import { literalText } from '../../edit/scalar.ts';
import { Source } from '../../edit/source.ts';
import { schemaAt } from '../../schema/walk.ts';
import { doubleQuoted, isPlainSafe, plainOrQuoted } from '../../yaml/quote.ts';
import type { Path, YamlScalar } from '../../yaml/tree.ts';
import type { Around } from './around.ts';
import { commentBehind } from './layout.ts';
import { sameContents } from './lossless.ts';
import { inDocument, type Rework } from './rework.ts';

/** From so many characters on, a text is offered lines of its own. */
const LONG = 80;

/** Where a line of a long text ends, at the latest. */
const WIDTH = 100;

/** Other ways to write the text at a place. */
export function textForms(document: PlanDocument, around: readonly Around[]): readonly Rework[] {
  const innermost = around.at(-1);
  const scalar = innermost?.value;
  if (!innermost || scalar?.type !== 'scalar' || typeof scalar.value !== 'string' || scalar.text === '')
    return [];
  const { path } = innermost;
  const inFlow = around.some(({ value }) => (value?.type === 'map' || value?.type === 'list') && value.flow);
  const offer = (title: string, plan: () => Planned): Rework => ({
    title,
    kind: 'form',
    work: () => inDocument(document, plan()),
  });
  const over = (text: string) => (): Planned =>
    sameContents(document, [{ ...scalar.span, text }], scalar.span.start);
  if (scalar.style === 'literal' || scalar.style === 'folded') {
    const line = oneLine(scalar);
    return line === undefined
      ? []
      : [offer('Write this text on one line', () => ontoOneLine(document, path, line))];
  }
  const offers: Rework[] = [];
  const isOneLine = !/[\r\n]/.test(document.text.slice(scalar.span.start, scalar.span.end));
  const schema = schemaAt(document.kind, document.sound.root, path);
  // Ids, links and words to choose from need none.
  const isProse = schema?.type === 'string' && !schema.enum && !schema.pattern && !schema['x-reference'];
  if (isOneLine && scalar.style === 'plain' && isProse)
    offers.push(offer('Put quotation marks around this text', over(doubleQuoted(scalar.text))));
  if (isOneLine && scalar.style !== 'plain' && isPlainSafe(scalar.text, inFlow))
    offers.push(offer('Take the quotation marks off', over(scalar.text)));
  const isLong = scalar.text.length > LONG || scalar.text.includes('\n') || !isOneLine;
  if (!inFlow && isLong)
    offers.push(offer('Give this text lines of its own', () => ontoLines(document, path)));
  return offers;
}

/** A text below a sign that keeps its lines (`|`), or one that only wraps them (`>-`). */
function ontoLines(document: PlanDocument, path: Path): Planned {
  const source = new Source(document.yaml);
  const entry = entryAt(source, path);
  const scalar = entry?.value;
  if (!entry || scalar?.type !== 'scalar') return { refused: words.gone, at: 0 };
  const column = source.columnOf(entry.start);
  const { step } = habitsOf(source);
  const { text } = scalar;
  const written = text.includes('\n')
    ? literalText(text, column, step)
    : { head: '>-', body: wrapped(text, column + step) };
  if (!written) return { refused: words.layout, at: entry.start };
  const { start, end } = scalar.span;
  const behind = commentBehind(source, end);
  const note = behind ? source.text.slice(end, behind.end) : '';
  // A text on the line below its key begins beside it.
  const sameLine = source.lineAt(start) === source.lineAt(valuePoint(source, entry));
  const from = sameLine ? start : valuePoint(source, entry);
  const head = `${sameLine ? '' : ' '}${written.head}${note}`;
  const edit = { start: from, end: behind?.end ?? end };
  return sameContents(document, [{ ...edit, text: [head, ...written.body].join(source.eol) }], entry.start);
}

/** A text in lines of words, each as long as there is room. */
function wrapped(text: string, column: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && column + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each) => ' '.repeat(column) + each);
}

/** What a text in lines would be on one line; undefined where its lines mean something, or it is too long for one. */
function oneLine({ text }: YamlScalar): string | undefined {
  return text.includes('\n') || text.length > 2 * LONG ? undefined : plainOrQuoted(text);
}

function ontoOneLine(document: PlanDocument, path: Path, text: string): Planned {
  const source = new Source(document.yaml);
  const entry = entryAt(source, path);
  const scalar = entry?.value;
  if (!entry || !isBlockText(scalar)) return { refused: words.gone, at: 0 };
  const { header, end } = blockTextOf(source, scalar);
  const lineEnd = source.lineEnd(source.lineAt(header.start));
  return sameContents(
    document,
    [
      { ...header, text },
      { start: lineEnd, end, text: '' },
    ],
    entry.start,
  );
}
