/** A list of short lines of an agreement: each a field, with the empty field for the next one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AgreementLine, Intent } from '../../../core/view/planView.ts';
import { icon } from '../../icons.ts';
import type { PaperDesk } from '../paperDesk.ts';
import { addLine, paperText } from '../paperField.ts';
import { agreementWords as words } from './agreementWords.ts';

export interface Lines {
  readonly key: string;
  readonly label: string;
  readonly lines: readonly AgreementLine[];
  readonly hint: string;
  readonly add: (text: string) => Intent;
}

export function agreementLines(desk: PaperDesk, { key, label, lines, hint, add }: Lines): TemplateResult {
  return html`
    ${
      lines.length === 0
        ? nothing
        : html`<ul class="agreement-lines" aria-label=${label}>
            ${lines.map(
              (line) =>
                html`<li>
                  ${paperText(desk, { ...line, label: words.line(label), quiet: true })}
                  ${takeAwayButton(desk, line)}
                </li>`,
            )}
          </ul>`
    }
    ${addLine(desk, { key, label: words.add(label), placeholder: hint, add })}
  `;
}

/** Takes a line away, with all that stands in it; the focus goes to the next one, or to the field for a new one. */
export function takeAwayButton(
  desk: PaperDesk,
  { ref, field, text }: AgreementLine,
  called = text,
): TemplateResult | typeof nothing {
  if (!desk.editable) return nothing;
  return html`<button
    type="button"
    class="tool take-away"
    aria-label=${words.takeAway(called)}
    title=${words.takeAway(called)}
    @click=${({ currentTarget }: Event) => {
      const line = currentTarget instanceof Element ? currentTarget.closest('li') : null;
      const beside = line?.nextElementSibling ?? line?.closest('.agreement-part, .promise-list');
      const fields = beside?.querySelectorAll<HTMLElement>('textarea');
      (line?.nextElementSibling ? fields?.item(0) : fields?.item(fields.length - 1))?.focus();
      desk.ask({ do: 'set-text', ref, field, text: '', was: text });
    }}
  >
    ${icon('close')}
  </button>`;
}
