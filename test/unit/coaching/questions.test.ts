// Questions for what is looked at together: in their order, each with its source, and never about the person.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lookablesIn } from '../../../src/core/coaching/lookable.ts';
import { askedAbout, questionsFor, stemsFor } from '../../../src/core/coaching/questions.ts';
import questions from '../../../src/core/coaching/prompts/questions.json' with { type: 'json' };
import stems from '../../../src/core/coaching/prompts/stems.json' with { type: 'json' };
import { sourceOf, targetOf } from '../../../src/core/coaching/targets.ts';
import { kinds } from '../../../src/core/kinds/kind.ts';
import { schemas } from '../../../src/core/schema/generated/schemas.ts';
import type { PromptGroup } from '../../../src/core/view/planView.ts';
import { anyDocument } from '../support/anyDocument.ts';
import { at, libraryOf, project } from '../support/findings.ts';

const PLAN = 'water.project.yaml';

const plan = project(
  'goals:',
  '  - {id: g1, target: I can explain the water., standards: [HS-1]}',
  '  - {id: g2, target: I can measure., successCriteria: [twice]}',
  '  - {id: g3, target: ""}',
  'choices:',
  '  - id: show',
  '    title: How will you show it?',
  '    options:',
  '      - {id: podcast, name: Podcast episode, goals: [g1], supports: [outline]}',
  '      - {id: poster, name: Poster, goals: [g1, g2]}',
  'checks:',
  '  - {id: k1, name: Exit ticket, when: s1, goals: [g1], lookFor: a claim, ifNotYet: cards, ifAlreadyThere: more}',
  '  - {id: k2, name: Talk}',
  'sessions:',
  '  - id: s1',
  '    title: Walk',
  '    minutes: 50',
  '    activities:',
  '      - {id: s1a, title: Sampling, goals: [g2], technology: {tool: sensor, purpose: see change}}',
);
const rubric = `kind: rubric
schemaVersion: 1
title: Creek rubric
for: ${PLAN}
criteria:
  - {id: claim, name: Claim, goals: [g1, g2], descriptors: {meets: Links two measurements}}
`;
const standards = `kind: standards
schemaVersion: 1
title: NGSS
items:
  - {code: HS-1, statement: Explain}
`;
const notes = 'kind: collaboration-log\nschemaVersion: 1\ntitle: Our notes\n';
const files = {
  [PLAN]: plan,
  'a.rubric.yaml': rubric,
  'b.standards.yaml': standards,
  'c.collaboration.yaml': notes,
};

function asked(target: string, more: Readonly<Record<string, string>> = {}): readonly PromptGroup[] {
  const library = libraryOf({ ...more, ...files, ...more });
  const source = sourceOf(target, library, at(PLAN));
  const uri = 'document' in source ? source.document.uri : undefined;
  return questionsFor(source, library, uri === undefined ? [] : library.findings(uri), at(PLAN));
}

const textsOf = (groups: readonly PromptGroup[], id: string): readonly string[] =>
  groups.find((group) => group.id === id)?.prompts.map(({ text }) => text) ?? [];

describe('questions for what is looked at together', () => {
  for (const [what, target, matters] of [
    ['a goal', 'g1', /^What makes “I can explain the water” worth/],
    ['a goal without words', 'g3', /^What makes this goal worth/],
    ['a choice', 'show', /gain by choosing/],
    ['an option', 'podcast', /show with “Podcast episode”/],
    ['a check', 'k1', /find out with “Exit ticket”/],
    ['a class period', 's1', /leave the room/],
    ['an activity', 's1a', /want from students in “Sampling”/],
    ['a row of a rubric', 'a.rubric.yaml#claim', /shows in “Claim”/],
    ['a rubric', 'a.rubric.yaml', /^What should “Creek rubric” help/],
    ['a standard', 'b.standards.yaml#HS-1', /in ten years/],
    ['a plan', PLAN, /^When “The creek” is over/],
    ['student work', 'photo.jpg', /hope it would show/],
    ['a page on the web', 'https://example.org/a', /bring this/],
    ['our notes', 'c.collaboration.yaml', undefined],
  ] as const) {
    it(`begin with what matters, then what is there, then what is open: ${what}`, () => {
      const groups = asked(target);
      assert.deepEqual(
        groups.map(({ id }) => id),
        ['matters', 'there', 'open'],
      );
      const [first, second] = textsOf(groups, 'matters');
      assert.match(first ?? '', /^What (matters most to you here|would you like us to look for)\?$/);
      if (matters) assert.match(second ?? '', matters);
      assert.ok(textsOf(groups, 'open').length <= 3);
      for (const { prompts } of groups)
        for (const { text, source } of prompts) {
          assert.doesNotMatch(text, /\{it\}/);
          assert.notEqual(source, '');
        }
    });
  }

  it('ask about what is missing, and not about what is there', () => {
    assert.deepEqual(textsOf(asked('g2'), 'open'), [
      'How will students show “I can measure” along the way?',
      'Which standard does “I can measure” work towards?',
      'Which students might need another way in?',
    ]);
    assert.ok(!textsOf(asked('podcast'), 'open').some((text) => text.includes('gets stuck')));
    assert.ok(
      textsOf(asked('poster'), 'open').includes(
        'What would help a student who picks “Poster” and gets stuck?',
      ),
    );
    assert.ok(textsOf(asked('s1a'), 'open').includes('What do you do if the technology fails?'));
    assert.ok(!textsOf(asked('k1'), 'open').some((text) => text.includes('look for')));
  });

  it('do not ask again what was found fine as it is', () => {
    const fine = plan.replace(
      '  - {id: g2',
      '  # third-point: ok align-goal-without-check, align-goal-without-standard\n  - {id: g2',
    );
    assert.deepEqual(textsOf(asked('g2', { [PLAN]: fine }), 'open'), [
      'Which students might need another way in?',
    ]);
  });

  it('show three that are open at most', () => {
    const bare = project('checks:', '  - {id: k1, name: Exit ticket}');
    assert.equal(textsOf(asked('k1', { [PLAN]: bare }), 'open').length, 3);
  });

  it('are none about what isn’t there', () => assert.deepEqual(asked('gone.project.yaml#x'), []));

  it('never ask what concerns one student’s privacy', () => {
    const named = plan.replace('name: Talk', 'name: "Call Marco Diaz, (555) 123-4567"');
    for (const text of textsOf(asked('k2', { [PLAN]: named }), 'open'))
      assert.doesNotMatch(text, /phone|number/i);
  });

  it('keep a slip of the pattern in the words as it is', () => {
    const odd = project('goals:', '  - {id: g1, target: "I can use $& and $1 and {it}"}');
    assert.ok(
      textsOf(asked('g1', { [PLAN]: odd }), 'matters').some((text) => text.includes('$& and $1 and {it}')),
    );
  });
});

describe('a folder’s own questions', () => {
  const CONFIG = 'third-point.config.yaml';
  const own = (text: string) => ({ [CONFIG]: 'prompts: ./coaching/ours.yaml\n', 'coaching/ours.yaml': text });
  const ours = `questions:
  - {for: goal, text: What would a neighbor hear?, source: Ana}
  - {for: check, text: Whose answer do we read first?}
  - {text: What would the class say?}
  - {for: goal, text: ""}
  - nonsense
stems:
  - {text: So you want …, source: Lee}
`;

  it('come last, where they fit, with their source', () => {
    assert.deepEqual(asked('g1', own(ours)).at(-1), {
      id: 'own',
      title: 'Your own questions',
      prompts: [
        { text: 'What would a neighbor hear?', source: 'Ana' },
        { text: 'What would the class say?', source: 'your own' },
      ],
    });
    assert.deepEqual(textsOf(asked('s1', own(ours)), 'own'), ['What would the class say?']);
    assert.deepEqual(textsOf(asked('https://example.org', own(ours)), 'own'), ['What would the class say?']);
  });

  it('have ways to listen beside ours', () => {
    const library = libraryOf({ ...own(ours), ...files });
    assert.deepEqual(textsOf(stemsFor(library, at(PLAN)), 'own'), ['So you want …']);
    assert.deepEqual(textsOf(stemsFor(library, undefined), 'own'), []);
  });

  it('are said to be wrong where they are', () => {
    const library = libraryOf(
      own('questions:\n  - {for: goals, text: A}\n  - {fro: goal, text: B}\n  - {for: goal}\nstem: x\n'),
    );
    assert.deepEqual(
      library
        .findings(at('coaching/ours.yaml'))
        .map(({ severity, message }) => `${severity}: ${message.split('.')[0]}`),
      [
        'error: A question’s `for` can be any, plan, goal … (13 kinds)',
        'error: `fro` is not part of a question',
        'error: This question has no words yet',
        'error: `stem` is not part of a list of questions',
      ],
    );
  });

  it('that are named and not there are asked about in the settings', () => {
    const library = libraryOf({ [CONFIG]: 'prompts: coaching/gone.yaml\n' });
    const [found, ...others] = library.findings(at(CONFIG));
    assert.deepEqual(others, []);
    assert.equal(
      found?.message,
      'There is no file coaching/gone.yaml here. Questions of your own belong here.',
    );
    assert.deepEqual(found.span, { start: 9, end: 27 });
  });

  it('are read as soon as the settings name them', () => {
    const library = libraryOf({ 'coaching/ours.yaml': ours, ...files });
    const source = sourceOf('g1', library, at(PLAN));
    assert.deepEqual(textsOf(questionsFor(source, library, []), 'own'), []);
    const before = library.scope;
    library.put(at(CONFIG), 'prompts: coaching/ours.yaml\n', true);
    assert.ok(library.scope > before);
    library.put(at('coaching/ours.yaml'), ours, true);
    assert.equal(textsOf(questionsFor(source, library, []), 'own').length, 2);
  });

  it('are for the same things as ours', () => {
    const { properties } = schemas.prompts;
    assert.deepEqual(
      [...(properties?.questions?.items?.properties?.for?.enum ?? [])].sort(),
      [...askedAbout].sort(),
    );
  });
});

describe('the questions and ways to listen that come with Third Point', () => {
  const all = [
    ...Object.values(questions).flatMap(({ matters, there, open }) => [...matters, ...there, ...open]),
    ...stems.flatMap(({ prompts }) => prompts),
  ];

  it('have their source, each', () => {
    assert.deepEqual(
      all.filter(({ text, source }) => text.trim() === '' || source.trim() === ''),
      [],
    );
  });

  it('never ask why, judge, or say what should be', () => {
    for (const { text } of all)
      assert.doesNotMatch(text, /\b(why (did|do|don’t|didn’t) you|should you|good|bad|wrong)\b/i);
  });

  it('are short enough to say', () => {
    for (const { text } of all) assert.ok(text.split(' ').length <= 18, text);
  });

  it('have every way to listen: say it back, ask what is meant, think further, say what was seen, wait', () => {
    assert.deepEqual(
      stems.map(({ id }) => id),
      ['paraphrase', 'clarify', 'probe', 'notice', 'pause'],
    );
  });
});

describe('whatever a document holds', () => {
  it('questions are asked about each of its items without a slip', () => {
    const drawn = fc.oneof(...kinds.map(({ kind }) => anyDocument(kind)));
    fc.assert(
      fc.property(drawn, fc.string({ maxLength: 40 }), ({ file, text }, own) => {
        const config = `prompts: ${JSON.stringify(own)}\n`;
        const library = libraryOf({ 'third-point.config.yaml': config, [own]: text, [file]: text });
        const document = library.get(at(file));
        if (!document) return;
        for (const path of [[], ...lookablesIn(document).map((item) => item.path)]) {
          const source = sourceOf(targetOf(document, path), library);
          const groups = questionsFor(source, library, library.findings(document.uri));
          assert.ok(textsOf(groups, 'open').length <= 3);
          assert.deepEqual(groups, questionsFor(source, library, library.findings(document.uri)));
        }
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});
