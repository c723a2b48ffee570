/** What two people look at together, in words: what it says, what it is linked with, and where in its document it stands. */
import type { PlanDocument } from '../document.ts';
import { bareName, factsOf } from '../kinds/kind.ts';
import type { Shelf } from '../library/shelf.ts';
import { schemaAt } from '../schema/walk.ts';
import { decoded } from '../text/decoded.ts';
import type { ItemRef, ThirdPoint } from '../view/planView.ts';
import { DOCUMENT, refElsewhere, refOf } from '../view/refs.ts';
import { capital, quoted, shortened } from '../words.ts';
import { nodeAt, textOf } from '../yaml/navigate.ts';
import type { Path } from '../yaml/tree.ts';
import { namingText, stepOf, stepsIn } from './lookable.ts';
import { absoluteOf, type ThirdPointSource } from './targets.ts';
import { linksOfDocument, linksOfItem } from './thirdPointLinks.ts';
import { partsOfDocument, partsOfItem } from './thirdPointParts.ts';

/** What the items of a list are called, each on its own. */
const kinds = new Map([
  ['goals', 'Shared goal'],
  ['choices', 'Choice'],
  ['options', 'Choice option'],
  ['checks', 'Formative check'],
  ['sessions', 'Class period'],
  ['activities', 'Activity'],
  ['milestones', 'Milestone'],
  ['criteria', 'Rubric row'],
  ['levels', 'Level'],
  ['items', 'Standard'],
  ['seen', 'Seen and heard'],
  ['watchFor', 'To watch for'],
]);

/** The words of what is looked at. @param shown the document beside which it is shown: there the item lights up */
export function thirdPointOf(source: ThirdPointSource, shelf: Shelf, shown?: PlanDocument): ThirdPoint {
  const target = absoluteOf(source);
  const bare = { target, within: '', parts: [], links: [] };
  switch (source.what) {
    case 'link':
      return {
        ...bare,
        kind: isMail(source.address) ? 'A mail address' : 'A page on the web',
        text: source.address,
      };
    case 'file':
      return { ...bare, kind: 'A page of your folder', text: fileName(source.uri) };
    case 'gone':
      return { ...bare, kind: '', text: '', ...gone(source) };
    case 'document': {
      const { document } = source;
      return {
        ...bare,
        ref: refFor(document, [], shown),
        kind: factsOf(document.kind).label,
        text: document.title,
        parts: partsOfDocument(document),
        links: linksOfDocument(document, shelf),
      };
    }
    case 'item': {
      const { document, path, list } = source;
      const at = stepOf(document, path);
      return {
        target,
        ref: refFor(document, path, shown),
        kind: kindOf(document, path, list),
        within: document.title,
        text: namingText(list, nodeAt(document.sound, path)) || stillMissing(document, path),
        parts: partsOfItem(document, path, list, shelf),
        links: linksOfItem(document, path, list, shelf),
        ...(at === undefined ? {} : { place: { number: at + 1, of: stepsIn(document).length } }),
      };
    }
  }
}

/** In few words, for a sentence or a line: its text, of a standard its code. @param most characters at most */
export function nameOfSource(source: ThirdPointSource, most = 60): string {
  switch (source.what) {
    case 'link':
      return shortened(source.address, most);
    case 'file':
      return shortened(fileName(source.uri), most);
    case 'document':
      return shortened(source.document.title, most);
    case 'gone':
      return shortened(source.named, most);
    case 'item': {
      const { document, path, list } = source;
      const node = nodeAt(document.sound, path);
      const code = list === 'items' ? textOf(node, 'code') : undefined;
      return shortened(code ?? (namingText(list, node) || kindOf(document, path, list)), most);
    }
  }
}

function kindOf(document: PlanDocument, path: Path, list: string): string {
  const noun = schemaAt(document.kind, document.sound.root, path)?.['x-noun'] ?? 'item';
  return kinds.get(list) ?? capital(noun);
}

/** What the product asks where an item has no words yet. */
function stillMissing(document: PlanDocument, path: Path): string {
  const schema = schemaAt(document.kind, document.sound.root, path);
  const main = schema?.['x-main'];
  const asked = main === undefined ? undefined : schema?.properties?.[main]?.['x-missing'];
  return asked ?? 'Nothing is written here yet.';
}

function refFor(document: PlanDocument, path: Path, shown: PlanDocument | undefined): ItemRef {
  const ref = path.length === 0 ? DOCUMENT : refOf(document, path);
  return document.uri === shown?.uri ? ref : refElsewhere(document.uri, ref);
}

function gone({ named, document }: Extract<ThirdPointSource, { what: 'gone' }>): Pick<ThirdPoint, 'missing'> {
  if (document)
    return {
      missing: `This isn’t in ${quoted(document.title, 50)} just now. It may have been taken out, or still has to be saved there.`,
    };
  const file = decoded(named.slice(named.lastIndexOf('/') + 1)).split(/[# ]/)[0] ?? '';
  return { missing: file === '' ? 'This isn’t there.' : `${quoted(file, 60)} isn’t there just now.` };
}

function fileName(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1)) || bareName(uri);
}

function isMail(address: string): boolean {
  return /^mailto:/i.test(address);
}
