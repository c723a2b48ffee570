// The preview’s page is not trusted: what does not fit is not listened to.
import assert from 'node:assert/strict';
import { fromPreview, rememberedPreview } from '../../../../src/extension/exchange/previewMessages.ts';

describe('what the preview may say', () => {
  it('is heard where it fits', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'print' },
      { type: 'copy' },
      { type: 'export' },
      { type: 'show-broken' },
      { type: 'reader', reader: 'administrators' },
      { type: 'hand-out', handOut: 'exit-tickets' },
      { type: 'scrolled', line: 0 },
      { type: 'go-to', line: 12 },
      { type: 'open-link', href: 'https://example.org/' },
      { type: 'open-link', href: 'mailto:ana@example.org' },
    ])
      assert.deepEqual(fromPreview({ ...message, more: 'nothing of it' }), message);
  });

  it('is not heard where it does not', () => {
    for (const message of [
      ...[undefined, null, 7, 'ready', [], {}, { type: 'delete' }, { type: '__proto__' }],
      ...[
        { type: 'reader' },
        { type: 'reader', reader: 'toString' },
        { type: 'hand-out', handOut: 'coaching' },
      ],
      ...[
        { type: 'scrolled', line: -1 },
        { type: 'scrolled', line: 1.5 },
        { type: 'go-to', line: '3' },
      ],
      ...[Number.NaN, Infinity].map((line) => ({ type: 'go-to', line })),
      ...[
        'javascript:alert(1)',
        'file:///etc/passwd',
        'command:workbench.action.quit',
        'a.lesson.yaml',
        '',
      ].map((href) => ({ type: 'open-link', href })),
      { type: 'open-link', href: `https://example.org/${'x'.repeat(10_000)}` },
    ])
      assert.equal(fromPreview(message), undefined);
  });

  it('brings a page back as it was, as far as that can be known', () => {
    const uri = 'file:///plans/a.project.yaml';
    assert.deepEqual(rememberedPreview({ uri, reader: 'teachers', handOut: 'rubric', scrolled: 7 }), {
      uri,
      shown: { reader: 'teachers', handOut: 'rubric' },
    });
    assert.deepEqual(rememberedPreview({ uri, reader: 'constructor' }), {
      uri,
      shown: { reader: 'students', handOut: 'page' },
    });
    for (const kept of [undefined, null, 'x', {}, { uri: 7 }, { uri: '' }])
      assert.equal(rememberedPreview(kept), undefined);
  });
});
