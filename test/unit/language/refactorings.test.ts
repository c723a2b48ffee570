// What can be done with a part of a plan: a marked place, and every document as it is afterwards.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { planEdits } from '../../../src/core/edit/planEdits.ts';
import { entriesAround } from '../../../src/core/language/refactor/around.ts';
import { goalsLinked, linkableAround } from '../../../src/core/language/refactor/linkGoals.ts';
import { ordersOf, refactoringsAt } from '../../../src/core/language/refactor/refactorings.ts';
import type { Rework } from '../../../src/core/language/refactor/rework.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { entriesOf } from '../../../src/core/yaml/navigate.ts';
import { at, libraryOf } from '../support/findings.ts';

interface Row {
  readonly name: string;
  /** The document's lines behind its first ones; `|` is the cursor. */
  readonly text: readonly string[];
  readonly file?: string;
  readonly title: string | RegExp;
  /** The lines afterwards; or why it is not done. */
  readonly after: readonly string[] | RegExp;
  /** Other documents, in full. */
  readonly others?: Readonly<Record<string, string>>;
  /** What becomes of other documents; undefined: it is gone. */
  readonly othersAfter?: Readonly<Record<string, string | undefined>>;
}

const heads: Readonly<Record<string, readonly string[]>> = {
  lesson: ['kind: lesson-plan', 'schemaVersion: 1', 'title: The creek'],
  project: ['kind: project-spec', 'schemaVersion: 1', 'title: The creek'],
  rubric: ['kind: rubric', 'schemaVersion: 1', 'title: Creek rubric'],
};

/** A whole document of these lines. */
function whole(file: string, lines: readonly string[]): string {
  return [...(heads[file.split('.')[1] ?? ''] ?? []), ...lines, ''].join('\n');
}

interface Done {
  readonly files: Readonly<Record<string, string | undefined>>;
  readonly fill: string | undefined;
}

/** Does what is offered at the cursor of a marked text. */
function done(
  file: string,
  marked: string,
  title: string | RegExp,
  others: Row['others'] = {},
): Done | string {
  const { library, offers } = offered(file, marked, others);
  const chosen = offers.find((each) =>
    typeof title === 'string' ? each.title === title : title.test(each.title),
  );
  assert.ok(
    chosen,
    `not offered: ${String(title)}; there is ${offers.map((each) => each.title).join(' | ')}`,
  );
  const worked = chosen.work();
  if ('refused' in worked) return worked.refused;
  const files: Record<string, string | undefined> = {};
  for (const { uri, text } of worked.step.made ?? []) {
    assert.ok(!library.get(uri), `${uri} is there already`);
    files[uri] = text;
  }
  for (const { uri, edits } of worked.step.changed)
    files[uri] = applyEdits(library.get(uri)?.text ?? '', edits);
  for (const uri of worked.step.removed ?? []) files[uri] = undefined;
  for (const [uri, text] of Object.entries(files))
    if (text !== undefined) {
      library.put(uri, text, true);
      assert.deepEqual(library.get(uri)?.yaml.problems, [], text);
    }
  return { files, fill: worked.fill };
}

function offered(
  file: string,
  marked: string,
  others: Row['others'] = {},
): { library: ReturnType<typeof libraryOf>; offers: readonly Rework[] } {
  const offset = marked.indexOf('|');
  assert.ok(offset >= 0, 'no cursor');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const library = libraryOf({ ...others, [file]: text });
  const document = library.get(at(file));
  assert.ok(document);
  return { library, offers: refactoringsAt(document, library, offset) };
}

function testRows(rows: readonly Row[]): void {
  for (const { name, text, file = 'creek.lesson.yaml', title, after, others, othersAfter = {} } of rows)
    for (const eol of ['\n', '\r\n'])
      it(`${name}${eol === '\n' ? '' : ' (CRLF)'}`, () => {
        const windows = (each: string): string => each.replaceAll('\n', eol);
        const result = done(file, windows(whole(file, text)), title, others);
        if (after instanceof RegExp) {
          assert.match(typeof result === 'string' ? result : 'done', after);
          return;
        }
        assert.ok(typeof result !== 'string', JSON.stringify(result));
        const expected: Record<string, string | undefined> = {};
        for (const [other, lines] of Object.entries(othersAfter)) expected[at(other)] = lines;
        // What is made takes the line ends of the plan; what is there already keeps its own.
        for (const [uri, made] of Object.entries(expected))
          if (made !== undefined && !Object.keys(others ?? {}).some((other) => at(other) === uri))
            expected[uri] = windows(made);
        expected[at(file)] = windows(whole(file, after));
        assert.deepEqual(result.files, expected);
      });
}

describe('Add a check for this goal', () => {
  const title = 'Add a check for this goal';
  testRows([
    {
      name: 'from anywhere in the goal, below the checks that are there',
      text: [
        'goals:',
        '  - id: g1',
        '    target: I can explain  # ours',
        '    standards: [HS-|LS2-7]',
        'checks:',
        '- id: k1   # first',
        '  name: Ticket',
        '  goals: [g1]',
      ],
      title,
      after: [
        'goals:',
        '  - id: g1',
        '    target: I can explain  # ours',
        '    standards: [HS-LS2-7]',
        'checks:',
        '- id: k1   # first',
        '  name: Ticket',
        '  goals: [g1]',
        '- id: k2',
        '  name: New check',
        '  goals: [g1]',
      ],
    },
    {
      name: 'where there are none yet',
      text: ['goals:', '  - {id: toString, target: I| can}'],
      title,
      after: [
        'goals:',
        '  - {id: toString, target: I can}',
        'checks:',
        '  - id: k1',
        '    name: New check',
        '    goals: [toString]',
      ],
    },
    {
      name: 'in a list of checks in brackets',
      text: ['checks: [{id: k1, name: A}]', 'goals:', '  |- id: g1', '    target: I can'],
      title,
      after: [
        'checks: [{id: k1, name: A}, {id: k2, name: New check, goals: [g1]}]',
        'goals:',
        '  - id: g1',
        '    target: I can',
      ],
    },
  ]);

  it('leaves its name selected', () => {
    const result = done(
      'creek.lesson.yaml',
      whole('creek.lesson.yaml', ['goals: [{id: g1, target: |I}]']),
      title,
    );
    assert.equal(typeof result === 'string' ? result : result.fill, 'New check');
  });
});

describe('Give this item an id', () => {
  testRows([
    {
      name: 'from its words',
      text: ['activities:', '  # begin here', '  - title: Two jars, |no labels', '    minutes: 5'],
      title: 'Give this activity an id',
      after: [
        'activities:',
        '  # begin here',
        '  - id: two-jars-no',
        '    title: Two jars, no labels',
        '    minutes: 5',
      ],
    },
    {
      name: 'one that is not taken',
      text: ['activities:', '  - {id: jars, title: A}', '  - {title: Jars|}   # again'],
      title: 'Give this activity an id',
      after: ['activities:', '  - {id: jars, title: A}', '  - {id: jars-2, title: Jars}   # again'],
    },
    {
      name: 'counted, where its kind is',
      file: 'creek.project.yaml',
      text: ['goals:', '  - id: g1', '    target: A', '  - target: |B'],
      title: 'Give this goal an id',
      after: ['goals:', '  - id: g1', '    target: A', '  - id: g2', '    target: B'],
    },
    {
      name: 'all that have none',
      file: 'creek.project.yaml',
      text: [
        'sessions:',
        '  - id: s1',
        '    title: One',
        '    activities:',
        '      - title: A|',
        '      - title: A',
        '      - {id: b, title: B}',
      ],
      title: 'Give ids to 2 activities that have none',
      after: [
        'sessions:',
        '  - id: s1',
        '    title: One',
        '    activities:',
        '      - id: a',
        '        title: A',
        '      - id: a-2',
        '        title: A',
        '      - {id: b, title: B}',
      ],
    },
    {
      name: 'a level of a rubric',
      file: 'creek.rubric.yaml',
      text: ['levels:', '  - name: Not yet|', '  - {id: meets, name: Meets}'],
      title: 'Give this level an id',
      after: ['levels:', '  - id: not-yet', '    name: Not yet', '  - {id: meets, name: Meets}'],
    },
  ]);
});

describe('Sort checks by time', () => {
  const title = 'Sort checks by time';
  const sessions = [
    'sessions:',
    '  - {id: s1, title: One}',
    '  - {id: s2, title: Two}',
    '  - {id: s3, title: Three}',
  ];
  const file = 'creek.project.yaml';
  testRows([
    {
      name: 'with the notes that belong to them, and the blank lines between them',
      file,
      text: [
        ...sessions,
        'checks:',
        '  # the last',
        '  - id: k3|',
        '    when: s3',
        '',
        '  # the first',
        '  - id: k1',
        '    when: s1 # early',
        '',
        '  - id: k2',
        '    when: s2',
      ],
      title,
      after: [
        ...sessions,
        'checks:',
        '  # the first',
        '  - id: k1',
        '    when: s1 # early',
        '',
        '  - id: k2',
        '    when: s2',
        '',
        '  # the last',
        '  - id: k3',
        '    when: s3',
      ],
    },
    {
      name: 'in brackets',
      file,
      text: [...sessions, 'checks: [{id: k2, when: s2}, {id: k1, |when: s1}]'],
      title,
      after: [...sessions, 'checks: [{id: k1, when: s1}, {id: k2, when: s2}]'],
    },
    {
      name: 'what has no time yet comes last, what comes together stays as it is',
      file,
      text: [
        ...sessions,
        'checks:',
        '- {id: a}',
        '- {id: b, when: s2}',
        '- {id: c, when: s2}',
        '- {id: d, |when: s1}',
      ],
      title,
      after: [
        ...sessions,
        'checks:',
        '- {id: d, when: s1}',
        '- {id: b, when: s2}',
        '- {id: c, when: s2}',
        '- {id: a}',
      ],
    },
    {
      name: 'by days, where no period has one',
      file,
      text: ['checks:', '  - {id: b, when: 2026-05-06}', '  - {id: a, when: 2026-05-04|}'],
      title,
      after: ['checks:', '  - {id: a, when: 2026-05-04}', '  - {id: b, when: 2026-05-06}'],
    },
    {
      name: 'a check that an activity names',
      text: [
        'activities:',
        '  - {id: a1, title: A, checks: [k2]}',
        '  - {id: a2, title: B}',
        'checks:',
        '  - {id: k1, when: a2}',
        '  - {id: k2, name: |B}',
      ],
      title,
      after: [
        'activities:',
        '  - {id: a1, title: A, checks: [k2]}',
        '  - {id: a2, title: B}',
        'checks:',
        '  - {id: k2, name: B}',
        '  - {id: k1, when: a2}',
      ],
    },
    {
      name: 'class periods by their dates',
      file,
      text: ['sessions:', '  - {id: s1, date: 2026-05-06}', '  - {id: s2, date: |2026-05-04}'],
      title: 'Sort class periods by date',
      after: ['sessions:', '  - {id: s2, date: 2026-05-04}', '  - {id: s1, date: 2026-05-06}'],
    },
  ]);

  it('is not offered where they are in order, or in another list', () => {
    const titles = (lines: readonly string[]): readonly string[] =>
      offered(file, whole(file, lines)).offers.map((each) => each.title);
    assert.ok(!titles([...sessions, 'checks: [{id: a, when: |s1}, {id: b, when: s1}]']).includes(title));
    assert.ok(
      !titles([...sessions, 'checks: [{id: a, when: s2}, {id: b, when: s1}]', 'notes: |x']).includes(title),
    );
  });

  it('sorts many with as few moves as can be', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `  - {id: k${index}, when: s${(index * 7) % 4}}`);
    const library = libraryOf({ [file]: whole(file, [...sessions, 'checks:', ...lines]) });
    const document = library.get(at(file));
    assert.ok(document);
    const [order] = ordersOf(document);
    const worked = order?.work();
    assert.ok(worked && 'step' in worked);
    library.put(at(file), applyEdits(document.text, worked.step.changed[0]?.edits ?? []), true);
    const after = library.get(at(file));
    assert.ok(after && ordersOf(after).length === 0 && after.text.length === document.text.length);
  });
});

const madeHead = (title: string, form?: string): string =>
  [
    'kind: rubric',
    'schemaVersion: 1',
    `title: ${title}`,
    'for: creek.lesson.yaml',
    ...(form ? [`form: ${form}`] : []),
    '',
  ].join('\n');

describe('What checks share with the rest of the plan', () => {
  const checks = (first: string, second: string): readonly string[] => ['checks:', first, second];
  testRows([
    {
      name: 'is shared the same way when they are sorted',
      text: [
        'title2: &one First',
        ...checks(
          '  - {id: b, when: 2026-02-01, name: *one}|',
          '  - {id: a, when: 2026-01-01, name: &two A}',
        ),
        'homework: *two',
      ],
      title: 'Sort checks by time',
      after: [
        'title2: &one First',
        ...checks('  - {id: a, when: 2026-01-01, name: &two A}', '  - {id: b, when: 2026-02-01, name: *one}'),
        'homework: *two',
      ],
    },
    {
      name: 'and they stay where another place would say something else',
      text: [
        ...checks('  - {id: b, when: 2026-02-01, name: &x B}|', '  - {id: a, when: 2026-01-01, name: &x A}'),
        'homework: *x',
      ],
      title: 'Sort checks by time',
      after: /cannot be changed from here/,
    },
  ]);
});

describe('Move this rubric into a file of its own', () => {
  const title = 'Move this rubric into a file of its own';
  testRows([
    {
      name: 'with its notes, its levels and ids in the form of a rubric',
      text: [
        'final:',
        '  name: Evening',
        '  # looked at with',
        '  rubric:   # ours',
        '    title: Claims',
        '    levels: [Not yet, Meets]  # two are enough',
        '    criteria:',
        '      # most of all',
        '      - name: |Claim',
        '        levels:',
        '          - States an opinion   # heard often',
        '          - States a claim',
        '      - name: Method',
        '        goals: [g1]',
        '        descriptors:',
        '          Not yet: Lists',
        '          Meets: >-',
        '            Describes',
        '            what stays the same',
        '  when: 2026-05-04',
      ],
      title,
      after: [
        'final:',
        '  name: Evening',
        '  # looked at with',
        '  rubric: creek.rubric.yaml   # ours',
        '  when: 2026-05-04',
      ],
      othersAfter: {
        'creek.rubric.yaml': [
          'kind: rubric',
          'schemaVersion: 1',
          'title: Claims',
          'for: creek.lesson.yaml',
          'levels:  # two are enough',
          '  - {id: not-yet, name: Not yet}',
          '  - {id: meets, name: Meets}',
          'criteria:',
          '  # most of all',
          '  - id: claim',
          '    name: Claim',
          '    descriptors:',
          '      not-yet: States an opinion   # heard often',
          '      meets: States a claim',
          '  - id: method',
          '    name: Method',
          '    goals: [g1]',
          '    descriptors:',
          '      not-yet: Lists',
          '      meets: >-',
          '        Describes',
          '        what stays the same',
          '',
        ].join('\n'),
      },
    },
    {
      name: 'in braces, without a title, beside a rubric that has the name already',
      text: [
        'choices:',
        '  - id: show',
        '    title: How?',
        '    options:',
        '      - {id: pod, name: Podcast, rubric: {form: checklist, criteria: [Two |voices]}}',
      ],
      title,
      others: { 'creek.rubric.yaml': 'kind: rubric\nschemaVersion: 1\ntitle: Mine\n' },
      after: [
        'choices:',
        '  - id: show',
        '    title: How?',
        '    options:',
        '      - {id: pod, name: Podcast, rubric: creek-2.rubric.yaml}',
      ],
      othersAfter: {
        'creek-2.rubric.yaml': `${madeHead('The creek – rubric', 'checklist')}criteria:\n  - id: two-voices\n    name: Two voices\n`,
      },
    },
    {
      name: 'a bare list of criteria, under a list that stands at the edge',
      text: [
        'final:',
        '  rubric:',
        '  - name: Claim',
        '    descriptors: {Not |yet: a, Approaching: b, Meets: c, Exceeds: d}',
        '  - Data',
      ],
      title,
      after: ['final:', '  rubric: creek.rubric.yaml'],
      othersAfter: {
        'creek.rubric.yaml': `${madeHead('The creek – rubric')}${['criteria:', '  - id: claim', '    name: Claim', '    descriptors: {not-yet: a, approaching: b, meets: c, exceeds: d}', '  - id: data', '    name: Data', ''].join('\n')}`,
      },
    },
    {
      name: 'criteria by their names, levels with words and points of their own',
      text: [
        'final:',
        '  rubric:',
        '    scored: true',
        '    criteria:',
        '      Claim:',
        '        levels:',
        '          - {name: Begins, points: 1, description: a}',
        '          - {name: Does, points: 2, description: |b}',
      ],
      title,
      after: ['final:', '  rubric: creek.rubric.yaml'],
      othersAfter: {
        'creek.rubric.yaml': `${madeHead('The creek – rubric')}${['scored: true', 'levels:', '  - id: begins', '    name: Begins', '  - id: does', '    name: Does', 'criteria:', '  - id: claim', '    name: Claim', '    descriptors:', '      begins: a', '      does: b', '    levelPoints:', '      begins: 1', '      does: 2', ''].join('\n')}`,
      },
    },
    {
      name: 'one that stands where the form has no place for it',
      text: [
        'rubric:',
        '  # ours',
        '  levels: [Not yet, |There]',
        '  criteria:',
        '    - Claim',
        'final: {name: Evening}',
      ],
      title,
      after: ['final: {name: Evening, rubric: creek.rubric.yaml}'],
      othersAfter: {
        'creek.rubric.yaml': `${madeHead('The creek – rubric')}${['# ours', 'levels:', '  - {id: not-yet, name: Not yet}', '  - {id: there, name: There}', 'criteria:', '  - id: claim', '    name: Claim', ''].join('\n')}`,
      },
    },
    {
      name: 'not one that is shared with another place',
      text: ['x-a: &a Words', 'final:', '  rubric:', '    criteria: [|*a]'],
      title,
      after: /shared with another place/,
    },
  ]);

  testRows([
    {
      name: 'and leaves another one that is written in the plan',
      text: ['rubric: {criteria: [Cla|im]}', 'final: {rubric: [Evidence]}'],
      title: 'Move this rubric into a file of its own',
      after: ['final: {rubric: [Evidence]}'],
      othersAfter: {
        'creek.rubric.yaml': `${madeHead('The creek – rubric')}criteria: [{id: claim, name: Claim}]\n`,
      },
    },
  ]);

  it('asks to save a plan that has no place yet', () => {
    const uri = 'untitled:Untitled-1';
    const text = 'kind: lesson-plan\nschemaVersion: 1\ntitle: A\nfinal: {rubric: {criteria: [B]}}\n';
    const library = libraryOf({});
    library.put(uri, text, true);
    const document = library.get(uri);
    assert.ok(document);
    const worked = refactoringsAt(document, library, text.indexOf('criteria'))[0]?.work();
    assert.ok(worked && 'refused' in worked && worked.refused.startsWith('Save this plan first'));
  });

  it('is what the finding at that place speaks of', () => {
    const library = libraryOf({
      'a.lesson.yaml': whole('a.lesson.yaml', ['final:', '  rubric:', '    criteria: [B]']),
    });
    const said = library.findings(at('a.lesson.yaml')).filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      said.map(({ message }) => message),
      [
        'Rubric: a rubric has a file of its own, and the name of that file stands here. The light bulb can move this rubric there.',
      ],
    );
  });
});

describe('Criteria that stand in the plan', () => {
  const goals = (...more: readonly string[]): readonly string[] => [
    'goals:',
    '  - id: g1',
    '    target: I can',
    ...more,
  ];
  const single = `${madeHead('The creek – rubric', 'single-point')}${['', 'criteria:', '  - id: names-land-use', '    name: Names a land use', '    goals: [g1]', '    descriptors:', '      meets: names a land use', '  - id: uses-two', '    name: Uses two', '    goals: [g1]', '    descriptors:', '      meets: uses two', ''].join('\n')}`;
  const usesTwo = `${madeHead('The creek – rubric', 'single-point')}${['', 'criteria:', '  - id: uses-two', '    name: Uses two', '    goals: [g1]', '    descriptors:', '      meets: uses two', ''].join('\n')}`;
  const inPlan = goals(
    '    successCriteria:',
    '      - names a land |use',
    '      - uses two',
    'final: {name: Evening}',
  );
  testRows([
    {
      name: 'success criteria become rows of a rubric that the plan ends with',
      text: inPlan,
      title: 'Move these success criteria into a rubric of their own',
      after: goals('final: {name: Evening, rubric: creek.rubric.yaml}'),
      othersAfter: { 'creek.rubric.yaml': single },
    },
    {
      name: 'or of the single-point rubric that is there',
      text: goals('    successCriteria: [uses |two]'),
      others: {
        'other.rubric.yaml':
          'kind: rubric\nschemaVersion: 1\ntitle: Ours\nfor: creek.lesson.yaml\nform: single-point\ncriteria:\n- {id: uses-two, name: A}\n',
      },
      title: 'Move these success criteria into “Ours”',
      after: goals(),
      othersAfter: {
        'other.rubric.yaml':
          'kind: rubric\nschemaVersion: 1\ntitle: Ours\nfor: creek.lesson.yaml\nform: single-point\ncriteria:\n- {id: uses-two, name: A}\n- {id: uses-two-2, name: Uses two, goals: [g1], descriptors: {meets: uses two}}\n',
      },
    },
    {
      name: 'key criteria become a checklist',
      text: ['keyCriteria: [one |thing, two]', 'homework: x'],
      title: 'Move these key criteria into a rubric of their own',
      after: ['homework: x'],
      othersAfter: {
        'creek.rubric.yaml': `${madeHead('The creek – rubric', 'checklist')}${['', 'criteria:', '  - id: one-thing', '    name: one thing', '  - id: two', '    name: two', ''].join('\n')}`,
      },
    },
    {
      name: 'not where a note would be lost',
      text: goals('    successCriteria:', '      - names |a  # hm'),
      title: 'Move these success criteria into a rubric of their own',
      after: /note beside it/,
    },
  ]);

  testRows([
    {
      name: 'a rubric that is written in the plan stays where it is',
      text: goals('    successCriteria: [uses |two]', 'final: {rubric: {criteria: [Claim]}}'),
      title: 'Move these success criteria into a rubric of their own',
      after: goals('final: {rubric: {criteria: [Claim]}}'),
      othersAfter: { 'creek.rubric.yaml': usesTwo },
    },
  ]);

  const inline = 'Write this rubric’s criteria into the plan instead';
  const plan = goals('final: {name: Evening, rubric: |creek.rubric.yaml}');
  testRows([
    {
      name: 'come back from the rubric',
      text: plan,
      others: { 'creek.rubric.yaml': single },
      title: inline,
      after: goals(
        '    successCriteria:',
        '      - names a land use',
        '      - uses two',
        'final: {name: Evening}',
      ),
      othersAfter: { 'creek.rubric.yaml': undefined },
    },
    {
      name: 'come back from a checklist as key criteria',
      text: ['final: {rubric: |creek.rubric.yaml}'],
      others: {
        'creek.rubric.yaml': `${madeHead('R', 'checklist')}criteria: [{id: a, name: One thing}, {id: b, name: "yes"}]\n`,
      },
      title: inline,
      after: ['', 'keyCriteria:', '  - One thing', '  - "yes"'],
      othersAfter: { 'creek.rubric.yaml': undefined },
    },
    {
      name: 'but not where a row describes several levels',
      text: plan,
      others: {
        'creek.rubric.yaml': `${madeHead('R', 'single-point')}criteria: [{id: a, name: A, descriptors: {beginning: x}}]\n`,
      },
      title: inline,
      after: /needs a file of its own/,
    },
    {
      name: 'nor where something would be lost',
      text: plan,
      others: {
        'creek.rubric.yaml': `${madeHead('R', 'single-point')}criteria: [{id: a, name: A, goals: [g1], weight: 2}]\n`,
      },
      title: inline,
      after: /no place for one thing this rubric says: weight/,
    },
    {
      name: 'nor a note',
      text: plan,
      others: { 'creek.rubric.yaml': `${single}# to talk about\n` },
      title: inline,
      after: /notes in the rubric’s file/,
    },
    {
      name: 'nor from one that another plan needs too',
      text: plan,
      others: {
        'creek.rubric.yaml': single,
        'b.lesson.yaml':
          'kind: lesson-plan\nschemaVersion: 1\ntitle: Lakes\nfinal: {rubric: creek.rubric.yaml}\n',
      },
      title: inline,
      after: /“Lakes” needs this rubric as well/,
    },
  ]);

  it('a rubric with levels is never offered a place in the plan', () => {
    for (const form of ['', 'form: analytic\n', 'form: holistic\n']) {
      const rubric = `${madeHead('R')}${form}criteria: [{id: a, name: A, descriptors: {meets: x}}]\n`;
      const { offers } = offered('creek.lesson.yaml', whole('creek.lesson.yaml', plan), {
        'creek.rubric.yaml': rubric,
      });
      assert.deepEqual(
        offers.filter(({ title }) => title === inline),
        [],
        rubric,
      );
    }
  });
});

describe('Turn these into levels of the rubric', () => {
  const file = 'creek.rubric.yaml';
  const title = 'Turn these into levels of the rubric';
  testRows([
    {
      name: 'bare words in brackets',
      file,
      text: [
        'levels: [Not yet, |Meets]   # two',
        'criteria:',
        '  - {id: c, name: C, descriptors: {not-yet: a}}',
      ],
      title,
      after: [
        'levels:   # two',
        '  - {id: not-yet, name: Not yet}',
        '  - {id: meets, name: Meets}',
        'criteria:',
        '  - {id: c, name: C, descriptors: {not-yet: a}}',
      ],
    },
    {
      name: 'bare words in lines, and descriptors in their order',
      file,
      text: [
        'levels:',
        '- Not yet  # at first',
        '- Meets',
        'criteria:',
        '- id: c',
        '  name: C',
        '  descriptors:',
        '  - |a  # A',
        '  - >-',
        '    b',
        '    c',
      ],
      title,
      after: [
        'levels:',
        '- id: not-yet  # at first',
        '  name: Not yet',
        '- id: meets',
        '  name: Meets',
        'criteria:',
        '- id: c',
        '  name: C',
        '  descriptors:',
        '    not-yet: a  # A',
        '    meets: >-',
        '      b',
        '      c',
      ],
    },
    {
      name: 'numbers with names',
      file,
      text: [
        'levels: {4: Exceeds, 3: Meets}',
        'criteria:',
        '  - id: c',
        '    name: C',
        '    descriptors:',
        '      # best',
        '      4: w|ow',
        '      3: ok # fine',
      ],
      title,
      after: [
        'levels:',
        '  - id: level-4',
        '    name: Exceeds',
        '  - id: level-3',
        '    name: Meets',
        'criteria:',
        '  - id: c',
        '    name: C',
        '    descriptors:',
        '      # best',
        '      level-4: wow',
        '      level-3: ok # fine',
      ],
    },
    {
      name: 'numbers of the usual levels',
      file,
      text: [
        'levels:',
        '  - {id: not-yet, name: Not yet}',
        '  - {id: meets, name: Meets}',
        'criteria:',
        '  - {id: c, name: C, levels: {1: a|, 2: b}}',
      ],
      title,
      after: [
        'levels:',
        '  - {id: not-yet, name: Not yet}',
        '  - {id: meets, name: Meets}',
        'criteria:',
        '  - {id: c, name: C, descriptors: {not-yet: a, meets: b}}',
      ],
    },
    {
      name: 'levels with lines of their own in a criterion',
      file,
      text: [
        'criteria:',
        '  - id: c',
        '    name: C',
        '    ratings:',
        '      - level: Begins',
        '        description: |a',
        '      - level: Does',
        '        description: b',
      ],
      title,
      after: [
        'levels:',
        '  - id: begins',
        '    name: Begins',
        '  - id: does',
        '    name: Does',
        'criteria:',
        '  - id: c',
        '    name: C',
        '    descriptors:',
        '      begins: a',
        '      does: b',
      ],
    },
    {
      name: 'the levels every rubric has are not written again',
      file,
      text: ['form: single-point', 'criteria:', '  - id: c', '    name: C', '    descriptors: [a, |b, c]'],
      title,
      after: [
        'form: single-point',
        'criteria:',
        '  - id: c',
        '    name: C',
        '    descriptors:',
        '      concerns: a',
        '      meets: b',
        '      beyond: c',
      ],
    },
    {
      name: 'and can be, to give them other names',
      file,
      text: ['form: check|list', 'criteria: [{id: c, name: C}]'],
      title: 'Write the levels out',
      after: [
        'form: checklist',
        '',
        'levels:',
        '  - id: not-yet',
        '    name: Not yet',
        '  - id: there',
        '    name: There',
        '',
        'criteria: [{id: c, name: C}]',
      ],
    },
  ]);

  it('is not offered where the levels have their form, or nobody can say which is meant', () => {
    const titles = (...lines: readonly string[]): readonly string[] =>
      offered(file, whole(file, lines)).offers.map((each) => each.title);
    assert.ok(!titles('levels: [{id: a, name: |A}]').includes(title));
    assert.ok(!titles('criteria: [{id: c, descriptors: {meets: |a}, levels: [b]}]').includes(title));
    assert.ok(!titles('criteria: [{id: c, levels: [[|b]]}]').includes(title));
  });

  it('the usual levels never take the place of levels in some other shape', () => {
    for (const levels of ['{4: Exceeds, 3: Meets}', '{a: {b: {c: d}}}', 'many', '[]   # later'])
      for (const lines of [
        ['form: ana|lytic', `levels: ${levels}`],
        [`levels: ${levels}`, 'crit|eria: []'],
      ]) {
        const { offers } = offered(file, whole(file, lines));
        assert.equal(
          offers.some((each) => each.title === 'Write the levels out'),
          levels.startsWith('[]'),
          lines.join(),
        );
      }
  });
});

describe('Another way to write a list, an entry, a text', () => {
  testRows([
    {
      name: 'a list in brackets, in lines',
      text: ['grades: ["9", |"10"]   # both'],
      title: 'Give each its own line',
      after: ['grades:   # both', '  - "9"', '  - "10"'],
    },
    {
      name: 'with the notes in it',
      text: [
        'goals:',
        '- id: g1',
        'grades: [ # both',
        '  "9", # first',
        '  # then',
        '  |"10",',
        '  # more?',
        ']',
      ],
      title: 'Give each its own line',
      after: ['goals:', '- id: g1', 'grades:   # both', '- "9"   # first', '# then', '- "10"', '# more?'],
    },
    {
      name: 'an entry in braces, in the lines of its neighbours',
      text: [
        'checks:',
        '  -   id: k1',
        '      name: A',
        '  -   {id: k2, name: "B, |C", goals: [g1], when: }  # soon',
      ],
      title: 'Give each its own line',
      after: [
        'checks:',
        '  -   id: k1',
        '      name: A',
        '  -   id: k2  # soon',
        '      name: "B, C"',
        '      goals: [g1]',
        '      when:',
      ],
    },
    {
      name: 'an anchor stays with its list',
      text: ['grades: &g ["9", |"10"]'],
      title: 'Give each its own line',
      after: ['grades: &g', '  - "9"', '  - "10"'],
    },
    {
      name: 'a list in lines, in brackets',
      text: ['materials:', '  - jars', '  - "a, |b"', '  - what: who?', 'notes: x'],
      title: 'Put this list on one line',
      after: ['materials: [jars, "a, b", {what: who?}]', 'notes: x'],
    },
    {
      name: 'not with a note in it',
      text: ['grades:', '  - "9"', '  # also', '  - "1|0"'],
      title: 'Put this list on one line',
      after: /note beside it/,
    },
    {
      name: 'an entry in lines, in braces',
      text: ['checks:', '  - id: k1', '    name: A|', '    goals: [g1]', '  - id: k2'],
      title: 'Put this entry on one line',
      after: ['checks:', '  - {id: k1, name: A, goals: [g1]}', '  - id: k2'],
    },
    {
      name: 'a text in quotation marks',
      text: ['notes: say “wa|it” # often'],
      title: 'Put quotation marks around this text',
      after: ['notes: "say “wait”" # often'],
    },
    {
      name: 'a text without them',
      text: ["homework: 'Ask |someone at home'"],
      title: 'Take the quotation marks off',
      after: ['homework: Ask someone at home'],
    },
    {
      name: 'a long text in lines',
      text: [`notes: "one: ${'word '.repeat(22)}e|nd"   # long`],
      title: 'Give this text lines of its own',
      after: ['notes: >-   # long', `  one: ${'word '.repeat(17)}word`, '  word word word word end'],
    },
    {
      name: 'a text with line breaks in lines',
      text: ['notes: "one\\n|two"'],
      title: 'Give this text lines of its own',
      after: ['notes: |-', '  one', '  two'].map((line) => line.replace('\u0000', '')),
    },
    {
      name: 'a short text in lines, on one',
      text: ['notes: >-  # ours', '  one:', '  t|wo', 'homework: x'],
      title: 'Write this text on one line',
      after: ['notes: "one: two"  # ours', 'homework: x'],
    },
  ]);

  it('is not offered where it makes no difference, or the word has to be as it is', () => {
    const titles = (...lines: readonly string[]): string =>
      offered('a.lesson.yaml', whole('a.lesson.yaml', lines))
        .offers.map((each) => each.title)
        .join(' / ');
    assert.equal(titles('subject: |Science').includes('lines of its own'), false);
    assert.equal(titles('subject: "|yes"').includes('marks off'), false);
    assert.equal(titles('minutes: |50'), '');
    assert.equal(titles('status: |draft'), '');
    assert.equal(titles('goals: [{id: |g1}]').includes('quotation'), false);
  });

  it('is not offered in a text that cannot be read, or one in an older or newer form', () => {
    for (const text of [
      'kind: lesson-plan\ntitle: "|a\ngrades: [1]\n',
      'kind: lesson-plan\nschemaVersion: 9\ngrades: [|1]\n',
    ])
      assert.deepEqual(offered('a.lesson.yaml', text).offers, []);
  });
});

describe('A plan that stands in braces as a whole', () => {
  it('is left as it is: nothing is offered that cannot be done', () => {
    const { offers } = offered('a.lesson.yaml', '{kind: lesson-plan, schemaVersion: 1, grades: ["9|"]}');
    assert.deepEqual(
      offers.map((each) => each.title),
      [],
    );
  });
});

describe('Link to a goal', () => {
  /** The goals that what stands at the cursor can be linked to, and the text once it is. */
  const linked = (file: string, lines: readonly string[], others: Row['others'] = {}): unknown => {
    const marked = whole(file, lines);
    const offset = marked.indexOf('|');
    const library = libraryOf({ ...others, [file]: marked.replace('|', '') });
    const document = library.get(at(file));
    assert.ok(document);
    const found = linkableAround(document, library, entriesAround(document, offset));
    if (!found) return undefined;
    const ids = found.goals.map(({ id }) => id);
    const planned = planEdits(document, goalsLinked(found.path, ids));
    assert.ok('edits' in planned);
    const after = applyEdits(document.text, planned.edits).split('\n').slice(3, -1);
    return { label: found.label, goals: found.goals.map(({ text }) => text), after };
  };
  const goals = ['goals:', '  - {id: g1, target: One}', '  - {id: g2, target: Two}'];

  it('offers the goals that an item is not linked to yet', () => {
    assert.deepEqual(
      linked('a.lesson.yaml', [...goals, 'checks:', '  - {id: k, name: Tic|ket, goals: [g2]}']),
      {
        label: 'Ticket',
        goals: ['One'],
        after: [...goals, 'checks:', '  - {id: k, name: Ticket, goals: [g2, g1]}'],
      },
    );
  });

  it('offers a row of a rubric the goals of its plan', () => {
    const plan = whole('a.lesson.yaml', goals);
    assert.deepEqual(
      linked('a.rubric.yaml', ['for: a.lesson.yaml', 'criteria:', '  - id: c', '    name: C|'], {
        'a.lesson.yaml': plan,
      }),
      {
        label: 'C',
        goals: ['One', 'Two'],
        after: ['for: a.lesson.yaml', 'criteria:', '  - id: c', '    name: C', '    goals: [g1, g2]'],
      },
    );
  });

  it('offers nothing where all are linked, or nothing can be', () => {
    assert.equal(linked('a.lesson.yaml', [...goals, 'checks: [{id: k, goals: [g1, |g2]}]']), undefined);
    assert.equal(linked('a.lesson.yaml', [...goals, 'notes: |x']), undefined);
  });
});

describe('Whatever is done with a part of a plan', () => {
  const folder = new URL('../../../examples/creek-project/', import.meta.url);
  const files = Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  );
  const notesIn = (library: ReturnType<typeof libraryOf>): readonly string[] =>
    [...library.all()].flatMap(({ yaml, text }) =>
      yaml.comments.map(({ span }) => text.slice(span.start, span.end).trimEnd()),
    );
  for (const file of Object.keys(files))
    it(`leaves every document readable, every note there, and says why it is not done: ${file}`, () => {
      const library = libraryOf(files);
      const document = library.get(at(file));
      assert.ok(document);
      const before = notesIn(library).toSorted();
      const said = JSON.stringify(document.data);
      const seen = new Set<string>();
      const places = entriesOf(document.yaml.root).map(({ span }) => span.start);
      for (const place of places.filter((_, index) => index % 5 === 0)) {
        for (const { title, work } of refactoringsAt(document, library, place)) {
          const worked = work();
          if ('refused' in worked) {
            assert.ok(worked.refused.length > 20, title);
            continue;
          }
          const { made = [], changed, removed = [] } = worked.step;
          const key = JSON.stringify(changed);
          if (seen.has(key)) continue;
          seen.add(key);
          const after = libraryOf(files);
          for (const { uri, text } of made) after.put(uri, text, true);
          for (const { uri, edits } of changed)
            after.put(uri, applyEdits(library.get(uri)?.text ?? '', edits), true);
          for (const uri of removed) after.remove(uri);
          for (const { yaml, uri } of after.all()) assert.deepEqual(yaml.problems, [], `${title} ${uri}`);
          assert.deepEqual(notesIn(after).toSorted(), before, title);
          const isOnlyWritten = /line|quotation/.test(title);
          if (isOnlyWritten) assert.equal(JSON.stringify(after.get(at(file))?.data), said, title);
        }
      }
    });
});
