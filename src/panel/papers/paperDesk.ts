/** What the pages of our papers can ask of the whole: what a person does there. */
import type { Board } from '../board.ts';

export type PaperDesk = Pick<
  Board,
  | 'act'
  | 'ask'
  | 'askFrom'
  | 'bringUp'
  | 'choose'
  | 'drafts'
  | 'editable'
  | 'field'
  | 'isBusy'
  | 'isOpen'
  | 'seenTogether'
  | 'since'
  | 'suggestions'
  | 'suggestionsAt'
  | 'tab'
  | 'textLang'
  | 'textOf'
  | 'together'
  | 'toggle'
  | 'wide'
>;
