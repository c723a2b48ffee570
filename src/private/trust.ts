/** What helps a person reflect, for themselves, on how much they can be trusted. Nothing is scored. */
import data from './trust.json' with { type: 'json' };

/** A building block of trust. */
export interface TrustBlock {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  /** Open ones, to answer or to leave. */
  readonly questions: readonly string[];
}

export const trustBlocks: readonly TrustBlock[] = data.blocks;

/** Where the building blocks come from. */
export const trustSource: string = data.source;
