/** The kinds of document, how their files are named, and what people call them. */

export type Kind = 'project-spec' | 'lesson-plan' | 'rubric';

export interface KindFacts {
  readonly kind: Kind;
  /** What people call it. */
  readonly label: string;
  /** How its files end, before `.yaml` or `.yml`. */
  readonly suffix: string;
}

export const kinds: readonly KindFacts[] = [
  { kind: 'project-spec', label: 'Project plan', suffix: '.project' },
  { kind: 'lesson-plan', label: 'Lesson plan', suffix: '.lesson' },
  { kind: 'rubric', label: 'Rubric', suffix: '.rubric' },
];

/** What files of our kinds are called, for watchers, listings and selectors. */
export const filePattern = `**/*{${kinds.map(({ suffix }) => suffix).join(',')}}.{yaml,yml}`;

/** The newest form of the documents we can change. */
export const SCHEMA_VERSION = 1;

/** What is known of a kind. */
export function factsOf(kind: Kind): KindFacts {
  return kinds.find((facts) => facts.kind === kind) as KindFacts;
}

/** Whether a word names one of our kinds. */
export function isKind(word: string | undefined): word is Kind {
  return kinds.some(({ kind }) => kind === word);
}

/**
 * The kind a file's name decides, if it does.
 * @param uri the file's address or name; only its end counts
 */
export function kindOfName(uri: string): Kind | undefined {
  const name = uri.toLowerCase();
  return kinds.find(({ suffix }) => name.endsWith(`${suffix}.yaml`) || name.endsWith(`${suffix}.yml`))?.kind;
}

/**
 * The kind a text claims at its top level, for open files with other names: it must name one of our
 * kinds **and** have a `schemaVersion`. Looks at the lines only, so any other YAML file costs next to nothing.
 */
export function kindOfText(text: string): Kind | undefined {
  if (!/^schemaVersion\s*:/m.test(text)) return undefined;
  const claimed = /^kind\s*:\s*(["']?)([a-z-]+)\1\s*(?:#.*)?$/m.exec(text)?.[2];
  return isKind(claimed) ? claimed : undefined;
}

/** The address without the ending that its kind gives it: `water-study` of `water-study.project.yaml`. */
export function bareName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return name.replace(/(\.(project|lesson|rubric))?\.ya?ml$/i, '');
}
