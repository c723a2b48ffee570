/** What the pages of our papers can ask of the whole: what a person does there. */
import type { Together } from '../../core/view/planView.ts';
import type { Board } from '../board.ts';

export interface PaperDesk extends Pick<
  Board,
  'ask' | 'choose' | 'editable' | 'isBusy' | 'isOpen' | 'textLang' | 'textOf' | 'toggle' | 'wide'
> {
  /** What the two look at together. */
  readonly together: Together;
}
