// What is said of one student, and what is marked as not for others.
import { project } from '../../support/findings.ts';
import { notes, notesWith, visit, visitWith } from '../../support/privacyTexts.ts';
import { testRule } from '../../support/ruleRows.ts';

testRule(
  'privacy-sensitive-words',
  [
    {
      name: 'a name’s, in a plan',
      text: project('supports: ["Follow Marco’s «IEP» for the writing time"]'),
      says: [/^“IEP” is said of one student here, .*Could it say what helps, without whom\?$/],
    },
    {
      name: 'a label’s and a pronoun’s, in a plan',
      text: project('supports: ["S3 has a «504 plan»", "Remember that she takes «medication» at noon"]'),
      says: [/“504 plan”/, /“medication”/],
    },
    {
      name: 'in a comment of a plan',
      text: project('# the new boy at table 3: «IEP» says extra time', 'subject: Science'),
      says: [/“IEP”/],
    },
    {
      name: 'anything about one student in the sentence, in notes',
      file: notes,
      text: notesWith(
        'challenges:',
        '  - "For Marco we still need the «IEP» summary."',
        '  - "One of my students has a «diagnosis» now."',
        '  - "Since the «custody» hearing he comes late."',
      ),
      says: [/“IEP”/, /“diagnosis”/, /“custody”/],
    },
    {
      name: 'what is subject matter elsewhere, close to a person',
      file: visit,
      text: visitWith(
        '"He has «anxiety» and sat outside"',
        '"Her parents’ «divorce» came up"',
        '"S4 told us his grandfather had «passed away»"',
      ),
      says: [/“anxiety”/, /“divorce”/, /“passed away”/],
    },
  ],
  [
    {
      name: 'groups',
      text: project(
        'supports: [sentence starters for students with an IEP, "Students with 504 plans start earlier", "Each student uses his or her IEP goals", "Read the IEPs of your class"]',
      ),
    },
    {
      name: 'groups, in notes',
      file: visit,
      text: visitWith(
        '4 students with an IEP were in the small group.',
        'IEP meetings take Lee’s Thursday.',
        'Ana asked how students with IEPs choose.',
      ),
    },
    {
      name: 'subject matter, in a plan',
      text: project(
        'phenomenon: "After his depression Lincoln wrote more; how did diabetes become treatable?"',
        'summary: {role: "Explain a diagnosis and a medication to a patient", challenge: "the Great Depression"}',
      ),
    },
    {
      name: 'subject matter, in notes',
      file: visit,
      text: visitWith(
        '"She pointed to the depression where the water stands"',
        '"He said that the Great Depression began in 1929"',
        '"Students compared asthma numbers near the highway"',
      ),
    },
    {
      name: 'somebody the plan is about',
      file: visit,
      text: `${visitWith('"Case study: Ben has anxiety"')}for: b.lesson.yaml\n`,
      beside: { 'b.lesson.yaml': 'kind: lesson-plan\nschemaVersion: 1\ntitle: The story of Ben\n' },
    },
    {
      name: 'an illness as a subject, in a plan',
      text: project('phenomenon: Ben has a diagnosis and takes medication. What would help him?'),
    },
    {
      name: 'another 504',
      file: notes,
      text: notesWith('challenges: ["504 samples are too many for one period."]'),
    },
  ],
);

testRule(
  'privacy-family-note',
  [
    {
      name: 'call mom',
      text: project('# call «mom»', 'subject: Science'),
      says: [/note to yourself.*\(“mom”\)/],
    },
    {
      name: 'with whose',
      file: notes,
      text: notesWith('challenges: ["Email Marco’s «dad» about the trip.", "Talk to his «parents» first."]'),
      says: [/\(“dad”\)/, /\(“parents”\)/],
    },
    { name: 'call home', file: visit, text: visitWith('"Left early, call «home»"'), says: [/\(“home”\)/] },
  ],
  [
    {
      name: 'all parents',
      file: notes,
      text: notesWith('challenges: ["Email parents about the evening; write to the families."]'),
    },
    {
      name: 'a task',
      text: project('safety: Call a grandmother and ask what the creek was like. Call mom.'),
    },
    { name: 'quoted', file: visit, text: visitWith("'“I will call mom about it”'") },
    {
      name: 'far apart',
      file: notes,
      text: notesWith('challenges: ["We call it a draft. At home students read on."]'),
    },
  ],
);

testRule(
  'privacy-marker',
  [
    {
      name: 'in large letters',
      text: project('safety: «PRIVATE» Keep an eye on table 3'),
      says: [/^“PRIVATE” stands here, .*safer among your own notes\?$/],
    },
    {
      name: 'as a heading',
      text: project('# «Confidential»: for the two of us', 'subject: Science'),
      says: [/“Confidential”/],
    },
    {
      name: 'do not share',
      file: notes,
      text: notesWith('challenges: ["«Do not share»: table 3 was rough.", "«Don’t share» this with Tom."]'),
      says: [/“Do not share”/, /“Don’t share”/],
    },
  ],
  [
    {
      name: 'a word like others',
      text: project(
        'safety: Private property begins behind the bridge; think in private first. PRIVATE PROPERTY says the sign.',
      ),
    },
    { name: 'a task', text: project('safety: Do not share goggles. Do not share.') },
    {
      name: 'a task somebody was given',
      file: visit,
      text: visitWith(
        "'“Do not share yet,” the teacher said'",
        'Do not share your claim yet stood on the board',
      ),
    },
    {
      name: 'an agreement, which says what stays between whom',
      file: 'a.agreement.yaml',
      text: 'kind: coaching-agreement\nschemaVersion: 1\ntitle: How we work together\nstaysBetweenUs: ["Confidential: class visit notes. Do not share."]\n',
    },
  ],
);

testRule(
  'privacy-full-name',
  [
    {
      name: 'before what somebody does',
      file: notes,
      text: notesWith('challenges: ["«Maria Lopez» asked for more time."]'),
      says: [
        /^This reads like somebody’s full name\. If it is a student: would a label such as S3 say enough\?$/,
      ],
    },
    {
      name: 'within a sentence',
      file: visit,
      text: visitWith('"At 10:50 «Marco Diaz» left the room"'),
      says: [/full name/],
    },
    {
      name: 'in a comment',
      file: notes,
      text: notesWith('# «José García» said so', 'challenges: [Time is short.]'),
      says: [/full name/],
    },
  ],
  [
    {
      name: 'those who work here, with a title or without',
      file: visit,
      text: visitWith(
        '"Ana Ruiz asked table 3"',
        '"Ms. Maria Ortiz said hello"',
        '"Dr. Maria Ortiz explained it"',
      ),
    },
    {
      name: 'those the plan is about',
      file: visit,
      text: `${visitWith('"Why Rosa Parks refused, they asked"', '"Rosa Parks said no"')}for: b.project.yaml\n`,
      beside: { 'b.project.yaml': project('phenomenon: In 1955 Rosa Parks stayed in her seat.') },
    },
    {
      name: 'what is no person',
      file: notes,
      text: notesWith(
        'challenges: ["Mill Creek was high. United States was on the map. Table Three said yes. Town Council has time."]',
      ),
    },
    { name: 'plans', text: project('phenomenon: Maria Lopez asked for more time.') },
  ],
);

testRule(
  'privacy-name-with-score',
  [
    {
      name: 'out of',
      file: notes,
      text: notesWith('challenges: ["«Marco 7/10», «Maria: 12 out of 20»"]'),
      says: [/one student’s result/, /result/],
    },
    { name: 'in percent', file: visit, text: visitWith('"On the quiz «Marco got 85%»"'), says: [/result/] },
    {
      name: 'a letter',
      file: notes,
      text: notesWith('challenges: ["«Marco got a B+» last time"]'),
      says: [/result/],
    },
  ],
  [
    {
      name: 'a count',
      file: notes,
      text: notesWith(
        'challenges: ["Exit tickets: 20 of 27 with a measurement. About 85% chose it. Only 7/10 tables. Table 3: 4 of 4."]',
      ),
    },
    {
      name: 'days',
      file: notes,
      text: notesWith('challenges: ["Monday 5/12, Marco 5/12/2026, Drafts 12/5"]'),
    },
    {
      name: 'one who works here',
      file: visit,
      text: visitWith('"Ana has 3 points on the board"', '"Lee: 12 of 27 hands"'),
    },
    { name: 'plans', text: project('phenomenon: Marco 7/10') },
  ],
);
