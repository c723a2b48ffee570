// The wall around private notes: who can know of them at all.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { bundles } from '../../../scripts/bundles.ts';
import { root } from '../../../scripts/paths.ts';

const source = join(root, 'src');

interface SourceFile {
  /** From `src/`, with forward slashes. */
  readonly name: string;
  readonly text: string;
  /** What it imports of ours, types too. */
  readonly imports: readonly string[];
}

const nameOf = (path: string): string => relative(source, path).replaceAll('\\', '/');

const files = new Map<string, SourceFile>(
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => {
      const path = join(source, file);
      const text = readFileSync(path, 'utf8');
      const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, to = '']) =>
        nameOf(resolve(dirname(path), to)),
      );
      return [nameOf(path), { name: nameOf(path), text, imports }];
    }),
);

const isPrivate = (name: string): boolean => /^(?:extension\/)?private\//.test(name);

/** The pages that show a person what is their own; nothing else may show it. */
const isOwnPage = (name: string): boolean => /^panel\/(?:own\.ts$|myNotes\/|visit\/)/.test(name);

/** Everything a file can know of, itself too. */
function reach(name: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const to of files.get(name)?.imports ?? []) reach(to, seen);
  return seen;
}

describe('The wall around private notes', () => {
  it('is there to be tried: the private files are found, and so is who imports them', () => {
    assert.ok(files.has('private/sealedStore.ts') && files.has('extension/private/privateNotes.ts'));
    assert.ok(reach('extension/activate.ts').has('private/sealedStore.ts'));
  });

  it('has one door: nothing else imports what keeps them', () => {
    const through = [...files.values()].filter(
      ({ name, imports }) => !isPrivate(name) && imports.some((to) => to.startsWith('private/')),
    );
    assert.deepEqual(
      through.map(({ name }) => name),
      [],
    );
  });

  for (const layer of ['core', 'cli', 'panel', 'node'])
    it(`is out of reach of ${layer}`, () => {
      const reaching = [...files.keys()]
        .filter((name) => name.startsWith(`${layer}/`) && !isOwnPage(name))
        .filter((name) => [...reach(name)].some((to) => isPrivate(to) || isOwnPage(to)));
      assert.deepEqual(reaching, []);
    });

  it('lets the page of one’s own notes know what it is told, and nothing more', () => {
    const known = [...files.keys()]
      .filter(isOwnPage)
      .flatMap((name) => [...reach(name)].filter((to) => isPrivate(to)));
    assert.deepEqual([...new Set(known)], ['extension/private/myNotesMessages.ts']);
  });

  it('is out of reach of everything that answers VS Code about a text, or says something about one', () => {
    const answers =
      /languages\.(?:register\w+Provider|createDiagnosticCollection)|register(?:FileDecoration|TreeData|TextDocumentContent)\w*Provider|createTreeView|createTextEditorDecorationType/;
    const speaking = [...files.values()].filter(({ text }) => answers.test(text));
    assert.ok(speaking.length >= 4, 'there are some');
    const reaching = speaking.filter(({ name }) => [...reach(name)].some((to) => isPrivate(to)));
    assert.deepEqual(
      reaching.map(({ name }) => name),
      [],
    );
    assert.deepEqual(
      speaking.map(({ name }) => name).filter((name) => isPrivate(name)),
      [],
    );
  });

  it('has nothing that goes to other computers: no synced memory, no files of the workspace, no log', () => {
    const calls = (pattern: RegExp, where: (name: string) => boolean = () => true) =>
      [...files.values()]
        .filter(({ name, text }) => where(name) && pattern.test(text))
        .map(({ name }) => name);
    assert.deepEqual(calls(/setKeysForSync/), []);
    assert.deepEqual(calls(/\b(?:storageUri|logUri|workspaceState)\b/, isPrivate), []);
    assert.deepEqual(calls(/\b(?:logError|createOutputChannel|console\.|TelemetryLogger)/, isPrivate), []);
  });

  for (const [name, options] of Object.entries(bundles) as [string, BuildOptions][]) {
    if (['node', 'browser'].includes(name)) continue;
    it(`is not in the bundle ${name}`, async () => {
      const built = await build({ ...options, write: false, metafile: true });
      const inside = Object.keys(built.metafile.inputs).filter((input) =>
        isPrivate(nameOf(resolve(root, input))),
      );
      assert.deepEqual(inside, []);
      // The words of the store itself, should somebody have copied it.
      const words = 'aes-gcm pbkdf2 thirdPoint.privateKey'.split(' ');
      for (const { text } of built.outputFiles)
        for (const word of words) assert.ok(!text.toLowerCase().includes(word.toLowerCase()), word);
    });
  }

  it('is where the words of the store are: in the extension alone', async () => {
    const { outputFiles } = await build({ ...bundles.browser, write: false });
    assert.match(outputFiles.map(({ text }) => text).join(''), /AES-GCM/);
    assert.ok(existsSync(join(root, '.dependency-cruiser.cjs')));
    assert.match(
      readFileSync(join(root, '.dependency-cruiser.cjs'), 'utf8'),
      /private-notes-behind-one-door/,
    );
  });
});
