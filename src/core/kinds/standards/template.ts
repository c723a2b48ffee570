import { entries, entry, head, textOf, type LineEnd, type Lines } from '../template-parts.ts';

/** What one is asked about a new standards document. */
export interface StandardsAnswers {
  readonly title: string;
  /** Who publishes them. */
  readonly publisher?: string;
  /** The standards to begin with. */
  readonly items?: readonly StandardAnswer[];
}

/** A standard as its source words it. */
export interface StandardAnswer {
  /** As the source writes it: 5.10 is not 5.1. */
  readonly code: string;
  readonly statement: string;
}

/**
 * A standards document to start from: valid, with a first standard, or room for it.
 * @param end how lines end
 * @returns the text of the document; each answer stands in it exactly as given
 */
export function standardsTemplate(answers: StandardsAnswers, end: LineEnd = '\n'): string {
  const lines: Lines = [
    head('standards', answers.title),
    answers.publisher === undefined || answers.publisher === ''
      ? undefined
      : ['source:', entry('  publisher', answers.publisher)],
    items(answers.items ?? []),
  ];
  return textOf(lines, end);
}

/** A standard needs both: what plans name it by, and what students are to learn. */
function items(given: readonly StandardAnswer[]): Lines {
  const whole = given.filter(({ code, statement }) => code !== '' && statement !== '');
  if (whole.length === 0) {
    return [
      '',
      '# One entry a standard, with its code and its words as the source has them. For example:',
      '# items:',
      '#   - code: HS-LS2-7',
      '#     statement: Design, evaluate, and refine a solution for reducing the impacts of human activities.',
    ];
  }
  return [
    '',
    '# One entry a standard, with its code and its words as the source has them. Goals name it by the code.',
    entries(
      'items',
      whole.map(({ code, statement }) => [
        ['code', code],
        ['statement', statement],
      ]),
    ),
  ];
}
