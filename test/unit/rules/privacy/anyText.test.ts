// Whatever a text and a list of names hold: nothing throws, every place lies in its text, and no name is said again.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkDocuments } from '../../../../src/cli/checkDocuments.ts';
import { formats } from '../../../../src/cli/formats/formats.ts';
import type { Library } from '../../../../src/core/library/library.ts';
import { planChanges } from '../../../../src/core/edit/plan.ts';
import type { Finding } from '../../../../src/core/finding.ts';
import { noConfig } from '../../../../src/core/kinds/config/config.ts';
import { kinds } from '../../../../src/core/kinds/kind.ts';
import { readRoster } from '../../../../src/core/rules/privacy/roster.ts';
import { plainOrQuoted } from '../../../../src/core/yaml/quote.ts';
import { parseYaml } from '../../../../src/core/yaml/parse.ts';
import { at, libraryOf } from '../../support/findings.ts';

function withRoster(files: Readonly<Record<string, string>>, roster: string): Library {
  const library = libraryOf(files);
  library.setPreferences({ ...noConfig, roster: readRoster(roster) });
  return library;
}

/** Everything said about a file, with each fix tried. */
function said(library: Library, file: string): readonly Finding[] {
  const text = library.get(at(file))?.text ?? '';
  const found = [...library.findings(at(file)), ...library.hints(at(file))];
  for (const { span, fixes } of found) {
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
    for (const { changes } of fixes) planChanges(parseYaml(text), changes);
  }
  return found;
}

const word = fc.constantFrom(
  ...[
    'Marco',
    'marco',
    'María',
    'Lopez',
    'Will',
    'Rose',
    'IEP',
    '504',
    'her',
    'he',
    'has',
    'call',
    'mom',
    'PRIVATE',
  ],
  ...[
    'asked',
    '7/10',
    'ID',
    '10423',
    'DOB',
    '5/12/2011',
    'a@b.org',
    '219-09-9123',
    '415-273-9164',
    'got',
    'a',
    'B',
  ],
  ...[
    '’',
    "'",
    '’s',
    '"',
    '\\',
    '\\u004darco',
    '.',
    ': ',
    ', ',
    '#',
    ' # ',
    '-',
    '\n      ',
    '李明',
    'é',
    '🙂',
    '__proto__',
  ],
);
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
const roster = 'Marco Diaz\nLopez, María\nWill Rose\n李明\n__proto__ constructor\ntoString\n';

describe('Any text about students', () => {
  it('of words that rules look for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), text, text, text, ({ suffix }, one, two, three) => {
        const file = `a${suffix}.yaml`;
        const own = [
          `title: ${one}`,
          `x-a: ${plainOrQuoted(two)}`,
          `meetings: [{id: m1, date: 2026-05-05, focus: ${plainOrQuoted(three, true)}}]`,
          `# ${one.replace(/\n/g, ' ')}`,
          `seen: # ${two.replace(/\n/g, ' ')}`,
          `  - {id: e1, text: ${plainOrQuoted(one, true)}}`,
        ];
        said(withRoster({ [file]: `${own.join('\n')}\n` }, roster), file);
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  it('that is very long', () => {
    const long = [
      ...[
        'a',
        '1',
        '1-',
        'a.',
        'a@',
        '@a.',
        '+1 ',
        'Aa ',
        'Marco ',
        'IEP ',
        'call mom ',
        'her ',
        'Do not share ',
        '“',
        '(',
        "'s",
      ],
      ...[
        'Marco got ',
        'ID ',
        'DOB ',
        '5/12 ',
        'Maria Lopez ',
        'S3 has IEP ',
        'private: ',
        '李',
        '—',
        '. ',
        '\\\\',
      ],
    ].map((part) => part.repeat(Math.ceil(100_000 / part.length)));
    for (const line of long) {
      const file = 'a.collaboration.yaml';
      const texts = `kind: collaboration-log\nschemaVersion: 1\ntitle: T\nx-a: "${line}"\n# ${line}\n`;
      const library = withRoster({ [file]: texts }, roster);
      library.findings(at(file));
    }
  });

  it('with many notes behind a #', () => {
    const file = 'a.project.yaml';
    const many = `title: T\n${'# call mom\n'.repeat(20_000)}subject: S\n`;
    assert.ok(withRoster({ [file]: many }, roster).findings(at(file)).length >= 20_000);
  });
});

describe('A name of the list', () => {
  const letters = (unit: string): fc.Arbitrary<string> =>
    fc.string({ unit: fc.constantFrom(...unit), minLength: 4, maxLength: 8 });
  // Made of letters that no word of ours is made of, so that every find is one.
  const name = letters('qzxjkvwy').map((rest) => `Q${rest}z`);

  it('is never said again, in any message, fix or report', async () => {
    const pairs = fc.sample(fc.tuple(name, name), { seed: 11, numRuns: 12 });
    for (const [first, last] of pairs) {
      const files = {
        'a.project.yaml': `kind: project-spec
schemaVersion: 1
title: ${first}’s creek
# ask ${first} ${last}
grades: ${first}
goals:
  - {id: ${first.toLowerCase()}, target: I can understand what ${first} ${last} said, standards: [${last}]}
  - {id: g1, tarjet: ${first}}
checks:
  - {id: k1, name: ${first} ticket, goals: [${first.toLowerCase()}-2], type: ${first}, when: ${first.toLowerCase()}}
choices: [{id: c, title: "${last}, ${first}", about: product, options: [{id: o, name: "${first} says"}]}]
x-${first.toLowerCase()}: "\\u${first.charCodeAt(0).toString(16).padStart(4, '0')}${first.slice(1)} asked"
`,
        'a.collaboration.yaml': `kind: collaboration-log
schemaVersion: 1
title: Our notes
meetings:
  - id: m1
    date: 2026-05-05
    focus: >-
      ${first} ${last} got 7/10, and ${first}’s mom called about the IEP of
      ${first}
    strengths: [${first.toUpperCase()} was good, "${first} ${last.charAt(0)}. should do better"]
    wonderings: ["Why did you let ${first} leave?"]
    nextSteps: [{id: n1, who: ${first} ${last}, what: "call ${first}", when: soon ${first}}]
`,
        'b.lesson.yaml': `kind: lesson-plan\nschemaVersion: 1\ntitle: "${first} ${last}\nminutes: ${first}\n`,
        'c.lesson.yaml': `kind: ${first}\nschemaVersion: 1\ntitle: T\n`,
      };
      const library = withRoster(files, `${first} ${last}\n`);
      const asked = Object.entries(files).map(([file, written]) => ({
        file,
        path: `/class/${file}`,
        address: at(file),
        content: { text: written, isUtf8: true },
        asked: true,
      }));
      const all = asked.flatMap(({ file }) => said(library, file));
      assert.ok(all.filter(({ code }) => code === 'privacy-student-name').length > 15);
      const progress = { expect: nothing, step: nothing, end: nothing };
      const shelved = { library, asked, folders: [], unreadable: [], passedOver: [] };
      const documents = await checkDocuments(shelved, progress, { withHints: true });
      const report = { documents, unreadable: [], passedOver: [], failing: new Set(['error'] as const) };
      const plain = { underline: same, dim: same, red: same, yellow: same, blue: same } as never;
      const outputs = [
        ...all.flatMap(({ message, fixes, related }) => [
          message,
          ...fixes.map(({ title }) => title),
          ...(related ?? []).map((place) => place.message),
        ]),
        ...Object.values(formats).map((format) => [...format(report, plain)].join('')),
      ];
      for (const output of outputs)
        for (const secret of [first, last])
          assert.ok(!output.toLowerCase().includes(secret.toLowerCase()), `${secret} in ${output}`);
    }
  });
});

function same(text: string): string {
  return text;
}

function nothing(): void {
  // No bar is drawn here.
}
