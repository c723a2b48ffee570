// Rubrics for Canvas and Google Classroom: what arrives there, and what is said of what doesn’t.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { escapeCell, unescapeCell } from '../../../src/core/exchange/csv.ts';
import { exportAs, type Format } from '../../../src/core/exchange/export.ts';
import type { Reader } from '../../../src/core/exchange/sheet.ts';
import { canvasCsv } from '../../../src/core/exchange/write/canvasCsv.ts';
import { classroomRubric } from '../../../src/core/exchange/write/classroom.ts';
import { bringCanvasCsv } from '../../../src/core/exchange/bring/canvasCsv.ts';
import { newText } from '../../../src/core/exchange/bring/written.ts';
import { PlanDocument } from '../../../src/core/document.ts';
import { asMarkdown } from '../../../src/core/markdown/pastedWords.ts';
import { anyDocument } from '../support/anyDocument.ts';
import { at, libraryOf } from '../support/findings.ts';

const rubric = (...lines: readonly string[]): PlanDocument =>
  new PlanDocument(
    at('a.rubric.yaml'),
    ['kind: rubric', 'schemaVersion: 1', 'title: Creek', ...lines, ''].join('\n'),
    'rubric',
  );

const levels = (...points: readonly (number | undefined)[]): string =>
  `levels: [${points
    .map(
      (count, index) =>
        `{id: l${index}, name: Level ${index}${count === undefined ? '' : `, points: ${count}`}}`,
    )
    .join(', ')}]`;

const claim = 'criteria: [{id: c, name: Claim, descriptors: {l0: Says it, l1: Shows it}}]';

/** The cells of a file, as they were before they were made harmless. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  assert.deepEqual(errors, []);
  return data.map((row) => row.map(unescapeCell));
}

describe('a rubric for Canvas', () => {
  it('has a row for each criterion, and three columns for each level', () => {
    const { text, said } = canvasCsv(rubric('scored: true', levels(1, 3), claim));
    assert.equal(
      text,
      'Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range,Rating Name,Rating Description,Rating Points,Rating Name,Rating Description,Rating Points\r\n' +
        'Creek,Claim,,false,Level 0,Says it,1,Level 1,Shows it,3\r\n',
    );
    assert.deepEqual(said, []);
  });

  it('has the points each criterion gives for a level', () => {
    const { text } = canvasCsv(
      rubric(
        'scored: true',
        levels(1, 3),
        'criteria: [{id: c, name: Claim, levelPoints: {l1: 7.5}}, {id: d, name: Data}]',
      ),
    );
    assert.deepEqual(
      cellsOf(text)
        .slice(1)
        .map((row) => [row[6], row[9]]),
      [
        ['1', '7.5'],
        ['1', '3'],
      ],
    );
  });

  const rows: readonly (readonly [name: string, lines: readonly string[], said: RegExp])[] = [
    [
      'says that Canvas asks for points where there are none',
      [levels(undefined, undefined), claim],
      /asks for points at each level\. This rubric gives none/,
    ],
    [
      'says so too where the rubric gives none but has some',
      ['scored: false', levels(1, 2), claim],
      /This rubric gives none/,
    ],
    ['says where some are missing', ['scored: true', levels(1, undefined), claim], /Some have none yet/],
    [
      'says that goals stay',
      ['scored: true', levels(1, 2), 'criteria: [{id: c, name: Claim, goals: [g1]}]'],
      /no place for goals: they stay here/,
    ],
    [
      'says that headings and weights stay',
      ['scored: true', levels(1, 2), 'criteria: [{id: c, name: Claim, category: Science, weight: 2}]'],
      /no place for headings over criteria or weights/,
    ],
    [
      'says that feedback stays',
      ['scored: true', levels(1, 2), 'criteria: [{id: c, name: Claim, feedback: {l0: Look again}}]'],
      /no place for feedback for students/,
    ],
    [
      'says that words under no level stay',
      ['scored: true', levels(1, 2), 'criteria: [{id: c, name: Claim, descriptors: {gone: Words}}]'],
      /under a level that the rubric doesn’t have/,
    ],
    [
      'says that a criterion counts otherwise',
      ['scored: true', levels(1, 2), 'criteria: [{id: c, name: Claim, points: 10}]'],
      /“Claim” counts for 10 points, its levels for up to 2; Canvas goes by the levels/,
    ],
    [
      'says that marks are lost',
      ['scored: true', levels(1, 2), 'criteria: [{id: c, name: Claim, descriptors: {l0: "**Says** it"}}]'],
      /no bold, italics or links/,
    ],
    [
      'says that an apostrophe stands before what could be a formula',
      ['scored: true', levels(1, 2), 'criteria: [{id: c, name: Claim, descriptors: {l0: "=1+1"}}]'],
      /apostrophe before them/,
    ],
    [
      'says what becomes of a holistic rubric',
      ['form: holistic', 'levels: [{id: a, name: A, description: All of it}]'],
      /the work as a whole is one of them/,
    ],
    [
      'says what becomes of a checklist',
      ['form: checklist', 'criteria: [{id: c, name: Title}]'],
      /boxes to tick become levels without words/,
    ],
    [
      'says what becomes of a single-point rubric',
      ['form: single-point', 'criteria: [{id: c, name: Title}]'],
      /room to write in beside each criterion/,
    ],
    [
      'says which criteria of a holistic rubric are left out',
      ['form: holistic', 'levels: [{id: a, name: A, description: All}]', 'criteria: [{id: c, name: Voice}]'],
      /“Voice”: named, and not described/,
    ],
    [
      'says how a criterion without a name is called',
      ['scored: true', levels(1, 2), 'criteria: [{id: c, descriptors: {l0: Words}}]'],
      /“Criterion 1”/,
    ],
  ];
  for (const [name, lines, expected] of rows)
    it(name, () => {
      const { said } = canvasCsv(rubric(...lines));
      assert.equal(said.filter((sentence) => expected.test(sentence)).length, 1, said.join('\n'));
    });

  it('has the lines of a text, without its marks', () => {
    const { text } = canvasCsv(
      rubric(
        'scored: true',
        levels(1, 2),
        'criteria: [{id: c, name: "*Claim*", descriptors: {l0: "one\\n- **two**"}}]',
      ),
    );
    assert.deepEqual(cellsOf(text)[1]?.slice(1, 6), ['Claim', '', 'false', 'Level 0', 'one\n- two']);
  });

  const words = fc
    .string({ unit: fc.constantFrom(...'aÄ1 ,;"\'=+-@|*#<>&\\.\t~`[]$'), maxLength: 12 })
    .map((text) => text.replace(/\s+/g, ' ').trim());
  const name = words.map((text) => `N${text}`.trim());

  it('comes back from Canvas as it went, whatever its words', () => {
    fc.assert(
      fc.property(
        name,
        fc.array(fc.tuple(name, fc.nat({ max: 40 })), { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(name, words, fc.array(words, { minLength: 4, maxLength: 4 })), {
          minLength: 1,
          maxLength: 4,
        }),
        (title, scale, criteria) => {
          const text = newText('rubric', asMarkdown(title), [
            ['scored', true],
            [
              'levels',
              scale.map(([each, points], index) => ({ id: `l${index}`, name: asMarkdown(each), points })),
            ],
            [
              'criteria',
              criteria.map(([each, description, descriptors], index) => ({
                ...{ id: `c${index}`, name: asMarkdown(each), description: asMarkdown(description) },
                descriptors: Object.fromEntries(
                  scale.map((_, level) => [`l${level}`, asMarkdown(descriptors[level] ?? '')]),
                ),
              })),
            ],
          ]);
          const written = canvasCsv(new PlanDocument(at('a.rubric.yaml'), text, 'rubric')).text;
          assert.deepEqual(
            cellsOf(written).slice(1),
            criteria.map(([each, description, descriptors]) => [
              ...[title, each, description, 'false'],
              ...scale.flatMap(([level, points], index) => [level, descriptors[index] ?? '', String(points)]),
            ]),
          );
        },
      ),
      { seed: 67, numRuns: 150 },
    );
  });
});

/** A Canvas file brought in and written again. */
function broughtAndWritten(csv: string): string {
  const { documents } = bringCanvasCsv(Papa.parse<string[]>(csv, { skipEmptyLines: true }).data);
  assert.equal(documents.length, 1);
  return canvasCsv(new PlanDocument(at('b.rubric.yaml'), documents[0]?.text ?? '', 'rubric')).text;
}

describe('a Canvas file brought in', () => {
  const places = [
    '../../fixtures/rubrics/',
    '../../../examples/creek-project/',
    '../../../examples/finished/',
  ];
  for (const place of places) {
    const folder = new URL(place, import.meta.url);
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.rubric.yaml')))
      it(`${name} goes out again as it came`, () => {
        const text = readFileSync(new URL(name, folder), 'utf8');
        const csv = canvasCsv(new PlanDocument(at('a.rubric.yaml'), text, 'rubric')).text;
        assert.equal(broughtAndWritten(csv), csv);
      });
  }

  const word = fc.constantFrom(
    'claim',
    '=1+1',
    '-5',
    '+1 555',
    '@home',
    '“so”',
    'a, b',
    'x "y"',
    '2*3',
    '#1',
    '<b>',
    '3',
  );
  const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
  it('goes out again as it came, whatever stands in it', () => {
    fc.assert(
      fc.property(
        words,
        fc.uniqueArray(words, { minLength: 2, maxLength: 4 }),
        fc.uniqueArray(words, { minLength: 1, maxLength: 4 }),
        fc.array(fc.option(words, { nil: '' }), { minLength: 4, maxLength: 4 }),
        (title, names, criteria, descriptors) => {
          const rows = criteria.map((name, row) => [
            ...[title, name, descriptors[row] ?? '', 'false'],
            ...names.flatMap((level, index) => [level, descriptors[index] ?? '', String(row + index)]),
          ]);
          const head = canvasHead(names.length);
          const csv = `${Papa.unparse([head, ...rows.map((row) => row.map(escapeCell))], { newline: '\r\n' })}\r\n`;
          assert.equal(broughtAndWritten(csv), csv);
        },
      ),
      { seed: 70, numRuns: 150 },
    );
  });
});

function canvasHead(levels: number): string[] {
  return [
    ...['Rubric Name', 'Criteria Name', 'Criteria Description', 'Criteria Enable Range'],
    ...Array.from({ length: levels }, () => ['Rating Name', 'Rating Description', 'Rating Points']).flat(),
  ];
}

interface Classroom {
  readonly criteria: readonly {
    readonly title: string;
    readonly description?: string;
    readonly levels: readonly {
      readonly title: string;
      readonly description?: string;
      readonly points?: number;
    }[];
  }[];
}

describe('a rubric for Google Classroom', () => {
  const read = (text: string): Classroom => JSON.parse(text) as Classroom;

  it('has criteria with levels, and leaves out what is empty', () => {
    const { text, said } = classroomRubric(rubric('scored: true', levels(1, 3), claim));
    assert.deepEqual(read(text), {
      criteria: [
        {
          title: 'Claim',
          levels: [
            { title: 'Level 0', description: 'Says it', points: 1 },
            { title: 'Level 1', description: 'Shows it', points: 3 },
          ],
        },
      ],
    });
    assert.deepEqual(said, []);
  });

  it('gives points for all levels or for none', () => {
    const { text, said } = classroomRubric(rubric('scored: true', levels(1, undefined), claim));
    assert.deepEqual(said, [
      'Google Classroom takes points for all levels or for none. Some have none yet, so the file has none at all.',
    ]);
    assert.ok(read(text).criteria.every((each) => each.levels.every((level) => level.points === undefined)));
  });

  it('gives no points where the rubric gives none', () => {
    const { text, said } = classroomRubric(rubric(levels(1, 2), claim));
    assert.deepEqual(said, []);
    assert.doesNotMatch(text, /points/);
  });

  it('says where two levels count the same', () => {
    const { said } = classroomRubric(rubric('scored: true', levels(2, 2), claim));
    assert.match(
      said.join(),
      /different points for each level of a criterion\. The same stand twice in “Claim” \(2 points\)/,
    );
  });

  it('puts levels in the order of their points, and says so', () => {
    const { text, said } = classroomRubric(rubric('scored: true', levels(1, 3, 2), claim));
    assert.deepEqual(
      read(text).criteria[0]?.levels.map((level) => level.points),
      [3, 2, 1],
    );
    assert.match(said.join(), /in the order of their points/);
  });

  it('keeps an order from many to few', () => {
    const { text, said } = classroomRubric(rubric('scored: true', levels(3, 2, 1), claim));
    assert.deepEqual(
      read(text).criteria[0]?.levels.map((level) => level.points),
      [3, 2, 1],
    );
    assert.deepEqual(said, []);
  });

  it('says where there are more criteria or levels than it takes, and leaves none out', () => {
    const many = `criteria: [${Array.from({ length: 51 }, (_, index) => `{id: c${index}, name: C${index}}`).join(', ')}]`;
    const { text, said } = classroomRubric(
      rubric(levels(...Array.from({ length: 11 }, () => undefined)), many),
    );
    assert.deepEqual(said, [
      'Google Classroom takes 50 criteria; this rubric has 51. Which ones belong together?',
      'Google Classroom takes 10 levels; this rubric has 11.',
    ]);
    assert.equal(read(text).criteria.length, 51);
    assert.equal(read(text).criteria[0]?.levels.length, 11);
  });
});

describe('the one door', () => {
  const office = (): Promise<never> => Promise.reject(new Error('Nothing here needs it.'));
  const written = (text: string, format: Format, file = 'a.rubric.yaml') => {
    const library = libraryOf({ [file]: text });
    const document = library.get(at(file));
    assert.ok(document);
    return exportAs(document, library, { reader: 'teachers', handOut: 'page', format }, office);
  };

  it('describes no plan to administrators of which they have no page', async () => {
    const library = libraryOf({
      'a.lesson.yaml': 'kind: lesson-plan\nschemaVersion: 1\ntitle: A\n',
      'our.agreement.yaml':
        'kind: coaching-agreement\nschemaVersion: 1\ntitle: Ours\nstaysBetweenUs: [drafts]\n',
    });
    const lesson = library.get(at('a.lesson.yaml'));
    assert.ok(lesson);
    const described = (reader: Reader) =>
      exportAs(lesson, library, { reader, handOut: 'page', format: 'jsonld' }, office);
    const refused = await described('administrators');
    assert.ok('refused' in refused && refused.refused.includes('still a draft'));
    assert.ok('content' in (await described('teachers')));
  });

  it('refuses a Canvas file of what is no rubric', async () => {
    const made = await written('kind: project-spec\nschemaVersion: 1\ntitle: A\n', 'csv', 'a.project.yaml');
    assert.deepEqual(made, {
      refused: 'Canvas rubric (CSV) comes from a rubric. Open one, and export it from there.',
    });
  });

  it('refuses a rubric without criteria, with a question', async () => {
    for (const format of ['csv', 'classroom', 'md', 'html'] as const) {
      const made = await written('kind: rubric\nschemaVersion: 1\ntitle: A\n', format);
      assert.deepEqual(made, {
        refused: 'This rubric has no criteria yet. What do you look at in the work?',
      });
    }
  });

  it('says that a broken text may be missing something', async () => {
    const made = await written(
      'kind: rubric\nschemaVersion: 1\ntitle: A\ncriteria: [{id: c, name: Claim}]\nx-a: "b\n',
      'md',
    );
    assert.ok(!('refused' in made));
    assert.match(made.said.join(), /can’t be read just now/);
    assert.match(String(made.content), /Claim/);
  });

  it('refuses what would be longer than any page, at once', async () => {
    const text = [
      'kind: rubric\nschemaVersion: 1\ntitle: A\ncriteria:\n  - &a',
      `    id: c\n    name: Claim\n    description: "${'word '.repeat(20_000)}"`,
      '  - *a\n'.repeat(2_000),
    ].join('\n');
    for (const format of ['csv', 'classroom', 'md', 'html'] as const) {
      const made = await written(text, format);
      assert.ok('refused' in made);
      assert.match(made.refused, /longer than any page/);
    }
  });

  it('writes whatever a rubric holds, in every format', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument('rubric'), fc.boolean(), async ({ file, text }, cut) => {
        for (const format of ['csv', 'classroom', 'md', 'html'] as const) {
          const made = await written(cut ? text.slice(0, text.length / 2) : text, format, file);
          if ('refused' in made) continue;
          assert.doesNotMatch(String(made.content), /\[object |\bundefined\b|\bNaN\b/);
          if (format === 'classroom') JSON.parse(String(made.content));
          if (format === 'csv') {
            const [header, ...rest] = cellsOf(String(made.content));
            assert.ok(rest.every((row) => row.length === header?.length));
          }
        }
      }),
      { seed: 68, numRuns: 60 },
    );
  }).timeout(60_000);
});
