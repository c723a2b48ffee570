import type { PlanDocument } from '../../../document.ts';
import type { Change } from '../../../edit/change.ts';
import type { OpenQuestion, Rule } from '../../../rules/rule.ts';
import { eachQuoted, listed, quoted } from '../../../words.ts';
import { valueOf } from '../../../yaml/navigate.ts';
import type { Level } from '../levels.ts';
import { risingLevels } from '../lowest.ts';
import { spoken } from '../rows.ts';
import { rubricIn, type Criterion, type RubricModel } from '../rubric.ts';

/**
 * Where some levels are described, all are (R1): the same levels, in the same order, for every criterion, so
 * that students can see the next one. In a holistic rubric the levels themselves are described.
 */
export const levelUndescribed: Rule = {
  code: 'quality-level-undescribed',
  number: 'R1',
  level: 'warning',
  kinds: ['rubric'],
  title: 'What does it look like at the other levels?',
  about:
    'Some levels are described and others are not. A student who reads the rubric sees a way to the next level only where both are in words.',
  todo: 'Say what work looks like there. Where every criterion leaves the same levels between two described ones open, or the highest one, nothing is asked.',
  source:
    'Tierney and Simon, “What’s still wrong with rubrics: Focusing on the consistency of performance criteria across scale levels” (2004)',
  check: (document) => {
    const rubric = rubricIn(document);
    if (rubric.form === 'holistic') return wholeWork(rubric);
    return rubric.form === 'analytic' ? eachCriterion(document, rubric) : [];
  },
};

function eachCriterion(document: PlanDocument, rubric: RubricModel): readonly OpenQuestion[] {
  const criteria = rubric.criteria.filter(
    ({ text, node, strays }) => text !== '' && node?.type !== 'alias' && !strays,
  );
  const open = new Map(criteria.map((each) => [each, openLevels(rubric, each)]));
  const described = criteria.find(({ descriptors }) => descriptors.length > 0);
  if (!described || rubric.levels.length < 2) return [];
  const alike = new Set([...open.values()].map((levels) => JSON.stringify(levels.map(({ id }) => id))));
  if (alike.size === 1 && criteria.length > 1)
    return everywhere(document, rubric, described, open.get(described) ?? []);
  return eachQuoted([...open], ([{ text }]) => text, 60).flatMap(([[criterion, levels], name]) => {
    const [first] = levels;
    if (!first || isAllOrNothing(rubric, levels)) return [];
    const there = rubric.levels.filter((level) => !levels.includes(level));
    return {
      span: criterion.span,
      item: criterion.path,
      message: `${
        there.length > 0
          ? `${name} is described at ${listed(there.map(spoken))}.`
          : `${name} has no words yet, and ${quoted(described.text, 60)} has some.`
      } What does it look like at ${listed(levels.map(spoken))}?`,
      fixes: [
        {
          title: levels.length === 1 ? 'Add the descriptor' : 'Add the descriptors',
          changes: room(criterion, levels),
          fill: filling(spoken(first)),
        },
      ],
    };
  });
}

/** “Handed in by Friday” has points or has none: nothing lies between. */
function isAllOrNothing({ scored, levels }: RubricModel, open: readonly Level[]): boolean {
  const there = levels.filter((level) => !open.includes(level));
  return scored && there.length === 2 && there[0] === levels[0] && there[1] === levels.at(-1);
}

function openLevels(rubric: RubricModel, { descriptors }: Criterion): readonly Level[] {
  const there = new Set(descriptors.map(({ level }) => level));
  return rubric.levels.filter(({ id }) => !there.has(id));
}

/** One question, where every criterion leaves the same levels open. */
function everywhere(
  document: PlanDocument,
  rubric: RubricModel,
  described: Criterion,
  open: readonly Level[],
): readonly OpenQuestion[] {
  // Two forms of their own, seen in many published rubrics: words at the ends and at every second level, and
  // the highest level left for writing in.
  const rising = risingLevels(document);
  const [lowest, highest] = [rising[0], rising.at(-1)];
  const between = open.every((level) => level !== lowest && level !== highest);
  const beyond = open.length === 1 && open[0] === highest && described.descriptors.length > 1;
  if (between || beyond) return [];
  const place = rubric.writtenLevels.find(({ id }) => id === open[0]?.id) ?? described;
  const onlyMet = described.descriptors.every(({ level }) => level === 'meets');
  return [
    {
      span: place.span,
      item: place.path,
      message: `No criterion says yet what work looks like at ${listed(open.map(spoken))}. What would you see there, in ${quoted(described.text, 60)} to begin with?`,
      fixes: onlyMet
        ? [
            {
              title: 'Make it a single-point rubric',
              changes: [{ do: 'set', path: ['form'], value: 'single-point' }],
            },
          ]
        : [],
    },
  ];
}

function wholeWork(rubric: RubricModel): readonly OpenQuestion[] {
  const levels = rubric.writtenLevels.filter(({ id, text }) => id !== undefined && text !== '');
  const open = levels.filter(({ description }) => !description);
  const [first] = open;
  if (!first || open.length === levels.length) return [];
  const name = ({ id, text }: (typeof levels)[number]): string => spoken({ id: id ?? '', name: text });
  const there = levels.filter(({ description }) => description).map(name);
  return [
    {
      span: first.span,
      item: first.path,
      message: `The whole work is described at ${listed(there)}. What does it look like at ${listed(open.map(name))}?`,
      fixes: [
        {
          title: open.length === 1 ? 'Add the description' : 'Add the descriptions',
          changes: open.map((level) => ({
            do: 'set',
            path: [...level.path, 'description'],
            value: filling(name(level)),
          })),
          fill: filling(name(first)),
        },
      ],
    },
  ];
}

/** Room for the levels that are still open. */
function room(criterion: Criterion, open: readonly Level[]): readonly Change[] {
  const path = [...criterion.path, 'descriptors'];
  const words = open.map((level) => [level.id, filling(spoken(level))] as const);
  return valueOf(criterion.node, 'descriptors')?.type === 'map'
    ? words.map(([id, value]) => ({ do: 'set', path: [...path, id], value }))
    : [{ do: 'set', path, value: Object.fromEntries(words) }];
}

function filling(level: string): string {
  return `What it looks like at ${level}`;
}
