import type { PlanDocument } from '../document.ts';
import type { Path, YamlNode } from '../yaml/tree.ts';
import type { ValidationError } from './generated/validators.js';
import type { SchemaNode } from './schema-node.ts';

/** One place in the document that the schema does not accept, with all that the wording needs. */
export interface Misfit {
  readonly document: PlanDocument;
  readonly error: ValidationError;
  readonly path: Path;
  /** The value at the path; undefined where nothing is written. */
  readonly node: YamlNode | undefined;
  /** What the schema says of that value. */
  readonly at: SchemaNode;
  /** The innermost item it stands in, or the document itself. */
  readonly owner: SchemaNode;
  readonly ownerPath: Path;
}
