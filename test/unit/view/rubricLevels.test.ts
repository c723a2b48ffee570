// The columns and rows of a rubric: what changing them in the panel does to the text.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { documentOf, type PlanDocument } from '../../../src/core/document.ts';
import { planChanges } from '../../../src/core/edit/plan.ts';
import { keyOrder } from '../../../src/core/schema/walk.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { buildPlanView } from '../../../src/core/view/buildPlanView.ts';
import { changesFor, type ChangingIntent } from '../../../src/core/view/changesFor.ts';
import type { ItemBase, PlanView } from '../../../src/core/view/planView.ts';
import { at, libraryOf } from '../support/findings.ts';

const head = 'kind: rubric\nschemaVersion: 1\ntitle: Creek rubric\n';

function rubric(text: string): PlanDocument {
  const document = documentOf(at('r.rubric.yaml'), text, 'rubric', true);
  assert.ok(document);
  return document;
}

interface Done {
  readonly text: string;
  readonly said: string;
}

/** The text after an intent, as one set of edits; a refusal's sentence where it is refused. */
function done(text: string, intent: ChangingIntent): Done {
  const document = rubric(text);
  const asked = changesFor(document, intent, { now: 1, seen: 1, today: '2026-05-18' });
  if ('refused' in asked) return { text, said: `refused: ${asked.refused}` };
  const planned = planChanges(document.yaml, asked.changes, {
    order: (path) => keyOrder(document.kind, document.sound.root, path),
  });
  if ('refused' in planned) return { text, said: `refused: ${planned.refused}` };
  return { text: applyEdits(text, planned.edits), said: asked.said };
}

function viewOf(text: string, files: Readonly<Record<string, string>> = {}): PlanView {
  const library = libraryOf({ ...files, 'r.rubric.yaml': text });
  const document = library.get(at('r.rubric.yaml'));
  assert.ok(document);
  return buildPlanView(document, library, library.findings(document.uri), 1);
}

const claim = 'criteria:\n  - id: claim # first\n    name: Claim\n    descriptors: {meets: Links two}\n';

/** The four levels of an analytic rubric, written with these names. */
function written(...levels: readonly (readonly [id: string, name: string])[]): string {
  return `levels:\n${levels.map(([id, name]) => `  - id: ${id}\n    name: ${name}\n`).join('')}`;
}

const four = [
  ['not-yet', 'Not yet'],
  ['approaching', 'Approaching'],
  ['meets', 'Meets'],
  ['exceeds', 'Exceeds'],
] as const;

describe('levels that a rubric does not write', () => {
  const text = head + claim;
  const rows: readonly (readonly [string, ChangingIntent, string])[] = [
    [
      'are written when one gets another name, which keeps its id',
      { do: 'set-text', ref: 'levels/meets', field: 'name', text: 'There', was: 'Meets' },
      written(...four.slice(0, 2), ['meets', 'There'], ['exceeds', 'Exceeds']) + claim,
    ],
    [
      'are written when one is added behind another',
      { do: 'add', what: 'level', text: 'Nearly there', after: 'levels/approaching' },
      written(...four.slice(0, 2), ['nearly-there', 'Nearly there'], ...four.slice(2)) + claim,
    ],
    [
      'are written when one is added',
      { do: 'add', what: 'level', text: '5' },
      written(...four) + '  - id: level\n    name: "5"\n' + claim,
    ],
    [
      'are written in the order they are brought into',
      { do: 'move', ref: 'levels/exceeds', by: -1 },
      written(...four.slice(0, 2), ['exceeds', 'Exceeds'], ['meets', 'Meets']) + claim,
    ],
    [
      'are written from high to low',
      { do: 'place', ref: 'levels/not-yet', after: 'levels/exceeds' },
      written(...four.slice(1), ['not-yet', 'Not yet']) + claim,
    ],
    [
      'are written when one counts for something',
      { do: 'set-text', ref: 'levels/exceeds', field: 'points', text: '4', was: '' },
      written(...four) + '    points: 4\n' + claim,
    ],
    [
      'are written when one is described as a whole',
      { do: 'set-text', ref: 'levels/exceeds', field: 'description', text: 'All of it', was: '' },
      written(...four) + '    description: All of it\n' + claim,
    ],
    [
      'are written without the one that goes, and what is said there goes along',
      { do: 'remove', ref: 'levels/meets' },
      written(...four.slice(0, 2), ['exceeds', 'Exceeds']) +
        'criteria:\n  - id: claim # first\n    name: Claim\n',
    ],
  ];
  for (const [name, intent, to] of rows) {
    it(name, () => assert.equal(done(text, intent).text, head + to));
    it(`${name}, with the line ends of the text`, () => {
      const dos = (each: string): string => each.replaceAll('\n', '\r\n');
      assert.equal(done(dos(text), intent).text, dos(head + to));
    });
  }

  it('stay unwritten where nothing changes', () => {
    for (const intent of [
      { do: 'move', ref: 'levels/not-yet', by: -1 },
      { do: 'set-text', ref: 'levels/meets', field: 'name', text: 'Meets', was: 'Meets' },
      { do: 'set-text', ref: 'levels/meets', field: 'name', text: '', was: 'Meets' },
      { do: 'set-text', ref: 'levels/meets', field: 'points', text: 'many', was: '' },
      { do: 'set-text', ref: 'levels/beyond', field: 'name', text: 'There', was: 'Beyond' },
      { do: 'add', what: 'level', text: ' ' },
    ] satisfies ChangingIntent[])
      assert.equal(done(text, intent).text, text, JSON.stringify(intent));
  });

  it('are those of the form', () => {
    const single = `${head}form: single-point\n`;
    const after = done(single + claim, { do: 'remove', ref: 'levels/beyond' });
    assert.equal(after.text, single + written(['concerns', 'Concerns'], ['meets', 'Meets']) + claim);
  });

  it('fill an empty list, and write over nothing else', () => {
    const intent = { do: 'remove', ref: 'levels/exceeds' } as const;
    for (const empty of ['levels:\n', 'levels: []\n', 'levels: # ours\n'])
      assert.equal(viewOf(done(head + empty, intent).text).levels.length, 3, empty);
    for (const other of ['levels: see below\n', 'levels: {a: b}\n'])
      assert.match(done(head + other, intent).said, /^refused: Something else is written/, other);
  });
});

describe('levels that are written', () => {
  const text =
    head +
    'levels:\n  # low\n  - {id: low, name: Low}\n  - {id: mid, name: Mid} # between\n  - {id: high, name: High}\n' +
    'criteria:\n' +
    '  - id: a\n    name: A\n    descriptors:\n      low: One\n      mid: Two\n    feedback:\n      low: Try it\n' +
    '  - id: b\n    name: B\n    descriptors:\n      low: ""\n' +
    '  - id: c\n    name: C\n';

  it('go with all that is said about them, in one step that says how much it was', () => {
    const { text: after, said } = done(text, { do: 'remove', ref: 'levels/low' });
    assert.equal(said, 'Removed “Low”, with what 1 criterion said there.');
    assert.equal(
      after,
      head +
        'levels:\n  - {id: mid, name: Mid} # between\n  - {id: high, name: High}\n' +
        'criteria:\n  - id: a\n    name: A\n    descriptors:\n      mid: Two\n  - id: b\n    name: B\n  - id: c\n    name: C\n',
    );
    assert.equal(done(text, { do: 'remove', ref: 'levels/high' }).said, 'Removed “High”.');
  });

  it('leave their words to another one with the same id', () => {
    const twice = text.replace('id: high', 'id: low');
    assert.equal(done(twice, { do: 'remove', ref: 'levels/#2' }).said, 'Removed “High”.');
    assert.match(done(twice, { do: 'remove', ref: 'levels/#2' }).text, /low: One/);
  });

  it('are never all gone', () => {
    const one = `${head}levels: [{id: low, name: Low}]\n`;
    assert.match(done(one, { do: 'remove', ref: 'levels/low' }).said, /^refused: A rubric needs one level/);
  });

  it('keep their remarks when they move and when they are renamed', () => {
    assert.match(
      done(text, { do: 'place', ref: 'levels/mid', before: 'levels/low' }).text,
      /levels:\n {2}- \{id: mid, name: Mid\} # between\n {2}# low\n {2}- \{id: low, name: Low\}\n/,
    );
    const renamed = done(text, {
      do: 'set-text',
      ref: 'levels/mid',
      field: 'name',
      text: 'So so',
      was: 'Mid',
    });
    assert.equal(renamed.text, text.replace('name: Mid', 'name: So so'));
  });

  it('get an id of their own from their name', () => {
    for (const [name, id] of [
      ['4 – Exceeds', 'exceeds'],
      ['A', 'a-2'],
      ['private', 'private-2'],
      ['!', 'level'],
      ['__proto__', 'proto'],
      ['constructor', 'constructor'],
    ]) {
      const after = done(text, { do: 'add', what: 'level', text: name ?? '' }).text;
      assert.equal(rubric(after).yaml.problems.length, 0);
      const added = viewOf(after).levels.at(-1);
      assert.deepEqual([added?.text, added?.ref], [name, `levels/${id}`]);
      const field = viewOf(after).criteria[0]?.levels.at(-1)?.field;
      assert.equal(field, `descriptors/${id}`);
      const cell = { do: 'set-text', ref: 'criteria/c', field, text: 'Yes', was: '' } as const;
      assert.equal(viewOf(done(after, cell).text).criteria[2]?.levels.at(-1)?.descriptor, 'Yes');
    }
  });
});

describe('the form and the points of a rubric', () => {
  const form = (text: string, was: string): ChangingIntent => ({
    ...{ do: 'set-text', ref: 'document', field: 'form', text, was },
  });

  it('change nothing else, and what is no longer shown is said', () => {
    const text = `${head}${claim.replace('{meets:', '{not-yet: Says so, exceeds: "", meets:')}`;
    const { text: after, said } = done(text, form('single-point', 'analytic'));
    assert.equal(after, text.replace('title: Creek rubric\n', 'title: Creek rubric\nform: single-point\n'));
    assert.equal(
      said,
      'Changed. What is said about “Not yet” stays in the text; this form has no such level.',
    );
    assert.deepEqual(
      viewOf(after).levels.map((level) => level.text),
      ['Concerns', 'Meets', 'Beyond'],
    );
    const back = done(after, form('analytic', 'single-point')).text;
    assert.deepEqual(
      viewOf(back).criteria[0]?.levels.map(({ descriptor }) => descriptor),
      ['Says so', '', 'Links two', ''],
    );
  });

  it('leave levels as they are written', () => {
    const text = head + written(...four) + claim;
    assert.equal(done(text, form('holistic', 'analytic')).said, 'Changed.');
  });

  it('are changed where they are not said yet', () => {
    const scored = { do: 'set-text', ref: 'document', field: 'scored', text: 'true', was: 'false' } as const;
    assert.match(done(head, scored).text, /^scored: true$/m);
    assert.match(
      done(`${head}scored: true\n`, { ...scored, text: 'false', was: 'true' }).text,
      /scored: false/,
    );
  });

  it('take numbers however they are written, and no weight of nothing', () => {
    const text = `${head}criteria:\n  - {id: a, name: A, weight: 2.0}\n`;
    const weight = (to: string, was: string): string =>
      done(text, { do: 'set-text', ref: 'criteria/a', field: 'weight', text: to, was }).said;
    assert.equal(weight('3', '2'), 'Changed.');
    assert.equal(weight('0', '2'), 'refused: Weight is a number, more than 0.');
    assert.equal(weight('', '2'), 'Taken away.');
  });
});

describe('what the panel shows of a rubric', () => {
  it('has the same levels in the same order for every criterion, also where their ids are wrong', () => {
    const shown = viewOf(
      `${head}levels:\n  - {id: a, name: One}\n  - {id: a, name: Two}\n  - {name: Three}\n  - {id: "X y", name: Four}\n  - text\n` +
        'criteria:\n  - {id: c, name: C, descriptors: {a: First, "X y": Fourth, gone: Stray}}\n',
    );
    assert.deepEqual(
      shown.levels.map(({ ref, text }) => [ref, text]),
      [
        ['levels/a', 'One'],
        ['levels/#1', 'Two'],
        ['levels/#2', 'Three'],
        ['levels/X%20y', 'Four'],
      ],
    );
    assert.deepEqual(
      shown.criteria[0]?.levels.map(({ name, descriptor, field }) => [name, descriptor, field]),
      [
        ['One', 'First', 'descriptors/a'],
        ['Two', '', undefined],
        ['Three', '', undefined],
        ['Four', 'Fourth', undefined],
      ],
    );
  });

  it('says what stays open on paper', () => {
    const rooms = (form: string): unknown =>
      viewOf(`${head}form: ${form}\n${claim}`).criteria[0]?.levels.map(({ room }) => room);
    assert.deepEqual(rooms('single-point'), ['writing', undefined, 'writing']);
    assert.deepEqual(rooms('checklist'), ['ticking', 'ticking']);
    assert.deepEqual(rooms('analytic'), [undefined, undefined, undefined, undefined]);
  });

  it('asks about a descriptor in its cell, about what is missing at the criterion, three questions at most', () => {
    const cells = (id: string, meets: string): string =>
      `  - id: ${id}\n    name: Part ${id}\n    descriptors:\n      not-yet: Names a site\n      approaching: Names a site and a date\n      meets: ${meets}\n      exceeds: Says why the site was chosen\n`;
    const text = `${head}status: ready\ncriteria:\n${cells('a', 'Excellent work')}${cells('b', '""')}${cells('c', 'Good work')}${cells('d', 'Great work')}`;
    const shown = viewOf(text);
    const asked = shown.criteria.map(({ questions, levels }) => [
      questions.length,
      ...levels.map((level) => level.questions.length),
    ]);
    assert.deepEqual(asked, [
      [0, 0, 0, 1, 0],
      [1, 0, 0, 0, 0],
      [0, 0, 0, 1, 0],
      [0, 0, 0, 0, 0],
    ]);
    assert.equal(shown.openCount, 4);
  });

  it('asks about the whole work where it is described', () => {
    const text = `${head}form: holistic\nlevels:\n  - {id: low, name: Low, description: Names a site}\n  - {id: mid, name: Mid, description: Good work}\n  - {id: high, name: High, description: Says why the site was chosen}\n`;
    assert.deepEqual(
      viewOf(text).levels.map(({ descriptionQuestions }) => descriptionQuestions.length),
      [0, 1, 0],
    );
  });
});

describe('a rubric, whatever is done to its rows and columns', () => {
  const starts = [
    `# ours\n${head}`,
    `# ours\n${head}form: single-point\ncriteria:\n  - {id: a, name: A}\n`,
    `# ours\n${head}form: checklist\nlevels: []\ncriteria: []\n`,
    `# ours\n${head}form: holistic\nlevels: [{id: low, name: Low}, {id: high, name: High}]\n`,
    `# ours\n${head}${written(...four)}criteria:\n  # kept\n  - id: a\n    name: A # a\n    descriptors:\n      meets: |\n        Two\n        lines\n\n  - id: b\n    name: B\n`,
  ];
  const names = fc.constantFrom('Low', 'High', 'A: b', '4', '# 1', 'true', 'not yet', 'ä');
  const place = fc.nat({ max: 7 });
  const step = fc.record({
    what: fc.constantFrom('add', 'rename', 'move', 'place', 'remove', 'describe'),
    kind: fc.constantFrom('level' as const, 'criterion' as const),
    ...{ at: place, to: place, name: names },
  });

  it('reads back as expected', () => {
    const property = fc.property(
      fc.constantFrom(...starts),
      fc.boolean(),
      fc.array(step, { minLength: 1, maxLength: 8 }),
      (start, dos, steps) => {
        let text = dos ? start.replaceAll('\n', '\r\n') : start;
        for (const { what, kind, at: given, to, name } of steps) {
          const before = viewOf(text);
          const list: readonly ItemBase[] = kind === 'level' ? before.levels : before.criteria;
          const index = list.length === 0 ? 0 : given % list.length;
          const item = list[index];
          const other = list[list.length === 0 ? 0 : to % list.length];
          // The grid as it should be: names of the columns; rows with their name first.
          let columns = before.levels.map((level) => level.text);
          let grid = before.criteria.map(({ text: row, levels }) => [
            row,
            ...levels.map(({ descriptor }) => descriptor),
          ]);
          const order = moved(list.length, index, other ? list.indexOf(other) : 0);
          const swapped = (by: readonly number[]): void => {
            if (kind === 'level') {
              columns = by.map((from) => columns[from] ?? '');
              grid = grid.map(([row = '', ...cells]) => [row, ...by.map((from) => cells[from] ?? '')]);
            } else grid = by.map((from) => grid[from] ?? []);
          };
          let intent: ChangingIntent | undefined;
          if (what === 'add') {
            intent = { do: 'add', what: kind, text: name, ...(item ? { after: item.ref } : {}) };
            const behind = item ? index + 1 : 0;
            if (kind === 'level') {
              columns.splice(behind, 0, name);
              for (const row of grid) row.splice(behind + 1, 0, '');
            } else grid.splice(behind, 0, [name, ...columns.map(() => '')]);
          } else if (!item) continue;
          else if (what === 'rename') {
            intent = { do: 'set-text', ref: item.ref, field: 'name', text: name, was: item.text };
            if (kind === 'level') columns[index] = name;
            else grid[index] = [name, ...(grid[index] ?? []).slice(1)];
          } else if (what === 'move') {
            const by = given < 4 ? -1 : 1;
            intent = { do: 'move', ref: item.ref, by };
            swapped(moved(list.length, index, Math.max(0, Math.min(list.length - 1, index + by))));
          } else if (what === 'place' && other && other !== item) {
            const isAfter = list.indexOf(other) > index;
            intent = isAfter
              ? { do: 'place', ref: item.ref, after: other.ref }
              : { do: 'place', ref: item.ref, before: other.ref };
            swapped(order);
          } else if (what === 'remove') {
            intent = { do: 'remove', ref: item.ref };
            if (kind === 'criterion' || list.length > 1) swapped(order.filter((from) => from !== index));
          } else if (what === 'describe') {
            const criterion = before.criteria[given % Math.max(1, before.criteria.length)];
            const column = to % Math.max(1, columns.length);
            const cell = criterion?.levels[column];
            if (!criterion || cell?.field === undefined) continue;
            const { field, descriptor: was } = cell;
            intent = { do: 'set-text', ref: criterion.ref, field, text: name, was };
            const row = grid[before.criteria.indexOf(criterion)];
            if (row) row[column + 1] = name;
          }
          if (!intent) continue;
          const { text: after, said } = done(text, intent);
          assert.ok(
            !said.startsWith('refused') || said.includes('one level'),
            `${said} ${JSON.stringify(intent)}`,
          );
          text = after;
          const shown = viewOf(text);
          const now = shown.criteria.map(({ text: row, levels }) => [
            row,
            ...levels.map(({ descriptor }) => descriptor),
          ]);
          assert.deepEqual([shown.levels.map((level) => level.text), now], [columns, grid], text);
          assert.match(text, /^# ours/);
          assert.ok(!dos || !/[^\r]\n/.test(text), 'another line end');
        }
      },
    );
    fc.assert(property, { seed: 4, numRuns: 100 });
  });
});

/** The places of a list after one of its items went to another place. */
function moved(length: number, from: number, to: number): number[] {
  const order = [...Array(length).keys()];
  order.splice(to, 0, ...order.splice(from, 1));
  return order;
}
