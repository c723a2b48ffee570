// Whatever is done on the page of our notes, in any order: the notes stay readable, and nothing of them is lost.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { logIn } from '../../../../src/core/kinds/collaboration-log/log.ts';
import type { Library } from '../../../../src/core/library/library.ts';
import type { NotesIntent } from '../../../../src/core/view/planView.ts';
import { pathOf } from '../../../../src/core/view/refs.ts';
import { at } from '../../support/findings.ts';
import { afterIntent, folderOf, NOTES, viewOf } from '../../support/ourNotes.ts';

const words = fc.oneof(
  fc.constantFrom(
    'The cards worked.',
    ' # not a note: really ',
    '- {a: [b',
    'two\nlines\n\n  and more',
    '__proto__',
    '“quoted” & *starred* %',
    "it's",
    'null',
    '5.10',
    '2026-05-05',
    '',
    ' ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const names = fc.constantFrom('Ana', 'Lee', 'toString', '', 'Ana: & Lee', '__proto__');
const days = fc.constantFrom('', '2026-05-19', 'May 18, 2026', '2026-02-30', 'soon');
const targets = fc.constantFrom(
  '',
  'creek.project.yaml#g1',
  `${at('creek.project.yaml')}#g1`,
  at('creek.project.yaml'),
  'https://example.org/a#b',
  'work/table-3.jpg',
  'file:///elsewhere/x.project.yaml#g1',
  'a b: c#',
  '#',
);
const lists = fc.constantFrom(
  'strengths',
  'ideas',
  'studentsSay',
  'feedbackToCoach',
  'nextSteps',
  '__proto__',
);

/** What is asked; the item is chosen among those that are there, by a number. */
interface Wish {
  readonly which: number;
  readonly make: (ref: (kind: 'meeting' | 'step' | 'talk') => string) => NotesIntent;
}

const wish: fc.Arbitrary<Wish> = fc
  .tuple(
    fc.nat(),
    fc.oneof(
      fc.record({ do: fc.constant('meeting-begin' as const), focus: words }),
      fc.record({ do: fc.constant('note' as const), list: lists, text: words, by: names, about: targets }),
      fc.record({ do: fc.constant('step' as const), what: words, who: names, when: days, about: targets }),
      fc.record({ do: fc.constant('step-done' as const), on: fc.boolean() }),
      fc.record({ do: fc.constant('talked' as const) }),
      fc.record({
        do: fc.constant('meeting-end' as const),
        keep: fc.array(targets, { maxLength: 4 }),
        date: days,
        focus: words,
      }),
      fc.record({ do: fc.constant('ask-feedback' as const), text: words }),
      fc.record({ do: fc.constant('try' as const), text: words, about: targets }),
    ),
  )
  .map(([which, asked]) => ({
    which,
    make: (ref) => {
      if (asked.do === 'meeting-begin' || asked.do === 'try') return asked;
      const kind = asked.do === 'step-done' ? 'step' : asked.do === 'talked' ? 'talk' : 'meeting';
      return { ...asked, ref: ref(kind) };
    },
  }));

const beginnings = [
  'title: Our notes\n',
  'title: N\r\ntalkNextTime: [a, {text: b, by: Ana}] # c\r\nmeetings: [{id: m, date: 2026-05-05, open: true}]\r\n',
  `# Ours.
title: N # the title
talkNextTime:
  - one # from Ana

  # two
  - text: |
      two
      lines
meetings:
  # the first
  - id: m-2026-05-05
    date: 2026-05-05
    lookedAt: [creek.project.yaml#g1] # began
    nextSteps:
    - {id: n1, what: x, done: false}   # soon
    - what: y
      id: toString
    next: {focus: z}
  - {id: __proto__, date: 2026-05-12, open: true, lookingAt: creek.project.yaml#g1}
# the end
`,
];

/** What is wrong with the form of the notes; links may lead nowhere. */
function errorsIn(library: Library): readonly string[] {
  return library
    .findings(NOTES)
    .filter(({ severity, code }) => severity === 'error' && !code.startsWith('reference-'))
    .map(({ message }) => message);
}

describe('whatever is done on the page of our notes', () => {
  it('leaves notes that can be read, with one meeting going on at most and everything that was there', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...beginnings),
        fc.array(wish, { minLength: 1, maxLength: 12 }),
        (beginning, wishes) => {
          const library = folderOf(
            {
              'our.collaboration.yaml': beginning,
              'creek.project.yaml': 'title: C\ngoals: [{id: g1, target: I can explain}]\n',
            },
            'Lee',
          );
          const known = errorsIn(library);
          for (const { which, make } of wishes) {
            const before = library.get(NOTES);
            assert.ok(before);
            const log = logIn(before);
            const view = viewOf(library, '2026-05-12');
            const all = {
              meeting: [...(view.open ? [view.open] : []), ...view.earlier].map(({ ref }) => ref),
              step: log.meetings.flatMap(({ id, nextSteps }) =>
                nextSteps.map((step) => `meetings/${id ?? ''}/nextSteps/${step.id ?? ''}`),
              ),
              talk: view.talkNextTime.map(({ ref }) => ref),
            };
            const intent = make((kind) => all[kind][which % Math.max(1, all[kind].length)] ?? 'none');
            const outcome = afterIntent(library, intent, '2026-05-12');
            if ('refused' in outcome) {
              assert.notEqual(outcome.refused, '');
              continue;
            }
            library.put(NOTES, outcome.text, true);
            const after = library.get(NOTES);
            assert.ok(after && !after.broken, outcome.text);
            const now = logIn(after);
            assert.ok(now.meetings.filter(({ open }) => open).length <= 1, outcome.text);
            // Nothing is wrong now that was not wrong before.
            const wrong = errorsIn(library);
            assert.ok(wrong.length <= known.length, `${wrong.join()}\n${outcome.text}`);
            // What the two wrote stays; only what was talked about goes, and it alone.
            const texts = (each: typeof log): readonly string[] =>
              each.meetings.flatMap(({ notes, nextSteps }) =>
                [...Object.values(notes).flat(), ...nextSteps].map(({ text }) => text),
              );
            const left = [...texts(now)];
            for (const text of texts(log)) {
              const index = left.indexOf(text);
              assert.ok(index >= 0, `${text} was lost in\n${outcome.text}`);
              left.splice(index, 1);
            }
            const gone = intent.do === 'talked' ? 1 : 0;
            assert.equal(now.talkNextTime.length, log.talkNextTime.length - gone);
            if (outcome.focus !== undefined && outcome.text !== before.text)
              assert.ok(pathOf(after, outcome.focus), `${outcome.focus}\n${outcome.text}`);
          }
        },
      ),
      { seed: 5, numRuns: 150 },
    );
  });
});
