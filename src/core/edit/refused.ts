/** Why changes are not made, in words for the person. */
export const words = {
  broken: 'Part of this text can’t be read just now. Mend it first; then it can be changed from here again.',
  several: 'This file holds several documents, one below the other (“---”). Change it in the text.',
  gone: 'This is not in the plan any more.',
  shared:
    'This text is shared with another place in the plan (“&” and “*”). Change it in the text, where you see both.',
  inherited: 'This is taken over from another place (“<<”). Change it in the text.',
  taken: 'There is one with this name already.',
  other: 'Something else is written at this place. Change it in the text.',
  alone: 'This change can only be made by itself.',
  oneLine:
    'The list it would go to stands on one line, which has no room for the notes beside it. Give that list lines of its own first.',
  crowded:
    'Several things stand on this line, so a note would answer for all of them. Give this one a line of its own first.',
  layout:
    'This place is written in a way that cannot be changed from here without losing something. Change it in the text.',
} as const;

/** Why a change cannot be made; caught in `planChanges`. */
export class Refused extends Error {}
