// A sheet as a page of its own: nothing runs, nothing is loaded, every word stands there as a word.
import assert from 'node:assert/strict';
import type { Sheet } from '../../../../src/core/exchange/sheet.ts';
import { hasFormulas, htmlBlocks, htmlPage } from '../../../../src/core/exchange/write/html.ts';
import { blockHtml, cellHtml, inlineHtml } from '../../../../src/core/exchange/write/htmlText.ts';
import { languageOf } from '../../../../src/core/exchange/write/language.ts';
import { pasteHtml } from '../../../../src/core/exchange/write/pasteHtml.ts';
import { mathMl } from '../../../../src/office/mathMl.ts';
import { everything, hostile, long, tickets } from './sampleSheets.ts';

/** Every tag of a page but those of its head, as it is written. */
const tagsOf = (html: string): string[] =>
  html.slice(html.includes('<body') ? html.indexOf('<body') : 0).match(/<[^>]*>/g) ?? [];

const sheetOf = (...blocks: Sheet['blocks']): Sheet => ({
  title: 'A page',
  language: undefined,
  about: [],
  blocks,
});

describe('a page', () => {
  it('says its language, forbids what it has no need of, and has one title', () => {
    const page = htmlPage(everything);
    assert.match(page, /^<!DOCTYPE html>\n<html lang="en-US" dir="ltr">\n<head>\n<meta charset="utf-8">/);
    assert.match(page, /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline';/);
    assert.equal(page.match(/<h1>/g)?.length, 1);
    assert.doesNotMatch(page, /<script|<link|<img|<iframe|@import|url\(/i);
    assert.doesNotMatch(page, / (?:style|on\w+|src|data-at)=/i);
  });

  it('names what the rows and columns of a table are', () => {
    const page = htmlPage(everything);
    assert.match(page, /<caption>Rubric: Creek report<\/caption>/);
    assert.match(page, /<thead><tr><td><\/td><th scope="col">Exceeds<\/th>/);
    assert.match(page, /<th scope="row">Explains<\/th>/);
    assert.match(htmlPage(long), /<caption class="unseen">Periods of part 1<\/caption>/);
  });

  it('lets no words become anything else', () => {
    for (const html of [
      htmlPage(hostile, mathMl),
      pasteHtml(hostile),
      ...htmlBlocks(hostile, mathMl).map((block) => block.html),
    ]) {
      for (const tag of tagsOf(html)) {
        assert.match(tag, /^<\/?[a-z][a-z0-9]*(?: [a-z-]+="[^"<>]*")*>$/);
        // What a table is called is spoken, as words.
        if (!tag.includes('aria-label'))
          assert.doesNotMatch(tag, /script|<img|onerror|javascript:|data:|srcdoc/);
      }
    }
    const page = htmlPage(hostile, mathMl);
    assert.match(page, /<html lang="en" dir="ltr">/);
    assert.match(page, /<title>&lt;\/title&gt;&lt;\/style&gt;&lt;script&gt;/);
    assert.equal(page.match(/<\/style>/g)?.length, 1);
  });

  it('numbers the pages of what is read, and not of what is cut', () => {
    assert.match(htmlPage(long), /counter\(page\) " \/ " counter\(pages\)/);
    assert.doesNotMatch(htmlPage(tickets), /counter\(page\)/);
  });

  it('stands for whatever a sheet holds', () => {
    assert.ok(htmlPage(sheetOf()).includes('<h1>A page</h1>'));
    const odd = sheetOf(
      { is: 'table', caption: 'No rows', head: ['a'], rows: [] },
      { is: 'lines', count: -4 },
      { is: 'lines', count: 1e9 },
      { is: 'facts', facts: [] },
      { is: 'list', marks: 'numbers', items: [] },
    );
    assert.ok(htmlPage(odd).length < 20_000);
    assert.ok(htmlPage(sheetOf({ is: 'text', text: '*_`[<$'.repeat(100_000) })).length > 600_000);
  });

  it('keeps narrow columns wide enough for a word', () => {
    const table = {
      is: 'table',
      caption: 'Periods',
      head: ['a', 'b', 'c'],
      rows: [{ cells: ['1'] }],
    } as const;
    const [block] = htmlBlocks(sheetOf({ ...table, widths: [1, 50, 49] }));
    const widths = [...(block?.html ?? '').matchAll(/<col width="([\d.]+)%">/g)].map(([, width]) =>
      Number(width),
    );
    assert.equal(widths.length, 3);
    assert.ok(Math.min(...widths) >= 8);
    assert.ok(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 100) < 0.3);
    assert.doesNotMatch(htmlPage(sheetOf({ ...table, widths: [1, Number.NaN, 2] })), /<col /);
  });

  it('gives titled things a heading below the one they stand under', () => {
    const cards = { is: 'cards', columns: 2, cards: [{ title: 'A letter', blocks: [] }] } as const;
    assert.match(htmlPage(sheetOf(cards)), /<h2>A letter<\/h2>/);
    assert.match(
      htmlPage(sheetOf({ is: 'heading', level: 3, text: 'Choices' }, cards)),
      /<h4>A letter<\/h4>/,
    );
  });
});

describe('the blocks of a page', () => {
  it('say at which line of the document they stand', () => {
    const html = htmlBlocks(everything)
      .map((block) => block.html)
      .join('');
    assert.match(html, /<h2 data-at="5">/);
    assert.match(html, /<li data-at="12">I can plan a fair test\.<\/li>/);
    assert.match(html, /<tr data-at="33">/);
    assert.match(html, /<div class="card" data-at="42">/);
  });
});

describe('texts', () => {
  it('have the marks of Markdown and links to pages; files beside the plan are words', () => {
    assert.equal(
      blockHtml(
        'It is **our** *own* `data`.\nSee [here](https://example.org/?a=1&b=2) and [there](a.lesson.yaml).',
      ),
      '<p>It is <strong>our</strong> <em>own</em> <code>data</code>.<br>See ' +
        '<a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer">here</a> and there.</p>',
    );
    assert.equal(blockHtml('1. Claim'), '<p>1. Claim</p>');
    assert.equal(cellHtml('- a\n- b'), '<ul><li>a</li><li>b</li></ul>');
    assert.equal(inlineHtml('a < b & "c"'), 'a &lt; b &amp; &quot;c&quot;');
    assert.equal(cellHtml(''), '');
  });

  it('have formulas, and sums of money stay sums of money', () => {
    const math = (tex: string, display: boolean): string => `[${tex}|${display}]`;
    assert.equal(inlineHtml('So $E=mc^2$ holds.', math), 'So [E=mc^2|false] holds.');
    assert.equal(blockHtml('$$x^2$$', math), '<p class="formula">[x^2|true]</p>');
    assert.equal(
      blockHtml('See:\n$$\nx^2\n$$\nThere.', math),
      '<p>See:</p><p class="formula">[x^2|true]</p><p>There.</p>',
    );
    for (const money of [
      'It costs $5 and $10.',
      'from $5-$10',
      'US$5 or A$6',
      '$5/kg and 10$/kg',
      'Cost: $5 (or 6$)',
      '$',
      '$$',
      '$ 5',
    ])
      assert.equal(inlineHtml(money, math), money);
    assert.equal(inlineHtml('\\$5 and \\$6', math), '$5 and $6');
  });

  it('show a formula as it is written where it cannot be drawn', () => {
    assert.equal(inlineHtml('$x_1$ and **more**'), '$x_1$ and <strong>more</strong>');
    assert.equal(inlineHtml('$\\nonsense{$', mathMl), '$\\nonsense{$');
    assert.equal(blockHtml('$$\n\\frac\n$$', mathMl), '<p class="formula">$$\\frac$$</p>');
    assert.ok(hasFormulas(everything));
    assert.ok(!hasFormulas(tickets));
  });
});

describe('formulas', () => {
  it('are drawn without styles, addresses and names', () => {
    assert.equal(mathMl('\\frac{a}{b}', false), '<math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>');
    assert.match(mathMl('x^2', true) ?? '', /^<math display="block">/);
    for (const tex of [
      '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}',
      '\\color{red}x',
      '\\text{<script>alert(1)</script>}',
      '\\boxed{x}',
      '\\cancel{x}',
      '\\ce{H2O}',
    ]) {
      const drawn = mathMl(tex, false) ?? assert.fail(tex);
      assert.doesNotMatch(drawn, / (?:style|href|id|on\w+)=|<script/);
    }
  });

  it('stay as they are where they lead elsewhere, never end, or are too long', () => {
    for (const tex of [
      '\\href{javascript:alert(1)}{x}',
      '\\url{https://example.org}',
      '\\includegraphics{a.png}',
      '\\style{color:red}{x}',
      '\\def\\x{\\x\\x}\\x',
      '\\frac',
      '',
      'x'.repeat(3_000),
    ])
      assert.equal(mathMl(tex, false), undefined);
    assert.doesNotThrow(() => mathMl('{'.repeat(1_000) + '}'.repeat(1_000), false));
    assert.doesNotThrow(() => mathMl('\\frac{1}{'.repeat(200) + '}'.repeat(200), true));
  });
});

describe('the language of a page', () => {
  it('says from where its words are read', () => {
    assert.deepEqual(languageOf('ar'), { lang: 'ar', dir: 'rtl' });
    assert.deepEqual(languageOf('he-il'), { lang: 'he-IL', dir: 'rtl' });
    assert.deepEqual(languageOf('ku-arab'), { lang: 'ku-Arab', dir: 'rtl' });
    assert.deepEqual(languageOf('ar-latn'), { lang: 'ar-Latn', dir: 'ltr' });
    assert.deepEqual(languageOf('es'), { lang: 'es', dir: 'ltr' });
    for (const none of [undefined, '', 'not a language', '"><b>'])
      assert.deepEqual(languageOf(none), { lang: 'en', dir: 'ltr' });
  });
});

describe('a page to paste', () => {
  it('has real headings, lists and tables with lines', () => {
    const html = pasteHtml(everything);
    assert.match(
      html,
      /^<h1>How healthy is our creek\?<\/h1>\n<p>Science · Grade 9 · 8 periods of 50 minutes<\/p>/,
    );
    assert.match(html, /<h2>What you will be able to do<\/h2>/);
    assert.match(html, /<ol><li>I can explain/);
    assert.match(html, /<li>☐ names two causes<\/li>/);
    assert.match(html, /<table border="1"[^>]*><thead><tr><th align="left" valign="top"><\/th>/);
    assert.match(html, /<p><b>Minutes:<\/b> 50<\/p>/);
    // Formulas stay as they are written.
    assert.match(html, /\$\\frac\{\\Delta O_2\}\{\\Delta t\}\$/);
    assert.doesNotMatch(html, /class=|style=|data-at|<math/);
  });

  it('has all words of the sheet', () => {
    const words = (html: string): string => html.replace(/<[^>]*>/g, ' ');
    const paste = words(pasteHtml(everything));
    for (const expected of [
      'A map that speaks',
      'Uses evidence',
      'Leave ten minutes',
      'What I want to find out:',
    ])
      assert.ok(paste.includes(expected), expected);
  });
});
