/** The parts of a Word file as trees, and back. */
import { ElementType, parseDocument } from 'htmlparser2';

export type XmlNode = XmlElement | { readonly type: 'text'; readonly data: string };

export interface XmlElement {
  readonly type: 'element';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

/** So deep a part may be; no program writes a deeper one. */
const DEEPEST = 400;

/** The root of a part. @throws RangeError where it is deeper than any part is */
export function treeOf(xml: string): XmlElement | undefined {
  const { children } = parseDocument(xml, { xmlMode: true, decodeEntities: true });
  const root = children.find((node) => 'attribs' in node);
  return root && ofParsed(root, 0)[0];
}

type Parsed = ReturnType<typeof parseDocument>['children'][number];

function ofParsed(node: Parsed, depth: number): XmlElement[] {
  if (!('attribs' in node)) return [];
  return [
    {
      type: 'element',
      name: node.name,
      attributes: new Map(Object.entries(node.attribs)),
      children: node.children.flatMap((child): XmlNode[] => {
        if (depth > DEEPEST) throw new RangeError('This part is too deep.');
        if ('attribs' in child) return ofParsed(child, depth + 1);
        if (child.type === ElementType.Text) return [{ type: 'text', data: child.data }];
        // What stands in a part as it is, without entities, is text too.
        if ('children' in child)
          return child.children.flatMap((each) =>
            each.type === ElementType.Text ? [{ type: 'text', data: each.data }] : [],
          );
        return [];
      }),
    },
  ];
}

/** A tree as a part of a Word file. */
export function partText(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xmlOf(root)}`;
}

function xmlOf(node: XmlNode): string {
  if (node.type === 'text') return escaped(node.data);
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  return `<${node.name}${attributes}>${node.children.map(xmlOf).join('')}</${node.name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  return { type: 'element', name, attributes: new Map(Object.entries(attributes)), children };
}

/** The first child with a name. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find(
    (child): child is XmlElement => child.type === 'element' && child.name === name,
  );
}

/** What stands in a paragraph, or in a run of it; what is within other paragraphs in it, in a box for example, does not count. */
export function wordsIn(node: XmlElement): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return node.name === 'w:t' ? child.data : '';
      if (child.name === 'w:p') return '';
      if (child.name === 'w:tab') return '\t';
      return child.name === 'w:br' || child.name === 'w:cr' ? '\n' : wordsIn(child);
    })
    .join('');
}

/** Every paragraph, those within others too. */
export function paragraphsIn(node: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = node.name === 'w:p' ? [node] : [];
  for (const child of node.children) if (child.type === 'element') found.push(...paragraphsIn(child));
  return found;
}

/** A tree with every paragraph replaced by what is made of it; the innermost ones first. */
export function withParagraphs(
  node: XmlElement,
  made: (paragraph: XmlElement) => readonly XmlElement[],
): XmlElement {
  return {
    ...node,
    children: node.children.flatMap((child): readonly XmlNode[] => {
      if (child.type === 'text') return [child];
      const changed = withParagraphs(child, made);
      return child.name === 'w:p' ? made(changed) : [changed];
    }),
  };
}
