// The page of a class visit, what is changed there, and what a visitor hands over.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planEdits } from '../../../src/core/edit/planEdits.ts';
import { Library } from '../../../src/core/library/library.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import {
  handOver,
  isHandedOver,
  visitChanges,
  type VisitChange,
} from '../../../src/core/view/changes/visit.ts';
import { buildPaperView } from '../../../src/core/view/papers/buildPaperView.ts';
import { canWatch, captureView } from '../../../src/core/view/papers/captureView.ts';
import type { VisitView } from '../../../src/core/view/planView.ts';
import type { CaptureLine } from '../../../src/core/view/planViewCapture.ts';

const FOLDER = 'file:///plans/';
const PLAN = [
  ...['kind: lesson-plan', 'schemaVersion: 1', 'title: Creek', 'goals:'],
  ...[
    '  - {id: g1, target: I can explain., successCriteria: [names a land use]}',
    '  - {id: g2, target: I can plan.}',
  ],
  ...['activities:', '  - {id: a1, title: Two jars}', '  - {id: __proto__, title: Walk}', ''],
].join('\n');
const HEAD = ['kind: observation', 'schemaVersion: 1', 'title: Visit on May 12', 'for: creek.lesson.yaml'];
const WHO = ['on: 2026-05-12', 'teaching: Ana', 'watching: Lee'];
const ASKED = [
  'beforehand:',
  '  watchFor:',
  '    - {id: w1, text: Who talks at table 3?, by: Ana}',
  '  goals: [g2]',
];
const visit = (...lines: readonly string[]): string => [...HEAD, ...WHO, ...lines, ''].join('\n');

function shelfWith(text: string, me?: string) {
  const library = new Library();
  library.folders = [FOLDER];
  library.setPreferences({ rules: new Map(), files: [], ignore: [], ...(me === undefined ? {} : { me }) });
  library.put(`${FOLDER}creek.lesson.yaml`, PLAN, false);
  library.put(`${FOLDER}may-12.visit.yaml`, text, true);
  library.setComplete(true);
  const document = library.get(`${FOLDER}may-12.visit.yaml`);
  assert.ok(document);
  return { library, document };
}

function viewOf(text: string, me?: string): VisitView {
  const { library, document } = shelfWith(text, me);
  const findings = library.findings(document.uri);
  const view = buildPaperView(document, library, { findings, version: 1, today: '2026-05-13' });
  assert.equal(view.what, 'visit');
  return view;
}

/** The text once the change is made; what is said where it is refused. */
function changed(text: string, intent: VisitChange): string {
  const { document } = shelfWith(text);
  const asked = visitChanges(document, intent);
  if ('refused' in asked) return asked.refused;
  const planned = planEdits(document, asked.changes);
  return 'refused' in planned ? planned.refused : applyEdits(text, planned.edits);
}

function handed(text: string, lines: readonly CaptureLine[]): string {
  const { document } = shelfWith(text);
  const asked = handOver(document, lines);
  assert.ok(!('refused' in asked));
  const planned = planEdits(document, asked.changes);
  assert.ok(!('refused' in planned), 'refused' in planned ? planned.refused : '');
  return applyEdits(text, planned.edits);
}

const seen = (text: string): readonly (readonly [string, string])[] =>
  viewOf(text).seen.map((item) => [item.at, item.text]);

describe('the page of a class visit', () => {
  it('knows who looks at it', () => {
    assert.equal(viewOf(visit(), 'Ana Park').looking, 'teaches');
    assert.equal(viewOf(visit(), 'lee').looking, 'watches');
    assert.equal(viewOf(visit(), 'Kim').looking, 'either');
    assert.equal(viewOf(visit()).looking, 'either');
  });

  it('puts what was seen beside the goals and the activities, in the order of the plan', () => {
    const groups = viewOf(
      visit(
        ...ASKED,
        ...['seen:', '  - {id: e1, text: one, about: __proto__}', '  - {id: e2, text: two}'],
        ...['  - {id: e3, text: three, about: g1, watchFor: w1}', '  - {id: e4, text: four, about: gone}'],
        ...[
          'reflection:',
          '  studentsShowed:',
          '    - {goal: g2, text: 6 of 8}',
          '    - {goal: nowhere, text: more}',
        ],
      ),
    ).groups.map(({ key, about, seen: of, showed, successCriteria }) => [
      ...[key, about?.label, of.map(({ text }) => text), showed?.map(({ text }) => text), successCriteria],
    ]);
    assert.deepEqual(groups, [
      ['goal:g1', 'I can explain.', ['three'], [], ['names a land use']],
      ['goal:g2', 'I can plan.', [], ['6 of 8'], []],
      ['activities:__proto__', 'Walk', ['one'], undefined, []],
      ['about:gone', 'gone', ['four'], undefined, []],
      ['rest', undefined, ['two'], undefined, []],
    ]);
  });

  it('shows what students showed of a goal that is nowhere in the reflection', () => {
    const { reflection } = viewOf(visit('reflection:', '  studentsShowed: [{goal: g9, text: six of eight}]'));
    assert.deepEqual(
      reflection.flatMap(({ items }) => items.map(({ text }) => text)),
      ['six of eight'],
    );
  });

  it('asks nothing about the words of the one who taught, nor about what somebody said', () => {
    const view = viewOf(
      visit(
        ...ASKED,
        ...['seen:', '  - {id: e1, type: words, text: That was great and amazing., watchFor: w1}'],
        ...['  - {id: e2, text: "“You are a great teacher”, says one.", watchFor: w1}'],
        ...['reflection:', '  wentWell: [You should have seen it. I was terrible and great.]'],
        ...['  change: [Why did I not wait?]', '  studentsShowed: [They were engaged.]'],
      ),
    );
    const asked = [
      ...view.questions,
      ...view.seen.flatMap(({ questions }) => questions),
      ...view.reflection.flatMap(({ items }) => items.flatMap(({ questions }) => questions)),
    ];
    assert.deepEqual(asked, []);
  });

  it('is there for whatever the document holds', () => {
    for (const text of [
      '',
      'seen: {}',
      'beforehand: [1]',
      'seen: [1, {}, {text: }]',
      'noticed: {a: b}',
      '- x',
    ]) {
      const { library, document } = shelfWith(`kind: observation\nschemaVersion: 1\n${text}`);
      buildPaperView(document, library, { findings: [], version: 1, today: '' });
      captureView(document, library);
    }
  });
});

describe('what is changed on the page of a class visit', () => {
  it('writes what to watch for first, from the one who teaches', () => {
    const once = changed(visit(), { do: 'watch-for', text: ' Who waits? ' });
    assert.match(
      once,
      /beforehand:\n {2}watchFor:\n {4}- (?:\{id: w1, text: Who waits\?, by: Ana\}|id: w1\n)/,
    );
    assert.deepEqual(
      viewOf(changed(once, { do: 'watch-for', text: 'And then?' })).watchFor.map(({ id, text, by }) => [
        id,
        text,
        by,
      ]),
      [
        ['w1', 'Who waits?', 'Ana'],
        ['w2', 'And then?', 'Ana'],
      ],
    );
  });

  it('writes what students showed of a goal, and the goals of the lesson', () => {
    const text = changed(visit(...ASKED), { do: 'showed', goal: 'g2', text: '6 of 8 tables' });
    assert.deepEqual(
      viewOf(text).groups[0]?.showed?.map((line) => line.text),
      ['6 of 8 tables'],
    );
    const both = changed(text, { do: 'visit-goal', goal: 'g1', on: true });
    assert.deepEqual(
      viewOf(both).goals.map(({ linked }) => linked),
      [true, true],
    );
    assert.deepEqual(
      viewOf(changed(both, { do: 'visit-goal', goal: 'g2', on: false })).goals.map(({ linked }) => linked),
      [true, false],
    );
  });

  it('asks for words where there are none', () => {
    for (const intent of [
      { do: 'watch-for', text: ' ' },
      { do: 'seen', text: '' },
      { do: 'showed', goal: '', text: '' },
    ] as const)
      assert.equal(changed(visit(), intent), 'Write a few words first.');
  });
});

describe('watching', () => {
  it('waits for something to watch for', () => {
    assert.equal(canWatch(shelfWith(visit()).document), false);
    assert.equal(canWatch(shelfWith(visit('beforehand:', '  watchFor: []')).document), false);
    assert.equal(canWatch(shelfWith(visit(...ASKED)).document), true);
  });

  it('offers what a line can be about', () => {
    const { library, document } = shelfWith(visit(...ASKED));
    const { watchFor, goals, activities } = captureView(document, library);
    assert.deepEqual(
      [watchFor, goals, activities].map((some) => some.map(({ id }) => id)),
      [['w1'], ['g1', 'g2'], ['a1', '__proto__']],
    );
  });
});

describe('handing over', () => {
  const line = (key: string, at: string, text: string, more: Partial<CaptureLine> = {}): CaptureLine => ({
    ...{ key, at, text },
    ...more,
  });

  it('puts each line where its time belongs and moves none that stands there', () => {
    const text = visit(
      ...ASKED,
      'seen:',
      '  - {id: e1, at: "10:30", text: there}',
      '  # mine',
      '  - {id: e7, text: untimed}',
    );
    const after = handed(text, [
      line('c', '10:42', 'late', { type: 'count', who: 'students', aboutId: 'g1', watchFor: 'w1' }),
      line('a', '10:05', 'early'),
      line('b', '', 'no time'),
    ]);
    assert.deepEqual(seen(after), [
      ['10:05', 'early'],
      ['10:30', 'there'],
      ['', 'untimed'],
      ['10:42', 'late'],
      ['', 'no time'],
    ]);
    assert.match(after, /# mine/);
    assert.match(after, /id: e2, at: "10:05"|id: e2\n/);
  });

  it('does not write a line twice that stands there', () => {
    const lines = [line('a', '10:05', 'one', { who: 'students' }), line('b', '10:06', 'two')];
    const once = handed(visit(...ASKED), lines);
    assert.equal(handed(once, lines), once);
    assert.ok(lines.every((each) => isHandedOver(shelfWith(once).document, each)));
  });

  it('writes over nothing that stands there, whatever it is', () => {
    for (const strange of ['[1, two]', '{a: b}', 'words']) {
      const text = visit(`seen: ${strange}`);
      const { document } = shelfWith(text);
      const asked = handOver(document, [line('a', '10:05', 'one')]);
      assert.ok(!('refused' in asked));
      const planned = planEdits(document, asked.changes);
      if (!('refused' in planned)) assert.match(applyEdits(text, planned.edits), /1[^]*two/);
    }
  });

  it('loses no line, whatever is in it', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => {
      // What no YAML can hold is kept out of texts by the page.
      return text.trim() !== '' && !/[\p{Cc}\p{Cs}\ufffe\uffff\ufeff\u2028\u2029]/u.test(text);
    });
    const times = fc.constantFrom('', '08:00', '10:42', '23:59');
    const lines = fc.array(fc.record({ key: fc.uuid(), at: times, text: texts }), { maxLength: 6 });
    fc.assert(
      fc.property(lines, (some) => {
        const { document } = shelfWith(handed(visit(...ASKED), some));
        assert.equal(document.broken, false);
        assert.ok(some.every((each) => isHandedOver(document, each)));
      }),
      { numRuns: 25, seed: 12 },
    );
  });
});
