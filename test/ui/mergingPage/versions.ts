// Two versions of the creek project, with one disagreement of each kind.
import type {
  ConflictKind,
  MergeConflict,
  MergeInput,
  MergeOutcome,
} from '../../../src/core/compare/merge.ts';
import type { TwoVersions } from '../../../src/core/view/merging/bringTogether.ts';
import { yoursAndPartners, type Sides } from '../../../src/core/view/merging/sides.ts';
import { example } from '../panelPage/realPlan.ts';

const FILE = 'water-study.project.yaml';
const base = example('creek-project')[FILE] ?? '';

/** Every change must find its place: the example may not have changed under these tests. */
function changed(text: string, ...changes: readonly (readonly [was: string, now: string])[]): string {
  return changes.reduce((now, [was, becomes]) => {
    if (!now.includes(was)) throw new Error(`“${was}” is not in the example any more.`);
    return now.replace(was, becomes);
  }, text);
}

const TARGET = 'target: I can explain how land use changes water quality, using our own data.';
const LOOK_FOR = 'lookFor: a claim with one measurement behind it';

export const ours = changed(
  base,
  [TARGET, 'target: I can explain how land use changes our creek’s water, using our own data.'],
  [LOOK_FOR, 'lookFor: a claim with **two** measurements behind it'],
  ['title: How healthy is our creek?', 'title: How healthy is Mill Creek?'],
);

export const theirs = changed(
  base,
  [TARGET, 'target: I can show how land use changes water quality, with measurements of our own.'],
  ['    prompt: What changed the creek most, and how do you know?\n', ''],
  ['duration: 3 weeks, 8 class periods', 'duration: 4 weeks, 9 class periods'],
);

export function versions(sides: Sides = yoursAndPartners('Ana')): TwoVersions {
  return { uri: `file:///plans/${FILE}`, kind: 'project-spec', base, ours, theirs, sides };
}

/** A disagreement as merging tells it. */
export function conflict(
  kind: ConflictKind,
  path: string,
  texts: Partial<Pick<MergeConflict, 'base' | 'ours' | 'theirs'>> = {},
): MergeConflict {
  return {
    ...{ key: `${kind}:${path}`, kind, path, base: 'x', ours: 'y', theirs: 'z', ...texts },
    span: { start: 0, end: 1 },
    answers: ['both', 'ours', 'theirs', 'text'],
  };
}

/** Merges as if only these were open: settled once each has an answer. */
export function merging(...conflicts: readonly MergeConflict[]): (input: MergeInput) => MergeOutcome {
  return ({ answers, ours: text }) => {
    const open = conflicts.filter(({ key }) => !answers?.has(key));
    return {
      status: open.length === 0 ? 'clean' : 'conflicts',
      text: `${text}# ${JSON.stringify([...(answers ?? [])])}\n`,
      changes: [],
      conflicts: open,
    };
  };
}

/** What the two disagree about: a target, a text taken out, what to look for. */
export const three = merging(
  conflict('modify/modify', 'goals[g1].target'),
  conflict('delete/modify', 'checks[k1].prompt', { theirs: null }),
  conflict('modify/modify', 'checks[k3].lookFor'),
);
