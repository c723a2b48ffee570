// Meeting mode: names are never shown, and what is shown with labels is never written.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withLabels, writesOverLabels } from '../../../src/core/coaching/labels.ts';
import { Library } from '../../../src/core/library/library.ts';
import { nameReplacer } from '../../../src/core/rules/privacy/withoutNames.ts';
import { bothRosters, readRoster } from '../../../src/core/rules/privacy/roster.ts';

const URI = 'file:///plans/our.collaboration.yaml';
const TEXT = `kind: collaboration-log
schemaVersion: 1
title: Our notes
meetings:
  - id: m1
    date: 2026-05-05
    strengths:
      - Maria read her claim aloud.
    ideas:
      - id: i1
        text: Ask Maria Lopez and Marco to compare.
`;

function replacer(): { library: Library; replace: (text: string) => string } {
  const library = new Library();
  library.put(URI, TEXT, true);
  library.setPreferences({
    rules: new Map(),
    files: [],
    ignore: [],
    roster: readRoster('Maria Lopez\nDiaz, Marco\ntable 2: Søren Berg'),
  });
  const document = library.get(URI);
  assert.ok(document);
  return { library, replace: nameReplacer(document, library) };
}

describe('Labels for names', () => {
  const { library, replace } = replacer();
  const documentAt = (uri: string) => library.get(uri);
  const setText = (ref: string, field: string, was: string, text = 'x') =>
    writesOverLabels(URI, { do: 'set-text', ref, field, text, was }, documentAt, replace);

  it('stand in every text people read: whole words, the longest first, in any letters', () => {
    const shown = withLabels(
      {
        title: 'Maria Lopez’s map',
        lists: [{ items: [{ text: 'Marco and Søren Berg; Mariana stays.' }] }],
        none: undefined,
        count: 3,
      },
      replace,
    );
    assert.deepEqual(shown, {
      title: 'S1’s map',
      lists: [{ items: [{ text: 'S2 and table 2; Mariana stays.' }] }],
      none: undefined,
      count: 3,
    });
  });

  it('never stand in what goes back as it came: addresses, names of items, what is asked for', () => {
    const view = {
      ...{ uri: 'file:///Maria%20Lopez.yaml', ref: 'goals/maria', target: 'x.yaml#maria-lopez' },
      linked: ['maria'],
      actions: [{ label: 'Ask Maria', intent: { do: 'fix', title: 'Use “Maria”' } }],
    };
    assert.deepEqual(withLabels(view, replace), {
      ...view,
      actions: [{ ...view.actions[0], label: 'Ask S1' }],
    });
  });

  it('a text with a hidden name is not written over; others are', () => {
    assert.equal(setText('meetings/m1/ideas/i1', 'text', 'Ask S1 and S2 to compare.'), true);
    assert.equal(setText('meetings/m1/strengths/#0', '', 'S1 read her claim aloud.'), true);
    assert.equal(setText('document', 'title', 'Our notes'), false);
    assert.equal(setText('meetings/m1/ideas/none', 'text', 'S1'), false);
    assert.equal(setText('meetings/m1', 'focus', ''), false);
  });

  it('nothing throws whatever is shown or asked for', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 4 }), fc.string(), fc.string(), (shown, ref, field) => {
        withLabels(shown, replace);
        setText(ref, field, 'x');
      }),
    );
    const loop: { self?: unknown } = {};
    loop.self = loop;
    withLabels(loop, replace);
  });

  it('no name of the list is left in any text', () => {
    const names = ['Maria Lopez', 'Marco Diaz', 'Søren Berg'];
    const word = fc.constantFrom(...names, 'and', 'the creek', '5.10', '“so”', '–', 'asked');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const shown = withLabels({ text: words.join(' ') }, replace).text;
        for (const name of names) assert.ok(!shown.includes(name), shown);
      }),
    );
  });
});

describe('Two lists of names', () => {
  it('are one: the first list’s labels hold, and no label stands for two students', () => {
    const both = bothRosters(
      readRoster('Maria Lopez\nMarco Diaz'),
      readRoster('Ana Silva\nMarco Diaz\nred: Li Wei'),
    );
    assert.deepEqual(
      [...both],
      [
        ['Maria Lopez', 'S1'],
        ['Marco Diaz', 'S2'],
        ['Ana Silva', 'S3'],
        ['Li Wei', 'red'],
      ],
    );
    assert.equal(new Set(both.values()).size, 4);
  });

  it('nicknames of the second list keep one label for one student', () => {
    const second = new Map([
      ['Ana Silva', 'S1'],
      ['Nanni', 'S1'],
    ]);
    const both = bothRosters(readRoster('Maria Lopez'), second);
    assert.equal(both.get('Ana Silva'), both.get('Nanni'));
    assert.notEqual(both.get('Ana Silva'), both.get('Maria Lopez'));
  });

  it('one alone is as it was', () => {
    const one = readRoster('Maria Lopez');
    assert.equal(bothRosters(one, new Map()), one);
    assert.equal(bothRosters(new Map(), one), one);
  });
});
