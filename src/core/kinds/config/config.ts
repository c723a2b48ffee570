/** The settings of a folder, from its `third-point.config.yaml`; a person's own have the same shape. */
import type { RuleLevel } from '../../library/shelf.ts';
import { scalarText, valueOf } from '../../yaml/navigate.ts';
import { once, texts } from '../items.ts';
import { isKind, type Kind } from '../kind.ts';

export interface Config {
  /** What is made of rules, by code or by family (`coach`). */
  readonly rules: ReadonlyMap<string, RuleLevel>;
  /** Which files are which document, by glob relative to the folder of the settings; the first that fits counts. */
  readonly files: readonly { readonly pattern: string; readonly kind: Kind }[];
  /** Globs of files that are none of our business. */
  readonly ignore: readonly string[];
}

export const noConfig: Config = { rules: new Map(), files: [], ignore: [] };

const levels: readonly string[] = ['off', 'info', 'warning', 'error'] satisfies readonly RuleLevel[];

/** Whether a word is something that can be made of a rule. */
export function isRuleLevel(word: unknown): word is RuleLevel {
  return typeof word === 'string' && levels.includes(word);
}

/** The settings in a document, read once. What is written wrongly is left out; its findings say so. */
export const configIn = once((document): Config => {
  const { root } = document.sound;
  const pairs = (key: string): readonly (readonly [string, string])[] => {
    const map = valueOf(root, key);
    return map?.type === 'map'
      ? map.pairs.map(({ key: { text }, value }) => [text, scalarText(value) ?? ''] as const)
      : [];
  };
  return {
    rules: new Map(
      pairs('rules').flatMap(([code, level]) => (isRuleLevel(level) ? [[code, level] as const] : [])),
    ),
    files: pairs('files').flatMap(([pattern, kind]) => (isKind(kind) ? { pattern, kind } : [])),
    ignore: texts(root, 'ignore'),
  };
});
