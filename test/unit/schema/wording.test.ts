// What the form of a document finds, said in a teacher's words: the place, the sentence, what the fix makes of it.
import assert from 'node:assert/strict';
import { isoDate } from '../../../src/core/dates.ts';
import { findingsIn, project } from '../support/findings.ts';
import { testRows, type Row } from '../support/rows.ts';

const written =
  (kind: string) =>
  (...lines: readonly string[]): string =>
    [`kind: ${kind}`, 'schemaVersion: 1', 'title: T', ...lines, ''].join('\n');
const notes = written('collaboration-log');
const visit = written('observation');
const agreement = written('coaching-agreement');
const standards = written('standards');

const rows: readonly Row[] = [
  {
    name: 'a slip in a key',
    text: project('goals:', '  - id: g1', '    target: I can swim', '    «tpye»: skill'),
    code: 'schema-unknown-key',
    says: /^`tpye` is not part of a goal\. Did you mean `type`\?$/,
    fix: [/^Change to type$/, '    type: skill'],
  },
  {
    name: 'a key in capitals',
    text: project('«Subject»: Science'),
    code: 'schema-unknown-key',
    says: /Did you mean `subject`\?/,
    fix: [/^Change to subject$/, '\nsubject: Science\n'],
  },
  {
    name: 'a key of one’s own can be kept',
    text: project('«room»: B12'),
    code: 'schema-unknown-key',
    says: /not part of a project plan/,
    fix: [/^Keep it as your own: x-room$/, '\nx-room: B12\n'],
  },
  {
    name: 'a key that another kind of document has',
    text: project('«essentialQuestions»: [Why?]'),
    code: 'schema-unknown-key',
    says: /^`essentialQuestions` is not part of a project plan\./,
    fix: [/^Take it away$/, 'title: The creek\n'],
  },
  {
    name: 'a text cut off at its commas',
    text: project('goals:', '  - {id: g1, target: I can see, «hear, and say», type: skill} # ours'),
    code: 'schema-comma',
    says: /^Between \{ and \} a comma ends a text, so this is cut off\./,
    fix: [/^Put the text together/, '  - {id: g1, target: "I can see, hear, and say", type: skill} # ours'],
  },
  {
    name: 'an unknown key with nothing behind it',
    text: project('«tittle»:'),
    code: 'schema-unknown-key',
    says: /Did you mean|is here already/,
  },
  {
    name: 'one line that stands for a class period',
    text: project('sessions:', '  - {id: s1, title: Walk}', '  - «s4: Public evening»'),
    code: 'schema-shape',
    says: /^A class period has lines of its own: `id` and `title`\. Here one line stands for all of it\.$/,
    fix: [/^Write id and title$/, '  - {id: s4, title: Public evening}'],
  },
  {
    name: 'one line that stands for an activity',
    text: project(
      'sessions:',
      '  - id: s1',
      '    title: Walk',
      '    activities:',
      '      - «Opening: 5 min»',
    ),
    code: 'schema-shape',
    says: /^An activity has lines of its own: `title`\./,
    fix: [/^Write title$/, 'title: "Opening: 5 min"'],
  },
  {
    name: 'one line that stands for a word and what it means',
    text: project('vocabulary:', '  - «turbidity: how cloudy»'),
    code: 'schema-shape',
    says: /Here one line stands for all of it/,
    fix: [/^Write term and definition$/, 'term: turbidity'],
  },
  {
    name: 'a kind with a slip in it',
    text: 'kind: «lesson plan»\nschemaVersion: 1\ntitle: x\n',
    file: 'x.lesson.yaml',
    code: 'schema-choice',
    says: /^This line says what the document is: lesson-plan\.$/,
    fix: [/^Change to lesson-plan$/, 'kind: lesson-plan'],
  },
  {
    name: 'a number as the id of a level, with what describes it',
    text: 'kind: rubric\nschemaVersion: 1\ntitle: R\nlevels:\n  - {id: «4», name: Exceeds}\ncriteria:\n  - {id: c, name: C, descriptors: {4: all there}}\n',
    file: 'r.rubric.yaml',
    code: 'schema-id',
    says: /^An id is a short word for links/,
    fix: [/^Make it exceeds$/, 'descriptors: {exceeds: all there}'],
  },
  {
    name: 'private words',
    text: project('«private»: shy at the moment'),
    code: 'schema-reserved-key',
    says: /Everyone who can open this folder/,
    fix: [/^Take it away$/, 'The creek'],
  },
  {
    name: 'private words, dressed up',
    text: project('«x-private»: shy'),
    code: 'schema-reserved-key',
    says: /private words/,
  },
  {
    name: 'a goal without its target',
    text: project('goals:', '  - «id: g1»'),
    code: 'schema-missing',
    says: /^This goal has no learning target yet\. What will students be able to do\?$/,
    fix: [/^Add a learning target$/, '  - id: g1\n    target: '],
  },
  {
    name: 'a target with nothing behind it',
    text: project('goals:', '  - id: g1', '    «target»:'),
    code: 'schema-missing',
    says: /no learning target yet/,
  },
  {
    name: 'a target of no words',
    text: project('goals:', '  - id: g1', '    target: «""»'),
    code: 'schema-missing',
    says: /no learning target yet/,
    fix: [/^Add a learning target$/, '    target: "I can'],
  },
  {
    name: 'a goal without an id',
    text: project('goals:', '  - id: g1', '    target: I can swim', '  - «target: I can dive»'),
    code: 'schema-missing',
    says: /no short name for links/,
    fix: [/^Name it g2$/, 'id: g2'],
  },
  {
    name: 'a plan without a title',
    text: '«kind: project-spec»\nschemaVersion: 1\n',
    code: 'schema-missing',
    says: /no title yet/,
  },
  {
    name: 'a kind of check that is none, near one',
    text: project(
      'checks:',
      '  - id: k1',
      '    name: Ticket',
      '    ifNotYet: again',
      '    type: «exit ticket»',
    ),
    code: 'schema-choice',
    says: /^A formative check’s `type` can be .* \(14 kinds\)\. Did you mean exit-ticket|^A check’s `type` can be exit-ticket, hinge-question, mini-whiteboard … \(14 kinds\)\. Did you mean exit-ticket/,
    fix: [/^Change to exit-ticket: /, 'type: exit-ticket'],
  },
  {
    name: 'a status that is none',
    text: project('status: «finished»'),
    code: 'schema-choice',
    says: /draft \(.*ready .*taught .* or reflected/,
    fix: [/^Change to ready/, 'status: ready'],
  },
  {
    name: 'minutes with a word',
    text: project('sessions:', '  - id: s1', '    title: Walk', '    minutes: «50 min»'),
    code: 'schema-shape',
    says: /^Minutes: write a number alone, like \d+\.$/,
    fix: [/^Change to 50$/, 'minutes: 50\n'],
  },
  {
    name: 'no minutes at all',
    text: project('sessions:', '  - id: s1', '    title: Walk', '    minutes: «0»'),
    code: 'schema-number',
    says: /^Minutes: write a number above 0\.$/,
  },
  {
    name: 'one grade instead of a list',
    text: project('grades: «9»'),
    code: 'schema-shape',
    says: /^Grades: write a list, in brackets like `\[one, two\]`, or each on its own line after a dash\.$/,
    fix: [/^Make it a list$/, 'grades:'],
  },
  {
    name: 'goals as texts',
    text: project('goals:', '  - «I can swim»'),
    code: 'schema-shape',
    says: /^A goal has lines of its own: `id` and `target`\.$/,
    fix: [/^Make “I can swim” a goal$/, 'target: I can swim'],
  },
  {
    name: 'a title with lines of its own (a colon in the text)',
    text: 'kind: project-spec\nschemaVersion: 1\ntitle:\n  «Water: a study»\n',
    code: 'schema-shape',
    says: /^Title: write one text; here it has lines of its own\./,
  },
  {
    name: 'an id of two words',
    text: project(
      'goals:',
      '  - id: «Goal One»',
      '    target: I can swim',
      'checks:',
      '  - {id: k1, name: Ticket, goals: [Goal One], ifNotYet: again}',
    ),
    code: 'schema-id',
    says: /^An id is a short word for links, like `g1` or `water-test`/,
    fix: [/^Make it goal-one$/, 'goals: [goal-one]'],
  },
  {
    name: 'a date as people say it',
    text: project('milestones:', '  - id: m1', '    title: Draft', '    date: «May 18, 2026»'),
    code: 'schema-date',
    says: /year-month-day, like 2026-05-18\.$/,
    fix: [/^Change to 2026-05-18$/, 'date: 2026-05-18'],
  },
  {
    name: 'the first lines are missing',
    text: '«title: The creek»\n',
    code: 'schema-kind',
    says: /does not say what it is yet/,
    fix: [/^Add both lines$/, 'kind: project-spec\nschemaVersion: 1\n'],
  },
  {
    name: 'the name says one thing, the first line another',
    text: 'kind: «lesson-plan»\nschemaVersion: 1\ntitle: x\nnonsense: 1\n',
    code: 'schema-which-document',
    says: /^Which document is this\? Its name says a project plan, this line says a lesson plan\.$/,
    fix: [/^It is a project plan$/, 'kind: project-spec'],
  },
  {
    name: 'made with a newer version',
    text: 'kind: project-spec\n«schemaVersion: 2»\ntitle: x\nnew: 1\n',
    code: 'schema-newer-version',
    says: /newer Third Point/,
  },
  {
    name: 'a list instead of a plan',
    text: '«- one»\n- two\n',
    code: 'schema-shape',
    says: /^A plan is written as lines/,
  },
  {
    name: 'who says it before a note',
    text: notes('talkNextTime:', '  - «Ana: is the letter enough?»'),
    file: 'ours.collaboration.yaml',
    code: 'schema-shape',
    says: /^A thing to talk about has lines of its own: `text` and `by`\. Here one line stands for all of it\.$/,
    fix: [/^Write text and by$/, '  - text: is the letter enough?\n    by: Ana'],
  },
  {
    name: 'a word before a note that is nobody’s name',
    text: notes('talkNextTime:', '  - «Letter: is it enough?»'),
    file: 'ours.collaboration.yaml',
    code: 'schema-shape',
    says: /one line stands for all of it/,
    fix: [/^Keep it together: “Letter: is it enough\?”$/, 'text: "Letter: is it enough?"'],
  },
  {
    name: 'who does it before a next step',
    text: notes(
      'meetings:',
      '  - id: m1',
      '    date: 2026-05-05',
      '    nextSteps:',
      '      - «Ana: draft the form»',
    ),
    file: 'ours.collaboration.yaml',
    code: 'schema-shape',
    says: /^A next step has lines of its own: `id`, `who` and `what`\./,
    fix: [/^Write id, who and what$/, '      - id: n1\n        who: Ana\n        what: draft the form'],
  },
  {
    name: 'a sentence where a list of notes belongs keeps its commas',
    text: notes(
      'meetings:',
      '  - id: m1',
      '    date: 2026-05-05',
      '    strengths: «The cards worked, and so did the talk.»',
    ),
    file: 'ours.collaboration.yaml',
    code: 'schema-shape',
    says: /^What’s working: write a list, /,
    fix: [/^Make it a list$/, 'The cards worked, and so did the talk.'],
  },
  {
    name: 'a meeting without its day',
    text: notes('meetings:', '  - «id: m1»'),
    file: 'ours.collaboration.yaml',
    code: 'schema-missing',
    says: /^This meeting has no date yet\. On which day do you meet\?$/,
    fix: [/^Add a date$/, 'date: 2026-05-05'],
  },
  {
    name: 'a focus in one line',
    text: notes('ourFocus: «More students argue from their own data»'),
    file: 'ours.collaboration.yaml',
    code: 'schema-shape',
    says: /^A focus has lines of its own: `text`\.$/,
    fix: [/^Make “More students argue from…” a focus$/, '  text: More students argue from their own data'],
  },
  {
    name: 'how much time somebody took',
    text: notes('meetings:', '  - id: m1', '    date: 2026-05-05', '    «minutesSpent»: 40'),
    file: 'ours.collaboration.yaml',
    code: 'schema-unknown-key',
    says: /^`minutesSpent` is not part of a meeting\./,
    fix: [/^Take it away$/, '    date: 2026-05-05\n'],
  },
  {
    name: 'a fact without its words',
    text: visit('seen:', '  - {id: e1, at: "10:42", text: «""»}'),
    file: 'may.visit.yaml',
    code: 'schema-missing',
    says: /^Nothing is written here yet\. What did you see or hear\?$/,
    fix: [/^Add a fact$/, 'text: "what you saw or heard"'],
  },
  {
    name: 'a kind of fact from another form',
    text: visit('seen:', '  - {id: e1, text: Four hands went up., type: «behaviour»}'),
    file: 'may.visit.yaml',
    code: 'schema-choice',
    says: /^An entry’s `type` can be words \(what somebody said, word for word\), action \(.*\), count \(.*\) or place \(.*\)\.$/,
    fix: [/^Change to action/, 'type: action'],
  },
  {
    name: 'what to watch for in one line',
    text: visit('beforehand:', '  watchFor:', '    - «Who talks at table 3?»'),
    file: 'may.visit.yaml',
    code: 'schema-shape',
    says: /^A thing to watch for has lines of its own: `id` and `text`\.$/,
    fix: [
      /^Make “Who talks at table 3\?” a thing to watch for$/,
      '    - id: w1\n      text: Who talks at table 3?',
    ],
  },
  {
    name: 'a reflection in one line',
    text: visit('reflection: «It went well»'),
    file: 'may.visit.yaml',
    code: 'schema-shape',
    says: /^A reflection has lines of its own, such as `wentWell`, `studentsShowed` and `change`\.$/,
  },
  {
    name: 'partners by their names alone',
    text: agreement('partners: [«Ana»]'),
    file: 'us.agreement.yaml',
    code: 'schema-shape',
    says: /^A partner has lines of its own: `name`\.$/,
    fix: [/^Make “Ana” a partner$/, 'name: Ana'],
  },
  {
    name: 'who promises it before a promise',
    text: agreement('iWill:', '  - «Ana: choose what we work on»'),
    file: 'us.agreement.yaml',
    code: 'schema-shape',
    says: /^A promise has lines of its own: `who` and `text`\./,
    fix: [/^Write who and text$/, '  - who: Ana\n    text: choose what we work on'],
  },
  {
    name: 'a word for who may read that is none of ours',
    text: agreement('visibility: «private»'),
    file: 'us.agreement.yaml',
    code: 'schema-choice',
    says: /^An agreement’s `visibility` can be pair \(the two of you\), team \(.*\), school \(.*\) or everyone \(anyone\)\.$/,
    fix: [/^Change to pair: The two of you\.$/, 'visibility: pair'],
  },
  {
    name: 'a standard in one line',
    text: standards('items:', '  - «HS-LS2-7: Design a solution»'),
    file: 'ngss.standards.yaml',
    code: 'schema-shape',
    says: /^A standard has lines of its own: `code` and `statement`\./,
    fix: [/^Write code and statement$/, '  - code: HS-LS2-7\n    statement: Design a solution'],
  },
  {
    name: 'a standard without its code',
    text: standards('items:', '  - «statement: Design a solution»'),
    file: 'ngss.standards.yaml',
    code: 'schema-missing',
    says: /^This standard has no code yet\. How does its publisher number it\?$/,
  },
  {
    name: 'a standard by its code alone',
    text: standards('items: [«HS-LS2-7»]'),
    file: 'ngss.standards.yaml',
    code: 'schema-shape',
    says: /^A standard has lines of its own: `code` and `statement`\.$/,
    fix: [/^Make “HS-LS2-7” a standard$/, 'code: HS-LS2-7'],
  },
  {
    name: 'a standard of a goal in one line',
    text: project('goals:', '  - id: g1', '    target: I can swim', '    standards:', '      - «PE-1: Swim»'),
    code: 'schema-shape',
    says: /^A standard has lines of its own: `code` and `statement`\./,
    fix: [/^Write code and statement$/, '      - code: PE-1\n        statement: Swim'],
  },
  {
    name: 'feedback in one line',
    text: 'kind: rubric\nschemaVersion: 1\ntitle: R\ncriteria:\n  - id: c\n    name: C\n    feedback: «Go on»\n',
    file: 'r.rubric.yaml',
    code: 'schema-shape',
    says: /^A set of feedback has lines of its own, such as `approaching`\.$/,
  },
  {
    name: 'a word of one’s own between two that are known',
    text: visit('«rating»: 3'),
    file: 'may.visit.yaml',
    code: 'schema-unknown-key',
    says: /^`rating` is not part of a class visit\./,
    fix: [/^Take it away$/, 'title: T\n'],
  },
];

describe('what the form of a document asks for', () => {
  testRows(rows);

  it('takes bare words and numbers for text where text is asked for', () => {
    const text = 'kind: project-spec\nschemaVersion: 1\ntitle: 2026\ngrades: [9, 10]\nsubject: true\n';
    assert.deepEqual(findingsIn(text), []);
  });

  it('says nothing of keys with nothing behind them, but where something is needed', () => {
    assert.deepEqual(findingsIn(project('goals:', 'subject:', 'checks: ~')), []);
  });

  it('asks an empty file for its first lines and its title', () => {
    for (const text of ['', '\uFEFF', '# soon\n']) {
      const codes = findingsIn(text, 'soon.rubric.yaml').map(({ code }) => code);
      assert.deepEqual(codes, ['schema-kind', 'schema-missing'], JSON.stringify(text));
    }
  });

  it('keeps keys of one’s own', () => {
    assert.deepEqual(findingsIn(project('x-room: {number: 12}')), []);
  });

  it('is not harmed by keys and ids that mean something to the machine', () => {
    const text = project(
      '__proto__: {polluted: true}',
      'constructor: 1',
      'goals:',
      '  - {id: toString, target: I can swim}',
      '  - {id: hasownproperty, target: I can dive}',
    );
    const codes = findingsIn(text).map(({ code }) => code);
    assert.deepEqual(codes.filter((code) => code === 'schema-unknown-key').length, 2);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });
});

describe('the date a text means', () => {
  const dates: readonly (readonly [string, string | undefined])[] = [
    ['2026-5-8', '2026-05-08'],
    ['May 18, 2026', '2026-05-18'],
    ['18 Sept 2026', '2026-09-18'],
    ['18.5.2026', '2026-05-18'],
    ['5/18/2026', '2026-05-18'],
    ['18/5/2026', '2026-05-18'],
    ['5/5/2026', '2026-05-05'],
    ['5/6/2026', undefined],
    ['2026-02-30', undefined],
    ['next Tuesday', undefined],
    ['May 2026', undefined],
  ];
  for (const [text, date] of dates)
    it(`${text} → ${date ?? 'not guessed'}`, () => assert.equal(isoDate(text), date));
});
