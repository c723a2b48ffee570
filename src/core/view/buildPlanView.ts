import { shortDate } from '../dates.ts';
import type { PlanDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { factsOf } from '../kinds/kind.ts';
import { list, texts } from '../kinds/items.ts';
import { planIn, type Check, type Goal, type Plan } from '../kinds/plan.ts';
import { alignmentOf } from '../library/alignment.ts';
import type { AlignmentMap, Column, GoalRow } from '../library/alignmentMap.ts';
import type { Shelf } from '../library/shelf.ts';
import { levelsOf } from '../kinds/rubric/levels.ts';
import { planOf } from '../references/home.ts';
import { capital, counted, listed, shortened } from '../words.ts';
import { textOf, valueOf } from '../yaml/navigate.ts';
import type { YamlNode } from '../yaml/tree.ts';
import { papersOf } from './papers.ts';
import type {
  CheckItem,
  CriterionItem,
  GoalItem,
  GoalLink,
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
  const map = alignmentOf(document, shelf);
  const menus = map.groups.filter(({ kind }) => kind === 'option');
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
    summary: summary(document, plan, map),
    openLine: open.count > 0 ? `${counted(open.count, 'question')} still open` : nothingOpen(map),
    openCount: open.count,
    questions: asked(DOCUMENT),
    goals: isRubric
      ? []
      : plan.goals.map((goal, index): GoalItem => {
          const ref = refOf(document, goal.path);
          return {
            ref,
            ...(goal.id === undefined ? {} : { id: goal.id }),
            text: goal.text,
            field: 'target',
            questions: asked(ref),
            standards: goal.standards.map(({ code, statement }) => {
              const words = statement ?? shelf.standard(code)?.item.text;
              return { code, ...(words === undefined || words === '' ? {} : { statement: words }) };
            }),
            successCriteria: texts(goal.node, 'successCriteria'),
            served: goal.id === undefined ? [] : servedBy(document, shelf, map, map.rows[index]),
          };
        }),
    menus: plan.menus.map((menu, index): MenuItem => {
      const ref = refOf(document, menu.path);
      // A menu of topics or places need not show goals; then nothing is said of them.
      const aboutGoals = menu.about === 'product' || menu.options.some((option) => option.goals.length > 0);
      return {
        ref,
        text: menu.text,
        field: 'title',
        questions: asked(ref),
        pick: pickWords(menu.node),
        options: menu.options.map((option, place) => {
          const optionRef = refOf(document, option.path);
          return {
            ref: optionRef,
            text: option.text,
            field: 'name',
            questions: asked(optionRef),
            shows: aboutGoals ? showsWords(map, (menus[index]?.first ?? 0) + place) : '',
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

/** What serves a goal: its checks, choices and rubric rows. */
function servedBy(
  document: PlanDocument,
  shelf: Shelf,
  map: AlignmentMap,
  row: GoalRow | undefined,
): readonly Served[] {
  const columns = (row?.cells ?? []).flatMap(({ column }) => map.columns[column] ?? []);
  const served = (kind: Column['kind'], noun: string): readonly Served[] => {
    const by = columns.filter((column) => column.kind === kind);
    if (by.length === 0) return [];
    return [
      {
        label: counted(by.length, noun),
        there: true,
        by: by.map((column) => linkTo(document, shelf, column)),
      },
    ];
  };
  const checks = served('check', 'check');
  return [
    ...(checks.length > 0 ? checks : [{ label: 'no check yet', there: false, by: [] }]),
    ...served('option', 'choice'),
    ...served('criterion', 'rubric row'),
  ];
}

/** A column of the map as the plan names it: a rubric row stands in a file of its own. */
function linkTo(document: PlanDocument, shelf: Shelf, { uri, path, label, id = '' }: Column): Link {
  const home = uri === document.uri ? document : shelf.get(uri);
  const ref = refOf(home ?? document, path);
  return { ref: uri === document.uri ? ref : refElsewhere(uri, ref), label: label || id };
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

/** What the option in a column lets students show. */
function showsWords({ rows, columns }: AlignmentMap, column: number): string {
  const count = columns[column]?.rows.length ?? 0;
  if (count === 0) return 'no goal yet';
  if (count < rows.length) return `shows ${count} of ${counted(rows.length, 'goal')}`;
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

function summary(document: PlanDocument, plan: Plan, { groups }: AlignmentMap): string {
  if (document.kind === 'rubric') {
    return `${counted(list(document.sound.root, 'criteria', [], 'name').length, 'criterion')}, ${counted(levelsOf(document).length, 'level')}`;
  }
  const options = plan.menus.reduce((sum, menu) => sum + menu.options.length, 0);
  const rubrics = groups.filter(({ kind }) => kind === 'criterion').length;
  return [
    counted(plan.goals.length, 'goal'),
    counted(options, 'choice'),
    counted(plan.checks.length, 'check'),
    ...(rubrics > 0 ? [counted(rubrics, 'rubric')] : []),
  ].join(', ');
}

/** What is true of every goal, once nothing is open. */
function nothingOpen({ rows, columns }: AlignmentMap): string {
  if (rows.length === 0) return '';
  const each = (kind: Column['kind']): boolean =>
    rows.every(({ cells }) => cells.some(({ column }) => columns[column]?.kind === kind));
  const parts = [
    each('check') ? 'a check' : '',
    each('option') ? 'a choice' : '',
    each('criterion') ? 'a rubric row' : '',
  ].filter(Boolean);
  if (parts.length === 0) return 'Nothing is open just now.';
  return rows.length === 1 ? `The goal has ${listed(parts)}.` : `Each goal has ${listed(parts)}.`;
}
