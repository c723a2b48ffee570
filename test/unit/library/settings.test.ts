// What the settings of a folder and of a person make of files and questions.
import assert from 'node:assert/strict';
import { noConfig } from '../../../src/core/kinds/config/config.ts';
import { Library } from '../../../src/core/library/library.ts';
import type { Preferences } from '../../../src/core/library/settings.ts';
import { rules } from '../../../src/core/rules/rules.ts';
import type { Rule } from '../../../src/core/rules/rule.ts';
import { at } from '../support/findings.ts';

const SETTINGS = 'third-point.config.yaml';

/** A library of one folder, or several. @param files text by name, put in their order */
function libraryOf(
  files: Readonly<Record<string, string>>,
  own: Partial<Preferences> = {},
  folders: readonly string[] = ['file:///class'],
): Library {
  const library = new Library();
  library.folders = folders;
  library.setPreferences({ ...noConfig, ...own });
  for (const [name, text] of Object.entries(files)) library.put(at(name), text, false);
  library.setComplete(true);
  return library;
}

describe('which files are ours', () => {
  const table: readonly [
    name: string,
    settings: string,
    own: Partial<Preferences>,
    files: Readonly<Record<string, string>>,
  ][] = [
    [
      'named by a line under files',
      'files: {"plans/**/*.yml": lesson-plan}',
      {},
      { 'plans/a.yml': 'lesson-plan', 'a.yml': 'none', 'plans/a.md': 'none' },
    ],
    [
      'the first line that fits counts',
      'files: {"a*.yml": rubric, "*.yml": lesson-plan}',
      {},
      { 'ab.yml': 'rubric', 'b.yml': 'lesson-plan' },
    ],
    [
      'a name that says it needs no line',
      'files: {"**": lesson-plan}',
      {},
      { 'x.rubric.yaml': 'rubric', 'x.yaml': 'lesson-plan' },
    ],
    ['only YAML can be', 'files: {"**": lesson-plan}', {}, { 'notes.md': 'none', 'a.YML': 'lesson-plan' }],
    [
      'spaces and signs in names',
      'files: {"unit 1/100% ü.yml": rubric}',
      {},
      { 'unit%201/100%25%20%C3%BC.yml': 'rubric' },
    ],
    ['a name that is no address', 'files: {"100%.yml": rubric}', {}, { '100%.yml': 'rubric' }],
    ['a kind that there is none of', 'files: {"*.yml": lesson}', {}, { 'a.yml': 'none' }],
    ['settings are no document to name', 'files: {"*.yml": config}', {}, { 'a.yml': 'none' }],
    [
      'passed over',
      'ignore: [drafts/, "old-*.yaml"]',
      {},
      {
        'drafts/a.lesson.yaml': 'ignored',
        'x/drafts/y/a.lesson.yaml': 'ignored',
        'old-a.lesson.yaml': 'ignored',
        'a.lesson.yaml': 'lesson-plan',
      },
    ],
    [
      'a folder named without its slash',
      'ignore: [drafts]',
      {},
      { 'drafts/deep/a.lesson.yaml': 'ignored', 'drafts.lesson.yaml': 'lesson-plan' },
    ],
    ['one text instead of a list', 'ignore: drafts', {}, { 'drafts/a.lesson.yaml': 'ignored' }],
    [
      'taken back',
      'ignore: [drafts, "!drafts/keep.lesson.yaml"]',
      {},
      { 'drafts/a.lesson.yaml': 'ignored', 'drafts/keep.lesson.yaml': 'lesson-plan' },
    ],
    [
      'the last word counts',
      'ignore: ["!a.lesson.yaml", "*.lesson.yaml"]',
      {},
      { 'a.lesson.yaml': 'ignored' },
    ],
    [
      'nothing is taken back that was not passed over',
      'ignore: ["!a.lesson.yaml"]',
      {},
      { 'a.lesson.yaml': 'lesson-plan', 'b.lesson.yaml': 'lesson-plan' },
    ],
    [
      'passed over wins over named',
      'files: {"*.yml": rubric}\nignore: [a.yml]',
      {},
      { 'a.yml': 'ignored', 'b.yml': 'rubric' },
    ],
    [
      'settings can’t be passed over',
      'ignore: ["**"]',
      {},
      { [SETTINGS]: 'config', 'x/third-point.config.yml': 'config', 'a.lesson.yaml': 'ignored' },
    ],
    [
      'nothing outside of the folder',
      'files: {"../**": rubric, "/../*.yml": rubric}\nignore: ["../x/"]',
      {},
      { '../x/a.yml': 'none', 'x/a.lesson.yaml': 'lesson-plan' },
    ],
    [
      'one’s own settings',
      '',
      { files: [{ pattern: '*.yml', kind: 'rubric' }], ignore: ['drafts/'] },
      { 'a.yml': 'rubric', 'drafts/a.yml': 'ignored' },
    ],
    [
      'the folder’s line comes before one’s own',
      'files: {"a.yml": lesson-plan}',
      { files: [{ pattern: '*.yml', kind: 'rubric' }] },
      { 'a.yml': 'lesson-plan', 'b.yml': 'rubric' },
    ],
    [
      'what either passes over is passed over',
      'ignore: ["!a.lesson.yaml"]',
      { ignore: ['a.lesson.yaml'] },
      { 'a.lesson.yaml': 'ignored' },
    ],
    [
      'lines that mean nothing',
      'files: [a, b]\nignore: {a: b}\nrules: 3',
      {},
      { 'a.yml': 'none', 'a.lesson.yaml': 'lesson-plan' },
    ],
  ];
  for (const [name, settings, own, files] of table) {
    it(name, () => {
      const library = libraryOf({ [SETTINGS]: `${settings}\n` }, own);
      const found = Object.keys(files).map((file) => [file, library.kindOf(at(file)) ?? 'none']);
      assert.deepEqual(Object.fromEntries(found), files);
    });
  }

  it('is said by the nearest settings above a file, up to its workspace folder', () => {
    const library = libraryOf(
      {
        [SETTINGS]: 'files: {"*.yml": rubric}\n',
        [`a/${SETTINGS}`]: 'files: {"b/*.yml": lesson-plan}\n',
        [`inner/x/${SETTINGS}`]: 'ignore: ["*"]\n',
      },
      {},
      ['file:///class', 'file:///class/inner', 'file:///'],
    );
    const kindOf = (file: string) => library.kindOf(at(file));
    assert.equal(kindOf('x.yml'), 'rubric');
    assert.equal(kindOf('x/y/z.yml'), 'rubric');
    assert.equal(kindOf('a/x.yml'), undefined);
    assert.equal(kindOf('a/b/x.yml'), 'lesson-plan');
    assert.equal(kindOf('inner/x.yml'), undefined);
    assert.equal(kindOf('inner/x/a.lesson.yaml'), 'ignored');
    assert.equal(library.kindOf('file:///elsewhere/x.yml'), undefined);
    assert.equal(library.kindOf('file:///classy/x.yml'), undefined);
  });

  it('is said also where the folder is the whole disk', () => {
    const library = new Library();
    library.folders = ['file:///'];
    library.put('file:///third-point.config.yaml', 'files: {"a/*.yml": rubric}\n', false);
    assert.equal(library.kindOf('file:///a/b.yml'), 'rubric');
  });

  it('is asked anew when the settings change, also of what is at hand already', () => {
    const library = libraryOf({
      [SETTINGS]: 'files: {"a.yml": rubric}\n',
      'a.yml': 'title: A\n',
      'b.lesson.yaml': 'title: B\n',
    });
    assert.equal(library.get(at('a.yml'))?.kind, 'rubric');
    const { scope } = library;
    assert.deepEqual(
      new Set(library.put(at(SETTINGS), 'files: {"a.yml": lesson-plan}\nignore: [b.lesson.yaml]\n', false)),
      new Set([at(SETTINGS), at('a.yml'), at('b.lesson.yaml')]),
    );
    assert.equal(library.get(at('a.yml'))?.kind, 'lesson-plan');
    assert.equal(library.get(at('b.lesson.yaml')), undefined);
    assert.ok(library.scope > scope);
    library.remove(at(SETTINGS));
    assert.equal(library.get(at('a.yml')), undefined);
  });

  it('leaves what is open and says itself what it is', () => {
    const library = libraryOf({ [SETTINGS]: 'files: {"a.yml": rubric}\n' });
    library.put(at('a.yml'), 'kind: rubric\nschemaVersion: 1\ntitle: A\n', true);
    library.remove(at(SETTINGS));
    assert.equal(library.get(at('a.yml'))?.kind, 'rubric');
  });

  it('is not asked anew for a word about questions, nor while the settings can’t be read', () => {
    const library = libraryOf({ [SETTINGS]: 'files: {"a.yml": rubric}\n', 'a.yml': 'title: A\n' });
    const { scope } = library;
    library.put(at(SETTINGS), 'files: {"a.yml": rubric}\nrules: {align: off}\n', true);
    library.put(at(SETTINGS), 'files: {"a.yml: rubric}\nrules: {align: off}\n', true);
    assert.equal(library.scope, scope);
    assert.equal(library.get(at('a.yml'))?.kind, 'rubric');
  });

  it('follows one’s own settings when they change', () => {
    const library = libraryOf({ 'a.lesson.yaml': 'title: A\n' });
    const { scope } = library;
    assert.deepEqual(library.setPreferences({ ...noConfig, rules: new Map([['align', 'off']]) }), [
      at('a.lesson.yaml'),
    ]);
    assert.equal(library.scope, scope);
    assert.ok(library.setPreferences({ ...noConfig, ignore: ['*'] }).includes(at('a.lesson.yaml')));
    assert.ok(library.scope > scope);
    assert.equal(library.get(at('a.lesson.yaml')), undefined);
  });
});

describe('how much is made of a question', () => {
  type Asked = Pick<Rule, 'code' | 'level' | 'offByDefault'>;
  const asked: Asked = { code: 'align-one', level: 'warning' };
  const resting: Asked = { code: 'align-two', level: 'warning', offByDefault: true };
  const personal: Asked = { code: 'privacy-one', level: 'warning' };
  const table: readonly [
    name: string,
    rule: Asked,
    folder: string,
    own: Readonly<Record<string, 'off' | 'info' | 'warning' | 'error'>>,
    level: string,
  ][] = [
    ['as usual', asked, '', {}, 'warning'],
    ['by its code', asked, '{align-one: info}', {}, 'info'],
    ['by the first word of its code', asked, '{align: off}', {}, 'off'],
    ['the code counts more', asked, '{align: off, align-one: error}', {}, 'error'],
    ['another kind', asked, '{quality: off}', {}, 'warning'],
    ['one’s own settings', asked, '', { 'align-one': 'off' }, 'off'],
    ['one’s own, for all of a kind', asked, '', { align: 'info' }, 'info'],
    ['the folder wins', asked, '{align-one: error}', { 'align-one': 'off' }, 'error'],
    [
      'the folder wins with all of a kind over one’s own code',
      asked,
      '{align: off}',
      { 'align-one': 'error' },
      'off',
    ],
    ['a word that is no level', asked, '{align-one: no}', { align: 'info' }, 'info'],
    ['resting', resting, '', {}, 'off'],
    ['woken by its code', resting, '{align-two: info}', {}, 'info'],
    ['woken by one’s own', resting, '', { 'align-two': 'warning' }, 'warning'],
    ['not woken by a word about all', resting, '{align: warning}', { align: 'error' }, 'off'],
    ['privacy can’t be lowered by the folder', personal, '{privacy-one: off}', {}, 'warning'],
    ['nor with all of it', personal, '{privacy: info}', {}, 'warning'],
    ['it can be raised', personal, '{privacy: error}', {}, 'error'],
    ['one’s own settings can lower it', personal, '', { 'privacy-one': 'off' }, 'off'],
    ['raised for everyone who works here', personal, '{privacy: error}', { privacy: 'off' }, 'error'],
    [
      'and one’s own stays where it asks for more',
      personal,
      '{privacy: info}',
      { privacy: 'error' },
      'error',
    ],
  ];
  for (const [name, rule, folder, own, level] of table) {
    it(`${name}: ${level}`, () => {
      const library = libraryOf(folder === '' ? {} : { [SETTINGS]: `rules: ${folder}\n` }, {
        rules: new Map(Object.entries(own)),
      });
      assert.equal(library.levelOf(rule as Rule, at('deep/a.project.yaml')), level);
    });
  }

  it('is off for every rule of a kind that is off, but for privacy', () => {
    const all = ['align', 'quality', 'coach', 'privacy'].map((family) => `  ${family}: off\n`);
    const library = libraryOf({ [SETTINGS]: `rules:\n${all.join('')}` });
    const on = rules.filter((rule) => library.levelOf(rule, at('a.project.yaml')) !== 'off');
    assert.deepEqual(
      on.filter(({ code }) => !code.startsWith('privacy-')),
      [],
    );
    assert.deepEqual(
      on,
      rules.filter(({ code, offByDefault }) => code.startsWith('privacy-') && !offByDefault),
    );
  });

  it('is known of every document below when the settings change', () => {
    const library = libraryOf({ 'a/b.project.yaml': 'title: B\n', 'c.project.yaml': 'title: C\n' });
    const stale = library.put(at(`a/${SETTINGS}`), 'rules: {align: off}\n', true);
    assert.deepEqual(new Set(stale), new Set([at(`a/${SETTINGS}`), at('a/b.project.yaml')]));
  });
});
