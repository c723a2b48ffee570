import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PlanDocument } from '../../../src/core/document.ts';
import { kinds, type Kind } from '../../../src/core/kinds/kind.ts';
import { indexOf, referencesTo, type Item, type Reference } from '../../../src/core/references/index.ts';
import type { SchemaNode } from '../../../src/core/schema/schema-node.ts';
import { inside, schemaOf, under } from '../../../src/core/schema/walk.ts';
import { resolve, scalarText } from '../../../src/core/yaml/navigate.ts';
import type { Path, YamlNode } from '../../../src/core/yaml/tree.ts';
import { anyDocument } from '../support/anyDocument.ts';

describe('what a document names and points at', () => {
  for (const { kind } of kinds) {
    it(`is what going through all of it finds: ${kind}`, () => {
      fc.assert(
        fc.property(anyDocument(kind), ({ file, text }) => {
          const document = new PlanDocument(`file:///class/${file}`, text, kind);
          const { items, references, byId } = indexOf(document);
          const plain = plainlyFound(document.sound.root, kind);
          assert.deepEqual(items.map(itemPlace), plain.items);
          assert.deepEqual(references.map(referencePlace), plain.references);
          for (const [id, item] of byId)
            assert.equal(
              item,
              items.find((each) => each.id === id),
            );
          for (const { text: written } of references)
            assert.deepEqual(
              referencesTo(document, written),
              references.filter((each) => each.text === written),
            );
        }),
      );
    });
  }
});

const itemPlace = ({ id, list, noun, path }: Item): object => ({ id, list, noun, path });
const referencePlace = ({ text, noun, path, isKey, node }: Reference): object => ({
  text,
  noun,
  path,
  isKey,
  at: node.span,
});

/** The same without anything that saves time. */
function plainlyFound(root: YamlNode | undefined, kind: Kind): { items: object[]; references: object[] } {
  const items: object[] = [];
  const references: object[] = [];
  const walk = (
    node: YamlNode | undefined,
    schema: SchemaNode | undefined,
    path: Path,
    noun: string,
  ): void => {
    if (!node || !schema || node.type === 'alias') return;
    if (node.type === 'scalar') {
      const text = scalarText(node) ?? '';
      if (schema['x-reference'] && text !== '')
        references.push({ text, noun, path, isKey: false, at: node.span });
    } else if (node.type === 'list') {
      node.items.forEach(({ value }, index) => {
        const child = inside(schema, value);
        const key = schema['x-keyed'];
        const written =
          value?.type === 'map' ? value.pairs.find((pair) => pair.key.text === key)?.value : undefined;
        const id = resolve(written)?.type === 'scalar' ? (scalarText(written) ?? '') : '';
        if (key !== undefined && id !== '')
          items.push({
            id,
            list: path.findLast((step) => typeof step === 'string'),
            noun: child?.['x-noun'] ?? 'item',
            path: [...path, index],
          });
        walk(value, child, [...path, index], noun);
      });
    } else {
      const own = schema['x-noun'] ?? noun;
      for (const { key, value } of node.pairs) {
        const here = [...path, key.text];
        if (schema['x-reference-keys'])
          references.push({ text: key.text, noun: own, path: here, isKey: true, at: key.span });
        walk(value, under(schema, key.text, value), here, own);
      }
    }
  };
  walk(root, schemaOf(kind), [], schemaOf(kind)['x-noun'] ?? 'plan');
  return { items, references };
}
