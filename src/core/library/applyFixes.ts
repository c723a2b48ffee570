import type { PlanDocument } from '../document.ts';
import { Composition } from '../edit/compose.ts';
import { planEdits } from '../edit/planEdits.ts';
import type { Finding } from '../finding.ts';
import { applyEdits, offsetAfter, type TextEdit } from '../text/edits.ts';
import type { Library } from './library.ts';

/** A fix that was made. */
export interface Made {
  readonly code: string;
  /** What was said about the place. */
  readonly message: string;
  /** What the fix is called: "Change to target". */
  readonly title: string;
  /** Where it was made: an offset in the text as it is in the end. */
  readonly at: number;
}

/** What became of a document. */
export interface Mended {
  readonly text: string;
  /** What leads there from the text as it was: in its order, each as short as it can be. */
  readonly edits: readonly TextEdit[];
  /** In the order of the text. */
  readonly made: readonly Made[];
}

/** One way to settle one finding, worked out on the text as it is. */
interface Candidate {
  readonly finding: Finding;
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** A document in which this many rounds were of use is left as it is by then. */
const MOST_ROUNDS = 200;

/**
 * Makes the fixes of a document that are right nearly always, and then those that the mended text offers,
 * until there are none. A fix is left out where its finding would still stand, or where it would break a link
 * from another document. The library has the mended text afterwards.
 * @param uri a document the library has; one in a newer form stays as it is, and one that cannot be read in
 *   the end as it was
 */
export function applyFixes(library: Library, uri: string): Mended {
  const before = library.get(uri);
  if (!before || before.newer) return untouched(before);
  const composition = new Composition(before.text);
  const seen = new Set([before.text]);
  let made: readonly Made[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const step = nextStep(library, uri, seen);
    if (!step) break;
    const edits = editsOf(step);
    composition.add(edits);
    made = [
      ...made.map((each) => ({ ...each, at: offsetAfter(edits, each.at) })),
      ...step.map(({ finding: { code, message, span }, title }) => ({
        code,
        message,
        title,
        at: offsetAfter(edits, span.start),
      })),
    ];
  }
  const after = library.get(uri);
  if (after?.broken !== false) {
    library.put(uri, before.text, true);
    return untouched(before);
  }
  return { text: after.text, edits: composition.edits(), made: [...made].sort((a, b) => a.at - b.at) };
}

/** What `applyFixes` would do; the library keeps the text as it is. */
export function fixesFor(library: Library, uri: string): Mended {
  const before = library.get(uri);
  try {
    return applyFixes(library, uri);
  } finally {
    if (before) library.put(uri, before.text, true);
  }
}

const untouched = (document: PlanDocument | undefined): Mended => ({
  text: document?.text ?? '',
  edits: [],
  made: [],
});

const editsOf = (step: readonly Candidate[]): readonly TextEdit[] => step.flatMap(({ edits }) => edits);

/**
 * Makes as many fixes as can be made side by side, else the first that can be made alone.
 * @param seen grows by the texts that are tried
 */
function nextStep(library: Library, uri: string, seen: Set<string>): readonly Candidate[] | undefined {
  const document = library.get(uri);
  if (!document) return undefined;
  const candidates = candidatesIn(document, library.findings(uri));
  // What a broken text says is only known once its first slip is mended, but for slips of the same sort.
  const alike = document.broken
    ? candidates.filter(({ finding }) => finding.code === candidates[0]?.finding.code)
    : candidates;
  const together = apart(alike);
  const steps = [...(together.length > 1 ? [together] : []), ...candidates.map((each) => [each])];
  return steps.find((step) => isMade(library, document, step, seen));
}

function candidatesIn(document: PlanDocument, findings: readonly Finding[]): readonly Candidate[] {
  return findings.flatMap((finding) => {
    // Words to be written over need someone to write.
    const fix = finding.fixes.find(({ preferred, fill }) => preferred === true && fill === undefined);
    const planned = fix && planEdits(document, fix.changes);
    if (!planned || 'refused' in planned || planned.edits.length === 0) return [];
    return [{ finding, title: fix.title, edits: planned.edits }];
  });
}

/** Those that do not touch one another, the first ones first. */
function apart(candidates: readonly Candidate[]): readonly Candidate[] {
  const chosen: Candidate[] = [];
  const taken: TextEdit[] = [];
  for (const candidate of candidates) {
    const free = candidate.edits.every((edit) =>
      taken.every((other) => edit.start > other.end || edit.end < other.start),
    );
    if (!free) continue;
    chosen.push(candidate);
    taken.push(...candidate.edits);
  }
  return chosen;
}

/** Puts the changed text into the library; takes it back where the fixes do not do what they are for. */
function isMade(
  library: Library,
  before: PlanDocument,
  step: readonly Candidate[],
  seen: Set<string>,
): boolean {
  const { uri } = before;
  const edits = editsOf(step);
  const text = applyEdits(before.text, edits);
  if (seen.has(text)) return false;
  seen.add(text);
  const others = library.pointingAt(uri);
  const doublesBefore = doubledIn(library, uri);
  const errorsBefore = others.map((other) => errorsIn(library, other));
  library.put(uri, text, true);
  const problems = library.get(uri)?.yaml.problems.length ?? Infinity;
  // Two slips may mean one name: only one of them can have it.
  const doubled = !before.broken && doubledIn(library, uri) > doublesBefore;
  const broke = before.broken ? step.length > 1 && problems > 0 : problems > 0;
  const found = library.findings(uri);
  const settled = step.every(({ finding: { code, message, span } }) => {
    const at = offsetAfter(edits, span.start);
    return !found.some((now) => now.code === code && now.message === message && now.span.start === at);
  });
  const linked = others.every((other, index) => errorsIn(library, other) <= (errorsBefore[index] ?? 0));
  if (!broke && !doubled && settled && linked) return true;
  library.put(uri, before.text, true);
  return false;
}

function doubledIn(library: Library, uri: string): number {
  return library.findings(uri).filter(({ code }) => code === 'yaml-duplicate-key').length;
}

function errorsIn(library: Library, uri: string): number {
  return library.findings(uri).filter(({ severity }) => severity === 'error').length;
}
