/** The places of a plan that pieces can have, in the order of its form, called what the form calls them. */
import { schemaOf } from '../../schema/walk.ts';
import type { PlanKind } from '../../view/planViewBringing.ts';

/** How what stands at a place is written. */
export type Shape =
  /** One text. */
  | 'text'
  /** Texts, one a piece. */
  | 'list'
  /** A date, minutes, grades: only what is one. */
  | 'date'
  | 'minutes'
  | 'grades'
  /** Items with what belongs to them. */
  | 'goals'
  | 'checks'
  | 'activities'
  | 'sessions'
  | 'choices'
  | 'milestones'
  | 'products'
  | 'vocabulary'
  | 'supports'
  | 'resources'
  | 'critique'
  | 'final'
  | 'audience'
  /** What belongs to an item. */
  | 'part'
  | 'rubric'
  | 'notes';

export interface Place {
  readonly place: string;
  readonly label: string;
  /** One of its pieces, for counting. */
  readonly noun?: string;
  readonly shape: Shape;
  /** What can stand below a piece of it. */
  readonly below?: { readonly place: string; readonly label: string };
}

const shapes: readonly (readonly [place: string, shape: Shape, noun?: string])[] = [
  ['subject', 'text'],
  ['course', 'text'],
  ['topic', 'text'],
  ['grades', 'grades'],
  ['teachers', 'list'],
  ['date', 'date'],
  ['minutes', 'minutes'],
  ['duration', 'text'],
  ['drivingQuestion', 'text'],
  ['phenomenon', 'text'],
  ['summary', 'text'],
  ['understandings', 'list', 'big idea'],
  ['essentialQuestions', 'list', 'essential question'],
  ['goals', 'goals', 'shared goal'],
  ['successCriteria', 'part', 'criterion'],
  ['standards', 'part', 'standard'],
  ['keyPoints', 'list', 'key point'],
  ['priorKnowledge', 'list'],
  ['misconceptions', 'list', 'misconception'],
  ['vocabulary', 'vocabulary', 'word'],
  ['safety', 'text'],
  ['accessibility', 'text'],
  ['entryEvent', 'text'],
  ['choices', 'choices', 'menu'],
  ['checks', 'checks', 'check'],
  ['activities', 'activities', 'activity'],
  ['sessions', 'sessions', 'class period'],
  ['milestones', 'milestones', 'milestone'],
  ['products', 'products', 'product'],
  ['final', 'final'],
  ['audience', 'audience'],
  ['otherEvidence', 'list'],
  ['selfAssessment', 'text'],
  ['critique', 'critique'],
  ['reflection', 'list'],
  ['materials', 'list', 'material'],
  ['supports', 'supports', 'support'],
  ['resources', 'resources', 'link'],
  ['homework', 'text'],
  ['rubric', 'rubric', 'rubric'],
  ['notes', 'notes'],
];

/** Places that are no key of the form by themselves. */
const ownLabels: ReadonlyMap<string, string> = new Map([
  ['successCriteria', 'Success criteria'],
  ['standards', 'Standards, for every goal'],
  ['audience', 'Audience'],
  ['rubric', 'Rubrics'],
  ['notes', 'Notes: no place yet'],
]);

const belowOf: ReadonlyMap<string, NonNullable<Place['below']>> = new Map([
  ['goals', { place: 'successCriteria', label: 'Success criteria' }],
  ['activities', { place: 'details', label: 'What happens' }],
  ['sessions', { place: 'activities', label: 'Activities' }],
  ['choices', { place: 'options', label: 'Options' }],
]);

function placesOfKind(kind: PlanKind): readonly Place[] {
  const { properties = {} } = schemaOf(kind);
  return shapes.flatMap(([place, shape, noun]): Place[] => {
    const own = ownLabels.get(place);
    const title = Object.hasOwn(properties, place) ? properties[place]?.title : undefined;
    const label = own ?? title;
    if (label === undefined) return [];
    const below = belowOf.get(place);
    return [{ place, label, shape, ...(noun === undefined ? {} : { noun }), ...(below ? { below } : {}) }];
  });
}

const known = new Map<PlanKind, ReadonlyMap<string, Place>>();

/** The places of a kind of plan by name, in their order. */
export function placesOf(kind: PlanKind): ReadonlyMap<string, Place> {
  let places = known.get(kind);
  if (!places)
    known.set(kind, (places = new Map(placesOfKind(kind).map((each) => [each.place, each] as const))));
  return places;
}

/** What can stand below a piece of this place; an activity of a class period has details too. */
export function belowPlace(place: string): Place['below'] {
  return belowOf.get(place);
}
