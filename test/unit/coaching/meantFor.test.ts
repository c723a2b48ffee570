// Whom notes and visits are meant for, what others get of them, and what is asked before it becomes more.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { forAudience, sharedText, type Audience } from '../../../src/core/coaching/forAudience.ts';
import { meantFor } from '../../../src/core/coaching/meantFor.ts';
import { widerAsked } from '../../../src/core/coaching/wider.ts';
import { isWider, type Visibility } from '../../../src/core/kinds/coaching-agreement/agreement.ts';
import { Library } from '../../../src/core/library/library.ts';
import type { Path } from '../../../src/core/yaml/tree.ts';
import { at, libraryOf } from '../support/findings.ts';

const agreement = (visibility: string): string =>
  `kind: coaching-agreement\nschemaVersion: 1\ntitle: Us\npartners: [{name: Ana}, {name: Lee}]\nmayBeShared:\n  - {what: the finished plan, with: [department], askFirst: true}\nvisibility: ${visibility}\n`;
const notes = (...lines: readonly string[]): string =>
  ['kind: collaboration-log', 'schemaVersion: 1', 'title: Our notes', ...lines, ''].join('\n');

function open(lines: readonly string[], agreed?: string): { library: Library; uri: string } {
  const library = libraryOf({
    ...(agreed === undefined ? {} : { 'us.agreement.yaml': agreement(agreed) }),
    'a.collaboration.yaml': notes(
      ...(agreed === undefined ? [] : ['agreement: us.agreement.yaml']),
      ...lines,
    ),
  });
  return { library, uri: at('a.collaboration.yaml') };
}

describe('whom something is meant for', () => {
  const meeting = (visibility: string, entry = ''): string[] => [
    'meetings:',
    '  - id: m1',
    '    date: 2026-05-05',
    ...(visibility === '' ? [] : [`    visibility: ${visibility}`]),
    `    ideas: [{text: Swap the groups.${entry === '' ? '' : `, visibility: ${entry}`}}]`,
  ];
  const idea: Path = ['meetings', 0, 'ideas', 0];
  const cases: readonly [
    name: string,
    lines: readonly string[],
    agreed: string | undefined,
    path: Path,
    expected: Visibility,
  ][] = [
    ['the two, where nothing is said', meeting(''), undefined, idea, 'pair'],
    ['what the agreement says', meeting(''), 'team', idea, 'team'],
    ['what the notes say, before the agreement', ['visibility: pair', ...meeting('')], 'team', idea, 'pair'],
    [
      'what the meeting says, before the notes',
      ['visibility: pair', ...meeting('team')],
      'pair',
      idea,
      'team',
    ],
    ['what the entry says, before the meeting', meeting('team', 'pair'), 'school', idea, 'pair'],
    ['the notes themselves', ['visibility: team', ...meeting('pair')], 'pair', [], 'team'],
    ['no unknown word', ['visibility: the world', ...meeting('')], 'team', idea, 'team'],
  ];
  for (const [name, lines, agreed, path, expected] of cases)
    it(name, () => {
      const { library, uri } = open(lines, agreed);
      const document = library.get(uri);
      assert.ok(document);
      assert.equal(meantFor(document, library, path), expected);
    });
});

describe('what is asked before something is for more people', () => {
  const lines = ['meetings:', '  - {id: m1, date: 2026-05-05, ideas: [{text: Swap the groups.}]}'];
  const asked = (path: Path, value: string, agreed?: string, more: readonly string[] = []) => {
    const { library, uri } = open([...more, ...lines], agreed);
    const document = library.get(uri);
    assert.ok(document);
    return widerAsked(document, library, path, value);
  };

  it('names what the agreement says and what is marked', () => {
    const { question, talk, keep } = asked(['meetings', 0], 'team', 'pair') ?? {};
    assert.equal(
      question,
      'Your agreement keeps your notes between you two. With this, the meeting of May 5 is meant for your team.',
    );
    assert.equal(talk, 'Do we want the meeting of May 5 to be for our team?');
    assert.equal(keep, 'Keep between us');
  });

  it('asks without an agreement too: then it is for the two', () => assert.ok(asked([], 'team')));
  it('asks nothing within what is agreed', () => {
    assert.equal(asked(['meetings', 0], 'team', 'team'), undefined);
    assert.equal(asked(['meetings', 0], 'pair', 'team'), undefined);
  });
  it('asks where taking a word away makes it wider', () => {
    assert.ok(asked(['meetings', 0], '', 'pair', ['visibility: school']));
    assert.equal(asked(['meetings', 0], '', 'pair'), undefined);
  });
  it('asks about the agreement itself', () => {
    const library = libraryOf({ 'us.agreement.yaml': agreement('pair') });
    const document = library.get(at('us.agreement.yaml'));
    assert.ok(document);
    assert.match(widerAsked(document, library, [], 'school')?.question ?? '', /are meant for your school\.$/);
  });
});

describe('what others may see', () => {
  const visibilities = [undefined, 'pair', 'team', 'school', 'everyone'] as const;
  const some = fc.constantFrom(...visibilities);

  it('is only what is meant for them, whatever else there is', () => {
    const lists = ['strengths', 'ideas', 'wonderings', 'studentsSay', 'feedbackToCoach'] as const;
    const entry = fc.record({ list: fc.constantFrom(...lists), visibility: some });
    const meeting = fc.record({ visibility: some, entries: fc.array(entry, { maxLength: 5 }) });
    fc.assert(
      fc.property(
        fc.record({ agreed: some, document: some, meetings: fc.array(meeting, { maxLength: 3 }) }),
        fc.constantFrom<Audience>('team', 'school', 'everyone'),
        ({ agreed, document, meetings }, audience) => {
          // Each text is a word of its own, so that it is found wherever it got to.
          const expected = new Map<string, boolean>();
          const word = (meant: Visibility, may: boolean): string => {
            const text = `word${expected.size}x`;
            expected.set(text, may && !isWider(audience, meant));
            return text;
          };
          const whole: Visibility = document ?? agreed ?? 'pair';
          const lines = meetings.flatMap(({ visibility, entries }, index) => {
            const ofMeeting = visibility ?? whole;
            return [
              `  - id: m${index}`,
              `    focus: ${word(ofMeeting, true)}`,
              ...(visibility ? [`    visibility: ${visibility}`] : []),
              `    next: {focus: ${word(ofMeeting, false)}}`,
              `    nextSteps: [{id: n${index}, who: Ana, what: ${word(ofMeeting, true)}}]`,
              ...lists.flatMap((list) => {
                const own = entries.filter((each) => each.list === list);
                return own.length === 0
                  ? []
                  : [
                      `    ${list}:`,
                      ...own.map(
                        (each) =>
                          `      - {by: Ana, text: ${word(each.visibility ?? ofMeeting, list !== 'feedbackToCoach')}${each.visibility ? `, visibility: ${each.visibility}` : ''}}`,
                      ),
                    ];
              }),
            ];
          });
          const { library, uri } = open(
            [
              ...(document ? [`visibility: ${document}`] : []),
              ...(lines.length === 0 ? [] : ['meetings:', ...lines]),
            ],
            agreed ?? 'pair',
          );
          const notes = library.get(uri);
          assert.ok(notes);
          assert.equal(notes.broken, false);
          const shared = forAudience(notes, library, audience);
          const text = sharedText(shared);
          for (const [each, shown] of expected) assert.equal(text.includes(each), shown, `${each}\n${text}`);
          assert.ok(!/\bAna\b/.test(text));
          assert.ok(!shared.leftOut.some((kind) => kind.includes('word')));
        },
      ),
      { numRuns: 200, seed: 20260505 },
    );
  });

  it('says what kinds were left out, and what the agreement allows', () => {
    const { library, uri } = open(
      [
        'visibility: team',
        'meetings:',
        '  - id: m1',
        '    date: 2026-05-05',
        '    strengths: [The cards got every table talking.]',
        '    ideas: [{text: Ask the mayor., visibility: pair}]',
        '    feedbackToCoach: [Fewer questions at once.]',
      ],
      'pair',
    );
    const document = library.get(uri);
    assert.ok(document);
    const shared = forAudience(document, library, 'team');
    assert.deepEqual(shared.leftOut, ['ideas', 'feedback to the coach']);
    assert.deepEqual(shared.agreed, ['the finished plan, with department, ask first']);
    assert.equal(shared.wider, true);
    assert.match(
      sharedText(shared),
      /^# Our notes\n\n## Meeting of May 5\n\n\*\*.+\*\*\n\n- The cards got every table talking\.\n$/,
    );
  });

  it('writes labels for students’ names', () => {
    const { library, uri } = open(['visibility: team', 'ourFocus: {text: Maria Lopez speaks up.}'], 'team');
    library.setPreferences({
      ...{ rules: new Map(), files: [], ignore: [], roster: new Map([['Maria Lopez', 'S1']]) },
    });
    const document = library.get(uri);
    assert.ok(document);
    const text = sharedText(forAudience(document, library, 'team'));
    assert.match(text, /S1 speaks up/);
    assert.ok(!text.includes('Maria'));
  });

  it('never takes along what the one who taught makes of a visit', () => {
    const library = libraryOf({
      'a.visit.yaml':
        'kind: observation\nschemaVersion: 1\ntitle: Visit\nvisibility: everyone\nbeforehand: {aboutTheClass: loud, watchFor: [{id: w1, text: Who talks?}]}\nseen: [{id: e1, who: Maria, text: Six hands went up.}]\nreflection: {wentWell: [secret]}\n',
    });
    const document = library.get(at('a.visit.yaml'));
    assert.ok(document);
    const shared = forAudience(document, library, 'school');
    const text = sharedText(shared);
    assert.match(text, /Six hands went up/);
    for (const kept of ['secret', 'loud', 'Maria']) assert.ok(!text.includes(kept), kept);
    assert.equal(shared.leftOut.length, 2);
  });
});
