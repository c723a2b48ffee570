/** What the pages of our papers can ask of the whole: what a person does there. */
import type { Board } from '../board.ts';

export type PaperDesk = Pick<
  Board,
  | 'ask'
  | 'askFrom'
  | 'choose'
  | 'drafts'
  | 'editable'
  | 'isBusy'
  | 'isOpen'
  | 'textLang'
  | 'textOf'
  | 'together'
  | 'toggle'
  | 'wide'
>;
