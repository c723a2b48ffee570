/** Texts that can be read, but say something else than was meant. */
import type { Finding } from '../../finding.ts';
import { lineEnding, type TextEdit } from '../../text/edits.ts';
import { LineIndex } from '../../text/lines.ts';
import type {
  YamlComment,
  YamlDocument,
  YamlItem,
  YamlList,
  YamlMap,
  YamlNode,
  YamlPair,
  YamlScalar,
} from '../tree.ts';
import { readLines } from './lines.ts';
import { pastedSpaces } from './pastedSpaces.ts';
import type { Proof } from './proof.ts';
import { insideCurved } from '../quote.ts';
import { aroundText, findingOf, fixOf, insertion, shown, type Repair } from './slip.ts';
import { finding, isCopied, mapFindings } from './structure.ts';

/** What the walk over a tree remembers. */
interface Walk {
  readonly document: YamlDocument;
  readonly proof: Proof;
  readonly findings: Finding[];
  /** Names that some `*name` uses. */
  readonly used: Set<string>;
  /** Scalars, and keys and dashes with nothing behind them, by the offset where they end; left out where no note asks. */
  readonly ends: Map<number, YamlScalar | 'nothing'> | undefined;
  /** The names that the entries of a list begin lines with; filled where they are asked for. */
  readonly names: Map<YamlList, ReadonlySet<string>>;
}

/**
 * What is written in a sound text but does not arrive: lost words, entries run together, keys twice …
 * @param document a text that is whole, or the sound parts of one
 */
export function misreadings(document: YamlDocument, proof: Proof): Finding[] {
  const notes = document.comments.filter((comment) => mayBeText(document, comment));
  const ends: Walk['ends'] = notes.length > 0 ? new Map() : undefined;
  const walk: Walk = { document, proof, findings: [], used: new Set(), ends, names: new Map() };
  const marked: YamlNode[] = [];
  const twice = document.duplicateKeys.length > 0;
  let lines: LineIndex | undefined;
  const copies = document.text.includes('<<');
  /**
   * @param place the dash or the pair that the node stands behind
   * @param free whether it stands under one of the user's own keys (`x-…`), where anything goes
   */
  const visit = (node: YamlNode | undefined, place: YamlItem | YamlPair | undefined, free: boolean): void => {
    if (!node) return;
    if (node.type !== 'alias' && (node.anchor !== undefined || node.tag !== undefined)) marked.push(node);
    switch (node.type) {
      case 'alias':
        walk.used.add(node.name);
        break;
      case 'scalar':
        ends?.set(node.span.end, node);
        if (node.style === 'plain') scalarFindings(walk, node, place);
        break;
      case 'list':
        for (const item of node.items) {
          if (!item.value) ends?.set(item.span.end, 'nothing');
          else {
            if (!node.flow && !free) itemFindings(walk, node, item);
            visit(item.value, item, free);
          }
        }
        break;
      case 'map':
        if (twice || (copies && node.pairs.some(isCopied))) {
          lines ??= new LineIndex(document.text);
          const dash = node.flow ? undefined : dashOf(place);
          walk.findings.push(...mapFindings({ document, map: node, dash, proof, lines }));
        }
        for (const pair of node.pairs) {
          const { key, value } = pair;
          if (key.style === 'plain') keyFindings(walk, node, pair);
          if (!value) ends?.set(pair.span.end, 'nothing');
          else visit(value, pair, free || key.text.startsWith('x-'));
        }
    }
  };
  visit(document.root, undefined, false);
  for (const note of notes) cutText(walk, note);
  for (const node of marked) lostWord(walk, node);
  walk.findings.push(...spacesOf(document, proof));
  // Where two entries run together, keys stand twice that are not meant to.
  const runTogether = walk.findings.some(({ code }) => code === 'yaml-line-break');
  return walk.findings.filter(({ code }) => !runTogether || code !== 'yaml-duplicate-key');
}

/** Where the dash stands that a value stands behind; undefined where it stands behind a colon or at the top. */
function dashOf(place: YamlItem | YamlPair | undefined): number | undefined {
  return place && !('key' in place) ? place.span.start : undefined;
}

/** The signs that a list read as one text, or a text in curved quotation marks, begins with. */
const TELLING = new Set('•·‣▪●○◦–—+-“„‟');
const LAST_ASCII = 0x7f;

/** Whether such a sign stands there. Nearly every text begins with a letter. */
function isTelling(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === DASH || code === PLUS || code > LAST_ASCII) && TELLING.has(text.charAt(at));
}

const DASH = '-'.charCodeAt(0);
const PLUS = '+'.charCodeAt(0);

function scalarFindings(walk: Walk, scalar: YamlScalar, place: YamlItem | YamlPair | undefined): void {
  const { text } = walk.document;
  const { start, end } = scalar.span;
  const telling = isTelling(text, start);
  const dash = dashOf(place);
  if (!telling && dash === undefined) return;
  const raw = text.slice(start, end);
  if (dash !== undefined && raw.includes('\n')) joinedEntry(walk, scalar, raw, dash);
  if (!telling) return;
  const pair = place && 'key' in place ? place : undefined;
  const below = dash === undefined && (!pair || text.slice(pair.key.span.end, start).includes('\n'));
  if (below) listOfTexts(walk, scalar, raw);
  curvedQuotes(walk, scalar, raw);
}

/** `-one`, `• one`: a list that is read as one text. */
function listOfTexts({ proof, findings }: Walk, scalar: YamlScalar, raw: string): void {
  const bullet = /^[•·‣▪●○◦–—+][ \t\u00a0]+\S/.test(raw);
  if (!bullet && !/^-[\p{L}"'“[{]/u.test(raw)) return;
  const sign = bullet ? /(^|\n[ \t]*)[•·‣▪●○◦–—+][ \t\u00a0]+(?=\S)/g : /(^|\n[ \t]*)-(?=\S)/g;
  const edits = [...raw.matchAll(sign)].map((match): TextEdit => {
    const start = scalar.span.start + match.index + (match[1] ?? '').length;
    return { start, end: scalar.span.start + match.index + match[0].length, text: '- ' };
  });
  const [first] = edits;
  if (!first) return;
  const found = bullet
    ? finding(
        'yaml-bullet',
        { start: first.start, end: first.start + 1 },
        'The entries of a list begin with a dash here, not with a bullet.',
      )
    : finding(
        'yaml-dash-space',
        { start: first.start, end: first.start + 1 },
        'A space is missing after the dash.',
      );
  findings.push(withFix(found, { title: bullet ? 'Use dashes' : 'Add the space', edits }, proof));
}

/** An entry whose dash stands too far right. */
function joinedEntry(
  { document, proof, findings }: Walk,
  scalar: YamlScalar,
  raw: string,
  dash: number,
): void {
  const joined = [...raw.matchAll(/\n([ \t]*)- (?=\S)/g)];
  const [first] = joined;
  if (!first) return;
  const column = dash - (document.text.lastIndexOf('\n', dash - 1) + 1);
  const edits = joined.map((match): TextEdit => {
    const start = scalar.span.start + match.index + 1;
    return { start, end: start + (match[1] ?? '').length, text: ' '.repeat(column) };
  });
  const start = scalar.span.start + first.index + 1 + (first[1] ?? '').length;
  const end = start + (/^[^\r\n]*/.exec(document.text.slice(start))?.[0].trimEnd().length ?? 1);
  const found = finding(
    'yaml-joined-entry',
    { start, end },
    'This dash stands too far right: the line is read as part of the entry above.',
  );
  findings.push(withFix(found, { title: 'Line it up with the dash above', edits }, proof));
}

/** Curved quotation marks around all of a value, unless they hold what somebody said. */
function curvedQuotes({ findings }: Walk, scalar: YamlScalar, raw: string): void {
  const inner = insideCurved(raw);
  if (inner === undefined) return;
  findings.push({
    ...finding(
      'yaml-curved-quotes',
      scalar.span,
      'These curved quotation marks are part of the text and will be shown. Straight ones only hold it together.',
    ),
    fixes: [
      fixOf({ title: 'Use straight quotes', edits: [{ ...scalar.span, text: aroundText(inner) }] }, true),
    ],
  });
}

/** Whether a note may be the end of a text: whoever writes one on purpose puts a space behind its sign. */
function mayBeText({ text }: YamlDocument, { span, ownLine }: YamlComment): boolean {
  return !ownLine && !/^#(?:[\s#!]|$|third-point:)/i.test(text.slice(span.start, span.end));
}

/** ` #2 of the creek`: the end of a text, lost as a note. */
function cutText({ document, findings, ends }: Walk, comment: YamlComment): void {
  const { text } = document;
  const { start, end } = comment.span;
  let before = start;
  while (before > 0 && /[ \t]/.test(text.charAt(before - 1))) before--;
  const owner = ends?.get(before);
  if (owner === undefined) return;
  if (owner !== 'nothing' && (owner.style !== 'plain' || typeof owner.value !== 'string')) return;
  if (owner !== 'nothing' && /^\d{4}-\d{2}-\d{2}$/.test(owner.text)) return;
  const from = owner === 'nothing' ? start : owner.span.start;
  const raw = text.slice(from, end).trimEnd();
  findings.push({
    ...finding(
      'yaml-cut-text',
      comment.span,
      `${shown(text.slice(start, end))} is not part of the text: a # after a space begins a note.`,
    ),
    fixes: [
      fixOf(
        {
          title: 'Put quotes around it',
          edits: [{ start: from, end: from + raw.length, text: aroundText(raw) }],
        },
        true,
      ),
      fixOf({ title: 'It is a note', edits: [insertion(start + 1, ' ')] }, false),
    ],
  });
}

/** `&Explore the creek`, `!important words`: a first word that is lost. */
function lostWord({ document, proof, findings, used }: Walk, node: YamlNode): void {
  const { text } = document;
  if (node.type === 'alias' || (node.anchor !== undefined && used.has(node.anchor))) return;
  if (node.anchor === undefined && (node.tag === undefined || node.tag.startsWith('tag:yaml.org,2002:')))
    return;
  const lineStart = text.lastIndexOf('\n', Math.max(0, node.span.start - 1)) + 1;
  const before = /[&!]\S*(?:[ \t]+[&!]\S*)*[ \t]*$/.exec(text.slice(lineStart, node.span.start));
  if (!before || node.type !== 'scalar' || node.style !== 'plain') return;
  const start = lineStart + before.index;
  const word = (/^\S+/.exec(before[0])?.[0] ?? '').length;
  const end = Math.max(node.span.end, start + word);
  const found = finding(
    'yaml-lost-word',
    { start, end: start + word },
    `${shown(text.slice(start, start + word))} is read as a mark and is lost from the text.`,
  );
  const edits = [{ start, end, text: aroundText(text.slice(start, end)) }];
  findings.push(withFix(found, { title: 'Put quotes around it', edits }, proof));
}

/** `{id:g1}`: a key whose colon has no space behind it. */
function keyFindings(walk: Walk, map: YamlMap, { key, value }: YamlPair): void {
  const { text } = walk.document;
  if (isTelling(text, key.span.start)) curvedQuotes(walk, key, text.slice(key.span.start, key.span.end));
  const glued = map.flow && !value ? /^[\p{L}_][\p{L}\w-]*:(?=[^\s/])/u.exec(key.text)?.[0] : undefined;
  if (glued === undefined) return;
  const span = { start: key.span.start, end: key.span.start + glued.length };
  const found = finding('yaml-colon-space', span, `A space is missing after ${shown(glued)}.`);
  walk.findings.push(
    withFix(found, { title: 'Add the space', edits: [insertion(span.end, ' ')] }, walk.proof),
  );
}

/** Entries of a list with dashes that are read as a key with its text, or as a text, but were meant the other way. */
function itemFindings(walk: Walk, list: YamlList, item: YamlItem): void {
  const { document, proof, findings } = walk;
  const { value } = item;
  if (value?.type === 'scalar' && value.style === 'plain') {
    if (!value.text.includes(':')) return;
    const glued = /^([\p{L}_][\p{L}\w-]*):(?=[^\s/])/u.exec(value.text);
    if (!glued || !namesIn(walk, list).has(glued[1] ?? '')) return;
    const span = { start: value.span.start, end: value.span.start + glued[0].length };
    const found = finding('yaml-colon-space', span, `A space is missing after ${shown(glued[0])}.`);
    findings.push(withFix(found, { title: 'Add the space', edits: [insertion(span.end, ' ')] }, proof));
    return;
  }
  if (value?.type !== 'map' || value.flow || value.pairs.length !== 1) return;
  const [pair] = value.pairs;
  if (pair?.key.style !== 'plain' || !/\S[ \t]+\S/.test(pair.key.text)) return;
  const joint = /[ \t]{2,}(?=- \S)/.exec(document.text.slice(pair.key.span.start, pair.key.span.end));
  if (joint) {
    const start = pair.key.span.start + joint.index;
    const found = finding(
      'yaml-line-break',
      { start: start + joint[0].length, end: pair.span.end },
      'This has to begin on a line of its own.',
    );
    const eol = lineEnding(document.text);
    findings.push(withFix(found, { title: 'Begin a new line', edits: [insertion(start, eol)] }, proof));
    return;
  }
  if (pair.value && (pair.value.type !== 'scalar' || pair.value.style !== 'plain')) return;
  const edits = [{ ...pair.span, text: aroundText(document.text.slice(pair.span.start, pair.span.end)) }];
  const found = finding(
    'yaml-colon-in-text',
    pair.span,
    'A text with a colon in it needs quotation marks around it.',
  );
  findings.push(withFix(found, { title: 'Put quotes around it', edits }, proof));
}

function namesIn({ names }: Walk, list: YamlList): ReadonlySet<string> {
  let known = names.get(list);
  if (!known) {
    const maps = list.items.flatMap(({ value }) => (value?.type === 'map' ? value : []));
    names.set(list, (known = new Set(maps.flatMap(({ pairs }) => pairs.map(({ key }) => key.text)))));
  }
  return known;
}

/** Pasted spaces at the beginning of lines that can be read all the same. */
function spacesOf({ text }: YamlDocument, proof: Proof): Finding[] {
  // Most texts have none at all, and that is known soonest.
  if (!/[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/.test(text)) return [];
  if (!/(?:^|[\n:-])[ \t]*[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/.test(text.slice(1))) return [];
  const lines = readLines(text, { start: 0, end: text.length });
  return pastedSpaces(text, lines).flatMap(({ lines: group, slips, away }) => {
    if (!group.some(({ key, dashes }) => key ?? dashes.length > 0)) return [];
    const slip = [...slips, away].find(({ repair }) => repair && proof.sound(repair.edits));
    const [first] = slips;
    return slip ? [findingOf(slip)] : first ? [{ ...findingOf(first), fixes: [] }] : [];
  });
}

function withFix(found: Finding, repair: Repair, proof: Proof): Finding {
  return proof.sound(repair.edits) ? { ...found, fixes: [fixOf(repair, true)] } : found;
}
