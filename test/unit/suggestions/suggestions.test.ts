// A change that is suggested: how it is written, what is shown of it, how it is used and left.
import assert from 'node:assert/strict';
import { indexOf } from '../../../src/core/references/index.ts';
import { suggestableAt, suggestionAt, suggestionsFor } from '../../../src/core/suggestions/inText.ts';
import { suggestionsOf, takesSuggestions } from '../../../src/core/suggestions/suggestions.ts';
import { changesToWrite } from '../../../src/core/suggestions/write.ts';
import { planEdits } from '../../../src/core/edit/planEdits.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { findingsIn } from '../support/findings.ts';
import { ask, plan, read } from './support.ts';

const target = 'I can explain how land use changes water quality.';
const words = { do: 'suggest', ref: 'goals/g1', field: 'target' } as const;
const answer = (id: string, how: 'use' | 'keep') => ({ do: 'answer-suggestion', id, answer: how }) as const;
/** The plan with suggestions in it, a line each. */
const withLines = (...lines: readonly string[]): string =>
  `${plan}suggestions:\n${lines.map((line) => `  - ${line}\n`).join('')}`;

/** What is wrong with a text; one goal of the plan has no id from the beginning. */
const wrongIn = (text: string): readonly string[] =>
  findingsIn(text).flatMap(({ severity, code, message }) =>
    severity === 'error' && !message.includes('This goal has no short name') ? `${code}: ${message}` : [],
  );

describe('suggesting a change', () => {
  it('writes what it is about, what it said and would say, why, who and when', () => {
    const { text, said, focus } = ask(plan, { ...words, text: 'I can explain it.', why: 'Shorter.' });
    assert.equal(
      text,
      `${plan}suggestions:
  - id: sg1
    about: g1
    field: target
    was: ${target}
    to: I can explain it.
    why: Shorter.
    by: Lee
    on: 2026-05-12
`,
    );
    assert.equal(said, `Suggested. It waits at “${target.slice(0, -1)}” until you have talked.`);
    assert.equal(focus, 'goals/g1');
    assert.deepEqual(wrongIn(text), []);
  });

  it('gives an item an id where it has none', () => {
    const { text, focus } = ask(plan, { ...words, ref: 'goals/#1', text: 'I can plan', why: '' });
    assert.match(text, /- id: g2\n {4}target: I can plan an investigation/);
    assert.match(text, /about: g2/);
    assert.equal(focus, 'goals/g2');
  });

  it('of the document names no item; of a line of a list, and of what stands deeper, the way to it', () => {
    const title = ask(plan, { do: 'suggest', ref: 'document', field: 'title', text: 'Our creek', why: '' });
    assert.match(title.text, /- id: sg1\n {4}field: title\n {4}was: How healthy is our creek\?/);
    const line = ask(title.text, { ...words, field: 'successCriteria/1', text: 'uses three', why: '' });
    assert.match(line.text, /- id: sg2\n {4}about: g1\n {4}field: successCriteria\/1\n {4}was: uses two/);
    const tool = ask(plan, {
      ...{ do: 'suggest', ref: 'sessions/s1/activities/a1', field: 'technology/tool' },
      ...{ text: 'paper', why: '' },
    });
    assert.match(tool.text, /about: a1\n {4}field: technology\/tool\n {4}was: Padlet\n {4}to: paper/);
  });

  it('that a line goes, or an item', () => {
    const line = ask(plan, { ...words, field: 'successCriteria/0', text: ' ', why: '' });
    assert.match(line.text, /was: names a land use\n {4}takeOut: true/);
    const item = ask(plan, { do: 'suggest-out', ref: 'checks/k1', why: 'Too late.' });
    assert.match(item.text, /about: k1\n {4}was: Claim exit ticket\n {4}takeOut: true\n {4}why: Too late\./);
  });

  it('refuses what could not be written either, and what stands there already', () => {
    for (const [text, field, ref, refused] of [
      [target, 'target', 'goals/g1', /^These words stand there already/],
      ['', 'ifNotYet', 'checks/k1', /^Write a few words first/],
      ['', 'target', 'goals/g1', /^This needs a few words/],
      ['soon', 'minutes', 'sessions/s1', /^Minutes is a number/],
      ['x', 'target', 'goals/g9', /^This changed while/],
      ['x', 'nowhere', 'goals/g1', /^This can’t be written here/],
    ] as const)
      assert.match(ask(plan, { do: 'suggest', ref, field, text, why: '' }).refused ?? '', refused);
    assert.match(
      ask(plan, { do: 'suggest-out', ref: 'document', why: '' }).refused ?? '',
      /can’t be suggested/,
    );
    const odd = `${plan}suggestions: later\n`;
    assert.match(ask(odd, { ...words, text: 'x', why: '' }).refused ?? '', /Something else is written/);
  });

  it('where no place is for it, says so', () => {
    const notes = 'kind: standards\nschemaVersion: 1\ntitle: Ours\n';
    assert.equal(takesSuggestions('standards'), false);
    assert.deepEqual(changesToWrite(read(notes), []), []);
  });
});

describe('what is shown of a suggestion', () => {
  const only = (line: string, text = withLines(line)) => {
    const [first, ...others] = suggestionsOf(read(text));
    assert.ok(first && others.length === 0);
    return first;
  };

  it('other words, with what changes in them', () => {
    const { words: marks, ...shown } = only(
      `{id: sg1, about: g1, field: target, was: "${target}", to: I can explain how land use changes our water., why: Shorter., by: Ana}`,
    );
    assert.deepEqual(shown, {
      ...{ id: 'sg1', ref: 'goals/g1', field: 'target', place: `Goal · ${target}` },
      ...{ what: 'Change the learning target', now: target, why: 'Shorter.', by: 'Ana' },
      would: 'I can explain how land use changes our water.',
    });
    const said = (not: 'in' | 'out') =>
      marks
        ?.filter(({ is }) => is !== not)
        .map(({ text }) => text)
        .join('');
    assert.equal(said('in'), target);
    assert.equal(said('out'), 'I can explain how land use changes our water.');
  });

  it('what kind of change it is, in words', () => {
    const rows: readonly (readonly [string, string])[] = [
      ['about: g1, takeOut: true', 'Take this goal out'],
      ['about: k1, field: goals, takeOut: true', 'Take out the goals it shows'],
      ['about: k1, field: ifNotYet, to: again', 'Write “If not yet”'],
      ['about: g1, field: successCriteria/0, to: x', 'Change the success criterion'],
      ['about: g1, field: type, to: skill', 'Write the kind of goal'],
      ['about: g1, field: bloom, to: apply', 'Write Bloom’s level'],
      ['field: title, to: x', 'Change the title'],
      ['add: {to: goals, text: I can dive}', 'Add a goal'],
      ['about: s1, add: {to: activities, text: Swim}', 'Add an activity'],
      ['add: {to: nowhere, text: Swim}', 'Add something'],
    ];
    assert.deepEqual(
      rows.map(([line]) => only(`{id: sg1, ${line}}`).what),
      rows.map(([, what]) => what),
    );
  });

  it('links, choices and lists in words', () => {
    assert.equal(only('{id: sg1, about: k1, field: when, to: s1}').would, 'At the creek');
    assert.equal(only('{id: sg1, about: k1, field: type, to: exit-ticket}').would, 'Exit ticket');
    assert.equal(only('{id: sg1, about: k1, field: goals, to: g1}').would, target);
    const tool = `{"tool":"paper","purpose":"maps"}`;
    const shown = only(`{id: sg1, about: a1, field: technology, to: '${tool}'}`);
    assert.match(shown.would ?? '', /: paper\n.*: maps$/);
    assert.match(shown.now ?? '', /: Padlet\n.*: photos$/);
  });

  it('says why it can’t be used any more', () => {
    const rows: readonly (readonly [string, RegExp | undefined])[] = [
      ['about: g1, field: target, was: others, to: x', /^This was written for other words: “others”\.$/],
      ['about: g9, field: target, to: x', /^What this is about isn’t there any more\.$/],
      ['about: g1, to: x', /isn’t there any more/],
      ['takeOut: true', /isn’t there any more/],
      ['about: sg1, takeOut: true', /isn’t there any more/],
      ['about: g1, field: tarjet, to: x', /^The line this is about isn’t there/],
      ['about: g1, field: type, was: skill, to: x', /were taken away since/],
      ['about: g1, field: type, was: "", to: skill', undefined],
      // The line moved to another place of its list.
      ['about: g1, field: successCriteria/0, was: uses two measurements, to: x', undefined],
      ['about: s1, field: minutes, was: "55.0", to: "40"', undefined],
    ];
    for (const [line, stale] of rows) {
      const shown = only(`{id: sg1, ${line}}`).stale;
      if (stale) assert.match(shown ?? '', stale, line);
      else assert.equal(shown, undefined, line);
    }
  });

  it('nothing of one without an id, or that does not say one thing', () => {
    const text = withLines(
      '{about: g1, takeOut: true}',
      '{id: sg1}',
      '{id: sg2, to: x, takeOut: true}',
      'words',
      '[]',
    );
    assert.deepEqual(suggestionsOf(read(text)), []);
  });

  it('ids and keys of any kind do no harm', () => {
    const text = withLines(
      '{id: __proto__, about: constructor, field: toString/__proto__, to: x}',
      '{id: toString, about: g1, field: __proto__, to: x}',
      '{id: constructor, add: {to: __proto__, text: x}}',
    );
    assert.equal(suggestionsOf(read(text)).length, 3);
    for (const id of ['__proto__', 'toString', 'constructor']) {
      assert.notEqual(ask(text, answer(id, 'use')).refused, undefined);
      assert.equal(ask(text, answer(id, 'keep')).refused, undefined);
    }
  });
});

describe('answering a suggestion', () => {
  const used = (line: string): string => {
    const { text, refused } = ask(withLines(line), answer('sg1', 'use'));
    assert.equal(refused, undefined, line);
    assert.ok(!text.includes('suggestions'), 'nothing is left behind');
    return text;
  };
  const change = (from: string, to: string): string => {
    assert.ok(plan.includes(from));
    return plan.replace(from, to);
  };

  it('used, it is as if it had been written', () => {
    const rows: readonly (readonly [string, string])[] = [
      [`about: g1, field: target, was: "${target}", to: I can say it`, change(target, 'I can say it')],
      ['about: s1, field: minutes, to: "40"', change('minutes: 55', 'minutes: 40')],
      ['about: g1, field: successCriteria/0, to: names two', change('names a land use', 'names two')],
      ['about: g1, field: successCriteria/0, takeOut: true', change('      - names a land use\n', '')],
      ['about: k1, field: goals, takeOut: true', change('    goals: [g1]\n', '')],
      ['about: k1, field: ifNotYet, was: "", to: again', change('[g1]\n', '[g1]\n    ifNotYet: again\n')],
      ['about: a1, field: technology/tool, to: paper', change('Padlet', 'paper')],
      [`about: a1, field: technology, to: '{"tool":"paper","purpose":"photos"}'`, change('Padlet', 'paper')],
      ['about: k1, field: goals, to: "g1\\ng2"', change('goals: [g1]', 'goals: [g1, g2]')],
      [
        'add: {to: goals, text: I can dive}',
        change('an investigation\n', 'an investigation\n  - id: g2\n    target: I can dive\n'),
      ],
      [
        'about: g1, add: {to: successCriteria, text: says why}',
        change('two measurements\n', 'two measurements\n      - says why\n'),
      ],
    ];
    for (const [line, expected] of rows) assert.equal(used(`{id: sg1, ${line}}`), expected, line);
  });

  it('used, an item goes with the links to it and everything that is suggested about it', () => {
    const text = withLines(
      '{id: sg1, about: s1, takeOut: true}',
      '{id: sg2, about: a1, field: title, to: x}',
      '{id: sg3, field: title, to: x}',
    );
    const done = ask(text, answer('sg1', 'use'));
    assert.equal(done.said, 'As suggested: removed “At the creek” and 2 suggestions about it.');
    assert.deepEqual(
      suggestionsOf(read(done.text)).map(({ id }) => id),
      ['sg3'],
    );
    assert.ok(!indexOf(read(done.text)).byId.has('s1'));
  });

  it('removed without being asked about, an item takes along what was suggested about it', () => {
    const text = withLines('{id: sg1, about: g1, field: target, to: x}');
    const done = ask(text, { do: 'remove', ref: 'goals/g1' });
    assert.match(done.said, /^Removed “.*”, 1 link to it and 1 suggestion about it\.$/);
    assert.deepEqual(wrongIn(done.text), []);
  });

  it('refuses in a calm sentence where the words have changed since, or the item is gone', () => {
    const changed = ask(
      withLines('{id: sg1, about: g1, field: target, was: old, to: x}'),
      answer('sg1', 'use'),
    );
    assert.equal(
      changed.refused,
      'This was written for other words: “old”. Keep what stands there, or talk about it and suggest it again.',
    );
    const gone = ask(withLines('{id: sg1, about: g9, takeOut: true}'), answer('sg1', 'use'));
    assert.match(gone.refused ?? '', /^What this is about isn’t there any more\./);
    assert.match(ask(plan, answer('sg1', 'keep')).refused ?? '', /^This suggestion isn’t there any more/);
    const number = ask(withLines('{id: sg1, about: s1, field: minutes, to: soon}'), answer('sg1', 'use'));
    assert.match(number.refused ?? '', /^Minutes is a number/);
  });

  it('kept, of several only that one goes, with its comment', () => {
    const text = `${plan}suggestions:\n  # first\n  - {id: sg1, takeOut: true, field: title}\n  # second\n  - {id: sg2, about: g1, takeOut: true}\n`;
    assert.equal(
      ask(text, answer('sg1', 'keep')).text,
      `${plan}suggestions:\n  # second\n  - {id: sg2, about: g1, takeOut: true}\n`,
    );
    assert.equal(ask(text, answer('sg1', 'keep')).said, 'It stays as it is.');
  });
});

describe('suggestions that are kept until the two have talked', () => {
  it('are written at once, with free ids and what stands there now', () => {
    const document = read(plan);
    const path = (id: string) => indexOf(document).byId.get(id)?.path ?? [];
    const common = { why: 'Both of you changed this.', by: 'Ana', on: '2026-05-12' };
    const planned = planEdits(
      document,
      changesToWrite(document, [
        { ...common, item: path('g1'), about: 'g1', field: 'target', to: 'I can say it' },
        { ...common, item: path('s1'), about: 's1', field: 'minutes', to: '40' },
        { ...common, item: path('g1'), about: 'g1', field: undefined, to: undefined },
      ]),
    );
    assert.ok('edits' in planned);
    const text = applyEdits(plan, planned.edits);
    assert.deepEqual(
      suggestionsOf(read(text)).map(({ id, what, now, would, stale }) => [id, what, now, would, stale]),
      [
        ['sg1', 'Change the learning target', target, 'I can say it', undefined],
        ['sg2', 'Change the minutes', '55', '40', undefined],
        ['sg3', 'Take this goal out', target, undefined, undefined],
      ],
    );
    assert.deepEqual(wrongIn(text), []);
  });
});

describe('suggestions in the text', () => {
  const at = (text: string, words: string): number => text.indexOf(words) + 1;

  it('can be made for words and numbers, not for links, ids and what the file says of itself', () => {
    const document = read(plan);
    const found = (part: string) => suggestableAt(document, at(plan, part));
    assert.deepEqual(
      ['How healthy', 'I can explain', 'uses two', 'Padlet', '55'].map((part) => {
        const { ref, field, label } = found(part) ?? {};
        return [ref, field, label];
      }),
      [
        ['document', 'title', 'Title'],
        ['goals/g1', 'target', 'Learning target'],
        ['goals/g1', 'successCriteria/1', 'Success criterion'],
        ['sessions/s1/activities/a1', 'technology/tool', 'Tool'],
        ['sessions/s1', 'minutes', 'Minutes'],
      ],
    );
    for (const part of ['project-spec', 'k1', 'g1]', '# with Ana'])
      assert.equal(found(part), undefined, part);
  });

  it('are known at their entry, and at the words they are about', () => {
    const text = withLines(
      `{id: sg1, about: g1, field: target, to: I can say it}`,
      '{id: sg2, about: g1, takeOut: true}',
      '{id: sg3, about: k1, field: name, to: Ticket}',
    );
    const document = read(text);
    assert.equal(suggestionAt(document, at(text, 'Ticket}'))?.id, 'sg3');
    assert.equal(suggestionAt(document, at(text, 'I can explain')), undefined);
    assert.equal(suggestableAt(document, at(text, 'Ticket}')), undefined);
    const about = (part: string) =>
      suggestionsFor(document, at(text, part))?.suggestions.map(({ id }) => id) ?? [];
    assert.deepEqual(about('I can explain'), ['sg1', 'sg2']);
    assert.deepEqual(about('Claim exit'), ['sg3']);
    assert.deepEqual(about('uses two'), []);
  });
});
