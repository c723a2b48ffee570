// What the page of our notes shows, of the notes and of what they name.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kinds } from '../../../src/core/kinds/kind.ts';
import { anyDocument } from '../support/anyDocument.ts';
import { at } from '../support/findings.ts';
import { folderOf, viewOf } from '../support/ourNotes.ts';

const TODAY = '2026-05-12';

const agreement = `title: How we work together
partners:
  - {name: Ana Ruiz, role: teacher}
  - {name: Lee, role: coach}
visibility: pair
reviewOn: [2026-03-17, 2026-06-09]
agreed: [{name: Ana Ruiz, on: 2026-01-13}, {name: Lee, on: 2026-01-13}]
`;

const plan = `title: How healthy is our creek?
status: draft
goals:
  - {id: g1, target: I can explain how land changes water}
sessions:
  - {id: s1, title: Walk the creek, date: 2026-05-04}
  - {id: s2, title: What does the data say?, date: 2026-05-08}
  - {id: s3, title: Public evening, date: 2026-05-20}
differently:
  - {on: 2026-05-08, about: s2, text: Rain; we used last year's samples.}
  - {on: 2026-05-01, text: Too early to be told again}
`;

const lesson = `title: The second sample
taughtTo:
  - {section: Period 3, date: 2026-05-07}
  - {section: Period 6, date: 2026-05-11, differently: We left out the strips.}
  - {section: Period 7, date: 2026-05-19}
`;

const visit = `title: Visit on May 7
for: creek.project.yaml
on: 2026-05-07
teaching: Ana
watching: Lee
beforehand:
  watchFor: [{id: w1, text: Who talks at table 3?}]
seen:
  - {id: e1, at: "10:42", who: students, type: words, text: "“Ours is cloudier.”"}
`;

const notes = `title: Our notes
agreement: ana-lee.agreement.yaml
plans: [creek.project.yaml, second.lesson.yaml, gone.project.yaml]
ourFocus: {text: More students argue from data, measure: exit tickets, from: 8 of 27, to: 20 of 27}
talkNextTime:
  - {text: Is the letter enough?, by: Ana, about: creek.project.yaml#g1}
  - the rehearsal
meetings:
  - id: m1
    date: 2026-04-28
    nextSteps:
      - {id: n1, who: Lee, what: borrow a sensor., when: 2026-05-07, done: true, outcome: It floats.}
      - {id: n2, who: Ana, what: ask for an adult}
    next: {date: 2026-05-05, focus: Something else}
  - id: m2
    date: 2026-05-05
    focus: Checks
    lookedAt: [creek.project.yaml#g1, work/table-3.jpg, https://www.example.org/creek/, gone.project.yaml#g9]
    strengths:
      - The cards worked.
      - {text: Jars, by: Lee, about: 2026-05-07.visit.yaml#e1, visibility: team}
    nextSteps:
      - {id: n3, who: Ana, what: draft the form, when: 2026-05-08, done: true, outcome: Four pairs used it.}
      - {id: n4, who: both, what: read the tickets, when: 2026-05-11}
      - {id: n5, who: Lee, what: visit, when: 2026-05-19, about: 2026-05-07.visit.yaml}
    next: {date: 2026-05-12, focus: First drafts}
    visibility: school
  - id: m3
    date: 2026-05-12
    open: true
    lookingAt: creek.project.yaml#s2
    feedbackToCoach: [More silence]
    askedForFeedback: Was there time?
tries:
  - {id: t1, what: sensors, kind: technology, when: 2026-05-20, iDo: Lee shows it, reflection: {rigor: Some}}
`;

const files = {
  'our.collaboration.yaml': notes,
  'ana-lee.agreement.yaml': agreement,
  'creek.project.yaml': plan,
  'second.lesson.yaml': lesson,
  '2026-05-07.visit.yaml': visit,
};

const creek = at('creek.project.yaml');

describe('the page of our notes', () => {
  const view = viewOf(folderOf(files, 'Lee Park'), TODAY);
  const [m2, m1] = view.earlier;

  it('says whose notes they are, who is looking and what they are about', () => {
    assert.deepEqual(view.people, ['Ana Ruiz', 'Lee']);
    assert.deepEqual([view.me, view.coaches], ['Lee', true]);
    assert.deepEqual(
      [view.focus, view.focusSeen],
      ['More students argue from data', 'exit tickets (from 8 of 27 to 20 of 27)'],
    );
    assert.match(view.whoReads, /Whoever can open that folder can read everything/);
    assert.match(view.whoReads, /Meant for the two of you\.$/);
    assert.deepEqual(view.agreement, {
      label: 'How we work together',
      target: at('ana-lee.agreement.yaml'),
    });
    assert.deepEqual(view.plans, [
      { label: 'How healthy is our creek?', target: creek },
      { label: 'The second sample', target: at('second.lesson.yaml') },
      { label: 'gone.project.yaml', target: 'gone.project.yaml' },
    ]);
    assert.equal(view.review, 'You said you would look at how you work together again on Mar 17.');
  });

  it('begins a meeting with what they wanted to talk about and what the last one set', () => {
    assert.equal(view.agenda.focus, 'First drafts');
    assert.deepEqual(view.agenda.talk, [
      {
        ref: 'talkNextTime/#0',
        text: 'Is the letter enough?',
        by: 'Ana',
        about: { label: 'I can explain how land changes water', target: `${creek}#g1` },
      },
      { ref: 'talkNextTime/#1', text: 'the rehearsal', by: '' },
    ]);
  });

  it('shows the last steps, open ones first, what is still on the list, and which are mine', () => {
    assert.deepEqual(
      view.agenda.steps.map(({ text, day, done, mine, still }) => [text, day, done, mine, still]),
      [
        ['read the tickets', 'May 11', false, true, true],
        ['visit', 'May 19', false, true, false],
        ['draft the form', 'May 8', true, false, false],
      ],
    );
    assert.deepEqual(
      view.stillOnOurList.map(({ text }) => text),
      ['read the tickets', 'visit', 'ask for an adult'],
    );
  });

  it('says what is written as changed since, in the order of the days and without anybody’s name', () => {
    assert.deepEqual(
      view.agenda.changed.map(({ text, about }) => [text, about?.target]),
      [
        ['Period 3 had “The second sample” on May 7.', at('second.lesson.yaml')],
        ['A class visit on May 7.', at('2026-05-07.visit.yaml')],
        ['Done: borrow a sensor. It floats.', undefined],
        ["Taught another way: Rain; we used last year's samples.", `${creek}#s2`],
        ['On the plan for May 8: class period 2, “What does the data say?”.', `${creek}#s2`],
        ['Period 6 had “The second sample” on May 11: We left out the strips.', at('second.lesson.yaml')],
      ],
    );
  });

  it('says that a plan has been taught to its end', () => {
    const taught = plan.replace('draft', 'reflected').replace('2026-05-20', '2026-05-09');
    const { agenda } = viewOf(folderOf({ ...files, 'creek.project.yaml': taught }), TODAY);
    assert.ok(
      agenda.changed.some(
        ({ text }) => text === '“How healthy is our creek?” has been taught, to its end on May 9.',
      ),
    );
  });

  it('shows the meeting that is going on with all of its lists, strengths first', () => {
    assert.ok(view.open);
    assert.deepEqual(
      view.open.lists.map(({ list, title }) => [list, title]),
      [
        ['strengths', 'What’s working'],
        ['ideas', 'Ideas'],
        ['goals', 'Goals'],
        ['challenges', 'Challenges'],
        ['wonderings', 'Wonderings'],
        ['studentsSay', 'Students say'],
        ['feedbackToCoach', 'For the one who coaches'],
      ],
    );
    assert.deepEqual(
      [view.open.ref, view.open.day, view.open.askedFor],
      ['meetings/m3', 'May 12', 'Was there time?'],
    );
    assert.deepEqual(view.open.couldKeep, [
      { label: 'What does the data say?', target: `${creek}#s2`, kept: false },
    ]);
  });

  it('shows what there was, the newest first, in the items’ own words', () => {
    assert.deepEqual(
      view.earlier.map(({ ref }) => ref),
      ['meetings/m2', 'meetings/m1'],
    );
    assert.deepEqual(
      m2?.lookedAt.map(({ label, target }) => [label, target]),
      [
        ['I can explain how land changes water', `${creek}#g1`],
        ['table-3.jpg', at('work/table-3.jpg')],
        ['example.org/creek', 'https://www.example.org/creek/'],
        ['gone.project.yaml#g9', 'gone.project.yaml#g9'],
      ],
    );
    const [cards, jars] = m2.lists[0]?.items ?? [];
    assert.deepEqual(
      [cards?.ref, cards?.field, cards?.text],
      ['meetings/m2/strengths/#0', '', 'The cards worked.'],
    );
    assert.deepEqual([jars?.field, jars?.by, jars?.about?.label], ['text', 'Lee', '“Ours is cloudier.”']);
    assert.deepEqual(m1?.next, { date: '2026-05-05', day: 'May 5', focus: 'Something else' });
  });

  it('says whom it is meant for, and where that is wider than agreed', () => {
    assert.deepEqual([m2?.visibility, m2?.meantFor], ['school', 'Meant for your school.']);
    const wider = m2?.questions.find(({ code }) => code === 'privacy-wider-than-agreed');
    assert.match(wider?.text ?? '', /Your agreement keeps your notes between you two/);
    assert.equal(m2?.lists[0]?.items[1]?.meantFor, 'Your team');
    assert.deepEqual([m1?.visibility, m1?.questions], ['pair', []]);
  });

  it('shows what they try, field by field', () => {
    const [first] = view.tries;
    assert.deepEqual([first?.text, first?.kind, first?.day], ['sensors', 'technology', 'May 20']);
    assert.deepEqual(
      first?.fields.map(({ field, label, text }) => [field, label, text]),
      [
        ['why', 'Why', ''],
        ['iDo', 'I do', 'Lee shows it'],
        ['weDo', 'We do', ''],
        ['youDo', 'You do', ''],
        ['lookFor', 'What we look for', ''],
        ['ifItFails', 'If it fails', ''],
      ],
    );
    assert.deepEqual(
      first.lookBack.map(({ field, text }) => [field, text]),
      [
        ['reflection/relationships', ''],
        ['reflection/relevance', ''],
        ['reflection/rigor', 'Some'],
        ['reflection/reflection', ''],
      ],
    );
  });

  it('takes the names from the notes where there is no agreement, each once', () => {
    const alone = viewOf(folderOf({ 'our.collaboration.yaml': notes }, 'ana'), TODAY);
    assert.deepEqual(alone.people, ['Ana', 'Lee']);
    assert.deepEqual([alone.me, alone.coaches], ['Ana', false]);
  });

  it('calls nothing mine where it is not known who is looking', () => {
    const unknown = viewOf(folderOf(files), TODAY);
    assert.deepEqual([unknown.me, unknown.coaches], ['', false]);
    assert.ok([...unknown.agenda.steps, ...unknown.stillOnOurList].every(({ mine }) => !mine));
  });

  it('begins with nothing before the first meeting', () => {
    const { agenda, open, earlier } = viewOf(folderOf({ 'our.collaboration.yaml': 'title: N\n' }), TODAY);
    assert.deepEqual(agenda, { focus: '', talk: [], steps: [], changed: [] });
    assert.deepEqual([open, earlier], [undefined, []]);
  });

  it('puts what is said about a line to that line, once', () => {
    const { open, questions } = viewOf(
      folderOf({
        'our.collaboration.yaml':
          'kind: collaboration-log\nschemaVersion: 1\ntitle: N\nwhat: 1\nmeetings:\n  - id: m1\n    date: 2026-05-12\n    open: true\n    ideas: [{text: a, about: x.project.yaml}]\n',
      }),
      TODAY,
    );
    assert.deepEqual(
      open?.lists[1]?.items[0]?.questions.map(({ code }) => code),
      ['reference-file'],
    );
    assert.deepEqual(open.questions, []);
    assert.deepEqual(
      questions.map(({ code }) => code),
      ['schema-unknown-key'],
    );
  });

  it('is not harmed by broken texts and by ids that mean something to the machine', () => {
    const texts = [
      '',
      'meetings: 5',
      'meetings: [1, null, [], {id: __proto__, date: toString, open: true, nextSteps: [{id: constructor, what: x, who: __proto__}]}]',
      'meetings: &a [{id: m, date: 2026-05-05, open: true, ideas: *a}]',
      'title: "open\nmeetings:\n  - id: m\n    date: 2026-05-05\n',
      'talkNextTime: [{text: x, about: "#__proto__"}, {text: y, about: "file:///etc/passwd"}, *x]',
      'plans: [../../x.project.yaml, "http://", "\\\\", "#", our.collaboration.yaml]\nmeetings: [{date: 9999-99-99}]',
    ];
    for (const text of texts)
      assert.equal(viewOf(folderOf({ 'our.collaboration.yaml': text }, 'toString'), TODAY).what, 'notes');
  });

  it('can be shown of any notes, with any documents around them', () => {
    fc.assert(
      fc.property(
        fc.tuple(...kinds.map(({ kind }) => anyDocument(kind))),
        fc.constantFrom('Ana', '__proto__', undefined),
        (documents, me) => {
          const library = folderOf(Object.fromEntries(documents.map(({ file, text }) => [file, text])), me);
          for (const { uri } of library.ofKind('collaboration-log')) {
            const { open, earlier } = viewOf(library, TODAY, uri);
            const refs = [...(open ? [open] : []), ...earlier].map(({ ref }) => ref);
            assert.equal(new Set(refs).size, refs.length);
          }
        },
      ),
      { seed: 7, numRuns: 60 },
    );
  });
});
