// The page that says what the guard found.
import assert from 'node:assert/strict';
import { guardCodes } from '../../../src/core/privacy/guardCodes.ts';
import { guardPage, type Found } from '../../../src/core/privacy/guardPage.ts';
import { said } from '../../../src/core/privacy/guardWords.ts';
import { softwareWordsIn } from '../messages/softwareWords.ts';

const found = (path: string): Found => ({
  reports: [
    {
      top: '/class',
      whole: true,
      things: [{ code: 'privacy-private-file', path, message: said.fileLying }],
    },
  ],
  lines: [{ path: 'walk.lesson.yaml', line: 4 }],
  history: false,
});

describe('The page of what the guard found', () => {
  it('says what, where and what to do', () => {
    const page = guardPage(found('my notes.third-point-private'));
    assert.match(page, /^# Private things in what is shared\n\n2 things to look at\./);
    assert.match(page, /## Private notes in a shared folder\n\n- `my notes\.third-point-private`: This file/);
    assert.match(page, /\*\*What to do\.\*\* Move the file out/);
    assert.match(page, /## Lines that say they are private\n\n- `walk\.lesson\.yaml`, line 4/);
    assert.match(page, /The history was not looked at/);
  });

  it('shows a name letter by letter, whatever is in it', () => {
    const names: readonly [name: string, written: string][] = [
      ['<img src=x>', '`<img src=x>`'],
      ['a`b', '``a`b``'],
      ['`a``', '``` `a`` ```'],
      ['a\nb\u202e', '`a\ufffdb\ufffd`'],
      ['[a](command:x)', '`[a](command:x)`'],
    ];
    for (const [name, written] of names) assert.ok(guardPage(found(name)).includes(`- ${written}: `), name);
    const sent = said.fileInHistory(said.reach(['<b>[x](y)']));
    const page = guardPage({
      reports: [
        { top: '/class', whole: false, things: [{ code: 'privacy-in-history', path: 'a', message: sent }] },
      ],
      lines: [],
      history: true,
    });
    assert.ok(page.includes(String.raw`“\<b\>\[x\](y)”`), page);
    assert.match(page, /Not everything could be looked at/);
  });

  it('says that there is nothing', () => {
    const page = guardPage({ reports: [], lines: [], history: true });
    assert.match(page, /Nothing private was found\./);
    assert.match(page, /The folders they are in have no history\./);
  });

  it('has no words of software', () => {
    const sentences = [
      ...Object.values(said).map((one) => (typeof one === 'string' ? one : '')),
      said.fileInHistory(said.reach([])),
      said.wordsInHistory(said.reach(['school'])),
      ...guardCodes.flatMap(({ title, about, todo }) => [title, about, todo]),
    ];
    assert.deepEqual(
      sentences.flatMap((sentence) => softwareWordsIn(sentence)),
      [],
    );
  });
});
