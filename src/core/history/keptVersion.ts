/** A document’s text as it was at a moment, kept on this computer to compare with later. */
export interface KeptVersion {
  /** When it was kept; milliseconds. It names it too. */
  readonly at: number;
  /** `meeting`: at the end of one; `asked`: by the person. */
  readonly why: 'meeting' | 'asked';
  /** The day of the meeting, ISO. */
  readonly day?: string;
  readonly text: string;
}

/** So many are kept of a document, of each sort; the oldest goes. */
export const MOST_KEPT = { meeting: 5, asked: 10 } as const;

/** A longer text is not kept. */
export const LONGEST_KEPT = 1_000_000;

/** @returns those there are with one more, the oldest first; of a meeting, the last one of its day */
export function withKept(kept: readonly KeptVersion[], more: KeptVersion): readonly KeptVersion[] {
  const others = kept.filter(
    ({ at, why, day }) => at !== more.at && !(why === 'meeting' && more.why === why && day === more.day),
  );
  const all = [...others, more].sort((a, b) => a.at - b.at);
  const gone = new Set(
    (['meeting', 'asked'] as const).flatMap((sort) =>
      all.filter(({ why }) => why === sort).slice(0, -MOST_KEPT[sort]),
    ),
  );
  return all.filter((each) => !gone.has(each));
}

/** Reads what was kept; whatever else stands there is left out. */
export function keptIn(value: unknown): readonly KeptVersion[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown): KeptVersion[] => {
    if (typeof each !== 'object' || each === null) return [];
    const { at, why, day, text } = each as Partial<Record<keyof KeptVersion, unknown>>;
    if (typeof at !== 'number' || typeof text !== 'string') return [];
    if (why === 'asked') return [{ at, why, text }];
    return why === 'meeting' && typeof day === 'string' ? [{ at, why, day, text }] : [];
  });
}
