// A version of a file to compare.
import type { Version } from '../../core/compare/diff.ts';
import { PlanDocument } from '../../core/document.ts';
import { bareName, type Kind } from '../../core/kinds/kind.ts';
import { textOf } from '../../core/yaml/navigate.ts';
import { parseYaml } from '../../core/yaml/parse.ts';
import { recover } from '../../core/yaml/recover.ts';

/** @param kind undefined for YAML of which no kind is known @param uri its address or name */
export function versionOf(uri: string, text: string, kind: Kind | undefined): Version {
  if (kind) return new PlanDocument(uri, text, kind);
  const yaml = parseYaml(text);
  const broken = yaml.problems.length > 0;
  const sound = broken ? recover(yaml) : yaml;
  const title = textOf(sound.root, 'title')?.trim() ?? '';
  return { text, kind, broken, sound, title: title === '' ? bareName(uri) : title };
}
