import { shortDate } from '../dates.ts';
import type { PlanDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { factsOf } from '../kinds/kind.ts';
import { list, texts, type PlanItem } from '../kinds/items.ts';
import { planIn, type Check, type Goal, type Plan } from '../kinds/plan.ts';
import type { Shelf } from '../library/shelf.ts';
import { levelsOf } from '../kinds/rubric/levels.ts';
import { planOf } from '../references/check.ts';
import { capital, counted, shortened } from '../words.ts';
import { textOf, valueOf } from '../yaml/navigate.ts';
import type { YamlNode } from '../yaml/tree.ts';
import { papersOf, rubricsOf } from './papers.ts';
import type {
  CheckItem,
  CriterionItem,
  GoalItem,
  GoalLink,
  ItemRef,
  Link,
  MenuItem,
  PlanView,
  Question,
  Served,
} from './planView.ts';
import { openQuestions } from './questions.ts';
import { DOCUMENT, refElsewhere, refOf } from './refs.ts';
import { stopsOf } from './stops.ts';

/**
 * What the panel shows of a plan or a rubric.
 * @param findings what the library says of this very document
 * @param version the version of its text in the editor
 * @param typingAt UTF-16 offset at which someone is writing just now: nothing is asked about that item
 */
export function buildPlanView(
  document: PlanDocument,
  shelf: Shelf,
  findings: readonly Finding[],
  version: number,
  typingAt?: number,
): PlanView {
  const { root } = document.sound;
  const plan = planIn(document);
  const open = openQuestions(document, findings, typingAt);
  const asked = (ref: string): readonly Question[] => open.shown.get(ref) ?? [];
  const isRubric = document.kind === 'rubric';
  const goals = isRubric ? goalsForRubric(document, shelf) : plan.goals;
  const rows = rowsOf(document, shelf);
  const options = plan.menus.flatMap((menu) => menu.options);
  const checkItem = (check: Check): CheckItem => {
    const ref = refOf(document, check.path);
    const text = (field: string): string => textOf(check.node, field)?.trim() ?? '';
    return {
      ref,
      text: check.text,
      field: 'name',
      questions: asked(ref),
      type: capital(text('type').replaceAll('-', ' ')),
      goals: goalLinks(goals, check.goals),
      when: check.when ?? '',
      prompt: text('prompt'),
      lookFor: text('lookFor'),
      ifNotYet: check.ifNotYet,
      ifAlreadyThere: text('ifAlreadyThere'),
    };
  };
  return {
    uri: document.uri,
    version,
    kind: document.kind as PlanView['kind'],
    kindLabel: factsOf(document.kind).label,
    title: document.title,
    titleRef: DOCUMENT,
    status: capital(textOf(root, 'status') ?? ''),
    subtitle: subtitle(document, plan),
    summary: summary(document, plan, rubricsOf(document, shelf).length),
    openLine:
      open.count > 0 ? `${counted(open.count, 'question')} still open` : nothingOpen(document, plan, rows),
    openCount: open.count,
    questions: asked(DOCUMENT),
    goals: isRubric
      ? []
      : plan.goals.map((goal): GoalItem => {
          const ref = refOf(document, goal.path);
          return {
            ref,
            ...(goal.id === undefined ? {} : { id: goal.id }),
            text: goal.text,
            field: 'target',
            questions: asked(ref),
            standards: goal.standards.map(({ code, statement }) => ({
              code,
              ...(statement === undefined ? {} : { statement }),
            })),
            successCriteria: texts(goal.node, 'successCriteria'),
            served: goal.id === undefined ? [] : servedBy(document, goal.id, plan, options, rows),
          };
        }),
    menus: plan.menus.map((menu): MenuItem => {
      const ref = refOf(document, menu.path);
      // A menu of topics or places need not show goals; then nothing is said of them.
      const aboutGoals = menu.about === 'product' || menu.options.some((option) => option.goals.length > 0);
      return {
        ref,
        text: menu.text,
        field: 'title',
        questions: asked(ref),
        pick: pickWords(menu.node),
        options: menu.options.map((option) => {
          const optionRef = refOf(document, option.path);
          return {
            ref: optionRef,
            text: option.text,
            field: 'name',
            questions: asked(optionRef),
            shows: aboutGoals ? showsWords(goals, option.goals) : '',
            goals: goalLinks(goals, option.goals),
            supports: texts(option.node, 'supports'),
          };
        }),
      };
    }),
    stops: isRubric ? [] : stopsOf(document, plan, checkItem),
    criteria: isRubric ? criteriaOf(document, goals, asked) : [],
    papers: papersOf(document, shelf),
  };
}

function goalsForRubric(document: PlanDocument, shelf: Shelf): readonly Goal[] {
  const plan = planOf(document, shelf);
  return plan ? planIn(plan).goals : [];
}

function goalLinks(goals: readonly Goal[], linked: readonly string[]): readonly GoalLink[] {
  return goals.flatMap(({ id, text }) =>
    id === undefined ? [] : [{ id, label: text || id, linked: linked.includes(id) }],
  );
}

function servedBy(
  document: PlanDocument,
  id: string,
  plan: Plan,
  options: Plan['menus'][number]['options'],
  rows: readonly Row[],
): readonly Served[] {
  const checks = plan.checks.filter(({ goals }) => goals.includes(id));
  const choices = options.filter(({ goals }) => goals.includes(id));
  const criteria = rows.filter(({ node }) => texts(node, 'goals').includes(id));
  const link = ({ text, id: name = '' }: PlanItem, ref: ItemRef): Link => ({ ref, label: text || name });
  const by = (items: readonly PlanItem[]): readonly Link[] =>
    items.map((item) => link(item, refOf(document, item.path)));
  return [
    {
      label: checks.length > 0 ? counted(checks.length, 'check') : 'no check yet',
      there: checks.length > 0,
      by: by(checks),
    },
    ...(choices.length > 0
      ? [{ label: counted(choices.length, 'choice'), there: true, by: by(choices) }]
      : []),
    ...(criteria.length > 0
      ? [
          {
            label: counted(criteria.length, 'rubric row'),
            there: true,
            by: criteria.map((row) => link(row, row.ref)),
          },
        ]
      : []),
  ];
}

/** A criterion of one of the plan's rubrics, named from the plan. */
type Row = PlanItem & { readonly ref: ItemRef };

function rowsOf(document: PlanDocument, shelf: Shelf): readonly Row[] {
  return rubricsOf(document, shelf).flatMap((rubric) =>
    list(rubric.sound.root, 'criteria', [], 'name').map((item) => ({
      ...item,
      ref: refElsewhere(rubric.uri, refOf(rubric, item.path)),
    })),
  );
}

/** "students pick 1", "students pick 1 to 2"; one option of a menu is what students pick where nothing is said. */
function pickWords(menu: YamlNode | undefined): string {
  const pick = valueOf(menu, 'pick');
  if (pick?.type === 'scalar' && pick.value !== null) return `students pick ${pick.text}`;
  const [min, max] = [textOf(pick, 'min'), textOf(pick, 'max')];
  if (min !== undefined && max !== undefined) return `students pick ${min} to ${max}`;
  if (max !== undefined) return `students pick up to ${max}`;
  return min === undefined ? '' : `students pick ${min} or more`;
}

function showsWords(goals: readonly Goal[], linked: readonly string[]): string {
  const count = goals.filter(({ id }) => id !== undefined && linked.includes(id)).length;
  if (count === 0) return 'no goal yet';
  if (count < goals.length) return `shows ${count} of ${counted(goals.length, 'goal')}`;
  return count === 1 ? 'shows the goal' : count === 2 ? 'shows both goals' : `shows all ${count} goals`;
}

function criteriaOf(
  document: PlanDocument,
  goals: readonly Goal[],
  asked: (ref: string) => readonly Question[],
): readonly CriterionItem[] {
  const levels = levelsOf(document);
  return list(document.sound.root, 'criteria', [], 'name').map((item) => {
    const ref = refOf(document, item.path);
    const descriptors = valueOf(item.node, 'descriptors');
    return {
      ref,
      text: item.text,
      field: 'name',
      questions: asked(ref),
      goals: goalLinks(goals, texts(item.node, 'goals')),
      levels: levels.map(({ id, name }) => ({
        name,
        descriptor: textOf(descriptors, id) ?? '',
        field: `descriptors/${id}`,
      })),
    };
  });
}

function subtitle(document: PlanDocument, plan: Plan): string {
  const { root } = document.sound;
  const grades = texts(root, 'grades');
  const sessions = plan.places.filter((place) => place.list === 'sessions').length;
  const minutes = textOf(root, 'minutes');
  const duration = textOf(root, 'duration') ?? '';
  return [
    textOf(root, 'subject'),
    grades.length > 0 ? `${grades.length === 1 ? 'grade' : 'grades'} ${grades.join(', ')}` : undefined,
    duration,
    shortDate(textOf(root, 'date') ?? ''),
    sessions > 0 && !/class period/i.test(duration) ? counted(sessions, 'class period') : undefined,
    minutes === undefined ? undefined : `${minutes} minutes`,
  ]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => shortened(part as string, 40))
    .join(' · ');
}

function summary(document: PlanDocument, plan: Plan, rubrics: number): string {
  if (document.kind === 'rubric') {
    return `${counted(list(document.sound.root, 'criteria', [], 'name').length, 'criterion')}, ${counted(levelsOf(document).length, 'level')}`;
  }
  const options = plan.menus.reduce((sum, menu) => sum + menu.options.length, 0);
  return [
    counted(plan.goals.length, 'goal'),
    counted(options, 'choice'),
    counted(plan.checks.length, 'check'),
    ...(rubrics > 0 ? [counted(rubrics, 'rubric')] : []),
  ].join(', ');
}

/** What is true of every goal, once nothing is open. */
function nothingOpen(document: PlanDocument, plan: Plan, rows: readonly Row[]): string {
  if (document.kind === 'rubric' || plan.goals.length === 0) return '';
  const every = (has: (id: string) => boolean): boolean =>
    plan.goals.every(({ id }) => id !== undefined && has(id));
  const parts = [
    every((id) => plan.checks.some(({ goals }) => goals.includes(id))) ? 'a check' : '',
    every((id) => plan.menus.some(({ options }) => options.some(({ goals }) => goals.includes(id))))
      ? 'a choice'
      : '',
    every((id) => rows.some(({ node }) => texts(node, 'goals').includes(id))) ? 'a rubric row' : '',
  ].filter(Boolean);
  if (parts.length === 0) return 'Nothing is open just now.';
  const words = parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
  return plan.goals.length === 1 ? `The goal has ${words}.` : `Each goal has ${words}.`;
}
