/**
 * The words that rules about wording look for: data, a folder a language. Another language is a folder like `en`
 * and a line below; a document whose `language` has no lists is not asked about its wording.
 */
import { once } from '../../kinds/items.ts';
import { textOf } from '../../yaml/navigate.ts';
import align from './en/align.json' with { type: 'json' };
import coach from './en/coach.json' with { type: 'json' };
import privacy from './en/privacy.json' with { type: 'json' };
import quality from './en/quality.json' with { type: 'json' };
import rubric from './en/rubric.json' with { type: 'json' };

const en = { align, quality, rubric, coach, privacy };

/** The lists of one language, by what they are for. */
export type WordLists = typeof en;

const languages: ReadonlyMap<string, WordLists> = new Map([['en', en]]);

/** The lists for the language a document says it is written in (English where it says nothing); undefined where there are none. */
export const wordsFor = once((document): WordLists | undefined => {
  const language = textOf(document.sound.root, 'language') ?? 'en';
  return languages.get(language.trim().toLowerCase().split(/[-_]/)[0] ?? '');
});
