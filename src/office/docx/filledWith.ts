/** Texts that go into a school’s own template: runs for the library, with marks where paragraphs end, and what is made of those. */
import { TextRun, type ParagraphChild } from 'docx';
import type { Text } from '../../core/exchange/sheet.ts';
import { isPlain } from '../../core/markdown/markdown.ts';
import { plainRuns, printed, runsOf, tokensOfText } from './runs.ts';
import { childOf, element, wordsIn, withParagraphs, type XmlElement, type XmlNode } from './xml.ts';

/** Marks that no text has: they are taken out of texts first. */
const BREAK = '\ue000';
const ITEM = '\ue001';
const APART = '\ue002';
const marks = /[\ue000-\ue002]/g;

/** A text without our marks, whose own braces are not taken for places of the template. */
export function guarded(text: Text): Text {
  return text.replace(marks, '').replace(/\{(?=\{)/g, `{${APART}`);
}

/** A text as the runs that take a placeholder’s place. */
export function runsFor(text: Text): ParagraphChild[] {
  const safe = guarded(text);
  if (isPlain(safe)) return plainRuns(safe);
  const runs: ParagraphChild[] = [];
  const lists: { ordered: boolean; count: number }[] = [];
  let paragraphs = 0;
  let item: string | undefined;
  for (const token of tokensOfText(safe)) {
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        lists.push({ ordered: token.type === 'ordered_list_open', count: 0 });
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        break;
      case 'list_item_open': {
        const list = lists.at(-1);
        if (!list) break;
        list.count++;
        item = list.ordered ? `${list.count}.` : lists.length > 1 ? '–' : '•';
        break;
      }
      case 'inline':
      case 'fence':
      case 'code_block':
        if (paragraphs++ > 0) runs.push(new TextRun(BREAK));
        if (item !== undefined) runs.push(new TextRun(ITEM + item));
        item = undefined;
        runs.push(
          ...(token.children ? runsOf(token.children) : [new TextRun(printed(token.content.trimEnd()))]),
        );
        break;
      default:
    }
  }
  return runs.length > 0 ? runs : [new TextRun('')];
}

/** How far the text of an item stands behind its mark, in twips. */
const HANGING = 284;

/** A part with its marked paragraphs taken apart; each has the look of the one it comes from. */
export function takenApart(root: XmlElement): XmlElement {
  return withParagraphs(root, (paragraph) => {
    const pieces = piecesOf(paragraph);
    const properties = childOf(paragraph, 'w:pPr');
    return pieces.map((piece, index) => {
      const own = index === pieces.length - 1 ? properties : without(properties, 'w:sectPr');
      return paragraphOf(paragraph, own, piece, index === 0);
    });
  });
}

/** The marks of a run, where it is one. */
function markOf(node: XmlNode): typeof BREAK | typeof ITEM | undefined {
  if (node.type !== 'element' || node.name !== 'w:r') return undefined;
  const words = wordsIn(node);
  if (words === BREAK) return BREAK;
  return words.startsWith(ITEM) ? ITEM : undefined;
}

function piecesOf(paragraph: XmlElement): readonly (readonly XmlNode[])[] {
  const pieces: XmlNode[][] = [[]];
  for (const node of paragraph.children) {
    if (node.type === 'element' && node.name === 'w:pPr') continue;
    const mark = markOf(node);
    const says = pieces.at(-1)?.some((each) => each.type === 'element' && wordsIn(each).trim() !== '');
    // An item that comes behind words of the template begins on a line of its own.
    if (mark === BREAK || (mark === ITEM && says)) pieces.push([]);
    if (mark !== BREAK) pieces.at(-1)?.push(node);
  }
  return pieces;
}

function paragraphOf(
  like: XmlElement,
  properties: XmlElement | undefined,
  piece: readonly XmlNode[],
  first: boolean,
): XmlElement {
  const isItem = piece.some((node) => markOf(node) === ITEM);
  const listed = isItem && hasOwnMark(properties);
  const children = piece.flatMap((node): readonly XmlNode[] => {
    if (markOf(node) === ITEM) return listed ? [] : [itemMark(node as XmlElement)];
    return [node];
  });
  const look = isItem && !listed ? hanging(properties) : properties;
  // Word names each paragraph; no two have one name.
  const attributes = first
    ? like.attributes
    : new Map([...like.attributes].filter(([name]) => !name.startsWith('w14:')));
  return { ...like, attributes, children: [...(look ? [look] : []), ...children].map(cleaned) };
}

/** Whether paragraphs that look so have a mark of their own before them. */
function hasOwnMark(properties: XmlElement | undefined): boolean {
  const style = childOf(properties, 'w:pStyle')?.attributes.get('w:val') ?? '';
  return childOf(properties, 'w:numPr') !== undefined || /^List(?:Bullet|Number)/.test(style);
}

/** The mark of an item, and the way to its text. */
function itemMark(run: XmlElement): XmlElement {
  const properties = childOf(run, 'w:rPr');
  const mark = wordsIn(run).slice(ITEM.length);
  return {
    ...run,
    children: [
      ...(properties ? [properties] : []),
      element('w:t', {}, [{ type: 'text', data: mark }]),
      element('w:tab'),
    ],
  };
}

/** What may only stand behind the indentation. */
const behindIndent = new Set(
  'contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'
    .split(' ')
    .map((name) => `w:${name}`),
);

function hanging(properties: XmlElement = element('w:pPr')): XmlElement {
  const before = childOf(properties, 'w:ind')?.attributes;
  const left = Number(before?.get('w:left') ?? before?.get('w:start') ?? 0) || 0;
  const indent = element('w:ind', { 'w:left': String(left + HANGING), 'w:hanging': String(HANGING) });
  const others = properties.children.filter((child) => child.type === 'element' && child.name !== 'w:ind');
  const at = others.findIndex((child) => child.type === 'element' && behindIndent.has(child.name));
  const place = at < 0 ? others.length : at;
  return { ...properties, children: [...others.slice(0, place), indent, ...others.slice(place)] };
}

function without(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return (
    parent && {
      ...parent,
      children: parent.children.filter((child) => child.type !== 'element' || child.name !== name),
    }
  );
}

/** Whatever marks are left, where nothing could be taken apart, are blanks. */
function cleaned(node: XmlNode): XmlNode {
  if (node.type === 'text') {
    return marks.test(node.data)
      ? { ...node, data: node.data.replaceAll(APART, '').replace(marks, ' ') }
      : node;
  }
  return { ...node, children: node.children.map(cleaned) };
}
