import { testRule } from '../../support/ruleRows.ts';
import { criterion, file, rubric } from './texts.ts';

const levels = (...lines: readonly string[]): readonly string[] => [
  'levels:',
  ...lines.map((line) => `  - ${line}`),
];
const some = ['criteria:', ...criterion('Claim', {})];

testRule(
  'quality-points-missing',
  [
    {
      name: 'a level without points',
      file,
      text: rubric(
        'scored: true',
        ...levels('{id: a, name: Meets, points: 1}', '{id: b, name: «Exceeds»}'),
        ...some,
      ),
      says: [/^“Meets” counts for 1 point\. What does “Exceeds” count for\?$/],
    },
    {
      name: 'a criterion without points',
      file,
      text: rubric(
        'scored: true',
        'criteria:',
        ...criterion('Claim', {}, 'points: 10'),
        ...criterion('«Method»', {}),
      ),
      says: [/^“Claim” counts for 10 points\. What does “Method” count for\?$/],
    },
    {
      name: 'no points at all',
      file,
      text: rubric(
        '«scored: true»',
        ...levels('{id: high, name: Exceeds}', '{id: low, name: Not yet}'),
        ...some,
      ),
      says: [
        /^“Creek rubric” gives points, and no level or criterion says how many yet\. What does each level count for\?$/,
      ],
      fix: [/^Give 1 to 2 points$/, '{id: high, name: Exceeds, points: 2}'],
    },
  ],
  [
    {
      name: 'points for all levels',
      file,
      text: rubric(
        'scored: true',
        ...levels('{id: a, name: A, points: 1}', '{id: b, name: B, points: 2}'),
        ...some,
      ),
    },
    {
      name: 'points for all criteria',
      file,
      text: rubric('scored: true', 'criteria:', ...criterion('Claim', {}, 'points: 10')),
    },
    {
      name: 'zero points are points',
      file,
      text: rubric(
        'scored: true',
        ...levels('{id: a, name: A, points: 0}', '{id: b, name: B, points: 2}'),
        ...some,
      ),
    },
    { name: 'a rubric that only describes', file, text: rubric('scored: false', ...some) },
    { name: 'a rubric just begun', file, text: rubric('scored: true') },
  ],
);

testRule(
  'quality-points-unscored',
  [
    {
      name: 'points, and nothing said',
      file,
      text: rubric(...levels('{id: a, name: Meets, points: «3»}', '{id: b, name: Exceeds, points: 4}')),
      says: [/^“Meets” counts for 3 points here\. Does the rubric give points\?$/],
      fix: [/^It gives points$/, 'scored: true'],
    },
    {
      name: 'points where it gives none',
      file,
      text: rubric(
        'scored: false',
        ...levels('{id: a, name: Meets, points: «3»}', '{id: b, name: Exceeds, points: 4}'),
      ),
      says: [/^“Meets” counts for 3 points here, and the rubric says that it gives none\. Which is meant\?$/],
      fix: [/^Take the points away$/, '{id: b, name: Exceeds}'],
    },
    {
      name: 'a criterion’s points',
      file,
      text: rubric('criteria:', ...criterion('Claim', {}, 'points: «10»')),
      says: [/^“Claim” counts for 10 points here/],
    },
  ],
  [
    {
      name: 'it gives points',
      file,
      text: rubric('scored: true', ...levels('{id: a, name: Meets, points: 3}')),
    },
    { name: 'no points', file, text: rubric('scored: false', ...levels('{id: a, name: Meets}')) },
    { name: 'weights are none', file, text: rubric('criteria:', ...criterion('Claim', {}, 'weight: 2')) },
  ],
);

testRule(
  'quality-points-order',
  [
    {
      name: 'two levels with the same points',
      file,
      text: rubric(
        'scored: true',
        ...levels('{id: a, name: Meets, points: 3}', '{id: b, name: Exceeds, points: «3»}'),
      ),
      says: [/^“Meets” and “Exceeds” both count for 3 points\. Which one counts for more\?$/],
    },
    {
      name: 'up and down',
      file,
      text: rubric(
        'scored: true',
        ...levels(
          '{id: a, name: A, points: 1}',
          '{id: b, name: B, points: 3}',
          '{id: c, name: C, points: «2»}',
          '{id: d, name: D, points: 4}',
        ),
      ),
      says: [
        /^From level to level the points go 1, 3, 2 and 4\. Does “C” count for 2 points, or are the levels in another order\?$/,
      ],
    },
    {
      name: 'the same number written in two ways',
      file,
      text: rubric(
        'scored: true',
        ...levels('{id: a, name: A, points: 2}', '{id: b, name: B, points: «2.0»}'),
      ),
      says: [/both count for 2 points/],
    },
  ],
  [
    {
      name: 'rising',
      file,
      text: rubric(
        'scored: true',
        ...levels(
          '{id: a, name: A, points: 0}',
          '{id: b, name: B, points: 0.5}',
          '{id: c, name: C, points: 4}',
        ),
      ),
    },
    {
      name: 'falling',
      file,
      text: rubric(
        'scored: true',
        ...levels(
          '{id: a, name: A, points: 10}',
          '{id: b, name: B, points: 8}',
          '{id: c, name: C, points: 0}',
        ),
      ),
    },
    {
      name: 'criteria that count for the same',
      file,
      text: rubric(
        'scored: true',
        'criteria:',
        ...criterion('Claim', {}, 'points: 5'),
        ...criterion('Method', {}, 'points: 5'),
      ),
    },
    {
      name: 'a rubric that gives no points is asked about that',
      file,
      text: rubric(...levels('{id: a, name: A, points: 3}', '{id: b, name: B, points: 3}')),
    },
  ],
);

const many = (count: number, line: (number: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => line(index + 1));
const criteria = (count: number, mark = 0): readonly string[] => [
  'criteria:',
  ...many(
    count,
    (number) => `  - {id: c${number}, name: ${number === mark ? `«Part ${number}»` : `Part ${number}`}}`,
  ),
];
const steps = (count: number, mark = 0): readonly string[] =>
  levels(
    ...many(
      count,
      (number) => `{id: l${number}, name: ${number === mark ? `«Step ${number}»` : `Step ${number}`}}`,
    ),
  );

testRule(
  'quality-rubric-size',
  [
    {
      name: 'eleven levels',
      file,
      text: rubric(...steps(11, 11)),
      says: [
        /^“Creek rubric” has 11 levels\. Google Classroom takes up to 50 criteria with 10 levels\. Will it be used there\?$/,
      ],
    },
    { name: 'fifty-one criteria', file, text: rubric(...criteria(51, 51)), says: [/has 51 criteria\./] },
    {
      name: 'both',
      file,
      text: rubric(...steps(12, 11), ...criteria(60)),
      says: [/has 60 criteria and 12 levels\./],
    },
  ],
  [
    { name: 'ten levels', file, text: rubric(...steps(10)) },
    { name: 'fifty criteria', file, text: rubric(...criteria(50)) },
    { name: 'nothing yet', file, text: rubric() },
  ],
);

testRule(
  'quality-level-number',
  [
    {
      name: 'six levels',
      file,
      text: rubric(...steps(6)).replace('levels', '«levels»'),
      says: [/^“Creek rubric” has 6 levels\. Would two readers tell them all apart\?$/],
    },
    {
      name: 'two levels',
      file,
      text: rubric(...steps(2)).replace('levels', '«levels»'),
      says: [/^“Creek rubric” has 2 levels\. Is there room for work in between\?$/],
    },
    {
      name: 'six levels of the whole work',
      file,
      text: rubric('form: holistic', ...steps(6)).replace('levels', '«levels»'),
      says: [/6 levels/],
    },
  ],
  [
    { name: 'three levels', file, text: rubric(...steps(3)) },
    { name: 'five levels', file, text: rubric(...steps(5)) },
    { name: 'the default levels', file, text: rubric(...criteria(1)) },
    { name: 'a checklist', file, text: rubric('form: checklist', ...steps(2)) },
  ],
);

testRule(
  'quality-criterion-number',
  [
    {
      name: 'eight criteria',
      file,
      text: rubric(...criteria(8)).replace('criteria', '«criteria»'),
      says: [/^“Creek rubric” looks at 8 criteria\. Which ones matter most\?$/],
    },
    {
      name: 'two criteria',
      file,
      text: rubric(...criteria(2)).replace('criteria', '«criteria»'),
      says: [/^“Creek rubric” looks at 2 criteria\. Is there anything else that work should show\?$/],
    },
    {
      name: 'one criterion of a single-point rubric',
      file,
      text: rubric('form: single-point', ...criteria(1)).replace('criteria', '«criteria»'),
      says: [/looks at 1 criterion\./],
    },
  ],
  [
    { name: 'three criteria', file, text: rubric(...criteria(3)) },
    { name: 'seven criteria', file, text: rubric(...criteria(7)) },
    { name: 'a long checklist', file, text: rubric('form: checklist', ...criteria(20)) },
    { name: 'the whole work', file, text: rubric('form: holistic', ...criteria(1)) },
  ],
);
