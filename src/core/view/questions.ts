import type { PlanDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { isQuestion, type RuleFinding } from '../rules/rule.ts';
import { contains } from '../text/ranges.ts';
import { nodeAt, textOf } from '../yaml/navigate.ts';
import type { Action, ItemRef, Question } from './planView.ts';
import { refOf } from './refs.ts';

/** No more open questions than this are shown at a time: a plan is talked about, not audited. */
const MOST_SHOWN = 3;

/** The open questions of a plan: how many there are, and the few that are shown, by item. */
export interface OpenQuestions {
  readonly count: number;
  readonly shown: ReadonlyMap<ItemRef, readonly Question[]>;
}

/**
 * Chooses the open questions to show: at most three, in the order of the text, none about the item
 * being typed in.
 * @param typingAt UTF-16 offset at which someone is writing just now
 */
export function openQuestions(
  document: PlanDocument,
  findings: readonly Finding[],
  typingAt: number | undefined,
): OpenQuestions {
  const all = findings.filter(isQuestion);
  const quiet = all.filter(({ item }) => {
    const node = nodeAt(document.sound, item);
    return typingAt === undefined || !node || !contains(node.span, { start: typingAt, end: typingAt });
  });
  const shown = new Map<ItemRef, Question[]>();
  for (const finding of quiet.slice(0, MOST_SHOWN)) {
    const ref = refOf(document, finding.item);
    const question = {
      code: finding.code,
      text: finding.message,
      actions: actionsFor(document, finding, ref),
    };
    shown.set(ref, [...(shown.get(ref) ?? []), question]);
  }
  return { count: all.length, shown };
}

/** What can be done about a question in the panel: the same as its quick fixes, with a field to write in where words are asked for. */
function actionsFor(document: PlanDocument, finding: RuleFinding, ref: ItemRef): readonly Action[] {
  const fine = (label: string): Action => ({ label, intent: { do: 'accept', ref, code: finding.code } });
  switch (finding.code) {
    case 'align-goal-without-check': {
      const id = textOf(nodeAt(document.sound, finding.item), 'id');
      return [
        {
          label: 'Add a check',
          intent: { do: 'add', what: 'check', text: '', ...(id === undefined ? {} : { goals: [id] }) },
        },
        fine('Not needed here'),
      ];
    }
    case 'align-option-without-goal':
      return [
        ...missingGoals(finding).map((goal, _, goals): Action => ({
          label: goals.length === 1 ? 'Link it' : `Link ${goal}`,
          intent: { do: 'link', ref, goal, on: true },
        })),
        fine('Fine as is'),
      ];
    case 'align-check-without-response':
      return [
        {
          label: 'Write what happens next',
          intent: { do: 'set-text', ref, field: 'ifNotYet', text: '', was: '' },
        },
        fine('Fine as is'),
      ];
    default:
      return [fine('Fine as is')];
  }
}

/** The goals that the finding's own fix would link. */
function missingGoals(finding: RuleFinding): readonly string[] {
  return (finding.fixes[0]?.changes ?? []).flatMap((change) =>
    change.do === 'insert' && typeof change.value === 'string' ? [change.value] : [],
  );
}
