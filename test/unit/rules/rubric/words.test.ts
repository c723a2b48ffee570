import { testRule } from '../../support/ruleRows.ts';
import { criterion, file, rubric } from './texts.ts';

const one = (text: string): string => rubric('criteria:', ...criterion('Claim', { meets: text }));

testRule(
  'quality-descriptor-vague',
  [
    {
      name: 'words of quantity; one question for a criterion',
      file,
      text: rubric(
        'criteria:',
        ...criterion('Evidence', {
          'not-yet': 'Names a land use, with «few» measurements to go with it',
          meets: 'Links some measurements to the claim',
          exceeds: 'Links many measurements to the claim',
        }),
      ),
      says: [
        /^“few” \(Not yet\), “some” \(Meets\) and “many” \(Exceeds\) in “Evidence” can mean different things to two readers\. What would both of them see in the work\?$/,
      ],
    },
    {
      name: 'a word of quality',
      file,
      text: one('Opens with a «good» question about the creek'),
      says: [/^“good” \(Meets\) in “Claim” can mean/],
    },
    {
      name: 'a word at several levels',
      file,
      text: rubric(
        'criteria:',
        ...criterion('Fair play', {
          'not-yet': '«Rarely» shows good sportsmanship',
          meets: 'Always shows good sportsmanship',
        }),
      ),
      says: [/^“rarely” \(Not yet\) and “good” \(Not yet, Meets\) in “Fair play”/],
    },
    {
      name: 'the second of two, where the first means something exact',
      file,
      text: one('Sorts good conductors from poor conductors and names «some» of each'),
      says: [/^“some” \(Meets\) in “Claim”/],
    },
    {
      name: 'a criterion of a checklist',
      file,
      text: rubric('form: checklist', 'criteria:', '  - {id: a, name: I used «good» sources}'),
      says: [/^“good” in “I used good sources” can mean/],
    },
    {
      name: 'a level of a holistic rubric',
      file,
      text: rubric(
        'form: holistic',
        'levels:',
        '  - {id: l1, name: "1", description: Lists reasons}',
        '  - {id: l2, name: "2", description: Gives reasons with «adequate» examples}',
      ),
      says: [/^“adequate” \(level 2\) in “Creek rubric”/],
    },
    {
      name: 'a text over several lines',
      file,
      text: rubric(
        'criteria:',
        '  - id: claim',
        '    name: Claim',
        '    descriptors:',
        '      meets: >-',
        '        Links the claim',
        '        to «many» of our measurements',
      ),
      says: [/“many” \(Meets\)/],
    },
  ],
  [
    {
      name: 'a longer word',
      file,
      text: one('Tells goods from services; somebody sold fewer of them, goodness knows'),
    },
    {
      name: 'a compound',
      file,
      text: one('A good-faith answer about nutrient-poor soil and many-sided shapes'),
    },
    {
      name: 'for good, the common good, a good or service',
      file,
      text: one(
        'Left the town for good and says whether the common good was served; names a good or service',
      ),
    },
    {
      name: 'how many, how often, as many as',
      file,
      text: one('Says how many fish there were, how often we looked, and as many causes as the data allow'),
    },
    {
      name: 'what is explained, not how much of it',
      file,
      text: one('Explains why some metals rust and that many do not'),
    },
    {
      name: 'words somebody said',
      file,
      text: one('Explains what “good” means here, and what "some say" hides'),
    },
    { name: 'a word spoken about', file, text: one('Replaces *nice* and *good* by stronger words') },
    { name: 'a name', file, text: one('Tells why shops close on Good Friday') },
    { name: 'people', file, text: one('Says what the law did for the poor and for poor families') },
    {
      name: 'the words left alone on purpose',
      file,
      text: one('Uses appropriate units in most tables and an effective title in several'),
    },
    {
      name: 'what only names a level is asked about as such',
      file,
      text: rubric('criteria:', ...criterion('Talk', { 'not-yet': 'Rarely', meets: 'Often' })),
    },
    {
      name: 'the criterion’s name and what students say',
      file,
      text: rubric(
        'criteria:',
        ...criterion(
          'Some good sources',
          { meets: 'Names who made the source' },
          'studentLanguage: I found some good ones.',
        ),
      ),
    },
    {
      name: 'a language without word lists',
      file,
      text: rubric('language: fr', 'criteria:', ...criterion('Thèse', { meets: 'some et many' })),
    },
  ],
);
