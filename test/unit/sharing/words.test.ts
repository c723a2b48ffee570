// What is said about sharing: the line of the strip, the message beside a version, names, places, troubles.
import assert from 'node:assert/strict';
import { diffDocuments } from '../../../src/core/compare/diff.ts';
import { documentOf } from '../../../src/core/document.ts';
import { Library } from '../../../src/core/library/library.ts';
import { changeCount, changesSentence, messageFor } from '../../../src/core/sharing/message.ts';
import { onlyPartner, partnersAmong } from '../../../src/core/sharing/partner.ts';
import { placeName } from '../../../src/core/sharing/place.ts';
import {
  sharingView,
  troubleView,
  unavailableView,
  type SharingFacts,
} from '../../../src/core/sharing/sharingView.ts';
import { failureOf, wordsIn } from '../../../src/core/sharing/trouble.ts';
import { asking, troubleWords, words } from '../../../src/core/sharing/words.ts';

const quiet: SharingFacts = {
  ...{ mine: 0, waiting: false, theirs: { count: 0, any: false, who: undefined }, place: 'there' },
  ...{ underWay: 'nothing', toSettle: 0, ready: true },
};
const intents = (facts: Partial<SharingFacts>) =>
  sharingView({ ...quiet, ...facts }).actions.map(({ intent }) => intent.do);
const line = (facts: Partial<SharingFacts>) => sharingView({ ...quiet, ...facts }).line;

describe('the line about the shared folder', () => {
  it('says what is shared, what is not yet, and what the partner shared', () => {
    const theirs = { count: 3, any: true, who: 'Lee' };
    assert.equal(line({}), 'Shared');
    assert.equal(line({ mine: 2, theirs }), 'Shared · 2 changes not yet shared · Lee shared 3 changes');
    assert.equal(
      line({ theirs: { ...theirs, count: 1, who: undefined } }),
      'Shared · Your partner shared 1 change',
    );
    assert.equal(line({ theirs: { ...theirs, count: 0 } }), 'Shared · Lee shared something else');
    assert.equal(line({ place: 'empty' }), 'Not shared yet');
    assert.equal(line({ place: 'none' }), 'Only on this computer so far');
  });

  it('offers what is likeliest first, and always a way', () => {
    assert.deepEqual(intents({}), ['get-changes']);
    assert.deepEqual(intents({ mine: 1 }), ['share-mine', 'get-changes']);
    assert.deepEqual(intents({ waiting: true }), ['share-mine', 'get-changes']);
    assert.deepEqual(intents({ underWay: 'to-settle', toSettle: 1, ready: false }), [
      'settle',
      'show-source-control',
    ]);
    assert.deepEqual(intents({ underWay: 'to-settle' }), ['finish-sharing', 'show-source-control']);
    assert.deepEqual(intents({ underWay: 'no-branch' }), ['show-source-control']);
    assert.deepEqual(intents({ underWay: 'somebody-elses', toSettle: 2 }), ['settle', 'show-source-control']);
    for (const trouble of Object.keys(troubleWords) as (keyof typeof troubleWords)[])
      for (const tried of ['share', 'get'] as const)
        assert.ok(troubleView({ trouble }, tried).actions.length > 0, trouble);
  });

  it('never takes a word of git to say it', () => {
    const said: string[] = [];
    const gather = (value: unknown): void => {
      if (typeof value === 'string') said.push(value);
      else if (typeof value === 'function')
        for (const given of [['a'], 'Lee', 1, undefined])
          try {
            gather(
              (value as (...parameters: unknown[]) => unknown)(given, given === 1 ? 'theirs' : 2, 'Lee'),
            );
          } catch {
            // It takes something else.
          }
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
    };
    for (const each of [words, asking, troubleWords]) gather(each);
    for (const trouble of Object.keys(troubleWords) as (keyof typeof troubleWords)[])
      gather(troubleView({ trouble }, 'get'));
    for (const why of [
      'browser',
      'own-way',
      'elsewhere',
      'guest',
      'no-git',
      'not-trusted',
      'unsafe',
    ] as const)
      gather(unavailableView(why));
    assert.ok(said.length > 120);
    for (const text of said)
      assert.doesNotMatch(
        // What VS Code and the web call something is called so.
        text.replace(
          /Source Control|“Commit & Push”|Settings › Git: Enabled|Git support|that Git is on|GitHub|\.gitattributes/g,
          '',
        ),
        /\b(?:git|commit\w*|merg\w+|branch\w*|conflict\w*|push\w*|pull\w*|fetch\w*|rebas\w+|remote|repositor\w+|stag(?:e|ed|ing)|upstream|clone\w*|checkout)\b/i,
        text,
      );
  });
});

describe('the message beside a version', () => {
  const text = (title: string, goals: readonly string[], checks: readonly string[] = []): string =>
    `kind: lesson-plan\nschemaVersion: 1\ntitle: ${title}\ngoals:\n${goals.map((goal, index) => `  - id: g${index + 1}\n    target: ${goal}\n`).join('')}${checks.length > 0 ? `checks:\n${checks.map((name, index) => `  - id: k${index + 1}\n    name: ${name}\n`).join('')}` : ''}`;
  const change = (
    before: string | undefined,
    after: string | undefined,
    replace = (said: string) => said,
  ) => {
    const [earlier, now] = [before, after].map((each) =>
      each === undefined ? undefined : documentOf('file:///water.lesson.yaml', each, 'lesson-plan', true),
    );
    const whole = !earlier ? ('new' as const) : !now ? ('gone' as const) : undefined;
    return {
      ...{ title: (now ?? earlier)?.title ?? '', diff: diffDocuments(earlier, now), replace },
      ...(whole ? { whole } : {}),
    };
  };

  it('is in the plan’s terms', () => {
    const before = text('Water study', ['I can a.', 'I can b.']);
    const after = text('Water study', ['I can A.', 'I can B.'], ['Claim exit ticket']);
    assert.equal(
      messageFor([change(before, after)]),
      'Water study: new check “Claim exit ticket”, 2 changes of goals',
    );
    assert.equal(
      messageFor([change(before, text('Creek study', ['I can a.', 'I can b.']))]),
      'Creek study: title',
    );
    assert.equal(messageFor([change(undefined, before)]), 'Water study: new');
    assert.equal(messageFor([change(before, undefined)]), 'Water study: taken out');
    assert.equal(messageFor([change(before, `${before}\n`)]), 'Water study: only its layout');
  });

  it('names several documents, a line each', () => {
    const [one, two] = [text('Water study', ['I can a.']), text('Rocks', ['I can b.'])];
    assert.equal(
      messageFor([change(undefined, one), change(two, undefined)]),
      'Water study and Rocks\n\n- Water study: new\n- Rocks: taken out',
    );
  });

  it('has labels in place of students’ names, and stays short and on its line', () => {
    const hide = (said: string) => said.replaceAll('Kim', 'S1');
    const before = text('Water', ['I can a.']);
    const made = messageFor([change(before, text('Water', ['I can a.'], ['Kim’s ticket']), hide)]);
    assert.equal(made, 'Water: new check “S1’s ticket”');
    assert.doesNotMatch(
      changesSentence(change(before, text('Water', ['I can a.'], ['Kim’s ticket']), hide)),
      /Kim/,
    );
    const long = messageFor([change(before, text('W'.repeat(500), ['x'.repeat(5000)], ['y\n'.repeat(3)]))]);
    assert.ok(long.length <= 100 && !long.includes('\n'));
  });

  it('counts a document that looks another way as one change', () => {
    const before = text('Water', ['I can a.']);
    assert.equal(changeCount(change(before, `${before}\n\n`).diff, undefined), 1);
    assert.equal(changeCount(change(undefined, before).diff, 'new'), 1);
  });
});

describe('who the partner is', () => {
  const library = (me: string | undefined, ...partners: readonly string[]): Library => {
    const made = new Library();
    made.setPreferences({
      ...{ rules: new Map(), files: [], ignore: [], roster: new Map() },
      ...(me === undefined ? {} : { me }),
    });
    const list = partners.map((name) => `  - {name: ${name}, role: peer}\n`).join('');
    made.put(
      'file:///a.agreement.yaml',
      `kind: coaching-agreement\nschemaVersion: 1\ntitle: Us\npartners:\n${list}`,
      false,
    );
    return made;
  };

  it('is known from the agreement, where it is known who asks', () => {
    assert.equal(onlyPartner(library('Ana', 'Ana', 'Lee')), 'Lee');
    assert.equal(onlyPartner(library(undefined, 'Ana', 'Lee')), undefined);
    assert.equal(onlyPartner(library('Ana', 'Ana', 'Lee', 'Kim')), undefined);
  });

  it('is named only where whoever wrote it is clearly one of them', () => {
    assert.equal(partnersAmong(['Lee Park'], library('Ana', 'Ana', 'Lee')), 'Lee');
    assert.equal(partnersAmong(['Lee Park', 'someone'], library('Ana', 'Ana', 'Lee')), undefined);
    assert.equal(partnersAmong(['Ana'], library('Ana', 'Ana', 'Lee')), undefined);
    assert.equal(partnersAmong([], library('Ana', 'Ana', 'Lee')), undefined);
    assert.equal(partnersAmong(['Lee', 'Kim'], library('Ana', 'Ana', 'Lee', 'Kim')), 'Lee and Kim');
  });
});

describe('what came between', () => {
  it('is told from what git says', () => {
    const said: readonly (readonly [string, string])[] = [
      ['fatal: unable to access ’x’: Could not resolve host: github.com', 'offline'],
      ['fatal: Authentication failed for ’https://x/’', 'sign-in'],
      ['fatal: could not read Username for ’https://x’: terminal prompts disabled', 'sign-in'],
      [' ! [rejected] main -> main (fetch first)\nerror: failed to push some refs to x', 'overtaken'],
      ['remote: error: GH006: Protected branch update failed\n ! [remote rejected]', 'protected'],
      [' ! [remote rejected] main -> main (pre-receive hook declined)', 'refused'],
      ["fatal: Unable to create '/x/.git/index.lock': File exists.", 'locked'],
      ['error: Your local changes to the following files would be overwritten by merge:\n\ta', 'in-the-way'],
      ['Author identity unknown\n*** Please tell me who you are.', 'no-name'],
      ["fatal: '/x' does not appear to be a git repository", 'no-place'],
      ['something new', 'unknown'],
      ['', 'unknown'],
    ];
    for (const [text, trouble] of said) assert.equal(failureOf(text).trouble, trouble, text);
    assert.equal(failureOf('', 'PushRejected').trouble, 'overtaken');
    assert.equal(failureOf('GH006', 'PushRejected').trouble, 'protected');
    assert.equal(failureOf('', '__proto__').trouble, 'unknown');
  });

  it('is said without what no one can read, and in no long time', () => {
    assert.equal(
      wordsIn('remote: \u001b[31mAsk Kim\u001b[0m first.\u202e\nTo /x\nhint: no\n'),
      'Ask Kim first.',
    );
    for (const text of ["'".repeat(50_000), '['.repeat(50_000), 'Permission to '.repeat(5_000)])
      assert.ok(failureOf(text));
    assert.ok(wordsIn('x'.repeat(10_000)).length <= 400);
  });
});

describe('a shared place', () => {
  it('is named without what lets somebody in', () => {
    const places: readonly (readonly [string, string])[] = [
      ['https://ana:secret@github.com/ana/water-study.git\n', 'github.com/ana/water-study'],
      ['git@github.com:ana/water-study.git', 'github.com/ana/water-study'],
      ['ssh://git@school.example:22/plans/', 'school.example:22/plans'],
      ['https://school.example/plans?token=x', 'school.example/plans'],
      ['/srv/plans ü.git', '/srv/plans ü'],
      ['C:\\plans', 'C:\\plans'],
      ['', ''],
    ];
    for (const [address, name] of places) assert.equal(placeName(address), name);
  });
});
