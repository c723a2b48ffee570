// A plan as the page shows it, for tests of the page alone.
import type { BringingPiece, BringingPlan } from '../../../src/core/view/planViewBringing.ts';

const piece = (id: string, text: string, more: Partial<BringingPiece> = {}): BringingPiece => ({
  ...{ id, text, below: [] },
  ...more,
});

export const lesson: BringingPlan = {
  show: 'plan',
  kind: 'lesson-plan',
  title: 'Where does the food go?',
  leftOut: ['2 pictures', '1 comment'],
  places: [
    { place: 'essentialQuestions', label: 'Essential questions', pieces: [] },
    {
      place: 'goals',
      label: 'Shared goals',
      counted: '2 shared goals',
      below: { place: 'successCriteria', label: 'Success criterion' },
      pieces: [
        piece('p3', 'I can explain how *cells* get energy from food.', {
          below: [
            piece('p4', 'names what goes in and what comes out'),
            piece('p5', 'uses the model of the chemical change'),
          ],
        }),
        piece('p6', 'I can plan a fair test with yeast and sugar.'),
      ],
    },
    {
      place: 'standards',
      label: 'Standards',
      counted: '1 standard',
      pieces: [
        piece('p7', 'HS-LS1-7: Use a model to illustrate that cellular respiration is a chemical process.'),
      ],
    },
    {
      place: 'materials',
      label: 'Materials',
      counted: '4 materials',
      pieces: [
        piece('p8', 'dry yeast, sugar, warm water'),
        piece('p9', 'balloons and small bottles, one for each pair'),
        piece('p10', 'thermometers'),
        piece('p11', '[The video about bread](https://video.example/bread)'),
      ],
    },
    { place: 'vocabulary', label: 'Vocabulary', pieces: [] },
    {
      place: 'activities',
      label: 'Activities',
      counted: '3 activities',
      pieces: [
        piece(
          'p12',
          'Warm-up (10 min): What did you eat for breakfast, and where is it now? Students write, then talk in pairs.',
        ),
        piece(
          'p13',
          'Investigation (25 min): Pairs set up three bottles:\n\n1. water and yeast\n2. water, yeast and a little sugar\n3. water, yeast and a lot of sugar',
        ),
        piece('p14', 'Closure (10 min): What does the balloon tell us?'),
      ],
    },
    {
      place: 'checks',
      label: 'Formative checks',
      counted: '1 check',
      pieces: [piece('p15', 'Exit ticket: Draw an arrow for each transfer of energy.')],
    },
    { place: 'misconceptions', label: 'What students may think', pieces: [] },
    { place: 'supports', label: 'Supports', pieces: [] },
    {
      place: 'rubric',
      label: 'Rubric',
      counted: '1 rubric',
      pieces: [
        piece('p16', '', {
          table: [
            ['', 'Not yet', 'Approaching', 'Meets', 'Exceeds'],
            [
              'Claim and evidence',
              'States an opinion',
              'States a claim and names one measurement',
              'Links two measurements to the claim',
              'Weighs measurements that disagree',
            ],
            [
              'Fair test',
              'Changes several things at once',
              'Changes one thing',
              'Changes one thing and says what stays the same',
              'Says why it has to stay the same',
            ],
          ],
        }),
      ],
    },
    { place: 'reflection', label: 'Reflection', pieces: [] },
    {
      place: 'notes',
      label: 'Notes: no place yet',
      pieces: [
        piece('p1', 'Ms. Ruiz, room 214'),
        piece('p17', 'Bell schedule changes on Wednesday.', { under: 'Remember' }),
        piece(
          'p18',
          'Ask Lee for the second set of bottles. If the water is too hot, the yeast dies; try it in period 1 so that there is time to make it again.',
          { under: 'Remember' },
        ),
        piece('p19', 'Homework: finish the table and bring one question.'),
      ],
    },
  ],
};
