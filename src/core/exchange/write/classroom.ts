import type { PlanDocument } from '../../document.ts';

/** A rubric as Google Classroom has it. @returns the text, and each of its limits that the rubric does not keep */
export function classroomRubric(_rubric: PlanDocument): {
  readonly text: string;
  readonly said: readonly string[];
} {
  return { text: '', said: [] };
}
