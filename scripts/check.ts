// npm run check: everything that is said about the code without running it. Exit code 1 when anything is wrong.
import { join } from 'node:path';
import { root } from './paths.ts';
import { runNode } from './run.ts';
import { step } from './step.ts';

const tool = (...path: string[]) => join(root, 'node_modules', ...path);
const tsc = tool('typescript', 'bin', 'tsc');

/** What is checked, by which program. */
const checks: readonly (readonly [name: string, script: string, ...parameters: string[]])[] = [
  ['lint', tool('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0'],
  ['types', tsc, '-p', '.'],
  ['types of the core', tsc, '-p', 'src/core'],
  ['types of the panel', tsc, '-p', 'src/panel'],
  ['layers', tool('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'), 'src'],
  ['format', tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'],
];

// Types and lint need the generated code; with --check it also says when the reference page is out of date.
const generate = join(root, 'scripts', 'generate.ts');
const problems: string[] = [];
const check = async (name: string, script: string, parameters: readonly string[]) => {
  await step(name, () => runNode(script, parameters, { cwd: root, quiet: true })).catch((error: unknown) => {
    problems.push(`${name}\n${error instanceof Error ? error.message : String(error)}`);
  });
};
await check('generated', generate, ['--check']);
await Promise.all(checks.map(([name, script, ...parameters]) => check(name, script, parameters)));
for (const problem of problems) console.error(`\n${problem}`);
process.exit(problems.length > 0 ? 1 : 0);
