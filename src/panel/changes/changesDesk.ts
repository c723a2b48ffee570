/** What the list of changes can ask of the whole, on a plan and on a paper. */
import type { Board } from '../board.ts';

export type ChangesDesk = Pick<Board, 'ask' | 'choose' | 'isOpen' | 'since' | 'textLang' | 'toggle' | 'wide'>;

/** The part of the panel that the changes unfold in; of a plan with the whole editor they have a page. */
export const CHANGES = 'changes';
