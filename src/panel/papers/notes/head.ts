/** The head of our notes: what they are, who can read them, what the two work on. */
import { html, nothing, type TemplateResult } from 'lit';
import type { About, NotesView } from '../../../core/view/planView.ts';
import { icon } from '../../icons.ts';
import { block } from '../../markdown.ts';
import { notesWords } from '../notesWords.ts';
import { questionList } from '../../parts.ts';
import type { PaperDesk } from '../paperDesk.ts';
import { paperText, textKey } from '../paperField.ts';

export function notesHead(desk: PaperDesk, notes: NotesView): TemplateResult {
  const { title, whoReads, agreement, plans, review } = notes;
  return html`<header class="notes-head">
    <h1 id="plan-title" lang=${desk.textLang}>${title}</h1>
    <p class="who-reads">${icon('info')}<span>${whoReads}</span></p>
    ${focusPart(desk, notes)}
    ${
      review === undefined
        ? nothing
        : html`<p class="review">
            ${icon('question')}<span>${review}</span>
            ${agreement ? html`<span>${openLink(desk, agreement, notesWords.lookAgain, 'review')}</span>` : nothing}
          </p>`
    }
    ${
      !agreement && plans.length === 0
        ? nothing
        : html`<ul class="papers">
            ${agreement ? html`<li>${openLink(desk, agreement, agreement.label, 'agreement')}</li>` : nothing}
            ${plans.map((plan, index) => html`<li>${openLink(desk, plan, plan.label, `plan:${index}`)}</li>`)}
          </ul>`
    }
    ${questionList(desk, 'document', notes.questions)}
  </header>`;
}

function openLink(desk: PaperDesk, { target }: About, words: string, key: string): TemplateResult {
  return html`<button
    type="button"
    class="link"
    data-key="open:${key}"
    @click=${() => desk.ask({ do: 'open', target })}
  >
    ${icon('paper')}<span>${words}</span>
  </button>`;
}

/** What the two want to see more of, large; pressing it changes the words. */
function focusPart(desk: PaperDesk, { focus, focusSeen }: NotesView): TemplateResult | typeof nothing {
  const part = 'our-focus';
  const [ref, field] = ['document', 'ourFocus/text'];
  const key = textKey(ref, field);
  const text = desk.textOf(ref, field, focus);
  if (!desk.editable && text === '') return nothing;
  const close = (focusNext?: string) => {
    if (desk.isOpen(part)) desk.toggle(part, focusNext);
  };
  const open = desk.editable && (desk.isOpen(part) || desk.drafts.of(key) !== undefined);
  return html`<section class="our-focus" aria-labelledby="our-focus">
    <h2 id="our-focus">${notesWords.ourFocus}</h2>
    ${
      open
        ? paperText(desk, {
            ...{
              ref,
              field,
              text: focus,
              label: notesWords.ourFocus,
              quiet: true,
              hint: notesWords.focusHint,
            },
            leave: () => close(part),
            left: () => close(),
          })
        : desk.editable
          ? html`<button
              type="button"
              class="focus-words ${text === '' ? 'unwritten' : ''}"
              data-key=${part}
              lang=${text === '' ? nothing : desk.textLang}
              title=${notesWords.changeFocus}
              @click=${() => desk.toggle(part, key)}
            >
              ${text || notesWords.focusHint}
            </button>`
          : html`<div class="focus-words" lang=${desk.textLang}>${block(text)}</div>`
    }
    ${focusSeen === '' ? nothing : html`<p class="focus-seen" lang=${desk.textLang}>${focusSeen}</p>`}
  </section>`;
}
