/** What went another way than planned, and the classes a lesson is taught to, as the panel shows them. */
import { shortDate } from '../dates.ts';
import type { PlanDocument } from '../document.ts';
import { list } from '../kinds/items.ts';
import { planIn } from '../kinds/plan.ts';
import { indexOf } from '../references/index.ts';
import { textOf } from '../yaml/navigate.ts';
import type { DifferenceItem, SectionItem } from './planView.ts';
import { refOf } from './refs.ts';

/** The lines about what was taught differently, in the order they are written. */
export function differenceItems(document: PlanDocument): readonly DifferenceItem[] {
  return list(document.sound.root, 'differently', [], 'text').map(({ node, path, text }) => {
    const date = textOf(node, 'on') ?? '';
    return {
      ...{ ref: refOf(document, path), text, field: 'text', questions: [] },
      ...{ date, on: shortDate(date), about: aboutWords(document, textOf(node, 'about')) },
    };
  });
}

/** The classes a lesson is taught to, in the order they are written. */
export function sectionItems(document: PlanDocument): readonly SectionItem[] {
  return list(document.sound.root, 'taughtTo', [], 'section').map(({ node, path, text }) => ({
    ...{ ref: refOf(document, path), text, field: 'section', questions: [] },
    date: textOf(node, 'date') ?? '',
    day: shortDate(textOf(node, 'date') ?? ''),
    differently: textOf(node, 'differently')?.trim() ?? '',
  }));
}

/** What an id means in words; a class period with its number; what leads nowhere as it is written. */
function aboutWords(document: PlanDocument, about: string | undefined): string {
  if (about === undefined) return '';
  const place = planIn(document).placeById.get(about);
  const words = place?.text ?? indexOf(document).byId.get(about)?.label ?? '';
  const label = place?.list === 'sessions' ? `Period ${place.index + 1}` : '';
  return [label, words].filter((part) => part !== '').join(' · ') || about;
}
