/**
 * Checks the shape of what arrives at the panel. Anything in the page can post a message to it, so nothing is
 * believed before it was looked at.
 */
import type {
  Action,
  CheckItem,
  CriterionItem,
  GoalItem,
  GoalLink,
  Intent,
  Link,
  MenuItem,
  OptionItem,
  PanelState,
  PlanView,
  Question,
  RubricLevel,
  Served,
  Standard,
  Stop,
  ToPanel,
} from '../core/view/planView.ts';

type Guard<T> = (value: unknown) => value is T;

const isText = (value: unknown): value is string => typeof value === 'string';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function isOneOf<T extends string>(...words: readonly T[]): Guard<T> {
  return (value): value is T => words.some((word) => word === value);
}

function isList<T>(of: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(of);
}

/** For an optional field: it may also be missing. */
function maybe<T>(guard: Guard<T>): Guard<T> {
  return (value): value is T => value === undefined || guard(value);
}

/** A guard for every field of `T`, the optional ones included, so that the compiler misses none. */
function isShape<T extends object>(guards: { readonly [K in keyof T]-?: Guard<T[K]> }): Guard<T> {
  const entries = Object.entries<Guard<unknown>>(guards);
  return (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    entries.every(([key, guard]) => guard((value as Record<string, unknown>)[key]));
}

function isEither<T>(...guards: readonly Guard<T>[]): Guard<T> {
  return (value): value is T => guards.some((guard) => guard(value));
}

/** One member of the union `Intent`. */
type IntentTo<Do extends Intent['do']> = Extract<Intent, { readonly do: Do }>;

const isIntent: Guard<Intent> = isEither<Intent>(
  isShape<IntentTo<'reveal'>>({ do: isOneOf('reveal'), ref: isText }),
  isShape<IntentTo<'open'>>({ do: isOneOf('open'), target: isText }),
  isShape<IntentTo<'add'>>({
    do: isOneOf('add'),
    what: isOneOf('goal', 'menu', 'option', 'check', 'criterion'),
    text: isText,
    into: maybe(isText),
    goals: maybe(isList(isText)),
    when: maybe(isText),
    after: maybe(isText),
  }),
  isShape<IntentTo<'set-text'>>({
    do: isOneOf('set-text'),
    ref: isText,
    field: isText,
    text: isText,
    was: isText,
  }),
  isShape<IntentTo<'link'>>({ do: isOneOf('link'), ref: isText, goal: isText, on: isFlag }),
  isShape<IntentTo<'move'>>({ do: isOneOf('move'), ref: isText, by: isCount }),
  isShape<IntentTo<'place'>>({
    do: isOneOf('place'),
    ref: isText,
    before: maybe(isText),
    after: maybe(isText),
  }),
  isShape<IntentTo<'remove'>>({ do: isOneOf('remove'), ref: isText }),
  isShape<IntentTo<'fix'>>({ do: isOneOf('fix'), ref: isText, code: isText, title: isText }),
  isShape<IntentTo<'accept'>>({ do: isOneOf('accept'), ref: isText, code: isText }),
);

const isAction = isShape<Action>({ label: isText, intent: isIntent });
const isQuestion = isShape<Question>({ code: isText, text: isText, actions: isList(isAction) });
const isLink = isShape<Link>({ ref: isText, label: isText });
const isServed = isShape<Served>({ label: isText, there: isFlag, by: isList(isLink) });
const isGoalLink = isShape<GoalLink>({ id: isText, label: isText, linked: isFlag });
const isStandard = isShape<Standard>({ code: isText, statement: maybe(isText) });

const base = { ref: isText, text: isText, field: isText, questions: isList(isQuestion) };

const isGoal = isShape<GoalItem>({
  ...base,
  id: maybe(isText),
  standards: isList(isStandard),
  successCriteria: isList(isText),
  served: isList(isServed),
});
const isOption = isShape<OptionItem>({
  ...base,
  shows: isText,
  goals: isList(isGoalLink),
  supports: isList(isText),
});
const isMenu = isShape<MenuItem>({ ...base, pick: isText, options: isList(isOption) });
const isCheck = isShape<CheckItem>({
  ...base,
  type: isText,
  goals: isList(isGoalLink),
  when: isText,
  prompt: maybe(isText),
  lookFor: isText,
  ifNotYet: isText,
  ifAlreadyThere: isText,
});
const isStop = isShape<Stop>({
  ref: maybe(isText),
  when: maybe(isText),
  label: isText,
  title: isText,
  checks: isList(isCheck),
});
const isLevel = isShape<RubricLevel>({ name: isText, descriptor: isText, field: maybe(isText) });
const isCriterion = isShape<CriterionItem>({ ...base, goals: isList(isGoalLink), levels: isList(isLevel) });

const isPlan = isShape<PlanView>({
  uri: isText,
  version: isCount,
  kind: isOneOf('lesson-plan', 'project-spec', 'rubric'),
  kindLabel: isText,
  title: isText,
  titleRef: isText,
  status: isText,
  subtitle: isText,
  summary: isText,
  openLine: isText,
  openCount: isCount,
  questions: isList(isQuestion),
  goals: isList(isGoal),
  menus: isList(isMenu),
  stops: isList(isStop),
  criteria: isList(isCriterion),
  papers: isList(isShape<PlanView['papers'][number]>({ label: isText, target: isText, exists: isFlag })),
});

type StateOf<Show extends PanelState['show']> = Extract<PanelState, { readonly show: Show }>;

const isState: Guard<PanelState> = isEither<PanelState>(
  isShape<StateOf<'welcome'>>({
    show: isOneOf('welcome'),
    hasPlans: isFlag,
    recent: isList(isShape<StateOf<'welcome'>['recent'][number]>({ title: isText, uri: isText })),
  }),
  isShape<StateOf<'waiting'>>({ show: isOneOf('waiting') }),
  isShape<StateOf<'plan'>>({
    show: isOneOf('plan'),
    plan: isPlan,
    lit: maybe(isText),
    broken: maybe(isShape<NonNullable<StateOf<'plan'>['broken']>>({ message: isText, show: isText })),
    readOnly: maybe(isText),
    unlock: maybe(isAction),
  }),
);

type MessageOf<Type extends ToPanel['type']> = Extract<ToPanel, { readonly type: Type }>;

const isMessage: Guard<ToPanel> = isEither<ToPanel>(
  isShape<MessageOf<'state'>>({ type: isOneOf('state'), state: isState }),
  isShape<MessageOf<'done'>>({
    type: isOneOf('done'),
    id: isCount,
    ok: isFlag,
    said: maybe(isText),
    focus: maybe(isText),
  }),
  isShape<MessageOf<'focus'>>({ type: isOneOf('focus'), ref: maybe(isText) }),
);

/**
 * Reads a message from the extension.
 * @param data what arrived, from anywhere.
 * @returns the message, or undefined when it is not one.
 */
export function readMessage(data: unknown): ToPanel | undefined {
  return isMessage(data) ? data : undefined;
}
