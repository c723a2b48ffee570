// What reading a document costs grows with its size and no faster. Counted is how often anything of its tree is looked at,
// so that the numbers are the same on every machine.
import assert from 'node:assert/strict';
import { unaccepted } from '../../../src/core/acceptance/acceptance.ts';
import { PlanDocument } from '../../../src/core/document.ts';
import { planIn } from '../../../src/core/kinds/plan.ts';
import { alignmentOf } from '../../../src/core/library/alignment.ts';
import { Library } from '../../../src/core/library/library.ts';
import { indexOf } from '../../../src/core/references/index.ts';
import { referenceFindings } from '../../../src/core/references/check.ts';
import { alignRules } from '../../../src/core/rules/align/rules.ts';
import { schemaFindings } from '../../../src/core/schema/check.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { syntaxFindings } from '../../../src/core/yaml/syntax.ts';
import { counted } from '../../counted.ts';

const goals = (count: number, id: (index: number) => string = (index) => `g${index}`): string =>
  `goals:\n${lines(count, (index) => `  - id: ${id(index)}\n    target: I can say ${index}\n`)}`;
const checks = (count: number, goal: (index: number) => string): string =>
  `checks:\n${lines(count, (index) => `  - id: k${index}\n    name: c${index}\n    goals: [${goal(index)}]\n`)}`;

/** Texts by how many entries they have. */
const plans: readonly (readonly [name: string, text: (count: number) => string])[] = [
  ['goals, each with its check', (count) => goals(count) + checks(count, (index) => `g${index}`)],
  ['links to one goal', (count) => goals(3) + checks(count, () => 'g1')],
  ['links that lead nowhere', (count) => goals(count) + checks(count, () => 'nowhere')],
  ['one id again and again', (count) => goals(count, () => 'g1')],
  ['goals without ids', (count) => `goals:\n${lines(count, (index) => `  - target: I can say ${index}\n`)}`],
  ['ids that are none', (count) => goals(count, (index) => `G ${index}`)],
  ['lines of one’s own', (count) => lines(count, (index) => `x-own${index}: 1\n`)],
  ['lines that nobody knows', (count) => lines(count, (index) => `unknown${index}: 1\n`)],
  ['one line again and again', (count) => lines(count, () => 'subject: Science\n')],
  [
    'class periods with activities',
    (count) =>
      `sessions:\n${lines(count, (index) => `  - id: s${index}\n    title: t\n    minutes: 50\n    activities: [{id: a${index}, title: x, minutes: 60}]\n`)}`,
  ],
  [
    'texts without a space behind the colon',
    (count) => `resources:\n  materials:\n${lines(count, (index) => `    - m${index}:b\n`)}`,
  ],
  [
    'notes that accept something',
    (count) =>
      `goals:\n${lines(count, (index) => `  # third-point: ok align-goal-without-check\n  - {id: g${index}, target: I can say it}\n`)}`,
  ],
];

describe('what a plan costs to read', () => {
  for (const [name, text] of plans) {
    it(`grows with it and no faster: ${name}`, () => {
      // More than a map has that is still gone through.
      const [small, large] = [looksAt(text(150)), looksAt(text(600))];
      assert.ok(large < 4.4 * small, `${small} looks at 150 entries, ${large} at 600`);
    });
  }
});

/** How often something of the tree is looked at until all is said about the plan that does not concern its words. */
function looksAt(text: string): number {
  const document = new PlanDocument('file:///class/a.project.yaml', text, 'project-spec');
  let looks = 0;
  const yaml = counted(parseYaml(text), () => looks++);
  Object.defineProperty(document, 'yaml', { value: yaml });
  const library = new Library();
  library.setComplete(true);
  indexOf(document);
  planIn(document);
  alignmentOf(document, library);
  unaccepted(document, [
    ...syntaxFindings(yaml),
    ...schemaFindings(document),
    ...referenceFindings(document, library),
    ...alignRules.flatMap((rule) =>
      rule
        .check(document, library)
        .map((question) => ({ ...question, code: rule.code, severity: rule.level })),
    ),
  ]);
  return looks;
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('');
}
