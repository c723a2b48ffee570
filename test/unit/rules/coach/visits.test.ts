// Hints about class visits.
import { testRule } from '../../support/ruleRows.ts';

const file = 'may-12.visit.yaml';
const visit = (...lines: readonly string[]): string =>
  ['kind: observation', 'schemaVersion: 1', 'title: Visit on May 12', ...lines, ''].join('\n');
const who = ['on: 2026-05-12', 'teaching: Ana', 'watching: Lee'];
const asked = ['beforehand:', '  watchFor:', '    - {id: w1, text: Who talks at table 3?, by: Ana}'];
const seen = (...lines: readonly string[]): string => visit(...who, ...asked, 'seen:', ...lines);

testRule(
  'coach-evidence-with-judgment',
  [
    {
      name: 'what somebody made of it',
      file,
      text: seen(
        '  - {id: e1, at: "10:42", who: students, type: action, text: Table 3 was «engaged»., watchFor: w1}',
      ),
      says: [/^What did you see or hear that led to “Table 3 was engaged”\?$/],
      fix: [/^Add what you saw/, 'Table 3 was engaged – what you saw or heard'],
    },
    {
      name: 'a grade for the teaching',
      file,
      text: seen(
        '  - id: e1',
        '    text: «Great» transition to the groups.',
        '  - id: e2',
        '    text: The lesson «went well».',
      ),
      says: [/“Great transition to the groups”/, /“The lesson went well”/],
    },
    {
      name: 'what should have been',
      file,
      text: seen('  - id: e1', '    text: "Ana «should have» waited before the second question."'),
      says: [/^What did you see or hear/],
    },
    {
      name: 'a guess at what somebody felt',
      file,
      text: seen(
        '  - id: e1',
        '    text: 11:05. Table 1 «seemed» tired.',
        '  - id: e2',
        '    text: Two girls «looked confused».',
      ),
      says: [/seemed tired/, /looked confused/],
    },
    {
      name: 'two in one entry: one question, at the first',
      file,
      text: seen('  - id: e1', '    text: Has «high expectations» and clear classroom routines'),
      says: [/Has high expectations and clear classroom routines/],
    },
    {
      name: 'a number that does not say what led to it',
      file,
      text: seen('  - id: e1', '    text: «Good» questioning by 2 groups'),
      says: [/Good questioning/],
    },
  ],
  [
    {
      name: 'well as a noun and as a connection',
      file,
      text: seen(
        '  - {id: e1, text: Table 2 drew the well and the creek as well as the lot.}',
        '  - {id: e2, text: Two students tested the well water. Well water was cloudier.}',
      ),
    },
    {
      name: 'quotations, and entries that are words',
      file,
      text: seen(
        '  - {id: e1, type: words, text: That was a great discussion, watchFor: w1}',
        '  - {id: e2, text: "Ana: “Good work, everyone. You were engaged.”"}',
        `  - {id: e3, text: 'A student wrote "our lesson was boring" on the board'}`,
        '  - {id: e4, text: "Ana said \'excellent\' three times"}',
      ),
    },
    {
      name: 'what somebody said, in other words',
      file,
      text: seen(
        '  - {id: e1, text: Table 3 said the discussion was good.}',
        '  - {id: e2, text: Ana asked what they could have measured instead.}',
      ),
    },
    {
      name: 'words of science and of the subject',
      file,
      text: seen(
        '  - {id: e1, text: Sorted the liquids into basic and acidic., about: g1}',
        '  - {id: e2, text: Called vinegar a weak acid and bleach a strong base in the class chart.}',
        '  - {id: e3, text: The poor harvest and the Great Depression stood on the timeline.}',
        '  - {id: e4, text: Engaged in the sorting task for 12 minutes.}',
        '  - {id: e5, text: Good morning on the board when class began.}',
      ),
    },
    {
      name: 'what led to it stands beside it',
      file,
      text: seen(
        '  - {id: e1, text: "Table 3 was engaged: 4 of 4 wrote a second question."}',
        '  - {id: e2, text: Great discussion – nine students spoke without being called on}',
        '  - {id: e3, text: "Good question from table 1: “Why is ours cloudier?”"}',
        '  - {id: e4, text: Excellent pacing. The mini-lesson took 9 minutes.}',
      ),
    },
    {
      name: 'a question, and the words of the one who taught',
      file,
      text: visit(
        ...who,
        ...asked,
        'seen: [{id: e1, text: Which group was engaged?, watchFor: w1}]',
        'reflection: {wentWell: [Great discussion. It went well.], change: [I should have waited.]}',
      ),
    },
    {
      name: 'another language',
      file,
      text: visit('language: de', ...who, ...asked, 'seen: [{id: e1, text: Great lesson}]'),
    },
  ],
);

testRule(
  'coach-visit-without-watch-for',
  [
    {
      name: 'nothing asked for yet',
      file,
      text: visit('on: 2026-05-12', 'teaching: «Ana»', 'watching: Lee'),
      says: [/^What would Ana like Lee to watch for on May 12\?$/],
      fix: [/^Write what Ana asks for$/, 'text: What to watch for'],
    },
    {
      name: 'an empty list, and something seen already',
      file,
      text: visit(...who, '«beforehand»:', '  watchFor: []', 'seen:', '  - {id: e1, text: 9 hands went up.}'),
      says: [/^What had Ana asked Lee to watch for on May 12\?$/],
    },
    {
      name: 'only the one who watches asks',
      file,
      text: visit(
        'teaching: Ana Ruiz',
        'watching: Lee',
        '«beforehand»:',
        '  watchFor: [{id: w1, text: Transitions, by: Lee}]',
      ),
      says: [/^“Transitions” comes from Lee\. What would Ana Ruiz like to have watched for in this visit\?$/],
      fix: [/Ana Ruiz/, 'by: Ana Ruiz'],
    },
  ],
  [
    { name: 'asked by the one who teaches', file, text: visit(...who, ...asked) },
    {
      name: 'asked without a name',
      file,
      text: visit(...who, 'beforehand: {watchFor: [{id: w1, text: Who talks?}]}'),
    },
    {
      name: 'asked with the first name only',
      file,
      text: visit('teaching: Ana Ruiz', 'beforehand: {watchFor: [{id: w1, text: Who talks?, by: ana}]}'),
    },
    { name: 'nobody said yet who teaches', file, text: visit('on: 2026-05-12') },
  ],
);

const linked = '  - {id: e1, text: Maya asked two questions., watchFor: w1}';
testRule(
  'coach-seen-beyond-watch-for',
  [
    {
      name: 'one entry more, after the visit',
      file,
      text: seen(
        linked,
        '  - {id: e2, text: «The bell rang before the closing.»}',
        'noticed: [Table 3 took turns.]',
      ),
      says: [
        /^“Who talks at table 3\?” is what Ana asked for\. Does “The bell rang before the closing” belong to it\?$/,
      ],
      fix: [/ answers “Who talks at table 3\?”$/, 'watchFor: w1'],
    },
    {
      name: 'nothing linked yet: one question',
      file,
      text: seen(
        '  - {id: e1, text: «Maya asked two questions.»}',
        '  - {id: e2, text: Jo pointed at the map.}',
        'reflection: {wentWell: [They talked.]}',
      ),
      says: [
        /^“Who talks at table 3\?” is what Ana asked for\. Which of the 2 things seen and heard belong to it\?$/,
      ],
    },
    {
      name: 'takes it out',
      file,
      text: seen(
        linked,
        '  - {id: e2, text: «Four coats lay on the floor.»}',
        'wondered: [What made it quiet?]',
      ),
      says: [/Four coats/],
      fix: [/^Take it out$/, 'wondered: [What made it quiet?]'],
    },
  ],
  [
    { name: 'during the visit', file, text: seen(linked, '  - {id: e2, text: The bell rang.}') },
    { name: 'all linked', file, text: seen(linked, 'noticed: [They took turns.]') },
    {
      name: 'nothing was asked for: another question',
      file,
      text: visit(...who, 'seen: [{id: e1, text: The bell rang.}]', 'noticed: [It was loud.]'),
    },
    {
      name: 'a reflection that is still empty',
      file,
      text: seen(linked, '  - {id: e2, text: The bell rang.}', 'reflection: {wentWell: [], change: []}'),
    },
  ],
);

testRule(
  'coach-visit-with-rating',
  [
    {
      name: 'a score',
      file,
      text: visit(...who, ...asked, '«x-score»: 3'),
      says: [/^“x-score” gives this visit a rating\. What did you see or hear/],
      fix: [/^Take it out$/, 'by: Ana}'],
    },
    {
      name: 'codes of a framework',
      file,
      text: visit(...who, ...asked, 'x-evaluation:', '  «3b»: proficient', '  domains: [«2a», other]'),
      says: [/^“3b” reads like a code of an evaluation framework/, /^“2a” reads like a code/],
    },
    {
      name: 'in an entry, and in a table of one’s own',
      file,
      text: seen(
        '  - {id: e1, text: Nine hands went up., watchFor: w1, «x-level»: basic}',
        'x-form:',
        '  «overall_rating»: 2',
        '  «points»: 14',
      ),
      says: [/x-level/, /overall_rating/, /points/],
    },
    {
      name: 'a letter, a number, a word for a level',
      file,
      text: visit(...who, '«x-grade»: B+', '«x-level»: 3', '«x-performance»: Highly effective'),
      says: [/x-grade/, /x-level/, /x-performance/],
    },
  ],
  [
    {
      name: 'words in a text',
      file,
      text: seen(
        '  - {id: e1, text: “The soap is basic with a score of 9.” 3b is proficient., watchFor: w1}',
      ),
    },
    {
      name: 'the class’s year',
      file,
      text: visit(...who, 'x-grade: 9', 'x-level: honors', 'x-grades: 9-10'),
    },
    {
      name: 'lines that only sound alike',
      file,
      text: visit(...who, 'x-talking-points: [wait time]', 'x-noise-level: low', 'x-scoreboard: gym'),
    },
    { name: 'lines that are no part of a visit: said elsewhere', file, text: visit(...who, 'score: 3') },
    {
      name: 'an id that means something to programs',
      file,
      text: visit(...who, 'x-a: {__proto__: {toString: 1}, constructor: 2}'),
    },
  ],
);
