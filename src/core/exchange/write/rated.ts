/** A rubric as other programs have it: each criterion with its own ratings, in words without marks. */
import type { PlanDocument } from '../../document.ts';
import { texts } from '../../kinds/items.ts';
import { columnsOf } from '../../kinds/rubric/columns.ts';
import { rubricIn, type Criterion, type RubricModel } from '../../kinds/rubric/rubric.ts';
import { counted, listed, quoted } from '../../words.ts';
import { itemsOf, textOf, valueOf } from '../../yaml/navigate.ts';
import { plainLine, plainLines } from './plainLines.ts';

export interface RatedRubric {
  readonly title: string;
  readonly scored: boolean;
  readonly criteria: readonly RatedCriterion[];
  /** What has no place in such a rubric, or changed on the way, a sentence each. @see sayings */
  readonly said: readonly string[];
}

export interface RatedCriterion {
  readonly name: string;
  readonly description: string;
  readonly ratings: readonly RatedLevel[];
}

export interface RatedLevel {
  readonly name: string;
  readonly description: string;
  /** Undefined where none are written, or the rubric gives none. */
  readonly points: number | undefined;
}

/** @param host the program, as people call it */
export function ratedRubric(rubric: PlanDocument, host: string): RatedRubric {
  const model = rubricIn(rubric);
  const columns = columnsOf(model);
  const isWhole = model.form === 'holistic' && columns.some(({ description }) => description !== '');
  const whole: RatedCriterion = {
    name: plainLine(rubric.title),
    description: plainLines(textOf(rubric.sound.root, 'description') ?? ''),
    ratings: columns.map(({ name, description, points }) => ({
      name: plainLine(name),
      description: plainLines(description),
      points: model.scored ? points : undefined,
    })),
  };
  // The criteria of a holistic rubric are only named: they have no levels of their own.
  const rows = model.criteria.filter(({ descriptors }) => !isWhole || descriptors.length > 0);
  const criteria = [
    ...(isWhole ? [whole] : []),
    ...rows.map((criterion, index): RatedCriterion => {
      const words = valueOf(criterion.node, 'descriptors');
      return {
        name: plainLine(criterion.text) || `Criterion ${index + 1}`,
        description: descriptionOf(criterion),
        ratings: columns.map(({ id, name, points }) => ({
          name: plainLine(name),
          description: id === undefined ? '' : plainLines(textOf(words, id) ?? ''),
          points: model.scored
            ? ((id === undefined ? undefined : criterion.levelPoints.get(id)) ?? points)
            : undefined,
        })),
      };
    }),
  ];
  return {
    title: plainLine(rubric.title),
    scored: model.scored,
    criteria,
    said: saidOf(model, rubric, { host, isWhole, rows, criteria }),
  };
}

/** What belongs to a criterion, in lines: there is one place for all of it. */
function descriptionOf({ node }: Criterion): string {
  return [
    plainLines(textOf(node, 'description') ?? ''),
    plainLines(textOf(node, 'studentLanguage') ?? ''),
    ...texts(node, 'subItems').map((item) => `- ${plainLine(item)}`),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function saidOf(
  model: RubricModel,
  rubric: PlanDocument,
  {
    host,
    isWhole,
    rows,
    criteria,
  }: {
    readonly host: string;
    readonly isWhole: boolean;
    readonly rows: readonly Criterion[];
    readonly criteria: readonly RatedCriterion[];
  },
): readonly string[] {
  const said: string[] = [];
  const { root } = rubric.sound;
  if (isWhole) said.push(`${host} knows criteria only: the work as a whole is one of them there.`);
  const named = model.criteria.length - rows.length;
  if (named > 0) {
    const names = listed(
      model.criteria.filter((each) => !rows.includes(each)).map(({ text }) => quoted(text, 40)),
      'and',
      5,
    );
    said.push(`${names}: named, and not described level by level, so left out.`);
  }
  if (model.form === 'single-point')
    said.push(`The room to write in beside each criterion becomes levels without words in ${host}.`);
  if (model.form === 'checklist') said.push(`The boxes to tick become levels without words in ${host}.`);
  if (!isWhole && columnsOf(model).some(({ description }) => description !== ''))
    said.push(`${host} has no place for what the levels say of the work as a whole.`);
  const has = (key: string): boolean =>
    rows.some(({ node }) => itemsOf(node, key).length > 0 || (textOf(node, key)?.trim() ?? '') !== '');
  const hasMap = (key: string): boolean => rows.some(({ node }) => valueOf(node, key)?.type === 'map');
  const missing = [
    ...(has('category') ? ['headings over criteria'] : []),
    ...(has('goals') ? ['goals'] : []),
    ...(has('standards') ? ['standards'] : []),
    ...(has('attributes') ? ['what changes from level to level'] : []),
    ...(hasMap('feedback') ? ['feedback for students'] : []),
    ...(model.scored && has('weight') ? ['weights'] : []),
  ];
  if (missing.length > 0) said.push(`${host} has no place for ${listed(missing, 'or')}: they stay here.`);
  if (rows.some(({ strays }) => strays))
    said.push('Some words stand under a level that the rubric doesn’t have: they are left out.');
  rows.forEach((criterion, index) => {
    if (criterion.text === '')
      said.push(`The criterion without a name is called ${quoted(`Criterion ${index + 1}`)}.`);
    if (!model.scored || !criterion.points) return;
    const ratings = criteria[index + (isWhole ? 1 : 0)]?.ratings ?? [];
    const most = Math.max(...ratings.flatMap(({ points }) => points ?? []));
    if (most === criterion.points.value) return;
    const levels = Number.isFinite(most) ? `its levels for up to ${String(most)}` : 'its levels for none yet';
    said.push(
      `${quoted(criterion.text, 60)} counts for ${counted(criterion.points.value, 'point')}, ${levels}; ${host} goes by the levels.`,
    );
  });
  const marked = [
    textOf(root, 'description') ?? '',
    ...model.writtenLevels.flatMap(({ description }) => description?.text ?? []),
    ...rows.flatMap(({ descriptors }) => descriptors.map(({ text }) => text)),
  ];
  if (marked.some((text) => plainLines(text) !== text.trim().replace(/\r\n/g, '\n')))
    said.push(`${host} knows no bold, italics or links in a rubric: they are plain words there.`);
  return said;
}
