import { partsOf, privacyRule, takeOut } from './privacyRule.ts';

/** Begins only where a word begins, and takes no sign twice, so that it ends soon in any text. */
const address = (): RegExp =>
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;

const at = /@/g;

/** Domains that belong to nobody, for examples. */
const nobodys = /@(?:[^@]*\.)?(?:example(?:\.(?:com|net|org|edu))?|invalid|test)$/i;

/** An e-mail address (C10). That of a resource is there to be written to. */
export const email = privacyRule({
  code: 'privacy-email',
  title: 'An e-mail address',
  about:
    'Whoever can open the folder can read what is in it, and copies of it travel: an address that stands in a plan or in your notes can be written to by all of them. What stands under `resources` is meant for that, and is not asked about.',
  todo: 'Take it out, or say that it is meant for everyone who reads this.',
  looksAt: ['text', 'comment', 'link'],
  signs: () => [at],
  find: (passage) => {
    if (passage.path[0] === 'resources' || !passage.text.includes('@')) return [];
    return partsOf(passage.text, address())
      .filter(({ part }) => !nobodys.test(part))
      .map(({ at, part: { length } }) => ({
        at,
        length,
        message: 'Whoever can open this folder can read this e-mail address. Is it meant for all of them?',
        fixes: [takeOut(passage, at, length, 'Take the address out')],
      }));
  },
});
