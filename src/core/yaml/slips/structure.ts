/** What a sound text says that a plan cannot mean: keys twice, copied parts, names for nothing, a second document. */
import type { Finding } from '../../finding.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { LineIndex } from '../../text/lines.ts';
import type { Span } from '../../text/ranges.ts';
import { lineAfter } from '../conflicts.ts';
import type { YamlDocument, YamlMap, YamlPair } from '../tree.ts';
import { severityOf, type SyntaxCode } from './codes.ts';
import type { Proof } from './proof.ts';
import { aroundText, fixOf, insertion, shown, type Repair } from './slip.ts';

/** @param map every map of the document, with the dash it follows directly, if any */
export function mapFindings(
  document: YamlDocument,
  map: YamlMap,
  dash: number | undefined,
  proof: Proof,
  lines: LineIndex,
): Finding[] {
  const findings: Finding[] = [];
  const last = new Map<string, YamlPair>();
  for (const pair of map.pairs) last.set(pair.key.text, pair);
  const first = new Map<string, YamlPair>();
  let entryBegun = false;
  for (const pair of map.pairs) {
    const name = pair.key.text;
    if (name === '<<' && pair.key.style === 'plain') {
      findings.push(
        finding(
          'yaml-copied-part',
          pair.span,
          'Lines cannot be taken over with << in a plan. Write them out here.',
        ),
      );
      continue;
    }
    const earlier = first.get(name);
    if (!earlier) first.set(name, pair);
    else if (!entryBegun) {
      const found = duplicate(document, map, earlier, pair, last.get(name) === pair, dash, proof, lines);
      // When a new entry begins here, what follows belongs to it and stands there for the first time.
      entryBegun = found.fixes.some(({ preferred }) => preferred);
      findings.push(found);
    }
  }
  return findings;
}

function duplicate(
  document: YamlDocument,
  map: YamlMap,
  first: YamlPair,
  second: YamlPair,
  counts: boolean,
  dash: number | undefined,
  proof: Proof,
  lines: LineIndex,
): Finding {
  const { text } = document;
  const name = shown(first.key.text);
  const line = lines.lineAt(first.key.span.start) + 1;
  const repairs: Repair[] = [];
  if (dash !== undefined && first === map.pairs[0] && !map.flow) {
    const start = text.lastIndexOf('\n', second.key.span.start - 1) + 1;
    const before = text.slice(start, second.key.span.start);
    const lead = text.slice(dash, map.span.start);
    if (before.length >= lead.length && before.trim() === '') {
      repairs.push({
        title: 'Begin a new entry here',
        edits: [{ start: second.key.span.start - lead.length, end: second.key.span.start, text: lead }],
      });
    }
  }
  const aside = asNote(text, map, first);
  if (aside) repairs.push({ title: 'Set the first aside as a note', edits: aside });
  const good = repairs.filter(({ edits }) => proof.better(edits));
  return {
    ...finding(
      'yaml-duplicate-key',
      second.key.span,
      `${name} is here twice. Only ${counts ? 'this' : 'the last'} one is read; what line ${line} says is lost. Keep one of them.`,
    ),
    fixes: good.map((repair) => fixOf(repair, repair.title.startsWith('Begin'))),
    related: [{ span: first.key.span, message: `The first ${name}` }],
  };
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
