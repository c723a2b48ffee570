// The pages of what the two write for each other, of rubrics and of standards: who gets what.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sheetOf, type HandOut } from '../../../src/core/exchange/handOuts.ts';
import { readers, type Reader } from '../../../src/core/exchange/sheet.ts';
import { htmlPage } from '../../../src/core/exchange/write/html.ts';
import { markdownPage } from '../../../src/core/exchange/write/markdown.ts';
import { kinds, type Kind } from '../../../src/core/kinds/kind.ts';
import { Library } from '../../../src/core/library/library.ts';
import { anyDocument } from '../support/anyDocument.ts';
import { at, libraryOf } from '../support/findings.ts';
import { fieldsIn, NEVER, planWithEveryField } from './everyField.ts';
import { sheetText } from './sheetText.ts';

type Files = Readonly<Record<string, string>>;

/** The page of the file that is named first; why there is none, where there is none. */
function page(files: Files, reader: Reader, handOut: HandOut = 'page'): string {
  const library = libraryOf(files);
  const document = library.get(at(Object.keys(files)[0] ?? ''));
  assert.ok(document);
  const made = sheetOf(document, library, { reader, handOut });
  return 'refused' in made ? `refused: ${made.refused}` : sheetText(made);
}

const of = (kind: Kind, lines: readonly string[]): string =>
  [`kind: ${kind}`, 'schemaVersion: 1', 'title: Ana and Lee', ...lines, ''].join('\n');

const notes = (agreed: string | undefined, ...lines: readonly string[]): Files => ({
  'a.collaboration.yaml': of('collaboration-log', [
    ...(agreed === undefined ? [] : ['agreement: us.agreement.yaml']),
    ...lines,
  ]),
  ...(agreed === undefined
    ? {}
    : {
        'us.agreement.yaml': of('coaching-agreement', [
          'partners: [{name: Ana}, {name: Lee}]',
          `visibility: ${agreed}`,
        ]),
      }),
});

const meeting = [
  'meetings:',
  '  - id: m1',
  '    date: 2026-05-05',
  '    focus: First drafts',
  '    ideas:',
  '      - {text: Swap the groups., by: Ana}',
  '      - {text: Keep the cards., by: Lee, visibility: pair}',
  '    feedbackToCoach: [Wait longer.]',
  '    moves: [{by: Lee, move: pause}]',
  '    nextSteps: [{id: n1, who: Ana, what: draft the form, when: 2026-05-12, done: true, outcome: It is short.}]',
];

describe('our notes as a page', () => {
  it('have for the two all that stands in them, with who said it', () => {
    const text = page(notes('pair', ...meeting), 'teachers');
    for (const line of [
      'Meant for the two of you',
      '## Meeting of May 5, 2026',
      'Focus = First drafts',
      '- Swap the groups.\n    (aside) Ana',
      '### Listening moves\n- Pause\n    (aside) Lee',
      '| Step | Who | By | What came of it |\n| draft the form | Ana | May 12, 2026 | Done. It is short. |',
      '### For the one who coaches\n- Wait longer.',
    ])
      assert.ok(text.includes(line), text);
  });

  it('say whom a line is meant for, where that differs', () => {
    const text = page(notes('team', ...meeting), 'teachers');
    assert.match(text, /Meant for your team/);
    assert.match(text, /Keep the cards\.\n {4}\(aside\) Lee · meant for the two of you/);
  });

  it('have for the school only what is meant for it, and nobody’s name', () => {
    const text = page(notes('school', ...meeting), 'administrators');
    assert.match(text, /^# Our notes\n/);
    assert.match(text, /Swap the groups\./);
    assert.doesNotMatch(text.replace(/\(said: .*/g, ''), /Ana|Lee|Keep the cards|Wait longer|Pause/);
    assert.match(text, /\(said: Not meant for your school, and so left out: .*ideas/);
  });

  const refused: readonly (readonly [name: string, files: Files, reader: Reader, said: RegExp])[] = [
    ['students', notes('everyone', ...meeting), 'students', /^refused: Our notes are for the two of you\./],
    [
      'the school, where it stays between the two',
      notes('pair', ...meeting),
      'administrators',
      /^refused: Nothing here is meant for your school\. Your agreement keeps it between you two\./,
    ],
    [
      'the school, where nothing was agreed on',
      notes(undefined, ...meeting),
      'administrators',
      /Without an agreement that says more, it stays between you two\./,
    ],
    [
      'the school, where more is marked than agreed',
      notes('pair', 'visibility: school', ...meeting),
      'administrators',
      /^refused: Some of this is marked for your school\. Your agreement keeps it between you two\. Talk about it first/,
    ],
  ];
  for (const [name, files, reader, said] of refused)
    it(`are refused for ${name}`, () => {
      assert.match(page(files, reader), said);
    });
});

describe('a class visit as a page', () => {
  const visit: Files = {
    'a.visit.yaml': of('observation', [
      'for: a.project.yaml',
      'on: 2026-05-12',
      'teaching: Ana',
      'watching: Lee',
      'beforehand:',
      '  watchFor: [{id: w0, text: Who talks first?, by: Ana}, {id: w1, text: Who talks at table 3?, by: Ana}]',
      'seen:',
      '  - {id: e1, at: "10:42", who: students, type: words, text: “Ours is cloudier.”, about: g1, watchFor: w1}',
      'reflection:',
      '  studentsShowed: [{goal: g1, text: 6 of 8 tables used two}]',
      'wondered: [What made table 3 switch?]',
      'visibility: school',
    ]),
    'a.project.yaml':
      'kind: project-spec\nschemaVersion: 1\ntitle: Creek\ngoals: [{id: g1, target: I can argue.}]\n',
    'us.agreement.yaml': of('coaching-agreement', [
      'partners: [{name: Ana}, {name: Lee}]',
      'visibility: school',
    ]),
  };

  it('has for the two what was asked for, seen, and made of it', () => {
    const text = page(visit, 'teachers');
    for (const line of [
      'Tuesday, May 12, 2026 | Creek | Ana teaching | Lee watching | Meant for your school',
      '1. Who talks at table 3?',
      '| 10:42 | “Ours is cloudier.” | students (words) | I can argue. | 2 |',
      '- 6 of 8 tables used two\n    (aside) About “I can argue”',
      '## Wondered\n- What made table 3 switch?',
    ])
      assert.ok(text.includes(line), text);
  });

  it('has for the school what is meant for it, and never the one’s reflection who taught', () => {
    const text = page(visit, 'administrators');
    assert.match(text, /^# Class visit\n/);
    assert.match(text, /What made table 3 switch\?/);
    assert.doesNotMatch(text.replace(/\(said: .*/g, ''), /Ana|Lee|6 of 8/);
  });

  it('is refused for students', () => {
    assert.match(page(visit, 'students'), /^refused: A class visit is for the two of you\./);
  });
});

describe('an agreement as a page', () => {
  const agreement = (...lines: readonly string[]): Files => ({
    'us.agreement.yaml': of('coaching-agreement', [
      'partners: [{name: Ana, role: teacher}, {name: Lee, role: coach}]',
      'purpose: We want more students to argue.',
      'iWill: [{who: Ana, text: choose}, {who: Lee, text: come prepared}, {text: be there}, {who: Kim, text: open the room}]',
      'agreed: [{name: Ana, on: 2026-09-02}]',
      ...lines,
    ]),
  });

  it('has for the two what each will do, who agreed, and a line to sign for who has not', () => {
    const text = page(agreement(), 'teachers');
    for (const line of [
      '## What we want to see in students\nWe want more students to argue.',
      '### Ana will\n- choose',
      '### Both of us will\n- be there\n- Kim: open the room',
      '## Agreed\n- Ana, Sep 2, 2026\nLee, date____',
    ])
      assert.ok(text.includes(line), text);
  });

  const leaders = 'administrators: {see: [that we meet], from: both of us, will: [keep Tuesdays free]}';
  it('has for those who lead the school what it says about them, and no more', () => {
    assert.equal(
      page(agreement(leaders), 'administrators'),
      [
        '# How we work together',
        '',
        '## What those who lead the school see',
        '',
        '### They see or hear',
        '- that we meet',
        '',
        '### From whom',
        'both of us',
        '',
        '### They will',
        '- keep Tuesdays free',
        '',
      ].join('\n'),
    );
  });

  it('has more for them where it is meant for the school, without names', () => {
    const text = page(agreement(leaders, 'visibility: school'), 'administrators');
    assert.match(text, /We want more students to argue\./);
    assert.doesNotMatch(text, /Ana|Lee|Kim/);
  });

  it('asks where it says nothing about them', () => {
    assert.match(
      page(agreement(), 'administrators'),
      /^refused: Your agreement stays between you two, .*\?$/,
    );
  });

  it('is refused for students', () => {
    assert.match(page(agreement(), 'students'), /^refused: Your agreement is for the two of you\./);
  });
});

describe('a rubric as a page', () => {
  const rubric = (...lines: readonly string[]): Files => ({
    'a.rubric.yaml': [
      'kind: rubric',
      'schemaVersion: 1',
      'title: R',
      'for: a.project.yaml',
      ...lines,
      '',
    ].join('\n'),
    'a.project.yaml':
      'kind: project-spec\nschemaVersion: 1\ntitle: Creek\nfinal: {name: Fair, rubric: a.rubric.yaml}\ngoals: [{id: g1, target: I can argue., standards: [HS-1]}]\n',
  });
  const criteria =
    'criteria: [{id: c, name: Claim, goals: [g1], standards: [HS-2], attributes: [claim], studentLanguage: I say why., feedback: {meets: More.}, descriptors: {meets: Says why}}]';

  it('has for students their words and no codes', () => {
    const text = page(rubric(criteria), 'students');
    assert.ok(text.includes('| Claim⏎⏎I say why. |  |  | Says why |  |'), text);
    assert.match(text, /## What you show with it\n- I can argue\.\n/);
    assert.doesNotMatch(text, /HS-|More\.|From level/);
  });

  it('has for teachers codes, what changes, and feedback', () => {
    const text = page(rubric(criteria), 'teachers');
    assert.ok(text.includes('Claim⏎⏎I say why.⏎⏎HS-2⏎⏎From level to level: claim'), text);
    assert.match(text, /- I can argue\. \(HS-1\)\n {4}\(aside\) Claim/);
    assert.match(text, /## What to say to students\n- Claim, Meets: More\./);
  });

  const forms: readonly (readonly [name: string, lines: readonly string[], expected: readonly string[]])[] = [
    [
      'single-point has room to write',
      ['form: single-point', 'criteria: [{id: c, name: Claim, descriptors: {meets: Says why}}]'],
      ['| What we look at | Concerns | Meets | Beyond |', '| Claim |  | Says why |  |'],
    ],
    [
      'a checklist has boxes',
      ['form: checklist', 'criteria: [{id: c, name: Title}]'],
      ['| What we look at | Not yet | There |', '| Title | ☐ | ☐ |'],
    ],
    [
      'holistic has a row for each level',
      [
        'form: holistic',
        'levels: [{id: a, name: A, description: All of it}, {id: b, name: B}]',
        'criteria: [{id: c, name: Voice}]',
      ],
      [
        '| Level | What the work looks like |',
        '| A | All of it |',
        '| B |  |',
        '',
        '### What we look at',
        '- Voice',
      ],
    ],
    [
      'points stand where it gives any',
      [
        'scored: true',
        'levels: [{id: a, name: A, points: 1}]',
        'criteria: [{id: c, name: C, points: 4, weight: 2, levelPoints: {a: 3}, descriptors: {a: Words}}]',
      ],
      ['| What we look at | A (1 point) |', '| C (4 points, counts 2 times) | Words (3 points) |'],
    ],
    [
      'points stand nowhere else',
      [
        'levels: [{id: a, name: A, points: 1}]',
        'criteria: [{id: c, name: C, points: 4, weight: 2, descriptors: {a: Words}}]',
      ],
      ['| What we look at | A |', '| C | Words |'],
    ],
    [
      'headings stand over their criteria',
      [
        'levels: [{id: a, name: A}]',
        'criteria: [{id: c, name: C, category: One}, {id: d, name: D, category: Two}]',
      ],
      ['### One', 'table: Rubric “R”: One', '| What we look at | A |', '| C |  |', '', '### Two'],
    ],
    [
      'what levels say of the whole is a row',
      ['levels: [{id: a, name: A, description: All}]', 'criteria: [{id: c, name: C}]'],
      ['| The work as a whole | All |', '| C |  |'],
    ],
    [
      'of two levels with one id the first has the words',
      [
        'levels: [{id: a, name: A}, {id: a, name: B}]',
        'criteria: [{id: c, name: C, descriptors: {a: Words}}]',
      ],
      ['| What we look at | A | B |', '| C | Words |  |'],
    ],
    [
      'ids may be what every object has',
      [
        'levels: [{id: constructor, name: A}, {id: __proto__, name: B}]',
        'criteria: [{id: toString, name: C, descriptors: {constructor: Words, __proto__: More}}]',
      ],
      ['| What we look at | A | B |', '| C | Words | More |'],
    ],
  ];
  for (const [name, lines, expected] of forms)
    it(name, () => {
      const text = page(rubric(...lines), 'students');
      assert.ok(text.includes(expected.join('\n')), text);
    });

  it('has rows to write in where it is single-point, and nowhere else', () => {
    const tables = (form: string) => {
      const library = libraryOf(rubric(`form: ${form}`, 'criteria: [{id: c, name: C}]'));
      const document = library.get(at('a.rubric.yaml'));
      assert.ok(document);
      const made = sheetOf(document, library, { reader: 'students', handOut: 'page' });
      assert.ok(!('refused' in made));
      return made.blocks.flatMap((block) => (block.is === 'table' ? [block.toWriteIn ?? false] : []));
    };
    assert.deepEqual(tables('single-point'), [true]);
    assert.deepEqual(tables('analytic'), [false]);
  });

  it('says where words stand under no level', () => {
    assert.match(
      page(rubric('criteria: [{id: c, name: C, descriptors: {gone: Words}}]'), 'students'),
      /\(said: Some words stand under a level/,
    );
  });

  it('of a plan is the one it ends in; several come each on a page of its own', () => {
    const one = rubric(criteria);
    const plan = { 'a.project.yaml': one['a.project.yaml'] ?? '', ...one };
    assert.match(page(plan, 'students', 'rubric'), /^# R\n/);
    const two: Files = {
      ...plan,
      'b.rubric.yaml':
        'kind: rubric\nschemaVersion: 1\ntitle: S\nfor: a.project.yaml\ncriteria: [{id: c, name: Sound}]\n',
    };
    assert.match(page(two, 'students', 'rubric'), /^# Creek\n\n## R\n[^]*=== new page ===\n\n## S\n/);
  });

  it('asks for criteria where there are none', () => {
    assert.match(
      page(rubric(), 'students'),
      /^refused: This rubric has no criteria yet\. What do you look at/,
    );
  });

  it('of a plan without one asks for it', () => {
    const files = { 'a.project.yaml': 'kind: project-spec\nschemaVersion: 1\ntitle: Creek\n' };
    assert.match(
      page(files, 'students', 'rubric'),
      /^refused: This plan has no rubric yet\. What would good work look like\?/,
    );
  });
});

describe('standards as a page', () => {
  const standards = (...lines: readonly string[]): Files => ({
    'a.standards.yaml': ['kind: standards', 'schemaVersion: 1', 'title: S', ...lines, ''].join('\n'),
  });

  it('have a heading for each that others belong to, and a table for these', () => {
    const text = page(
      standards(
        'items:',
        '  - {code: A, statement: First}',
        '  - {code: A.1, parent: A, statement: One, short: O, inOurWords: Ours}',
        '  - {code: A.2, parent: A, statement: Two}',
        '  - {code: A.2.a, parent: A.2, statement: "Two, a"}',
        '  - {code: B, statement: Second}',
        'source: {publisher: P, takenOn: 2026-08-20}',
      ),
      'teachers',
    );
    assert.equal(
      text,
      [
        '# S',
        '',
        '## A · First',
        'table: Standards',
        '| Code | Standard |',
        '| A.1 | One⏎⏎In our words: Ours |',
        '',
        '### A.2 · Two',
        'table: Standards',
        '| Code | Standard |',
        '| A.2.a | Two, a |',
        'table: Standards',
        '| Code | Standard |',
        '| B | Second |',
        '',
        '## Where the words come from',
        'Publisher = P',
        'Taken on = Aug 20, 2026',
        '',
      ].join('\n'),
    );
  });

  it('have each once, where they belong to each other in a ring or to themselves', () => {
    const text = page(
      standards(
        'items:',
        '  - {code: A, parent: C, statement: First}',
        '  - {code: B, parent: A, statement: Second}',
        '  - {code: C, parent: B, statement: Third}',
        '  - {code: D, parent: D, statement: Fourth}',
        '  - {code: E, parent: gone, statement: Fifth}',
      ),
      'teachers',
    );
    for (const word of ['First', 'Second', 'Third', 'Fourth', 'Fifth'])
      assert.equal(text.split(word).length, 2, text);
  });

  it('are made of chains and rows as long as a document', () => {
    const items = Array.from(
      { length: 5_000 },
      (_, index) => `  - {code: c${index}, parent: c${index - 1}, statement: Statement ${index}}`,
    );
    assert.match(page(standards('items:', ...items), 'students'), /Statement 4999/);
  }).timeout(20_000);

  it('are asked for where there are none', () => {
    assert.match(page(standards(), 'students'), /^refused: There are no standards here yet\./);
  });
});

describe('pages of documents with every field in them', () => {
  const files = {
    rubric: 'a.rubric.yaml',
    standards: 'a.standards.yaml',
    'coaching-agreement': 'a.agreement.yaml',
    'collaboration-log': 'a.collaboration.yaml',
    observation: 'a.visit.yaml',
  } as const;
  for (const [kind, file] of Object.entries(files))
    for (const reader of readers)
      it(`${kind} for ${reader} have no ids, names of files, comments or keys of users’ own`, () => {
        for (const branch of ['then', 'else'] as const) {
          const text = page({ [file]: planWithEveryField(kind as Kind, branch) }, reader);
          assert.doesNotMatch(text, NEVER);
          if (reader === 'students' && kind !== 'rubric' && kind !== 'standards')
            assert.deepEqual(fieldsIn(text), []);
        }
      });
});

describe('pages of any document', function () {
  this.timeout(0);
  it('are made of whatever is written, or a reason is given', () => {
    fc.assert(
      fc.property(fc.tuple(...kinds.map(({ kind }) => anyDocument(kind))), fc.boolean(), (documents, cut) => {
        const library = new Library();
        library.folders = ['file:///class'];
        for (const { file, text } of documents)
          library.put(at(file), cut ? text.slice(0, text.length * 0.7) : text, true);
        library.setComplete(true);
        for (const { file } of documents) {
          const document = library.get(at(file));
          assert.ok(document);
          for (const reader of readers)
            for (const handOut of ['page', 'rubric'] as const) {
              const made = sheetOf(document, library, { reader, handOut });
              if ('refused' in made) {
                assert.match(made.refused, /[.?]$/);
                continue;
              }
              assert.doesNotMatch(sheetText(made), /\[object |\bundefined\b|\bNaN\b/);
              assert.notEqual(markdownPage(made), '');
              assert.notEqual(htmlPage(made), '');
            }
        }
      }),
      { seed: 69, numRuns: process.env.LONG ? 2_000 : 40 },
    );
  });
});
