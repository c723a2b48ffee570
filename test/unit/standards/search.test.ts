// Standards at hand: found while typing, in their order, and beside the plans that work on them.
import assert from 'node:assert/strict';
import { Library } from '../../../src/core/library/library.ts';
import { coverage, unknownCodes } from '../../../src/core/standards/coverage.ts';
import { coverageSheet } from '../../../src/core/standards/coverageSheet.ts';
import { searchStandards } from '../../../src/core/standards/search.ts';
import { treeOf } from '../../../src/core/standards/tree.ts';

const NGSS = `kind: standards
schemaVersion: 1
title: Science
items:
  - {code: HS-LS2, statement: "Ecosystems: Interactions, Energy, and Dynamics"}
  - {code: HS-LS2-6, parent: HS-LS2, statement: Evaluate claims about stable conditions in ecosystems.}
  - {code: HS-LS2-7, parent: HS-LS2, statement: "Design, evaluate, and refine a solution for reducing the impacts of human activities.", keywords: [pollution]}
  - {code: HS-ESS2-5, statement: Plan and conduct an investigation of the properties of water., inOurWords: Students decide what to measure.}
  - {code: "5.10", statement: Tens}
  - {code: "5.1", statement: Élan vital}
`;

const PLAN = `kind: project-spec
schemaVersion: 1
title: Creek
goals:
  - id: g1
    target: I can explain.
    standards: [HS-LS2-7, {code: XX-1, statement: Ours}]
  - id: g2
    target: I can plan.
    standards: [HS-LS2-7]
`;

function shelf(...plans: readonly string[]): Library {
  const library = new Library();
  library.put('file:///ngss.standards.yaml', NGSS, false);
  for (const [index, plan] of plans.entries()) library.put(`file:///${index}.project.yaml`, plan, false);
  return library;
}

describe('looking for a standard', () => {
  const found = (words: string): readonly string[] =>
    searchStandards(shelf(), words, 10).map(({ item }) => item.code);

  for (const [words, codes] of [
    ['HS-LS2', ['HS-LS2', 'HS-LS2-6', 'HS-LS2-7']],
    ['hs-ls2-7', ['HS-LS2-7']],
    ['5.1', ['5.1', '5.10']],
    ['water', ['HS-ESS2-5']],
    ['invest', ['HS-ESS2-5']],
    ['investigations water', ['HS-ESS2-5']],
    ['ecosistems claims', ['HS-LS2-6']],
    ['pollution', ['HS-LS2-7']],
    ['decide measure', ['HS-ESS2-5']],
    ['elan', ['5.1']],
    ['ESS2', ['HS-ESS2-5']],
    ['', []],
    ['   ', []],
    ['zzz', []],
    ['(', []],
  ] as const)
    it(`finds ${codes.length === 0 ? 'nothing' : codes.join(', ')} for “${words}”`, () => {
      assert.deepEqual(found(words), codes);
    });

  it('knows a standard as soon as it is written', () => {
    const library = shelf();
    assert.deepEqual(searchStandards(library, 'volcano', 5), []);
    library.put('file:///ngss.standards.yaml', `${NGSS}  - {code: V, statement: Volcanoes}\n`, false);
    assert.deepEqual(
      searchStandards(library, 'volcano', 5).map(({ item }) => item.code),
      ['V'],
    );
  });

  it('gives no more than asked for', () => {
    assert.equal(searchStandards(shelf(), 'HS', 2).length, 2);
  });
});

describe('the tree of standards', () => {
  it('is that of their publisher, whatever belongs to what', () => {
    const library = new Library();
    library.put(
      'file:///x.standards.yaml',
      `kind: standards\nitems:\n  - {code: a, statement: A, parent: b}\n  - {code: b, statement: B, parent: a}\n  - {code: c, statement: C, parent: c}\n  - {code: d, statement: D, parent: nowhere}\n`,
      false,
    );
    const [document] = library.ofKind('standards');
    assert.ok(document);
    const codes = (branches: ReturnType<typeof treeOf>): unknown[] =>
      branches.map(({ item, below }) => (below.length === 0 ? item.code : [item.code, codes(below)]));
    assert.deepEqual(codes(treeOf(document)), [['b', ['a']], 'c', 'd']);
  });
});

describe('what plans work on', () => {
  it('is said for each standard, with the goals that name it', () => {
    const library = shelf(PLAN);
    const said = coverage(library).map(({ standard, by, below }) => [
      standard.item.code,
      by.map(({ goal, line }) => [goal, line]),
      below,
    ]);
    assert.deepEqual(said, [
      ['HS-LS2', [], { touched: 1, all: 2 }],
      ['HS-LS2-6', [], undefined],
      [
        'HS-LS2-7',
        [
          ['I can explain.', 5],
          ['I can plan.', 8],
        ],
        undefined,
      ],
      ['HS-ESS2-5', [], undefined],
      ['5.10', [], undefined],
      ['5.1', [], undefined],
    ]);
    assert.deepEqual(unknownCodes(library), ['XX-1']);
  });

  it('is a page, with what no document at hand has', () => {
    const sheet = coverageSheet(shelf(PLAN));
    assert.ok(!('refused' in sheet));
    assert.deepEqual(sheet.about, ['1 plan works on 1 of 5 standards']);
    assert.match(JSON.stringify(sheet.blocks), /"HS-LS2-7".*"Creek"/);
    assert.match(JSON.stringify(sheet.blocks), /XX-1/);
    assert.ok('refused' in coverageSheet(new Library()));
  });
});
