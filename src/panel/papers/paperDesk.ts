/** What the pages of our papers can ask of the whole: what a person does there. */
import type { Board } from '../board.ts';

export type PaperDesk = Pick<
  Board,
  | 'act'
  | 'ask'
  | 'askFrom'
  | 'choose'
  | 'drafts'
  | 'editable'
  | 'field'
  | 'isBusy'
  | 'isOpen'
  | 'tab'
  | 'textLang'
  | 'textOf'
  | 'together'
  | 'toggle'
  | 'wide'
>;
