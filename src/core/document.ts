import { isDocument, isKind, kindOfText, kinds, SCHEMA_VERSION, type Kind } from './kinds/kind.ts';
import { nearest } from './near.ts';
import { upgraded } from './kinds/upgrade.ts';
import { dataBySchema } from './schema/walk.ts';
import { decoded } from './text/decoded.ts';
import { LineIndex } from './text/lines.ts';
import type { Span } from './text/ranges.ts';
import type { Data } from './yaml/data.ts';
import { pairOf, textOf } from './yaml/navigate.ts';
import { parseYaml } from './yaml/parse.ts';
import { brokenEntries, recover } from './yaml/recover.ts';
import type { YamlDocument, YamlPair } from './yaml/tree.ts';

/** One of our documents at one moment: a text and what can be read from it, each thing worked out once, when asked. */
export class PlanDocument {
  readonly uri: string;
  readonly text: string;
  readonly kind: Kind;

  constructor(uri: string, text: string, kind: Kind) {
    this.uri = uri;
    this.text = text;
    this.kind = kind;
  }

  /** The tree of the text as it stands, with its problems. */
  get yaml(): YamlDocument {
    return this.#once('yaml', () => parseYaml(this.text));
  }

  /** The tree to read from: while the text is broken, the one of its sound parts; of an older form, as the newest would have it. */
  get sound(): YamlDocument {
    return this.#once('sound', () =>
      this.older && !this.broken ? upgraded(this.yaml, this.kind, this.version) : this.#written,
    );
  }

  /** What can be read of the text as it is written. */
  get #written(): YamlDocument {
    return this.#once('written', () => (this.broken ? recover(this.yaml) : this.yaml));
  }

  /** Whether the text cannot be read as a whole. */
  get broken(): boolean {
    return this.yaml.problems.length > 0;
  }

  /** The stretches that cannot be trusted: broken ones, and texts that are read as something else than was meant. */
  get brokenSpans(): readonly Span[] {
    return this.#once('brokenSpans', () => brokenEntries(this.yaml));
  }

  get lines(): LineIndex {
    return this.#once('lines', () => new LineIndex(this.text));
  }

  /** The values, scalars read as the schema wants them. */
  get data(): Data {
    return this.#once('data', () => dataBySchema(this.sound.root, this.kind));
  }

  /** The top-level `kind`, where it says something else than the file's name. */
  get foreignKind(): YamlPair | undefined {
    // What a folder has of its own is known by its name or by the settings; a `kind` is no part of it.
    if (!isDocument(this.kind)) return undefined;
    const { root } = this.#written;
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
    const written = textOf(this.#written.root, 'schemaVersion');
    return written !== undefined && /^\d+$/.test(written) ? Number(written) : SCHEMA_VERSION;
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
    const written = textOf(this.sound.root, 'title') ?? '';
    if (written.trim() !== '') return written;
    return decoded(this.uri.slice(this.uri.lastIndexOf('/') + 1));
  }

  readonly #known = new Map<string, unknown>();
  #once<T>(what: string, make: () => T): T {
    if (!this.#known.has(what)) this.#known.set(what, make());
    return this.#known.get(what) as T;
  }
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
