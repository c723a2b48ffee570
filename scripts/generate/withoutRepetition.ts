/** Takes out of what ajv compiles what stands there again and again, and what only words need that our schemas do not use. */

const quoted = String.raw`"(?:[^"\\]|\\.)*"`;
const flat = String.raw`\{(?:[^{}"]|${quoted})*\}`;

/** Where an error is added; its place in the schema is asked for by nobody. */
const adding = new RegExp(
  String.raw`const err\d+ = \{instancePath(?::([^{}]*?))?,schemaPath:${quoted},keyword:(${quoted}),params:(${flat})\};` +
    String.raw`if\(vErrors === null\)\{vErrors = \[err\d+\];\}else \{vErrors\.push\(err\d+\);\}`,
  'g',
);

/** What a function is handed besides the data: of all that, only the path is used. */
const handed = new RegExp(
  String.raw`\{instancePath(?::([^{}]*?))?,parentData(?::\w+)?,parentDataProperty(?::(?:\w+|${quoted}))?,rootData,dynamicAnchors\}`,
  'g',
);

const taken = '{instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}';

/** What `unevaluated…` would need. */
const evaluated = [
  /const evaluated0 = validate\d+\.evaluated;if\(evaluated0\.dynamicProps\)\{evaluated0\.props = undefined;\}if\(evaluated0\.dynamicItems\)\{evaluated0\.items = undefined;\}/g,
  /validate\d+\.evaluated = [^;]*;/g,
  /evaluated0\.(?:props|items) = \w+;/g,
];

const helper =
  'function withError(errors, instancePath, keyword, params) {' +
  'const error = { instancePath, keyword, params };' +
  'if (errors === null) return [error];' +
  'errors.push(error);' +
  'return errors;' +
  '}';

/**
 * @param compiled what ajv wrote, each validator a function of the data and of its surroundings
 * @returns the same, each validator a function of the data and of its path
 * @throws Error where ajv writes something else than is known here: then look at what it writes now
 */
export function withoutRepetition(compiled: string): string {
  const short = [
    (text: string) =>
      text.replaceAll(
        adding,
        (_, path: string | undefined, keyword: string, params: string) =>
          `vErrors = withError(vErrors, ${path ?? 'instancePath'}, ${keyword}, ${params});`,
      ),
    (text: string) => text.replaceAll(handed, (_, path: string | undefined) => path ?? 'instancePath'),
    (text: string) => text.replaceAll(taken, 'instancePath = ""'),
    ...evaluated.map((known) => (text: string) => text.replaceAll(known, '')),
  ].reduce((text, shorten) => shorten(text), compiled);
  const left = /schemaPath|parentData|rootData|dynamicAnchors|evaluated|dynamicProps/.exec(short);
  if (left) {
    const around = short.slice(Math.max(0, left.index - 200), left.index + 200);
    throw new Error(`ajv writes something that is not known in ${import.meta.url}: … ${around} …`);
  }
  return `${helper}\n${short}`;
}
