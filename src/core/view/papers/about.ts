/** What something is about, in its own words. */
import { absoluteOf, sourceOf, type ThirdPointSource } from '../../coaching/targets.ts';
import type { PlanDocument } from '../../document.ts';
import type { Shelf } from '../../library/shelf.ts';
import { indexOf } from '../../references/index.ts';
import { decoded } from '../../text/decoded.ts';
import { shortened } from '../../words.ts';
import { nodeAt, resolve, scalarText, textOf } from '../../yaml/navigate.ts';
import type { About } from '../planViewNotes.ts';

/** Longer words are cut: a label stands in a line. */
const LONGEST = 70;

/**
 * What is named, for people and for going there.
 * @param from the document in which it is written
 * @param written as it is written: `water-study.project.yaml#g1`, a file, a page on the web
 */
export function aboutOf(from: PlanDocument, written: string, shelf: Shelf): About {
  const source = sourceOf(written, shelf, from.uri);
  return { label: shortened(labelOf(source), LONGEST), target: absoluteOf(source) };
}

/** The same as a part of what is shown, where anything is written. */
export function aboutPart(
  from: PlanDocument,
  written: string | undefined,
  shelf: Shelf,
): { readonly about?: About } {
  const text = written?.trim() ?? '';
  return text === '' ? {} : { about: aboutOf(from, text, shelf) };
}

function labelOf(source: ThirdPointSource): string {
  switch (source.what) {
    case 'item': {
      const { document, path } = source;
      const node = resolve(nodeAt(document.sound, path));
      const own = indexOf(document).items.find((item) => item.path.join('/') === path.join('/'));
      const words = [own?.label, scalarText(node), textOf(node, 'text'), own?.id, document.title];
      return words.find((each) => each !== undefined && each.trim() !== '')?.trim() ?? '';
    }
    case 'document':
      return source.document.title;
    case 'file':
      return decoded(source.uri.slice(source.uri.lastIndexOf('/') + 1));
    case 'link':
      return source.address.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/i, '').replace(/\/$/, '');
    case 'gone':
      return source.named;
  }
}
