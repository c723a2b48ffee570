import { findWords, signOf } from '../words/find.ts';
import { privacyRule, signOfWords, type Hit } from './privacyRule.ts';
import { isQuoted } from './quoted.ts';

/** What is marked as not for others, although others can read it (C10): PRIVATE, “do not share”. */
export const privateMarker = privacyRule({
  code: 'privacy-marker',
  title: 'Marked as private',
  about:
    'A text can ask not to be read, but whoever can open the folder can read it all the same, and where the folder has a history, the history keeps what is deleted.',
  todo: 'Take it out, and keep it among your own notes, outside of this folder.',
  signs: (words, amongNotes) => [signOfWords(words), ...(amongNotes ? [signOf(words.doNotShare)] : [])],
  find: ({ text, what }, { document, amongNotes, words }) => {
    // An agreement says what is kept between whom; that is what it is for.
    if (document.kind === 'coaching-agreement' && what !== 'comment') return [];
    const shouted = findWords(text, words.privateWords).filter(
      ({ at, written }) => isShouted(text, at, written) || isHeading(text, at, written),
    );
    const asked = amongNotes
      ? findWords(text, words.doNotShare).filter(
          ({ at, written }) =>
            !isQuoted(text, at) &&
            endsThere(text.slice(at + written.length, at + written.length + 40), words.shareThis),
        )
      : [];
    return [...shouted, ...asked].slice(0, 1).map(({ at, written }): Hit => ({
      at,
      length: written.length,
      message: `“${written.replace(/\s+/g, ' ')}” stands here, and whoever can open this folder can read it. Would it be safer among your own notes?`,
    }));
  },
});

/** `PRIVATE`, in a text that is not written in large letters throughout. */
function isShouted(text: string, at: number, written: string): boolean {
  if (written !== written.toUpperCase()) return false;
  const before = /(\p{L}+)\s*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[1] ?? '';
  const behind = /^\s*(\p{L}+)/u.exec(text.slice(at + written.length, at + written.length + 40))?.[1] ?? '';
  return [before, behind].every((word) => /\p{Ll}|^$|^NOTES?$/u.test(word));
}

/** `Private: …` at a text's beginning, or nothing but the word. */
function isHeading(text: string, at: number, written: string): boolean {
  return /^[\s#"'“‘([*_-]*$/.test(text.slice(Math.max(0, at - 20), at)) && at < 20
    ? /^\s*(?:[:!–—\])]|$)/.test(text.slice(at + written.length, at + written.length + 10))
    : false;
}

/**
 * Whether the request ends where it is said, or says “this”, “with anyone”: “do not share your answers” is a task.
 * @param rest what stands behind it
 * @param wholes what may stand there too
 */
function endsThere(rest: string, wholes: readonly string[]): boolean {
  return (
    /^\s*(?:$|[.!,;:)\]”"–—-])/.test(rest) || findWords(rest, wholes)[0]?.at === /^\s*/.exec(rest)?.[0].length
  );
}
