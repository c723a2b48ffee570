// What plans work on, as it is shown, hovered over and handed on.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import Papa from 'papaparse';
import { hoverAt } from '../../../src/core/language/hover.ts';
import { Library } from '../../../src/core/library/library.ts';
import { coverage, unitsOf } from '../../../src/core/standards/coverage.ts';
import { coverageCsv, coverageJson } from '../../../src/core/standards/coverageFiles.ts';
import { coverageSheet } from '../../../src/core/standards/coverageSheet.ts';
import { coverageText } from '../../../src/core/standards/coverageText.ts';
import { standardHits } from '../../../src/core/standards/hits.ts';
import { treeOf } from '../../../src/core/standards/tree.ts';

const STANDARDS = `kind: standards
schemaVersion: 1
title: Science
items:
  - {code: HS-LS2, statement: Ecosystems}
  - {code: HS-LS2-6, parent: HS-LS2, statement: "=Evaluate claims"}
  - code: HS-LS2-7
    parent: HS-LS2
    statement: Refine a **solution**. ![](https://example.org/p.png) <b>now</b> [go](command:x)
    clarification: One local place is enough.
    inOurWords: Students propose one change.
`;
const PROJECT = `kind: project-spec
schemaVersion: 1
title: Creek
goals:
  - id: g1
    target: I can explain.
    standards: [HS-LS2-7, XX-1]
`;
const LESSON = `kind: lesson-plan
schemaVersion: 1
title: Walk [here](https://example.org)
partOf: creek.project.yaml
goals:
  - {id: g1, target: I can look., standards: [HS-LS2-7]}
`;
const ALONE = `kind: lesson-plan
schemaVersion: 1
title: Alone
goals:
  - {id: g1, target: I can count., standards: [HS-LS2-6]}
`;
const NOTES = `kind: collaboration-log
schemaVersion: 1
meetings:
  - {id: m1, focus: Secret HS-LS2-7}
`;

function shelf(files: Readonly<Record<string, string>>): Library {
  const library = new Library();
  library.folders = ['file:///w/'];
  for (const [name, text] of Object.entries(files)) library.put(`file:///w/${name}`, text, false);
  library.setComplete(true);
  return library;
}
const all = {
  'science.standards.yaml': STANDARDS,
  'creek.project.yaml': PROJECT,
  'walk.lesson.yaml': LESSON,
  'alone.lesson.yaml': ALONE,
  'us.collaboration.yaml': NOTES,
};
const asIs = (text: string): string => text;
const at = (library: Library, name: string, words: string, further = 0) => {
  const document = library.get(`file:///w/${name}`);
  ok(document);
  const offset = document.text.indexOf(words);
  ok(offset >= 0);
  const hover = hoverAt(document, library, offset + further, asIs);
  return hover && { span: hover.span, markdown: hover.parts.join('\n\n') };
};

describe('resting on a standard’s code', () => {
  const library = shelf(all);

  it('says its words, its document and the goals of other plans', () => {
    const hover = at(library, 'creek.project.yaml', 'HS-LS2-7', 3);
    ok(hover);
    const [start, end] = [PROJECT.indexOf('HS-LS2-7'), PROJECT.indexOf('HS-LS2-7') + 8];
    deepEqual(hover.span, { start, end });
    match(hover.markdown, /^\*\*HS\\-LS2\\-7\*\* · Science\n\nRefine a solution/);
    match(hover.markdown, /Clarification:\* One local place is enough/);
    match(hover.markdown, /In our words:\* Students propose one change/);
    match(hover.markdown, /In these plans:\n\n- Walk here · I can look/);
    // Of this plan itself it says nothing, and nothing of what the two write for each other.
    equal(/I can explain|Secret/.test(hover.markdown), false);
  });

  it('lets nothing of a document act', () => {
    const { markdown = '' } = at(library, 'creek.project.yaml', 'HS-LS2-7') ?? {};
    equal(/(?<!\\)[[\]<>]|(?<!\\)!/.test(markdown), false, markdown);
    equal(markdown.includes('example.org/p.png'), false);
  });

  it('says how far plans have come, where the standard itself stands', () => {
    match(
      at(library, 'science.standards.yaml', 'code: HS-LS2,', 8)?.markdown ?? '',
      /2 of 2 below it in plans/,
    );
    const bare = shelf({ 'science.standards.yaml': STANDARDS });
    match(at(bare, 'science.standards.yaml', 'code: HS-LS2-6', 8)?.markdown ?? '', /In no plan yet/);
    match(at(bare, 'science.standards.yaml', 'parent: HS-LS2', 10)?.markdown ?? '', /Ecosystems/);
  });

  for (const [where, name, words] of [
    ['a code no document at hand has', 'creek.project.yaml', 'XX-1'],
    ['other words', 'creek.project.yaml', 'explain'],
    ['notes', 'us.collaboration.yaml', 'HS-LS2-7'],
  ] as const)
    it(`says nothing on ${where}`, () => equal(at(library, name, words, 2), undefined));
});

describe('standards to choose from', () => {
  it('are the first at hand where nothing is asked, without their headings, and say where else they are', () => {
    const library = shelf(all);
    const here = library.get('file:///w/creek.project.yaml');
    deepEqual(standardHits(library, ' ', 20, here), [
      { code: 'HS-LS2-6', text: '=Evaluate claims', used: 'in “Alone”' },
      { code: 'HS-LS2-7', text: standardHits(library, 'HS-LS2-7', 1)[0]?.text, used: 'in “Walk here”' },
    ]);
    equal(standardHits(library, 'HS-LS2-7', 1)[0]?.used, 'in 2 plans');
    deepEqual(standardHits(shelf({}), 'water', 20), []);
  });
});

describe('what our plans work on', () => {
  it('can be asked of a unit', () => {
    const library = shelf(all);
    const units = unitsOf(library).map(({ of, plans }) => [of.title, plans.length]);
    deepEqual(units, [
      ['Creek', 2],
      ['Alone', 1],
    ]);
    const [creek] = unitsOf(library);
    ok(creek);
    const sheet = coverageSheet(library, { plans: creek.plans, unit: creek.of, onlyOpen: true });
    ok(!('refused' in sheet));
    deepEqual(sheet.about, ['Creek', '2 plans work on 1 of 2 standards']);
    const rows = sheet.blocks.flatMap((block) => (block.is === 'table' ? block.rows : []));
    deepEqual(
      rows.map(({ cells }) => [cells[0], cells[2]]),
      [
        ['**HS-LS2**', '1 of 2 below it'],
        ['HS-LS2-6', 'Not yet'],
      ],
    );
  });

  it('is a table that no spreadsheet takes for formulas', () => {
    const { data } = Papa.parse<string[]>(coverageCsv(shelf(all)).trimEnd());
    const [, heading = [], formula = [], standard = []] = data;
    deepEqual(heading.slice(6), ['2', '2']);
    equal(formula[3], "'=Evaluate claims");
    deepEqual(standard.slice(0, 3), ['Science', 'HS-LS2-7', 'HS-LS2']);
    equal(standard[4], 'Creek; Walk [here](https://example.org)');
  });

  it('is data for programs', () => {
    const data = JSON.parse(coverageJson(shelf(all), {}, ({ uri }) => uri.slice(10))) as {
      plans: unknown[];
      standards: { code: string; by: unknown[] }[];
    };
    equal(data.plans.length, 3);
    deepEqual(data.standards[1], {
      ...{
        file: 'science.standards.yaml',
        code: 'HS-LS2-6',
        parent: 'HS-LS2',
        statement: '=Evaluate claims',
      },
      by: [{ file: 'alone.lesson.yaml', title: 'Alone', goal: 'I can count.', line: 4 }],
    });
  });

  it('is calm lines for a terminal', () => {
    deepEqual(coverageText(shelf(all), { onlyOpen: true }, 80), [
      ...['Science', '  Each of these standards is in a plan.', ''],
      ...['In plans, and in none of these documents', '  XX-1', ''],
      '3 plans work on 2 of 2 standards.',
    ]);
    const lines = coverageText(shelf(all), {}, 80);
    ok(lines.every((line) => line.length <= 80));
    equal(lines[1], '  HS-LS2    2 of 2 below it   Ecosystems');
    equal(lines[2], '  HS-LS2-6  Alone             =Evaluate claims');
  });

  it('stays well with what nobody would write', () => {
    const deep = Array.from({ length: 6_000 }, (_, n) => `  - {code: c${n}, parent: c${n - 1}}\n`).join('');
    const ring = `  - {code: r1, parent: r3}\n  - {code: r2, parent: r1}\n  - {code: r3, parent: r2}\n`;
    const odd = `  - {code: __proto__, statement: A}\n  - {code: toString, parent: __proto__}\n  - {code: toString}\n`;
    const library = shelf({
      'a.standards.yaml': `kind: standards\nschemaVersion: 1\ntitle: Odd\nitems:\n${deep}${ring}${odd}`,
    });
    equal(coverage(library).length, 6_006);
    const [document] = library.ofKind('standards');
    ok(document);
    deepEqual(
      treeOf(document).map(({ item }) => item.code),
      ['c0', 'r3', '__proto__', 'toString'],
    );
    ok(!('refused' in coverageSheet(library)));
  });
});
