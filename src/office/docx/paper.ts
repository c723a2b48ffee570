/** Sheets of paper, in twips: a twentieth of a point. */

export interface Paper {
  readonly width: number;
  readonly height: number;
}

const letter: Paper = { width: 12_240, height: 15_840 };
const a4: Paper = { width: 11_906, height: 16_838 };

/** Where people print on Letter. */
const letterCountries = new Set(['US', 'CA', 'MX', 'PR', 'PH', 'CO', 'CL', 'VE', 'CR', 'GT', 'DO']);

/** The paper that is at hand where a language is spoken; where no country is named, English and silence mean Letter. */
export function paperFor(language: string | undefined): Paper {
  const [tongue = '', ...parts] = (language ?? 'en').split('-');
  const country = parts.find((part) => /^[A-Za-z]{2}$/.test(part))?.toUpperCase();
  const isLetter = country === undefined ? tongue.toLowerCase() === 'en' : letterCountries.has(country);
  return isLetter ? letter : a4;
}

/** The same sheet, turned. */
export function turned({ width, height }: Paper): Paper {
  return { width: height, height: width };
}
