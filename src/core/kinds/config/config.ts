/** The settings of a folder, from its `third-point.config.yaml`; a person's own have the same shape. */
import type { RuleLevel } from '../../library/shelf.ts';
import { scalarText, textOf, valueOf } from '../../yaml/navigate.ts';
import { gist, texts } from '../items.ts';
import { isKind, type Kind } from '../kind.ts';

export interface Config {
  /** What is made of rules, by code or by family (`coach`). */
  readonly rules: ReadonlyMap<string, RuleLevel>;
  /** Which files are which document, by glob relative to the folder of the settings; the first that fits counts. The questions of their own come first. */
  readonly files: readonly { readonly pattern: string; readonly kind: Kind }[];
  /** Globs of files that are none of our business. */
  readonly ignore: readonly string[];
  /** The file with questions of their own, as written. */
  readonly prompts?: string;
}

export const noConfig: Config = { rules: new Map(), files: [], ignore: [] };

/** What can be made of a rule, from the least to the most. */
export const ruleLevels: readonly RuleLevel[] = ['off', 'info', 'warning', 'error'];

/** Whether a word is something that can be made of a rule. */
export function isRuleLevel(word: unknown): word is RuleLevel {
  return ruleLevels.some((level) => level === word);
}

/** Whether less is made of a rule than another level would. */
export function isLower(level: RuleLevel, than: RuleLevel): boolean {
  return ruleLevels.indexOf(level) < ruleLevels.indexOf(than);
}

/** Longer lists of files are cut off here: they are gone through for every file of the folder. */
export const MOST_LINES = 200;

/** The settings in a document, read once. What is written wrongly is left out; its findings say so. */
export const configIn = gist((document): Config => {
  const { root } = document.sound;
  const pairs = (key: string): readonly (readonly [string, string])[] => {
    const map = valueOf(root, key);
    return map?.type === 'map'
      ? map.pairs.map(({ key: { text }, value }) => [text, scalarText(value) ?? ''] as const)
      : [];
  };
  const prompts = textOf(root, 'prompts')?.trim() ?? '';
  return {
    rules: new Map(
      pairs('rules').flatMap(([code, level]) => (isRuleLevel(level) ? [[code, level] as const] : [])),
    ),
    files: [
      ...(prompts === '' ? [] : [{ pattern: prompts.replace(/^(?:\.\/)+/, ''), kind: 'prompts' as const }]),
      ...pairs('files')
        .slice(0, MOST_LINES)
        .flatMap(([pattern, kind]) => (isKind(kind) ? { pattern, kind } : [])),
    ],
    ignore: texts(root, 'ignore').slice(0, MOST_LINES),
    ...(prompts === '' ? {} : { prompts }),
  };
});
