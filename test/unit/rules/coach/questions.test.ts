// Hints about the form of questions; off until a pair switches them on.
import { testRule } from '../../support/ruleRows.ts';

const file = 'may-12.visit.yaml';
const wondered = (...lines: readonly string[]): string =>
  [
    'kind: observation',
    'schemaVersion: 1',
    'title: V',
    'teaching: Ana',
    'wondered:',
    ...lines.map((line) => `  - ${line}`),
    '',
  ].join('\n');

testRule(
  'coach-question-closed',
  [
    {
      name: 'did you',
      file,
      text: wondered('«Did you» think about wait time?'),
      says: [/^“Did you think about wait time\?” can be answered with yes or no\./],
    },
    {
      name: 'after another sentence',
      file,
      text: wondered('Nine hands went up. «Could you» wait longer?'),
      says: [/“Could you wait longer\?”/],
    },
    {
      name: 'one in an entry',
      file,
      text: wondered('«Are your» cards ready? Do you like them?'),
      says: [/cards ready/],
    },
  ],
  [
    { name: 'what and how', file, text: wondered('What might happen if you waited?', 'How did you decide?') },
    {
      name: 'questions about the subject',
      file,
      text: wondered('Is the lot the cause? Did table 3 see it?'),
    },
    { name: 'one thing or the other', file, text: wondered('Did you plan it, or did it come to you?') },
    { name: 'a quotation', file, text: wondered('What came before “Did you see it?”') },
  ],
);

const long =
  'What might happen to the discussion at table 3 and at the tables next to it if the cards and the map and the sensors were all handed out before the first question?';
testRule(
  'coach-question-long',
  [
    {
      name: 'more than anybody can hold in mind',
      file,
      text: wondered(`«${long}»`),
      says: [/^Which part of “What might happen/],
    },
    {
      name: 'after a short one',
      file,
      text: wondered(`What made it quiet? «${long}»`),
      says: [/most like to hear about\?$/],
    },
    { name: 'quoted as the document has it', file, text: wondered(`"«${long}»"`), says: [/^Which part/] },
  ],
  [
    { name: 'a short one', file, text: wondered('What made table 3 switch sites?') },
    { name: 'a long sentence that is no question', file, text: wondered(long.replace('?', '.')) },
    {
      name: 'a long quotation in a short question',
      file,
      text: wondered(`What did they mean by “${long.replace('?', '')}”?`),
    },
  ],
);
