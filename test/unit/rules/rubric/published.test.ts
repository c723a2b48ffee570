// Whole rubrics, built the way published ones are: behind each line that is asked about stands what asks.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { at, libraryOf } from '../../support/findings.ts';

const folder = new URL('../../../fixtures/rubrics/', import.meta.url);

describe('rubrics in the form of published ones', () => {
  for (const file of readdirSync(folder)) {
    it(file.replace('.rubric.yaml', ''), () => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const library = libraryOf({ [file]: text });
      const document = library.get(at(file));
      assert.ok(document);
      const lineAt = (offset: number): number => document.lines.positionAt(offset).line + 1;
      const expected = document.yaml.comments.flatMap(({ text: note, span }) =>
        note
          .replace(/^asks /, '')
          .split(', ')
          .map((code) => `${lineAt(span.start)}: ${code}`),
      );
      const findings = library.findings(at(file));
      assert.deepEqual(
        findings.map(({ span, code }) => `${lineAt(span.start)}: ${code}`),
        expected,
      );
      const messages = findings.map(({ message }) => message);
      assert.equal(new Set(messages).size, messages.length, 'two gaps gave the same question');
    });
  }
});
