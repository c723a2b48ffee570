/** Two versions of a document on their way to one: what came together by itself, what is to be settled, and the result. */
import { diffDocuments } from '../../compare/diff.ts';
import { mergeDocuments, type Answer, type MergeConflict, type MergeOutcome } from '../../compare/merge.ts';
import { PlanDocument } from '../../document.ts';
import { factsOf, type Kind } from '../../kinds/kind.ts';
import { scalarText, textOf } from '../../yaml/navigate.ts';
import { capital } from '../../words.ts';
import { parseYaml } from '../../yaml/parse.ts';
import type { MergingConflict, MergingPlan, MergingState } from '../planViewMerging.ts';
import {
  answersOf,
  conflictSentence,
  placeLine,
  placesOf,
  saidInstead,
  whereIs,
  type Places,
  type Three,
} from './conflictWords.ts';
import { canKeepBoth, withSuggestions } from './keepBoth.ts';
import type { Place } from './places.ts';
import type { Sides } from './sides.ts';
import { versionWords } from './versionWords.ts';
import { wordRuns } from './wordRuns.ts';

export interface TwoVersions {
  /** The document’s address; its end says what kind it is. */
  readonly uri: string;
  readonly kind: Kind;
  /** Undefined where nobody knows what both come from: then what both say is agreed. */
  readonly base: string | undefined;
  readonly ours: string;
  readonly theirs: string;
  readonly sides: Sides;
  /** ISO day; stands beside what is kept until they talk. */
  readonly today?: string | undefined;
}

/** What a document is called where something is put into it. */
export const kindWords: { readonly [kind in Kind]: string } = {
  'project-spec': 'the plan',
  'lesson-plan': 'the plan',
  rubric: 'the rubric',
  standards: 'the standards',
  'coaching-agreement': 'the agreement',
  'collaboration-log': 'the notes',
  observation: 'the visit',
  config: 'the settings',
  prompts: 'the questions',
};

export type Answers = ReadonlyMap<string, Answer>;

export interface Together {
  readonly state: MergingPlan | Extract<MergingState, { readonly show: 'cannot' }>;
  /** The text as one; undefined while something is open. */
  readonly result: string | undefined;
  /** What both are kept of until they talk. */
  readonly kept: readonly Kept[];
}

export interface Kept extends Pick<MergingConflict, 'ours' | 'theirs' | 'place'> {
  /** `goals[g2].target` */
  readonly path: string;
}

/** What brings texts together; another one in tests. */
export type Merge = typeof mergeDocuments;

/** More than this is counted, not listed. */
const MOST_SENTENCES = 200;

/**
 * @param answers what was chosen so far, by the conflict’s key; those of conflicts that are no more are passed over
 * @returns what to show, and the text once all is settled
 */
export function bringTogether(
  versions: TwoVersions,
  answers: Answers,
  merge: Merge = mergeDocuments,
): Together {
  const input = {
    ...{ base: versions.base ?? '', ours: versions.ours, theirs: versions.theirs },
    path: versions.uri,
  };
  const open = merge(input);
  const three = threeOf(versions);
  const title = three.ours.title;
  if (open.status === 'text-merge')
    return { state: { show: 'cannot', title, said: cannotSay(open, versions) }, result: undefined, kept: [] };
  const settled = answers.size === 0 ? open : merge({ ...input, answers });
  // An answer can open another question: what one of the two points to is left out now.
  const known = new Set(open.conflicts.map(({ key }) => key));
  const conflicts = [...open.conflicts, ...settled.conflicts.filter(({ key }) => !known.has(key))];
  const cards = conflicts.map((conflict) =>
    cardOf(conflict, three, versions.sides, answers.get(conflict.key)),
  );
  const done = cards.filter(({ answered }) => answered !== undefined).length;
  const result = resultOf(settled, conflicts, three.theirs, versions, answers);
  const ready = result !== undefined;
  return {
    state: {
      show: 'merging',
      ...{ title, kindLabel: factsOf(versions.kind).label },
      ours: versions.sides.ours,
      theirs: versions.sides.theirs,
      merged: byItself(three, conflicts),
      conflicts: cards,
      progress: cards.length === 0 ? '' : `${done} of ${cards.length} settled`,
      ready,
      finish: `Put it into ${kindWords[versions.kind]}`,
      language: textOf(three.ours.sound.root, 'language') ?? '',
      ...(settled.status !== 'conflicts' && !ready ? { trouble: NO_RESULT } : {}),
    },
    result,
    kept: conflicts.flatMap(({ path }, index) => {
      const card = cards[index];
      return card?.answered === 'both' ? [{ ...card, path }] : [];
    }),
  };
}

/** Said where all is settled and can’t be written so. */
const NO_RESULT =
  'As it is settled now, it can’t be written without losing something. Choose one version where both are kept, or open it as text.';

/** The text as one, with what is kept until they talk; undefined while something is open. */
function resultOf(
  { status, text }: MergeOutcome,
  conflicts: readonly MergeConflict[],
  theirs: PlanDocument,
  { sides, today, kind, uri }: TwoVersions,
  answers: Answers,
): string | undefined {
  if (status !== 'clean' || new PlanDocument(uri, text, kind).broken) return undefined;
  const kept = conflicts.filter(({ key }) => answers.get(key) === 'both');
  return withSuggestions(text, theirs, kept, sides, today);
}

function threeOf({ uri, kind, base, ours, theirs }: TwoVersions): Three {
  const document = (text: string): PlanDocument => new PlanDocument(uri, text, kind);
  return {
    base: base === undefined ? undefined : document(base),
    ours: document(ours),
    theirs: document(theirs),
  };
}

/** Why two versions can’t be brought together here, and what to do. */
function cannotSay({ reason }: MergeOutcome, { ours, theirs, kind, uri, sides }: TwoVersions): string {
  const isBroken = (text: string): boolean => new PlanDocument(uri, text, kind).broken;
  const both = 'Nothing is lost: both versions are in the text.';
  const begin = isBroken(ours) ? sides.ours : isBroken(theirs) ? sides.theirs : undefined;
  if (begin !== undefined)
    return `${begin} can’t be read as a plan just now: something small, like a quotation mark, is missing there. ${both} Open it as text to choose what stays.`;
  return `${reason === undefined || reason === '' ? '' : `${reason} `}${both} Open it as text to choose what stays.`;
}

/** What each of the two changed that the other did not touch. */
function byItself({ base, ours, theirs }: Three, conflicts: readonly MergeConflict[]): MergingPlan['merged'] {
  if (!base) return [];
  const open = conflicts.map(({ path }) => path);
  const sentences = (side: PlanDocument): readonly string[] =>
    diffDocuments(base, side)
      .changes.filter(({ path }) => !open.some((each) => isWithin(path, each) || isWithin(each, path)))
      .slice(0, MOST_SENTENCES)
      .map(({ sentence }) => sentence);
  const [our, their] = [sentences(ours), sentences(theirs)];
  const both = new Set(our.filter((sentence) => their.includes(sentence)));
  const only = (all: readonly string[]): readonly string[] => all.filter((each) => !both.has(each));
  return [
    ...only(our).map((sentence) => ({ side: 'ours' as const, sentence })),
    ...only(their).map((sentence) => ({ side: 'theirs' as const, sentence })),
    ...[...both].map((sentence) => ({ side: 'both' as const, sentence })),
  ];
}

/** Whether a way leads into what another one leads to. */
function isWithin(path: string, above: string): boolean {
  if (!path.startsWith(above)) return false;
  const next = path.charAt(above.length);
  return next === '' || next === '.' || next === '[';
}

function cardOf(
  conflict: MergeConflict,
  three: Three,
  sides: Sides,
  answer: Answer | undefined,
): MergingConflict {
  const places = placesOf(three, conflict.path);
  const chosen = typeof answer === 'object' ? 'text' : answer;
  const all = answersOf(conflict, places, three, sides);
  const answers = all.filter(
    (each) =>
      (each.answer !== 'both' || canKeepBoth(three.ours, conflict)) &&
      (each.answer !== 'text' || isWords(places)),
  );
  const isOneOnly = all.length > answers.length && all[0]?.answer === 'both' && answers[0]?.answer !== 'both';
  const isKnown = answers.some((each) => each.answer === chosen);
  return {
    key: conflict.key,
    sentence: conflictSentence(conflict, places, three, sides),
    place: placeLine(places, three.ours),
    ...(conflict.kind === 'move/move' ? whereWords(three, places) : allWords(conflict, three, places)),
    answers,
    ...(isOneOnly
      ? {
          oneOnly: oneOnly(
            three.ours.kind,
            answers.some(({ answer }) => answer === 'text'),
          ),
        }
      : {}),
    ...(answers.some((each) => each.answer === 'text') ? { draft: draftOf(places) } : {}),
    ...(isKnown && chosen !== undefined ? { answered: chosen } : {}),
    ...(isKnown && typeof answer === 'object' ? { text: answer.text } : {}),
  };
}

/** Documents without room for suggestions say one thing at each place. */
function oneOnly(kind: Kind, canWrite: boolean): string {
  const what = capital(kindWords[kind]);
  return `${what} can say one thing here.${canWrite ? ' To keep something of both, write it new.' : ''}`;
}

/** Whether words can be written there freely: no choice, no link, no day and no number. */
function isWords({ shown: { steps } }: Places): boolean {
  const schema = steps.at(-1)?.schema;
  if (!schema) return true;
  const isText = schema.type === 'string' || schema.if !== undefined;
  return isText && !schema.enum && !schema['x-reference'] && schema.format === undefined;
}

/** What “Write new” begins with: the words of the first version that has some, as they are written. */
function draftOf({ ours, theirs }: Places): string {
  const words = ({ steps, there }: Place): string =>
    there ? (scalarText(steps.at(-1)?.node)?.trim() ?? '') : '';
  return words(ours) || words(theirs);
}

/** @param written what the version says there, as it is written; null where it has nothing */
function wordsAt(document: PlanDocument, { steps, there }: Place, written: string | null): string {
  if (written === null) return '';
  const step = there ? steps.at(-1) : undefined;
  if (step) return versionWords(document, step.node, step.schema);
  // What stood under another name is shown as it is written.
  const { root, problems } = parseYaml(written);
  return problems.length > 0 ? written.trim() : versionWords(document, root, undefined);
}

type Words = Pick<
  MergingConflict,
  'base' | 'ours' | 'theirs' | 'baseSaid' | 'oursSaid' | 'theirsSaid' | 'oursMarks' | 'theirsMarks'
>;

function allWords(conflict: MergeConflict, { base, ours, theirs }: Three, places: Places): Words {
  const words = {
    base: base && places.base ? wordsAt(base, places.base, conflict.base) : '',
    ours: wordsAt(ours, places.ours, conflict.ours),
    theirs: wordsAt(theirs, places.theirs, conflict.theirs),
  };
  const [ourMarks, theirMarks] =
    words.base === '' ? [] : [wordRuns(words.base, words.ours), wordRuns(words.base, words.theirs)];
  return {
    ...(base ? (words.base === '' ? { baseSaid: saidInstead(conflict, 'base') } : { base: words.base }) : {}),
    ...(words.ours === '' ? { oursSaid: saidInstead(conflict, 'ours') } : { ours: words.ours }),
    ...(words.theirs === '' ? { theirsSaid: saidInstead(conflict, 'theirs') } : { theirs: words.theirs }),
    ...(ourMarks ? { oursMarks: ourMarks } : {}),
    ...(theirMarks ? { theirsMarks: theirMarks } : {}),
  };
}

/** Of what was moved: where it stands in each version. */
function whereWords(three: Three, places: Places): Words {
  const where = (document: PlanDocument | undefined): string =>
    (document && whereIs(document, places)) ?? 'Not in this version.';
  return {
    ...(three.base ? { baseSaid: where(three.base) } : {}),
    oursSaid: where(three.ours),
    theirsSaid: where(three.theirs),
  };
}
