import { diffDocuments, type DiffChange, type DocumentDiff } from '../../core/compare/diff.ts';
import { PlanDocument } from '../../core/document.ts';
import type { Baseline, Baselines } from '../../core/history/baselines.ts';
import { textIn, type FilePlace, type FileVersion } from '../../core/history/fileHistory.ts';
import { lastChangedBy, type Step } from '../../core/history/lastChangedBy.ts';
import type { Git } from '../../core/privacy/git.ts';
import type { Shelf } from '../../core/library/shelf.ts';
import { linkedFrom } from '../../core/references/home.ts';
import { lineEnding } from '../../core/text/edits.ts';
import { changeGroups, changeIds, sinceSummary } from '../../core/view/since.ts';
import type { ChangeGroup, SinceView } from '../../core/view/planView.ts';
import { sinceWords } from './sinceWords.ts';

/** Who changed what is looked for in so many steps back. */
const MOST_STEPS = 60;

/** What was compared: nothing is worked out twice for the same two texts. */
interface Compared {
  readonly baseline: Baseline;
  /** Undefined where the older text is not there. */
  readonly before: string | undefined;
  readonly after: PlanDocument;
  /** Undefined where the two can’t be compared; `trouble` says why. */
  readonly diff: DocumentDiff | undefined;
  readonly trouble: string;
}

/** What is to be known of where it is shown. */
interface Shown {
  readonly canKeep: boolean;
  /** Whether there are other versions to choose from. */
  readonly canChoose: boolean;
  /** What is said as long as it has not been compared. */
  readonly waits: string;
}

/** One document and what it is compared with. */
export class Comparison {
  /** Whether somebody looks at the changes. */
  on = false;
  #withNames = false;
  /** What it can be compared with; undefined as long as nobody has looked. */
  baselines: Baselines | undefined;
  /** The day of the last meeting, ISO, as far as it is known. */
  met: string | undefined;
  /** What the person chose; undefined: what is offered first. */
  chosen: string | undefined;
  #compared: Compared | undefined;
  #names: ReadonlyMap<number, string> | undefined;
  /** The changes as they are shown, until something about them is other: they are asked for with every key. */
  #groups: readonly ChangeGroup[] | undefined;
  /** The changes of each version, for the names. */
  readonly #steps = new Map<string, readonly DiffChange[]>();
  readonly #shelf: Shelf;

  /** @param shelf the documents that links lead to */
  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** Whether names are shown beside the changes. */
  set withNames(on: boolean) {
    this.#withNames = on;
    this.#groups = undefined;
  }

  get baseline(): Baseline | undefined {
    const all = this.baselines?.all;
    return all?.find(({ id }) => id === this.chosen) ?? all?.[0];
  }

  /** Whether the document has been compared as it is, with what is chosen. */
  isUpToDate({ text }: PlanDocument): boolean {
    const { baseline } = this;
    return (
      baseline !== undefined && this.#compared?.baseline === baseline && this.#compared.after.text === text
    );
  }

  /** Whether there is anything to show by now. */
  get isCompared(): boolean {
    return this.#compared !== undefined && this.#compared.baseline.id === this.baseline?.id;
  }

  /** Compares the document as it is. A text that is broken just now is compared once it can be read. */
  async compare(document: PlanDocument): Promise<void> {
    const { baseline } = this;
    if (!baseline || document.broken || this.isUpToDate(document)) return;
    const known = this.#compared;
    const before = known?.baseline === baseline ? known.before : await baseline.text();
    const same = known?.before === before && known?.after.text === document.text;
    this.#compared = {
      ...{ baseline, before, after: document },
      ...(same ? { diff: known.diff, trouble: known.trouble } : compared(before, document, this.#shelf)),
    };
    if (!same) [this.#names, this.#groups] = [undefined, undefined];
  }

  /** Finds who changed what, where names are asked for. */
  async findNames(git: Git | undefined, place: FilePlace | undefined): Promise<void> {
    const { diff, after, baseline } = this.#compared ?? {};
    if (!this.#withNames || this.#names || !diff || !after || !git || !place || !this.#canName(baseline))
      return;
    const names = await lastChangedBy(diff.changes, this.#stepsBack(git, place, after, baseline?.at ?? 0));
    if (this.#compared?.diff === diff) [this.#names, this.#groups] = [names, undefined];
  }

  #canName(baseline: Baseline | undefined): boolean {
    return baseline?.at !== undefined && this.baselines?.history !== undefined;
  }

  async *#stepsBack(git: Git, place: FilePlace, now: PlanDocument, until: number): AsyncGenerator<Step> {
    const { versions = [], me = '' } = this.baselines?.history ?? {};
    const texts = new Map<string, PlanDocument | undefined>();
    const documentIn = async (version: FileVersion | undefined): Promise<PlanDocument | undefined> => {
      if (!version) return undefined;
      if (!texts.has(version.id)) {
        const text = await textIn(git, place, version.id, [version.path]);
        const document = text === undefined ? undefined : like(now, text);
        texts.set(version.id, document?.broken ? undefined : document);
      }
      return texts.get(version.id);
    };
    const newest = await documentIn(versions[0]);
    if (newest) yield { by: sinceWords.notShared, changes: diffDocuments(newest, now).changes };
    for (const [index, version] of versions.slice(0, MOST_STEPS).entries()) {
      if (version.at < until) return;
      const known = this.#steps.get(version.id);
      const changes =
        known ?? diffDocuments(await documentIn(versions[index + 1]), await documentIn(version)).changes;
      this.#steps.set(version.id, changes);
      yield { by: me !== '' && version.email === me ? sinceWords.you : version.name, changes };
    }
  }

  /** What to show of it; undefined as long as nobody knows what there is to compare with. */
  view({ canKeep, canChoose, waits }: Shown): SinceView | undefined {
    const { baseline, baselines } = this;
    if (!baselines) return undefined;
    const history = baselines.history !== undefined;
    const named = this.#canName(baseline) ? (this.#withNames ? 'on' : 'off') : 'unknown';
    const all = [
      ...baselines.all.map(({ id, label }) => ({ id, label, chosen: id === baseline?.id })),
      ...(history || baselines.all.length > 0
        ? [{ id: 'day', label: sinceWords.chooseDay, chosen: false }]
        : []),
      ...(canChoose ? [{ id: 'version', label: sinceWords.chooseVersion, chosen: false }] : []),
    ];
    const head = { baselines: all, names: named, canKeep } as const;
    if (!baseline) return { label: '', summary: sinceWords.nothingYet, count: 0, ...head };
    const { since: label } = baseline;
    if (!this.#compared || !this.isCompared) return { label, summary: waits, count: 0, ...head };
    const { diff, after, trouble } = this.#compared;
    if (!diff) return { label, summary: trouble, count: 0, ...(this.on ? { groups: [] } : {}), ...head };
    return {
      ...{ label, summary: sinceSummary(diff), count: diff.changes.length, ...head },
      ...(this.on
        ? {
            groups: (this.#groups ??= changeGroups(diff, after, this.#withNames ? this.#names : undefined)),
            totals: diff.totals,
            layout: diff.layout,
          }
        : {}),
    };
  }

  /** Where a change stands in the text that was compared; undefined where it is none (any more). */
  placeOf(id: string): { readonly start: number; readonly end: number } | undefined {
    const changes = this.#compared?.diff?.changes ?? [];
    return changes[changeIds(changes).indexOf(id)]?.at;
  }
}

function compared(
  before: string | undefined,
  after: PlanDocument,
  shelf: Shelf,
): { readonly diff: DocumentDiff | undefined; readonly trouble: string } {
  if (before === undefined) return { diff: undefined, trouble: sinceWords.notInThere };
  const older = like(after, before);
  if (older.broken) return { diff: undefined, trouble: sinceWords.unreadable };
  return { diff: diffDocuments(older, after, linkedFrom(after, shelf)), trouble: '' };
}

/** The document with another text. How its lines end is nobody’s change: that can be a matter of the computer. */
function like({ uri, kind, text: now }: PlanDocument, text: string): PlanDocument {
  return new PlanDocument(uri, text.replace(/\r?\n/g, lineEnding(now)), kind);
}
