// What a live session would carry of ours: open texts, findings, what language features answer, terminals, ports.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/paths.ts';

const extension = join(root, 'src', 'extension');

const sources = readdirSync(extension, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(extension, name), 'utf8') }));

/** The files in which something stands. */
const using = (what: RegExp): readonly string[] =>
  sources.filter(({ text }) => what.test(text)).map(({ name }) => name);

describe('What a live session carries', () => {
  it('is none of a terminal, a task, a port, a comment or a notebook: there are none', () => {
    assert.ok(sources.length > 100);
    assert.deepEqual(
      using(
        /createTerminal|tasks\.|debug\.start|asExternalUri|createCommentController|Notebook|shareService|shareServer/,
      ),
      // Said there: why we have none.
      ['live/liveShare.ts'],
    );
  });

  it('is nothing private: what is private has pages of its own, and gives no text to be opened or looked at', () => {
    const own = sources.filter(({ name }) => name.startsWith('private/'));
    assert.ok(own.length > 10);
    for (const { name, text } of own)
      assert.doesNotMatch(
        text,
        /\blanguages\.|registerTextDocumentContentProvider|registerFileSystemProvider|content:\s|createOutputChannel/,
        name,
      );
  });

  it('is no hint for the one who writes: those are marks in an editor, and answers where the own cursor is', () => {
    const { text = '' } = sources.find(({ name }) => name === 'coachHints.ts') ?? {};
    assert.doesNotMatch(text, /createDiagnosticCollection/);
    assert.deepEqual(using(/createDiagnosticCollection/), ['diagnostics.ts']);
  });
});
