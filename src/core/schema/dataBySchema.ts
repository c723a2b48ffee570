import type { Kind } from '../kinds/kind.ts';
import { dataOf, type Data, type ScalarReader } from '../yaml/data.ts';
import type { YamlNode } from '../yaml/tree.ts';
import { Form } from './form.ts';

/**
 * The values of a document as its schema wants them: where it says text, the text as written (a bare
 * `5.10` stays 5.10); a key with nothing behind it counts as not there.
 */
export function dataBySchema(root: YamlNode | undefined, kind: Kind): Data {
  // A file in which nothing stands yet is a document without its lines.
  if (root === undefined) return Object.create(null) as Data;
  return dataOf(root, { ...bySchema, root: Form.ofKind(kind) });
}

const bySchema: Omit<ScalarReader<Form | undefined>, 'root'> = {
  under: (at, key, node) => at?.under(key, node),
  inside: (at, node) => at?.inside(node),
  wantsText: (at) => at?.wantsText === true,
  leavesOut: (at, key) => at?.under(key, undefined) !== undefined,
};
