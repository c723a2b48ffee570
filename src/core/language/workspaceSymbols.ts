/** The items of all documents, found by their words. */
import type { PlanDocument } from '../document.ts';
import { isDocument } from '../kinds/kind.ts';
import { gist } from '../kinds/items.ts';
import type { Span } from '../text/ranges.ts';
import { shortened } from '../words.ts';
import { pairOf } from '../yaml/navigate.ts';
import { plain } from '../markdown/markdown.ts';
import { outlineOf, type OutlineEntry, type OutlineSort } from './outline.ts';

/** Something that can be found by its words, or a document by its title. */
export interface Findable {
  readonly name: string;
  readonly sort: OutlineSort | 'document';
  /** The part of the document it stands in: "Shared goals"; empty for the document itself. */
  readonly part: string;
  /** Where it is named. */
  readonly span: Span;
}

/** What people look for: not the parts that every document has, nor what a rubric says at a level. */
const passedOver: ReadonlySet<OutlineSort> = new Set(['section', 'words', 'level']);

/** What can be found in a document, itself first. Nothing in what a folder has of its own. */
export const findablesIn = gist((document: PlanDocument): readonly Findable[] => {
  if (!isDocument(document.kind)) return [];
  const title = document.older ? undefined : pairOf(document.sound.root, 'title')?.value;
  const found: Findable[] = [
    {
      name: shortened(plain(document.title), 120) || 'Untitled',
      sort: 'document',
      part: '',
      span: title && title.type !== 'alias' ? title.span : { start: 0, end: 0 },
    },
  ];
  const walk = (entries: readonly OutlineEntry[], part: string): void => {
    for (const { name, sort, selection, hasWords, children } of entries) {
      if (!passedOver.has(sort) && hasWords) found.push({ name, sort, part, span: selection });
      walk(children, part === '' ? name : part);
    }
  };
  walk(outlineOf(document), '');
  return found;
});

/**
 * How well a name answers what somebody typed: VS Code ranks what is left, so this only keeps out what it would not
 * show. Signs that stand for anything (`*`) and blanks count for nothing, as there.
 * @returns 2: all of it stands in the name; 1: the letters of its first word do, in that order; 0: they don’t
 */
export function answers(name: string, typed: string): 0 | 1 | 2 {
  const [first = '', ...more] = typed.toLowerCase().replace(/[*…"]/g, '').split(/\s+/).filter(Boolean);
  const lower = name.toLowerCase();
  if (lower.includes([first, ...more].join(' '))) return 2;
  let at = 0;
  for (const letter of first) {
    at = lower.indexOf(letter, at) + letter.length;
    if (at < letter.length) return 0;
  }
  return 1;
}
