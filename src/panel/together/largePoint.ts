/** What the two look at together, large: to be read from across a table or on a shared screen. */
import { nothing, type TemplateResult } from 'lit';
import type { Together } from '../../core/view/planView.ts';
import type { PaperDesk } from '../papers/paperDesk.ts';

export function largePoint(_desk: PaperDesk, _together: Together): TemplateResult | typeof nothing {
  return nothing;
}
