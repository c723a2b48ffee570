/** What can be written at a place of a document, best first. */
import type { PlanDocument } from '../../document.ts';
import { isDocument, isKind, SCHEMA_VERSION } from '../../kinds/kind.ts';
import type { Shelf } from '../../library/shelf.ts';
import type { Shown } from '../../standards/about.ts';
import { placeOf, type Place } from './place.ts';
import { proposeKeys } from './keys.ts';
import type { Proposal } from './proposal.ts';
import { proposeValues } from './values.ts';
import { proposeReferences } from './references.ts';
import { proposeItems } from './items.ts';
import { proposeVerbs } from './verbs.ts';

/** What completion may know of the world outside the documents. */
export interface Around {
  readonly shelf: Shelf;
  /** Today, as ISO date. */
  readonly today: string;
  /** Files beside the documents that a link may lead to (pictures, data), as the document would name them. */
  readonly files: readonly string[];
  /** Writes a text of a document as people see it here: labels in place of names, in meeting mode. */
  readonly shown: Shown;
}

/**
 * What can be written at a place.
 * @param offset of the cursor: zero-based, in UTF-16 code units
 * @returns proposals in the order they are to be shown; taking any of them leaves YAML that can be read
 */
export function complete(document: PlanDocument, offset: number, around: Around): readonly Proposal[] {
  if (isOfAnotherForm(document)) return [];
  const place = placeOf(document, offset);
  if (!place) return [];
  // What says to be another document than its name does is none of which lines could be told.
  if (claimsAnotherKind(document) && place.path[0] !== 'kind') return [];
  const whole = besideStanding(place, [
    ...proposeItems(place, document, around),
    ...proposeReferences(place, document, around),
    ...proposeValues(place, document),
    ...proposeVerbs(place, document),
  ]);
  const keys = proposeKeys(place, document);
  // A line by itself is what is meant only where nothing that is whole could be.
  return whole.length === 0 ? keys : [...whole, ...keys.map((key) => ({ ...key, preferred: false }))];
}

/**
 * Where one of the words to choose from stands in full, it comes first, and the others are found by it: who asks there
 * wants to see what else there is.
 */
function besideStanding({ what, typed, text }: Place, proposals: readonly Proposal[]): readonly Proposal[] {
  const standing = proposals.find(({ label }) => label === typed);
  if (what === 'key' || typed !== text || !standing) return proposals;
  const others = proposals
    .filter((each) => each !== standing)
    .map((each) => ({ ...each, found: `${typed} ${each.found ?? ''}`.trim(), preferred: false }));
  return [{ ...standing, preferred: true }, ...others];
}

/** Whether a text is in an older or newer form; seen without reading it as a whole, where it can be. */
function isOfAnotherForm(document: PlanDocument): boolean {
  const written = /^schemaVersion[ \t]*:[ \t]*(\d{1,9})[ \t]*(?:#.*)?\r?$/m.exec(document.text)?.[1];
  if (written !== undefined) return Number(written) !== SCHEMA_VERSION;
  return document.text.includes('schemaVersion') && (document.older || document.newer);
}

function claimsAnotherKind({ text, kind }: PlanDocument): boolean {
  const claimed = /^kind[ \t]*:[ \t]*(["']?)([a-z-]{1,40})\1[ \t]*(?:#.*)?\r?$/m.exec(text)?.[2];
  return isDocument(kind) && claimed !== kind && isKind(claimed);
}
