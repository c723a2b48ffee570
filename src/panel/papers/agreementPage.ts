/** The page of an agreement: one section a question, to be talked through by the two. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AgreementSection, AgreementView } from '../../core/view/planView.ts';
import { icon } from '../icons.ts';
import { otherSuggestions } from '../suggestions/cards.ts';
import { agreedBy, AGREED } from './agreement/agreedBy.ts';
import { agreementPart } from './agreement/agreementParts.ts';
import { agreementWords as words } from './agreement/agreementWords.ts';
import type { PaperDesk } from './paperDesk.ts';

/** The part under which the line about looking again is put away, for as long as the page is there. */
const NOT_NOW = 'review:not-now';

export function agreementPage(desk: PaperDesk, paper: AgreementView): TemplateResult {
  const { title, proposal, whoReads, sections } = paper;
  return html`<header class="plan-head">
      <div class="plan-kind"><span>${title === words.kind ? nothing : words.kind}</span></div>
      <h1 id="plan-title" lang=${desk.textLang}>${title}</h1>
      <p class="plain">${whoReads}</p>
      ${proposal === '' ? nothing : html`<p class="proposal">${proposal}</p>`} ${reviewLine(desk, paper)}
      ${stillOpen(sections)} ${otherSuggestions(desk, desk.suggestions)}
    </header>
    <div class="agreement-sections">
      ${sections.map((section) => sectionOf(desk, section))} ${agreedBy(desk, paper)}
    </div>`;
}

function sectionOf(desk: PaperDesk, { id, title, question, open, parts }: AgreementSection): TemplateResult {
  const alone = parts.length === 1;
  return html`<section class="agreement-section" id="section-${id}" aria-labelledby="heading-${id}">
    <div class="asked">
      <h2 id="heading-${id}">
        ${title}${open ? html` <span class="still-open"><span class="ring" aria-hidden="true"></span>${words.stillOpen}</span>` : nothing}
      </h2>
      <p class="plain">${question}</p>
    </div>
    <div class="answered">${parts.map((part) => agreementPart(desk, part, alone))}</div>
  </section>`;
}

/** What is not talked about yet: each leads to its section. */
function stillOpen(sections: readonly AgreementSection[]): TemplateResult | typeof nothing {
  const open = sections.filter((section) => section.open);
  if (open.length === 0) return nothing;
  return html`<nav class="to-talk-about" aria-label=${words.toTalkAbout}>
    <span class="label">${words.toTalkAbout}</span>
    ${open.map(
      ({ id, title }) =>
        html`<button
          type="button"
          class="link"
          data-key="to:${id}"
          @click=${(event: Event) => goTo(event, id)}
        >
          ${title}
        </button>`,
    )}
  </nav>`;
}

function reviewLine(desk: PaperDesk, { review, me }: AgreementView): TemplateResult | typeof nothing {
  if (review === '' || desk.isOpen(NOT_NOW)) return nothing;
  return html`<div class="question review-line" role="group" aria-label=${review}>
    ${icon('question')}
    <p>${review} ${words.review}</p>
    <div class="answers">
      ${
        desk.editable && me !== ''
          ? html`<button
              type="button"
              class="link"
              data-key="review:fits"
              @click=${() => desk.ask({ do: 'agree', name: me, on: true })}
            >
              ${words.reviewFits}
            </button>`
          : html`<button
              type="button"
              class="link"
              data-key="review:look"
              @click=${(event: Event) => goTo(event, AGREED)}
            >
              ${words.reviewLook}
            </button>`
      }
      <button type="button" class="link" data-key=${NOT_NOW} @click=${() => desk.toggle(NOT_NOW)}>
        ${words.notNow}
      </button>
    </div>
  </div>`;
}

/** Puts the focus on the first thing to do in a section. */
function goTo({ currentTarget }: Event, id: string): void {
  if (!(currentTarget instanceof Element)) return;
  const root = currentTarget.getRootNode() as ShadowRoot;
  const section = root.getElementById(`section-${id}`);
  section?.scrollIntoView({ block: 'start' });
  section
    ?.querySelector<HTMLElement>('.answered :is(textarea, input, select, button)')
    ?.focus({ preventScroll: true });
}
