// The page of an agreement: what is still open, and what is done there.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planEdits } from '../../../src/core/edit/planEdits.ts';
import { agreementTemplate } from '../../../src/core/kinds/coaching-agreement/template.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { changesFor, type ChangingIntent } from '../../../src/core/view/changesFor.ts';
import { agreementView } from '../../../src/core/view/papers/agreementView.ts';
import type { AgreementPart, AgreementView } from '../../../src/core/view/planView.ts';
import { anyDocument } from '../support/anyDocument.ts';
import { at, libraryOf } from '../support/findings.ts';

const NAME = 'us.agreement.yaml';
const today = '2026-09-02';
const head = 'kind: coaching-agreement\nschemaVersion: 1\ntitle: Us\n';
const pair = 'partners:\n  - {name: Ana, role: teacher}\n  - {name: Lee, role: coach}\n';

function view(text: string, me?: string): AgreementView {
  const library = libraryOf({ [NAME]: text });
  library.setPreferences({ rules: new Map(), files: [], ignore: [], ...(me === undefined ? {} : { me }) });
  const document = library.get(at(NAME));
  assert.ok(document);
  return agreementView(document, library, { findings: [], version: 1, today });
}

/** The text after what is asked for, or the sentence of a refusal. */
function after(text: string, intent: ChangingIntent): string {
  const library = libraryOf({ [NAME]: text });
  const document = library.get(at(NAME));
  assert.ok(document);
  const asked = changesFor(document, intent, { now: 1, seen: 1, today, shelf: library });
  if ('refused' in asked) return asked.refused;
  const planned = planEdits(document, asked.changes);
  return 'refused' in planned ? planned.refused : applyEdits(text, planned.edits);
}

const open = ({ sections }: AgreementView): string[] =>
  sections.filter((section) => section.open).map(({ id }) => id);

function part<Name extends AgreementPart['part']>(
  { sections }: AgreementView,
  name: Name,
): Extract<AgreementPart, { part: Name }> {
  const found = sections.flatMap(({ parts }) => parts).find((each) => each.part === name);
  assert.ok(found);
  return found as Extract<AgreementPart, { part: Name }>;
}

describe('the page of an agreement', () => {
  it('shows what is still open, without counting', () => {
    assert.deepEqual(open(view(head)), [
      ...['who', 'purpose', 'coaching', 'promises', 'between', 'shared', 'passed-on', 'leaders', 'meetings'],
      ...['visits', 'own-notes', 'place', 'review'],
    ]);
    const fresh = view(
      agreementTemplate({
        ...{ title: '', partners: [{ name: 'Ana' }, { name: 'Lee' }], keptIn: 'Here.', reviewOn: today },
      }),
    );
    assert.deepEqual(open(fresh), ['purpose', 'promises', 'shared', 'leaders', 'meetings']);
    assert.match(fresh.proposal, /is a proposal/);
  });

  it('has in its template what the law requires, own notes for both, no evaluation and a day to look again', () => {
    const text = agreementTemplate({ title: '', reviewOn: '2026-11-11' });
    assert.match(text, /^mustBePassedOn: What the law requires/m);
    assert.match(text, /^ownNotes: Each of us may keep own notes; they are never in this folder\.$/m);
    assert.match(text, /Nobody is evaluated\./);
    assert.match(text, /^reviewOn: \[2026-11-11\]$/m);
  });

  it('names this person first among those who agree', () => {
    const { agreed, me } = view(`${head}${pair}agreed: [{name: Ana, on: 2026-09-02}]\n`, 'Lee Park');
    assert.equal(me, 'Lee');
    assert.deepEqual(agreed, [
      { name: 'Lee', mine: true, on: '', today: false },
      { name: 'Ana', mine: false, on: 'Sep 2', today: true },
    ]);
  });

  it('says that one agreed later, and nothing more than that', () => {
    const note = (ana: string, lee: string) =>
      view(`${head}${pair}agreed: [{name: Ana, on: ${ana}}, {name: Lee, on: ${lee}}]\n`).agreedNote;
    assert.equal(note('2026-09-02', '2026-09-02'), '');
    assert.match(note('2026-10-02', '2026-09-02'), /^Ana agreed later than Lee\./);
    assert.equal(note('soon', '2026-09-02'), '');
  });

  it('asks for one name after the other', () => {
    assert.deepEqual(part(view(head), 'partners').missing, ['Your name', 'Your partner’s name']);
    assert.deepEqual(part(view(`${head}partners: [{name: Ana}]\n`), 'partners').missing, [
      'Your partner’s name',
    ]);
  });

  it('offers no idea that is written already', () => {
    const lines = part(view(`${head}staysBetweenUs: [drafts]\n`), 'lines');
    assert.ok(lines.ideas.length > 0 && !lines.ideas.includes('drafts'));
  });

  it('puts promises with the one who makes them, others with both', () => {
    const { by } = part(
      view(`${head}${pair}iWill:\n  - {who: Lee, text: come}\n  - {text: be on time}\n`),
      'promises',
    );
    assert.deepEqual(
      by.map(({ who, lines }) => [who, lines.map(({ text }) => text)]),
      [
        ['Ana', []],
        ['Lee', ['come']],
        ['', ['be on time']],
      ],
    );
  });
});

describe('what is done on the page of an agreement', () => {
  const cases: readonly [name: string, lines: string, intent: ChangingIntent, expected: string][] = [
    [
      'this person agrees, today',
      pair,
      { do: 'agree', name: 'lee', on: true },
      `${head}${pair}agreed:\n  - name: Lee\n    on: 2026-09-02\n`,
    ],
    [
      'agreeing again takes today’s date',
      `${pair}agreed: [{name: Lee, on: 2026-01-01}]\n`,
      { do: 'agree', name: 'Lee', on: true },
      `${head}${pair}agreed: [{name: Lee, on: 2026-09-02}]\n`,
    ],
    [
      'it is taken back',
      `${pair}agreed: [{name: Ana, on: 2026-01-01}, {name: Lee, on: 2026-01-01}]\n`,
      { do: 'agree', name: 'Lee', on: false },
      `${head}${pair}agreed: [{name: Ana, on: 2026-01-01}]\n`,
    ],
    [
      'with the last one the list goes',
      `${pair}agreed: [{name: Ana, on: 2026-01-01}]\n`,
      { do: 'agree', name: 'Ana', on: false },
      head + pair,
    ],
    [
      'nobody agrees who is not one of the two',
      '',
      { do: 'agree', name: 'Lee', on: true },
      'Write who the two of you are first.',
    ],
    ['somebody comes in', '', { do: 'partner', name: ' Ana ' }, `${head}\npartners:\n  - name: Ana\n`],
    [
      'somebody promises something',
      pair,
      { do: 'promise', who: 'Lee', text: 'come prepared' },
      `${head}${pair}iWill:\n  - who: Lee\n    text: come prepared\n`,
    ],
    [
      'both promise something',
      '',
      { do: 'promise', who: '', text: 'be on time' },
      `${head}\niWill:\n  - text: be on time\n`,
    ],
    ['no empty line is added', '', { do: 'promise', who: 'Lee', text: ' ' }, 'Write a few words first.'],
    [
      'something may be shared',
      '',
      { do: 'share', text: 'the plan', with: '', askFirst: false },
      `${head}\nmayBeShared:\n  - the plan\n`,
    ],
    [
      'it says with whom',
      'mayBeShared:\n  - the plan\n',
      {
        do: 'set-text',
        ref: 'document',
        field: 'mayBeShared/0/with',
        text: 'our department, the principal',
        was: '',
      },
      `${head}mayBeShared:\n  - what: the plan\n    with:\n      - our department\n      - the principal\n`,
    ],
    [
      'with whom is taken away',
      'mayBeShared: [{what: the plan, with: [department]}]\n',
      { do: 'set-text', ref: 'document', field: 'mayBeShared/0/with', text: '', was: 'department' },
      `${head}mayBeShared: [{what: the plan}]\n`,
    ],
    [
      'it is not written over what somebody else wrote',
      'mayBeShared: [{what: the plan, with: [department]}]\n',
      { do: 'set-text', ref: 'document', field: 'mayBeShared/0/with', text: 'families', was: '' },
      'This was changed to “department” while you were writing. Yours are still in the field.',
    ],
    [
      'they ask each other first',
      'mayBeShared: [{what: the plan}]\n',
      { do: 'ask-first', at: 0, what: 'the plan', on: true },
      `${head}mayBeShared: [{what: the plan, askFirst: true}]\n`,
    ],
    [
      'they need not ask',
      'mayBeShared: [{what: the plan, askFirst: true}]\n',
      { do: 'ask-first', at: 0, what: 'the plan', on: false },
      `${head}mayBeShared: [{what: the plan}]\n`,
    ],
    [
      'a new name is theirs everywhere',
      `${pair}iWill: [{who: Ana, text: come}, {who: Lee, text: ask}]\nagreed: [{name: Ana, on: 2026-01-01}]\n`,
      { do: 'set-text', ref: 'document', field: 'partners/0/name', text: 'Anna', was: 'Ana' },
      `${head}${pair.replace('Ana', 'Anna')}iWill: [{who: Anna, text: come}, {who: Lee, text: ask}]\nagreed: [{name: Anna, on: 2026-01-01}]\n`,
    ],
    [
      'a promise is taken away by its words, wherever it stands by now',
      'iWill: [{who: Lee, text: ask}, {who: Ana, text: come}]\n',
      { do: 'set-text', ref: 'document', field: 'iWill/0/text', text: '', was: 'come' },
      `${head}iWill: [{who: Lee, text: ask}]\n`,
    ],
    [
      'what may be shared goes with its last line',
      'mayBeShared: [{what: the plan, with: [department]}]\n',
      { do: 'set-text', ref: 'document', field: 'mayBeShared/0/what', text: '', was: 'the plan' },
      head,
    ],
    [
      'a day to look again is added',
      'reviewOn: [2027-01-15]\n',
      { do: 'add-text', ref: 'document', field: 'reviewOn', text: '2027-03-01' },
      `${head}reviewOn: [2027-01-15, 2027-03-01]\n`,
    ],
    [
      'a field of a part is written',
      '',
      { do: 'set-text', ref: 'document', field: 'meetings/where', text: 'Ana’s room', was: '' },
      `${head}\nmeetings:\n  where: Ana’s room\n`,
    ],
  ];
  for (const [name, lines, intent, expected] of cases)
    it(name, () => assert.equal(after(head + lines, intent), expected));

  it('changes no other document', () => {
    const library = libraryOf({
      'a.project.yaml': 'kind: project-spec\nschemaVersion: 1\ntitle: The creek\n',
    });
    const document = library.get(at('a.project.yaml'));
    assert.ok(document);
    const seen = { now: 1, seen: 1, today, shelf: library };
    assert.ok('refused' in changesFor(document, { do: 'partner', name: 'Ana' }, seen));
  });
});

describe('any agreement', () => {
  it('has a page, and every line of it can be asked for', () => {
    fc.assert(
      fc.property(anyDocument('coaching-agreement'), ({ file, text }) => {
        const library = libraryOf({ [file]: text });
        const document = library.get(at(file));
        assert.ok(document);
        const { sections, agreed } = agreementView(document, library, { findings: [], version: 1, today });
        assert.equal(sections.length, 13);
        for (const { name } of agreed)
          changesFor(document, { do: 'agree', name, on: true }, { now: 1, seen: 1, today, shelf: library });
        for (const each of sections.flatMap(({ parts }) => parts)) {
          if (each.part !== 'lines') continue;
          for (const line of each.lines) {
            const intent = { do: 'set-text', ...line, was: line.text } as const;
            const asked = changesFor(document, intent, { now: 1, seen: 1, today, shelf: library });
            assert.ok('refused' in asked || asked.changes.length === 0, text);
          }
        }
      }),
      { numRuns: 150, seed: 20260902 },
    );
  });
});
