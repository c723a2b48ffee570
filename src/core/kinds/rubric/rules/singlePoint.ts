import type { Change } from '../../../edit/change.ts';
import type { Fix } from '../../../finding.ts';
import type { OpenQuestion, Rule } from '../../../rules/rule.ts';
import { eachQuoted, listed, quoted } from '../../../words.ts';
import { pairOf, valueOf } from '../../../yaml/navigate.ts';
import type { Level } from '../levels.ts';
import { pointOf } from '../point.ts';
import { spoken } from '../rows.ts';
import { rubricIn, type Criterion, type RubricModel } from '../rubric.ts';

/** A single-point rubric describes one level, the same for each criterion; the others are left for writing in (R9). */
export const singlePoint: Rule = {
  code: 'quality-single-point',
  number: 'R9',
  level: 'warning',
  kinds: ['rubric'],
  title: 'One level in words, the others for writing in',
  about:
    'A single-point rubric says what work looks like when it meets the goal. What is not there yet, and what goes beyond, is written in for each student.',
  todo: 'Describe the one level for each criterion and leave the others open; or make it an analytic rubric, with every level described.',
  source: 'Jennifer Gonzalez, “Know Your Terms: Holistic, Analytic, and Single-Point Rubrics” (2014)',
  check: (document) => {
    const rubric = rubricIn(document);
    const point = rubric.form === 'single-point' ? pointOf(rubric) : undefined;
    const criteria = rubric.criteria.filter(
      ({ text, node, strays }) => text !== '' && node?.type !== 'alias' && !strays,
    );
    const described = criteria.filter(({ descriptors }) => descriptors.length > 0);
    const form = pairOf(document.sound.root, 'form')?.value;
    if (!point || !form) return [];
    if (described.length > 1 && described.every(({ descriptors }) => descriptors.length > 1)) {
      return [
        {
          span: form.span,
          item: ['form'],
          message: `Each criterion of ${quoted(document.title, 60)} is described at more than one level. Is it an analytic rubric, or do the others stay open for writing in beside ${spoken(point)}?`,
          fixes: [{ title: 'Make it an analytic rubric', changes: toAnalytic(rubric) }],
        },
      ];
    }
    const levelOf = new Map(rubric.levels.map((level) => [level.id, level]));
    return eachQuoted(criteria, ({ text }) => text, 60).flatMap(([criterion, name]) =>
      question(criterion, name, point, levelOf, described.length > 0),
    );
  },
};

/** Without levels of its own, the rubric would get those of the other form: the ones it has are written down. */
function toAnalytic({ levels, writtenLevels }: RubricModel): readonly Change[] {
  const form: Change = { do: 'set', path: ['form'], value: 'analytic' };
  const own = levels.map(({ id, name }) => ({ id, name }));
  return writtenLevels.length > 0 ? [form] : [form, { do: 'set', path: ['levels'], value: own }];
}

function question(
  criterion: Criterion,
  name: string,
  point: Level,
  levelOf: ReadonlyMap<string, Level>,
  begun: boolean,
): readonly OpenQuestion[] {
  const others = criterion.descriptors.filter(({ level }) => level !== point.id);
  const [other] = others;
  const spokenOf = (some: Criterion['descriptors']): readonly string[] =>
    some.flatMap(({ level }) => levelOf.get(level) ?? []).map(spoken);
  const there = listed(spokenOf(others));
  const filling = `What it looks like at ${spoken(point)}`;
  const written = valueOf(criterion.node, 'descriptors')?.type === 'map';
  const path = [...criterion.path, 'descriptors'];
  const add: Fix = {
    title: 'Add the descriptor',
    changes: [
      written
        ? { do: 'set', path: [...path, point.id], value: filling }
        : { do: 'set', path, value: { [point.id]: filling } },
    ],
    fill: filling,
  };
  const about = { item: criterion.path };
  if (!other) {
    if (criterion.descriptors.length > 0 || !begun) return [];
    const message = `${name} has no words yet. What does it look like at ${spoken(point)}?`;
    return [{ ...about, span: criterion.span, message, fixes: [add] }];
  }
  if (others.length === criterion.descriptors.length) {
    const message = `${name} is described at ${there}. What does it look like at ${spoken(point)}?`;
    return [{ ...about, span: other.span, message, fixes: [add] }];
  }
  const message = `${name} is described at ${listed(spokenOf(criterion.descriptors))}. ${others.length === 1 ? 'Does' : 'Do'} ${there} stay open, for writing in what a student shows?`;
  const leave: Fix = {
    title: `Leave ${there} open`,
    changes: others.map(({ level }) => ({ do: 'remove', path: [...path, level] })),
  };
  return [{ ...about, span: other.span, message, fixes: [leave] }];
}
