// Wherever the cursor is, in whole texts, in texts that are cut off or half typed: what is offered can be taken.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { complete } from '../../../src/core/language/complete/complete.ts';
import type { Proposal } from '../../../src/core/language/complete/proposal.ts';
import { checkTaken } from '../support/accepting.ts';
import { at, libraryOf } from '../support/findings.ts';

/** Small documents in the layouts that people have. */
const small: readonly (readonly [file: string, text: string])[] = [
  [
    'walk.lesson.yaml',
    `kind: lesson-plan
schemaVersion: 1
title: "Walk: the creek"
status: draft # for now

goals:
  - id: g1
    target: I can take samples.
    standards: [HS-ESS2-5, {code: X-1}]
    successCriteria:
      - same spot
  # The second one
  - target: I can say what I notice,
      and wait.
    id: g2

checks:
  - {id: k1, name: Two columns, goals: [g1]}
  - id: k2
    type: poll
    prompt: |
      What do you see?

      And then?
notes: x
`,
  ],
  [
    'zero.project.yaml',
    `title: Creek
goals:
- id: g1
  target: I can do it.
  successCriteria:
  - one
choices:
- id: show
  options:
  - id: a
    goals:
    - g1
  - {id: b, name: 'B'}
checks:
-   id: k1
    when: 2026-05-05
summary:
    role: x`,
  ],
  [
    'flow.project.yaml',
    `{kind: project-spec, schemaVersion: 1,
 title: A, goals: [{id: g1, target: "I can a"},
   {id: g2,
    target: 'b'}
 ], checks: [], minutes: 4,
}
`,
  ],
  [
    'creek.rubric.yaml',
    `kind: rubric
for: zero.project.yaml
levels: [{id: not-yet, name: Not yet}, {id: meets, name: Meets}]
criteria:
  - id: claim
    descriptors:
      not-yet: Says it
      meets: Says why
`,
  ],
  ['third-point.config.yaml', `rules:\n  align: off # why\nfiles: {a.yml: rubric}\nignore:\n  - x/\n`],
];

/** What a person may have done to a text at a place. */
const states: Readonly<
  Record<string, (text: string, offset: number) => { readonly text: string; readonly offset: number }>
> = {
  whole: (text, offset) => ({ text, offset }),
  'cut off': (text, offset) => ({ text: text.slice(0, offset), offset }),
  'half typed': (text, offset) => ({
    text: text.slice(0, offset) + text.slice(offset).replace(/^[^\r\n]*/, ''),
    offset,
  }),
  'with a new line': (text, offset) => {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const blanks = ' '.repeat(offset % 7);
    return { text: `${text.slice(0, start)}${blanks}\n${text.slice(start)}`, offset: start + blanks.length };
  },
  'with a word': (text, offset) => ({
    text: `${text.slice(0, offset)}ty${text.slice(offset)}`,
    offset: offset + 2,
  }),
};

function offeredAt(file: string, text: string, offset: number): readonly Proposal[] {
  const shelf = libraryOf({ [file]: text });
  const document = shelf.get(at(file));
  assert.ok(document);
  return complete(document, offset, { shelf, today: '2026-05-12', files: [], shown: (words) => words });
}

/** Takes what is offered, of those that are written alike one. */
function checkAt(file: string, text: string, offset: number): number {
  const alike = new Map<string, Proposal>();
  for (const proposal of offeredAt(file, text, offset)) {
    const { what, pieces, span } = proposal;
    alike.set(`${what} ${pieces.length} ${span.start} ${pieces.at(-1) === ':'}`, proposal);
  }
  for (const proposal of alike.values()) checkTaken(text, offset, proposal);
  return alike.size;
}

describe('Whatever is offered can be taken', function () {
  for (const [file, source] of small)
    for (const [layout, text] of [
      ['', source],
      [', with the line ends of Windows', source.replaceAll('\n', '\r\n')],
    ] as const)
      for (const [name, state] of Object.entries(states))
        it(`at every place of ${file} ${name}${layout}`, () => {
          let taken = 0;
          // Of the same lines with other ends a few places are enough.
          for (let offset = 0; offset <= text.length; offset += layout === '' ? 1 : 5) {
            const there = state(text, offset);
            taken += checkAt(file, there.text, there.offset);
          }
          assert.ok(taken > 0);
        });

  const examples = [
    'creek-project/water-study.project.yaml',
    'creek-project/walk-the-creek.lesson.yaml',
    'creek-project/water-study.rubric.yaml',
    'creek-project/ana-lee.collaboration.yaml',
    'creek-project/ana-lee.agreement.yaml',
    'creek-project/2026-05-04.visit.yaml',
    'finished/street-names.project.yaml',
  ].map((path) => [path.slice(path.indexOf('/') + 1), readFileSync(`examples/${path}`, 'utf8')] as const);

  it('at places of the examples, as they are or half typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.constantFrom(...Object.values(states)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([file, source], state, part) => {
          const { text, offset } = state(source, Math.floor(part * source.length));
          checkAt(file, text, offset);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is no trouble at any place of any text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...[
              'a: ',
              '- ',
              '"',
              "'",
              '[',
              ']',
              '{',
              '}',
              ',',
              '\n',
              '\r\n',
              '  ',
              '\t',
              '#',
              '|',
              '>',
              '*x',
              '&x ',
              '---\n',
            ],
            ...[
              'goals:',
              'id: ',
              '<<<<<<< A\n',
              '=======\n',
              '\uFEFF',
              '\0',
              '__proto__: ',
              'constructor',
              '? ',
              ': ',
              '!!t ',
              '%',
            ],
          ),
          { maxLength: 14 },
        ),
        (parts) => {
          const text = parts.join('');
          for (let offset = 0; offset <= text.length; offset += 2) offeredAt('a.lesson.yaml', text, offset);
        },
      ),
      { numRuns: 150 },
    );
  });
});
