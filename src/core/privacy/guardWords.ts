import { listed, quoted } from '../words.ts';

/** What the guard says. */
export const said = {
  fileLying:
    'This file holds private notes, and it lies in a folder that is shared. Move it out before it goes along with the rest.',
  fileLyingIgnored:
    'This file holds private notes, and it lies in a folder that is shared. It is left out when the rest is shared, but that is easily undone: move it out.',
  fileNext:
    'This file holds private notes, and it is marked to be shared next. Take the mark away, and move the file out of the folder.',
  fileShared:
    'This file holds private notes, and it is shared with the folder. Take it out of what is shared; the history still has it.',
  fileSharedIgnored:
    'This file holds private notes, and it is shared with the folder. That it is to be left out came too late: take it out of what is shared; the history still has it.',
  storeInside:
    'Your private notes are kept in a folder that lies inside a shared one. They would go along when everything in it is shared.',
  wordsNext:
    'This line says it is private, and it is marked to be shared next. Take it out of the file, and mark the file anew.',
  fileInHistory: (reach: string) =>
    `Private notes were in this file, and the history still has them. ${reach}`,
  wordsInHistory: (reach: string) =>
    `An earlier version of this file has a line that says it is private, and the history still has it. ${reach}`,
  /** @param places the names of the places that have it */
  reach: (places: readonly string[]) =>
    places.length > 0
      ? `Whoever has a copy from ${listed(places.map((name) => quoted(name)))} has that too.`
      : 'As far as can be seen from here, it has not left this computer yet.',
} as const;
