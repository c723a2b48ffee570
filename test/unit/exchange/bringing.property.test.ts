// Whatever is brought and however it is moved about: every word of it is in the documents that are made.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PlanDocument } from '../../../src/core/document.ts';
import type { ReadBlock, ReadItem } from '../../../src/core/exchange/read/read.ts';
import {
  bringingView,
  documentsOf,
  moved,
  understand,
  type Understanding,
} from '../../../src/core/exchange/understand/understanding.ts';
import type { PieceMove } from '../../../src/core/view/planViewBringing.ts';
import { at, libraryOf } from '../support/findings.ts';

/** Words that are nobody’s label, each easy to find again. */
const own = fc.integer({ min: 0, max: 9999 }).map((number) => `zq${number}`);

const label = fc.constantFrom(
  ...[
    'Objectives',
    'Materials',
    'Standards',
    'Procedure',
    'Warm-up',
    'Vocabulary',
    'Exit ticket',
    'Homework',
  ],
  ...['Day 1', 'Day 2: Launch', 'Driving question', 'Students will be able to', 'Success criteria', 'Rubric'],
  ...['Differentiation', 'ELL', 'Extension', 'Date', 'Time', 'Grade', 'Teacher', 'Title', 'Assessment'],
  ...[
    'Closure (5 min)',
    'Final product',
    'Choice board',
    'Resources',
    'Milestones',
    'Notes',
    'Essential question',
  ],
  ...[
    'Language objective',
    'Materials for the lab',
    'Audience',
    'Engage',
    'Teacher does',
    'Students do',
    'Meets',
    'Not yet',
  ],
);

const filler = fc.constantFrom(
  ...[
    'explain how',
    'HS-LS2-7',
    '(10 min)',
    'I can',
    'CCSS.ELA-LITERACY.W.9-10.1',
    'May 18, 2026',
    '50 minutes',
    '9:00–9:10',
  ],
  ...[
    'https://example.org/a',
    '__proto__',
    'a: b',
    '- x',
    '# 3',
    '**bold**',
    'Students',
    '; and,',
    '“quoted”',
    '|',
    '\t',
    '\\',
    '`',
  ],
);

const words = fc
  .array(fc.oneof({ weight: 3, arbitrary: own }, { weight: 1, arbitrary: filler }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(' '));

const line = fc.oneof(
  words,
  fc.tuple(label, words).map(([named, text]) => `${named}: ${text}`),
  fc.tuple(label, words).map(([named, text]) => `**${named}:** ${text}`),
  fc.tuple(own, words).map(([named, text]) => `${named}: ${text}`),
  label,
  label.map((named) => `${named}:`),
  fc.tuple(label, own).map(([named, word]) => `${named} ${word}`),
  own.map((word) => `**${word}**`),
);

const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));

const item: fc.Arbitrary<ReadItem> = fc.record({
  text: line,
  below: fc.array(fc.record({ text: line, below: fc.constant<ReadItem[]>([]) }), { maxLength: 2 }),
});

const cell = fc.oneof(paragraph, label, own, fc.constant(''), fc.constantFrom('1', '4', 'Day 1', '9:00'));

const block: fc.Arbitrary<ReadBlock> = fc.oneof(
  fc.record({
    is: fc.constant('heading' as const),
    level: fc.integer({ min: 1, max: 4 }),
    text: fc.oneof(
      label,
      words,
      fc.tuple(label, own).map((parts) => parts.join(' ')),
    ),
  }),
  fc.record({ is: fc.constant('paragraph' as const), text: paragraph }),
  fc.record({
    is: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(item, { minLength: 1, maxLength: 4 }),
  }),
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, width]) =>
      fc
        .array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: rows, maxLength: rows })
        .map((cells) => ({ is: 'table' as const, rows: cells })),
    ),
);

const moves = fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.boolean(), fc.boolean()), {
  maxLength: 12,
});

function ownWords(text: string): readonly string[] {
  return [...new Set(text.match(/zq\d+/g) ?? [])];
}

function saidIn(understanding: Understanding): string {
  return [...documentsOf(understanding).map(({ text }) => text), ...understanding.leftOut].join('\n');
}

function assertWhole(blocks: readonly ReadBlock[], understanding: Understanding): void {
  const said = new Set(saidIn(understanding).match(/zq\d+/g) ?? []);
  const missing = ownWords(JSON.stringify(blocks)).filter((word) => !said.has(word));
  assert.deepEqual(missing, [], 'words that are in no document');
}

/** Moves to places and pieces that are there, and to some that are not. */
function movesIn(
  understanding: Understanding,
  [piece, place, of, isBelow, isBefore]: readonly [number, number, number, boolean, boolean],
): PieceMove {
  const { pieces } = understanding;
  const places = [
    ...bringingView(understanding).places.map((each) => each.place),
    'details',
    'nowhere',
    '__proto__',
  ];
  const idAt = (index: number): string => pieces[index % Math.max(pieces.length, 1)]?.id ?? 'p1';
  return {
    piece: idAt(piece),
    place: places[place % places.length] ?? 'notes',
    ...(isBelow ? { of: idAt(of) } : {}),
    ...(isBefore ? { before: idAt(of + 1) } : {}),
  };
}

describe('What is brought', function () {
  this.timeout(120_000);

  it('is in the documents made of it, word for word, and they are sound', () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 9 }),
        fc.constantFrom(undefined, 'lesson-plan', 'project-spec'),
        moves,
        (blocks, meant, steps) => {
          let understanding = understand({ blocks, leftOut: [] }, meant);
          assertWhole(blocks, understanding);
          for (const step of steps) understanding = moved(understanding, movesIn(understanding, step));
          assertWhole(blocks, understanding);
          const documents = documentsOf(understanding);
          const library = libraryOf(Object.fromEntries(documents.map(({ file, text }) => [file, text])));
          for (const { file, kind, text } of documents) {
            assert.equal(new PlanDocument(at(file), text, kind).yaml.problems.length, 0);
            const errors = library.findings(at(file)).filter(({ severity }) => severity === 'error');
            assert.deepEqual(
              errors.map(({ message }) => message),
              [],
              text,
            );
          }
          assert.equal(new Set(documents.map(({ file }) => file)).size, documents.length);
        },
      ),
      { numRuns: Number(process.env.BRINGING_RUNS ?? 150), seed: 7 },
    );
  });

  it('shows every piece once', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 9 }), moves, (blocks, steps) => {
        let understanding = understand({ blocks, leftOut: [] });
        for (const step of steps) understanding = moved(understanding, movesIn(understanding, step));
        const ids: string[] = [];
        const gather = (pieces: ReturnType<typeof bringingView>['places'][number]['pieces']): void => {
          for (const piece of pieces) {
            ids.push(piece.id);
            gather(piece.below);
          }
        };
        for (const place of bringingView(understanding).places) gather(place.pieces);
        assert.deepEqual([...ids].sort(), understanding.pieces.map(({ id }) => id).sort());
      }),
      { numRuns: 150, seed: 11 },
    );
  });
});
