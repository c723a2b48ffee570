/** The kinds of document, how their files are named, and what people call them. */

/** The documents of the work. */
export type DocumentKind =
  | 'project-spec'
  | 'lesson-plan'
  | 'rubric'
  | 'standards'
  | 'coaching-agreement'
  | 'collaboration-log'
  | 'observation';

/** The documents, and what a folder has of its own: `config`, its settings `third-point.config.yaml`, and `prompts`, the questions these name. */
export type Kind = DocumentKind | 'config' | 'prompts';

export interface KindFacts<Of extends Kind = Kind> {
  readonly kind: Of;
  /** What people call it. */
  readonly label: string;
  /** The same in the middle of a sentence, with its article where it has one. */
  readonly called: string;
  /** How its files end, before `.yaml` or `.yml`. */
  readonly suffix: string;
}

/** The documents people write, in the order they are offered. */
export const kinds: readonly KindFacts<DocumentKind>[] = [
  { kind: 'project-spec', label: 'Project plan', called: 'a project plan', suffix: '.project' },
  { kind: 'lesson-plan', label: 'Lesson plan', called: 'a lesson plan', suffix: '.lesson' },
  { kind: 'rubric', label: 'Rubric', called: 'a rubric', suffix: '.rubric' },
  { kind: 'standards', label: 'Standards', called: 'standards', suffix: '.standards' },
  { kind: 'coaching-agreement', label: 'How we work together', called: 'an agreement', suffix: '.agreement' },
  { kind: 'collaboration-log', label: 'Our notes', called: 'notes', suffix: '.collaboration' },
  { kind: 'observation', label: 'Class visit', called: 'a class visit', suffix: '.visit' },
];

/** The name of the file with a folder's own settings. */
export const CONFIG_NAME = 'third-point.config.yaml';

/** What a folder has of its own besides the documents. Which file has its questions only its settings say. */
const ofFolder: readonly KindFacts[] = [
  { kind: 'config', label: 'Settings of this folder', called: 'settings', suffix: CONFIG_NAME },
  { kind: 'prompts', label: 'Our own questions', called: 'questions of your own', suffix: '' },
];

/** What files of our kinds are called, for selectors. */
export const filePattern = `**/{${kinds.map(({ suffix }) => `*${suffix}`).join(',')},third-point.config}.{yaml,yml}`;

/** All files that may be ours: `files` in the settings or in a folder's own settings can name any YAML file. */
export const yamlPattern = '**/*.{yaml,yml}';

/** Whether a file is YAML by its name. @param uri its address or name */
export function isYamlName(uri: string): boolean {
  return /\.ya?ml$/i.test(uri);
}

/** The newest form of the documents we can change. */
export const SCHEMA_VERSION = 1;

/** What is known of a kind. */
export function factsOf(kind: Kind): KindFacts {
  return [...kinds, ...ofFolder].find((facts) => facts.kind === kind) as KindFacts;
}

/** Whether a word names one of the documents people write. */
export function isKind(word: string | undefined): word is DocumentKind {
  return kinds.some(({ kind }) => kind === word);
}

/** Whether it is one of the documents people write about their work, and not something a folder has of its own. */
export function isDocument(kind: Kind): kind is DocumentKind {
  return kind !== 'config' && kind !== 'prompts';
}

/** Whether it is a plan: goals, choices, checks along the way. */
export function isPlan(kind: Kind): boolean {
  return kind === 'project-spec' || kind === 'lesson-plan';
}

/** Whether it is about two people working together, and so written for few: an agreement, notes, a class visit. */
export function isAboutUs(kind: Kind): boolean {
  return kind === 'coaching-agreement' || kind === 'collaboration-log' || kind === 'observation';
}

/**
 * The kind a file's name decides, if it does.
 * @param uri the file's address or name; only its end counts
 */
export function kindOfName(uri: string): Kind | undefined {
  const name = uri.toLowerCase();
  if (/(?:^|\/)third-point\.config\.ya?ml$/.test(name)) return 'config';
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

const ending = new RegExp(`(\\.(${kinds.map(({ suffix }) => suffix.slice(1)).join('|')}))?\\.ya?ml$`, 'i');

/** The address without the ending that its kind gives it: `water-study` of `water-study.project.yaml`. */
export function bareName(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1).replace(ending, '');
}
