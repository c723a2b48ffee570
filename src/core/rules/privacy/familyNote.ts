import { findWords, signOf } from '../words/find.ts';
import { privacyRule } from './privacyRule.ts';
import { isQuoted } from './quoted.ts';

/** A note to oneself about a student's family (C10): “call mom”. */
export const familyNote = privacyRule({
  code: 'privacy-family-note',
  title: 'A note to yourself about a student’s family',
  about:
    'Whom you call, and about which student, is between you and that family. In a shared folder it can be read by everyone who opens it.',
  todo: 'Take it out, and keep it where you keep your own notes.',
  signs: ({ kin }, amongNotes) => (amongNotes ? [signOf(kin)] : []),
  find: ({ text, what }, { document, amongNotes, words }) => {
    if (!amongNotes || (document.kind === 'coaching-agreement' && what !== 'comment')) return [];
    const kin = findWords(text, words.kin);
    if (kin.length === 0) return [];
    const contact = findWords(text, words.contact);
    let next = 0;
    const family = kin.find(({ at, word }) => {
      while ((contact[next]?.at ?? Infinity) < at - NEAR) next++;
      for (let verb = next; (contact[verb]?.at ?? Infinity) < at; verb++) {
        const said = contact[verb] as (typeof contact)[number];
        const between = text.slice(said.at + said.written.length, at);
        if (!isQuoted(text, said.at) && reachesOne(between, word, words.possessives)) return true;
      }
      return false;
    });
    if (!family) return [];
    return [
      {
        at: family.at,
        length: family.written.length,
        message: `This reads like a note to yourself about a student’s family (“${family.word}”), and whoever can open this folder can read it. Would it be safer among your own notes?`,
      },
    ];
  },
});

/** So many characters a call and whom it is to stand apart at most. */
const NEAR = 60;

/** `call mom`, `call his parents`, `text Marco’s dad`; not `email parents`, which is all of them. */
function reachesOne(between: string, kin: string, possessives: readonly string[]): boolean {
  const way = between.trim().toLowerCase();
  if (way === '' || way === 'the') return !/^(?:parents|family)$/.test(kin);
  if (kin === 'home') return false;
  return possessives.includes(way) || /^[^.,;!?]*['’]{1,2}s(?: [a-z]+)?$/.test(way);
}
