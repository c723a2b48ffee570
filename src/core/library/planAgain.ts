/** Next year's copy of a plan, and of the rubrics that go with it, as new files that name each other. */
import { daysLater } from '../dates.ts';
import type { PlanDocument } from '../document.ts';
import type { Refusal } from '../edit/change.ts';
import { bareName } from '../kinds/kind.ts';
import { firstDay, nextYear, type NextYear } from '../kinds/nextYear.ts';
import { addressOf, nameFor } from '../references/files.ts';
import { planOf } from '../references/home.ts';
import { indexOf, splitReference } from '../references/index.ts';
import type { Shelf } from './shelf.ts';

/** A new file. */
export interface Copy extends NextYear {
  readonly uri: string;
  readonly of: PlanDocument;
}

export interface Again {
  /** The address of the new plan. */
  readonly uri: string;
  readonly days: number;
  /** What the names of the rubrics' copies end in: `2027`. */
  readonly year: string;
  /** The rubrics to copy along. */
  readonly rubrics: readonly PlanDocument[];
  /** Whether there is a file at an address. */
  readonly isTaken: (uri: string) => boolean;
}

/** Why nothing is copied, and of which document. */
export type NotAgain = Refusal & { readonly of: PlanDocument };

/** The copies, the plan first; a refusal where one of them cannot be read as a whole. */
export function planAgain(plan: PlanDocument, shelf: Shelf, again: Again): readonly Copy[] | NotAgain {
  const places = new Map([[plan.uri, again.uri]]);
  for (const rubric of again.rubrics) {
    const beside = folderOf(rubric.uri) === folderOf(plan.uri);
    const folder = folderOf(beside ? again.uri : rubric.uri);
    const isTaken = (uri: string): boolean => again.isTaken(uri) || [...places.values()].includes(uri);
    places.set(rubric.uri, freeName(folder, fileOf(rubric.uri), again.year, isTaken));
  }
  const copies: Copy[] = [];
  for (const of of [plan, ...again.rubrics]) {
    const uri = places.get(of.uri) ?? '';
    const made = nextYear(of, { days: again.days, nameFor: namesFrom(of, uri, places, shelf) });
    if ('refused' in made) return { ...made, of };
    copies.push({ ...made, uri, of });
  }
  return copies;
}

/** How the copy at an address names what the document names. @param places where copies are, by their first */
function namesFrom(
  { uri: from }: PlanDocument,
  uri: string,
  places: ReadonlyMap<string, string>,
  shelf: Shelf,
): (file: string) => string {
  const find = (at: string, file: string): string | undefined => {
    const address = addressOf(at, file, shelf.folders, (each) => shelf.get(each) !== undefined);
    return 'uri' in address ? address.uri : undefined;
  };
  return (file) => {
    const target = find(from, file);
    if (target === undefined) return file;
    const now = places.get(target) ?? target;
    return find(uri, file) === now ? file : (nameFor(uri, now, shelf.folders) ?? file);
  };
}

/** The rubrics that go with a plan: those it names, and those that say they are for it. */
export function rubricsOf(plan: PlanDocument, shelf: Shelf): readonly PlanDocument[] {
  const named = indexOf(plan).references.flatMap(({ text, rule }) => {
    const file = rule.kinds?.includes('rubric') ? splitReference(text, rule)?.file : undefined;
    return file === undefined ? [] : (shelf.find(plan.uri, file) ?? []);
  });
  const pointing = shelf.pointingAt(plan.uri).flatMap((uri) => {
    const document = shelf.get(uri);
    return document && planOf(document, shelf) === plan ? [document] : [];
  });
  return [...new Set([...named, ...pointing])].filter(({ kind }) => kind === 'rubric');
}

/** The year that the name of the copy ends in: that of its first day, else the one after this. @param today ISO */
export function yearOf(plan: PlanDocument, days: number, today: string): string {
  const first = firstDay(plan);
  return first === undefined ? String(Number(today.slice(0, 4)) + 1) : daysLater(first, days).slice(0, 4);
}

/**
 * An address beside others for the copy of a file: `water-study-2027.project.yaml` for `water-study.project.yaml`, with
 * a number where that is taken.
 * @param folder its address, ending in a slash
 */
export function freeName(
  folder: string,
  file: string,
  year: string,
  isTaken: (uri: string) => boolean,
): string {
  const bare = bareName(file);
  const stem = `${bare.replace(/-(?:19|20)\d\d(?:-\d+)?$/, '')}-${year}`;
  for (let number = 1; ; number++) {
    const uri = `${folder}${stem}${number === 1 ? '' : `-${number}`}${file.slice(bare.length)}`;
    if (!isTaken(uri)) return uri;
  }
}

/** With its slash. */
function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

function fileOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}
