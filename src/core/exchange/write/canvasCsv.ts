import type { PlanDocument } from '../../document.ts';

/** A rubric as Canvas imports it. @returns the text, and what Canvas has no place for, a sentence each */
export function canvasCsv(_rubric: PlanDocument): {
  readonly text: string;
  readonly said: readonly string[];
} {
  return { text: '', said: [] };
}
