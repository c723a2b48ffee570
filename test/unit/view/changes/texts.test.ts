// Lists of short texts, how many students pick, and standards become small changes of the text, and nothing else.
import assert from 'node:assert/strict';
import { documentOf } from '../../../../src/core/document.ts';
import { planChanges } from '../../../../src/core/edit/plan.ts';
import { keyOrder } from '../../../../src/core/schema/walk.ts';
import { applyEdits } from '../../../../src/core/text/edits.ts';
import { changesFor, type ChangingIntent } from '../../../../src/core/view/changesFor.ts';
import { at, project } from '../../support/findings.ts';

const text = project(
  'goals:',
  '  - id: g1',
  '    target: I can explain the creek',
  '    standards:',
  '      - HS-1 # ours',
  '      - {code: HS-2, statement: Plan it}',
  '    successCriteria:',
  '      - names a land use # first',
  '      - uses two measurements',
  '  - id: g2',
  '    target: I can plan an investigation',
  '    successCriteria: says why',
  'choices:',
  '  - id: show',
  '    title: Show it',
  '    pick: 1',
  '    options:',
  '      - id: podcast',
  '        name: Podcast',
  '        supports: [outline, corner]',
  '      - id: letter',
  '        name: Letter',
  '        supports:',
  '          - frame',
  '  - {id: site, title: Choose a site, options: []}',
);

const [podcast, letter] = ['choices/show/options/podcast', 'choices/show/options/letter'];

/** The text after an intent; a refusal's sentence where it is refused. */
function after(before: string, intent: ChangingIntent): string {
  const document = documentOf(at('a.project.yaml'), before, 'project-spec', true);
  assert.ok(document);
  const asked = changesFor(document, intent, { now: 1, seen: 1, today: '2026-05-18' });
  if ('refused' in asked) return `refused: ${asked.refused}`;
  const planned = planChanges(document.yaml, asked.changes, {
    order: (path) => keyOrder(document.kind, document.sound.root, path),
  });
  return 'refused' in planned ? `refused: ${planned.refused}` : applyEdits(before, planned.edits);
}

describe('short texts, picks and standards, changed in the panel', () => {
  const rows: readonly (readonly [string, ChangingIntent, string, string])[] = [
    [
      'adds a support on its line',
      { do: 'add-text', ref: podcast, field: 'supports', text: ' microphone ' },
      '[outline, corner]',
      '[outline, corner, microphone]',
    ],
    [
      'adds a support below the others, quoted where it must be',
      { do: 'add-text', ref: letter, field: 'supports', text: 'names: a list' },
      '          - frame\n',
      '          - frame\n          - "names: a list"\n',
    ],
    [
      'begins a list in the habit of the text',
      { do: 'add-text', ref: letter, field: 'materials', text: 'paper' },
      '          - frame\n',
      '          - frame\n        materials: [paper]\n',
    ],
    [
      'changes a line and keeps its remark',
      {
        ...{ do: 'set-text', ref: 'goals/g1', field: 'successCriteria/0' },
        ...{ text: 'names two land uses', was: 'names a land use' },
      },
      '- names a land use # first',
      '- names two land uses # first',
    ],
    [
      'follows a line that somebody moved meanwhile',
      {
        ...{ do: 'set-text', ref: 'goals/g1', field: 'successCriteria/0' },
        ...{ text: 'uses three measurements', was: 'uses two measurements' },
      },
      'uses two measurements',
      'uses three measurements',
    ],
    [
      'takes a line away',
      { do: 'set-text', ref: podcast, field: 'supports/0', text: '', was: 'outline' },
      '[outline, corner]',
      '[corner]',
    ],
    [
      'takes the list away with its last line',
      { do: 'set-text', ref: letter, field: 'supports/0', text: '', was: 'frame' },
      '        supports:\n          - frame\n',
      '',
    ],
    [
      'moves a line with its remark',
      { do: 'move', ref: 'goals/g1/successCriteria/#0', by: 1 },
      '      - names a land use # first\n      - uses two measurements\n',
      '      - uses two measurements\n      - names a land use # first\n',
    ],
    [
      'describes an option',
      { do: 'set-text', ref: letter, field: 'description', text: 'One page.', was: '' },
      '        name: Letter\n',
      '        name: Letter\n        description: One page.\n',
    ],
    [
      'says how many students pick, in one number where that is enough',
      { do: 'pick', ref: 'choices/show', min: 2, max: 2 },
      'pick: 1',
      'pick: 2',
    ],
    [
      'says from how many to how many',
      { do: 'pick', ref: 'choices/show', min: 1, max: 2 },
      '    pick: 1\n',
      '    pick:\n      min: 1\n      max: 2\n',
    ],
    [
      'says it on one line where the menu is written so',
      { do: 'pick', ref: 'choices/site', max: 2 },
      'title: Choose a site, options: []',
      'title: Choose a site, pick: {max: 2}, options: []',
    ],
    ['says no more how many', { do: 'pick', ref: 'choices/show' }, '    pick: 1\n', ''],
    [
      'adds a standard',
      { do: 'standard', ref: 'goals/g1', code: ' HS-3 ', on: true },
      'statement: Plan it}\n',
      'statement: Plan it}\n      - HS-3\n',
    ],
    [
      'takes a standard away, with its words',
      { do: 'standard', ref: 'goals/g1', code: 'HS-2', on: false },
      '      - {code: HS-2, statement: Plan it}\n',
      '',
    ],
  ];
  for (const [name, intent, from, to] of rows)
    it(name, () => {
      assert.ok(text.includes(from), 'the row names what is there');
      assert.equal(
        after(text, intent),
        text.replace(from, () => to),
      );
    });

  const refused: readonly (readonly [string, ChangingIntent, RegExp])[] = [
    [
      'a line that somebody changed meanwhile',
      { do: 'set-text', ref: podcast, field: 'supports/0', text: 'x', was: 'something else' },
      /changed to “outline” while you were writing/,
    ],
    [
      'a line of what is no list',
      { do: 'set-text', ref: 'goals/g2', field: 'successCriteria/0', text: 'x', was: 'says why' },
      /change it in the text/i,
    ],
    [
      'a line added to what is no list',
      { do: 'add-text', ref: 'goals/g2', field: 'successCriteria', text: 'x' },
      /change it in the text/i,
    ],
    [
      'a line without words',
      { do: 'add-text', ref: podcast, field: 'supports', text: ' ' },
      /a few words first/,
    ],
    [
      'a list there is none of',
      { do: 'add-text', ref: podcast, field: '__proto__', text: 'x' },
      /change it in the text/i,
    ],
    ['fewer than none to pick', { do: 'pick', ref: 'choices/show', min: -1 }, /whole number/],
    ['more at least than at most', { do: 'pick', ref: 'choices/show', min: 3, max: 2 }, /can’t be more/],
    ['a standard without a code', { do: 'standard', ref: 'goals/g1', code: '', on: true }, /code first/],
  ];
  for (const [name, intent, sentence] of refused)
    it(`refuses ${name}`, () => {
      const result = after(text, intent);
      assert.match(result, /^refused: /);
      assert.match(result, sentence);
    });

  for (const [name, code, on] of [
    ['adds no standard twice', 'HS-1', true],
    ['takes no standard away that is not there', 'HS-9', false],
  ] as const)
    it(name, () => assert.equal(after(text, { do: 'standard', ref: 'goals/g1', code, on }), text));
});
