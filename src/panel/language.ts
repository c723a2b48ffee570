/** The language that the texts of a plan are written in. */
import { nothing } from 'lit';

/** A plan that does not say it is written in English. */
const UNSAID = 'en';

/** What `lang` of the plan's texts says; nothing where it is what the page says already. */
export function languageOf(written: string): string | typeof nothing {
  const language = canonical(written.trim()) ?? UNSAID;
  return language === canonical(document.documentElement.lang) ? nothing : language;
}

/** As the standard writes it; undefined for what is no language. */
function canonical(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}
