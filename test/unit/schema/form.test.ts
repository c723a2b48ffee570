// What is found once for each place of a schema is what the schema itself gives there.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { Form } from '../../../src/core/schema/form.ts';
import type { SchemaNode } from '../../../src/core/schema/schema-node.ts';
import { inside, schemaOf, under } from '../../../src/core/schema/walk.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';

const values = ['{a: 1}', '[a]', 'a', '', '*some'].map((value) => {
  const { root } = parseYaml(`anchor: &some {a: 1}\nvalue: ${value}\n`);
  return root?.type === 'map' ? root.pairs[1]?.value : undefined;
});

describe('a form', () => {
  for (const kind of ['project-spec', 'rubric', 'collaboration-log', 'config'] as readonly Kind[])
    it(`leads where its schema does: ${kind}`, () => {
      const step = fc.tuple(fc.nat(), fc.constantFrom(...values), fc.boolean());
      fc.assert(
        fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
          let form: Form | undefined = Form.ofKind(kind);
          let schema: SchemaNode | undefined = schemaOf(kind);
          for (const [number, value, isList] of steps) {
            const keys: readonly string[] = [
              ...Object.keys(schema?.properties ?? {}),
              'x-own',
              'nobody',
              'constructor',
            ];
            const key = keys[number % keys.length] ?? '';
            form = isList ? form?.inside(value) : form?.under(key, value);
            schema = isList ? inside(schema, value) : under(schema, key, value);
            assert.equal(form?.schema, schema);
          }
        }),
      );
    });
});
