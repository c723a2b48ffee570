// Sharing a folder over VS Code’s own git, with a real place between two people, and what can come between.
import * as assert from 'node:assert';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { Documents } from '../../../src/extension/documents.ts';
import { Sharing } from '../../../src/extension/sharing/sharing.ts';
import { computer } from '../../../src/node/computer.ts';
import { useAnswers } from '../answers.ts';
import { Memory } from '../desk.ts';
import { byHand } from '../edits.ts';
import { closeAll, eventually, inWorkspace } from '../helpers.ts';

const PLAN = 'water.lesson.yaml';
const plan = (title: string, minutes = 40, target = 'I can explain it.'): string =>
  `kind: lesson-plan\nschemaVersion: 1\ntitle: ${title}\nminutes: ${minutes}\ngoals:\n  - id: g1\n    target: ${target}\n`;
const agreement =
  'kind: coaching-agreement\nschemaVersion: 1\ntitle: How we work together\npartners:\n  - {name: Ana, role: teacher}\n  - {name: Lee, role: coach}\n';

function autoSave(when: string | undefined): Thenable<void> {
  return vscode.workspace
    .getConfiguration('files')
    .update('autoSave', when, vscode.ConfigurationTarget.Global);
}

describe('Sharing a folder', function () {
  // git runs many times, and its place is a real one.
  this.timeout(90_000);

  const answers = useAnswers();
  let around = '';
  let anas = '';
  let sharing: Sharing;
  let documents: Documents;
  let opened: vscode.Uri[] = [];
  let number = 0;

  const run = (folder: string, ...parameters: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...parameters], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const git = (...parameters: readonly string[]): string => run(anas, ...parameters);
  const lees = (): string => join(around, 'lee');
  const write = (folder: string, file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const text = (file: string): string => readFileSync(join(anas, file), 'utf8');
  const uri = (file = PLAN): vscode.Uri => vscode.Uri.file(join(anas, file));
  const place = (): string => join(around, 'place.git');
  const shared = (file = PLAN): string => run(place(), 'show', `main:${file}`);
  const named = (folder: string, name: string): void => {
    run(folder, 'config', 'user.name', name);
    run(folder, 'config', 'user.email', `${name.toLowerCase()}@school.example`);
    run(folder, 'config', 'commit.gpgSign', 'false');
    run(folder, 'config', 'core.autocrlf', 'false');
  };
  const leeShares = (files: Readonly<Record<string, string>>): void => {
    run(lees(), 'pull', '--quiet', '--no-rebase');
    for (const [file, words] of Object.entries(files)) write(lees(), file, words);
    run(lees(), 'add', '--all');
    run(lees(), 'commit', '--quiet', '-m', 'From Lee');
    run(lees(), 'push', '--quiet', 'origin', 'main');
  };
  /** Ana writes something, outside of any editor, and the library knows it. */
  const anaWrites = async (words: string, file = PLAN): Promise<void> => {
    write(anas, file, words);
    await eventually(
      'the words to be read',
      () => documents.library.get(uri(file).toString())?.text === words,
    );
  };
  const view = () => sharing.view(uri().toString());
  const says = (words: string | RegExp): Promise<unknown> =>
    eventually(
      `the strip to say ${String(words)}; it says ${view()?.line ?? 'nothing'}`,
      () => {
        const line = view()?.line ?? '';
        return typeof words === 'string' ? line === words : words.test(line);
      },
      40_000,
    );
  const share = (...given: (string | undefined)[]): Promise<void> => {
    answers.give(...given);
    return sharing.asked('share-mine', uri());
  };
  const get = (...given: (string | undefined)[]): Promise<void> => {
    answers.give(...given);
    return sharing.asked('get-changes', uri());
  };
  const said = (): string => answers.texts.join('\n');

  /** @param first what both have at the beginning */
  const begin = async (first: Readonly<Record<string, string>> = {}): Promise<void> => {
    const files = { [PLAN]: plan('Water'), 'us.agreement.yaml': agreement, ...first };
    run(around, 'init', '--quiet', '--bare', '--initial-branch=main', place());
    run(anas, 'init', '--quiet', '--initial-branch=main');
    named(anas, 'Ana');
    for (const [file, words] of Object.entries(files)) write(anas, file, words);
    git('add', '--all');
    git('commit', '--quiet', '-m', 'The beginning');
    git('remote', 'add', 'origin', place());
    git('push', '--quiet', '--set-upstream', 'origin', 'main');
    run(around, 'clone', '--quiet', place(), lees());
    named(lees(), 'Lee');
    await documents.readAll();
  };

  before(async () => {
    await vscode.extensions.getExtension('third-point.third-point')?.activate();
    // In a browser VS Code saves by itself.
    await autoSave('off');
  });

  after(() => autoSave(undefined));

  beforeEach(() => {
    around = realpathSync(mkdtempSync(join(tmpdir(), 'third-point-host-sharing-')));
    anas = inWorkspace(`shared ${String(++number)} ü`).fsPath;
    mkdirSync(anas);
    opened = [];
    documents = new Documents({ rules: new Map(), files: [], ignore: [], roster: new Map(), me: 'Ana' });
    const extension = vscode.extensions.getExtension('third-point.third-point')?.extensionUri;
    assert.ok(extension);
    sharing = new Sharing(documents, computer, {
      ...{
        extension,
        storage: vscode.Uri.file(join(around, 'storage')),
        memory: new Memory(),
        git: undefined,
      },
      settle: (one) => Promise.resolve(void opened.push(one)),
    });
  });

  afterEach(async () => {
    sharing.dispose();
    documents.dispose();
    await closeAll();
    rmSync(anas, { recursive: true, force: true, maxRetries: 5 });
    rmSync(around, { recursive: true, force: true, maxRetries: 5 });
  });

  it('says what is not shared, who can read it, and shares the plans that are meant', async () => {
    await begin();
    await says('Shared');
    await anaWrites(plan('Water', 50));
    await anaWrites(plan('Stays mine'), 'mine.lesson.yaml');
    write(anas, 'shopping.txt', 'milk\n');
    await share('Choose what goes', 'Water');
    const [first, second] = answers.asked;
    assert.strictEqual(first?.text, 'Share this folder’s plans with Lee?');
    assert.match(first.detail, /Whoever can open the shared folder can read everything in it/);
    assert.match(first.detail, /place/);
    assert.deepStrictEqual([...(second?.choices ?? [])].sort(), ['Stays mine', 'Water']);
    assert.match(said(), /Shared with Lee: 1 change in “Water”/);
    assert.strictEqual(shared(), plan('Water', 50));
    assert.doesNotMatch(run(place(), 'ls-tree', '--name-only', 'main'), /mine|shopping/);
    await says('Shared · 1 change not yet shared');
    // The second time it is short.
    await share('*');
    assert.strictEqual(answers.asked[0]?.how, 'pick');
    assert.strictEqual(shared('mine.lesson.yaml'), plan('Stays mine'));
  });

  it('gets what was shared, and leaves one’s own as it is', async () => {
    await begin();
    leeShares({ [PLAN]: plan('Water', 45) });
    await anaWrites(plan('Mine'), 'mine.lesson.yaml');
    await get();
    assert.match(said(), /^Lee shared 1 change\./);
    assert.strictEqual(text(PLAN), plan('Water', 45));
    assert.strictEqual(text('mine.lesson.yaml'), plan('Mine'));
    assert.deepStrictEqual(git('status', '--porcelain').trim(), '?? mine.lesson.yaml');
    await get();
    assert.match(said(), /^Nothing new was shared\./);
  });

  it('brings both together, and shares, though somebody shared in between', async () => {
    await begin();
    await anaWrites(plan('Our water'));
    leeShares({ [PLAN]: plan('Water', 45) });
    await share('Choose what goes', '*');
    assert.match(said(), /Shared with Lee: .* Both versions came together\./);
    assert.strictEqual(shared(), plan('Our water', 45));
  });

  it('saves what is not saved first, once the person says so', async () => {
    await begin();
    const document = await vscode.workspace.openTextDocument(uri());
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri(), new vscode.Range(2, 7, 2, 12), 'River');
    await byHand(edit);
    await share(undefined);
    assert.ok(document.isDirty);
    assert.match(said(), /words that are not saved yet/);
    await share('Save and go on', 'Choose what goes', '*');
    assert.strictEqual(shared(), plan('River'));
  });

  it('opens what both changed, and finishes once it is settled', async () => {
    await begin();
    await anaWrites(plan('Water', 40, 'I can explain it to Ana.'));
    leeShares({ [PLAN]: plan('Water', 40, 'I can explain it to Lee.') });
    await share('Choose what goes', '*');
    assert.deepStrictEqual(opened.map(String), [uri().toString()]);
    await says(/^You both changed the same/);
    assert.match(text(PLAN), /to Ana[\s\S]*to Lee/);
    // Too early: it is opened again.
    answers.give();
    await sharing.asked('finish-sharing', uri());
    assert.strictEqual(opened.length, 2);
    await anaWrites(plan('Water', 40, 'I can explain it to both.'));
    answers.give();
    await sharing.asked('finish-sharing', uri());
    assert.match(said(), /Shared with Lee: both versions, brought together\./);
    assert.strictEqual(shared(), plan('Water', 40, 'I can explain it to both.'));
    await says('Shared');
  });

  it('asks before it brings in what would meet words that are not kept', async () => {
    await begin();
    leeShares({ [PLAN]: plan('Water', 45) });
    await anaWrites(plan('Our water'));
    await get(undefined);
    assert.match(said(), /Lee shared changes of “Our water”, and you changed it too\./);
    assert.strictEqual(text(PLAN), plan('Our water'));
    await get('Bring both together');
    assert.strictEqual(text(PLAN), plan('Our water', 45));
    assert.strictEqual(shared(), plan('Water', 45));
  });

  it('leaves files that are no plans alone where they are in the way, and says which', async () => {
    await begin({ 'sheet.txt': 'one\n' });
    leeShares({ 'sheet.txt': 'lee\n' });
    write(anas, 'sheet.txt', 'ana\n');
    await get();
    assert.match(said(), /“sheet\.txt”.*nothing was changed/);
    assert.strictEqual(text('sheet.txt'), 'ana\n');
    await says(/^Not brought together yet|^Nothing came in/);
    assert.ok(view()?.actions.some(({ intent }) => intent.do === 'show-source-control'));
  });

  it('keeps both of a file that is no plan, side by side', async () => {
    await begin({ 'sheet.docx': 'one' });
    leeShares({ 'sheet.docx': 'lee' });
    write(anas, 'sheet.docx', 'ana');
    git('commit', '--quiet', '-am', 'Mine');
    await get('Keep both');
    answers.give();
    await sharing.asked('finish-sharing', uri());
    assert.strictEqual(text('sheet.docx'), 'ana');
    assert.strictEqual(text('sheet (Lee).docx'), 'lee');
    assert.strictEqual(git('status', '--porcelain').trim(), '');
  });

  it('asks where one took a plan out and the other changed it', async () => {
    await begin({ 'old.lesson.yaml': plan('Old') });
    leeShares({ 'old.lesson.yaml': plan('Old', 5) });
    rmSync(join(anas, 'old.lesson.yaml'));
    git('commit', '--quiet', '-am', 'Out');
    await get('Keep it');
    assert.match(said(), /You took “.*” out, and Lee changed it\./);
    answers.give();
    await sharing.asked('finish-sharing', uri());
    assert.strictEqual(text('old.lesson.yaml'), plan('Old', 5));
  });

  it('loses nothing where the place can’t be reached, and shares once it can', async () => {
    await begin();
    await anaWrites(plan('Water', 50));
    renameSync(place(), `${place()}.away`);
    await share('Choose what goes', '*');
    assert.match(
      said(),
      /Not shared: the shared place was not found\. Your changes are kept here, ready to go\./,
    );
    await says('Not shared: the shared place was not found');
    renameSync(`${place()}.away`, place());
    await share('Share');
    assert.strictEqual(shared(), plan('Water', 50));
  });

  it('says the words of a check that refuses, here or there', async () => {
    await begin();
    const hook = (folder: string, name: string, words: string): string => {
      const file = join(folder, 'hooks', name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `#!/bin/sh\necho "${words}" >&2\nexit 1\n`);
      chmodSync(file, 0o755);
      return file;
    };
    await anaWrites(plan('Water', 50));
    const here = hook(join(anas, '.git'), 'pre-commit', 'Ask Kim first.');
    await share('Choose what goes', '*');
    assert.match(said(), /a check of this folder said no\..*“Ask Kim first”/);
    rmSync(here);
    hook(place(), 'pre-receive', 'Only on Fridays.');
    await share('*');
    assert.match(said(), /a check of this folder said no\..*Only on Fridays/);
    rmSync(join(place(), 'hooks', 'pre-receive'));
    await share('Share');
    assert.strictEqual(shared(), plan('Water', 50));
  });

  it('asks whose changes they are where nobody said', async () => {
    await begin();
    // As with none anywhere, whatever this computer’s own settings have.
    git('config', 'user.name', '');
    await anaWrites(plan('Water', 50));
    await share('Choose what goes', '*', 'Ana Ruiz', 'no address', 'ana@school.example');
    assert.strictEqual(answers.refused.length, 1);
    assert.strictEqual(run(place(), 'log', '-1', '--format=%an', 'main').trim(), 'Ana Ruiz');
  });

  it('shares for the first time into an empty place, and says what is needed where there is none', async () => {
    await begin();
    run(place(), 'config', 'receive.denyDeleteCurrent', 'ignore');
    git('push', '--quiet', 'origin', '--delete', 'main');
    git('branch', '--unset-upstream');
    git('fetch', '--quiet', '--prune');
    await says('Not shared yet');
    await share('Share');
    assert.strictEqual(shared(), plan('Water'));
    assert.strictEqual(git('rev-parse', '--abbrev-ref', '@{u}').trim(), 'origin/main');
    git('remote', 'remove', 'origin');
    await share(undefined);
    assert.match(said(), /^This folder is not shared with anybody yet\./);
    assert.match(answers.asked[0]?.detail ?? '', /place that both of you can open/);
  });

  it('says calmly what is needed where a folder is on this computer alone', async () => {
    await share(undefined);
    assert.match(said(), /^To share, the two of you need a shared folder\./);
    assert.strictEqual(view(), undefined);
  });

  it('waits where an earlier version is open, or somebody has begun something else', async () => {
    await begin();
    git('checkout', '--quiet', '--detach');
    await anaWrites(plan('Water', 50));
    await share();
    assert.match(said(), /^An earlier version of this folder is open\./);
    git('checkout', '--quiet', 'main');
    git('commit', '--quiet', '-am', 'Mine');
    leeShares({ [PLAN]: plan('Water', 45) });
    assert.throws(() => git('pull', '--quiet', '--rebase'));
    await share();
    assert.match(said(), /^Something is half done in this folder\./);
    git('rebase', '--abort');
    assert.strictEqual(text(PLAN), plan('Water', 50));
  });

  it('settles what somebody began with git, too', async () => {
    await begin();
    await anaWrites(plan('Water', 50));
    git('commit', '--quiet', '-am', 'Mine');
    leeShares({ [PLAN]: plan('Water', 45) });
    assert.throws(() => git('pull', '--quiet', '--no-rebase'));
    await says(/^You both changed the same/);
    await anaWrites(plan('Water', 48));
    await sharing.asked('finish-sharing', uri());
    assert.strictEqual(git('status', '--porcelain').trim(), '');
    assert.match(said(), /Both versions are brought together\./);
  });

  it('leaves what others marked as it is, and says so where it must be settled first', async () => {
    await begin({ 'sheet.txt': 'one\n' });
    write(anas, 'sheet.txt', 'two\n');
    git('add', 'sheet.txt');
    await anaWrites(plan('Water', 50));
    await share('Choose what goes', '*');
    assert.strictEqual(shared(), plan('Water', 50));
    assert.strictEqual(shared('sheet.txt'), 'one\n');
    assert.match(git('status', '--porcelain'), /^M {2}sheet\.txt/);
    await anaWrites(plan('Our water', 50));
    leeShares({ [PLAN]: plan('Water', 50, 'I can show it.') });
    await share('*');
    assert.match(said(), /Other files of this folder are marked to be kept next: “sheet\.txt”/);
    assert.match(git('status', '--porcelain'), /^M {2}sheet\.txt/);
  });

  it('sets a folder up so that git alone brings plans together as plans', async () => {
    await begin();
    answers.give('Set it up');
    await sharing.setUpAsked();
    assert.match(said(), /Plans are brought together as plans in this folder now\./);
    assert.match(text('.gitattributes'), /^\*\.lesson\.yaml merge=third-point$/m);
    await anaWrites(plan('Our water'));
    git('commit', '--quiet', '-am', 'Mine');
    leeShares({ [PLAN]: plan('Water', 45) });
    git('pull', '--quiet', '--no-rebase', '--no-edit');
    assert.strictEqual(text(PLAN), plan('Our water', 45));
  });

  it('asks about what may say too much about a student', async () => {
    await begin();
    await anaWrites(plan('Water').replace('I can explain it.', 'Write to kim.lopez@school.org'));
    await share('Show me');
    assert.match(said(), /may say more about a student/);
    assert.strictEqual(shared(), plan('Water'));
  });
});
