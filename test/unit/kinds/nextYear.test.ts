import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PlanDocument } from '../../../src/core/document.ts';
import { daysUntil, firstDay, nextYear, suggestedDay } from '../../../src/core/kinds/nextYear.ts';
import { kindOfName } from '../../../src/core/kinds/kind.ts';
import { Library } from '../../../src/core/library/library.ts';
import { anyDocument } from '../support/anyDocument.ts';

const FOLDER = 'file:///plans/';

function plan(text: string, name = 'a.project.yaml'): PlanDocument {
  return new PlanDocument(FOLDER + name, text, kindOfName(name) ?? 'project-spec');
}

/** The copy's text. */
function again(text: string, days = 364, name = 'a.project.yaml'): string {
  const made = nextYear(plan(text, name), { days });
  if ('refused' in made) throw new Error(made.refused);
  assert.deepEqual(made.left, []);
  return made.text;
}

const head = 'kind: project-spec\nschemaVersion: 1\ntitle: Creek\n';

/** What becomes of what stands below the first lines of a plan. */
const rows: readonly (readonly [what: string, before: string, after: string])[] = [
  ['a plan that is taught is a draft again', 'status: taught # yes\n', 'status: draft # yes\n'],
  ['a draft stays one, as it is written', 'status: "draft"\n', 'status: "draft"\n'],
  ['a plan without a status stays without', 'subject: Science\n', 'subject: Science\n'],
  [
    'dates move on, however they are written, and keep their notes',
    `sessions:
  - {id: s1, title: Walk, date: 2026-05-04} # Monday
  - id: s2
    title: Data
    date: "2026-05-06"
milestones:
  - {id: m1, title: Draft, date: '2026-05-15'}
checks:
  - {id: k1, name: Ticket, when: 2026-05-07}
  - {id: k2, name: Note, when: s1}
final: {name: Evening, when: 2026-05-21}
`,
    `sessions:
  - {id: s1, title: Walk, date: 2027-05-03} # Monday
  - id: s2
    title: Data
    date: "2027-05-05"
milestones:
  - {id: m1, title: Draft, date: '2027-05-14'}
checks:
  - {id: k1, name: Ticket, when: 2027-05-06}
  - {id: k2, name: Note, when: s1}
final: {name: Evening, when: 2027-05-20}
`,
  ],
  [
    'a date that others share moves once',
    'sessions:\n  - {id: s1, title: Walk, date: &d 2026-05-04}\n  - {id: s2, title: Data, date: *d}\n',
    'sessions:\n  - {id: s1, title: Walk, date: &d 2027-05-03}\n  - {id: s2, title: Data, date: *d}\n',
  ],
  [
    'dates in sentences, and what is no day of the calendar, stay',
    'safety: Slips by 2026-04-20.\nsessions:\n  - {id: s1, title: "2026-05-04", date: 2026-02-30}\n',
    'safety: Slips by 2026-04-20.\nsessions:\n  - {id: s1, title: "2026-05-04", date: 2026-02-30}\n',
  ],
  [
    'what was different is noted above what it was about',
    `goals:
  - id: g1
    target: I can say why.
sessions:
  # the long one
  - id: s1
    title: Walk
differently:
  - {on: 2026-05-12, about: s1, text: Rain; we used last year’s samples.}
  - {about: g1, text: "Two\\nlines # and more"}
`,
    `goals:
  # Last time: Two lines # and more
  - id: g1
    target: I can say why.
sessions:
  # the long one
  # Last time (2026-05-12): Rain; we used last year’s samples.
  - id: s1
    title: Walk
`,
  ],
  [
    'an activity on the line of its class period has the note above that',
    `sessions:
  - {id: s1, title: Walk, activities: [{id: a1, title: Jars}]}
differently:
  - {about: a1, text: No jars.}
`,
    `sessions:
  # Last time: No jars.
  - {id: s1, title: Walk, activities: [{id: a1, title: Jars}]}
`,
  ],
  [
    'remarks beside it stay with it',
    `sessions:
  - id: s1
    title: Walk
# what we changed
differently:
  - about: s1
    text: No jars. # ask Sam
  # and this
  - text: Late bus.
`,
    `sessions:
  # Last time: No jars.
  # what we changed
  # ask Sam
  - id: s1
    title: Walk
`,
  ],
  ['looking back is left behind', 'lookingBack:\n  wentWell: [The cards.]\nnotes: []\n', 'notes: []\n'],
];

describe('next year’s copy of a plan', () => {
  for (const [what, before, after] of rows) {
    const top = what === 'remarks beside it stay with it' ? '# Last time: Late bus.\n# and this\n' : '';
    it(what, () => assert.equal(again(head + before), top + head + after));
    it(`${what}, with the line endings of Windows`, () => {
      const windows = (text: string): string => text.replaceAll('\n', '\r\n');
      assert.equal(again(windows(head + before)), windows(top + head + after));
    });
  }

  it('notes at the top what was about nothing in the plan, with what it said', () => {
    const differently = `differently:
  - {on: 2026-05-12, about: s9, text: Rain.}
  - Only words.
  - {on: 2026-05-13}
  - [odd, entry]
`;
    assert.equal(
      again(`# Ana’s plan\n${head}${differently}`),
      `# Ana’s plan
# Last time (2026-05-12, about s9): Rain.
# Last time: Only words.
# Last time: {on: 2026-05-13}
# Last time: [odd, entry]
${head}`,
    );
  });

  it('of a lesson: the day moves on, the classes it was taught to are left behind', () => {
    const lesson = 'kind: lesson-plan\nschemaVersion: 1\ntitle: Walk\n';
    assert.equal(
      again(
        `${lesson}date: 2026-05-04\ntaughtTo:\n  - {section: Period 3, date: 2026-05-05, differently: No jars.}\n  - {section: Period 4}\n`,
        364,
        'a.lesson.yaml',
      ),
      `# Last time (2026-05-05, Period 3): No jars.\n${lesson}date: 2027-05-03\n`,
    );
  });

  it('names documents as it is told', () => {
    const made = nextYear(plan(`${head}final: {name: Evening, rubric: a.rubric.yaml} # ours\n`), {
      days: 0,
      nameFor: (file) => file.replace('a.', 'a-2027.'),
    });
    assert.equal(
      'text' in made && made.text,
      `${head}final: {name: Evening, rubric: a-2027.rubric.yaml} # ours\n`,
    );
  });

  it('says what it could not take away, and why nothing can be copied of a broken text', () => {
    const shared = `${head}lookingBack: &l {wentWell: [x]}\nx-more: *l\n`;
    const made = nextYear(plan(shared), { days: 0 });
    assert.deepEqual('left' in made && made.left, ['lookingBack']);
    const broken = nextYear(plan(`${head}subject: "Science\n`), { days: 0 });
    assert.match('refused' in broken ? broken.refused : '', /Mend it first/);
    const newer = nextYear(plan('kind: project-spec\nschemaVersion: 99\ntitle: x\n'), { days: 0 });
    assert.match('refused' in newer ? newer.refused : '', /another Third Point/);
  });

  it('begins on the day that is asked for, or the next with its weekday', () => {
    const creek = plan(
      `${head}sessions:\n  - {id: s2, title: b, date: 2026-05-06}\n  - {id: s1, title: a, date: 2026-05-04}\n`,
    );
    assert.equal(firstDay(creek), '2026-05-04');
    assert.equal(daysUntil(creek, '2027-05-03'), 364);
    assert.equal(daysUntil(creek, '2027-05-04'), 371);
    assert.equal(daysUntil(creek, '2026-05-04'), 0);
    assert.equal(suggestedDay(creek, '2026-11-20'), '2027-05-03');
    assert.equal(suggestedDay(creek, '2030-01-01'), '2030-04-29');
    assert.equal(suggestedDay(plan(head), '2026-11-20'), undefined);
  });

  for (const kind of ['project-spec', 'lesson-plan', 'rubric'] as const) {
    it(`brings no new errors into any ${kind}, and comes back by as many days`, () => {
      fc.assert(
        fc.property(anyDocument(kind), fc.integer({ min: -400, max: 800 }), ({ file, text }, days) => {
          const document = new PlanDocument(FOLDER + file, text, kind);
          const made = nextYear(document, { days });
          if ('refused' in made) {
            assert.ok(document.broken);
            return;
          }
          const copy = new PlanDocument(FOLDER + file, made.text, kind);
          assert.equal(copy.broken, false);
          const before = errorsOf(file, text);
          for (const [error, count] of errorsOf(file, made.text))
            assert.ok(count <= (before.get(error) ?? 0), `${error} is new:\n${made.text}`);
          const back = nextYear(copy, { days: -days });
          assert.ok('text' in back);
          const there = nextYear(document, { days: 0 });
          assert.equal(back.text, 'text' in there && there.text);
        }),
        { numRuns: 40, seed: 20260504 },
      );
    });
  }
});

/** How often each error is said of a document alone in its folder. */
function errorsOf(file: string, text: string): ReadonlyMap<string, number> {
  const library = new Library();
  library.folders = [FOLDER];
  library.put(FOLDER + file, text, true);
  library.setComplete(true);
  const counts = new Map<string, number>();
  for (const { severity, code } of library.findings(FOLDER + file))
    if (severity === 'error') counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
