/** What the parts of the page ask of it. */
import type { nothing } from 'lit';
import type { FromMerging } from '../../core/view/planViewMerging.ts';

export interface MergingDesk {
  send(message: FromMerging): void;
  /** The language of the document’s texts, for `lang`. */
  readonly textLang: string | typeof nothing;
  /** The new words that are being written for a conflict; undefined where its field is closed. */
  draftOf(key: string): string | undefined;
  answer(key: string, answer: 'both' | 'ours' | 'theirs'): void;
  takeBack(key: string): void;
  /** Opens the field for new words. @param text what it begins with */
  openField(key: string, text: string): void;
  write(key: string, text: string): void;
  useText(key: string): void;
  leaveField(key: string): void;
  goToNext(): void;
}
