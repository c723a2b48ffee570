/** A rubric as people think of it: criteria, each described level by level. */
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
  /** Where the text stands. */
  readonly span: Span;
}

export interface Criterion extends PlanItem {
  /** Ids of the goals it belongs to. */
  readonly goals: readonly string[];
  /** The features every level speaks about, where they are named. */
  readonly attributes: readonly string[];
  /** What is described, in the order of the rubric's levels; what is still empty is not among them. */
  readonly descriptors: readonly Descriptor[];
}

export interface RubricModel {
  readonly status: string | undefined;
  readonly form: 'analytic' | 'single-point' | 'holistic' | 'checklist';
  readonly scored: boolean;
  /** In the order shown; those of its form where the rubric writes none. */
  readonly levels: readonly Level[];
  /** The levels written in the rubric. */
  readonly writtenLevels: readonly PlanItem[];
  readonly criteria: readonly Criterion[];
}

const forms = ['analytic', 'single-point', 'holistic', 'checklist'] as const;

/** The rubric of a document, read once. Of a broken text: its sound parts. */
export const rubricIn = once((document): RubricModel => {
  const { root } = document.sound;
  const levels = levelsOf(document);
  const form = textOf(root, 'form');
  return {
    status: textOf(root, 'status'),
    form: forms.find((each) => each === form) ?? 'analytic',
    scored: textOf(root, 'scored') === 'true',
    levels,
    writtenLevels: list(root, 'levels', [], 'name'),
    criteria: list(root, 'criteria', [], 'name').map((item) => ({
      ...item,
      goals: texts(item.node, 'goals'),
      attributes: texts(item.node, 'attributes'),
      descriptors: levels.flatMap(({ id }) => descriptorAt(item.node, id) ?? []),
    })),
  };
});

function descriptorAt(criterion: YamlNode | undefined, level: string): Descriptor | undefined {
  const value = pairOf(valueOf(criterion, 'descriptors'), level)?.value;
  const text = scalarText(value)?.trim() ?? '';
  const place = resolve(value);
  return text === '' || !place || value?.type === 'alias' ? undefined : { level, text, span: place.span };
}
