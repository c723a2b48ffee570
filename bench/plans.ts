// Plans of a wanted size, the same on every machine and day.

/** A little random generator with a seed (mulberry32), so that every run measures the same text. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words =
  'creek water land town storm sample sensor claim evidence measure explain compare model argue poster letter podcast council'.split(
    ' ',
  );

/** How long the head of a plan is with its choices, and how long what belongs to a class period; in characters. */
const [HEAD, PERIOD] = [550, 787];

/**
 * A project plan without errors: goals, a menu of choices, checks and class periods in the usual proportions.
 * @param size wanted length in characters; from 5,000 on it is within a fiftieth of that
 * @param seed another one gives another plan of the same size
 */
export function planOf(size: number, seed = 2026): string {
  const periods = Math.max(2, Math.round((size - HEAD) / PERIOD));
  const usual = planWith(periods, seed);
  if (Math.abs(usual.length - size) <= size / 50 || periods === 2) return usual;
  // Whole class periods don't come to that length: where they are too long there is one less; notes fill it up.
  const short = usual.length > size ? planWith(periods - 1, seed) : usual;
  return `${short}${notesOf(size - short.length)}`;
}

/** A line of notes of a length in characters, its end included. */
function notesOf(length: number): string {
  const all = words.join(' ');
  const text = `notes: ${`${all} `.repeat(Math.ceil(length / all.length))}`;
  return `${text.slice(0, length - 1).trimEnd()}\n`;
}

function planWith(periods: number, seed: number): string {
  const next = random(seed);
  const sentence = (count: number): string =>
    Array.from({ length: count }, () => words[Math.floor(next() * words.length)]).join(' ');
  const goals = Math.max(2, Math.round(periods / 3));
  const goal = (): string => `g${1 + Math.floor(next() * goals)}`;
  const lines = [
    'kind: project-spec',
    'schemaVersion: 1',
    `title: The ${sentence(3)}`,
    'subject: Science',
    'status: draft',
    '',
    'goals:',
  ];
  for (let index = 1; index <= goals; index++) {
    lines.push(
      `  - id: g${index}`,
      `    target: I can explain ${sentence(9)}`,
      '    successCriteria:',
      `      - names ${sentence(4)}`,
      `      - says ${sentence(5)}`,
    );
  }
  lines.push(
    '',
    'choices:',
    '  - id: show',
    '    title: How will you show it?',
    '    about: topic',
    '    pick: 1',
    '    options:',
  );
  for (let index = 1; index <= 6; index++)
    lines.push(`      - id: option-${index}`, `        name: ${sentence(2)}`, `        goals: [${goal()}]`);
  lines.push('', 'checks:');
  for (let index = 1; index <= Math.max(goals, periods); index++) {
    const checked = index <= goals ? `g${index}` : goal();
    lines.push(
      `  - id: k${index}`,
      `    name: ${sentence(3)}`,
      '    type: exit-ticket',
      `    when: s${1 + Math.floor(next() * periods)}`,
      `    goals: [${checked}]`,
      `    lookFor: ${sentence(8)}`,
      `    ifNotYet: ${sentence(9)}`,
    );
  }
  lines.push('', 'sessions:');
  for (let index = 1; index <= periods; index++) {
    lines.push(`  - id: s${index}`, `    title: ${sentence(4)}`, '    minutes: 50', '    activities:');
    for (const [step, part] of ['opening', 'work-time', 'closing'].entries()) {
      lines.push(
        `      - id: s${index}-${step}`,
        `        title: ${sentence(5)}`,
        `        part: ${part}`,
        '        minutes: 15',
        `        goals: [${goal()}]`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** The same plan with a part of a class period that does not exist, once in about 3,000 characters. */
export function withErrors(plan: string): string {
  let found = 0;
  return plan.replace(/part: work-time/g, (part) => (found++ % 3 === 0 ? 'part: wrk-time' : part));
}

/** Plans of about 6 KB, each another; every twentieth has one error. */
export function* folderOf(count: number): Iterable<string> {
  for (let index = 0; index < count; index++) {
    const plan = planOf(6_000, index);
    yield index % 20 === 19 ? plan.replace('part: opening', 'part: openning') : plan;
  }
}
