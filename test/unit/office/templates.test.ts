import assert from 'node:assert/strict';
import type { Filling } from '../../../src/core/exchange/template/filling.ts';
import { cellHtml } from '../../../src/core/exchange/write/htmlText.ts';
import { fillDocx } from '../../../src/office/fillDocx.ts';
import { fillHtml } from '../../../src/office/fillHtml.ts';
import { readDocx } from '../../../src/office/readDocx.ts';
import { writeDocx } from '../../../src/office/writeDocx.ts';
import { part, partNames, withPart } from './parts.ts';
import { sheet } from './sheets.ts';

const words = new Map<string, Filling>([
  ['title', { label: 'Title', text: 'Walk & <see>' }],
  ['goals', { label: 'Learning goals', text: '- I can **explain**\n- I can plan' }],
  ['homework', { label: 'Homework', text: '' }],
  ['goal_9', { label: 'Goal 9', text: '', without: 'spare' }],
  ['notes', { label: 'Notes', text: '', without: 'not-for-reader' }],
  ['rubric', { label: 'Rubric', text: '| a | b |\n|---|---|\n| 1 | 2 |' }],
  ['braces', { label: 'Braces', text: '{{title}}' }],
]);
const fillings = (written: string): Filling | undefined => words.get(written.trim().toLowerCase());

describe('A school’s own template', () => {
  /** A template with a paragraph for each text. */
  const templateOf = (...texts: readonly string[]): Promise<Uint8Array> =>
    writeDocx(sheet(...texts.map((text) => ({ is: 'text' as const, text, aside: true }))));
  /** The paragraphs of a file, as they are read. */
  const linesOf = async (file: Uint8Array): Promise<readonly string[]> =>
    (await readDocx(file)).blocks.flatMap((block) =>
      block.is === 'list'
        ? block.items.map(({ text }) => text)
        : block.is === 'table'
          ? [`table ${block.rows.flat().join()}`]
          : [block.text],
    );

  describe('as a Word file', () => {
    it('is filled, in its own look', async () => {
      const { file, unknown, empty, withheld } = await fillDocx(
        await templateOf(
          '{{Title}}',
          '{{ goals }}',
          'Home: {{homework}}',
          '{{goal_9}}',
          '{{notes}}',
          '{{principal}}',
        ),
        fillings,
      );
      const lines = await linesOf(file);
      assert.ok(lines.some((line) => line.includes('Walk & ')));
      assert.ok(lines.includes('Home: [Homework]') && lines.includes('{{principal}}'));
      assert.deepEqual([unknown, empty, withheld], [['principal'], ['Homework'], ['Notes']]);
      const body = part(file, 'word/document.xml');
      const goals = body.split('</w:p>').filter((paragraph) => paragraph.includes('I can'));
      assert.equal(goals.length, 2);
      for (const goal of goals) assert.match(goal, /<w:pStyle w:val="Remark"\/>.*<w:ind /);
      assert.match(body, /<w:b\/>.*explain/);
    });

    it('is filled where a place is spread over pieces of text, and in heads and feet', async () => {
      const template = await templateOf('{{title}}');
      const xml = part(template, 'word/document.xml').replace(
        /<w:t([^>]*)>\{\{title\}\}<\/w:t>/,
        '<w:t$1>{{ti</w:t></w:r><w:r><w:t>tle}</w:t></w:r><w:r><w:t>}</w:t>',
      );
      const foot = part(template, 'word/footer1.xml').replace(
        /<w:t([^>]*)>T<\/w:t>/,
        '<w:t$1>{{title}}</w:t>',
      );
      const { file } = await fillDocx(
        withPart(withPart(template, 'word/document.xml', xml), 'word/footer1.xml', foot),
        fillings,
      );
      assert.match(part(file, 'word/document.xml'), /Walk &(?:amp|#38);/);
      assert.match(part(file, 'word/footer1.xml'), /Walk &(?:amp|#38);/);
    });

    it('gets a table where there is room for one', async () => {
      const { file } = await fillDocx(await templateOf('{{rubric}}', 'after'), fillings);
      assert.match((await linesOf(file)).join('\n'), /table \*\*a\*\*,\*\*b\*\*,1,2/);
    });

    it('takes no words of the plan for places', async () => {
      const { file } = await fillDocx(await templateOf('{{braces}}', '{{title}}'), fillings);
      assert.ok((await linesOf(file)).includes('{{title}}'));
    });

    it('does not tell who made it, where it lies, or that it was a template', async () => {
      let template = await templateOf('{{title}}');
      template = withPart(
        template,
        'docProps/core.xml',
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Jane</dc:creator></cp:coreProperties>',
      );
      template = withPart(
        template,
        '[Content_Types].xml',
        part(template, '[Content_Types].xml').replace('document.main+xml', 'template.main+xml'),
      );
      const { file } = await fillDocx(template, fillings);
      assert.doesNotMatch(part(file, 'docProps/core.xml'), /Jane/);
      assert.match(part(file, '[Content_Types].xml'), /wordprocessingml\.document\.main\+xml/);
      assert.deepEqual((await fillDocx(template, fillings)).file, file);
    });

    it('does not tell what was said about it, and who proposed what', async () => {
      const template = await templateOf('{{title}}');
      const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
      const comments = `<w:comments ${W}><w:comment w:id="0" w:author="Jane"><w:p><w:r><w:t>Jane {{nobody}}</w:t></w:r></w:p></w:comment></w:comments>`;
      const body = part(template, 'word/document.xml')
        .replace('<w:p>', '<w:p><w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>')
        .replace(
          '</w:p>',
          '<w:ins w:id="7" w:author="Jane" w:date="2020-01-01T00:00:00Z"><w:r><w:t>A new line</w:t></w:r></w:ins></w:p>',
        );
      const links = part(template, 'word/_rels/document.xml.rels').replace(
        '</Relationships>',
        '<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
      );
      const { file, unknown } = await fillDocx(
        [
          ['word/comments.xml', comments] as const,
          ['word/people.xml', '<w15:people><w15:person w15:author="Jane"/></w15:people>'] as const,
          ['word/document.xml', body] as const,
          ['word/_rels/document.xml.rels', links] as const,
        ].reduce((made, [name, text]) => withPart(made, name, text), template),
        fillings,
      );
      for (const name of partNames(file))
        assert.doesNotMatch(part(file, name), /Jane|comments\.xml|commentR/, name);
      assert.ok(!partNames(file).some((name) => /comments|people/.test(name)));
      assert.match(part(file, 'word/document.xml'), /A new line/);
      assert.deepEqual(unknown, []);
    });

    it('that can’t be filled says why', async () => {
      const template = await templateOf('no places');
      await assert.rejects(fillDocx(template, fillings), /no places to fill/);
      await assert.rejects(fillDocx(withPart(template, 'word/vbaProject.bin', 'x'), fillings), /macros/);
      await assert.rejects(fillDocx(new TextEncoder().encode('%PDF'), fillings), /PDF/);
    });
  });

  describe('as a page', () => {
    const fill = (html: string) => fillHtml(html, fillings, (text) => cellHtml(text));

    it('is filled, its words escaped', () => {
      const { html, unknown, empty } = fill(
        '<title>{{title}}</title><p title="{{title}}">{{go<b>al</b>s}}</p><td>{{homework}} {{nobody}}</td>',
      );
      assert.match(html, /<title>Walk &amp; &lt;see&gt;<\/title>/);
      assert.match(html, /<div title="Walk &amp; &lt;see&gt;"><ul>.*<strong>explain<\/strong>/s);
      assert.match(html, /\[Homework\] \{\{nobody\}\}/);
      assert.deepEqual([unknown, empty], [['nobody'], ['Homework']]);
    });

    it('runs nothing and loads nothing from elsewhere', () => {
      const { html, leftOut } = fill(
        '<!DOCTYPE html><html><head><base href="https://x.example"><link rel=stylesheet href=//x.example/a.css><script>1</script><style>@import "https://x.example"; p{background:url( https://x.example/b )}</style><meta name=author content=Jane></head><body onload=x()><!-- C:\\Users\\jane --><img src=https://x.example/c.png srcset="//x.example/d 2x"><a href="java\tscript:1">{{title}}</a><svg><image xlink:href="https://x.example/e"/></svg><iframe srcdoc="<script>"></iframe><img src="data:image/png;base64,AA=="></body></html>',
      );
      assert.doesNotMatch(html, /x\.example|<script|onload|jane|script:/i);
      assert.match(html, /<head><meta http-equiv="Content-Security-Policy" content="default-src/);
      assert.match(html, /data:image\/png/);
      assert.ok(leftOut.some((each) => /pictures? from elsewhere/.test(each)));
    });

    it('keeps what lies in the page itself, however its style sheet is written', () => {
      const own = `<p style="background:url( 'data:image/svg+xml,<g transform=rotate(45)/>' )">{{title}}</p>`;
      assert.match(fill(own).html, /url\( '?(?:&apos;|&#x27;)?data:image/);
      assert.deepEqual(fill(own).leftOut, []);
      const open = fill(`{{title}}<style>p{background:url(https://x.example/b</style>`);
      assert.doesNotMatch(open.html, /x\.example/);
      // Beyond what trying one way after another could do.
      const long = fill(
        `{{title}}<style>p{background:${'url( '.repeat(50_000)}${' '.repeat(50_000)}</style>`,
      );
      assert.ok(long.leftOut.length > 0);
    });

    it('without places says so', () => {
      assert.throws(() => fill('<p>Nothing</p>'), /no places to fill/);
      assert.throws(() => fill(`${'<div>'.repeat(60_000)}{{title}}`), { name: 'NotReadable' });
    });
  });
});
