// What can be opened from a text: files at their item, pages and mail addresses, and nothing else.
import assert from 'node:assert/strict';
import { documentLinks } from '../../../src/core/language/documentLinks.ts';
import { at, libraryOf, project, unmarked } from '../support/findings.ts';

const VISIT = 'kind: observation\nschemaVersion: 1\ntitle: Visit\nfor: a.project.yaml\n'.replace(
  'a.project.yaml',
  '«a.project.yaml»',
);

interface Row {
  readonly name: string;
  /** A visit’s lines; `«…»` what can be opened. */
  readonly text: string;
  /** Where each leads, the plan it is for not counted. */
  readonly to: readonly string[];
}

const rows: readonly Row[] = [
  { name: 'the document it is for', text: '', to: [] },
  { name: 'no id alone: that is for “Go to Definition”', text: 'seen: [{id: e1, about: g1}]\n', to: [] },
  {
    name: 'a file with an item',
    text: 'seen: [{id: e1, about: «a.project.yaml#g1»}]\n',
    to: ['a.project.yaml goals/0'],
  },
  {
    name: 'a file in quotes',
    text: 'seen: [{id: e1, about: "«a.project.yaml#g1»"}]\n',
    to: ['a.project.yaml goals/0'],
  },
  {
    name: 'a file whose item is gone, as a whole',
    text: 'seen: [{id: e1, about: «a.project.yaml#g9»}]\n',
    to: ['a.project.yaml'],
  },
  {
    name: 'a photo beside it',
    text: 'seen: [{id: e1, about: «work/table 3.jpg»}]\n',
    to: ['work/table%203.jpg'],
  },
  {
    name: 'a page',
    text: 'seen: [{id: e1, about: «https://example.org/a?b=c#d»}]\n',
    to: ['https://example.org/a?b=c#d'],
  },
  {
    name: 'a mail address and a page that are all of a text',
    text: 'notes: «mailto:ana@example.org»\nteaching: «http://example.org»\n',
    to: ['mailto:ana@example.org', 'http://example.org'],
  },
  {
    name: 'links in words',
    text: 'notes: See [a](«a.project.yaml#g1»), [b](<«work/x.jpg»>) and [c](«https://example.org»).\n',
    to: ['a.project.yaml goals/0', 'work/x.jpg', 'https://example.org'],
  },
  {
    name: 'links in words with blanks and brackets',
    text: 'notes: See [a](<«work/x y.jpg»>), [b]( «a.project.yaml» ) and [c](«https://example.org/a_(b)»).\n',
    to: ['work/x%20y.jpg', 'a.project.yaml', 'https://example.org/a_(b)'],
  },
  {
    name: 'links in words on several lines',
    text: 'notes: |\n  Here:\n\n  - [a](«a.project.yaml»)\n',
    to: ['a.project.yaml'],
  },
  {
    name: 'what is no link in Markdown',
    text: 'notes: "`[a](a.project.yaml)` and \\\\[b](a.project.yaml)"\n',
    to: [],
  },
  {
    name: 'no command, script, file of the computer or other scheme',
    text: 'notes: "[a](command:workbench.action.quit) [b](javascript:alert) [c](file:///etc/passwd) [d](vscode://x) [e](/etc/passwd) [f](data:text/html,x)"\nseen: [{id: e1, about: "file:///etc/passwd"}, {id: e2, about: "command:x"}, {id: e3, about: /etc/passwd}]\n',
    to: [],
  },
  {
    name: 'nothing outside of the folder',
    text: 'notes: "[a](../../secret.yaml)"\nseen: [{id: e1, about: ../../secret.jpg}, {id: e2, about: ..\\secret.jpg}]\n',
    to: [],
  },
  {
    name: 'no document that isn’t there',
    text: 'seen: [{id: e1, about: z.project.yaml}]\nagreement: z.agreement.yaml\n',
    to: [],
  },
  {
    name: 'in the part of a text that can be read',
    text: 'seen:\n  - {id: e1, about: «a.project.yaml#g1»}\n  - {id: e2, about: [\n',
    to: ['a.project.yaml goals/0'],
  },
];

describe('what can be opened is', () => {
  for (const { name, text: marked, to } of rows)
    it(name, () => {
      const { text, spans } = unmarked(VISIT + marked);
      const library = libraryOf({
        'a.project.yaml': project('goals: [{id: g1, target: I can plan.}]'),
        'v.visit.yaml': text,
      });
      const document = library.get(at('v.visit.yaml'));
      assert.ok(document);
      const found = documentLinks(document, library);
      const leads = found.map(({ to: target }) => {
        if (target.what === 'link') return target.address;
        if (target.what === 'file') return target.uri.slice(at('').length);
        return [target.document.uri.slice(at('').length), target.item?.path.join('/')]
          .filter(Boolean)
          .join(' ');
      });
      assert.deepEqual(leads, ['a.project.yaml', ...to]);
      assert.deepEqual(
        found.map(({ span }) => ({ ...span })),
        spans.map((span) => ({ ...span })),
      );
    });
});
