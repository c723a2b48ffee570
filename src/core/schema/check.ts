import type { PlanDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { isDocument, kindOfName, SCHEMA_VERSION, type Kind } from '../kinds/kind.ts';
import { pairOf, resolve } from '../yaml/navigate.ts';
import type { Path, YamlNode } from '../yaml/tree.ts';
import { validators } from './generated/validators.js';
import type { ValidationError } from './generated/validators.js';
import { inside, schemaOf, under } from './walk.ts';
import { firstPair } from './firstPair.ts';
import type { Misfit } from './misfit.ts';
import { listed } from '../words.ts';
import { isMisspelt } from './wordKeys.ts';
import { word } from './wording.ts';

/** What the form of its kind finds wrong with a document, in a teacher's words. One finding a place. */
export function schemaFindings(document: PlanDocument): readonly Finding[] {
  const { root } = document.sound;
  if (root && root.type !== 'map') return [notAPlan(document)];
  const findings = validators[document.kind](document.data)
    .map((error) => word(locate(document, error)))
    .filter((finding) => finding !== undefined);
  return [...kindFindings(document), ...withoutEchoes(findings)];
}

/** Where one place is wrong in two ways, the first is enough: the other is its consequence. */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, span, message }) => {
    const key = code === 'schema-missing' ? `${span.start} ${message}` : `${span.start}-${span.end}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Finds the place an error speaks of, both in the text and in the schema. */
function locate(document: PlanDocument, error: ValidationError): Misfit {
  const steps = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const path: (string | number)[] = [];
  let node: YamlNode | undefined = document.sound.root;
  let at = schemaOf(document.kind);
  let owner = at;
  let ownerPath: Path = [];
  for (const step of steps) {
    const here = resolve(node);
    if (here?.type === 'list') {
      node = here.items[Number(step)]?.value;
      at = inside(at, node) ?? at;
      path.push(Number(step));
    } else {
      node = pairOf(here, step)?.value;
      at = under(at, step, node) ?? at;
      path.push(step);
    }
    if (at['x-noun'] !== undefined) {
      owner = at;
      ownerPath = [...path];
    }
  }
  return { document, error, path, node, at, owner, ownerPath };
}

/** What a document says about itself: information only, where the file's name decides anyway. */
function kindFindings(document: PlanDocument): readonly Finding[] {
  const { root } = document.sound;
  // What a folder has of its own need not say what it is.
  if (!isDocument(document.kind) || kindOfName(document.uri) === undefined) return [];
  const missing = (['kind', 'schemaVersion'] as const).filter(
    (key) => !pairOf(root, key)?.value && !isMisspelt(resolve(root), schemaOf(document.kind), key),
  );
  if (missing.length === 0 || document.broken) return [];
  const value = { kind: document.kind, schemaVersion: SCHEMA_VERSION };
  return [
    {
      code: 'schema-kind',
      severity: 'info',
      span: firstPair(root),
      message: `This file does not say what it is yet: ${listed(missing.map((key) => `\`${key}: ${value[key]}\``))} ${missing.length === 1 ? 'is' : 'are'} missing. It can be read all the same.`,
      fixes: [
        {
          title: missing.length === 2 ? 'Add both lines' : 'Add the line',
          changes: missing.map((key) => ({ do: 'set', path: [key], value: value[key] })),
          preferred: true,
        },
      ],
    },
  ];
}

/** How a document begins, where what stands there is none. */
const SHAPE =
  'A plan is written as lines of a name, a colon and what it is: `title: How healthy is our creek?`';
const shapes: ReadonlyMap<Kind, string> = new Map([
  [
    'config',
    'Settings are written as lines of a name, with what belongs to it below: `ignore:`, and then `- archive/` on the next line.',
  ],
  [
    'prompts',
    'Questions of your own are written as a list below a name: `questions:`, and then `- text: What would surprise us here?` on the next line.',
  ],
]);

function notAPlan(document: PlanDocument): Finding {
  const { root, text } = document.sound;
  const start = root?.span.start ?? 0;
  const lineEnd = text.indexOf('\n', start);
  return {
    code: 'schema-shape',
    severity: 'error',
    span: { start, end: lineEnd < 0 ? text.length : lineEnd },
    message: shapes.get(document.kind) ?? SHAPE,
    fixes: [],
  };
}
