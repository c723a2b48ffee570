import { testRule } from '../../support/ruleRows.ts';
import { criterion, file, rubric } from './texts.ts';

const low = (text: string, ...head: readonly string[]): string =>
  rubric(
    ...head,
    'criteria:',
    ...criterion('Evidence', { 'not-yet': text, meets: 'Links two measurements to the claim' }),
  );
const pair = (lower: string, higher: string): string =>
  rubric('criteria:', ...criterion('Sources', { approaching: lower, meets: higher }));

testRule(
  'quality-levels-by-count',
  [
    {
      name: 'one, two, three',
      file,
      text: rubric(
        'criteria:',
        ...criterion('Sources', {
          approaching: 'Uses a source',
          meets: '«Uses two sources»',
          exceeds: 'Uses at least three sources',
        }),
      ),
      says: [
        /^In “Sources”, Approaching, Meets and Exceeds differ in a count alone: “Uses a source”, “Uses two sources”\. What else changes in the work\?$/,
      ],
    },
    {
      name: 'ranges of errors',
      file,
      text: pair('5-7 errors', '«no more than 4 errors»'),
      says: [/“5-7 errors”, “no more than 4 errors”/],
    },
    {
      name: 'one and its plural',
      file,
      text: pair('Replies to 1 classmate', '«Replies to 2 classmates»'),
      says: [/differ in a count alone/],
    },
    {
      name: 'none and one',
      file,
      text: pair('Cites no story', '«Cites one story»'),
      says: [/differ in a count alone/],
    },
    {
      name: 'parts of a whole',
      file,
      text: pair('1 of 3 axes is labeled', '«3 of 3 axes are labeled»'),
      says: [/differ in a count alone/],
    },
  ],
  [
    { name: 'measurements', file, text: pair('Names one measurement', 'Names two of our measurements') },
    {
      name: 'a number with a unit',
      file,
      text: pair('Holds a plank for 15 seconds', 'Holds a plank for 60 seconds'),
    },
    { name: 'a count and more', file, text: pair('Uses one source', 'Uses two sources that disagree') },
    {
      name: 'a kind of equation',
      file,
      text: pair('Solves one-step equations', 'Solves two-step equations'),
    },
    {
      name: 'how far one counts or adds',
      file,
      text: pair('Counts to 20 and adds within 10', 'Counts to 100 and adds within 20'),
    },
    {
      name: 'words that joins mean',
      file,
      text: pair('Names a claim or a source', 'Names a claim and a source'),
    },
    {
      name: 'one level described',
      file,
      text: rubric('criteria:', ...criterion('Sources', { meets: 'Uses three sources' })),
    },
  ],
);

testRule(
  'quality-levels-alike',
  [
    {
      name: 'the same words at neighbours',
      file,
      text: pair('Tries a way that is new to the artist', '«Tries a way that is new to the artist.»'),
      says: [
        /^“Sources” says the same at Approaching and Meets: “Tries a way that is new to the artist”\. What is different in the work\?$/,
      ],
    },
    {
      name: 'the same words at three levels: one question',
      file,
      text: rubric(
        'criteria:',
        ...criterion('Risk', { 'not-yet': 'Tries a way', meets: '«Tries a way»', exceeds: 'tries a way' }),
      ),
      says: [/at Not yet, Meets and Exceeds/],
    },
    {
      name: 'levels of a holistic rubric',
      file,
      text: rubric(
        'form: holistic',
        'levels:',
        '  - {id: l1, name: Low, description: Lists reasons}',
        '  - {id: l2, name: High, description: «Lists reasons»}',
      ),
      says: [/^“Creek rubric” says the same at Low and High/],
    },
  ],
  [
    { name: 'a word more', file, text: pair('Tries a way', 'Tries a new way') },
    {
      name: 'the same words in two criteria',
      file,
      text: rubric(
        'criteria:',
        ...criterion('Risk', { meets: 'Tries a way' }),
        ...criterion('Craft', { meets: 'Tries a way' }),
      ),
    },
    { name: 'counts apart', file, text: pair('Names 1 cause', 'Names 2 causes') },
    { name: 'two places that are empty', file, text: pair('""', '""') },
  ],
);

testRule(
  'quality-lowest-only-missing',
  [
    {
      name: 'no',
      file,
      text: low('«No claim and no evidence»'),
      says: [
        /^At Not yet, “Evidence” says what isn’t there: “No claim and no evidence”\. What can you already see in such work\?$/,
      ],
    },
    {
      name: 'does not',
      file,
      text: low('«Does not cite sources, dates, or names»'),
      says: [/“Does not cite sources, dates, or names”/],
    },
    {
      name: 'lacks, fails',
      file,
      text: low('«The writer lacks examples and fails to organize them»'),
      says: [/isn’t there/],
    },
    { name: 'little or no', file, text: low('«Little or no evidence»'), says: [/isn’t there/] },
    { name: 'is missing', file, text: low('«Graph is missing»'), says: [/isn’t there/] },
    {
      name: 'levels from high to low, by their points; nothing handed in is no level of work',
      file,
      text: rubric(
        'scored: true',
        'levels: [{id: a, name: A, points: 5}, {id: b, name: B, points: 2}, {id: c, name: C, points: 0}]',
        'criteria:',
        ...criterion('Post', {
          a: 'Answers and asks back',
          b: '«Does not answer the question»',
          c: 'No post',
        }),
      ),
      says: [/^At B, “Post” says what isn’t there/],
    },
    {
      name: 'levels from high to low, by their names',
      file,
      text: rubric(
        'levels: [{id: a, name: Proficient}, {id: b, name: Developing}, {id: c, name: Beginning}]',
        'criteria:',
        ...criterion('Post', { a: 'Answers and asks back', c: '«Does not answer»' }),
      ),
      says: [/^At Beginning,/],
    },
    {
      name: 'the lowest level of a holistic rubric',
      file,
      text: rubric(
        'form: holistic',
        'levels:',
        '  - {id: l2, name: "2", description: Takes a position}',
        '  - {id: l1, name: "1", description: «The writer does not take a position and lacks examples»}',
      ),
      says: [/^At level 1, “Creek rubric” says/],
    },
  ],
  [
    { name: 'what is there', file, text: low('States an opinion about the creek') },
    { name: 'not yet', file, text: low('Does not yet link measurements to the claim') },
    { name: 'what is there, and what isn’t', file, text: low('Lists measurements, but does not link them') },
    { name: 'what isn’t there, and what is', file, text: low('Does not look up; reads from notes') },
    { name: 'a negation within what is seen', file, text: low('Names facts that do not fit the claim') },
    { name: 'missing things that students find', file, text: low('Asks what is missing from the source') },
    { name: 'no more than', file, text: low('No more than one measurement is named') },
    { name: 'not only', file, text: low('Not only names the place but draws it') },
    { name: 'nothing was handed in', file, text: low('Does not attempt the question') },
    {
      name: 'another level than the lowest',
      file,
      text: rubric(
        'criteria:',
        ...criterion('Evidence', { 'not-yet': 'Names a place', approaching: 'No evidence' }),
      ),
    },
    {
      name: 'a single-point rubric',
      file,
      text: rubric('form: single-point', 'criteria:', ...criterion('Evidence', { concerns: 'No evidence' })),
    },
  ],
);

testRule(
  'quality-descriptor-judges',
  [
    {
      name: 'names of levels where descriptors should be',
      file,
      text: rubric(
        'criteria:',
        ...criterion('Layout', { 'not-yet': '«Poor layout»', meets: 'Good', exceeds: 'Excellent layout' }),
      ),
      says: [
        /^In “Layout”, what would you both see in the work\? So far it says “Poor layout” at Not yet, “Good” at Meets and “Excellent layout” at Exceeds\.$/,
      ],
    },
    {
      name: 'the level’s own name',
      file,
      text: rubric(
        'criteria:',
        ...criterion('Habits', {
          'not-yet': 'Leaves brushes in the sink',
          approaching: 'Cleans up when told',
          meets: '«Meets»',
        }),
      ),
      says: [/So far it says “Meets”\.$/],
    },
    {
      name: 'many words, and nothing to see',
      file,
      text: rubric(
        'criteria:',
        ...criterion('Thesis', {
          'not-yet': 'Names a topic and stops',
          meets: '«Demonstrates a clear understanding of the topic»',
        }),
      ),
      says: [/“Demonstrates a clear understanding of…” at Meets\.$/],
    },
    {
      name: 'how often, and nothing else',
      file,
      text: rubric(
        'criteria:',
        ...criterion('Talk', { 'not-yet': '«Rarely»', approaching: 'Sometimes', meets: 'Always' }),
      ),
      says: [/“Rarely” at Not yet, “Sometimes” at Approaching and “Always” at Meets/],
    },
  ],
  [
    {
      name: 'few words that show something',
      file,
      text: rubric(
        'criteria:',
        ...criterion('Count', {
          'not-yet': 'Counts to 5',
          approaching: 'Retells the story',
          meets: 'Quotes an expert',
        }),
      ),
    },
    {
      name: 'a short one among longer ones',
      file,
      text: rubric(
        'criteria:',
        ...criterion('Print', {
          'not-yet': 'Scribbles',
          approaching: 'Writes letter-like shapes',
          meets: 'Writes letters for sounds',
        }),
      ),
    },
    {
      name: 'words of judgement beside what one sees',
      file,
      text: rubric(
        'criteria:',
        ...criterion('Chart', {
          meets: 'A clear chart with labeled axes and strong colors',
          exceeds: 'Meets deadlines set by the team',
        }),
      ),
    },
    {
      name: 'a single-point rubric',
      file,
      text: rubric('form: single-point', 'criteria:', ...criterion('Sound', { meets: 'Clear sound' })),
    },
    {
      name: 'a checklist',
      file,
      text: rubric(
        'form: checklist',
        'levels: [{id: yes, name: There}]',
        'criteria:',
        ...criterion('Title', { yes: 'There' }),
      ),
    },
    {
      name: 'the level for nothing',
      file,
      text: rubric(
        'levels: [{id: a, name: Got it}, {id: b, name: No evidence}]',
        'criteria:',
        ...criterion('Title', { a: 'The title says what one will learn', b: 'No evidence' }),
      ),
    },
  ],
);
