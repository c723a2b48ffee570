// The words beside the lines of a document. ‹…› is a hint; | within it stands between its parts.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PlanDocument } from '../../../src/core/document.ts';
import { kinds } from '../../../src/core/kinds/kind.ts';
import { inlaysIn, type Inlay } from '../../../src/core/language/inlays.ts';
import { anyDocument } from '../support/anyDocument.ts';
import { at, libraryOf } from '../support/findings.ts';

type Files = Readonly<Record<string, string>>;

const shownAsIs = (text: string): string => text;

function hintsIn(files: Files, name: string, shown = shownAsIs): readonly Inlay[] {
  const library = libraryOf(files);
  const document = library.get(at(name)) as PlanDocument;
  return inlaysIn(document, library, { start: 0, end: document.text.length }, shown);
}

/** The text with its hints. */
function withHints(files: Files, name: string, shown = shownAsIs): string {
  let text = files[name] ?? '';
  for (const { offset, parts } of [...hintsIn(files, name, shown)].reverse())
    text = `${text.slice(0, offset)}‹${parts.map((part) => part.text).join('|')}›${text.slice(offset)}`;
  return text;
}

const plan = `kind: project-spec
schemaVersion: 1
title: The creek
goals:
  - id: g1
    target: I can explain how land use changes water quality, using our own data.
  - id: g2
    target: I can plan **and** carry out an investigation.
  - id: g3
    target:
choices:
  - id: show
    options:
      - {id: letter, name: Letter to the town council}
sessions:
  - {id: s1, title: Walk the creek, date: 2026-05-04}
  - {id: s2, title: What does the data say?}
  - {id: walk-again, title: Walk again}
`;

const standards = `kind: standards
schemaVersion: 1
title: NGSS
items:
  - {code: HS-LS2-7, statement: "Design, evaluate, and refine a solution for reducing the impacts of human activities."}
`;

describe('what stands beside the lines of a plan', () => {
  const table: readonly (readonly [what: string, shown: string, name?: string])[] = [
    [
      'the words behind ids, and the day of a class period',
      `checks:
  - id: k1
    name: Exit ticket
    when: s1‹Walk the creek · May 4›
    goals: [g1]‹I can explain how land use changes…›
  - id: k2
    when: s2‹What does the data say?›
    goals:
      - g1‹I can explain how land use changes…›
      - "g2" # why‹I can plan and carry out an…›
`,
    ],
    ['two on a line share the room', 'checks:\n  - goals: [g1, g2]‹explain how land…|plan and carry out…›\n'],
    ['three have none', 'checks:\n  - goals: [g1, g2, g1]\n'],
    ['a date says itself', 'checks:\n  - when: 2026-05-18\n'],
    ['an id that says the same', 'checks:\n  - when: walk-again\n'],
    [
      'an id that is nowhere, and one without words',
      'checks:\n  - goals: [g9]\n  - goals: [g3]\n  - goals: [toString]\n',
    ],
    [
      'what a standard says, but not beside its own words',
      'x-a: 1\ngoals:\n  - standards: [HS-LS2-7]‹Design, evaluate, and refine a…›\n  - standards:\n      - code: HS-LS2-7\n        statement: Ours\n',
    ],
    [
      'a long line has no room',
      `checks:\n  - {id: k1, name: A ticket at the end of the class period with a claim and a measurement, goals: [g1], when: s1}\n`,
    ],
    [
      'an item of another document',
      'talkNextTime:\n  - text: Is it enough?\n    about: a.project.yaml#letter‹Letter to the town council›\n  - about: a.project.yaml\n',
      'a.collaboration.yaml',
    ],
    [
      'names that are ids, where they say something else',
      `levels:
  - {id: l1, name: Beginning}
  - {id: not-yet, name: Not yet}
  - {id: l2, name: There}
criteria:
  - descriptors:
      l1‹Beginning›: Names it
      not-yet: Tells it
  - descriptors: {l1: Names it, l2: Tells it}
`,
      'a.rubric.yaml',
    ],
    [
      'the good part of a text that can’t be read as a whole',
      'checks:\n  - id: k1\n    goals: [g1]‹I can explain how land use changes…›\n    prompt: "And\n',
    ],
    [
      'what the activities of a class period add up to, where it is another number',
      `sessions:
  - id: p1
    minutes: 50‹45 planned›
    activities:
      - {title: Jars, minutes: 10}
      - {title: Sampling, minutes: 35}
  - id: p2
    minutes: 20 # short
    activities: [{title: Jars, minutes: 20}]
  - id: p3
    minutes: 20 # short‹30.5 planned›
    activities: [{title: Jars, minutes: 30.5}]
  - id: p4
    minutes: 20
    activities: [{title: Jars}]
`,
    ],
    [
      'what those of a lesson add up to',
      'minutes: 50‹20 planned›\nactivities:\n  - {title: Jars, minutes: 5}\n  - {title: Sampling, minutes: 15}\n',
      'a.lesson.yaml',
    ],
  ];
  for (const [what, shown, name = 'b.project.yaml'] of table)
    it(what, () => {
      const rest = shown.replace(/‹[^›]*›/g, '');
      // Goals and class periods of a plan stand in it; lists of its own are taken for the others.
      const own = name === 'b.project.yaml' && !/^(goals|sessions):/m.test(rest);
      const head = own ? plan : '';
      const files = { 'a.project.yaml': plan, 'ngss.standards.yaml': standards, [name]: head + rest };
      assert.equal(withHints(files, name).slice(head.length), shown);
    });

  it('the whole words, and where they stand', () => {
    const [hint] = hintsIn({ 'a.project.yaml': `${plan}checks:\n  - when: s1\n` }, 'a.project.yaml');
    const part = hint?.parts[0];
    assert.equal(part?.tooltip, 'Class period: Walk the creek · May 4');
    const { document, span } = part.leads as { document: PlanDocument; span: { start: number; end: number } };
    assert.equal(document.text.slice(span.start, span.end), 'Walk the creek');
  });

  it('labels in place of names, while others look', () => {
    const files = {
      'a.project.yaml': plan,
      'a.collaboration.yaml': 'talkNextTime:\n  - about: a.project.yaml#letter\n',
    };
    const [hint] = hintsIn(files, 'a.collaboration.yaml', (text) => text.replace('Letter', 'L.'));
    assert.equal(hint?.parts[0]?.text, 'L. to the town council');
    assert.doesNotMatch(hint.parts[0].tooltip, /Letter/);
  });

  it('only in the stretch that is asked for', () => {
    const text = `${plan}checks:\n  - when: s1\n  - when: s2\n`;
    const library = libraryOf({ 'a.project.yaml': text });
    const document = library.get(at('a.project.yaml')) as PlanDocument;
    const start = text.indexOf('when: s2');
    assert.equal(inlaysIn(document, library, { start, end: text.length }, shownAsIs).length, 1);
  });

  it('whatever a document holds, also broken off anywhere', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds).chain(({ kind }) => anyDocument(kind)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ file, text }, part) => {
          const library = libraryOf({ [file]: text.slice(0, Math.ceil(part * text.length)) });
          const document = library.get(at(file)) as PlanDocument;
          const hints = inlaysIn(document, library, { start: 0, end: document.text.length }, shownAsIs);
          for (const { offset, parts } of hints) {
            assert.ok(offset >= 0 && offset <= document.text.length);
            assert.ok(parts.length > 0);
            for (const { text, leads } of parts) {
              assert.ok(text.trim() !== '' && text.length <= 60 && !/[\r\n]/.test(text), text);
              assert.ok(!leads || leads.span.end <= leads.document.text.length);
            }
          }
          assert.equal(new Set(hints.map(({ offset }) => offset)).size, hints.length);
        },
      ),
      { numRuns: 80 },
    );
  });
});
