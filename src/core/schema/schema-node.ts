/** Where a text points to: items of lists of the plan, documents, or a standard's code. */
export interface ReferenceRule {
  /** Names of lists (`goals`, `sessions`, …) whose items may be meant. */
  readonly to?: readonly string[];
  /** Kinds of documents that may be meant. */
  readonly kinds?: readonly string[];
  /**
   * `id`: an id of this document, or of the one its `for` names; `file#id` is possible too.
   * `file`: a document. `file#id`: an item of a document, or the document alone. `code`: a standard's code;
   * with `to`, one of this very document.
   */
  readonly form: 'id' | 'file' | 'file#id' | 'code';
  /** An ISO date is possible too. */
  readonly orDate?: boolean;
  /** Any file, or a page on the web, is possible too: student work, data, a video. */
  readonly orLink?: boolean;
}

/**
 * One place of a document as the JSON Schemas in `schemas/` describe it, with every `$ref` already followed.
 * The annotations (`x-…`) are explained in `schemas/common.schema.json`.
 */
export interface SchemaNode {
  /** The name shown to people. Absent only in the tests of `if` and in the rule for users' own `x-…` keys. */
  readonly title?: string;
  /** What it is for, in one or two sentences a teacher understands. */
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly const?: string;
  readonly enum?: readonly (string | number)[];
  readonly format?: 'date';
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly required?: readonly string[];
  /** In the order a file has them. */
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: false;
  readonly items?: SchemaNode;
  /** Unions are told apart by type alone: `if` holds nothing but a `type`. */
  readonly if?: SchemaNode;
  readonly then?: SchemaNode;
  readonly else?: SchemaNode;
  readonly examples?: readonly unknown[];
  readonly 'x-noun'?: string;
  readonly 'x-main'?: string;
  readonly 'x-keyed'?: string;
  readonly 'x-meanings'?: Readonly<Record<string, string>>;
  readonly 'x-missing'?: string;
  readonly 'x-placeholder'?: string;
  /** The book, framework or form it comes from. */
  readonly 'x-source'?: string;
  readonly 'x-group'?: string;
  readonly 'x-reference'?: ReferenceRule;
  readonly 'x-reference-keys'?: { readonly to: readonly string[] };
  readonly 'x-codes'?: true;
  readonly 'x-slips'?: Readonly<Record<string, string>>;
  readonly 'x-files'?: string;
}
