// Rules about privacy look only at passages with a sign of what they look for: they find what they would find in all.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kinds } from '../../../../src/core/kinds/kind.ts';
import { namesIn, signsOfNames } from '../../../../src/core/rules/privacy/names.ts';
import { passagesOf, passagesWith, spanIn } from '../../../../src/core/rules/privacy/passages.ts';
import { aroundIn, type PrivacyRule } from '../../../../src/core/rules/privacy/privacyRule.ts';
import { readRoster } from '../../../../src/core/rules/privacy/roster.ts';
import { privacyRules } from '../../../../src/core/rules/privacy/rules.ts';
import type { OpenQuestion } from '../../../../src/core/rules/rule.ts';
import lists from '../../../../src/core/rules/words/en/privacy.json' with { type: 'json' };
import { anyDocument } from '../../support/anyDocument.ts';
import { at, libraryOf } from '../../support/findings.ts';

const long = Boolean(process.env.LONG);
const ofPassages = privacyRules.filter((rule): rule is PrivacyRule => 'find' in rule);

/** Says how often something was found. */
function compare(file: string, text: string, seen: Map<string, number>): void {
  const library = libraryOf({ [file]: text });
  const document = library.get(at(file));
  if (!document) return;
  for (const { code, kinds: own, looksAt, find, check } of ofPassages) {
    if (!own.includes(document.kind)) continue;
    const around = aroundIn(document, library);
    const slow: readonly OpenQuestion[] = passagesOf(document)
      .filter(({ what }) => looksAt.includes(what))
      .flatMap((passage) =>
        find(passage, around(passage)).map(({ at: place, length, message, fixes = [] }) => ({
          span: spanIn(passage, place, length),
          item: passage.path,
          message,
          fixes,
        })),
      );
    assert.deepEqual(check(document, library), slow, code);
    seen.set(code, (seen.get(code) ?? 0) + slow.length);
  }
}

const listed = fc.constantFrom(...Object.values(lists).flat());
const likely = fc.constantFrom(
  ...['his', 'Her', 'Marco', 'Marco’s', 'Ana Ruiz', 'said', 'he has', 'got a', 'B', '7/10', '12 out of 20'],
  ...[
    '85 %',
    '(call mom)',
    'PRIVATE:',
    'Don’t share.',
    'ſped',
    'Iep',
    'born',
    '2011-05-12',
    '5/12/11',
    'May 3',
  ],
  ...['219-09-9123', '219 09 9123', '219099123', '415-273-9164', '+44 20 7946 0958', '555 0123', 'SSN'],
  ...[
    'ID 448812',
    'student id',
    'a@b.org',
    'mailto:x@y.de',
    '504',
    'plan',
    '\u212aid',
    '·',
    '.',
    ';',
    '-',
    '—',
  ],
);
const sentence = fc.array(fc.oneof(listed, likely), { maxLength: 9 }).map((words) => words.join(' '));

/** A text in one of the ways in which it can be written; the letters of some as their codes. */
const value = fc.tuple(sentence, fc.nat(6)).map(([text, way]) => {
  const codes = (every: number): string =>
    JSON.stringify(text).replace(/[\p{L}\d@]/gu, (sign, place: number) =>
      place % every === 0 ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : sign,
    );
  if (way === 0) return `'${text.replaceAll("'", "''")}'`;
  if (way === 1) return codes(3);
  if (way === 2) return `|\n      ${text.replace(' ', '\n      ')}`;
  if (way === 3) return `>-\n      ${text.replace(' ', '\n\n      ')} # no comment`;
  if (way === 4)
    return `["${text.replaceAll('"', '')}",'b', {t: x${text.replace(/[^\p{L}\d ]/gu, '')}}] # ${text}`;
  if (way === 5) return `x ${text.replace(/[:#]/g, '')} # ${text}`;
  return JSON.stringify(text);
});
const key = fc.constantFrom(
  'text',
  'supports',
  'studentIds',
  'resources',
  'id',
  'title',
  '"iep \\u0041"',
  '504 plan',
);

const ours = fc
  .tuple(
    fc.constantFrom(...kinds),
    fc.array(fc.tuple(key, value, fc.boolean()), { minLength: 1, maxLength: 5 }),
    // Where it is not undefined, a sign that is left out there, so that the text may be broken.
    fc.option(fc.nat(400), { nil: undefined, freq: 3 }),
  )
  .map(([{ kind, suffix }, entries, cut]) => {
    const lines = entries.map(([name, written, isInside], index) =>
      isInside ? `x-${index}:\n  - ${name}: ${written}` : `${name}${index}: ${written}`,
    );
    const text = `kind: ${kind}\nschemaVersion: 1\ntitle: T\n# ${lines.length} his iep\n${lines.join('\n')}\n`;
    return {
      file: `a${suffix}.yaml`,
      text: cut === undefined || cut < 40 ? text : text.slice(0, cut) + text.slice(cut + 1),
    };
  });

const roster = readRoster(
  'Marco Diaz\nRuiz, Ana\nJosé Q\nÅke Born\n李明\nWill Plan\n504\nŁ Kin\nﬁona Call\n',
);
const nameWord = fc.constantFrom(
  ...[
    'Marco',
    'MARCO',
    'marco',
    'Ana',
    'Ruiz,',
    'Ana-Ruiz',
    'José',
    'Jose',
    'Jose\u0301',
    'åke',
    'AKE',
    'Born',
  ],
  ...[
    '李明',
    '李',
    'Will',
    'will',
    'x_marco_2',
    'marco2',
    'anaRuiz',
    'Fiona',
    'ﬁona',
    'K',
    '\u212ain',
    'ł',
    '’',
    '’s',
  ],
  ...['says', '.', ',', '—', 'Marco’s', 'Diaz', 'Maŕco', 'the'],
);
const names = fc
  .array(
    fc.tuple(nameWord, fc.constantFrom(' ', '', '\n', '-', '/', ' ')).map((parts) => parts.join('')),
    { maxLength: 9 },
  )
  .map((parts) => parts.join(''));

describe('Signs of what is private', function () {
  this.timeout(long ? 600_000 : 60_000);

  it('leave nothing out, however it is written', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(ours, ({ file, text }) => compare(file, text, seen)),
      { seed: 5, numRuns: long ? 50_000 : 600 },
    );
    for (const { code } of ofPassages) assert.ok((seen.get(code) ?? 0) > 0, code);
  });

  it('leave nothing out in a document of any form', () => {
    fc.assert(
      fc.property(fc.oneof(...kinds.map(({ kind }) => anyDocument(kind))), ({ file, text }) =>
        compare(file, text, new Map()),
      ),
      { seed: 6, numRuns: long ? 5_000 : 100 },
    );
  });

  it('of names leave none out', () => {
    let found = 0;
    fc.assert(
      fc.property(names, fc.constantFrom('text' as const, 'link' as const), (text, where) => {
        // Behind what ends the sentence, a letter that makes a text worth looking at.
        const hits = (written: string) => namesIn(written, roster, lists, where);
        const own = hits(`${text} x9!`);
        assert.deepEqual(own, hits(`${text} x9!\n\nü`));
        found += own.length;
      }),
      { seed: 8, numRuns: long ? 200_000 : 3_000 },
    );
    assert.ok(found > 0);
  });

  it('of names lead to every passage with one', () => {
    const signs = signsOfNames(roster);
    let found = 0;
    fc.assert(
      fc.property(ours, ({ file, text }) => {
        const document = libraryOf({ [file]: text }).get(at(file));
        if (!document) return;
        const places = (passages: ReturnType<typeof passagesOf>) =>
          passages
            .filter((each) =>
              (['text', 'link'] as const).some(
                (where) => namesIn(each.text, roster, lists, where).length > 0,
              ),
            )
            .map(({ what, start, path }) => ({ what, start, path }));
        const all = places(passagesOf(document));
        assert.deepEqual(places(passagesWith(document, signs, signs)), all);
        found += all.length;
      }),
      { seed: 9, numRuns: long ? 20_000 : 300 },
    );
    assert.ok(found > 0);
  });
});
