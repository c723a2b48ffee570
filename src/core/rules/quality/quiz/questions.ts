/** The questions of a plan's checks, with the answers to choose from. */
import type { PlanDocument } from '../../../document.ts';
import { list, notes, once, type Note, type PlanItem } from '../../../kinds/items.ts';
import { planIn } from '../../../kinds/plan.ts';
import { pairOf, resolve, scalarText } from '../../../yaml/navigate.ts';

/** One answer as it stands in the document. */
export type Answer = Pick<Note, 'text' | 'path' | 'span'>;

export interface Question extends PlanItem {
  /** The right answer; undefined where none is written yet. */
  readonly answer: Answer | undefined;
  /** The wrong ones, empty ones left out. */
  readonly distractors: readonly Answer[];
  /** All of them, the right one first. */
  readonly answers: readonly Answer[];
}

/** Every question that has words, in the order of the text. */
export const questionsIn: (document: PlanDocument) => readonly Question[] = once((document) =>
  planIn(document).checks.flatMap((check) =>
    list(check.node, 'questions', check.path, 'question')
      .filter(({ text }) => text !== '')
      .map((question) => {
        const answer = answerOf(question);
        const distractors = notes(question.node, 'distractors', question.path).filter(
          ({ text }) => text !== '',
        );
        return { ...question, answer, distractors, answers: answer ? [answer, ...distractors] : distractors };
      }),
  ),
);

function answerOf({ node, path }: PlanItem): Answer | undefined {
  const value = pairOf(node, 'answer')?.value;
  const text = scalarText(value)?.trim() ?? '';
  const place = value?.type === 'alias' ? value : resolve(value);
  return text === '' || !place ? undefined : { text, path: [...path, 'answer'], span: place.span };
}
