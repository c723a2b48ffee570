/** Questions for what is looked at, and ways to listen: to be said. */
import { nothing, type TemplateResult } from 'lit';
import type { Together } from '../../core/view/planView.ts';
import type { PaperDesk } from '../papers/paperDesk.ts';

export function questionsPart(_desk: PaperDesk, _together: Together): TemplateResult | typeof nothing {
  return nothing;
}
