/** What a sound text says that a plan cannot mean: keys twice, copied parts, names for nothing, a second document. */
import type { Finding } from '../../finding.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { LineIndex } from '../../text/lines.ts';
import type { Span } from '../../text/ranges.ts';
import { lineAfter } from '../conflicts.ts';
import { pairOf } from '../navigate.ts';
import type { YamlDocument, YamlMap, YamlPair } from '../tree.ts';
import { severityOf, type SyntaxCode } from './codes.ts';
import type { Proof } from './proof.ts';
import { aroundText, fixOf, insertion, shown } from './slip.ts';

/** A map and what is needed to talk about it. */
export interface MapPlace {
  readonly document: YamlDocument;
  readonly map: YamlMap;
  /** The dash the map follows directly, if any. */
  readonly dash: number | undefined;
  readonly proof: Proof;
  readonly lines: LineIndex;
}

/** Whether a line takes over those of another place. */
export const isCopied = ({ key }: YamlPair): boolean => key.text === '<<' && key.style === 'plain';

/** What one map says that a plan cannot mean. */
export function mapFindings(place: MapPlace): Finding[] {
  const { map, dash } = place;
  const copied = map.pairs
    .filter(isCopied)
    .map(({ span }) =>
      finding('yaml-copied-part', span, 'Lines cannot be taken over with << in a plan. Write them out here.'),
    );
  const first = new Map<string, YamlPair>();
  const twice: (readonly [first: YamlPair, second: YamlPair])[] = [];
  for (const pair of map.pairs) {
    const earlier = first.get(pair.key.text);
    if (!earlier) first.set(pair.key.text, pair);
    else if (pair.key.text !== '<<') twice.push([earlier, pair]);
  }
  const [begins, ...more] = twice;
  if (!begins) return copied;
  // Several names of an entry again: most likely a new entry begins at the first of them.
  const joint = dash !== undefined && !map.flow && (more.length > 0 || begins[0] === map.pairs[0]);
  const found = joint
    ? [newEntry(place, begins, more.length)]
    : twice.map((pairs) => duplicate(place, pairs));
  return [...copied, ...found];
}

function duplicate(place: MapPlace, [first, second]: readonly [YamlPair, YamlPair]): Finding {
  const { document, map, proof, lines } = place;
  const counts = pairOf(map, second.key.text) === second;
  const name = shown(first.key.text);
  const line = lines.lineAt(first.key.span.start) + 1;
  const aside = asNote(document.text, map, first);
  const good = aside && proof.better(aside);
  return {
    ...finding(
      'yaml-duplicate-key',
      second.key.span,
      `${name} is here twice. Only ${counts ? 'this' : 'the last'} one is read; what line ${line} says is lost. Keep one of them.`,
    ),
    fixes: good ? [fixOf({ title: 'Set the first aside as a note', edits: aside }, false)] : [],
    related: [{ span: first.key.span, message: `The first ${name}` }],
  };
}

/** A name stands again where a dash seems to be missing. @param others how many more names do */
function newEntry(place: MapPlace, pairs: readonly [YamlPair, YamlPair], others: number): Finding {
  const { document, map, dash = 0, proof } = place;
  const alone = duplicate(place, pairs);
  const [first, second] = pairs;
  const { text } = document;
  const end = second.key.span.start;
  const before = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  const lead = text.slice(dash, map.span.start);
  const edits = [{ start: end - lead.length, end, text: lead }];
  const room = before.length >= lead.length && before.trim() === '';
  if (!room || !proof.better(edits)) return alone;
  const fix = fixOf({ title: 'Begin a new entry here', edits }, first === map.pairs[0]);
  if (others === 0) return { ...alone, fixes: [fix, ...alone.fixes] };
  const name = shown(first.key.text);
  const message = `${name} and ${others === 1 ? 'one more name are' : 'more names are'} here twice, and only the later ones are read. If a new entry begins here, it needs a dash.`;
  return { ...alone, message, fixes: [fix] };
}

/** The edits that make notes of a pair's lines; undefined where it shares a line with something else. */
function asNote(text: string, map: YamlMap, pair: YamlPair): TextEdit[] | undefined {
  const start = text.lastIndexOf('\n', pair.span.start - 1) + 1;
  if (map.flow || text.slice(start, pair.span.start).trim() !== '') return undefined;
  const edits: TextEdit[] = [];
  const column = pair.span.start - start;
  for (let at = start; at < pair.span.end; at = lineAfter(text, at)) {
    const line = text.slice(at, lineAfter(text, at));
    if (line.trim() === '') continue;
    if (line.slice(0, column).trim() !== '') return undefined;
    edits.push(insertion(at + column, '# '));
  }
  return edits;
}

/** What the parser has to say about a text that is whole. */
export function problemFindings(document: YamlDocument, proof: Proof): Finding[] {
  const { text } = document;
  return document.problems.flatMap(({ code, span, detail }): Finding[] => {
    switch (code) {
      case 'UNRESOLVED_ALIAS': {
        const quotes = {
          title: 'Put quotes around it',
          edits: [{ ...span, text: aroundText(text.slice(span.start, span.end)) }],
        };
        return [
          {
            ...finding(
              'yaml-unknown-name',
              span,
              `${shown(`*${detail}`)} stands for nothing in this plan. If it is text, it needs quotation marks.`,
            ),
            fixes: [fixOf(quotes, true)],
          },
        ];
      }
      case 'KEY_NOT_TEXT': {
        const braces = text.charAt(span.start - 1) === '{' && text.charAt(span.end) === '}';
        const whole = braces ? { start: span.start - 1, end: span.end + 1 } : span;
        const raw = text.slice(whole.start, whole.end);
        const edits = [{ ...whole, text: aroundText(raw) }];
        const good = !raw.includes('\n') && proof.better(edits);
        return [
          {
            ...finding(
              'yaml-key-not-text',
              whole,
              'Brackets and braces make a list of this. If it is text, it needs quotation marks.',
            ),
            fixes: good ? [fixOf({ title: 'Put quotes around it', edits }, true)] : [],
          },
        ];
      }
      default:
        return [];
    }
  });
}

/** The end of the document before the end of the text. @param span the line of dashes, or what stands after `...` */
export function secondDocument({ text }: YamlDocument, { start }: Span, proof: Proof): Finding {
  const mark = text.startsWith('---', start);
  const found = finding(
    'yaml-second-document',
    mark ? { start, end: start + 3 } : lineFrom(text, start),
    'What follows this line is not read. Each document needs a file of its own.',
  );
  const edits = [{ start, end: lineAfter(text, start), text: '' }];
  return mark && proof.better(edits)
    ? { ...found, fixes: [fixOf({ title: 'Take this line away', edits }, true)] }
    : found;
}

function lineFrom(text: string, start: number): Span {
  const end = text.slice(start).search(/[\r\n]|$/);
  return { start, end: start + end };
}

/** A finding without fixes. */
export function finding(code: SyntaxCode, span: Span, message: string): Finding {
  return { code, severity: severityOf(code), span, message, fixes: [] };
}
