// A table that a teacher made elsewhere is read as the rubric it is, and whatever is guessed or left out is said.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { readTable } from '../../../src/core/kinds/rubric/fromTable.ts';
import type { TableReading } from '../../../src/core/view/planView.ts';

/** A table as text: cells apart by `|`, lines of a cell by `/`. */
function table(...lines: readonly string[]): string[][] {
  return lines.map((line) => line.split('|').map((cell) => cell.trim().replaceAll(' / ', '\n')));
}

/** Levels in short: “Meets 3”. */
const levels = ({ levels: all }: TableReading): string[] =>
  all.map(({ name, points }) => (points === undefined ? name : `${name} ${points}`));

/** Criteria in short: “Claim: a · b”. */
const criteria = ({ criteria: all }: TableReading): string[] =>
  all.map(({ name, descriptors }) => `${name}: ${descriptors.join(' · ')}`);

describe('a level’s heading', () => {
  const headings: readonly (readonly [cell: string, name: string, points?: number])[] = [
    ['4 – Exceeds', 'Exceeds', 4],
    ['4 - Exceeds', 'Exceeds', 4],
    ['4: Exceeds', 'Exceeds', 4],
    ['4. Exceeds', 'Exceeds', 4],
    ['4) Exceeds', 'Exceeds', 4],
    ['(4) Exceeds', 'Exceeds', 4],
    ['4 Exceeds', 'Exceeds', 4],
    ['4 pts - Exceeds', 'Exceeds', 4],
    ['Exceeds (4 pts)', 'Exceeds', 4],
    ['Exceeds (4)', 'Exceeds', 4],
    ['Exceeds [4 points]', 'Exceeds', 4],
    ['Exceeds – 4', 'Exceeds', 4],
    ['Exceeds: 4 points', 'Exceeds', 4],
    ['Exceeds 4 pts.', 'Exceeds', 4],
    ['Exceeds 4', 'Exceeds', 4],
    ['Meets / 3 points', 'Meets', 3],
    ['3 / Meets', 'Meets', 3],
    ['Level 4: Exceeds', 'Exceeds', 4],
    ['Level 4', 'Level 4', 4],
    ['4', '4', 4],
    ['2,5', '2,5', 2.5],
    ['1.5 pts', '1.5 pts', 1.5],
    ['100%', '100%', 100],
    ['Great (90–100%)', 'Great (90–100%)', 100],
    ['9–10 Exceeds', 'Exceeds (9–10)', 10],
    ['Exceeds / 9 to 10 pts', 'Exceeds (9 to 10 pts)', 10],
    ['**Not** yet', 'Not yet'],
    ['Needs / Improvement', 'Needs Improvement'],
    ['3 sources or more', '3 sources or more'],
    ['Grade 9 level', 'Grade 9 level'],
  ];
  for (const [cell, name, points] of headings) {
    it(`is read: ${cell}`, () => {
      const read = readTable(table(`Criteria | ${cell} | Zebra`, 'Claim | a | b'));
      deepEqual(read.levels[0], points === undefined ? { name } : { name, points });
    });
  }

  it('keeps what is written below its name', () => {
    const read = readTable(
      table('Criteria | Exceeds / Goes beyond what we learned | Meets', 'Claim | a | b'),
    );
    deepEqual(read.levels[0], { name: 'Exceeds', description: 'Goes beyond what we learned' });
  });
});

describe('a criterion’s cell', () => {
  const cells: readonly (readonly [cell: string, read: object])[] = [
    ['Claim (20%)', { name: 'Claim', weight: 20 }],
    ['Claim – 20 %', { name: 'Claim', weight: 20 }],
    ['Claim / 20%', { name: 'Claim', weight: 20 }],
    ['Claim x2', { name: 'Claim', weight: 2 }],
    ['Claim (×2)', { name: 'Claim', weight: 2 }],
    ['Claim (20 pts)', { name: 'Claim', points: 20 }],
    ['Claim / 20 points', { name: 'Claim', points: 20 }],
    ['Claim (___/20)', { name: 'Claim', points: 20 }],
    ['**Claim:**', { name: 'Claim' }],
    ['Claim and / evidence', { name: 'Claim and evidence' }],
    ['**Claim** / The answer to our question', { name: 'Claim', description: 'The answer to our question' }],
    ['Claim / - clear / - brief', { name: 'Claim', description: '- clear\n- brief' }],
    [
      'Claim: the answer to the question that drives our whole project',
      { name: 'Claim', description: 'the answer to the question that drives our whole project' },
    ],
    ['Sources (5)', { name: 'Sources (5)' }],
    ['Uses 2 sources', { name: 'Uses 2 sources' }],
  ];
  for (const [cell, expected] of cells) {
    it(`is read: ${cell}`, () => {
      const [criterion] = readTable([
        ['Criteria', 'Meets', 'Not yet'],
        [cell.replaceAll(' / ', '\n'), 'a', 'b'],
      ]).criteria;
      deepEqual(criterion, { ...expected, descriptors: ['a', 'b'] });
    });
  }
});

describe('a pasted table', () => {
  it('is a rubric with levels in the order shown', () => {
    const read = readTable(table('Criteria | 1 | 2 | 3', 'Claim | a | b | c', 'Data | d | e | f'));
    equal(read.form, 'analytic');
    deepEqual(levels(read), ['1 1', '2 2', '3 3']);
    deepEqual(criteria(read), ['Claim: a · b · c', 'Data: d · e · f']);
  });

  it('may name its levels in words of its own', () => {
    deepEqual(levels(readTable(table(' | Seed | Sprout | Tree', 'Claim | a | b | c'))), [
      'Seed',
      'Sprout',
      'Tree',
    ]);
  });

  it('may have titles above, and a heading over all levels', () => {
    const read = readTable(
      table(
        'Creek rubric | Creek rubric | Creek rubric',
        'Name: ____ | Date: ____ |',
        'Criteria | Levels of work | Levels of work',
        'Criteria | Meets | Not yet',
        'Claim | a | b',
      ),
    );
    deepEqual(levels(read), ['Meets', 'Not yet']);
    deepEqual(read.notes, [
      '“Creek rubric” stands above the rubric itself and is left out.',
      '“Name: ____ · Date: ____” stands above the rubric itself and is left out.',
      '“Levels of work” stands above the rubric itself and is left out.',
    ]);
  });

  it('may have points on a line of their own, below the names or above', () => {
    const below = readTable(table('Criteria | Meets | Not yet', 'Points | 3 | 1', 'Claim | a | b'));
    const above = readTable(table('Criteria | 3 | 1', ' | Meets | Not yet', 'Claim | a | b'));
    for (const read of [below, above]) {
      deepEqual(levels(read), ['Meets 3', 'Not yet 1']);
      deepEqual(criteria(read), ['Claim: a · b']);
    }
  });

  it('may have columns for points, weights and comments', () => {
    const read = readTable(
      table(
        'Skill | Weight | Meets | Not yet | Score | Comments',
        'Claim | 40% | a | b | /10 |',
        'Data | 60% | c | d | /20 |',
      ),
    );
    deepEqual(
      read.criteria.map(({ name, weight, points }) => [name, weight, points]),
      [
        ['Claim', 40, 10],
        ['Data', 60, 20],
      ],
    );
    deepEqual(read.notes, ['The column “Comments” is empty and is left out.']);
  });

  it('may say more about each criterion in a column of its own', () => {
    const read = readTable(table('Criteria | Description | Meets | Not yet', 'Claim | The answer | a | b'));
    deepEqual(read.criteria, [{ name: 'Claim', description: 'The answer', descriptors: ['a', 'b'] }]);
  });

  for (const [how, lines] of [
    [
      'in lines across the table',
      ['Science | Science | Science', 'Claim | a | b', 'Data | c | d', 'Team | Team | Team', 'Talk | e | f'],
    ],
    [
      'in lines of plain text',
      ['Science | | ', 'Claim | a | b', 'Data | c | d', 'Team | | ', 'Talk | e | f'],
    ],
  ] as const) {
    it(`may group its criteria ${how}`, () => {
      const read = readTable(table('Criteria | Meets | Not yet', ...lines));
      deepEqual(
        read.criteria.map(({ name, category }) => [category, name]),
        [
          ['Science', 'Claim'],
          ['Science', 'Data'],
          ['Team', 'Talk'],
        ],
      );
      equal(read.notes.length, 2);
    });
  }

  for (const merged of ['Science', '']) {
    it(`may group its criteria in a column, ${merged ? 'repeated' : 'or only at the first of them'}`, () => {
      const read = readTable(
        table(
          'Strand | Criteria | Meets | Not yet',
          'Science | Claim | a | b',
          `${merged} | Data | c | d`,
          'Team | Talk | e | f',
        ),
      );
      deepEqual(
        read.criteria.map(({ category }) => category),
        ['Science', 'Science', 'Team'],
      );
    });
  }

  it('takes a criterion that was not described yet for one, not for a heading', () => {
    const read = readTable(table('Criteria | Meets | Not yet', 'Claim | a | b', 'Data | | '));
    deepEqual(criteria(read), ['Claim: a · b', 'Data:  · ']);
  });

  it('is turned where its levels are rows', () => {
    const read = readTable(table('Level | Claim | Data', '4 – Exceeds | a | b', '3 – Meets | c | d'));
    deepEqual(levels(read), ['Exceeds 4', 'Meets 3']);
    deepEqual(criteria(read), ['Claim: a · c', 'Data: b · d']);
    match(read.notes.join(' '), /levels stood in the rows/);
  });

  it('is not turned where its criteria are numbered', () => {
    const read = readTable(table('Criteria | Meets | Not yet', '1. Claim | a | b', '2. Data | c | d'));
    deepEqual(
      read.criteria.map(({ name }) => name),
      ['1. Claim', '2. Data'],
    );
  });

  it('is holistic where each level is described as a whole', () => {
    for (const read of [
      readTable(table('Score | Description', '2 – Meets | It is clear', '1 – Not yet | It is there')),
      readTable(table('Meets (2 pts) | Not yet (1 pt)', 'It is clear | It is there')),
      readTable(
        table(
          'Score | Level | Description',
          '2 | Meets | The claim is clear and rests on our own measurements',
          '1 | Not yet | There is a claim',
        ),
      ),
    ]) {
      equal(read.form, 'holistic');
      deepEqual(
        read.levels.map(({ name, points }) => [name, points]),
        [
          ['Meets', 2],
          ['Not yet', 1],
        ],
      );
      ok(read.levels.every(({ description }) => description));
      deepEqual(read.criteria, []);
    }
  });

  it('is single-point where the middle says what is looked for', () => {
    const read = readTable(
      table(
        'Areas that need work | Criteria | Evidence of going beyond',
        ' | Claim: States a claim and links two measurements. | ',
        ' | Uses two measurements from our creek and names the site. | ',
      ),
    );
    equal(read.form, 'single-point');
    deepEqual(levels(read), ['Areas that need work', 'Meets', 'Evidence of going beyond']);
    deepEqual(criteria(read), [
      'Claim:  · States a claim and links two measurements. · ',
      'Uses two measurements from our creek …:  · Uses two measurements from our creek and names the site. · ',
    ]);
  });

  it('is single-point where only the level in the middle, or the only one, is described', () => {
    for (const read of [
      readTable(table('Criteria | Not yet | Meets | Beyond', 'Claim | | a | ', 'Data | | b | ')),
      readTable(table('Criteria | Meets', 'Claim | a', 'Data | b')),
      readTable(table('Criteria | Description', 'Claim | a', 'Data | b')),
    ]) {
      equal(read.form, 'single-point');
      deepEqual(criteria(read), ['Claim:  · a · ', 'Data:  · b · ']);
    }
  });

  it('is a checklist where there is nothing but boxes', () => {
    const two = readTable(table('What I look for | Yes | No', 'Title page | ☐ | ☐', 'Sources | ☐ | ☐'));
    const one = readTable(table('Task | Done', 'Title page | ', 'Sources | ✓'));
    const lines = readTable(table('☐ Title page', '☐ Sources'));
    deepEqual(levels(two), ['Yes', 'No']);
    deepEqual(levels(one), ['Not yet', 'There']);
    for (const read of [two, one, lines]) {
      equal(read.form, 'checklist');
      deepEqual(
        read.criteria.map(({ name }) => name),
        ['Title page', 'Sources'],
      );
    }
  });

  it('may have no line that names its levels', () => {
    const long = 'States a claim and links two measurements of ours to it';
    const read = readTable([
      ['Claim', `${long}, and weighs them`, long],
      ['Data', `${long} in a table`, `${long} somewhere`],
    ]);
    deepEqual(levels(read), ['Level 1', 'Level 2']);
    equal(read.unnamed, true);
    match(read.notes.join(' '), /No line names the levels/);
  });

  it('may name a criterion once for several lines', () => {
    for (const second of ['Claim', '']) {
      const read = readTable(table('Criteria | Meets | Not yet', 'Claim | a | b', `${second} | c | d`));
      deepEqual(read.criteria, [{ name: 'Claim', descriptors: ['a\nc', 'b\nd'] }]);
    }
  });

  it('loses lines that add up, lines that are empty, and headings said again, and says so', () => {
    const read = readTable(
      table(
        'Criteria | Meets | Not yet',
        'Claim | a | b',
        ' | | ',
        'criteria | meets | not yet',
        'Data | c | d',
        'Total | | /20',
      ),
    );
    deepEqual(criteria(read), ['Claim: a · b', 'Data: c · d']);
    deepEqual(read.notes, [
      '1 empty row is left out.',
      'The line “Total /20” is left out.',
      'The line with the headings stands in the table more than once; it is taken once.',
    ]);
  });

  it('says where two are called the same', () => {
    const read = readTable(
      table('Criteria | Meets | Meets', 'Claim | a | b', 'Data | c | d', 'claim | e | f'),
    );
    deepEqual(read.notes, ['Two levels are called “Meets”.', 'Two criteria are called “claim”.']);
  });

  it('may have ratings that each criterion names for itself, as in Canvas', () => {
    const read = readTable(
      table(
        'Criteria | Ratings | Ratings | Ratings | Pts',
        'Claim | 4 pts / Clear / Links two | 2 pts / Begun / Names one | 0 pts / Missing | 4 pts',
        'Sources | 10 pts / Clear / Three | 0 pts / None given |  | 10 pts',
      ),
    );
    deepEqual(levels(read), ['Clear', 'Begun', 'Missing']);
    deepEqual(criteria(read), ['Claim: Links two · Names one · ', 'Sources: Three ·  · None given']);
    deepEqual(
      read.criteria.map(({ points }) => points),
      [4, 10],
    );
    equal(read.notes.length, 3);
  });

  const refused: readonly (readonly [what: string, rows: string[][], said: RegExp])[] = [
    ['nothing', [], /no table here.*Select the whole rubric/],
    ['a single cell', [['Hello']], /no table here/],
    ['nothing but headings', table('Criteria | Meets | Not yet'), /No criteria were found/],
    [
      'a page of numbers',
      Array.from({ length: 300 }, () => ['a', 'b']),
      /300 rows and 2 columns, more than a rubric/,
    ],
  ];
  for (const [what, rows, said] of refused) {
    it(`is refused where it is ${what}, with what to do`, () => {
      const read = readTable(rows);
      match(read.refused ?? '', said);
      deepEqual([read.levels, read.criteria], [[], []]);
    });
  }

  it('calls a level without a name by its place, where each row is one', () => {
    const read = readTable(table('100%', '9-10', ' | Criteria'));
    deepEqual(levels(read), ['100% 100', '9-10 10', 'Level 3']);
    ok(read.notes.includes('One of the levels has no name in the table; it is called by its place.'));
  });

  it('is read, whatever it holds', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '',
        '4',
        '4 – Exceeds',
        'Meets\n3 pts',
        'Criteria',
        'Ratings',
        'Total',
        '☐',
        '__proto__',
        '100%',
        '9-10',
        '\n',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
        const read = readTable(rows);
        equal(read.refused !== undefined, read.levels.length + read.criteria.length === 0);
        for (const { name, descriptors } of read.criteria) {
          ok(name !== '');
          equal(descriptors.length, read.levels.length);
        }
        for (const { name } of read.levels) ok(name !== '');
      }),
    );
  });

  it('loses no words: they are in the rubric, or a sentence says that they are not', () => {
    let count = 0;
    const word = fc
      .constantFrom('', '', ' – 4', '\nmore of it', ' (5 pts)')
      .map((more) => `w${count++}x${more}`);
    const grid = fc
      .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
      .chain(([width, height]) =>
        fc.array(
          fc.array(
            fc.oneof(
              { weight: 5, arbitrary: word },
              fc.constantFrom('', 'Exceeds', 'Points', 'Comments', 'Category', '3'),
            ),
            { minLength: width, maxLength: width },
          ),
          { minLength: height, maxLength: height },
        ),
      );
    fc.assert(
      fc.property(grid, (rows) => {
        const read = readTable(rows);
        if (read.refused !== undefined) return;
        const said = JSON.stringify(read);
        for (const cell of rows.flat())
          for (const [found] of cell.matchAll(/w\d+x/g))
            ok(said.includes(found), `${found} is lost: ${JSON.stringify(rows)} ${said}`);
      }),
      { numRuns: 300 },
    );
  });
});
