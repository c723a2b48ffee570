// Third Point beside yaml-language-server, over the same protocol and the same plans: what an editor waits for.
import { measure } from './measure.ts';
import type { Compared } from './compare.ts';
import { Client, type Position } from './lsp/client.ts';
import { programs, type Programs } from './lsp/programs.ts';
import { folderOf, planOf, withErrors } from './plans.ts';

const URI = 'file:///bench/a.project.yaml';
const names = ['ours', 'peer', 'peerWithoutWait'] as const;
/** A number of each server. */
type Each = Record<(typeof names)[number], number>;

/** Measures one plan after the other. @returns rows of the table */
export async function benchPeer(): Promise<readonly Compared[]> {
  const started = await programs();
  const rows: Compared[] = [];
  for (const size of [5_000, 50_000, 500_000])
    for (const wrong of [false, true]) {
      const plan = wrong ? withErrors(planOf(size)) : planOf(size);
      const says = `${Math.round(plan.length / 1000)} KB${wrong ? ', with errors' : ''}`;
      rows.push(...ofOne(says, size, wrong, await all(started, (program) => editing(program, plan, size))));
    }
  return rows;
}

/** Opens as many plans as a folder has. */
export async function benchOpened(counts: readonly number[]): Promise<readonly Compared[]> {
  const started = await programs();
  const rows: Compared[] = [];
  for (const count of counts) {
    const found = await all(started, (program) => opening(program, count), ['ours', 'peer']);
    const { time, memory } = found;
    const says = `${count} plans of 6 KB opened`;
    rows.push({ name: `${says} → last diagnostics`, ours: time.ours, peer: time.peer });
    rows.push({ name: `${says}: memory`, unit: 'MB', ours: memory.ours, peer: memory.peer });
  }
  return rows;
}

type Told = Record<'start' | 'open' | 'key' | 'completion' | 'hover' | 'outline' | 'memory', number>;

function ofOne(
  says: string,
  size: number,
  wrong: boolean,
  told: Record<keyof Told, Each>,
): readonly Compared[] {
  const targets = { 50_000: [30, 5], 500_000: [10, 7] } as const;
  const target = size in targets ? targets[size as keyof typeof targets] : undefined;
  const rows: Compared[] = [
    { name: `open → diagnostics, ${says}`, ...told.open },
    { name: `keystroke → diagnostics, ${says}`, ...told.key, ...(target ? { target } : {}) },
  ];
  if (wrong) return rows;
  return [
    { name: `start → ready, then ${says}`, ...told.start },
    ...rows,
    {
      name: `completion just after an edit, ${says}`,
      ...told.completion,
      ...(size === 50_000 ? { target: [10] as const } : {}),
    },
    { name: `hover, ${says}`, ...told.hover },
    { name: `outline, ${says}`, ...told.outline },
    { name: `memory after the edits, ${says}`, unit: 'MB', ...told.memory },
  ];
}

/** Asks one server after the other, each in a process of its own that is ended. */
async function all<Name extends string>(
  started: Programs,
  ask: (program: readonly string[]) => Promise<Record<Name, number>>,
  which: readonly (typeof names)[number][] = names,
): Promise<Record<Name, Each>> {
  const found: Partial<Record<Name, Partial<Each>>> = {};
  for (const name of which)
    for (const [what, number] of Object.entries(await ask(started[name])) as [Name, number][])
      found[what] = { ...found[what], [name]: number };
  return found as Record<Name, Each>;
}

async function editing(program: readonly string[], plan: string, size: number): Promise<Told> {
  const rounds = size > 100_000 ? 8 : 20;
  const begun = performance.now();
  const client = await Client.start(program);
  try {
    const start = performance.now() - begun;
    const opened = performance.now();
    await client.open(URI, plan);
    const open = performance.now() - opened;
    const status = placeOf(plan, 'status: draft');
    const end = { ...status, character: status.character + 'status: draft'.length };
    const type = typing(client, end);
    // Whoever writes a plan has long begun: neither is measured while its program is still getting warm.
    for (let round = 0; round < rounds; round++) await type();
    const key = await measure(rounds, type);
    const at = { textDocument: { uri: URI } };
    const completion: number[] = [];
    for (let round = 0; round < rounds; round++) {
      // Nobody waits for what is said of the text; asked is at once.
      const said = type();
      const asked = performance.now();
      await client.ask('textDocument/completion', { ...at, position: end });
      completion.push(performance.now() - asked);
      await said;
    }
    const hover = await measure(rounds, () => client.ask('textDocument/hover', { ...at, position: status }));
    const outline = await measure(rounds, () => client.ask('textDocument/documentSymbol', at));
    return {
      ...{ start, open, key: key.median, hover: hover.median, outline: outline.median },
      completion: completion.sort((a, b) => a - b)[completion.length >> 1] ?? 0,
      memory: client.memory() ?? NaN,
    };
  } finally {
    client.stop();
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

/** Opens as many plans, and waits for what is said of each. @returns milliseconds, and megabytes at the end */
export async function opening(
  program: readonly string[],
  count: number,
): Promise<Record<'time' | 'memory', number>> {
  const plans = [...folderOf(count)];
  const client = await Client.start(program);
  try {
    const begun = performance.now();
    await Promise.all(plans.map((plan, index) => client.open(`file:///bench/${index}.project.yaml`, plan)));
    return { time: performance.now() - begun, memory: client.memory() ?? NaN };
  } finally {
    client.stop();
  }
}

function placeOf(text: string, words: string): Position {
  const above = text.slice(0, text.indexOf(words)).split('\n');
  return { line: above.length - 1, character: above.at(-1)?.length ?? 0 };
}
