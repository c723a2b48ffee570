import type { PlanDocument } from '../document.ts';
import type { YamlDocument } from '../yaml/tree.ts';

/**
 * The tree of a text as it is written, whatever its form, for what asks only where things stand; while the text is
 * broken, of its sound parts. Every span is true of `document.text`.
 */
export function writtenTree(document: PlanDocument): YamlDocument {
  return document.older && !document.broken ? document.yaml : document.sound;
}
