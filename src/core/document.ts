import { isDocument, isKind, kindOfText, kinds, SCHEMA_VERSION, type Kind } from './kinds/kind.ts';
import { nearest } from './near.ts';
import { upgraded } from './kinds/upgrade.ts';
import { dataBySchema } from './schema/dataBySchema.ts';
import { decoded } from './text/decoded.ts';
import { LineIndex } from './text/lines.ts';
import type { Span } from './text/ranges.ts';
import type { Data } from './yaml/data.ts';
import { pairOf, textOf } from './yaml/navigate.ts';
import { parseYaml } from './yaml/parse.ts';
import { readingOf, type Reading } from './yaml/slips/reading.ts';
import type { YamlDocument, YamlPair } from './yaml/tree.ts';

/**
 * One of our documents at one moment: a text and what can be read from it, each thing worked out once, when asked.
 * Everything but the text can be let go of at any time, since it can be worked out from there anew.
 */
export class PlanDocument {
  readonly uri: string;
  readonly kind: Kind;
  #text: string | (() => string);
  /** Sees to it that not all documents hold what was worked out. */
  keeper: Keeper | undefined;
  /** Whether anything was asked that has to be worked out, since a keeper has last taken this back. */
  used = false;
  /**
   * What was worked out, by how. A map of its own each time: the dead entries of one that has grown old would hold trees back
   * from the quick collection of young garbage, which was seen to cost a fifth of the time and twice the memory.
   */
  #found: Map<unknown, unknown> | undefined;
  /** The same of what stays. */
  readonly #gists = new Map<unknown, unknown>();

  /** @param text or what reads it, once, when it is first asked for */
  constructor(uri: string, text: string | (() => string), kind: Kind) {
    this.uri = uri;
    this.#text = text;
    this.kind = kind;
  }

  get text(): string {
    if (typeof this.#text !== 'string') this.#text = this.#text();
    return this.#text;
  }

  /**
   * What is worked out from this document, by `make`, once until it is let go of. The one way in which anything hangs on
   * a document. What is there once holds for good, so a `make` that also looks elsewhere gives a place to keep it in.
   * @param make the key, too: always the same function, so never one written where it is handed over
   */
  once<Found>(make: (document: this) => Found): Found {
    this.used = true;
    if (!this.#found) {
      this.keeper?.begins(this);
      this.#found = new Map();
    }
    const known = this.#found;
    const found = known.get(make);
    if (found !== undefined || known.has(make)) return found as Found;
    const made = make(this);
    known.set(make, made);
    return made;
  }

  /**
   * Like `once`, for the little that others ask of a document again and again: it stays when the rest is let go of.
   * @param make its result is small and holds no part of the tree
   */
  gist<Found>(make: (document: this) => Found): Found {
    const found = this.#gists.get(make);
    if (found !== undefined || this.#gists.has(make)) return found as Found;
    const made = make(this);
    this.#gists.set(make, made);
    return made;
  }

  /** Says what `gist` would make, where that is known from before. */
  setGist<Found>(make: (document: this) => Found, found: Found): void {
    this.#gists.set(make, found);
  }

  /** Whether anything that was worked out is held: the tree, mostly. */
  get holds(): boolean {
    return this.#found !== undefined;
  }

  /** Drops what was worked out, all but its gists. What somebody else still has of it stays as it is. */
  letGo(): void {
    this.#found = undefined;
  }

  /** The tree of the text as it stands, with its problems. */
  get yaml(): YamlDocument {
    return this.once(treeOf);
  }

  /** The tree to read from: while the text is broken, the one of its sound parts; of an older form, as the newest would have it. */
  get sound(): YamlDocument {
    return this.once(soundOf);
  }

  /** Whether the text cannot be read as a whole. */
  get broken(): boolean {
    return this.gist(isBroken);
  }

  /** The stretches that cannot be trusted: broken ones, and texts that are read as something else than was meant. */
  get brokenSpans(): readonly Span[] {
    return this.syntax.broken;
  }

  /** What there is to say about how the text is written, and what can be read of it. */
  get syntax(): Reading {
    return this.once(syntaxOf);
  }

  get lines(): LineIndex {
    return this.once(linesOf);
  }

  /** The values, scalars read as the schema wants them. */
  get data(): Data {
    return this.once(dataOf);
  }

  /** The top-level `kind`, where it says something else than the file's name. */
  get foreignKind(): YamlPair | undefined {
    // What a folder has of its own is known by its name or by the settings; a `kind` is no part of it.
    if (!isDocument(this.kind)) return undefined;
    const { root } = this.once(writtenOf);
    const written = textOf(root, 'kind');
    if (written === undefined || written === this.kind) return undefined;
    // A slip of the hand is only that: `lesson plan` for lesson-plan.
    const meant = nearest(
      written,
      kinds.map(({ kind }) => kind),
      1,
    )[0];
    return !isKind(written) && meant === this.kind ? undefined : pairOf(root, 'kind');
  }

  /** The form it says it has; the newest where it says none, or none that there is. */
  get version(): number {
    return this.gist(versionOf);
  }

  /** Whether a newer Third Point wrote it: then it is only read. */
  get newer(): boolean {
    return this.version > SCHEMA_VERSION;
  }

  /** Whether it has an older form: it is read as if it were up to date, and changed only once it is. */
  get older(): boolean {
    return this.version < SCHEMA_VERSION;
  }

  /** Whether its contents are what its name says, in today's form: else nothing of them is judged. */
  get current(): boolean {
    return !this.newer && !this.older && this.foreignKind === undefined;
  }

  /** The title as written; the file's name where there is none yet. */
  get title(): string {
    return this.gist(titleOf);
  }
}

/** Whoever has documents let go of what was worked out from them. */
export interface Keeper {
  /** A document that holds nothing is about to hold something. */
  begins(document: PlanDocument): void;
}

const treeOf = ({ text }: PlanDocument): YamlDocument => parseYaml(text);
/** What can be read of the text as it is written. */
const writtenOf = (document: PlanDocument): YamlDocument =>
  document.broken ? document.syntax.sound : document.yaml;
const syntaxOf = ({ yaml }: PlanDocument): Reading => readingOf(yaml);
const linesOf = ({ text }: PlanDocument): LineIndex => new LineIndex(text);
const dataOf = ({ sound, kind }: PlanDocument): Data => dataBySchema(sound.root, kind);

const isBroken = ({ yaml }: PlanDocument): boolean => yaml.problems.length > 0;

function versionOf(document: PlanDocument): number {
  const written = textOf(document.once(writtenOf).root, 'schemaVersion');
  return written !== undefined && /^\d+$/.test(written) ? Number(written) : SCHEMA_VERSION;
}

function soundOf(document: PlanDocument): YamlDocument {
  const { older, broken, yaml, kind, version } = document;
  return older && !broken ? upgraded(yaml, kind, version) : document.once(writtenOf);
}

function titleOf({ sound, uri }: PlanDocument): string {
  const written = textOf(sound.root, 'title') ?? '';
  return written.trim() === '' ? decoded(uri.slice(uri.lastIndexOf('/') + 1)) : written;
}

/**
 * The document a text is, or undefined where it is none of ours.
 * @param known what its name or the settings say it is
 * @param open an open file of which neither is said counts as ours when it says so itself
 */
export function documentOf(
  uri: string,
  text: string,
  known: Kind | undefined,
  open: boolean,
): PlanDocument | undefined {
  const kind = known ?? (open ? kindOfText(text) : undefined);
  return kind && new PlanDocument(uri, text, kind);
}
