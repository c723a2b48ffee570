// What pages may say about standards; whatever does not fit is not listened to.
import { deepEqual, equal } from 'node:assert/strict';
import { fromCoverage, rememberedCoverage } from '../../../src/extension/exchange/coverageMessages.ts';
import { fromPanel } from '../../../src/extension/panelMessages.ts';

describe('messages about standards', () => {
  it('are heard where they fit', () => {
    const search = { type: 'search-standards', uri: 'file:///a', id: 3, words: 'water' };
    deepEqual(fromPanel(search), search);
    deepEqual(fromCoverage({ type: 'among', value: '', more: 1 }), { type: 'among', value: '' });
    deepEqual(fromCoverage({ type: 'only-open', on: true }), { type: 'only-open', on: true });
    deepEqual(fromCoverage({ type: 'export', to: '/etc' }), { type: 'export' });
  });

  for (const message of [
    undefined,
    'search-standards',
    { type: 'search-standards', uri: 'file:///a', id: 3 },
    { type: 'search-standards', uri: 'file:///a', id: '3', words: 'water' },
    { type: 'search-standards', id: 3, words: ['water'], uri: 'file:///a' },
  ])
    it(`are not heard from the panel: ${JSON.stringify(message)}`, () =>
      equal(fromPanel(message), undefined));

  for (const message of [
    null,
    'ready',
    { type: 'among' },
    { type: 'only-open', on: 1 },
    { type: 'toString' },
  ])
    it(`are not heard from the page: ${JSON.stringify(message)}`, () =>
      equal(fromCoverage(message), undefined));

  it('a page that kept nothing of use begins anew', () => {
    for (const kept of [undefined, null, 7, { among: 7, onlyOpen: 'yes' }])
      deepEqual(rememberedCoverage(kept), { among: '', onlyOpen: false });
    deepEqual(rememberedCoverage({ among: 'file:///a', onlyOpen: true }), {
      among: 'file:///a',
      onlyOpen: true,
    });
  });
});
