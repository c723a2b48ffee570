// Beside the language server of Red Hat’s YAML extension itself: silent where ours are ours, and our forms used by it.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kindOfName, kinds, type Kind } from '../../../src/core/kinds/kind.ts';
import { CONTRIBUTOR, SILENT_SCHEMA, silentSchema } from '../../../src/extension/language/silentSchema.ts';
import { unmarked } from '../support/findings.ts';
import { YamlLanguageServer, type YamlProblem } from '../support/yamlLanguageServer.ts';

const root = join(import.meta.dirname, '../../..');
const schemas = join(root, 'schemas');
const examples = globSync('examples/**/*.yaml', { cwd: root })
  .sort()
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));

const uriOf = (name: string): string => pathToFileURL(join(root, name)).href;

/** The examples, cut off in the middle of a line: as a plan looks while somebody writes. */
const halfTyped = examples.map(({ name, text }) => {
  const end = text.indexOf(':', text.length / 2);
  return { name: name.replace(/[^/]*$/, 'half-typed $&'), text: text.slice(0, end - 2) };
});

/** What it says of the words that lines begin with, and offers behind them. @param from the first of the lines */
async function everySaying(
  server: YamlLanguageServer,
  uri: string,
  text: string,
  from = 0,
): Promise<readonly string[]> {
  const textDocument = { uri };
  const said: string[] = [];
  for (const [index, words] of text.split('\n').slice(from).entries()) {
    const line = from + index;
    const ask = (what: string, character: number) =>
      server.ask(`textDocument/${what}`, { textDocument, position: { line, character } });
    const offered = (await ask('completion', words.length)) as { items: readonly { label: string }[] };
    said.push(...offered.items.map(({ label }) => `${line + 1}: offers ${label}`));
    const hover = (await ask('hover', words.search(/[^\s-]|$/))) as { contents: { value: string } } | null;
    const value = hover?.contents.value ?? '';
    // An anchor is explained by what it stands for; no form is needed for that.
    if (value !== '' && !value.startsWith('```yaml')) said.push(`${line + 1}: explains ${value}`);
  }
  const lenses = (await server.ask('textDocument/codeLens', { textDocument })) as readonly unknown[];
  return [...said, ...lenses.map((lens) => `announces ${JSON.stringify(lens)}`)];
}

describe('beside the YAML language server', () => {
  let server: YamlLanguageServer;
  /** What is found, by name; it takes its time for each, so all are opened at once. */
  let found: ReadonlyMap<string, Promise<readonly YamlProblem[]>>;
  before(async () => {
    server = await YamlLanguageServer.start(
      {
        requestSchema: (resource) => (resource.endsWith('/other.yaml') ? '' : SILENT_SCHEMA),
        requestSchemaContent: (address) => (address === SILENT_SCHEMA ? silentSchema : ''),
      },
      // So it has something to say everywhere.
      { [uriOf('schemas/lesson-plan.schema.json')]: '*.yaml' },
    );
    found = new Map(
      [...examples, ...halfTyped].map(({ name, text }) => [name, server.open(uriOf(name), text)]),
    );
  });
  after(() => server.stop());

  it('our form is asked for where it says it is ours', () => {
    assert.equal(new URL(SILENT_SCHEMA).protocol, `${CONTRIBUTOR}:`);
  });

  for (const { name, text } of examples)
    it(`nothing is found, offered, explained or announced in ${name}`, async () => {
      assert.deepEqual(await found.get(name), []);
      assert.deepEqual(await everySaying(server, uriOf(name), text), []);
    });

  for (const { name, text } of halfTyped)
    it(`nothing is offered, explained or announced in ${name}`, async () => {
      const uri = pathToFileURL(join(root, name)).href;
      await server.open(uri, text);
      assert.deepEqual(
        await everySaying(server, uri, text.slice(text.lastIndexOf('\n', text.length - 400))),
        [],
      );
    });

  it('Third Point is named as in charge', async () => {
    const named = (await server.ask('yaml/get/jsonSchema', uriOf(examples[0]?.name ?? ''))) as readonly {
      readonly name: string;
    }[];
    assert.deepEqual(
      named.map((each) => each.name),
      ['Third Point'],
    );
  });

  it('what is no YAML is still said by it, too, as the docs have it', async () => {
    const said = await server.open(
      uriOf('examples/broken.lesson.yaml'),
      'title: "Walk the creek\ngoals: []\n',
    );
    assert.match(said[0]?.message ?? '', /quote/);
  });

  it('a line that names a form counts more than ours, as the docs have it', async () => {
    const name = 'examples/named.lesson.yaml';
    const said = await server.open(uriOf(name), `${modeline(name, 'lesson-plan')}title: A\ngaols: []\n`);
    assert.match(said[0]?.message ?? '', /gaols/);
  });

  it('other YAML keeps the forms that are set for it', async () => {
    const name = 'examples/other.yaml';
    const said = await server.open(uriOf(name), 'title: A\ngaols: []\n');
    assert.match(said[0]?.message ?? '', /gaols/);
  });
});

/** The line by which a document names the form it has, with the way from there. */
function modeline(name: string, kind: Kind): string {
  const way = relative(dirname(join(root, name)), join(schemas, `${kind}.schema.json`));
  return `# yaml-language-server: $schema=${way.replaceAll('\\', '/')}\n`;
}

describe('our forms, for any YAML tool', () => {
  let server: YamlLanguageServer;
  let found: ReadonlyMap<string, Promise<readonly YamlProblem[]>>;
  before(async () => {
    server = await YamlLanguageServer.start();
    const written = [
      ...examples.map(({ name, text }) => [name, name, kindOfName(name) ?? 'prompts', text] as const),
      ...slips.map(
        ([slip, kind, text]) => [slip, `examples/${slip}.yaml`, kind, unmarked(text).text] as const,
      ),
    ];
    found = new Map(
      written.map(([key, name, kind, text]) => [key, server.open(uriOf(name), modeline(name, kind) + text)]),
    );
  });
  after(() => server.stop());

  for (const { name } of examples)
    it(`find nothing in ${name}`, async () => assert.deepEqual(await found.get(name), []));

  const slips: readonly (readonly [slip: string, kind: Kind, text: string])[] = [
    ['a word that is no part of a plan', 'project-spec', 'title: A\n«titel»: B\n'],
    [
      'a word that is no part of a goal',
      'lesson-plan',
      'title: A\ngoals:\n  - target: I can\n    «bluum»: apply\n',
    ],
    ['an id with capitals', 'lesson-plan', 'title: A\ngoals:\n  - id: «G1»\n    target: I can\n'],
    [
      'a level of thinking that is none',
      'lesson-plan',
      'title: A\ngoals:\n  - target: I can\n    bloom: «think»\n',
    ],
    ['a kind of check that is none', 'project-spec', 'title: A\nchecks:\n  - {name: B, type: «exam»}\n'],
    ['minutes in words', 'lesson-plan', 'title: A\nminutes: «fifty»\n'],
    ['a list in place of a text', 'rubric', 'title: «[A]»\n'],
    ['a status that is none', 'project-spec', 'title: A\nstatus: «done»\n'],
    ['a word that is no part of an agreement', 'coaching-agreement', 'between: [Ana, Lee]\n«grade»: A\n'],
    ['a word that is no part of notes', 'collaboration-log', '«score»: 3\n'],
    ['a word that is no part of a visit', 'observation', '«rating»: 3\n'],
    ['a word that is no part of standards', 'standards', 'title: A\n«standarts»: []\n'],
    ['a word that is no part of the settings', 'config', '«rulez»: {}\n'],
    ['a word that is no part of the questions', 'prompts', '«promts»: {}\n'],
  ];
  for (const [slip, , marked] of slips)
    it(`find ${slip}`, async () => {
      const { text, spans } = unmarked(marked);
      const places = ((await found.get(slip)) ?? []).map(({ range: { start, end } }) => {
        const lines = text.split('\n');
        // The line that names the form stands above.
        const line = start.line - 1;
        const from = lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
        return { start: from + start.character, end: from + end.character };
      });
      assert.ok(
        places.some(({ start, end }) => start === spans[0]?.start && end === spans[0].end),
        JSON.stringify({ places, spans }),
      );
    });

  it('explain a field and offer the ones that are missing', async () => {
    const name = 'examples/offered.lesson.yaml';
    const uri = uriOf(name);
    await server.open(uri, `${modeline(name, 'lesson-plan')}title: A\ngoals:\n  - id: g1\n    \n`);
    const at = (line: number, character: number) => ({
      textDocument: { uri },
      position: { line, character },
    });
    const hover = (await server.ask('textDocument/hover', at(2, 2))) as { contents: { value: string } };
    assert.match(hover.contents.value, /Shared goals|goals/i);
    const { items } = (await server.ask('textDocument/completion', at(4, 4))) as {
      items: { label: string }[];
    };
    const labels = items.map(({ label }) => label);
    for (const label of ['target', 'bloom', 'standards']) assert.ok(labels.includes(label), labels.join());
    assert.ok(!labels.includes('id'));
  });

  it('lead to nothing outside their folder', () => {
    const names = globSync('*.json', { cwd: schemas });
    const refs = names.flatMap((name) => {
      const text = readFileSync(join(schemas, name), 'utf8');
      return [...text.matchAll(/"\$ref":\s*"([^"#]*)#?/g)].map(([, file = '']) => file || name);
    });
    assert.deepEqual(
      [...new Set(refs)].filter((file) => !names.includes(file)),
      [],
    );
  });

  it('are there for every kind of document, each called by its file', () => {
    for (const { kind } of kinds) {
      const file = join(schemas, `${kind}.schema.json`);
      const { $id } = JSON.parse(readFileSync(file, 'utf8')) as { $id: string };
      assert.equal($id, basename(file));
    }
  });

  // Last: whatever was asked for in all of the tests above.
  it('need no way into the net', () => assert.deepEqual(server.wanted, []));
});
