// Verbs that can be seen or heard, offered where a learning target has its verb.
import assert from 'node:assert/strict';
import { accepted, foundBy, offeredIn } from '../support/completing.ts';

interface Row {
  readonly name: string;
  /** The goal's lines behind its id; `|` is the cursor. */
  readonly goal: string;
  readonly more?: string;
  /** The first that are offered. */
  readonly offers?: readonly string[];
  readonly none?: true;
  readonly finds?: readonly [string, readonly string[]];
  readonly not?: readonly string[];
  readonly take?: readonly [string, string];
}

const HEAD = 'kind: project-spec\nschemaVersion: 1\ntitle: T\ngoals:\n  - id: g1\n';

function test({ name, goal, more = '', offers, none, finds, not = [], take }: Row): void {
  it(name, () => {
    const offered = offeredIn({ file: 'a.project.yaml', marked: `${HEAD}    ${goal}\n${more}` });
    const proposals = offered.proposals.filter(({ what }) => what === 'verb' || what === 'text');
    const labels = proposals.map(({ label }) => label);
    if (none) assert.deepEqual(labels, []);
    if (offers) assert.deepEqual(labels.slice(0, offers.length), offers);
    if (finds) assert.deepEqual(foundBy(proposals, finds[0]), finds[1]);
    for (const label of not) assert.ok(!labels.includes(label), label);
    if (take) assert.equal(accepted({ ...offered, proposals }, take[0]), `${HEAD}    ${take[1]}\n${more}`);
  });
}

describe('Verbs inside a learning target', () => {
  for (const row of [
    {
      name: 'in place of one that nobody can see, what fits before the words that follow',
      goal: 'target: I can understand| how land use changes water.',
      offers: ['explain', 'compare', 'model'],
      take: ['explain', 'target: I can explain how land use changes water.'],
    },
    {
      name: 'with the cursor at the beginning of the verb',
      goal: 'target: I can |understand ratios.',
      offers: ['explain', 'show', 'model'],
      take: ['compare', 'target: I can compare ratios.'],
    },
    {
      name: 'several words at once',
      goal: 'target: I can be aware| of the rules.',
      offers: ['name', 'describe', 'give examples of'],
      take: ['name', 'target: I can name the rules.'],
    },
    {
      name: 'with “can” where it is missing',
      goal: 'target: I know| my letters.',
      take: ['name', 'target: I can name my letters.'],
    },
    {
      name: 'in the form that stands there',
      goal: 'target: Understands| how water moves.',
      take: ['explains', 'target: Explains how water moves.'],
    },
    {
      name: 'behind “I can”, those of the level that the goal has',
      goal: 'bloom: evaluate\n    target: I can |',
      offers: ['check', 'choose', 'compare'],
      not: ['list', 'define'],
      take: ['justify', 'bloom: evaluate\n    target: I can justify'],
    },
    {
      name: 'where the level stands below',
      goal: 'target: I can |\n    bloom: create',
      offers: ['create', 'design', 'draw'],
      not: ['list'],
      take: ['design', 'target: I can design\n    bloom: create'],
    },
    {
      name: 'half typed',
      goal: 'target: I can comp|',
      finds: ['compare', ['compare']],
      take: ['compare', 'target: I can compare'],
    },
    {
      name: 'half typed before other words',
      goal: 'target: I can expl| how land use changes water.',
      take: ['explain', 'target: I can explain how land use changes water.'],
    },
    {
      name: 'in quotation marks',
      goal: 'target: "I can understand|: two things"',
      take: ['explain', 'target: "I can explain: two things"'],
    },
    {
      name: 'in a text of several lines',
      goal: 'target: >-\n      I can understand| how\n      land use changes water.',
      take: ['explain', 'target: >-\n      I can explain how\n      land use changes water.'],
    },
    {
      name: 'one spelling of each',
      goal: 'target: I can |',
      not: ['analyse', 'categorise'],
    },
    {
      name: 'not further on in the target',
      goal: 'target: I can explain how land| use changes water.',
      none: true,
    },
    { name: 'not in another text', goal: 'target: I can.\n    x-note: I can understand|', none: true },
    {
      name: 'not in a language that has no lists',
      goal: 'target: I can |',
      more: 'language: de\n',
      none: true,
    },
    {
      name: 'how a target may begin, where it is still empty',
      goal: 'target: |',
      offers: ['I can …', 'Students can …'],
      take: ['I can …', 'target: I can '],
    },
    {
      name: 'how the others of this plan begin, before that',
      goal: 'target: |',
      more: '  - {id: g2, target: We can sing.}\n  - {id: g3, target: We can dance.}\n',
      offers: ['We can …', 'I can …'],
      take: ['We can …', 'target: We can '],
    },
    {
      name: 'half typed',
      goal: 'target: I|',
      offers: ['I can …'],
      take: ['I can …', 'target: I can '],
    },
  ] satisfies Row[])
    test(row);
});
