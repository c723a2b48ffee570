/** The languages that pages are written in. */

/** A document that does not say it is written in English. */
const UNSAID = 'en';

const fromTheRight = new Set([
  ...['ar', 'arc', 'azb', 'ckb', 'dv', 'fa', 'glk', 'he', 'iw', 'ji', 'ks', 'lrc', 'mzn', 'nqo', 'pnb', 'ps'],
  ...['sd', 'syr', 'ug', 'ur', 'yi'],
]);

const scriptsFromTheRight = new Set(['Arab', 'Aran', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** What `lang` and `dir` of a page say. @param written as in the document */
export function languageOf(written: string | undefined): {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
} {
  const lang = canonical(written?.trim() ?? '') ?? UNSAID;
  const [language = '', ...rest] = lang.split('-');
  const script = rest.find((part) => /^[A-Z][a-z]{3}$/.test(part));
  const right = script === undefined ? fromTheRight.has(language) : scriptsFromTheRight.has(script);
  return { lang, dir: right ? 'rtl' : 'ltr' };
}

/** As the standard writes it; undefined for what is no language. */
function canonical(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}
