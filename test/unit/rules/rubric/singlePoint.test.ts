import { testRule } from '../../support/ruleRows.ts';
import { criterion, file, rubric } from './texts.ts';

const single = (...lines: readonly string[]): string => rubric('form: single-point', 'criteria:', ...lines);
const story = criterion('Story', { meets: 'Opens with a moment that makes one want to go on' });

testRule(
  'quality-single-point',
  [
    {
      name: 'words where one writes in',
      file,
      text: single(
        ...story,
        ...criterion('Voices', { meets: 'Lets two people speak', beyond: '«Lets an expert speak»' }),
      ),
      says: [
        /^“Voices” is described at Meets and Beyond\. Does Beyond stay open, for writing in what a student shows\?$/,
      ],
      fix: [/^Leave Beyond open$/, 'meets: Lets two people speak\n'],
    },
    {
      name: 'words at another level only',
      file,
      text: single(...story, ...criterion('Voices', { beyond: '«Lets an expert speak»' })),
      says: [/^“Voices” is described at Beyond\. What does it look like at Meets\?$/],
      fix: [/^Add the descriptor$/, 'meets: What it looks like at Meets'],
    },
    {
      name: 'no words beside one that has some',
      file,
      text: single(...story, ...criterion('«Credits»', {})),
      says: [/^“Credits” has no words yet\. What does it look like at Meets\?$/],
      fix: [/^Add the descriptor$/, 'meets: What it looks like at Meets'],
    },
    {
      name: 'every criterion at several levels',
      file,
      text: rubric(
        'form: «single-point»',
        'criteria:',
        ...criterion('Story', { concerns: 'Begins anywhere', meets: 'Opens with a moment' }),
        ...criterion('Voices', { concerns: 'Lets one speak', meets: 'Lets two people speak' }),
      ),
      says: [
        /^Each criterion of “Creek rubric” is described at more than one level\. Is it an analytic rubric, or do the others stay open for writing in beside Meets\?$/,
      ],
      fix: [/^Make it an analytic rubric$/, '    name: Concerns\n'],
    },
  ],
  [
    {
      name: 'one level for each',
      file,
      text: single(...story, ...criterion('Voices', { meets: 'Lets two people speak' })),
    },
    {
      name: 'places left empty',
      file,
      text: single(...criterion('Voices', { concerns: '""', meets: 'Lets two people speak', beyond: '""' })),
    },
    {
      name: 'nothing in words yet',
      file,
      text: single(...criterion('Voices', {}), ...criterion('Story', { meets: '""' })),
    },
    {
      name: 'another name for the one level',
      file,
      text: rubric(
        'form: single-point',
        'levels: [{id: grow, name: Grow}, {id: target, name: Target}, {id: glow, name: Glow}]',
        'criteria:',
        ...criterion('Voices', { target: 'Lets two people speak' }),
        ...criterion('Story', { target: 'Opens with a moment' }),
      ),
    },
    {
      name: 'an analytic rubric',
      file,
      text: rubric(
        'criteria:',
        ...criterion('Voices', { meets: 'Two speak', exceeds: 'Three who disagree speak' }),
      ),
    },
  ],
);
