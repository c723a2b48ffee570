/** Offers measurable verbs inside a learning target. */
import type { PlanDocument } from '../../document.ts';
import { planIn } from '../../kinds/plan.ts';
import { isPlan } from '../../kinds/kind.ts';
import { doingIn, ideasFor, inForm, unseenAt, type QualityWords } from '../../rules/quality/doing.ts';
import { phraseAt, wordsIn, type Word } from '../../rules/words/phrases.ts';
import { wordsFor } from '../../rules/words/wordLists.ts';
import { schemaOf, under } from '../../schema/walk.ts';
import { capital } from '../../words.ts';
import { nodeAt, textOf } from '../../yaml/navigate.ts';
import type { Place } from './place.ts';
import type { Proposal } from './proposal.ts';
import { piecesAt, scalarAt } from './written.ts';

/**
 * Verbs where the verb of a target stands or would stand, those first that fit better than the one that is there, then
 * those of the goal's level; where a target is still empty, how it may begin.
 * @returns best first; none where the place is none for them
 */
export function proposeVerbs(place: Place, document: PlanDocument): readonly Proposal[] {
  const { path, what, offset } = place;
  const isTarget = path.length === 3 && path[0] === 'goals' && path[2] === 'target';
  if (!isTarget || what !== 'value' || !isPlan(document.kind)) return [];
  const lists = wordsFor(document)?.quality;
  if (!lists) return [];
  const span = place.long ? nodeAt(document.sound, path)?.span : place.span;
  if (!span || offset < span.start || offset > span.end) return [];
  const raw = document.text.slice(span.start, span.end);
  const words = wordsIn(raw);
  if (words.length === 0) return starts(place, document, lists);
  const at = offset - span.start;
  const spot = verbSpot(raw, words, at, lists);
  if (!spot)
    return words.every(({ end }) => at <= end) && words.length < 3 ? starts(place, document, lists) : [];
  const level = textOf(nodeAt(place.read, path.slice(0, 2)), 'bloom');
  const { start, end, form, ideas, can, isLarge } = spot;
  const levels = lists.bloom.filter((each) => each.level === level);
  const byVerb = new Map<string, string[]>();
  for (const each of levels.length > 0 ? levels : lists.bloom)
    for (const verb of each.verbs) byVerb.set(verb, [...(byVerb.get(verb) ?? []), each.level]);
  const fitting = [...byVerb.keys()].filter((verb) => !isTwin(verb, byVerb));
  // Those that most targets begin with, first.
  const usual = lists.alsoDone.filter((verb) => byVerb.has(verb));
  const meanings = meaningsOf(document);
  // Where a whole verb stands it is to give way, so it is what the others are found by; one that is begun is not.
  const standing = raw.slice(start, end);
  const found = spot.isUnseen || byVerb.has(standing.toLowerCase()) ? { found: standing } : {};
  return [...new Set([...ideas, ...usual, ...fitting])].map((verb, index) => {
    const written = inForm(verb, form, lists);
    const at = byVerb.get(verb) ?? [];
    const known = at.map((each) => `**${capital(each)}:** ${meanings.get(each) ?? ''}`);
    return {
      what: 'verb' as const,
      label: written,
      detail: at.length === 0 ? '' : `Bloom: ${at.join(', ')}`,
      documentation: known.join('\n\n'),
      span: { start: span.start + start, end: span.start + end },
      pieces: [can + (isLarge ? capital(written) : written)],
      goesOn: false,
      ...found,
      ...(index === 0 && ideas.length > 0 ? { preferred: true } : {}),
    };
  });
}

/** Where a verb of a target stands, or would. Offsets into the text as it is written. */
interface VerbSpot {
  readonly start: number;
  readonly end: number;
  readonly form: 0 | 1 | 2;
  /** Those that fit best before what follows. */
  readonly ideas: readonly string[];
  /** “can ” where it is still missing. */
  readonly can: string;
  readonly isLarge: boolean;
  /** Whether one stands there that nobody can see. */
  readonly isUnseen: boolean;
}

function verbSpot(
  raw: string,
  words: readonly Word[],
  at: number,
  lists: QualityWords,
): VerbSpot | undefined {
  const doing = doingIn(words, lists);
  const nothing = { form: 0, ideas: [], can: '', isLarge: false, isUnseen: false } as const;
  const last = words.at(-1);
  if (doing === undefined) {
    // “I can ”, and the cursor behind it.
    const isBehind = last !== undefined && at > last.end && /^[ \t]*["']?$/.test(raw.slice(at));
    return isBehind ? { ...nothing, start: at, end: at } : undefined;
  }
  const first = words[doing];
  if (!first || !isStem(words.slice(0, doing), lists)) return undefined;
  const unseen = unseenAt(words, doing, lists);
  const until = unseen?.end ?? doing + 1;
  const end = words[until - 1]?.end ?? first.end;
  if (at === first.at && doing > 0) {
    // Before the next word: “I can | the data” has no verb yet.
    const isOpen = /[ \t]{2}$/.test(raw.slice(0, at)) || raw.charAt(at - 1) !== ' ';
    if (isOpen) return { ...nothing, start: at, end: at };
  }
  if (at < first.at || at > end || raw.slice(first.at, end).includes('\n')) {
    const before = words[doing - 1];
    const isBetween = before !== undefined && at > before.end && at < first.at;
    return isBetween ? { ...nothing, start: at, end: at } : undefined;
  }
  const { selves, selfCan } = lists.stem;
  const form = unseen?.form ?? 0;
  return {
    start: first.at,
    end,
    form,
    ideas: unseen ? ideasFor(words, doing, unseen.end, unseen.ideas, lists) : [],
    can: form === 0 && unseen && selves.includes(words[doing - 1]?.lower ?? '') ? `${selfCan} ` : '',
    isLarge: /^\p{Lu}/u.test(raw.slice(first.at)),
    isUnseen: unseen !== undefined,
  };
}

/** Whether words are how a target begins, so that a verb comes next: “I can”, “Students will be able to”, nothing. */
function isStem(words: readonly Word[], { stem }: QualityWords): boolean {
  const last = words.length;
  if (last === 0) return true;
  return (
    words.some((_, index) =>
      [stem.modals, stem.openers, stem.subjects].some((list) => phraseAt(words, index, list) === last),
    ) ||
    stem.adverbs.also.includes(words[last - 1]?.lower ?? '') ||
    (words[last - 1]?.lower.endsWith(stem.adverbs.ending) ?? false)
  );
}

/** British and American spelling are one verb; the list has both to find them. */
function isTwin(verb: string, all: ReadonlyMap<string, unknown>): boolean {
  const american = verb
    .replace(/ise$/, 'ize')
    .replace(/yse$/, 'yze')
    .replace(/^practise$/, 'practice');
  return american !== verb && all.has(american);
}

/** What each of Bloom’s levels means, as the form says it. */
function meaningsOf({ kind }: PlanDocument): ReadonlyMap<string, string> {
  const goal = under(schemaOf(kind), 'goals', undefined)?.items;
  return new Map(Object.entries(under(goal, 'bloom', undefined)?.['x-meanings'] ?? {}));
}

/** How a target may begin: as the plan's other targets do, then as most do. */
function starts(place: Place, document: PlanDocument, lists: QualityWords): readonly Proposal[] {
  const own = planIn(document).goals.flatMap(({ text, path }) => {
    const words = wordsIn(text);
    const doing = doingIn(words, lists);
    const first = doing === undefined ? undefined : words[doing];
    return first && first.at > 0 && path[1] !== place.path[1] ? [text.slice(0, first.at).trim()] : [];
  });
  const counts = new Map<string, number>();
  for (const each of [...own, ...lists.stem.starts]) counts.set(each, (counts.get(each) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1]).map(([start]) => start);
  return most.map((start) => {
    const open = scalarAt(place, start).slice(0, place.quote === '' ? undefined : -1);
    return {
      what: 'text' as const,
      label: `${start} …`,
      detail: 'How a learning target may begin',
      documentation: '',
      span: place.span,
      pieces: piecesAt(place, document, [`${open} `, { stop: 0, text: '' }, place.quote]),
      goesOn: true,
    };
  });
}
