/** Finds the place that a written way (`goals[g2].target`) leads to, in a document that may or may not have it. */
import type { PlanDocument } from '../../document.ts';
import type { SchemaNode } from '../../schema/schema-node.ts';
import { inside, schemaOf, under } from '../../schema/walk.ts';
import { resolve, scalarText, textOf } from '../../yaml/navigate.ts';
import type { Path, YamlList, YamlMap, YamlNode } from '../../yaml/tree.ts';

/** One step on the way. */
export interface PlaceStep {
  readonly schema: SchemaNode | undefined;
  /** The key; of an item, that of its list. */
  readonly key: string;
  /** Whether it is an item of a list. */
  readonly isItem: boolean;
  /** What stands there; undefined where nothing is written. */
  readonly node: YamlNode | undefined;
}

export interface Place {
  /** From the document down. */
  readonly steps: readonly PlaceStep[];
  /** The same as a path of the document. */
  readonly path: Path;
  /** Whether the document has it. */
  readonly there: boolean;
}

/**
 * @param path as `writtenWay` writes it
 * @returns as far as the document goes along; `there` says whether that is all the way
 */
export function placeIn(document: PlanDocument, path: string): Place {
  const steps: PlaceStep[] = [];
  const taken: (string | number)[] = [];
  let at: { readonly node: YamlNode | undefined; readonly schema: SchemaNode | undefined } = {
    node: document.sound.root,
    schema: schemaOf(document.kind),
  };
  let rest = path;
  let key = '';
  while (rest !== '') {
    const node = resolve(at.node);
    const next =
      node?.type === 'map'
        ? keyStep(node, at.schema, rest)
        : node?.type === 'list'
          ? itemStep(node, at.schema, key, rest)
          : undefined;
    if (!next) return { steps, path: taken, there: false };
    steps.push(next.step);
    taken.push(next.at);
    ({ key } = next.step);
    at = next.step;
    rest = rest.slice(next.length);
  }
  return { steps, path: taken, there: true };
}

interface Next {
  readonly step: PlaceStep;
  /** Its key, or its place in the list. */
  readonly at: string | number;
  /** How much of the way it is, in characters. */
  readonly length: number;
}

/** A key may hold points and brackets itself, so the longest that fits is the one. */
function keyStep(map: YamlMap, schema: SchemaNode | undefined, rest: string): Next | undefined {
  const dot = rest.startsWith('.') ? 1 : 0;
  let best: Next | undefined;
  for (const { key, value } of map.pairs) {
    for (const written of [key.text, JSON.stringify(key.text)]) {
      const length = dot + written.length;
      if (length <= (best?.length ?? 0) || !fits(rest, written, dot)) continue;
      best = {
        ...{ length, at: key.text },
        step: { schema: under(schema, key.text, value), key: key.text, isItem: false, node: value },
      };
    }
  }
  return best;
}

function itemStep(
  list: YamlList,
  schema: SchemaNode | undefined,
  key: string,
  rest: string,
): Next | undefined {
  const name = schema?.['x-keyed'] ?? 'id';
  let best: Next | undefined;
  list.items.forEach(({ value }, index) => {
    const own = resolve(value)?.type === 'map' ? textOf(value, name) : undefined;
    for (const word of [own, scalarText(value), String(index)]) {
      const written = `[${word}]`;
      if (word === undefined || written.length <= (best?.length ?? 0) || !fits(rest, written, 0)) continue;
      best = {
        ...{ length: written.length, at: index },
        step: { schema: inside(schema, value), key, isItem: true, node: value },
      };
    }
  });
  return best;
}

/** Whether a way goes on with that word, and then ends or takes another step. */
function fits(rest: string, word: string, from: number): boolean {
  if (!rest.startsWith(word, from)) return false;
  const after = rest.charAt(from + word.length);
  return after === '' || after === '.' || after === '[';
}
