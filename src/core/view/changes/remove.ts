/** Takes an item away, with all links to it. */
import type { PlanDocument } from '../../document.ts';
import type { Change } from '../../edit/change.ts';
import { indexOf } from '../../references/index.ts';
import { SUGGESTIONS, suggestionsAbout } from '../../suggestions/reading.ts';
import { withoutSuggestions } from '../../suggestions/takeAway.ts';
import { counted, listed } from '../../words.ts';
import type { Path } from '../../yaml/tree.ts';
import type { Asked } from './asked.ts';

export function removal(document: PlanDocument, path: Path, name: string): Asked {
  const links = unlink(document, path);
  const about = suggestionsAbout(document, path);
  const also = [
    ...(links.length > 0 ? [`${counted(links.length, 'link')} to it`] : []),
    ...(about.length > 0 ? [`${counted(about.length, 'suggestion')} about it`] : []),
  ];
  return {
    changes: [...links, { do: 'remove', path }, ...withoutSuggestions(document, about)],
    said: `Removed ${listed([name, ...also])}.`,
  };
}

/** Takes away the links to everything in an item that is about to go, so that none leads nowhere. Last places first. */
function unlink(document: PlanDocument, path: Path): readonly Change[] {
  const { items, references } = indexOf(document);
  const within = (other: Path): boolean => path.every((step, index) => other[index] === step);
  const going = new Map(items.filter((item) => within(item.path)).map((item) => [item.id, item.list]));
  return references
    .filter(({ text, rule, path: from }) => {
      const list = going.get(text);
      const leads = list !== undefined && (rule.to?.includes(list) ?? true) && rule.form === 'id';
      // A suggestion about it goes as a whole.
      return leads && !within(from) && from[0] !== SUGGESTIONS;
    })
    .reverse()
    .map((reference): Change => ({ do: 'remove', path: reference.path }));
}
