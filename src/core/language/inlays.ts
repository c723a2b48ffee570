/**
 * The words behind the ids of a document, and what its activities add up to, beside the lines that have them. They
 * stand at the end of a line, so that the text itself stays as it was written.
 */
import { shortDate } from '../dates.ts';
import type { PlanDocument } from '../document.ts';
import { once } from '../kinds/items.ts';
import { isPlan } from '../kinds/kind.ts';
import { activitiesBySession, minutesOf, minutesTogether, planIn, type Place } from '../kinds/plan.ts';
import type { Shelf } from '../library/shelf.ts';
import { plain } from '../markdown/markdown.ts';
import { indexOf, type Reference } from '../references/index.ts';
import type { Shown } from '../standards/about.ts';
import type { Span } from '../text/ranges.ts';
import { capital, counted, shortened } from '../words.ts';
import { nodeAt, pairOf, textOf } from '../yaml/navigate.ts';
import type { YamlNode } from '../yaml/tree.ts';
import { targetOf, type Target } from './links.ts';
import { namePlace, type NamePlace } from './namePlace.ts';

/** A hint beside a line. */
export interface Inlay {
  /** Where it stands: zero-based, in UTF-16 code units. */
  readonly offset: number;
  /** Several where a line has several links. */
  readonly parts: readonly InlayPart[];
}

/** What a hint says of one link, or of one number. */
export interface InlayPart {
  readonly text: string;
  /** The whole of it, without Markdown. */
  readonly tooltip: string;
  /** Where the words stand. */
  readonly leads: NamePlace | undefined;
}

/** A hint is no longer than this: what VS Code, too, gives the hints of a line. */
const LONGEST = 40;
/** Fewer characters than this say too little. */
const SHORTEST = 18;
/** A line that is as long as this has no room beside it. */
const WIDEST = 110;

/**
 * The hints beside the lines of a stretch of the text, in its order.
 * @param shown writes texts of documents as people see them here
 */
export function inlaysIn(
  document: PlanDocument,
  shelf: Shelf,
  stretch: Span,
  shown: Shown,
): readonly Inlay[] {
  // An older form is read as if it were up to date, so places are not those of the text.
  if (document.older || document.foreignKind) return [];
  return [...wordHints(document, shelf, stretch, shown), ...minuteHints(document, stretch)].sort(
    (a, b) => a.offset - b.offset,
  );
}

/** A link, and what it leads to. */
interface Named {
  readonly reference: Reference;
  readonly target: Target;
  readonly words: string;
}

function wordHints(document: PlanDocument, shelf: Shelf, stretch: Span, shown: Shown): readonly Inlay[] {
  const { lines } = document;
  const byLine = new Map<number, Named[]>();
  for (const reference of indexOf(document).references) {
    const { start, end } = reference.node.span;
    if (end < stretch.start || start > stretch.end) continue;
    const named = namedBy(document, shelf, reference, shown);
    if (!named) continue;
    const line = lines.lineAt(end);
    const known = byLine.get(line);
    if (known) known.push(named);
    else byLine.set(line, [named]);
  }
  return [...byLine].flatMap(([line, named]) => {
    const key = named.find(({ reference }) => reference.isKey);
    // Several names on one line have no room for more words between them.
    if (key && named.length > 1) return [];
    const room = Math.min(LONGEST, WIDEST - (lines.lineEnd(line) - lines.lineStart(line)));
    const each = Math.floor(room / named.length);
    if (each < SHORTEST) return [];
    const brief = withoutSameStart(named.map(({ words }) => words));
    return {
      // The words behind a name stand beside it; behind the line stands what it says there.
      offset: key ? key.reference.node.span.end : lines.lineEnd(line),
      parts: named.map((one, index) => partOf(document, one, brief[index] ?? '', each, shown)),
    };
  });
}

/** @param brief the words to show, as many of them as there is room for */
function partOf(
  document: PlanDocument,
  { reference, target, words }: Named,
  brief: string,
  most: number,
  shown: Shown,
): InlayPart {
  const { rule } = reference;
  const { document: home, item } = target;
  const date = rule.orDate && item ? shortDate(textOf(item.map, 'date') ?? '') : '';
  const day = date === '' ? '' : ` · ${date}`;
  const noun = item ? `${capital(item.noun)}: ` : '';
  const where = home === document ? '' : ` (${shown(plain(home.title), home)})`;
  return {
    text: day.length < most / 2 ? shortened(brief, most - day.length) + day : shortened(brief, most),
    tooltip: `${noun}${words}${day}${where}`,
    leads: namePlace(home, item?.path ?? []),
  };
}

/** Texts from where they begin to differ: of “I can explain …” and “I can plan …”, what tells them apart. */
function withoutSameStart(texts: readonly string[]): readonly string[] {
  const split = texts.map((text) => text.split(/\s+/));
  const [first = [], ...others] = split;
  const same = first.findIndex((word, index) => others.some((other) => other[index] !== word));
  return others.length === 0 || same <= 0
    ? texts
    : split.map((words) => words.slice(same).join(' ') || words.join(' '));
}

/** The words behind a link; undefined where it leads to none, or says them itself. */
function namedBy(
  document: PlanDocument,
  shelf: Shelf,
  reference: Reference,
  shown: Shown,
): Named | undefined {
  // A file's own name says what it is.
  if (reference.rule.form === 'file') return undefined;
  // Beside a code that has its statement with it, that statement is the nearer one.
  if (
    reference.path.at(-1) === 'code' &&
    textOf(nodeAt(document.sound, reference.path.slice(0, -1)), 'statement') !== undefined
  )
    return undefined;
  const target = targetOf(document, shelf, reference);
  if (!target?.item) return undefined;
  const words = shown(plain(target.item.label), target.document).trim();
  if (words === '' || sameWords(words, target.item.id)) return undefined;
  return { reference, target, words };
}

/** Whether words say no more than an id does: “Not yet” and `not-yet`. */
function sameWords(words: string, id: string): boolean {
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return bare(words) === bare(id);
}

/** A number of minutes as it is written, with the activities that share them. */
interface Length {
  readonly minutes: number;
  readonly activities: readonly Place[];
  /** Behind the number. */
  readonly end: number;
}

const lengthsIn = once((document): readonly Length[] => {
  if (!isPlan(document.kind)) return [];
  const plan = planIn(document);
  const lengthOf = (node: YamlNode | undefined, activities: readonly Place[]): readonly Length[] => {
    const minutes = minutesOf(node);
    const map = node?.type === 'map' && !node.flow ? node : undefined;
    const end = pairOf(map, 'minutes')?.value?.span.end;
    return minutes === undefined || end === undefined ? [] : [{ minutes, activities, end }];
  };
  if (document.kind === 'lesson-plan') {
    const own = plan.places.filter(({ list, path }) => list === 'activities' && path.length === 2);
    return lengthOf(document.sound.root, own);
  }
  return [...activitiesBySession(plan)].flatMap(([{ node }, activities]) => lengthOf(node, activities));
});

/** Beside the minutes of a class period or a lesson, what its activities take, where that is another number. */
function minuteHints(document: PlanDocument, stretch: Span): readonly Inlay[] {
  return lengthsIn(document).flatMap(({ minutes, activities, end }): readonly Inlay[] => {
    const used = minutesTogether(activities);
    if (end < stretch.start || end > stretch.end || used === 0 || used === minutes) return [];
    const whole = document.kind === 'lesson-plan' ? 'lesson' : 'class period';
    const tooltip = `The activities add up to ${counted(used, 'minute')}, and the ${whole} has ${minutes}.`;
    const offset = document.lines.lineEnd(document.lines.lineAt(end));
    return [{ offset, parts: [{ text: `${used} planned`, tooltip, leads: undefined }] }];
  });
}
