// What is offered while one writes the settings of a folder. | is the cursor.
import assert from 'node:assert/strict';
import type { Proposal } from '../../../src/core/language/complete/proposal.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { offeredIn, taking } from '../support/completing.ts';

function offered(marked: string): { readonly text: string; readonly items: readonly Proposal[] } {
  const { text, proposals } = offeredIn({ file: 'third-point.config.yaml', marked });
  return { text, items: proposals };
}

const top = ['schemaVersion', 'rules', 'files', 'ignore', 'prompts'];
const levels = ['off', 'info', 'warning', 'error'];

describe('what can be written in settings', () => {
  const table: readonly [name: string, text: string, has: readonly string[], pick: string, after: string][] =
    [
      ['lines, in an empty file', '|', top, 'rules', 'rules:\n  '],
      ['lines, for the letters that are there', '# ours\nru|\n', top, 'rules', '# ours\nrules:\n  \n'],
      [
        'lines below others',
        'rules:\n    align: off\n|',
        ['files', 'ignore'],
        'ignore',
        'rules:\n    align: off\nignore:\n    - ',
      ],
      [
        'lines between others',
        'rules:\n  align: off\n|\nprompts: a\n',
        ['files'],
        'files',
        'rules:\n  align: off\nfiles:\n  \nprompts: a\n',
      ],
      [
        'lines with the ends that the file has',
        'prompts: a\r\n|',
        ['files'],
        'files',
        'prompts: a\r\nfiles:\r\n  ',
      ],
      [
        'questions, first of all',
        'rules:\n  |',
        ['align', 'align-goal-without-check'],
        'align',
        'rules:\n  align: ',
      ],
      [
        'questions, for the letters that are there',
        'rules:\n  align-go|\nfiles: {}\n',
        ['align'],
        'align-goal-without-check',
        'rules:\n  align-goal-without-check: \nfiles: {}\n',
      ],
      [
        'questions below others',
        'rules:\n  coach: off # we talk\n  |\n',
        ['align'],
        'quality',
        'rules:\n  coach: off # we talk\n  quality: \n',
      ],
      [
        'questions above others',
        'rules:\n  |\n  coach: off\n',
        ['align'],
        'quality',
        'rules:\n  quality: \n  coach: off\n',
      ],
      [
        'questions, where the line stands in too far',
        'rules:\n  coach: off\n     al|\n',
        ['align'],
        'align',
        'rules:\n  coach: off\n  align: \n',
      ],
      [
        'questions in braces',
        'rules: {coach: off, |}\n',
        ['align'],
        'align',
        'rules: {coach: off, align: }\n',
      ],
      ['questions in empty braces', 'rules: {|}\n', ['align'], 'align', 'rules: {align: }\n'],
      [
        'another question for the one that stands there',
        'rules:\n  al|ign: off\n',
        ['quality'],
        'quality',
        'rules:\n  quality: off\n',
      ],
      [
        'another question in quotation marks',
        'rules:\n  "al|": off\n',
        ['align'],
        'align',
        'rules:\n  "align": off\n',
      ],
      [
        'levels',
        'rules:\n  align: |\n  coach: off\n',
        levels,
        'info',
        'rules:\n  align: info\n  coach: off\n',
      ],
      ['levels right behind the colon', 'rules:\n  align:|\n', levels, 'off', 'rules:\n  align: off\n'],
      [
        'another level, with the note behind it',
        'rules:\n  align: o|ff # why\n',
        levels,
        'warning',
        'rules:\n  align: warning # why\n',
      ],
      ['levels in quotation marks', "rules:\n  align: '|'\n", levels, 'off', "rules:\n  align: 'off'\n"],
      [
        'levels in braces',
        'rules: {align: |, coach: off}\n',
        levels,
        'off',
        'rules: {align: off, coach: off}\n',
      ],
      [
        'levels in the braces of everything',
        '{rules: {align: w|}}\n',
        levels,
        'warning',
        '{rules: {align: warning}}\n',
      ],
      [
        'kinds of documents',
        'files:\n  "plans/*.yml": |\n',
        ['project-spec', 'rubric'],
        'lesson-plan',
        'files:\n  "plans/*.yml": lesson-plan\n',
      ],
      [
        'kinds of documents behind a bare name',
        'files:\n  plans/a.yml: r|\n',
        ['rubric'],
        'rubric',
        'files:\n  plans/a.yml: rubric\n',
      ],
      [
        'questions beside the name they belong below',
        'rules: al|\n',
        ['align'],
        'align',
        'rules:\n  align: \n',
      ],
      [
        'levels, though something else is broken',
        'rules:\n  align: |\nprompts: "a\n',
        levels,
        'off',
        'rules:\n  align: off\nprompts: "a\n',
      ],
    ];
  for (const [name, marked, has, pick, after] of table) {
    it(name, () => {
      const { text, items } = offered(marked);
      const labels = items.map(({ label }) => label);
      assert.deepEqual(
        has.filter((label) => !labels.includes(label)),
        [],
        labels.join(', '),
      );
      const item = items.find(({ label }) => label === pick);
      assert.ok(item);
      assert.equal(taking(text, item), after);
      assert.ok(item.detail);
    });
    it(`${name}: leaves a text that can be read`, () => {
      const { text, items } = offered(marked);
      const usual = parseYaml(text).problems.length;
      for (const item of items) assert.ok(parseYaml(taking(text, item)).problems.length <= usual);
    });
  }

  it('is offered once: what stands there already is not', () => {
    const labels = offered('rules:\n  align: off\n  |\n').items.map(({ label }) => label);
    assert.ok(!labels.includes('align') && labels.includes('coach'));
    assert.ok(!offered('rules:\n  align: off\n|\n').items.some(({ label }) => label === 'rules'));
  });

  it('says what each level and question means', () => {
    assert.deepEqual(
      offered('rules:\n  align: |\n').items.map(({ label, detail }) => `${label}: ${detail}`)[0],
      'off: Not asked.',
    );
    const question = offered('rules:\n  |').items.find(({ label }) => label === 'align-goal-without-check');
    assert.equal(question?.detail, 'How will students show it along the way?');
    assert.match(question.documentation, /Usually a warning/);
  });

  const nothing: readonly [name: string, text: string][] = [
    ['in a note', '# ru|\n'],
    ['in a note behind a line', 'rules:\n  align: off # o|\n'],
    ['in names of files', 'files:\n  pl|\n'],
    ['in what is passed over', 'ignore:\n  - ar|\n'],
    ['where another text goes on', 'prompts: coaching and |\n'],
    ['in lines of one’s own', 'x-ours:\n  al|\n'],
    ['for a question that there is none of', 'rules:\n  foo: |\n'],
    ['in quotation marks without a colon', 'rules:\n  "al|"\n'],
    ['in two versions of a merge', '<<<<<<< HEAD\nrules:\n  |\n=======\n>>>>>>> x\n'],
  ];
  for (const [name, text] of nothing)
    it(`is nothing ${name}`, () => assert.deepEqual(offered(text).items, []));

  it('is no trouble at any place of any text', () => {
    const texts = [
      'rules:\n\t- {a: [b, "c\n  d: *x\n---\n|>\u0000',
      '{{{{[[[[',
      'rules: &a {align: *a}\n',
      '\uFEFFrules:\r\n  align: off\r\n',
    ];
    for (const text of texts)
      for (let offset = 0; offset <= text.length; offset++)
        offered(`${text.slice(0, offset)}|${text.slice(offset)}`);
  });
});
