import { Uri } from 'vscode';
import { dayOf } from '../core/dates.ts';
import type { PlanDocument } from '../core/document.ts';
import { suggestionsOf } from '../core/suggestions/suggestions.ts';
import { conflictsIn } from '../core/yaml/conflicts.ts';
import { buildPlanView } from '../core/view/buildPlanView.ts';
import { OLDER, UPGRADE } from '../core/library/diagnose.ts';
import { buildPaperView } from '../core/view/papers/buildPaperView.ts';
import type { Action, ItemRef, PanelState, PaperView, PlanView, Standing } from '../core/view/planView.ts';
import { DOCUMENT, refAt } from '../core/view/refs.ts';
import { isAboutUs, isPlan, kinds, type Kind } from '../core/kinds/kind.ts';
import { brokenWords } from './broken.ts';
import type { Documents } from './documents.ts';
import { whyReadingOnly } from './live/readingOnly.ts';
import type { Looking } from './looking.ts';
import type { SavedElsewhere } from './savedElsewhere.ts';
import type { Sharing } from './sharing/sharing.ts';
import type { Since } from './since/since.ts';
import type { LookingTogether } from './together/lookingTogether.ts';

/** How many plans the welcome page names. */
const MOST_RECENT = 8;

/** Makes a plan in an older form changeable. */
const upgrade: Action = {
  label: UPGRADE,
  intent: { do: 'fix', ref: DOCUMENT, code: OLDER, title: UPGRADE },
};

/** The item that the cursor is in, where places in the text are those of the plan. */
export function itemAt(document: PlanDocument, cursor: number | undefined): ItemRef | undefined {
  const knows = cursor !== undefined && cursor <= document.text.length && !document.older;
  return knows ? refAt(document, cursor) : undefined;
}

/** Said where the text of a document holds two versions. */
export const BOTH_CHANGED = 'You both changed the same place. Both versions are safe.';

/** Who knows what stands beside a document. */
interface Sources {
  readonly documents: Documents;
  readonly savedElsewhere: SavedElsewhere;
  readonly together: LookingTogether;
  readonly sharing: Sharing;
  readonly since: Since;
}

/** Works out what a surface shows, and keeps the last good view of each plan for while its text is broken. */
export class PanelStates {
  readonly #documents: Documents;
  readonly #savedElsewhere: SavedElsewhere;
  readonly #lookingTogether: LookingTogether;
  readonly #sharing: Sharing;
  readonly #since: Since;
  readonly #good = new Map<string, { readonly view: PlanView; readonly at: Date }>();
  readonly #goodPapers = new Map<string, { readonly view: PaperView; readonly at: Date }>();

  constructor({ documents, savedElsewhere, together, sharing, since }: Sources) {
    this.#documents = documents;
    this.#savedElsewhere = savedElsewhere;
    this.#lookingTogether = together;
    this.#sharing = sharing;
    this.#since = since;
    documents.onDidChange((changed) => {
      for (const uri of changed) {
        if (documents.library.get(uri)) continue;
        this.#good.delete(uri);
        this.#goodPapers.delete(uri);
      }
    });
  }

  /** What to show now to somebody who looks there. */
  state({ uri, cursor, ref, writingAt }: Looking): PanelState {
    const { library } = this.#documents;
    const document = uri === undefined ? undefined : library.get(uri);
    if (!document || uri === undefined) return this.#welcome();
    const version = this.#documents.versionOf(uri);
    if (isAboutUs(document.kind)) return this.#paper(document, version);
    const make = (): PlanView => buildPlanView(document, library, library.findings(uri), version, writingAt);
    const lit = ref ?? itemAt(document, cursor);
    const savedElsewhere = this.#savedElsewhere.about(uri);
    const both = {
      ...(lit === undefined ? {} : { lit }),
      ...(savedElsewhere === undefined ? {} : { savedElsewhere }),
      ...this.#beside(document),
    };
    if (!document.broken) {
      const view = make();
      this.#good.set(uri, { view, at: new Date() });
      return {
        show: 'plan',
        plan: view,
        ...both,
        ...this.#toRead(document),
      };
    }
    const good = this.#good.get(uri);
    return {
      show: 'plan',
      plan: good?.view ?? make(),
      ...both,
      broken: this.#broken(document, good?.at),
    };
  }

  /** The page of what is about the two of them. */
  #paper(document: PlanDocument, version: number): PanelState {
    const { library } = this.#documents;
    const { uri } = document;
    const make = (): PaperView =>
      buildPaperView(document, library, {
        ...{ findings: library.findings(uri), version, today: dayOf(new Date()) },
      });
    const savedElsewhere = this.#savedElsewhere.about(uri);
    const both = {
      ...(savedElsewhere === undefined ? {} : { savedElsewhere }),
      ...this.#beside(document),
    };
    if (document.broken) {
      const good = this.#goodPapers.get(uri);
      return {
        show: 'paper',
        paper: good?.view ?? make(),
        ...both,
        broken: this.#broken(document, good?.at),
      };
    }
    const view = make();
    this.#goodPapers.set(uri, { view, at: new Date() });
    return {
      ...{ show: 'paper', paper: view, ...both },
      ...this.#toRead(document),
    };
  }

  /** What stands beside a document, whatever is in it. */
  #beside(document: PlanDocument): Standing {
    const isToRead = whyReadingOnly(Uri.parse(document.uri)) !== undefined;
    const bothChanged = !isToRead && conflictsIn(document.text).length > 0;
    const sharing = this.#sharing.view(document.uri);
    const since = this.#since.view(document);
    const suggestions = document.broken ? [] : suggestionsOf(document);
    return {
      together: this.#lookingTogether.viewFor(document),
      ...(bothChanged ? { bothChanged: BOTH_CHANGED } : {}),
      ...(sharing ? { sharing } : {}),
      ...(since ? { since } : {}),
      ...(suggestions.length > 0 ? { suggestions } : {}),
    };
  }

  #broken(
    document: PlanDocument,
    since: Date | undefined,
  ): { readonly message: string; readonly show: string } {
    return { message: brokenWords(this.#documents.library, document, since), show: 'Show me' };
  }

  /** Why a document can only be read, and what makes it changeable, where something here does. */
  #toRead(document: PlanDocument): Pick<Standing, 'readOnly' | 'unlock'> {
    const why = whyReadingOnly(Uri.parse(document.uri));
    if (why !== undefined) return { readOnly: why };
    if (document.newer)
      return {
        readOnly:
          'This was made with a newer Third Point. You can read it here; update Third Point to change it.',
      };
    if (document.older)
      return {
        readOnly:
          'This was made with an older Third Point. You can read it here; bring it up to date to change it.',
        unlock: upgrade,
      };
    if (document.foreignKind)
      return {
        readOnly: 'The first lines of this file say it is something else. Settle that in the text first.',
      };
    return {};
  }

  #welcome(): PanelState {
    const all = [...this.#documents.library.all()];
    const order: readonly Kind[] = kinds.map(({ kind }) => kind);
    const recent = all
      .filter(({ kind }) => isPlan(kind))
      .map(({ title, uri, kind }) => ({ title, uri, kind }))
      .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.title.localeCompare(b.title))
      .slice(0, MOST_RECENT)
      .map(({ title, uri }) => ({ title, uri }));
    return { show: 'welcome', hasPlans: all.length > 0, recent };
  }
}
