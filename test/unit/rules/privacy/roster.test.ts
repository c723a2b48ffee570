// A person's own list of names: how it is read, what is found with it, and that nothing ever repeats a name.
import assert from 'node:assert/strict';
import { planChanges } from '../../../../src/core/edit/plan.ts';
import type { Finding } from '../../../../src/core/finding.ts';
import type { Library } from '../../../../src/core/library/library.ts';
import { readRoster } from '../../../../src/core/rules/privacy/roster.ts';
import { applyEdits } from '../../../../src/core/text/edits.ts';
import { parseYaml } from '../../../../src/core/yaml/parse.ts';
import { at, libraryOf, project, unmarked } from '../../support/findings.ts';
import { notes, notesWith, visit, visitWith } from '../../support/privacyTexts.ts';

const list = `# period 3
Maria Lopez
table 2 b: Diaz, Marco
Will Turner
Rose Nguyen
Jordan Smith
Anne-Marie Brook
Maria Chen
Jo
Søren O'Neil
José García
李明
민준 김
`;

/** A library in which one person has that list. */
export function withRoster(files: Readonly<Record<string, string>>, roster = list): Library {
  const library = libraryOf(files);
  library.setPreferences({ rules: new Map(), files: [], ignore: [], roster: readRoster(roster) });
  return library;
}

function named(
  text: string,
  file = notes,
  beside: Readonly<Record<string, string>> = {},
): readonly Finding[] {
  return withRoster({ ...beside, [file]: text })
    .findings(at(file))
    .filter(({ code }) => code === 'privacy-student-name');
}

describe('a list of names', () => {
  it('has a student on each line, with a label or without', () => {
    assert.deepEqual(
      [...readRoster('\uFEFF# period 3\r\nMaria Lopez\n\n  table 2 b:  Diaz,   Marco \nS2: Jo\nAl\n')],
      [
        ['Maria Lopez', 'S1'],
        ['Diaz, Marco', 'table 2 b'],
        ['Jo', 'S2'],
        ['Al', 'S3'],
      ],
    );
  });
  it('gives a label of its own where the one given would say the name or could not stand everywhere', () => {
    assert.deepEqual(
      [...readRoster('maria: Maria Lopez\n12: Marco Diaz\nno: Jo\n#4 a: Al\na # b: Bo\nx__y: Cy\n').values()],
      ['S1', 'S2', 'S3', 'S4', 'S5'],
    );
  });
  it('passes over what is no name', () => {
    assert.deepEqual([...readRoster(`12, 13\n---\n${'x'.repeat(200)}\nlabel:\n`)], []);
  });
});

/** Each row: what it shows, lines of a meeting with the names marked. */
const found: readonly (readonly [string, ...string[]])[] = [
  [
    'a first name, a whole name, with an initial',
    'ideas: ["«Marco» asked; «Marco Diaz» left; «Marco D». too"]',
  ],
  ['the last name first', 'ideas: ["«Lopez, Maria» came"]'],
  ['a possessive', 'ideas: ["«Marco»’s map and «Jo»\'s"]'],
  ['large letters', 'ideas: ["«MARCO DIAZ» came; «MARCO» too"]'],
  ['small letters, where the word does something', 'ideas: ["then «marco» asked; «marco»’s map"]'],
  ['without the accents, with a middle initial', 'ideas: ["«Jose Garcia» and «Maria G. Lopez»"]'],
  ['two words for a first name', 'ideas: ["«Anne-Marie» wrote"]'],
  ['over two lines', 'focus: >-', '  Talk to «Maria', '      Lopez» about it'],
  ['written with escapes', 'focus: "«\\u004darco» said so"'],
  ['in single quotation marks', "focus: '«Marco»''s map'"],
  ['in notes', 'focus: Maps # «Marco»’s idea', '# ask «Jo»'],
  [
    'in an id, a link and a name of one’s own',
    'x-«marco»-map: yes',
    'ideas: [{text: a, about: "https://docs.org/«marco»/1"}]',
  ],
  ['without blanks between words', 'ideas: [«李明»今天很安静, «민준»이는 왔다]'],
  [
    'names that are words too',
    'ideas: ["Ask «Will» about it. «Will» asked. «Rose» said so. «Jordan Smith» and «Jordan» asked."]',
  ],
];

const passed: readonly (readonly [string, ...string[]])[] = [
  [
    'words that are names too',
    'ideas: ["Will students finish? What Will Students Do? A rose, the Rose. Roses. Jordan is a country. I will."]',
  ],
  [
    'somebody else',
    'ideas: ["Rosa Parks, Marco Polo, San Marco, Ms. Rose, Mr. Will, Lopez Street, O’Marco"]',
  ],
  ['parts of words', 'ideas: ["Marcos, joking, Marco2, willing, don’t"]'],
  ['small letters that do nothing', 'ideas: ["the marco of it, jo"]'],
  [
    'those who work here',
    'ideas: [{text: Maria will draft it, by: Maria}]',
    'nextSteps: [{id: n1, who: Maria, what: "ask Maria"}]',
  ],
];

describe('privacy-student-name', () => {
  for (const [name, ...lines] of found) {
    it(`finds: ${name}`, () => {
      const { text, spans } = unmarked(notesWith(...lines));
      const findings = named(text);
      assert.deepEqual(
        findings.map(({ span }) => text.slice(span.start, span.end)),
        spans.map(({ start, end }) => text.slice(start, end)),
      );
      assert.deepEqual(
        findings.map(({ span }) => ({ ...span })),
        spans,
      );
    });
  }
  for (const [name, ...lines] of passed) {
    it(`passes over: ${name}`, () => {
      const text = notesWith(...lines);
      assert.deepEqual(
        named(text).map(({ span }) => text.slice(span.start, span.end)),
        [],
      );
    });
  }

  it('passes over partners and teachers of the same first name, but not the whole name of a student', () => {
    const files = {
      'b.agreement.yaml':
        'kind: coaching-agreement\nschemaVersion: 1\ntitle: T\npartners: [{name: Maria}, {name: Jo}]\n',
    };
    const text = `${notesWith('ideas: ["Maria asked Jo; Maria Lopez came"]')}agreement: b.agreement.yaml\n`;
    assert.deepEqual(
      named(text, notes, files).map(({ span }) => text.slice(span.start, span.end)),
      ['Maria Lopez'],
    );
  });
  it('finds the one who is seen on a visit', () => {
    const text = visitWith('a').replace('text: a', 'text: a, who: Marco');
    assert.equal(named(text, visit).length, 1);
  });
  it('leaves the id of somebody else', () => {
    const option = (name: string): string =>
      project(`choices: [{id: c, title: T, options: [{id: marco, name: ${name}}]}]`);
    assert.deepEqual(named(option('Marco Polo'), 'a.project.yaml'), []);
    assert.equal(named(option('his map'), 'a.project.yaml').length, 1);
    assert.equal(named(option('Marco’s map'), 'a.project.yaml').length, 2);
  });
  it('finds the name of a file', () => {
    const [finding] = named(visitWith('a'), 'marco-may-12.visit.yaml');
    assert.match(finding?.message ?? '', /file’s own name.*What else could the file be called\?$/);
  });
  it('says nothing without a list', () => {
    const library = libraryOf({ [notes]: notesWith('ideas: [Marco asked]') });
    assert.deepEqual(
      library.findings(at(notes)).filter(({ code }) => code === 'privacy-student-name'),
      [],
    );
  });

  const fixed = (text: string, file: string, title: RegExp): string => {
    const fix = named(text, file)
      .flatMap(({ fixes }) => fixes)
      .find((each) => title.test(each.title));
    assert.ok(fix, 'no such fix');
    const planned = planChanges(parseYaml(text), fix.changes);
    assert.ok('edits' in planned, JSON.stringify(planned));
    return applyEdits(text, planned.edits);
  };
  it('writes the label instead, everywhere in the file', () => {
    const text = notesWith(
      'x-marco: "Marco Diaz’s map" # ask marco’s table',
      'ideas: [{text: "\\u004darco asked; Maria too", by: Ana}]',
    );
    const after = fixed(text, notes, /^Write table 2 b instead, everywhere in this file$/);
    assert.equal(
      after,
      notesWith(
        'x-table-2-b: "table 2 b’s map" # ask table 2 b’s table',
        'ideas: [{text: "table 2 b asked; Maria too", by: Ana}]',
      ),
    );
  });
  it('changes an id with the links to it, to one that is free', () => {
    const text = project(
      'goals: [{id: jo, target: T}, {id: s3, target: S}]',
      'checks: [{id: k1, name: N, goals: [jo, s3]}]',
    );
    const list = 'S3: Jo Lopez\n';
    const library = withRoster({ 'a.project.yaml': text }, list.replace('Jo', 'Joli'));
    const after = text.replaceAll('jo', 'joli');
    library.put(at('a.project.yaml'), after, true);
    const fix = library.findings(at('a.project.yaml')).find(({ code }) => code === 'privacy-student-name')
      ?.fixes[0];
    assert.ok(fix);
    const planned = planChanges(parseYaml(after), fix.changes);
    assert.ok('edits' in planned);
    assert.equal(applyEdits(after, planned.edits), text.replaceAll('jo', 's3-2'));
  });
  it('asks which one where two students are called so', () => {
    const text = notesWith('ideas: [Maria asked]');
    assert.deepEqual(
      named(text)[0]?.fixes.map(({ title }) => title),
      ['Write S1 here', 'Write S6 here', 'Fine as is'],
    );
    assert.equal(fixed(text, notes, /^Write S6 here$/), notesWith('ideas: [S6 asked]'));
  });
  it('can be fine as it is, in a note too', () => {
    const text = notesWith(
      '# third-point: ok privacy-student-name',
      '# Marco is a town here',
      'focus: Maps # of Marco',
    );
    assert.deepEqual(named(text), []);
  });
});
