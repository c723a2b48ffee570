// What resting on a place says. `|` is the mouse; the stretch that is spoken about stands between « and ».
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hoverAt, type Hover } from '../../../src/core/language/hover.ts';
import type { Library } from '../../../src/core/library/library.ts';
import type { Shown } from '../../../src/core/standards/about.ts';
import { at, libraryOf } from '../support/findings.ts';

const PLAN = `kind: project-spec
schemaVersion: 1
title: How healthy is our creek?
status: ready
goals:
  - id: g1
    target: I can explain how land use changes water quality.
    type: understanding
    standards: [HS-LS2-7]
  - id: g2
    target: I can plan an investigation.
choices:
  - id: show
    title: How will you show it?
    about: product
    options:
      - {id: podcast, name: Podcast episode, goals: [g1], udl: ["5.1"]}
      - {id: poster, name: Data poster, goals: [g1]}
checks:
  - id: k1
    name: Claim exit ticket
    type: exit-ticket
    when: s2
    goals: [g1]
sessions:
  - id: s1
    title: Walk the creek
    date: 2026-05-04
    minutes: 50
    activities:
      - {id: s1a, title: Two jars, phase: we-do, minutes: 45, goals: [g1]}
  - {id: s2, title: What does the data say?, date: 2026-05-11, minutes: 50}
final:
  name: Public evening
  goals: [g1]
  rubric: creek.rubric.yaml
`;

const FILES = {
  'creek.project.yaml': PLAN,
  'creek.rubric.yaml': `kind: rubric
schemaVersion: 1
title: Creek rubric
for: creek.project.yaml
criteria:
  - id: claim
    name: Claim and evidence
    goals: [g1]
    descriptors: {not-yet: An opinion, meets: A claim with two measurements}
`,
  'science.standards.yaml': `kind: standards
schemaVersion: 1
title: Science
items:
  - {code: HS-LS2, statement: Ecosystems}
  - {code: HS-LS2-7, parent: HS-LS2, statement: Refine a solution.}
`,
  'us.collaboration.yaml': `kind: collaboration-log
schemaVersion: 1
title: Our notes
plans: [creek.project.yaml]
talkNextTime:
  - {text: Is the podcast enough?, about: creek.project.yaml#podcast, by: Ana}
meetings:
  - id: m1
    date: 2026-05-05
    lookedAt: [creek.project.yaml#g1]
    nextSteps:
      - {id: n1, who: Ana, what: draft the form, when: 2026-05-12}
`,
  'third-point.config.yaml': 'rules:\n  align-goal-without-check: off\n',
};

const asIs: Shown = (text) => text;

/** What is said where the mark stands in a file that others stand beside. */
function hoverIn(
  marked: string,
  name: string,
  shown: Shown = asIs,
): { hover: Hover | undefined; text: string } {
  const offset = marked.indexOf('|');
  assert.ok(offset >= 0, 'no mark');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const library = libraryOf({ ...FILES, [name]: text });
  const document = library.get(at(name));
  assert.ok(document);
  return { hover: hoverAt(document, library, offset, shown), text };
}

/** Markdown as people read it: without what keeps signs from acting. */
function read(parts: readonly string[]): string {
  return parts
    .join('\n\n===\n\n')
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\n\n/g, '\n');
}

/** The file in which a stretch of text stands once, with the mark in it. */
function marked(name: keyof typeof FILES, place: string): string {
  const bare = place.replace('|', '');
  assert.equal(FILES[name].split(bare).length, 2, `“${bare}” does not stand once in ${name}`);
  return FILES[name].replace(bare, place);
}

type Row = readonly [
  says: string,
  name: keyof typeof FILES,
  place: string,
  span: string,
  expected: readonly string[],
];

const rows: { readonly [group: string]: readonly Row[] } = {
  'The name of a line': [
    [
      'says what it is for, and where the idea comes from',
      'creek.project.yaml',
      '    tar|get: I can explain',
      'target',
      [
        '**Learning target**',
        'What students will be able to do, in words a student can use. Often it begins with “I can”.',
        'For example: I can explain how land use changes water quality, using our own data.',
        '*Where it comes from: Stiggins, Arter, Chappuis and Chappuis, Classroom Assessment for Student Learning (targets in words students can use)*',
      ],
    ],
    [
      'says what can stand there, and marks what does',
      'creek.project.yaml',
      '    |about: product',
      'about',
      [
        '**What students choose**',
        'What the choice is about.',
        '- topic: What they work on: the question, the place, the text.\n- process: How they work: the steps, the tools, the partners.\n- **product**: What they make to show their learning.\n- environment: Where and with whom they work.\n- pace: When, in what order, and how fast they work.',
        '*Where it comes from: Carol Ann Tomlinson, The Differentiated Classroom (content, process, product, learning environment)*',
      ],
    ],
    [
      'says to which part of planning it belongs',
      'creek.project.yaml',
      'goals|:\n  - id: g1',
      'goals',
      ['**Shared goals** · Desired results', 'What students will be able to do.'],
    ],
    [
      'gives no id as an example',
      'creek.project.yaml',
      '- i|d: g1',
      'id',
      ['**Id**', 'A short word for links, such as g1. Third Point makes it; people see the words instead.'],
    ],
    [
      'of numbers that anybody may add to shows those that are there',
      'creek.project.yaml',
      'u|dl: ["5.1"]',
      'udl',
      [
        '**UDL**',
        'Which considerations of Universal Design for Learning this answers, by number.',
        '- **5.1**: Expression: more than one medium to say it in.',
        '*Where it comes from: CAST, Universal Design for Learning Guidelines 3.0 (2024)*',
      ],
    ],
    [
      'says what is asked, in the settings of a folder',
      'third-point.config.yaml',
      'align-goal-with|out-check',
      'align-goal-without-check',
      [
        '**How will students show it along the way?**',
        'Each goal is checked at least once before the end, early enough to do something about it. A check that comes only with the final product shows it too late. Usually a warning, once the plan is ready.',
        '- **off**: Not asked.\n- info: An invitation, also once the plan is ready.\n- warning: Stands out once the plan is ready.\n- error: Counts as an error once the plan is ready.',
      ],
    ],
  ],
  'A word': [
    [
      'says what it means',
      'creek.project.yaml',
      'type: exit-|ticket',
      'exit-ticket',
      ['**exit-ticket** · Kind of check', 'A short written answer as students leave.'],
    ],
    [
      'says it at its end too',
      'creek.project.yaml',
      'status: ready|',
      'ready',
      ['**ready** · Status', 'Ready to teach; what is still open stands out.'],
    ],
    [
      'says it in braces',
      'creek.project.yaml',
      'phase: |we-do',
      'we-do',
      ['**we-do** · Who does the thinking', 'You do it together with the students.'],
    ],
    [
      'says it in quotation marks',
      'creek.project.yaml',
      'udl: ["5|.1"]',
      '"5.1"',
      ['**5.1** · UDL number', 'Expression: more than one medium to say it in.'],
    ],
    [
      'says which document it is',
      'creek.rubric.yaml',
      'kind: rub|ric',
      'rubric',
      [
        '**Rubric**',
        'What good work looks like: criteria that belong to the shared goals, described level by level.',
      ],
    ],
    [
      'says it in the settings of a folder',
      'third-point.config.yaml',
      ': of|f',
      'off',
      ['**off** · How will students show it along the way?', 'Not asked.'],
    ],
  ],
  'A day': [
    [
      'says its weekday and what is on',
      'creek.project.yaml',
      '2026-05-|11',
      '2026-05-11',
      ['**Monday, May 11, 2026**', 'Period 2 · “What does the data say?”'],
    ],
    [
      'says its weekday in notes',
      'us.collaboration.yaml',
      'when: 2026-|05-12',
      '2026-05-12',
      ['**Tuesday, May 12, 2026**'],
    ],
  ],
  'An id': [
    [
      'of a goal says what serves it',
      'creek.project.yaml',
      '- id: g|1',
      'g1',
      [
        '**I can explain how land use changes water quality.**',
        'Goal · Understanding',
        '- Standards: HS-LS2-7\n- 1 check: “Claim exit ticket”\n- 2 choices: “Podcast episode”, “Data poster”\n- 1 rubric row: “Claim and evidence”\n- 1 class period: “Walk the creek”\n- Final event: “Public evening”\n- Talked about in: “Our notes”',
      ],
    ],
    [
      'of a goal that nothing serves says so',
      'creek.project.yaml',
      '- id: g2|',
      'g2',
      ['**I can plan an investigation.**', 'Goal', '- No check yet'],
    ],
    [
      'of a menu says what stands on it',
      'creek.project.yaml',
      '- id: sho|w',
      'show',
      ['**How will you show it?**', 'Choice · Product', '- 2 options: “Podcast episode”, “Data poster”'],
    ],
    [
      'of an option says what it shows, and its menu',
      'creek.project.yaml',
      '{id: po|ster',
      'poster',
      [
        '**Data poster**',
        'Option · How will you show it?',
        '- What students can show with it: “I can explain how land use changes water quality.”',
      ],
    ],
    [
      'of a class period says its place, its time and its goals',
      'creek.project.yaml',
      '- id: |s1',
      's1',
      [
        '**Walk the creek**',
        'Class period · Period 1 · May 4 · 45 of 50 minutes planned',
        '- 1 goal: “I can explain how land use changes water quality.”\n- 1 activity: “Two jars”',
      ],
    ],
    [
      'of an activity says its period',
      'creek.project.yaml',
      '{id: s|1a',
      's1a',
      [
        '**Two jars**',
        'Activity · Period 1 · We do · 45 minutes',
        '- Goals: “I can explain how land use changes water quality.”',
      ],
    ],
    [
      'of a meeting says its day',
      'us.collaboration.yaml',
      'id: m|1',
      'm1',
      [
        '**Tuesday, May 5, 2026**',
        'Meeting',
        '- Looked at: “I can explain how land use changes water quality.”\n- 1 next step: “draft the form”',
      ],
    ],
    [
      'of a next step says who and when',
      'us.collaboration.yaml',
      'id: n|1',
      'n1',
      ['**draft the form**', 'Next step · Ana · May 12'],
    ],
    [
      'that is a code says the standard',
      'science.standards.yaml',
      'code: HS-|LS2,',
      'HS-LS2',
      ['**HS-LS2** · Science', 'Ecosystems', '*1 of 1 below it in plans.*'],
    ],
  ],
  'A link': [
    [
      'to a period says which day it is',
      'creek.project.yaml',
      'when: s|2',
      's2',
      [
        '**What does the data say?**',
        'Class period · Period 2 · May 11 · 50 minutes',
        '- Check: “Claim exit ticket”',
      ],
    ],
    [
      'to a standard says its words, and no plan that is read just now',
      'creek.project.yaml',
      '[HS-LS|2-7]',
      'HS-LS2-7',
      ['**HS-LS2-7** · Science', 'Refine a solution.'],
    ],
    [
      'to a rubric says how it is built',
      'creek.project.yaml',
      'rubric: creek.|rubric.yaml',
      'creek.rubric.yaml',
      ['**Creek rubric**', 'Rubric', '1 rubric row · Not yet, Approaching, Meets, Exceeds'],
    ],
    [
      'to a plan says how much is in it',
      'creek.rubric.yaml',
      'for: creek.|project.yaml',
      'creek.project.yaml',
      [
        '**How healthy is our creek?**',
        'Project plan · Ready',
        '2 goals · 2 choices · 1 check · 2 class periods',
      ],
    ],
    [
      'to a goal of the plan a rubric is for says what serves it, and the plan',
      'creek.rubric.yaml',
      'goals: [g|1]',
      'g1',
      [
        '**I can explain how land use changes water quality.**',
        'Goal · Understanding · How healthy is our creek?',
        '- Standards: HS-LS2-7\n- 1 check: “Claim exit ticket”\n- 2 choices: “Podcast episode”, “Data poster”\n- 1 rubric row: “Claim and evidence”\n- 1 class period: “Walk the creek”\n- Final event: “Public evening”\n- Talked about in: “Our notes”',
      ],
    ],
    [
      'to an item of another document says both, and not who reads it',
      'us.collaboration.yaml',
      'about: creek.project|.yaml#podcast',
      'creek.project.yaml#podcast',
      [
        '**Podcast episode**',
        'Option · How will you show it? · How healthy is our creek?',
        '- What students can show with it: “I can explain how land use changes water quality.”',
      ],
    ],
    [
      'that is the name of a level says which one, though no levels are written',
      'creek.rubric.yaml',
      '{not-|yet:',
      'not-yet',
      ['**Not yet**', 'Level 1 of 4'],
    ],
    [
      'to a standard above says it',
      'science.standards.yaml',
      'parent: HS|-LS2',
      'HS-LS2',
      ['**HS-LS2** · Science', 'Ecosystems'],
    ],
  ],
};

describe('Resting on', () => {
  for (const [group, all] of Object.entries(rows))
    describe(group, () => {
      for (const [says, name, place, span, expected] of all)
        it(says, () => {
          const { hover, text } = hoverIn(marked(name, place), name);
          assert.ok(hover);
          assert.equal(read(hover.parts), expected.join('\n'));
          assert.equal(text.slice(hover.span.start, hover.span.end), span);
        });
    });

  describe('places with nothing to add', () => {
    for (const [says, name, place] of [
      ['words', 'creek.project.yaml', 'I can expl|ain'],
      ['a title', 'creek.project.yaml', 'How healthy| is our creek?'],
      ['a number', 'creek.project.yaml', 'minutes: 4|5'],
      ['a blank', 'creek.project.yaml', '  |  options:'],
      ['the name of a person', 'us.collaboration.yaml', 'who: A|na'],
    ] as const)
      it(says, () => assert.equal(hoverIn(marked(name, place), name).hover, undefined));
  });
});

describe('What is said while somebody writes', () => {
  for (const [says, place, broken] of [
    ['an open quotation mark elsewhere', 'when: s|2', ['title: Walk', 'title: "Walk']],
    ['an open bracket elsewhere', '- id: g|1', ['udl: ["5.1"]}', 'udl: [}']],
    ['a name without its colon', 'type: exit-|ticket', ['    title: How will', '    title How will']],
    ['a tab', '[HS-LS|2-7]', ['    about: product', '\tabout: product']],
    ['lines that end as on Windows', '- id: g|1', ['\n', '\r\n']],
  ] as const)
    it(`is the same with ${says}`, () => {
      const whole = marked('creek.project.yaml', place);
      const expected = hoverIn(whole, 'creek.project.yaml').hover;
      const { hover } = hoverIn(whole.replaceAll(broken[0], broken[1]), 'creek.project.yaml');
      assert.ok(expected && hover);
      assert.equal(read(hover.parts).split('\n')[0], read(expected.parts).split('\n')[0]);
    });

  it('says nothing of a link that leads nowhere', () => {
    const text = PLAN.replace('when: s2', 'when: s|9');
    assert.equal(hoverIn(text, 'creek.project.yaml').hover, undefined);
  });

  it('says nothing of a file in an older form, and of another kind only which one it claims to be', () => {
    const older = marked('creek.project.yaml', '- id: g|1').replace('schemaVersion: 1', 'schemaVersion: 0');
    assert.equal(hoverIn(older, 'creek.project.yaml').hover, undefined);
    const other = PLAN.replace('kind: project-spec', 'kind: lesson-plan');
    assert.equal(hoverIn(other.replace('id: g1', 'id: g|1'), 'creek.project.yaml').hover, undefined);
    assert.match(
      read(hoverIn(other.replace('kind:', 'ki|nd:'), 'creek.project.yaml').hover?.parts ?? []),
      /Document/,
    );
  });

  it('tells of a line of one’s own that it is left alone', () => {
    const { hover } = hoverIn(`${PLAN}x-ro|om: 204\n`, 'creek.project.yaml');
    assert.deepEqual(hover?.parts, ['An entry of your own. Third Point leaves it as it is.']);
    assert.equal(hoverIn(`${PLAN}__pro|to__: 204\n`, 'creek.project.yaml').hover, undefined);
  });
});

describe('What was found fine as it is', () => {
  it('is told in a note that answers several questions', () => {
    const note = '# third-point: ok align-goal-without-check, align-goal-without-stand|ard - later\n';
    const { hover, text } = hoverIn(PLAN.replace('  - id: g2', `  ${note}  - id: g2`), 'creek.project.yaml');
    assert.ok(hover);
    assert.equal(text.slice(hover.span.start, hover.span.end), 'align-goal-without-standard');
    assert.match(read(hover.parts), /^\*\*.+\?\*\*\n.+\nYou looked at this and found it fine as it is\.$/s);
  });

  it('is not told of other notes', () => {
    const text = PLAN.replace('- id: g2', '- id: g2 # third-point: o|k align-goal-without-check');
    assert.equal(hoverIn(text, 'creek.project.yaml').hover, undefined);
  });
});

describe('A suggestion', () => {
  const suggestion = `suggestions:
  - {id: sg1, about: g2, field: target, was: I can plan an investigation., to: "I can plan\\nand *do* it.", why: "See [this](http://x.org).", by: Ana}
`;

  it('is told on the words it is about, and nothing in it acts', () => {
    const { hover } = hoverIn(PLAN.replace('I can plan', 'I can| plan') + suggestion, 'creek.project.yaml');
    assert.ok(hover);
    assert.deepEqual(hover.parts, [
      'Ana suggests: change the learning target\n\nI can plan  \nand \\*do\\* it\\.\n\nSee \\[this\\]\\(http\\:\\/\\/x\\.org\\)\\.',
    ]);
  });

  it('stands below what a word means', () => {
    const about = suggestion
      .replace('field: target', 'field: type')
      .replace(/was: [^,]+, to: "[^"]+"/, 'to: skill');
    const text = PLAN.replace('target: I can plan an investigation.', '$&\n    type: know|ledge') + about;
    const { hover } = hoverIn(text, 'creek.project.yaml');
    assert.equal(hover?.parts.length, 2);
    assert.match(hover.parts[0] ?? '', /^\*\*knowledge\*\*/);
    assert.match(hover.parts[1] ?? '', /^Ana suggests/);
  });
});

describe('Words of documents', () => {
  it('are shown with labels while others look on', () => {
    const shown: Shown = (text) => text.replaceAll('Ben', 'Student A');
    const text = PLAN.replace('Podcast episode', 'Podcast with Ben').replace('Two jars', 'Jars for Ben');
    for (const [place, name] of [
      ['- id: g1', '- id: g|1'],
      ['- id: show', '- id: sh|ow'],
      ['id: podcast', 'id: pod|cast'],
      ['id: s1a', 'id: s1|a'],
      ['- id: s1\n', '- id: s|1\n'],
    ] as const) {
      const { hover } = hoverIn(text.replace(place, name), 'creek.project.yaml', shown);
      assert.ok(hover);
      assert.match(read(hover.parts), /Student A/, place);
      assert.doesNotMatch(read(hover.parts), /Ben/, place);
    }
  });

  it('do nothing in Markdown', () => {
    const hostile =
      '<b>x</b> [go](command:x) ![p](https://x.org/p.png) # head `code` $(alert) http://x.org ~~s~~ a_b_c';
    const text = PLAN.replace('I can plan an investigation.', `'${hostile}'`).replace(
      'Public evening',
      `'${hostile}'`,
    );
    for (const place of ['- id: g2', 'when: s2']) {
      const { hover } = hoverIn(text.replace(place, `${place}|`), 'creek.project.yaml');
      for (const part of hover?.parts ?? []) assert.doesNotMatch(part, /(?<!\\)[[\]<>`$~]|(?<!\\)!\\?\[/);
    }
  });

  it('of notes and visits are told in a plan by their titles alone', () => {
    const { hover } = hoverIn(marked('creek.project.yaml', '{id: pod|cast'), 'creek.project.yaml');
    assert.match(read(hover?.parts ?? []), /Talked about in: “Our notes”/);
    assert.doesNotMatch(read(hover?.parts ?? []), /enough|Ana/);
  });
});

describe('Resting anywhere', () => {
  const folder = join(import.meta.dirname, '../../../examples/creek-project');
  const files = Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

  /** Every place of a text that something is said at, each stretch once. */
  function* everywhere(
    library: Library,
    name: string,
  ): Generator<{ hover: Hover; text: string; offset: number }> {
    const document = library.get(at(name));
    assert.ok(document);
    for (let offset = 0; offset <= document.text.length; offset++) {
      const hover = hoverAt(document, library, offset, asIs);
      if (!hover) continue;
      yield { hover, text: document.text, offset };
      offset = Math.max(offset, hover.span.end);
    }
  }

  it('in the examples speaks about the words at that place, and never empty', () => {
    const library = libraryOf(files);
    let said = 0;
    for (const name of Object.keys(files))
      for (const { hover, text, offset } of everywhere(library, name)) {
        said++;
        assert.ok(hover.span.start <= offset && offset <= hover.span.end);
        assert.ok(text.slice(hover.span.start, hover.span.end).trim() !== '');
        assert.ok(hover.parts.length > 0 && hover.parts.every((part) => part.trim() !== ''));
        assert.doesNotMatch(hover.parts.join('\n'), /undefined|null|\[object|NaN|\*\*\*\*/);
      }
    assert.ok(said > 800, String(said));
  });

  it('in a text that is cut off anywhere, or has a sign too many, speaks about words of that text', () => {
    const library = libraryOf(files);
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(files)),
        fc.nat(),
        fc.constantFrom('', ' ', '"', "'", '[', '{', '- ', ': ', '\t', '|', '*', '\n', '# third-point: ok '),
        fc.boolean(),
        (name, place, sign, isCut) => {
          const whole = files[name] ?? '';
          const cut = place % (whole.length + 1);
          library.put(at(name), whole.slice(0, cut) + sign + (isCut ? '' : whole.slice(cut)), true);
          const document = library.get(at(name));
          // Cut off before it says what it is, a file may be none of ours.
          if (!document) return;
          for (let offset = Math.max(0, cut - 30); offset <= cut + 30; offset++) {
            const hover = hoverAt(document, library, offset, asIs);
            if (!hover) continue;
            assert.ok(0 <= hover.span.start && hover.span.end <= document.text.length);
            assert.ok(hover.span.start <= offset && offset <= hover.span.end);
          }
          library.put(at(name), whole, true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never fails on ids and names that programs trip over', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const text = `kind: project-spec
schemaVersion: 1
title: constructor
status: toString
goals:
${names.map((id) => `  - {id: ${id}, target: ${id}, type: ${id}, standards: [${id}], bloom: valueOf}`).join('\n')}
checks:
${names.map((id) => `  - {id: k-${id}, name: ${id}, when: ${id}, goals: [${id}]}`).join('\n')}
${names.map((id) => `${id}: {${id}: ${id}}`).join('\n')}
`;
    const library = libraryOf({ 'a.project.yaml': text });
    const said = [...everywhere(library, 'a.project.yaml')].map(({ hover }) => hover.parts.join('\n'));
    assert.ok(said.length > 20);
    assert.doesNotMatch(said.join('\n'), /native code|\[object/);
  });
});
