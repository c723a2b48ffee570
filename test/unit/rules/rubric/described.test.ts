import { testRule } from '../../support/ruleRows.ts';
import { criterion, file, rubric, whole } from './texts.ts';

const ends = { 'not-yet': 'Retells the story', exceeds: 'Asks who is not heard in the story' };
const top = { meets: 'Points at a place and asks about it', exceeds: 'Comes back to the place later' };

testRule(
  'quality-level-undescribed',
  [
    {
      name: 'a criterion described at two of four levels',
      file,
      text: rubric('criteria:', ...whole, ...criterion('«Feedback»', top)),
      says: [
        /^“Feedback” is described at Meets and Exceeds\. What does it look like at Not yet and Approaching\?$/,
      ],
      fix: [/^Add the descriptors$/, '      approaching: What it looks like at Approaching\n'],
    },
    {
      name: 'a criterion without a word beside one that is described',
      file,
      text: rubric('criteria:', ...whole, ...criterion('«Feedback»', {})),
      says: [
        /^“Feedback” has no words yet, and “Claim” has some\. What does it look like at Not yet, Approaching, Meets and Exceeds\?$/,
      ],
      fix: [/^Add the descriptors$/, '      not-yet: What it looks like at Not yet\n'],
    },
    {
      name: 'empty places count as open',
      file,
      text: rubric(
        'criteria:',
        ...whole,
        ...criterion('«Feedback»', { ...top, 'not-yet': '""', approaching: '' }),
      ),
      says: [/at Not yet and Approaching\?$/],
    },
    {
      name: 'one question where every criterion leaves the same levels open, at the level',
      file,
      text: rubric(
        'levels:',
        '  - {id: not-yet, name: «Not yet»}',
        '  - {id: meets, name: Meets}',
        '  - {id: exceeds, name: Exceeds}',
        'criteria:',
        ...criterion('Claim', { meets: 'States a claim and what it rests on' }),
        ...criterion('Method', { meets: 'Says what was kept the same' }),
      ),
      says: [
        /^No criterion says yet what work looks like at Not yet and Exceeds\. What would you see there, in “Claim” to begin with\?$/,
      ],
      fix: [/^Make it a single-point rubric$/, 'form: single-point'],
    },
    {
      name: 'a level of a holistic rubric without a description',
      file,
      text: rubric(
        'form: holistic',
        'levels:',
        '  - {id: l1, name: "1", description: Lists examples}',
        '  - {id: l2, name: «"2"»}',
        '  - {id: l3, name: "3", description: Builds each example on the last one}',
      ),
      says: [/^The whole work is described at level 1 and level 3\. What does it look like at level 2\?$/],
      fix: [/^Add the description$/, 'description: What it looks like at level 2'],
    },
  ],
  [
    { name: 'every level is described', file, text: rubric('criteria:', ...whole) },
    {
      name: 'nothing is described yet',
      file,
      text: rubric('criteria:', ...criterion('Claim', {}), ...criterion('Method', { meets: '""' })),
    },
    {
      name: 'every criterion is described at the ends, and the levels between stay open',
      file,
      text: rubric('criteria:', ...criterion('Sources', ends), ...criterion('Voice', ends)),
    },
    {
      name: 'the highest level is left for writing in, everywhere',
      file,
      text: rubric(
        'levels: [{id: high, name: Above standard}, {id: at, name: At standard}, {id: low, name: Below standard}]',
        'criteria:',
        ...criterion('Eyes', { low: 'Reads the notes', at: 'Looks up from the notes' }),
        ...criterion('Team', { low: 'One speaks for all', at: 'All of the team speak' }),
      ),
    },
    {
      name: 'all or nothing, for points',
      file,
      text: rubric(
        'scored: true',
        'levels: [{id: a, name: Full, points: 4}, {id: b, name: Half, points: 2}, {id: c, name: None, points: 0}]',
        'criteria:',
        ...criterion('Post', { a: 'Answers each question', b: 'Answers one question', c: 'No post' }),
        ...criterion('Time', { a: 'Posted by Friday', c: 'Posted later' }),
      ),
    },
    {
      name: 'a level’s name that is not right is an error already',
      file,
      text: rubric('criteria:', ...whole, ...criterion('Feedback', { ...top, notyet: 'Likes it' })),
    },
    {
      name: 'a checklist',
      file,
      text: rubric('form: checklist', 'criteria:', ...whole, ...criterion('Title', {})),
    },
  ],
);

testRule(
  'quality-attribute-missing',
  [
    {
      name: 'a feature that a level leaves out',
      file,
      text: rubric(
        'criteria:',
        ...criterion(
          'Claim',
          {
            'not-yet': '«States an opinion»',
            approaching: 'Makes a claim and names a measurement',
            meets: 'The claim rests on measurements',
          },
          'attributes: [claim, measurements]',
        ),
      ),
      says: [
        /^“Claim” follows “claim” and “measurements” from level to level\. What would you see of them at Not yet\?$/,
      ],
    },
    {
      name: 'features that different levels leave out',
      file,
      text: rubric(
        'criteria:',
        ...criterion(
          'Question',
          {
            'not-yet': '«Names a topic»',
            meets: 'Asks a question',
            exceeds: 'Asks a question and names the variables',
          },
          'attributes: [question, variables]',
        ),
      ),
      says: [/What would you see of “question” at Not yet and of “variables” at Not yet and Meets\?$/],
    },
    {
      name: 'a feature that no level speaks about',
      file,
      text: rubric(
        'criteria:',
        ...criterion(
          'Reading',
          { meets: '«Pauses at commas»', exceeds: 'Sounds like the one who speaks' },
          'attributes: [tempo]',
        ),
      ),
      says: [
        /^“Reading” follows “tempo” from level to level\. What would you see of it at Meets and Exceeds\?$/,
      ],
    },
  ],
  [
    {
      name: 'other forms of the word',
      file,
      text: rubric(
        'criteria:',
        ...criterion(
          'Sources',
          {
            'not-yet': 'Cites a web page',
            meets: 'Each citation names its author',
            exceeds: 'Was cited twice; the author is named',
          },
          'attributes: [citations]',
        ),
      ),
    },
    {
      name: 'a feature of several words, one of which is said',
      file,
      text: rubric(
        'criteria:',
        ...criterion(
          'Claim',
          { 'not-yet': 'Has evidence from one side', meets: 'Evidence from both sides' },
          'attributes: [use of evidence]',
        ),
      ),
    },
    {
      name: 'levels that are not described yet',
      file,
      text: rubric(
        'criteria:',
        ...criterion('Claim', { meets: 'A claim one can argue with', exceeds: '""' }, 'attributes: [claim]'),
      ),
    },
    {
      name: 'no features named',
      file,
      text: rubric(
        'criteria:',
        ...criterion('Claim', { 'not-yet': 'An opinion', meets: 'A claim to argue with' }),
      ),
    },
    {
      name: 'a language without word lists',
      file,
      text: rubric(
        'language: es',
        'criteria:',
        ...criterion('Voz', { meets: 'Habla despacio' }, 'attributes: [pausas]'),
      ),
    },
  ],
);
