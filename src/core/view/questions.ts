import type { PlanDocument } from '../document.ts';
import type { Finding, Fix } from '../finding.ts';
import { isQuestion, type RuleFinding } from '../rules/rule.ts';
import { contains } from '../text/ranges.ts';
import { itemsOf, nodeAt, pairOf, textOf } from '../yaml/navigate.ts';
import type { Path } from '../yaml/tree.ts';
import type { Action, Intent, ItemRef, Question } from './planView.ts';
import { DOCUMENT, refOf } from './refs.ts';

/** No more open questions than this are shown at a time: a plan is talked about, not audited. */
const MOST_SHOWN = 3;

/** A question with more ways to settle it shows so many; the others are quick fixes in the text. */
const MOST_FIXES = 2;

/** With more goals than these to link there is one button for all of them. */
const MOST_LINKS = 10;

/** The open questions of a plan: how many there are, and the few that are shown, by item. */
export interface OpenQuestions {
  readonly count: number;
  readonly shown: ReadonlyMap<ItemRef, readonly Question[]>;
}

/**
 * Chooses the open questions to show: at most three, none about the item being typed in. First those about
 * what is there, in the order of the text, then those about what the plan as a whole does not have yet.
 * @param typingAt UTF-16 offset at which someone is writing just now
 */
export function openQuestions(
  document: PlanDocument,
  findings: readonly Finding[],
  typingAt: number | undefined,
): OpenQuestions {
  const all = findings.filter(isQuestion);
  const quiet = all.filter(({ item }) => {
    const node = item.length > 0 ? nodeAt(document.sound, item) : undefined;
    return typingAt === undefined || !node || !contains(node.span, { start: typingAt, end: typingAt });
  });
  const ordered = [
    ...quiet.filter(({ item }) => item.length > 0),
    ...quiet.filter(({ item }) => item.length === 0),
  ];
  const shown = new Map<ItemRef, Question[]>();
  for (const finding of ordered.slice(0, MOST_SHOWN)) {
    const at = cellPath(document, finding) ?? shownPath(finding.item);
    const ref = at.length === 0 ? DOCUMENT : refOf(document, at);
    shown.set(ref, [...(shown.get(ref) ?? []), questionOf(document, finding)]);
  }
  return { count: all.length, shown };
}

/** A finding as the panel asks it. */
export function questionOf(document: PlanDocument, finding: RuleFinding): Question {
  return { code: finding.code, text: finding.message, actions: actionsFor(document, finding) };
}

/** The lists whose items the panel shows with their questions. */
const asking = new Set<unknown>([
  'goals',
  'choices',
  'options',
  'checks',
  'criteria',
  'levels',
  'sessions',
  'activities',
]);

/** The innermost item of the panel that a question belongs to; the plan as a whole where there is none. */
function shownPath(item: Path): Path {
  for (let length = item.length; length >= 2; length--)
    if (typeof item[length - 1] === 'number' && asking.has(item[length - 2])) return item.slice(0, length);
  return [];
}

/** The words of a rubric about one level that a question points at: it is asked there. */
function cellPath(document: PlanDocument, { item, span }: RuleFinding): Path | undefined {
  if (document.kind !== 'rubric') return undefined;
  const [list, index] = item;
  if (list === 'criteria' && typeof index === 'number') {
    const descriptors = pairOf(nodeAt(document.sound, item.slice(0, 2)), 'descriptors')?.value;
    const pair =
      descriptors?.type === 'map'
        ? descriptors.pairs.find(({ value }) => value && contains(value.span, span))
        : undefined;
    return pair && [list, index, 'descriptors', pair.key.text];
  }
  if (list !== 'levels') return undefined;
  const at = itemsOf(document.sound.root, 'levels').find(({ value }) => {
    const words = pairOf(value, 'description')?.value;
    return words !== undefined && contains(words.span, span);
  });
  return at && [list, at.index, 'description'];
}

/** How a question's item is named: the plan as a whole by its own name. */
function itemRef(document: PlanDocument, item: Path): ItemRef {
  return item.length === 0 ? DOCUMENT : refOf(document, item);
}

/** What can be done about a question in the panel: the same as its quick fixes, with a field to write in where words are asked for. */
function actionsFor(document: PlanDocument, finding: RuleFinding): readonly Action[] {
  const ref = itemRef(document, finding.item);
  const answer = finding.fixes.find(({ changes }) => changes[0]?.do === 'accept');
  const fine: readonly Action[] = answer
    ? [{ label: answer.title, intent: acceptance(finding, ref, answer.title) }]
    : [];
  const quickFixes = (): readonly Action[] =>
    finding.fixes
      .filter((fix) => fix !== answer)
      .slice(0, MOST_FIXES)
      .map(({ title }) => ({ label: title, intent: { do: 'fix', ref, code: finding.code, title } }));
  switch (finding.code) {
    case 'align-goal-without-check': {
      const id = textOf(nodeAt(document.sound, finding.item), 'id');
      return [
        {
          label: 'Add a check',
          intent: { do: 'add', what: 'check', text: '', ...(id === undefined ? {} : { goals: [id] }) },
        },
        ...fine,
      ];
    }
    case 'align-option-without-goal': {
      const missing = missingGoals(finding);
      const link = (goal: string): Action => ({
        label: missing.length === 1 ? 'Link it' : `Link ${goal}`,
        intent: { do: 'link', ref, goal, on: true },
      });
      return [
        ...(missing.length > MOST_LINKS ? quickFixes() : missing.map(link)),
        { label: 'Fine as is', intent: { do: 'accept', ref, code: finding.code } },
      ];
    }
    case 'align-check-without-response':
      return [
        {
          label: 'Write what happens next',
          intent: { do: 'set-text', ref, field: 'ifNotYet', text: '', was: '' },
        },
        ...fine,
      ];
    default:
      return [...quickFixes(), ...fine];
  }
}

/** A note cannot stand above the plan as a whole: where it goes then is what the finding's own fix says. */
function acceptance({ code, item }: RuleFinding, ref: ItemRef, title: string): Intent {
  return item.length === 0 ? { do: 'fix', ref, code, title } : { do: 'accept', ref, code };
}

/**
 * The fix that an action of the panel means, in what is said of the newest text.
 * @returns undefined where it is not offered any more
 */
export function fixMeant(
  document: PlanDocument,
  findings: readonly Finding[],
  intent: Extract<Intent, { do: 'fix' }>,
): Fix | undefined {
  return findings
    .filter((finding) => finding.code === intent.code)
    .filter((finding) => itemRef(document, isQuestion(finding) ? finding.item : []) === intent.ref)
    .flatMap(({ fixes }) => fixes)
    .find(({ title }) => title === intent.title);
}

/** The goals that the finding's own fix would link. */
function missingGoals(finding: RuleFinding): readonly string[] {
  return (finding.fixes[0]?.changes ?? []).flatMap((change) =>
    change.do === 'insert' && typeof change.value === 'string' ? [change.value] : [],
  );
}
