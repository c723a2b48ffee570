// Where the links of standards, notes and visits lead, and what is said where they lead nowhere.
import assert from 'node:assert/strict';
import { at, findingsIn, libraryOf } from '../support/findings.ts';
import { testRows, type Row } from '../support/rows.ts';

const plan = `kind: project-spec
schemaVersion: 1
title: The creek
goals:
  - {id: g1, target: I can explain the creek, standards: [HS-LS2-7]}
checks:
  - {id: k1, name: Exit ticket, goals: [g1], ifNotYet: cards}
sessions:
  - {id: s1, title: Walk the creek}
`;
const standards = `kind: standards
schemaVersion: 1
title: NGSS, excerpt
items:
  - {code: HS-LS2, statement: Ecosystems}
  - {code: HS-LS2-7, parent: HS-LS2, statement: "Design, evaluate and refine a solution"}
  - {code: "5.10", statement: Something else}
`;
const beside = { 'creek.project.yaml': plan, 'ngss.standards.yaml': standards };

const log = (...lines: readonly string[]): string =>
  ['kind: collaboration-log', 'schemaVersion: 1', 'title: Our notes', ...lines, ''].join('\n');
const visit = (...lines: readonly string[]): string =>
  ['kind: observation', 'schemaVersion: 1', 'title: Visit', 'for: creek.project.yaml', ...lines, ''].join(
    '\n',
  );
const project = (...lines: readonly string[]): string =>
  ['kind: project-spec', 'schemaVersion: 1', 'title: Pond', ...lines, ''].join('\n');

const rows: readonly Row[] = [
  {
    name: 'notes: a plan that isn’t there',
    file: 'n.collaboration.yaml',
    text: log('plans: [«crek.project.yaml»]'),
    code: 'reference-file',
    says: /There is no file crek\.project\.yaml here\. Which project plan or lesson plan did you mean\?/,
    fix: [/creek\.project\.yaml/, 'plans: [creek.project.yaml]'],
  },
  {
    name: 'notes: something to talk about that isn’t in the plan',
    file: 'n.collaboration.yaml',
    text: log('talkNextTime:', '  - {about: «creek.project.yaml#k9», text: Is one ticket enough?}'),
    code: 'reference-unknown',
    says: /points to something that isn’t in “The creek” \(k9\)/,
    fix: [/Exit ticket/, 'about: creek.project.yaml#k1'],
  },
  {
    name: 'notes: a plan’s name with a slip in it, where any file may be named',
    file: 'n.collaboration.yaml',
    text: log('talkNextTime:', '  - {about: «creak.project.yaml#k1», text: Is one ticket enough?}'),
    code: 'reference-file',
    says: /There is no file creak\.project\.yaml here\. Which project plan did you mean\?/,
    fix: [/Change to creek\.project\.yaml/, 'about: creek.project.yaml#k1'],
  },
  {
    name: 'notes: a link that is no page on the web',
    file: 'n.collaboration.yaml',
    text: log('talkNextTime:', '  - {about: «command:workbench.action.quit», text: Look}'),
    code: 'reference-file',
    says: /Only files of this folder and pages on the web/,
  },
  {
    name: 'visit: about a goal that the plan doesn’t have',
    file: 'v.visit.yaml',
    text: visit('seen:', '  - {id: e1, text: “Ours is cloudier.”, about: «g7»}'),
    code: 'reference-unknown',
    says: /isn’t in “The creek” \(g7\)/,
    fix: [/I can explain the creek/, 'about: g1'],
  },
  {
    name: 'visit: a question to watch for that nobody asked',
    file: 'v.visit.yaml',
    text: visit(
      'beforehand: {watchFor: [{id: w1, text: Who talks at table 3?}]}',
      'seen:',
      '  - {id: e1, text: “Ours is cloudier.”, watchFor: «w2»}',
    ),
    code: 'reference-unknown',
    says: /question to watch for that isn’t in this class visit \(w2\)/,
    fix: [/Who talks at table 3/, 'watchFor: w1'],
  },
  {
    name: 'visit: one word for two things',
    file: 'v.visit.yaml',
    text: visit(
      'beforehand: {watchFor: [{id: e1, text: Who talks at table 3?}]}',
      'seen:',
      '  - {id: «e1», text: “Ours is cloudier.”}',
    ),
    code: 'reference-duplicate-id',
    says: /e1 is already the id of “Who talks at table 3/,
  },
  {
    name: 'standards: a parent that isn’t there',
    file: 's.standards.yaml',
    text: 'kind: standards\nschemaVersion: 1\ntitle: Mine\nitems:\n  - {code: A1, statement: One}\n  - {code: A1.1, parent: «A2», statement: Two}\n',
    code: 'reference-unknown',
    says: /A2/,
    fix: [/One/, 'parent: A1'],
  },
  {
    name: 'standards: a code that stands twice gets no other one made up',
    file: 's.standards.yaml',
    text: 'kind: standards\nschemaVersion: 1\ntitle: Mine\nitems:\n  - {code: A1, statement: One}\n  - {code: «A1», statement: Two}\n',
    code: 'reference-duplicate-id',
    says: /A1 stands here twice: it is already the code of “One”/,
  },
  {
    name: 'a plan: a standard that the series does not have',
    text: project('goals:', '  - {id: g1, target: I can explain it, standards: [«HS-LS2-8»]}'),
    code: 'reference-standard',
    says: /^HS-LS2-8 is not among the standards of “NGSS, excerpt”\. Which one did you mean\?$/,
    fix: [/HS-LS2-7/, 'standards: [HS-LS2-7]'],
  },
];

describe('links of the other documents', () => {
  testRows(rows, beside);

  const quiet: readonly (readonly [string, string, string])[] = [
    [
      'a page on the web',
      'n.collaboration.yaml',
      log('talkNextTime:', '  - {about: "https://example.org/a#b", text: Look}'),
    ],
    [
      'student work',
      'n.collaboration.yaml',
      log('talkNextTime:', '  - {about: work/table-3.jpg, text: Look}'),
    ],
    [
      'a photo, from a visit',
      'v.visit.yaml',
      visit('seen:', '  - {id: e1, text: A graph, about: photos/board.jpg}'),
    ],
    ['a goal of the plan', 'v.visit.yaml', visit('seen:', '  - {id: e1, text: A graph, about: g1}')],
    [
      'an item by its file',
      'v.visit.yaml',
      visit('seen:', '  - {id: e1, text: A graph, about: creek.project.yaml#s1}'),
    ],
    [
      'a standard that is there',
      'p.project.yaml',
      project('goals:', '  - {id: g1, target: I can, standards: [HS-LS2-7]}'),
    ],
    [
      'a standard with its own words',
      'p.project.yaml',
      project('goals:', '  - {id: g1, target: I can, standards: [{code: HS-LS2-8, statement: Ours}]}'),
    ],
    [
      'a standard of another series',
      'p.project.yaml',
      project('goals:', '  - {id: g1, target: I can, standards: [CCSS.W.9]}'),
    ],
    [
      'a code that looks like a number',
      'p.project.yaml',
      project('goals:', '  - {id: g1, target: I can, standards: [5.10]}'),
    ],
  ];
  for (const [name, file, text] of quiet) {
    it(`leave alone ${name}`, () => {
      const said = findingsIn(text, file, beside).filter(({ code }) => code.startsWith('reference-'));
      assert.deepEqual(said, []);
    });
  }

  it('compare codes as they are written: 5.1 is not 5.10', () => {
    const said = findingsIn(
      project('goals:', '  - {id: g1, target: I can, standards: [5.1]}'),
      'p.project.yaml',
      beside,
    );
    assert.ok(said.some(({ code }) => code === 'reference-standard'));
  });

  it('say nothing of standards before everything is read, or where none are at hand', () => {
    const text = project('goals:', '  - {id: g1, target: I can, standards: [HS-LS2-8]}');
    assert.ok(!findingsIn(text).some(({ code }) => code === 'reference-standard'));
    const library = libraryOf({ ...beside, 'p.project.yaml': text });
    library.setComplete(false);
    assert.ok(!library.findings(at('p.project.yaml')).some(({ code }) => code === 'reference-standard'));
  });
});

describe('the library', () => {
  it('knows whose findings change with a standard: those who name it', () => {
    const library = libraryOf({ ...beside, 'other.project.yaml': project() });
    const changed = standards.replace('Design, evaluate', 'Design, test');
    assert.deepEqual([...library.put(at('ngss.standards.yaml'), changed, true)].sort(), [
      at('creek.project.yaml'),
      at('ngss.standards.yaml'),
    ]);
    assert.equal(library.standard('HS-LS2-7')?.item.text, 'Design, test and refine a solution');
  });

  it('looks anew at a plan when its standard comes or goes', () => {
    const text = project('goals:', '  - {id: g1, target: I can explain it, standards: [HS-LS2-8]}');
    const library = libraryOf({ ...beside, 'p.project.yaml': text });
    const asks = (): boolean =>
      library.findings(at('p.project.yaml')).some(({ code }) => code === 'reference-standard');
    assert.equal(asks(), true);
    library.put(at('ngss.standards.yaml'), `${standards}  - {code: HS-LS2-8, statement: More}\n`, true);
    assert.equal(asks(), false);
    library.remove(at('ngss.standards.yaml'));
    assert.equal(asks(), false);
    library.put(at('ngss.standards.yaml'), standards, true);
    assert.equal(asks(), true);
  });
});
