// What people ask for in the panel becomes a small change of the text, and nothing else.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { documentOf, type PlanDocument } from '../../../src/core/document.ts';
import { planChanges } from '../../../src/core/edit/plan.ts';
import { planIn } from '../../../src/core/kinds/plan.ts';
import { keyOrder } from '../../../src/core/schema/walk.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { buildPlanView } from '../../../src/core/view/buildPlanView.ts';
import { changesFor, type ChangingIntent } from '../../../src/core/view/changesFor.ts';
import { libraryOf, at, project } from '../support/findings.ts';

function plan(text: string): PlanDocument {
  const document = documentOf(at('a.project.yaml'), text, 'project-spec', true);
  assert.ok(document);
  return document;
}

/** The text after an intent; a refusal's sentence where it is refused. */
function after(text: string, intent: ChangingIntent, seen = 1): string {
  const document = plan(text);
  const asked = changesFor(document, intent, { now: 1, seen, today: '2026-05-18' });
  if ('refused' in asked) return `refused: ${asked.refused}`;
  const planned = planChanges(document.yaml, asked.changes, {
    order: (path) => keyOrder(document.kind, document.sound.root, path),
  });
  return 'refused' in planned ? `refused: ${planned.refused}` : applyEdits(text, planned.edits);
}

const text = project(
  'goals:',
  '  - id: g1',
  '    target: I can explain the creek # ours',
  '  - id: g2',
  '    target: I can plan an investigation',
  'choices:',
  '  - id: show',
  '    title: Show it',
  '    options:',
  '      - {id: podcast, name: Podcast, goals: [g1, g2]}',
  'checks:',
  '  - id: k1',
  '    name: Ticket',
  '    when: s1',
  '    goals: [g1, g2]',
  '    ifNotYet: small group',
  'sessions:',
  '  - {id: s1, title: Walk}',
);

describe('what a person asks for in the panel', () => {
  const rows: readonly (readonly [string, ChangingIntent, string | RegExp, string])[] = [
    [
      'adds a goal with the next id',
      { do: 'add', what: 'goal', text: ' I can read a graph: axes first ' },
      '    target: I can plan an investigation\n',
      '    target: I can plan an investigation\n  - id: g3\n    target: "I can read a graph: axes first"\n',
    ],
    [
      'adds a goal behind another',
      { do: 'add', what: 'goal', text: 'I can count', after: 'goals/g1' },
      '# ours\n',
      '# ours\n  - id: g3\n    target: I can count\n',
    ],
    [
      'adds a check for a goal',
      { do: 'add', what: 'check', text: 'Poll', goals: ['g2'], when: 's1' },
      '    ifNotYet: small group\n',
      '    ifNotYet: small group\n  - id: k2\n    name: Poll\n    when: s1\n    goals: [g2]\n',
    ],
    [
      'adds an option in the style of its menu',
      { do: 'add', what: 'option', text: 'Letter', into: 'choices/show' },
      'goals: [g1, g2]}\n',
      'goals: [g1, g2]}\n      - {id: letter, name: Letter}\n',
    ],
    [
      'changes words and keeps the remark beside them',
      {
        do: 'set-text',
        ref: 'goals/g1',
        field: 'target',
        text: 'I can explain our creek',
        was: 'I can explain the creek',
      },
      'I can explain the creek',
      'I can explain our creek',
    ],
    [
      'changes the title',
      { do: 'set-text', ref: 'document', field: 'title', text: 'Our creek', was: 'The creek' },
      'title: The creek',
      'title: Our creek',
    ],
    [
      'takes an optional text away',
      { do: 'set-text', ref: 'checks/k1', field: 'ifNotYet', text: '', was: 'small group' },
      '    ifNotYet: small group\n',
      '',
    ],
    [
      'writes an optional text where the form has it',
      { do: 'set-text', ref: 'checks/k1', field: 'lookFor', text: 'a claim', was: '' },
      '    ifNotYet: small group\n',
      '    lookFor: a claim\n    ifNotYet: small group\n',
    ],
    [
      'moves a check to another time',
      { do: 'set-text', ref: 'checks/k1', field: 'when', text: '', was: 's1' },
      '    when: s1\n',
      '',
    ],
    [
      'unlinks a goal',
      { do: 'link', ref: 'checks/k1', goal: 'g2', on: false },
      '    goals: [g1, g2]\n',
      '    goals: [g1]\n',
    ],
    [
      'accepts',
      { do: 'accept', ref: 'goals/g2', code: 'align-goal-without-check' },
      '  - id: g2\n',
      '  # third-point: ok align-goal-without-check\n  - id: g2\n',
    ],
  ];
  for (const [name, intent, from, to] of rows) {
    it(name, () => assert.equal(after(text, intent), text.replace(from, to)));
  }

  it('links a goal that was not linked', () => {
    const unlinked = text.replace('goals: [g1, g2]\n', 'goals: [g1]\n');
    assert.equal(after(unlinked, { do: 'link', ref: 'checks/k1', goal: 'g2', on: true }), text);
  });

  it('writes the first words of a level where nothing is described yet', () => {
    const rubric = 'kind: rubric\nschemaVersion: 1\ntitle: R\ncriteria:\n  - id: claim\n    name: Claim\n';
    const document = documentOf(at('r.rubric.yaml'), rubric, 'rubric', true);
    assert.ok(document);
    const intent = {
      do: 'set-text',
      ref: 'criteria/claim',
      field: 'descriptors/meets',
      text: 'Links two',
      was: '',
    } as const;
    const asked = changesFor(document, intent, { now: 1, seen: 1, today: '2026-05-18' });
    assert.ok('changes' in asked, JSON.stringify(asked));
    const planned = planChanges(document.yaml, asked.changes, {
      order: (path) => keyOrder('rubric', document.sound.root, path),
    });
    assert.ok('edits' in planned, JSON.stringify(planned));
    assert.equal(applyEdits(rubric, planned.edits), `${rubric}    descriptors:\n      meets: Links two\n`);
  });

  it('moves an item with its remark', () => {
    const moved = after(text, { do: 'move', ref: 'goals/g1', by: 1 });
    assert.match(
      moved,
      /goals:\n {2}- id: g2\n {4}target: I can plan an investigation\n {2}- id: g1\n {4}target: I can explain the creek # ours\n/,
    );
    assert.equal(after(text, { do: 'place', ref: 'goals/g2', before: 'goals/g1' }), moved);
    assert.equal(after(text, { do: 'place', ref: 'goals/g1' }), moved);
  });

  it('removes a goal together with every link to it', () => {
    const removed = after(text, { do: 'remove', ref: 'goals/g1' });
    assert.doesNotMatch(removed, /g1/);
    assert.match(removed, /goals: \[g2\]/);
  });

  it('does not answer for other items that stand on the same line', () => {
    const crowded = project('goals: [{id: g1, target: A}, {id: g2, target: B}]');
    assert.match(
      after(crowded, { do: 'accept', ref: 'goals/g2', code: 'align-goal-without-check' }),
      /^refused: Several things stand on this line/,
    );
  });

  const refusals: readonly (readonly [string, ChangingIntent, RegExp, number?])[] = [
    ['an item that is gone', { do: 'remove', ref: 'goals/g9' }, /changed while you were looking/],
    [
      'an item named by a place of an older text',
      { do: 'remove', ref: 'goals/#1' },
      /changed while you were looking/,
      0,
    ],
    [
      'words that someone else changed meanwhile',
      { do: 'set-text', ref: 'goals/g1', field: 'target', text: 'Mine', was: 'Older words' },
      /This was changed to “I can explain the creek” while you were writing\. Yours are still in the field/,
    ],
    [
      'taking away what an item needs',
      { do: 'set-text', ref: 'goals/g1', field: 'target', text: ' ', was: 'I can explain the creek' },
      /needs a few words/,
    ],
    [
      'a field there is none of',
      { do: 'set-text', ref: 'goals/g1', field: '__proto__', text: 'x', was: '' },
      /in the text/,
    ],
    [
      'a field that is no text',
      { do: 'set-text', ref: 'goals/g1', field: 'standards', text: 'x', was: '' },
      /in the text/,
    ],
    ['an item without words', { do: 'add', what: 'goal', text: '  ' }, /few words/],
    ['an option without a menu', { do: 'add', what: 'option', text: 'x' }, /changed while/],
    ['a criterion in a project plan', { do: 'add', what: 'criterion', text: 'x' }, /changed while/],
  ];
  for (const [name, intent, says, seen] of refusals) {
    it(`refuses ${name}`, () => assert.match(after(text, intent, seen), says));
  }

  it('keeps the plan whole whatever is asked, in any order', function () {
    this.timeout(120_000);
    const word = fc.oneof(
      fc.constantFrom(
        'Podcast',
        'I can: count #2',
        "don't",
        '* star',
        '"quoted"',
        '2026',
        'yes',
        '– dash',
        '🐟 fish',
        'two\nlines',
      ),
      fc.string({ minLength: 1, maxLength: 20 }),
    );
    const order = fc.record({
      what: fc.nat(6),
      which: fc.nat(9),
      other: fc.nat(9),
      words: word,
      on: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.constantFrom('\n', '\r\n'),
        fc.array(order, { minLength: 1, maxLength: 8 }),
        (end, orders) => {
          let now = text.replaceAll('\n', end);
          for (const { what, which, other, words, on } of orders) {
            const document = plan(now);
            const items = [
              ...planIn(document).goals,
              ...planIn(document).checks,
              ...planIn(document).menus.flatMap((menu) => [menu, ...menu.options]),
            ];
            const view = buildPlanView(document, libraryOf({}), [], 1);
            const shown = [
              ...view.goals,
              ...view.menus.flatMap((menu) => [menu, ...menu.options]),
              ...view.stops.flatMap(({ checks }) => checks),
            ];
            assert.equal(shown.length, items.length);
            const item = shown[which % Math.max(1, shown.length)];
            if (!item) break;
            const goal = view.goals[other % Math.max(1, view.goals.length)]?.ref.split('/')[1] ?? 'g1';
            const intents: readonly ChangingIntent[] = [
              { do: 'add', what: 'goal', text: words },
              { do: 'add', what: 'check', text: words, goals: [goal] },
              { do: 'set-text', ref: item.ref, field: item.field, text: words, was: item.text },
              { do: 'link', ref: item.ref, goal, on },
              { do: 'move', ref: item.ref, by: on ? 1 : -1 },
              { do: 'remove', ref: item.ref },
              { do: 'accept', ref: item.ref, code: 'align-goal-without-check' },
            ];
            const intent = intents[what] as ChangingIntent;
            if (intent.do === 'link' && !('linked' in item)) continue;
            const next = after(now, intent);
            if (words.trim() === '' && next.startsWith('refused')) continue;
            assert.doesNotMatch(next, /^refused/, `${JSON.stringify(intent)}\n${now}`);
            assert.equal(plan(next).broken, false, next);
            assert.equal(
              /(?<!\r)\n/.test(next) && next.includes('\r\n') && !words.includes('\n'),
              false,
              'line endings were mixed',
            );
            now = next;
          }
        },
      ),
      { seed: 2026, numRuns: process.env.LONG ? 5000 : 80 },
    );
  });
});
