// What comes in from elsewhere: standards and rubrics in the forms people get them in.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bringFrom } from '../../../src/core/exchange/bring/bring.ts';
import type { Brought, NewDocument } from '../../../src/core/exchange/bring/brought.ts';
import { PlanDocument } from '../../../src/core/document.ts';
import { Library } from '../../../src/core/library/library.ts';

const lines = (...all: readonly string[]): string => all.join('\n');

/** The first document that comes of a file. */
function made(brought: Brought | undefined, at = 0): NewDocument {
  const document = brought?.documents[at];
  assert.ok(document, 'nothing was made');
  return document;
}

const sentences = (brought: Brought | undefined): readonly string[] =>
  (brought?.notes ?? []).map(({ sentence }) => sentence);

/** What stands in the documents, with nothing wrong in them. */
function dataOf({ file, text, kind }: NewDocument): Record<string, unknown> {
  const uri = `file:///${file}`;
  const library = new Library();
  library.put(uri, text, false);
  const errors = library.findings(uri).filter(({ severity }) => severity === 'error');
  assert.deepEqual(errors, [], text);
  return new PlanDocument(uri, text, kind).data as Record<string, unknown>;
}

const item = (identifier: string, more: object) => ({ identifier, uri: `urn:${identifier}`, ...more });
const childOf = (from: string, to: string, sequenceNumber?: unknown) => ({
  associationType: 'isChildOf',
  originNodeURI: { identifier: from },
  destinationNodeURI: { identifier: to },
  ...(sequenceNumber === undefined ? {} : { sequenceNumber }),
});

describe('standards from a CASE package', () => {
  const brought = bringFrom(
    'framework.json',
    JSON.stringify({
      CFDocument: { identifier: 'doc', title: 'Science 9', creator: 'The district', language: 'en' },
      CFItems: [
        item('b', { humanCodingScheme: 'S.2', fullStatement: 'Second', educationalLevel: '09' }),
        item('top', { humanCodingScheme: 'S', fullStatement: 'Science', CFItemType: 'Domain' }),
        item('a', {
          humanCodingScheme: '5.10',
          fullStatement: 'First, with “quotes”: and a colon',
          notes: 'Clarified.',
          conceptKeywords: ['water'],
        }),
        item('none', { fullStatement: 'Nobody gave it a code', CFItemType: 'Practice' }),
      ],
      CFAssociations: [
        childOf('top', 'doc'),
        childOf('b', 'top', '2'),
        childOf('a', 'top', 1),
        childOf('none', 'top', 3),
        {
          associationType: 'exactMatchOf',
          originNodeURI: { identifier: 'a' },
          destinationNodeURI: 'urn:other',
        },
      ],
    }),
  );

  it('are a standards document in the order of their tree, numbers as texts or not', () => {
    const document = made(brought);
    assert.equal(document.file, 'science-9.standards.yaml');
    assert.deepEqual(structuredClone(dataOf(document).items), [
      { code: 'S', statement: 'Science', type: 'Domain', case: 'top' },
      {
        code: '5.10',
        parent: 'S',
        statement: 'First, with “quotes”: and a colon',
        clarification: 'Clarified.',
        keywords: ['water'],
        case: 'a',
      },
      { code: 'S.2', parent: 'S', statement: 'Second', grades: ['09'], case: 'b' },
      {
        code: 'Practice 1',
        parent: 'S',
        statement: 'Nobody gave it a code',
        type: 'Practice',
        case: 'none',
      },
    ]);
    assert.deepEqual(brought?.understood, ['4 standards, 1 of them a heading over others.']);
  });

  it('say what has no place', () => {
    assert.deepEqual(brought?.notes, [
      {
        sentence: '1 link of the sort “exactMatchOf” to other standards has no place here.',
        words: '5.10 → urn:other',
      },
      {
        sentence:
          '1 entry has no code of their publisher, and got a name to be called by, such as “Practice 1”.',
      },
    ]);
  });

  it('keep codes apart that stand there twice, and end where headings belong to each other', () => {
    const twice = bringFrom(
      'x.json',
      JSON.stringify({
        CFItems: [
          item('a', { humanCodingScheme: 'X', fullStatement: 'One' }),
          item('b', { humanCodingScheme: 'X', fullStatement: 'Two' }),
        ],
        CFAssociations: [childOf('a', 'b'), childOf('b', 'a')],
      }),
    );
    assert.deepEqual(
      (dataOf(made(twice)).items as { code: string }[]).map(({ code }) => code),
      ['X', 'X (2)'],
    );
    assert.match(
      sentences(twice).join(' '),
      /The code X stands there twice; the second one is called X \(2\)\./,
    );
  });

  it('may be in the form of CASE 1.1, and what that adds is said', () => {
    const newer = bringFrom(
      'x.json',
      JSON.stringify({
        CFDocument: {
          identifier: 'doc',
          title: 'History',
          caseVersion: '1.1',
          frameworkType: 'Academic',
          adoptionStatus: 'Implemented',
        },
        CFItems: [
          item('a', {
            humanCodingScheme: 'H.1',
            fullStatement: 'Weigh sources.',
            subject: ['History'],
            extensions: { pages: 3 },
          }),
        ],
        CFAssociations: [],
        CFDefinitions: { CFConcepts: [{ title: 'Evidence' }] },
      }),
    );
    assert.equal((dataOf(made(newer)).items as unknown[]).length, 1);
    assert.deepEqual(
      newer?.notes.map(({ words }) => words),
      ['Academic', 'Implemented', 'H.1: ["History"]', 'H.1: {"pages":3}', 'Evidence'],
    );
  });

  it('bring their rubrics along', () => {
    const rubric = bringFrom(
      'x.json',
      JSON.stringify({
        CFRubrics: [
          {
            title: 'Lab report',
            CFRubricCriteria: [
              {
                category: 'Claim',
                position: 1,
                weight: 2,
                CFRubricCriterionLevels: [
                  { quality: 'Meets', score: 3, description: 'Claims', position: 2, feedback: 'Go on' },
                  { quality: 'Not yet', score: '1', description: 'Says', position: 1 },
                ],
              },
            ],
          },
        ],
      }),
    );
    const { levels, criteria } = dataOf(made(rubric)) as {
      levels: { name: string; points: number }[];
      criteria: object[];
    };
    assert.deepEqual(
      levels.map(({ name, points }) => [name, points]),
      [
        ['Not yet', 1],
        ['Meets', 3],
      ],
    );
    assert.match(JSON.stringify(criteria), /"not-yet":"Says","meets":"Claims\\nGo on"/);
  });

  it('are nothing where there is nothing, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const found = bringFrom('x.json', text);
        for (const document of found?.documents ?? []) dataOf(document);
      }),
      { numRuns: 200, seed: 6 },
    );
    assert.equal(bringFrom('x.json', '{'), undefined);
    assert.equal(bringFrom('x.json', '{"a": 1}'), undefined);
  });

  it('never lose a statement', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text);
    const entry = fc.record({
      identifier: fc.constantFrom('a', 'b', 'c', '__proto__', 'toString', ''),
      humanCodingScheme: fc.option(fc.constantFrom('1', '1.10', '1.1', '__proto__', 'a b'), { nil: null }),
      fullStatement: word,
    });
    const link = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), fc.array(link, { maxLength: 6 }), (CFItems, links) => {
        const CFAssociations = links.map(([from, to]) => childOf(from, to));
        const found = bringFrom('x.json', JSON.stringify({ CFItems, CFAssociations }));
        const items = found?.documents[0]
          ? (dataOf(found.documents[0]).items as { statement: string }[])
          : [];
        assert.deepEqual(
          items.map(({ statement }) => statement).toSorted(),
          CFItems.map(({ fullStatement }) => fullStatement).toSorted(),
        );
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});

describe('standards from a table', () => {
  it('are read in the form OpenSALT writes, with what has no place', () => {
    const brought = bringFrom(
      'our math.csv',
      lines(
        '"Identifier","fullStatement","Human Coding Scheme","sequenceNumber","Abbreviated Statement","Notes","Is Child Of","Exemplar"',
        '"i1","Everything about math","M","1","","Math","",""',
        '"i2","Fractions, with a comma","M.F","2","","","M","https://example.org/video"',
        '"i3","Goes first","M.A","1","A","","i1",""',
      ),
    );
    assert.deepEqual(
      (dataOf(made(brought)).items as { code: string; parent?: string }[]).map(({ code, parent }) => [
        code,
        parent,
      ]),
      [
        ['M', undefined],
        ['M.A', 'M'],
        ['M.F', 'M'],
      ],
    );
    assert.equal(made(brought).title, 'Our math');
    assert.deepEqual(brought?.notes, [
      {
        sentence: 'The column “Exemplar” has no place here: 1 entry.',
        words: 'M.F: https://example.org/video',
      },
    ]);
  });

  it('are read with heads in plain words, and apart by semicolons', () => {
    const brought = bringFrom('x.csv', lines('Code;Statement;Grade', '5.10;Tens;5', '5.1;Ones;"4, 5"'));
    assert.deepEqual(
      (dataOf(made(brought)).items as { code: string; grades: string[] }[]).map(({ code, grades }) => [
        code,
        ...grades,
      ]),
      [
        ['5.10', '5'],
        ['5.1', '4', '5'],
      ],
    );
  });
});

describe('rubrics from Canvas', () => {
  const head =
    'Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range,Rating Name,Rating Description,Rating Points,Rating Name,Rating Description,Rating Points';

  it('are a rubric each, with ragged lines and either comma in a number', () => {
    const brought = bringFrom(
      'export.csv',
      lines(
        head,
        'Creek,Evidence,Our own samples,false,Clear,"Two, with units","1,75",Begun,One,0.5',
        'Creek,Audience,,true,Clear,Words they use,1.75',
        'Poster,Layout,,false,Yes,,1,No,,0',
      ),
    );
    assert.deepEqual(
      brought?.documents.map(({ file }) => file),
      ['creek.rubric.yaml', 'poster.rubric.yaml'],
    );
    const { scored, levels, criteria } = dataOf(made(brought)) as Record<string, { name: string }[]>;
    assert.equal(scored, true);
    assert.deepEqual(JSON.parse(JSON.stringify(levels)), [
      { id: 'clear', name: 'Clear', points: 1.75 },
      { id: 'begun', name: 'Begun', points: 0.5 },
    ]);
    assert.deepEqual(
      criteria?.map(({ name }) => name),
      ['Evidence', 'Audience'],
    );
    assert.match(sentences(brought).join(' '), /any number of points between two levels/);
    assert.match(sentences(brought).join(' '), /“Audience” has 1 rating, fewer than others/);
  });

  it('keep the points of each criterion where they differ', () => {
    const brought = bringFrom('x.csv', lines(head, 'R,A,,,Good,a,10,Poor,b,5', 'R,B,,,Good,c,4,Poor,d,1'));
    const { criteria } = dataOf(made(brought)) as { criteria: object[] };
    assert.deepEqual(JSON.parse(JSON.stringify(criteria)), [
      {
        ...{ id: 'a', name: 'A', descriptors: { good: 'a', poor: 'b' }, points: 10 },
        levelPoints: { good: 10, poor: 5 },
      },
      {
        ...{ id: 'b', name: 'B', descriptors: { good: 'c', poor: 'd' }, points: 4 },
        levelPoints: { good: 4, poor: 1 },
      },
    ]);
  });

  it('say what is wrong in a line, and take the rest', () => {
    const brought = bringFrom('x.csv', lines(head, ',A,,,Good,a,many', 'R,,,,Good,a,1'));
    assert.deepEqual(brought?.notes.map(({ sentence, where }) => [where, sentence]).slice(0, 3), [
      ['line 2', 'This line names no rubric; it was taken to belong to “Rubric”.'],
      ['line 2', '“many” is no number of points.'],
      ['line 3', 'This criterion has no name yet.'],
    ]);
    assert.equal(brought.documents.length, 2);
  });
});

describe('rubrics kept as text', () => {
  it('are read with their levels, and say what they point to', () => {
    const brought = bringFrom(
      'essay.yaml',
      lines(
        'title: Essay',
        'criteria:',
        '  - description: Thesis',
        '    points: 10',
        '    outcome_code: CLO1',
        '    ratings:',
        '      - {description: Clear, long_description: One sentence says it, points: 10}',
        '      - {description: Begun, points: 5}',
        '  - "{{rubric_row:clarity}}"',
      ),
    );
    const { title, levels } = dataOf(made(brought)) as { title: string; levels: { name: string }[] };
    assert.deepEqual([title, ...levels.map(({ name }) => name)], ['Essay', 'Clear', 'Begun']);
    assert.deepEqual(
      brought?.notes.map(({ words }) => words),
      ['CLO1', '{{rubric_row:clarity}}'],
    );
  });

  it('of a course’s outcomes become standards and the rubric of their levels', () => {
    const brought = bringFrom(
      'outcomes.yaml',
      lines(
        'course_outcomes:',
        '  - code: CLO-1',
        '    title: Critical thinking',
        '    description: Students analyze problems',
        '    mastery_points: 3',
        '    ratings: [{points: 3, description: Meets}, {points: 1, description: Not yet}]',
      ),
    );
    assert.deepEqual(
      brought?.documents.map(({ kind, file }) => [kind, file]),
      [
        ['standards', 'outcomes.standards.yaml'],
        ['rubric', 'outcomes-levels.rubric.yaml'],
      ],
    );
    for (const document of brought.documents) dataOf(document);
    assert.deepEqual(
      brought.notes.map(({ words }) => words),
      ['3'],
    );
  });
});

describe('a table', () => {
  it('is a rubric where it can be one, and prose with commas is not', () => {
    const brought = bringFrom(
      'creek rubric.csv',
      lines('Criterion,Not yet,Meets', 'Claim,An opinion,A claim'),
    );
    assert.equal(made(brought).title, 'Creek rubric');
    assert.equal(bringFrom('', 'First, we walk.\nThen, we measure.'), undefined);
    assert.equal(bringFrom('notes.txt', 'First, we walk.\nThen, we measure.'), undefined);
  });
});
