// Which line of the text stands where on the preview’s page.
import assert from 'node:assert/strict';
import { heightOf, lineAt, type Place } from '../../../src/panel/preview/scrolling.ts';

describe('the preview and its text', () => {
  const places: readonly Place[] = [
    { line: 3, top: 100 },
    { line: 13, top: 300 },
    // Stands elsewhere in the text than on the page.
    { line: 5, top: 500 },
    { line: 40, top: 900 },
  ];

  it('finds the line at a height, between two places too', () => {
    assert.equal(lineAt(places, 50), undefined);
    assert.equal(lineAt(places, 100), 3);
    assert.equal(lineAt(places, 200), 8);
    assert.equal(lineAt(places, 350), 13);
    assert.equal(lineAt(places, 700), 22);
    assert.equal(lineAt(places, 5000), 40);
    assert.equal(lineAt([], 10), undefined);
  });

  it('finds the height of a line, between two places too', () => {
    assert.equal(heightOf(places, 1), undefined);
    assert.equal(heightOf(places, 3), 100);
    // What comes next in the text stands elsewhere on the page.
    assert.equal(heightOf(places, 4), 100);
    assert.equal(heightOf(places, 25), 300);
    assert.equal(heightOf(places, 13), 300);
    assert.equal(heightOf(places, 40), 900);
    assert.equal(heightOf(places, 400), 900);
    assert.equal(heightOf([], 10), undefined);
  });

  it('finds a place however the page is', () => {
    const same: readonly Place[] = [
      { line: 7, top: 10 },
      { line: 7, top: 10 },
      { line: 8, top: 10 },
    ];
    assert.equal(lineAt(same, 10), 8);
    assert.equal(heightOf(same, 7), 10);
  });
});
