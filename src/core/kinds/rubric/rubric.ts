/** A rubric as people think of it: criteria, each described level by level. */
import type { PlanDocument } from '../../document.ts';
import type { Span } from '../../text/ranges.ts';
import { pairOf, resolve, scalarText, textOf, valueOf } from '../../yaml/navigate.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import { levelsOf, type Level } from './levels.ts';
import { list, once, texts, type PlanItem } from '../items.ts';

/** What a criterion says about one level. */
export interface Descriptor {
  /** The level's id. */
  readonly level: string;
  readonly text: string;
  /** Where the text stands; of a text shared with another place, where it is asked for. */
  readonly span: Span;
}

/** What a level or a criterion counts for. */
export interface Points {
  readonly value: number;
  /** Where the number stands. */
  readonly span: Span;
}

/** A level as the rubric writes it. */
export interface WrittenLevel extends PlanItem {
  /** What the whole work looks like at this level; what is still empty is undefined. */
  readonly description: { readonly text: string; readonly span: Span } | undefined;
  readonly points: Points | undefined;
}

export interface Criterion extends PlanItem {
  /** Ids of the goals it belongs to. */
  readonly goals: readonly string[];
  /** The features every level speaks about, where they are named. */
  readonly attributes: readonly string[];
  /** What is described, in the order of the rubric's levels; what is still empty is not among them. */
  readonly descriptors: readonly Descriptor[];
  /** Whether something is described under a word that is none of the levels. */
  readonly strays: boolean;
  /** The most it can count for. */
  readonly points: Points | undefined;
  /** What each level counts for here, by the level’s id, where criteria count for different points. */
  readonly levelPoints: ReadonlyMap<string, number>;
}

export interface RubricModel {
  readonly status: string | undefined;
  readonly form: 'analytic' | 'single-point' | 'holistic' | 'checklist';
  readonly scored: boolean;
  /** In the order shown, each id once; those of its form where the rubric writes none. */
  readonly levels: readonly Level[];
  /** The levels written in the rubric. */
  readonly writtenLevels: readonly WrittenLevel[];
  readonly criteria: readonly Criterion[];
}

const forms = ['analytic', 'single-point', 'holistic', 'checklist'] as const;

/** The rubric of a document, read once. Of a broken text: its sound parts. */
export const rubricIn = once((document): RubricModel => {
  const { root } = document.sound;
  const levels = eachOnce(document);
  const known = new Set(levels.map(({ id }) => id));
  const form = textOf(root, 'form');
  return {
    status: textOf(root, 'status'),
    form: forms.find((each) => each === form) ?? 'analytic',
    scored: textOf(root, 'scored') === 'true',
    levels,
    writtenLevels: list(root, 'levels', [], 'name').map((item) => ({
      ...item,
      description: wordsAt(item.node, 'description'),
      points: pointsOf(item.node),
    })),
    criteria: list(root, 'criteria', [], 'name').map((item) => {
      const descriptors = valueOf(item.node, 'descriptors');
      const keys = descriptors?.type === 'map' ? descriptors.pairs.map(({ key }) => key.text) : [];
      return {
        ...item,
        goals: texts(item.node, 'goals'),
        attributes: texts(item.node, 'attributes'),
        descriptors: levels.flatMap(({ id }) => descriptorAt(item.node, id) ?? []),
        strays: keys.some((key) => !known.has(key)),
        points: pointsOf(item.node),
        levelPoints: levelPointsOf(item.node, known),
      };
    }),
  };
});

/** The levels; of two with one id the first. */
function eachOnce(document: PlanDocument): readonly Level[] {
  const levels = levelsOf(document);
  const first = new Map(levels.map((level) => [level.id, level] as const).reverse());
  return levels.filter((level) => first.get(level.id) === level);
}

function descriptorAt(criterion: YamlNode | undefined, level: string): Descriptor | undefined {
  const all = pairOf(criterion, 'descriptors')?.value;
  const words = wordsAt(all, level);
  return words && { level, text: words.text, span: all?.type === 'alias' ? all.span : words.span };
}

/** A text that is not empty, and where it stands. */
function wordsAt(node: YamlNode | undefined, key: string): { text: string; span: Span } | undefined {
  const value = pairOf(node, key)?.value;
  const text = scalarText(value)?.trim() ?? '';
  return value && text !== '' ? { text, span: value.span } : undefined;
}

function pointsOf(node: YamlNode | undefined): Points | undefined {
  const value = pairOf(node, 'points')?.value;
  const points = resolve(value);
  return value && points?.type === 'scalar' && Number.isFinite(points.value)
    ? { value: Number(points.value), span: value.span }
    : undefined;
}

function levelPointsOf(
  criterion: YamlNode | undefined,
  levels: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const all = valueOf(criterion, 'levelPoints');
  if (all?.type !== 'map') return new Map();
  return new Map(
    all.pairs.flatMap(({ key, value }) => {
      const points = Number(scalarText(value) ?? NaN);
      return levels.has(key.text) && Number.isFinite(points) ? [[key.text, points] as const] : [];
    }),
  );
}
