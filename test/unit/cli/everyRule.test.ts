// Every rule speaks through the command line, at its exact place.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleFile, wholeText } from '../../../scripts/generate/messages/example.ts';
import { examples } from '../../../scripts/generate/messages/examples.ts';
import { findingsOf } from '../../../scripts/generate/section.ts';
import { rules } from '../../../src/core/rules/rules.ts';
import { LineIndex } from '../../../src/core/text/lines.ts';
import { commandLine } from './commandLine.ts';
import { temporaryFolder } from './folder.ts';

interface Told {
  readonly file: string;
  readonly code: string;
  readonly range: unknown;
  readonly message: string;
}

describe('every rule, through `check --format json`', () => {
  const folder = temporaryFolder();
  const run = commandLine(process.execPath, folder);

  it('finds what its example is about, where it stands', () => {
    const expected = new Map<string, readonly Omit<Told, 'code'>[]>();
    for (const { code, level, offByDefault } of rules) {
      const example = examples[code];
      assert.ok(example, `${code} has no example`);
      const { text } = wholeText(example);
      const file = `${code}/${example.file ?? exampleFile}`;
      // A repository each, so that the examples know nothing of one another.
      mkdirSync(join(folder.path, 'class', code, '.git'), { recursive: true });
      const write = (name: string, content: string): void =>
        writeFileSync(join(folder.path, 'class', code, name), content);
      for (const [name, content] of Object.entries(example.beside ?? {})) write(name, content);
      if (offByDefault) write('third-point.config.yaml', `rules: {${code}: ${level}}\n`);
      write(example.file ?? exampleFile, text);
      if (example.roster) writeFileSync(join(folder.path, `${code}.txt`), example.roster);
      const lines = new LineIndex(text);
      const own = findingsOf(code, example).filter((finding) => finding.code === code);
      assert.ok(own.length > 0, `${code} says nothing of its example`);
      expected.set(
        code,
        own.map(({ span, message }) => ({ file, range: lines.rangeOf(span), message })),
      );
    }
    for (const { code } of rules) {
      const roster = examples[code]?.roster === undefined ? [] : ['--roster', `../${code}.txt`];
      const { stdout, stderr } = run(
        ['check', code, '--format', 'json', '--coach', ...roster],
        {},
        join(folder.path, 'class'),
      );
      assert.equal(stderr, '');
      const told = (JSON.parse(stdout) as { findings: readonly Told[] }).findings;
      assert.deepEqual(
        told
          .filter((each) => each.code === code)
          .map(({ file, range, message }) => ({ file, range, message })),
        expected.get(code),
        code,
      );
    }
  });
});
