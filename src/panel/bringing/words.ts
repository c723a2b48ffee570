/** What the page “Paste what I have” says. */
import type { PlanKind } from '../../core/view/planViewBringing.ts';
import { beginningOf } from '../parts.ts';
import { keyLabel } from '../words.ts';

/** Words of a piece long enough to know it by, in characters. */
const KNOWN_BY = 60;

/** `a, b and c`. */
function listed(all: readonly string[]): string {
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}

function named(text: string): string {
  return `“${beginningOf(text.replace(/\s+/g, ' ').trim(), KNOWN_BY)}”`;
}

export const words = {
  title: 'Paste what I have',
  about:
    'A plan you have already, from Google Docs, Word or a web page, becomes a plan here. You look it over before anything is made.',
  field: 'Paste your plan here',
  how: () =>
    `Select all of it where it is now, copy it, and press ${keyLabel('Mod+V')} here. You can also type.`,
  read: 'Read this',
  choose: 'Choose a file…',
  files:
    'A Word file, a web page or text; standards and rubrics also as CSV or JSON. Or drop it here and hold Shift.',
  promise:
    'Nothing is left out: what finds no place stays with the plan as notes. What you paste goes nowhere else.',
  reading: 'Reading what you brought …',
  tooLarge: 'This is longer than 8 MB. Bring it in parts, or copy only what you need and paste it here.',
  noFile: 'This file can’t be opened here. Copy what is in it, and paste it here.',
  still: (title: string) =>
    title === '' ? 'What you had here is still there.' : `${named(title)} is still there.`,
  goBack: 'Go back to it',

  titleField: 'Title of the plan',
  untitled: 'What is it called?',
  kind: 'What kind of plan is it?',
  kinds: { 'lesson-plan': 'Lesson plan', 'project-spec': 'Project plan' } satisfies Record<PlanKind, string>,
  understood: (counted: readonly string[]) =>
    counted.length === 0
      ? 'Nothing has a place yet. Move what matters most to you; the rest stays with the plan as notes.'
      : `Understood: ${listed(counted)}.`,
  open: (count: number) =>
    count === 0
      ? 'Everything has found a place.'
      : `${count === 1 ? '1 piece has' : `${count} pieces have`} no place yet.`,
  make: 'Make the plan',
  undo: 'Undo',
  again: 'Start over',
  under: (heading: string) => `from ${named(heading)}`,
  notesHint: 'What you leave among the notes stays with the plan.',
  noNotes: 'Nothing is left. You can drop here what has no place in the plan.',
  leftOut: (what: readonly string[]) => `Could not come along: ${listed(what)}.`,
  empties: 'Nothing here yet',
  emptiesHint: 'Drop a piece on one of these, or use “Move to …”.',
  moveTo: 'Move to …',
  drag: 'Drag it to its place',
  menuLabel: (text: string) => `Move ${named(text)} to`,
  below: (label: string, owner: string) => `${label} of ${named(owner)}`,
  up: 'Up',
  down: 'Down',
  more: (count: number) => (count === 1 ? '1 more row' : `${count} more rows`),
  nowIn: (text: string, place: string) => `${named(text)} is in “${place}” now.`,
  notThere: (text: string, place: string) =>
    `${named(text)} doesn’t fit in “${place}”. It stays where it was.`,
  movedWithin: (text: string) => `${named(text)} was moved.`,
  nowhere: 'It is as far as it goes.',
  undone: 'Taken back.',
  startOver: `To read something else, choose “Start over” first. What is here can be had back.`,
  keys: () =>
    `Arrow keys go from piece to piece. ${keyLabel('Alt+Up')} and ${keyLabel('Alt+Down')} move one, ${keyLabel('Alt+Right')} puts it below the one above, Enter lists all places.`,

  documents: {
    make: (count: number) => (count === 1 ? 'Make this document' : `Make these ${count} documents`),
    understood: 'What was understood',
    notes: 'Worth a look',
    more: (count: number) => `and ${count} more`,
    preview: (title: string) => `The beginning of ${named(title)}`,
  },
} as const;
