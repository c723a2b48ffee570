// The settings of a folder: what is said about them, and the line that turns a question off.
import assert from 'node:assert/strict';
import { configIn } from '../../../src/core/kinds/config/config.ts';
import { turnOff } from '../../../src/core/kinds/config/turnOff.ts';
import { rules } from '../../../src/core/rules/rules.ts';
import { schemas } from '../../../src/core/schema/generated/schemas.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { at, findingsIn, libraryOf } from '../support/findings.ts';
import { testRows } from '../support/rows.ts';

const SETTINGS = 'third-point.config.yaml';

describe('what is said about settings', () => {
  it('is nothing where all is well, and no first lines are asked for', () => {
    const text = `# ours
rules:
  align-option-without-goal: off
  coach: off
  privacy: warning
files: {"plans/*.yml": lesson-plan}
ignore: [archive/, "!archive/keep.yaml"]
prompts: coaching/prompts.yaml
x-ours: 1
`;
    const library = libraryOf({ [SETTINGS]: text, 'plans/a.yml': 'title: A\n', 'coaching/prompts.yaml': '' });
    assert.deepEqual(library.findings(at(SETTINGS)), []);
    assert.deepEqual(findingsIn('', SETTINGS), []);
  });

  testRows(
    [
      {
        name: 'no for off',
        text: 'rules:\n  align: «no»\n',
        code: 'schema-choice',
        says: /Did you mean off \(not asked\)\?$/,
        fix: [/^Change to off/, 'align: "off"'],
      },
      {
        name: 'false for off',
        text: 'rules:\n  align: «false»\n',
        code: 'schema-choice',
        says: /Did you mean off/,
        fix: [/^Change to off/, 'align: "off"'],
      },
      {
        name: 'another word',
        text: 'rules:\n  align: «warn» # please\n',
        code: 'schema-choice',
        says: /^This can be off \(not asked\), info .* Did you mean warning/,
        fix: [/^Change to warning/, 'align: warning # please'],
      },
      {
        name: 'a slip in a code',
        text: 'rules:\n  «align-goal-wihout-check»: off\n',
        code: 'config-unknown-question',
        says: /^Third Point asks nothing that is called “align-goal-wihout-check”\. Did you mean `align-goal-without-check`\?$/,
        fix: [/^Change to align-goal-without-check$/, '  align-goal-without-check: off'],
      },
      {
        name: 'a slip in a kind',
        text: 'rules: {«coahc»: off}\n',
        code: 'config-unknown-question',
        says: /Did you mean `coach`\?$/,
        fix: [/^Change to coach$/, '{coach: off}'],
      },
      {
        name: 'a name like no other',
        text: 'rules:\n  align: off\n  «toString»: off\n',
        code: 'config-unknown-question',
        says: /“toString”\. Whole kinds of questions are called align, quality, coach or privacy\.$/,
        fix: [/^Take/, 'rules:\n  align: off\n'],
      },
      {
        name: 'a code of something else',
        text: 'rules:\n  «schema-kind»: off\n',
        code: 'config-unknown-question',
        says: /^`schema-kind` is said wherever/,
      },
      {
        name: 'a kind that a file has not',
        text: 'files:\n  "*.yml": «visit»\n',
        code: 'schema-choice',
        says: /Did you mean observation \(class visit\)\?$/,
        fix: [/^Change to observation/, ': observation'],
      },
      {
        name: 'names that lead out',
        text: 'files:\n  «../*.yml»: rubric\n',
        code: 'config-file-name',
        says: /^“\.\.\/\*\.yml” leads out of the folder/,
      },
      {
        name: 'names of other files',
        text: 'files:\n  «"plans/*.docx"»: rubric\n',
        code: 'config-file-name',
        says: /^“plans\/\*\.docx” names other files/,
      },
      {
        name: 'taking back where nothing is passed over',
        text: 'files:\n  «"!a.yml"»: rubric\n',
        code: 'config-file-name',
        says: /Only a line under `ignore`/,
      },
      {
        name: 'braces without end',
        text: 'ignore:\n  - «"{a,b"»\n',
        code: 'config-file-name',
        says: /^“\{a,b” has braces/,
      },
      {
        name: 'names that no file has',
        text: 'files:\n  «plan/*.yml»: rubric\n',
        code: 'config-no-such-file',
        says: /^No file here is called “plan\/\*\.yml”/,
      },
      {
        name: 'a line that is none of it',
        text: '«rule»:\n  align: off\n',
        code: 'schema-unknown-key',
        says: /^`rule` is not part of a settings file\. Did you mean `rules`\?/,
        fix: [/^Change to rules/, 'rules:\n'],
      },
      {
        name: 'a kind of its own',
        text: '«kind»: lesson-plan\n',
        code: 'schema-unknown-key',
        says: /^`kind` is not part/,
      },
      {
        name: 'no lines at all',
        text: '«- archive/»\n',
        code: 'schema-shape',
        says: /^Settings are written as lines of a name/,
      },
    ].map((row) => ({ file: SETTINGS, ...row }) as Parameters<typeof testRows>[0][number]),
    { 'plans/a.lesson.yaml': 'title: A\n' },
  );

  it('mentions that what concerns privacy stays on, wherever it would be asked less', () => {
    const rule = rules.find(({ code, offByDefault }) => code.startsWith('privacy-') && !offByDefault);
    const said = (line: string) =>
      findingsIn(`rules:\n  ${line}\n`, SETTINGS).filter(({ code }) => code === 'config-privacy-stays');
    assert.ok(rule);
    for (const line of [`${rule.code}: off`, 'privacy: off']) {
      const [finding, ...more] = said(line);
      assert.equal(finding?.severity, 'info');
      assert.match(finding.message, /stays on here.* Each of you can change it for yourselves/);
      assert.deepEqual(more, []);
    }
    assert.deepEqual(said(`${rule.code}: ${rule.level}`), []);
    assert.deepEqual(said('privacy: error'), []);
    assert.deepEqual(said('align: off'), []);
  });

  it('waits with files that are not there until everything has been read', () => {
    const library = libraryOf({ [SETTINGS]: 'files: {"plan/*.yml": rubric}\n' });
    library.setComplete(false);
    assert.deepEqual(library.findings(at(SETTINGS)), []);
  });

  it('changes when such a file comes and goes', () => {
    const library = libraryOf({ [SETTINGS]: 'files: {"plan/*.yml": rubric}\n' });
    assert.equal(library.findings(at(SETTINGS)).length, 1);
    assert.ok(library.put(at('plan/a.yml'), 'title: A\n', false).includes(at(SETTINGS)));
    assert.deepEqual(library.findings(at(SETTINGS)), []);
    library.put(at(`plan/${SETTINGS}`), 'files: {"*.yml": rubric}\n', false);
    assert.equal(library.findings(at(SETTINGS)).length, 1);
    library.remove(at(`plan/${SETTINGS}`));
    library.remove(at('plan/a.yml'));
    assert.equal(library.findings(at(SETTINGS)).length, 1);
  });

  it('takes the first 200 lines and says so of the next', () => {
    const lines = Array.from({ length: 250 }, (_, index) => `  - a${index}.yaml\n`).join('');
    const library = libraryOf({ [SETTINGS]: `ignore:\n${lines}` });
    const document = library.get(at(SETTINGS));
    assert.equal(document && configIn(document).ignore.length, 200);
    const [first] = library.findings(at(SETTINGS));
    assert.match(first?.message ?? '', /^“a200\.yaml” stands too far down: only the first 200/);
  });

  it('knows every rule by its code, and says what each level means', () => {
    const node = schemas.config.properties?.rules;
    const names = Object.keys(node?.properties ?? {});
    assert.deepEqual(
      rules.map(({ code }) => code).filter((code) => !names.includes(code)),
      [],
    );
    for (const name of names) {
      const { title, description, 'x-meanings': meanings } = node?.properties?.[name] ?? {};
      assert.ok(title && description && meanings?.off);
    }
  });
});

describe('turning a question off', () => {
  const code = 'align-check-without-response';
  const table: readonly [name: string, before: string | undefined, after: string][] = [
    [
      'in new settings',
      undefined,
      `# What Third Point asks in this folder. It holds for everyone who works here.\nrules:\n  ${code}: off\n`,
    ],
    ['in an empty file', '', `rules:\n  ${code}: off\n`],
    ['beside notes', '# ours\n', `# ours\n\nrules:\n  ${code}: off\n`],
    ['where there is no list yet', 'ignore: [a] # why\n', `rules:\n  ${code}: off\n\nignore: [a] # why\n`],
    ['where the list is empty', 'rules:\nignore: [a]\n', `rules:\n  ${code}: off\nignore: [a]\n`],
    [
      'among others, which keep their notes',
      'rules:\n    coach: off # we talk\n',
      `rules:\n    ${code}: off\n    coach: off # we talk\n`,
    ],
    ['in braces', 'rules: {coach: off} # x\n', `rules: {${code}: off, coach: off} # x\n`],
    ['where another level stands', `rules:\n  ${code}: warning # soon\n`, `rules:\n  ${code}: off # soon\n`],
    [
      'with the ends of lines of the file',
      'rules:\r\n  coach: off\r\n',
      `rules:\r\n  ${code}: off\r\n  coach: off\r\n`,
    ],
    ['where it is off already', `rules: {${code}: off}\n`, `rules: {${code}: off}\n`],
  ];
  for (const [name, before, after] of table) {
    it(name, () => {
      const done = turnOff(before, code);
      assert.ok(!('refused' in done), JSON.stringify(done));
      const text = 'text' in done ? done.text : applyEdits(before ?? '', done.edits);
      assert.equal(text, after);
      assert.deepEqual(parseYaml(text).problems, []);
      assert.deepEqual(
        findingsIn(text, SETTINGS).filter(({ severity }) => severity !== 'info'),
        [],
      );
    });
  }

  for (const [name, text] of [
    ['while the settings can’t be read', 'rules: "coach\n'],
    ['where something else stands', 'rules: [coach]\n'],
    ['where there are no lines', '- coach\n'],
  ] as const) {
    it(`is refused ${name}`, () => assert.ok('refused' in turnOff(text, code)));
  }
});
