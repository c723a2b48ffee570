/**
 * What the page of our notes has seen on the table while a meeting was going on: offered when it ends, for choosing what
 * was worth keeping. The notes themselves only hold what is looked at now.
 */
import type { PaperView, Together } from '../../core/view/planView.ts';

/** Something that was looked at. */
export interface SeenPoint {
  readonly target: string;
  readonly label: string;
}

/** As it is remembered while the page is hidden. */
export type KeptPoint = readonly [meeting: string, target: string, label: string];

/** More than anybody looks at in a meeting. */
const MOST = 60;

export class SeenTogether {
  #kept: readonly KeptPoint[] = [];

  /** Notes what is looked at, while the meeting of these notes is going on. @returns whether that is new */
  see(paper: PaperView, { point }: Together): boolean {
    if (paper.what !== 'notes' || !paper.open || !point || point.missing !== undefined) return false;
    const meeting = nameOf(paper.uri, paper.open.ref);
    if (this.#kept.some((kept) => kept[0] === meeting && kept[1] === point.target)) return false;
    this.#kept = [...this.#kept, [meeting, point.target, point.text] as const].slice(-MOST);
    return true;
  }

  /** What was seen in the meeting that is going on. */
  in(paper: PaperView | undefined): readonly SeenPoint[] {
    if (paper?.what !== 'notes' || !paper.open) return [];
    const meeting = nameOf(paper.uri, paper.open.ref);
    return this.#kept.filter((kept) => kept[0] === meeting).map(([, target, label]) => ({ target, label }));
  }

  get kept(): readonly KeptPoint[] {
    return this.#kept;
  }

  set kept(kept: readonly KeptPoint[]) {
    this.#kept = kept;
  }
}

function nameOf(uri: string, ref: string): string {
  return `${uri} ${ref}`;
}

/** Whether something that was remembered is a third point that was seen. */
export function isKeptPoint(value: unknown): value is KeptPoint {
  return Array.isArray(value) && value.length === 3 && value.every((part) => typeof part === 'string');
}
