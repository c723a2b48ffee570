import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { useAnswers } from '../answers.ts';
import { closeAll, eventually, inWorkspace, open, remove } from '../helpers.ts';

const run = (command: string, ...parameters: unknown[]) =>
  vscode.commands.executeCommand(`thirdPoint.${command}`, ...parameters);

const plan = () => inWorkspace('creek.project.yaml');

const write = async (name: string, text: string): Promise<vscode.Uri> => {
  await vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));
  return inWorkspace(name);
};

const read = async (name: string): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(name)));

const notesOf = (title: string, more = '', of = 'creek.project.yaml') =>
  `kind: collaboration-log\nschemaVersion: 1\ntitle: ${title}\nplans: [${of}]\n${more}`;

/** Third Point knows what is in the folder now. */
const allRead = async (): Promise<void> => {
  await run('checkAll');
  await vscode.commands.executeCommand('workbench.action.closePanel');
};

/** Files that a test makes, and takes away again once VS Code has closed them. */
function useFiles(): (name: string, text: string) => Promise<vscode.Uri> {
  const made: string[] = [];
  afterEach(async () => {
    await closeAll();
    for (const name of made.splice(0)) await remove(inWorkspace(name));
    // Files that are gone are not always said to be.
    await allRead();
  });
  return async (name, text) => {
    made.push(name);
    const uri = await write(name, text);
    // VS Code may still have a text of that name, of a test before: it is read anew a moment later.
    await eventually(`VS Code to have ${name} as it is written`, () =>
      vscode.workspace.textDocuments.every(
        (document) => document.uri.toString() !== uri.toString() || document.getText() === text,
      ),
    );
    await allRead();
    return uri;
  };
}

before(async () => {
  await vscode.extensions.getExtension('third-point.third-point')?.activate();
});

describe('Looking together, by commands', () => {
  const answers = useAnswers();
  const file = useFiles();

  /** The notes of a meeting that is going on, in which it is written what is looked at. */
  const meeting = (of?: string) =>
    file(
      'our.collaboration.yaml',
      notesOf('Our notes', 'meetings:\n  - id: m1\n    date: 2026-05-05\n    open: true\n', of),
    );

  const lookedAt = (wanted: RegExp) =>
    eventually(`“${wanted.source}” in the notes`, async () => {
      // Saved at once, or shortly after where several things are written.
      const text = await read('our.collaboration.yaml');
      return wanted.test(text) && text;
    });

  it('asks what to look at: a page on the web, whose address is looked at first', async () => {
    await meeting();
    await open(plan());
    answers.give('A page on the web', 'www.example.org', 'https://', 'https://example.org/creek');
    await run('lookFor');
    assert.deepStrictEqual(answers.texts.slice(0, 2), ['What do you want to look at?', 'Its address']);
    assert.deepStrictEqual(
      answers.refused,
      Array(2).fill('An address begins with https:// and has no blanks in it.'),
    );
    await lookedAt(/lookingAt: https:\/\/example\.org\/creek\n/);
  });

  it('asks which page of the folder, and which standard', async () => {
    await meeting();
    await file('water.csv', 'day,pH\n1,7\n');
    await file(
      'ngss.standards.yaml',
      'kind: standards\nschemaVersion: 1\ntitle: NGSS\nitems:\n  - code: HS-LS2-7\n    text: Evaluate a solution.\n',
    );
    await open(plan());
    answers.give('A page of the folder', 'water.csv');
    await run('lookFor');
    await lookedAt(/lookingAt: water\.csv\n/);
    answers.give('A standard', 'HS-LS2-7');
    await run('lookFor');
    await lookedAt(/lookingAt: .*HS-LS2-7/);
  });

  it('leaves everything as it was where the person leaves, and says where there are no standards', async () => {
    await meeting();
    await open(plan());
    const before = await read('our.collaboration.yaml');
    answers.give(undefined);
    await run('lookFor');
    answers.give('A page on the web', undefined);
    await run('lookFor');
    answers.give('A standard');
    await run('lookFor');
    assert.match(answers.texts.at(-1) ?? '', /^There are no standards in this folder yet\./);
    assert.strictEqual(await read('our.collaboration.yaml'), before);
  });

  it('gives what is looked at a name in the plan, where it has none, and says it in the notes', async () => {
    await meeting('trees.project.yaml');
    const text =
      'kind: project-spec\nschemaVersion: 1\ntitle: Trees\n\ngoals:\n  - target: I can name a tree.\n';
    const trees = await file('trees.project.yaml', text);
    const document = await open(trees);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const at = document.positionAt(text.indexOf('I can'));
    editor.selection = new vscode.Selection(at, at);
    await run('lookAtThis');
    await lookedAt(/lookingAt: trees\.project\.yaml#[a-z]/);
    const named = /#([a-z0-9-]+)/.exec(await read('our.collaboration.yaml'))?.[1] ?? '';
    assert.strictEqual(
      await read('trees.project.yaml'),
      text.replace('  - target', `  - id: ${named}\n    target`),
    );
  });

  it('looks only at what lies in the folder', async () => {
    await meeting();
    await open(plan());
    await run('lookAtThis', vscode.Uri.parse('file:///etc/hosts'));
    assert.deepStrictEqual(answers.texts, ['Only what lies in this folder can be looked at together.']);
  });

  it('shows it large, in the plan’s own page', async () => {
    await open(plan());
    await run('meetingView');
    const input = await eventually('the page of the plan', () => {
      const shown: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return shown instanceof vscode.TabInputCustom && shown;
    });
    assert.strictEqual(input.uri.toString(), plan().toString());
    assert.deepStrictEqual(answers.texts, []);
  });
});

describe('Our notes, from wherever one is', () => {
  const answers = useAnswers();
  const file = useFiles();

  for (const [command, sentence] of [
    ['talkNextTime', 'The two of you have no notes yet to keep this in.'],
    ['startMeeting', 'The two of you have no notes yet to meet in.'],
  ] as const) {
    it(`${command}: where there are none, setting them up is offered, and begins beside the plan`, async () => {
      await open(plan());
      answers.give('Set up our notes', undefined);
      await run(command, plan());
      await eventually('the first question of the set-up', () => answers.asked.length > 1);
      assert.deepStrictEqual(answers.texts, [
        sentence,
        'Where should your papers live? Whoever can open a folder can read what is in it.',
      ]);
      assert.ok(answers.asked[1]?.choices.some((choice) => choice.startsWith('Beside the plans')));
      const files = await vscode.workspace.fs.readDirectory(inWorkspace('.'));
      assert.ok(!files.some(([name]) => /collaboration|agreement/.test(name)));
    });
  }

  it('with two partners, it asks whose notes it goes into, and writes it into those alone', async () => {
    await file('ana-lee.collaboration.yaml', notesOf('Ana and Lee'));
    await file('ana-tom.collaboration.yaml', notesOf('Ana and Tom'));
    await open(plan());
    answers.give('Ana and Tom', 'Is the evening too long?');
    await run('talkNextTime', plan());
    assert.strictEqual(answers.texts[0], 'With whom? Choose the notes it goes into.');
    assert.deepStrictEqual(answers.asked[0]?.choices, ['Ana and Lee', 'Ana and Tom']);
    await eventually('the words in the notes', async () =>
      (await read('ana-tom.collaboration.yaml')).includes('Is the evening too long?'),
    );
    assert.strictEqual(await read('ana-lee.collaboration.yaml'), notesOf('Ana and Lee'));
    answers.give(undefined);
    await run('talkNextTime', plan());
    assert.strictEqual(answers.asked.length, 1);
  });

  it('with two partners, it asks with whom one meets, and begins that meeting alone', async () => {
    await file('ana-lee.collaboration.yaml', notesOf('Ana and Lee'));
    await file('ana-tom.collaboration.yaml', notesOf('Ana and Tom'));
    answers.give(undefined);
    await run('startMeeting', plan());
    assert.deepStrictEqual(answers.texts, [
      'With whom do you meet? Choose your notes.',
      'Nothing was begun.',
    ]);
    answers.give('Ana and Lee', undefined);
    await run('startMeeting', plan());
    assert.match(await read('ana-lee.collaboration.yaml'), /open: true/);
    assert.strictEqual(await read('ana-tom.collaboration.yaml'), notesOf('Ana and Tom'));
    // While it is going on, the other one asks first.
    answers.give('Go to that meeting');
    await run('startMeeting', inWorkspace('ana-tom.collaboration.yaml'));
    assert.match(answers.texts[0] ?? '', /^Your meeting of .* in “Ana and Lee” is still going on\.$/);
    assert.strictEqual(await read('ana-tom.collaboration.yaml'), notesOf('Ana and Tom'));
  });
});

describe('Meeting mode', () => {
  const answers = useAnswers();
  const file = useFiles();

  it('is offered once when a meeting begins; while it is on, a private note asks first', async () => {
    await file('ana-kim.collaboration.yaml', notesOf('Ana and Lee'));
    const offer = 'Is somebody looking at your screen with you?';
    answers.give('Turn on meeting mode');
    await open(plan());
    await run('startMeeting', plan());
    await eventually('the offer', () => answers.texts.some((text) => text.startsWith(offer)));
    answers.give(undefined);
    await eventually('meeting mode', async () => {
      await run('noteForMyself');
      return answers.texts.some((text) => text.startsWith('Meeting mode hides your private notes.'));
    });
    await run('meetingMode');
    answers.give();
    await closeAll();
    await open(plan());
    await run('startMeeting', plan());
    assert.ok(!answers.texts.some((text) => text.startsWith(offer)));
  });

  it('is not offered for a meeting that was going on already', async () => {
    const going = 'meetings:\n  - {id: m1, date: 2026-05-05, open: true}\n';
    const notes = await file('ana-pat.collaboration.yaml', notesOf('Ana and Pat', going));
    answers.give();
    await allRead();
    await open(plan());
    await open(notes);
    await allRead();
    assert.deepEqual(answers.texts, []);
  });
});

describe('A copy for others', () => {
  const answers = useAnswers();
  const file = useFiles();

  const notes = notesOf(
    'Ana and Lee',
    'meetings:\n  - id: m1\n    date: 2026-05-05\n    strengths:\n      - text: Students argued from their data.\n        visibility: team\n        by: Ana\n      - text: Only for the two of us.\n',
  );

  it('asks for whom, asks again about what is wider than agreed, and leaves out the rest', async () => {
    const uri = await file('ana-lee.collaboration.yaml', notes);
    answers.give('Your team', 'Keep between us');
    await run('copyForOthers', uri);
    assert.strictEqual(answers.asked[0]?.text, 'Whom is it for?');
    const [, wider] = answers.asked;
    assert.ok(wider?.modal);
    assert.deepStrictEqual(wider.choices, ['Keep between us', 'Share anyway']);
    assert.ok(!vscode.workspace.textDocuments.some(({ isUntitled }) => isUntitled));
    await vscode.env.clipboard.writeText('before');
    answers.give('Your team', 'Share anyway', 'Copy it');
    await run('copyForOthers', uri);
    const copied = await eventually('the copy', async () => {
      const text = await vscode.env.clipboard.readText();
      return text !== 'before' && text;
    });
    assert.match(copied, /Students argued from their data\./);
    assert.doesNotMatch(copied, /two of us|Ana(?! and)/);
  });

  it('says so where nothing is meant for them, and where no notes are in front', async () => {
    const uri = await file('ana-lee.collaboration.yaml', notes);
    answers.give('Everyone');
    await run('copyForOthers', uri);
    assert.match(answers.texts[1] ?? '', /^Nothing here is meant for everyone/);
    answers.give();
    await run('copyForOthers', plan());
    assert.deepStrictEqual(answers.texts, ['Open your notes or a class visit first.']);
  });
});
