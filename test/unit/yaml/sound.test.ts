// Texts that look like slips and are none: nothing may be said about them.
import assert from 'node:assert/strict';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { brokenEntries, recover } from '../../../src/core/yaml/recover.ts';
import { syntaxFindings } from '../../../src/core/yaml/syntax.ts';

const sound: { readonly [group: string]: readonly (readonly [says: string, text: string])[] } = {
  Notes: [
    ['a note after a text', 'title: How # note\n'],
    ['a note after a number', 'minutes: 50 #was 45\n'],
    ['a note after a date', 'date: 2026-05-18 #moved\n'],
    ['a note after yes or no', 'scored: false #for now\n'],
    ['a note after quotation marks', 'title: "How?" #note\n'],
    ['a note after brackets', 'goals: [g1] #both\n'],
    ['a note after a name with lines below', 'goals: #what we want\n  - id: g1\n'],
    ['a note after a dash with a name below', '- #first\n  id: g1\n'],
    ['a line taken out with #', 'goals:\n  - id: g1\n  #- id: g2\n  #  target: A\n'],
    ['a number sign inside a word', 'title: lab#2 and C#\n'],
    ['a number sign between quotation marks', 'title: "sample #2"\n'],
    ['a number sign in a block text', 'prompt: |\n  sample #2\n  #creek\n'],
    ['an accepted question', 'title: A  #third-point: ok align-goal-without-check\n'],
    ['a line of number signs', 'a: 1 ########\n'],
    ['a note before the first line', '# Our plan\n\ntitle: A\n'],
  ],
  Colons: [
    ['a time', 'at: 10:42\n'],
    ['an address', 'link: https://example.org/a:b?c=d#e\n'],
    ['a reference', 'about: water-study.project.yaml#g1\n'],
    ['a colon inside a word', 'title: Creek:Water\n'],
    ['a colon between quotation marks', 'title: "Water: a study"\n'],
    ['a colon in a block text', 'prompt: |\n  Note: bring gloves\n  and: this\n'],
    ['a space before the colon', 'title : A\n'],
    ['a name alone, with its colon', 'title:\nsubject: Science\n'],
    ['a code with a colon in a list', 'standards:\n  - HS:LS2\n  - urn:x:1\n'],
    ['a link in a list of entries', 'resources:\n  - https://example.org\n  - url: https://example.org\n'],
    ['names of two words under a name of our own', 'x-words:\n  - turbidity of water: how clear\n'],
    ['an entry with more than one name', 'a:\n  - first name: A\n    last name: B\n'],
  ],
  'Quotation marks and special signs': [
    ['an apostrophe in a text', "title: Don't drink the creek's water\n"],
    ['a doubled apostrophe between single marks', "title: 'don''t'\n"],
    ['an escaped mark', 'title: "a \\"b\\" c"\n'],
    ['a mark inside a text', 'title: The "clean" creek\n'],
    ['a text over two lines between marks', 'title: "a\n  b"\nsubject: Science\n'],
    ['curved marks inside a text', 'title: The “clean” creek\n'],
    ['what somebody said', 'text: “Ours is cloudier because of the lot.”\n'],
    ['what somebody asked', 'text: “Why is it brown?”\n'],
    ['two things that were said', 'text: “Yes” and “no”\n'],
    ['curved marks between straight ones', 'text: "“Ours”"\n'],
    ['a dash inside a text', 'title: creek - water\n'],
    ['a negative number', 'change: -5\n'],
    ['a star inside a text', 'title: 5 * 3\n'],
    ['a name and what it stands for', 'a: &x [g1]\nb: *x\n'],
    ['a name for a text, used', 'a: &x hello\nb: *x\n'],
    ['a mark that says it is text', 'a: !!str 5\n'],
    ['brackets inside a text', 'title: Water [draft] {x}\n'],
    ['a block text that begins with a sign', 'prompt: |\n  * one\n  - two\n  @x\n'],
    ['a percent sign inside', 'title: 50 % of samples\n'],
    ['a question mark at the end', 'title: why?\n'],
  ],
  'Lines and spaces': [
    ['dashes in line with their name', 'goals:\n- id: g1\n  target: A\n- id: g2\n'],
    ['four spaces', 'goals:\n    - id: g1\n      target: A\n'],
    ['a text that goes on below', 'prompt: What changed\n  and how?\n'],
    ['a text that begins below', 'prompt:\n  What changed?\n'],
    ['a dash in a text that goes on below', 'prompt: What changed\n  - and how?\n'],
    ['a bracket closed in the first column', 'goals: [\n  g1\n]\n'],
    ['braces over several lines', '{\n"title": "A",\n"goals": [\n  "g1"\n]\n}\n'],
    ['a block text further right', 'prompt: |\n    a\n      b\n    c\n'],
    ['a list in a list', 'a:\n  - - 1\n    - 2\n'],
    ['a tab between a colon and its text', 'title:\tA\n'],
    ['a tab before a note', 'title: A\t# note\n'],
    ['a tab in a block text', 'prompt: |\n  a\tb\n  \tc\n'],
    ['a line of blanks', 'a: 1\n   \n\t\nb: 2\n'],
    ['a no-break space inside a text', 'title: 10\u00a0km of creek\n'],
    ['no-break spaces in a block text', 'prompt: |\n  \u00a0\u00a0a\n'],
    ['bullets in a block text', 'prompt: |\n  • one\n  • two\n'],
    ['a text that begins with a long dash', 'title: – and more\n'],
    ['right-to-left text with its marks', 'title: \u200fמים\u200f\n'],
    ['a byte order mark', '\uFEFFtitle: A\n'],
    ['nothing at all', ''],
    ['only notes', '# a\n# b\n'],
  ],
  'Whole documents': [
    ['three dashes at the beginning', '---\ntitle: A\n'],
    ['three dashes at both ends', '---\ntitle: A\n---\n'],
    ['three dots at the end', 'title: A\n...\n'],
    ['a version line', '%YAML 1.2\n---\ntitle: A\n'],
    ['three dashes in a block text', 'prompt: |\n  a\n  ---\n  b\n'],
    [
      'marks of two versions in a block text',
      'prompt: |\n  <<<<<<< HEAD\n  a\n  =======\n  b\n  >>>>>>> x\n',
    ],
    ['marks of two versions inside a text', 'title: a <<<<<<< b\nsubject: c >>>>>>> d\n'],
    ['a ruled line in a note', '# =======\ntitle: A\n'],
    ['the same name in different entries', 'a:\n  - id: 1\n  - id: 2\nb:\n  id: 3\n'],
    ['names that are words of programs', '__proto__: 1\ntoString: 2\nconstructor: 3\n'],
    [
      'deep, but not too deep',
      `${Array.from({ length: 30 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')} 1\n`,
    ],
  ],
};

for (const [group, rows] of Object.entries(sound)) {
  describe(`Nothing to say: ${group}`, () => {
    for (const [says, text] of rows) {
      it(says, () => {
        const document = parseYaml(text);
        const found = syntaxFindings(document);
        assert.deepEqual(
          found.map(({ code, span }) => `${code} at ${text.slice(span.start, span.end)}`),
          [],
        );
        assert.deepEqual(brokenEntries(document), []);
        assert.equal(recover(document), document);
      });
    }
  });
}
