// Following a meeting from what others write in the notes, saved or not.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { absoluteOf } from '../../../src/core/coaching/targets.ts';
import { CurrentPlan } from '../../../src/extension/currentPlan.ts';
import { KeptOpen } from '../../../src/extension/live/keptOpen.ts';
import { LiveSession } from '../../../src/extension/live/session.ts';
import { replace } from '../answers.ts';
import { makeDesk } from '../desk.ts';
import { closeAll, eventually, inWorkspace, open, openNew, remove } from '../helpers.ts';

const LIVE_SHARE = 'ms-vsliveshare.vsliveshare';
const OPEN_COLLABORATION = 'typefox.open-collaboration-tools';

const PLAN = `kind: project-spec
schemaVersion: 1
title: The brook
goals:
  - {id: g1, target: I can name a brook.}
  - {id: g2, target: I can find its spring.}
`;

const notes = (meeting: string): string =>
  `kind: collaboration-log\nschemaVersion: 1\ntitle: Our notes\nplans: [brook.project.yaml]\nmeetings:\n  - id: m1\n    date: 2026-05-05\n${meeting}`;

const OPEN = '    open: true\n    lookingAt: brook.project.yaml#g1\n';

const undo: (() => void)[] = [];
const later = <T extends { dispose(): void }>(thing: T): T => {
  undo.push(() => thing.dispose());
  return thing;
};

/** An extension is there, at work, and gives that to others. */
const standIn = (id: string, exports: unknown): void => {
  const real = vscode.extensions.getExtension.bind(vscode.extensions);
  const other = { id, isActive: true, exports };
  undo.push(
    replace(vscode.extensions, 'getExtension', (asked: string) => (asked === id ? other : real(asked))),
  );
};

/** Live Share with a session, as its interface says it. */
class Session {
  session = { role: 1 };
  peers: unknown[] = [{}];
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeSession = this.#changed.event;
  readonly onDidChangePeers = this.#changed.event;

  leave(): void {
    this.peers = [];
    this.#changed.fire();
  }
}

afterEach(async () => {
  for (const each of undo.splice(0).reverse()) each();
  await closeAll();
  for (const name of ['our.collaboration.yaml', 'brook.project.yaml']) await remove(inWorkspace(name));
});

describe('A meeting that somebody else writes in', () => {
  /** Our notes and the plan, open, and what a window makes of them. */
  const begin = async (meeting: string) => {
    const log = await openNew('our.collaboration.yaml', notes(meeting));
    const plan = await openNew('brook.project.yaml', PLAN);
    return { log, plan, ...window(plan.uri) };
  };

  const window = (plan: vscode.Uri) => {
    const desk = later(makeDesk());
    let moves = 0;
    later(desk.together.onDidMove(() => moves++));
    const view = () => {
      const document = desk.documents.library.get(plan.toString());
      return document && desk.together.viewFor(document);
    };
    const lookedAt = () => {
      const document = desk.documents.library.get(plan.toString());
      const source = document && desk.together.lookedAt(document);
      return source && absoluteOf(source);
    };
    const looksAt = (id: string) =>
      eventually(`${id} to be looked at`, () => lookedAt() === `${plan.toString()}#${id}`);
    return { desk, view, lookedAt, looksAt, moves: () => moves };
  };

  /** Somebody else writes; nothing is saved. */
  const write = async (log: vscode.TextDocument, from: string, to: string): Promise<void> => {
    await eventually(`“${to}” in the notes`, async () => {
      const at = log.getText().indexOf(from);
      assert.ok(at >= 0, `“${from}” is not there`);
      const edit = new vscode.WorkspaceEdit();
      const range = new vscode.Range(log.positionAt(at), log.positionAt(at + from.length));
      edit.replace(log.uri, range, to);
      return vscode.workspace.applyEdit(edit);
    });
    assert.ok(log.isDirty);
  };

  it('is followed before it is saved, and takes this window along', async () => {
    const { log, looksAt, moves } = await begin(OPEN);
    await looksAt('g1');
    assert.strictEqual(moves(), 0);
    await write(log, '#g1', '#g2');
    await looksAt('g2');
    assert.strictEqual(moves(), 1);
    assert.ok(log.isDirty);
  });

  it('begins, moves on and ends here as it does there', async () => {
    const { log, view, looksAt } = await begin('    focus: First drafts\n');
    await eventually('no meeting', () => view()?.seenBy === 'Only you see this.');
    await write(log, '    focus', `${OPEN}    focus`);
    await looksAt('g1');
    assert.strictEqual(view()?.meeting?.title, 'Our notes');
    await write(log, OPEN, '');
    await eventually('no meeting any more', () => view()?.meeting === undefined);
    assert.strictEqual(view()?.seenBy, 'Only you see this.');
  });

  it('is where it is for who comes late, and opens nothing for them', async () => {
    const { log, plan } = await begin(OPEN);
    await write(log, '#g1', '#g2');
    const late = window(plan.uri);
    await late.looksAt('g2');
    assert.strictEqual(late.moves(), 0);
  });

  it('keeps what was looked at while the notes can’t be read', async () => {
    const { log, lookedAt, looksAt } = await begin(OPEN);
    await looksAt('g1');
    const before = lookedAt();
    await write(log, 'title: Our', 'title: "Our');
    await write(log, '#g1', '#g2');
    assert.strictEqual(lookedAt(), before);
    await write(log, 'title: "Our', 'title: Our');
    await looksAt('g2');
  });

  it('says truly who sees it: in a live session, what is not saved yet too', async () => {
    const session = new Session();
    standIn(LIVE_SHARE, { getApi: () => Promise.resolve(session) });
    const { log, view, looksAt } = await begin(OPEN);
    await looksAt('g1');
    assert.strictEqual(view()?.seenBy, 'Everyone in this meeting sees this.');
    await write(log, '#g1', '#g2');
    const live = 'Whoever plans with you live sees this now; others once “Our notes” is saved.';
    await eventually('what a live session sees', () => view()?.seenBy === live);
    session.leave();
    // Where a folder lies in no place of this computer, nobody knows who else writes in it.
    const alone =
      log.uri.scheme === 'file' ? 'Everyone in this meeting sees this once “Our notes” is saved.' : live;
    await eventually('what others see', () => view()?.seenBy === alone);
  });
});

describe('A live session', () => {
  const here = () => inWorkspace('brook.project.yaml');
  const isPlain = () => here().scheme === 'file';

  const silent = {
    'gives nothing': undefined,
    'has no such thing': {},
    'has something else': { getApi: 'soon' },
    'fails at once': {
      getApi: () => {
        throw new Error('not today');
      },
    },
    'fails later': { getApi: () => Promise.reject(new Error('not today')) },
    'gives nothing to us': { getApi: () => Promise.resolve(null) },
    'never answers': { getApi: () => new Promise(() => undefined) },
    'answers with something else': { getApi: () => Promise.resolve({ session: 1 }) },
    'is in no session': {
      getApi: () => Promise.resolve(Object.assign(new Session(), { session: { role: 0 } })),
    },
    'has a session that can’t be read': {
      getApi: () =>
        Promise.resolve(
          Object.defineProperty(new Session(), 'session', {
            get: () => {
              throw new Error('not today');
            },
          }),
        ),
    },
  };

  for (const [how, exports] of Object.entries(silent))
    it(`is none where Live Share ${how}`, async function () {
      if (!isPlain()) this.skip();
      standIn(LIVE_SHARE, exports);
      const live = later(new LiveSession());
      assert.strictEqual(live.shares(here()), false);
      // What it may still answer has come.
      await new Promise((resolve) => setTimeout(resolve, 0));
      assert.strictEqual(live.shares(here()), false);
    });

  it('is known of a host as long as somebody is there', async function () {
    if (!isPlain()) this.skip();
    const session = new Session();
    let asked: unknown[] = [];
    standIn(LIVE_SHARE, {
      getApi: (...how: unknown[]) => {
        asked = how;
        return Promise.resolve(session);
      },
    });
    const live = later(new LiveSession());
    let heard = 0;
    later(live.onDidChange(() => heard++));
    await eventually('the session', () => live.shares(here()));
    assert.match(String(asked[0]), /^1\.0\.\d+$/);
    assert.strictEqual(live.shares(vscode.Uri.file('/elsewhere/a.project.yaml')), false);
    assert.strictEqual(live.shares(vscode.Uri.parse('untitled:a.project.yaml')), false);
    const before = heard;
    session.leave();
    assert.ok(heard > before);
    assert.strictEqual(live.shares(here()), false);
  });

  it('is known of a guest by where the texts lie', () => {
    const live = later(new LiveSession());
    for (const address of ['vsls:/a.project.yaml', 'oct:///room/plans/a.project.yaml'])
      assert.strictEqual(live.shares(vscode.Uri.parse(address)), true, address);
  });

  it('may be going on where Open Collaboration Tools are at work, which don’t say so', () => {
    const live = later(new LiveSession());
    assert.strictEqual(live.shares(here()), !isPlain());
    standIn(OPEN_COLLABORATION, {});
    assert.strictEqual(live.shares(here()), true);
  });

  it('has the notes about the plan on the table open, so that what is written there is seen at once', async () => {
    standIn(OPEN_COLLABORATION, {});
    await vscode.workspace.fs.writeFile(
      inWorkspace('our.collaboration.yaml'),
      new TextEncoder().encode(notes(OPEN)),
    );
    await vscode.workspace.fs.writeFile(here(), new TextEncoder().encode(PLAN));
    const desk = later(makeDesk());
    await desk.documents.readAll();
    await open(here());
    const current = later(new CurrentPlan(desk.documents, desk.cursors));
    later(new KeptOpen(desk.documents, current, desk.together, later(new LiveSession())));
    const log = inWorkspace('our.collaboration.yaml').toString();
    await eventually('the notes to be open', () =>
      vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === log),
    );
    await eventually('them to be kept open', () => desk.documents.keptOpen.has(log));
    assert.ok(vscode.window.visibleTextEditors.every(({ document }) => document.uri.toString() !== log));
  });
});
