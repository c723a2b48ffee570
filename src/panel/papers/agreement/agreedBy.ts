/** Who has agreed: each says so for themselves, and can take it back. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AgreementView, Agreeing } from '../../../core/view/planView.ts';
import { icon } from '../../icons.ts';
import type { PaperDesk } from '../paperDesk.ts';
import { agreementWords as words } from './agreementWords.ts';

export const AGREED = 'agreed';

export function agreedBy(desk: PaperDesk, { agreed, agreedNote }: AgreementView): TemplateResult {
  return html`<section class="agreement-section" id="section-${AGREED}" aria-labelledby="heading-${AGREED}">
    <div class="asked">
      <h2 id="heading-${AGREED}">${words.agreed}</h2>
      <p class="plain">${words.agreedQuestion}</p>
    </div>
    <div class="answered">
      ${agreed.length === 0 ? html`<p class="plain">${words.whoFirst}</p>` : nothing}
      <ul class="agreed-list">
        ${agreed.map((one) => html`<li>${oneOf(desk, one)}</li>`)}
      </ul>
      ${agreedNote === '' ? nothing : html`<p class="plain agreed-note">${icon('info')}<span>${agreedNote}</span></p>`}
    </div>
  </section>`;
}

function oneOf(desk: PaperDesk, { name, mine, on, today }: Agreeing): TemplateResult {
  const has = on !== '';
  const agree = html`<button
    type="button"
    class="small ${mine && !has ? 'primary' : ''}"
    data-key="agree:${name}"
    @click=${() => desk.ask({ do: 'agree', name, on: true })}
  >
    ${has ? (mine ? words.agreeAgain : words.agreesAgain(name)) : mine ? words.agree : words.agrees(name)}
  </button>`;
  return html`<p class=${has ? 'there' : ''}>
      ${has ? icon('check') : html`<span class="ring" aria-hidden="true"></span>`}
      <span>${has ? words.agreedOn(name, on) : words.notYet(name)}</span>
    </p>
    ${
      desk.editable
        ? html`<div class="agreed-actions">
            ${has && today ? nothing : agree}
            ${
              has
                ? html`<button
                    type="button"
                    class="link"
                    data-key="agree-back:${name}"
                    aria-label=${words.takeBackOf(name)}
                    @click=${() => desk.ask({ do: 'agree', name, on: false })}
                  >
                    ${words.takeBack}
                  </button>`
                : nothing
            }
          </div>`
        : nothing
    }`;
}
