// Third Point beside yaml-language-server, over the same protocol and the same plans: what an editor waits for.
import { setTimeout } from 'node:timers/promises';
import type { Row } from './compare.ts';
import { Client, type Position } from './lsp/client.ts';
import { programs } from './lsp/programs.ts';
import { kilobytes, once, spread, type Measured } from './measure.ts';
import { folderOf, planOf, withErrors } from './plans.ts';

const URI = 'file:///bench/a.project.yaml';

/** How often each server is started and opens the plan. */
const STARTS = 3;

/** How long a server may take to say something of many plans, in milliseconds. */
const LIMIT = 600_000;

type Which = 'ours' | 'peer' | 'peerWithoutWait';
/** What was measured of each server. */
type Each = Record<Which, Measured>;

/** Measures one plan after the other. @returns rows of the table */
export async function benchPeer(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const size of [5_000, 50_000, 500_000])
    for (const wrong of [false, true]) {
      const plan = wrong ? withErrors(planOf(size)) : planOf(size);
      rows.push(...(await editing(plan, `${kilobytes(plan)}${wrong ? ', with errors' : ''}`, size)));
    }
  return rows;
}

/** What is wanted of a keystroke, by the size of the plan. */
const keystrokes: ReadonlyMap<number, Row['target']> = new Map([
  [50_000, { times: 30, timesWithoutWait: 5 }],
  [500_000, { times: 10, timesWithoutWait: 7 }],
]);

/** Edits a plan in each server, a round here and a round there, so that all of them have the same day. */
async function editing(plan: string, says: string, size: number): Promise<readonly Row[]> {
  const rounds = size > 100_000 ? 12 : 20;
  const servers: Server[] = [];
  try {
    const started = await programs();
    const opened: Server[] = [];
    for (let round = 1; round <= STARTS; round++)
      for (const which of ['ours', 'peer', 'peerWithoutWait'] as const) {
        const server = await Server.start(which, started[which], plan);
        opened.push(server);
        // Those of the last round go on.
        if (round === STARTS) servers.push(server);
        else server.stop();
      }
    const ofStarts = (number: (server: Server) => number): Each => {
      const of = (which: Which): Measured =>
        spread(opened.filter((server) => server.which === which).map(number));
      return { ours: of('ours'), peer: of('peer'), peerWithoutWait: of('peerWithoutWait') };
    };
    // Whoever writes a plan has long begun: neither is measured while its program is still getting warm.
    const inTurn = async (act: (server: Server) => Promise<unknown>, rounds: number): Promise<Each> => {
      const times: Record<Which, number[]> = { ours: [], peer: [], peerWithoutWait: [] };
      for (let round = 0; round < rounds; round++)
        for (const server of servers) {
          const begun = performance.now();
          await act(server);
          times[server.which].push(performance.now() - begun);
          await server.rest();
        }
      return {
        ours: spread(times.ours),
        peer: spread(times.peer),
        peerWithoutWait: spread(times.peerWithoutWait),
      };
    };
    const ofEach = (number: (server: Server) => number): Each =>
      Object.fromEntries(servers.map((server) => [server.which, once(number(server))])) as Each;
    await inTurn((server) => server.type(), 2 * rounds);
    const key = await inTurn((server) => server.type(), rounds);
    const completion = await inTurn((server) => server.completeAfterTyping(), rounds);
    const hover = await inTurn((server) => server.hover(), rounds);
    const outline = await inTurn((server) => server.outline(), rounds);
    const completionWanted = size === 50_000 ? { target: { times: 10 } } : {};
    const target = keystrokes.get(size);
    return [
      { name: `start → ready, then ${says}`, ...ofStarts((server) => server.started) },
      { name: `open → diagnostics, ${says}`, ...ofStarts((server) => server.opened) },
      { name: `keystroke → diagnostics, ${says}`, ...key, ...(target ? { target } : {}) },
      { name: `completion just after an edit, ${says}`, ...completion, ...completionWanted },
      { name: `hover, ${says}`, ...hover },
      { name: `outline, ${says}`, ...outline },
      { name: `memory after the edits, ${says}`, unit: 'MB', ...ofEach(({ memory }) => memory) },
    ];
  } finally {
    for (const server of servers) server.stop();
  }
}

/** A server with one plan open in it. */
class Server {
  readonly which: Which;
  /** Milliseconds until it was ready, and until the plan's diagnostics came. */
  readonly started: number;
  readonly opened: number;
  readonly #client: Client;
  readonly #type: () => Promise<readonly unknown[]>;
  /** Where the plan's status is written, and where that ends. */
  readonly #status: Position;
  readonly #end: Position;
  /** What comes of the last edit. */
  #said: Promise<unknown> = Promise.resolve();

  private constructor(
    which: Which,
    client: Client,
    plan: string,
    took: readonly [started: number, opened: number],
  ) {
    this.which = which;
    this.#client = client;
    [this.started, this.opened] = took;
    this.#status = placeOf(plan, 'status: draft');
    this.#end = { ...this.#status, character: this.#status.character + 'status: draft'.length };
    this.#type = typing(client, this.#end);
  }

  static async start(which: Which, program: readonly string[], plan: string): Promise<Server> {
    const begun = performance.now();
    const client = await Client.start(program);
    const ready = performance.now();
    await client.open(URI, plan);
    return new Server(which, client, plan, [ready - begun, performance.now() - ready]);
  }

  /** @returns once it is told what there is to say */
  type(): Promise<unknown> {
    return (this.#said = this.#type());
  }

  /** Nobody waits for what is said of the text; asked is at once. */
  completeAfterTyping(): Promise<unknown> {
    void this.type();
    return this.#client.ask('textDocument/completion', { textDocument: { uri: URI }, position: this.#end });
  }

  hover(): Promise<unknown> {
    return this.#client.ask('textDocument/hover', { textDocument: { uri: URI }, position: this.#status });
  }

  outline(): Promise<unknown> {
    return this.#client.ask('textDocument/documentSymbol', { textDocument: { uri: URI } });
  }

  /** Waits until it has nothing to do. */
  async rest(): Promise<void> {
    await this.#said;
  }

  get memory(): number {
    return this.#client.memory('now');
  }

  stop(): void {
    this.#client.stop();
  }
}

/** A letter is typed and taken back in turn. @returns what makes the next of the two edits */
function typing(client: Client, at: Position): () => Promise<readonly unknown[]> {
  let stands = false;
  return () => {
    stands = !stands;
    return stands
      ? client.type(URI, at, at, 'x')
      : client.type(URI, at, { ...at, character: at.character + 1 }, '');
  };
}

/** How a server took in many plans. */
export interface Opening {
  /** Milliseconds until something was said of each; or until it ended or was given up, where that was not so. */
  readonly time: number;
  /** The most memory it had, in megabytes. */
  readonly memory: number;
  /** Of how many plans something was said. */
  readonly told: number;
}

/** Opens as many plans in a server of its own, and waits for what is said of each, but not for ever. */
export async function opening(program: readonly string[], count: number): Promise<Opening> {
  const plans = [...folderOf(count)];
  const client = await Client.start(program);
  const end = new AbortController();
  try {
    let told = 0;
    const begun = performance.now();
    const all = plans.map(async (plan, index) => {
      await client.open(`file:///bench/${index}.project.yaml`, plan);
      told++;
    });
    // One that ends over it has told of fewer, which is said.
    const whole = Promise.all(all).catch(() => undefined);
    await Promise.race([whole, setTimeout(LIMIT, undefined, { signal: end.signal }).catch(() => undefined)]);
    return { time: performance.now() - begun, memory: client.memory('most'), told };
  } finally {
    end.abort();
    client.stop();
  }
}

function placeOf(text: string, words: string): Position {
  const above = text.slice(0, text.indexOf(words)).split('\n');
  return { line: above.length - 1, character: above.at(-1)?.length ?? 0 };
}
