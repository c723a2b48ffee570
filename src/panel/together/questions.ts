/** Questions for what is looked at, and ways to listen: to be said. Nothing here writes anything. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PromptGroup, Together } from '../../core/view/planView.ts';
import { icon } from '../icons.ts';
import type { PaperDesk } from '../papers/paperDesk.ts';
import { askWords } from './askWords.ts';

type Desk = Pick<PaperDesk, 'isOpen' | 'toggle' | 'wide'>;

/** With the whole editor, large enough to be read across a table; in the side bar folded until they are wanted. */
export function questionsPart(
  desk: Desk,
  { questions, stems }: Pick<Together, 'questions' | 'stems'>,
): TemplateResult | typeof nothing {
  if (questions.length === 0 && stems.length === 0) return nothing;
  return html`<div class="asking ${desk.wide ? 'large' : 'compact'}">
    ${questions.length === 0 ? nothing : desk.wide ? standing(desk, questions) : folded(desk, 'ask', askWords.questions, questions)}
    ${stems.length === 0 ? nothing : folded(desk, 'listen', askWords.listen, stems)}
  </div>`;
}

function standing(desk: Desk, groups: readonly PromptGroup[]): TemplateResult {
  return html`<section class="ask-part" aria-labelledby="heading-ask">
    <h2 id="heading-ask" class="ask-head">${askWords.questions}</h2>
    ${prompts(desk, 'ask', groups)}
  </section>`;
}

function folded(desk: Desk, part: string, title: string, groups: readonly PromptGroup[]): TemplateResult {
  const open = desk.isOpen(part);
  return html`<section class="ask-part" aria-labelledby="heading-${part}">
    <h2 id="heading-${part}" class="ask-head">
      <button
        type="button"
        class="fold"
        data-key="fold:${part}"
        aria-expanded=${open}
        aria-controls="body-${part}"
        @click=${() => desk.toggle(part)}
      >
        ${icon(open ? 'unfolded' : 'folded')}<span>${title}</span>
      </button>
    </h2>
    <div id="body-${part}" ?hidden=${!open}>${open ? prompts(desk, part, groups) : nothing}</div>
  </section>`;
}

function prompts(desk: Desk, part: string, groups: readonly PromptGroup[]): TemplateResult {
  const sources = `sources:${part}`;
  const shown = desk.isOpen(sources);
  return html`<div class="ask-groups">
      ${groups.map(
        ({ id, title, prompts: each }) =>
          html`<div class="ask-group">
            <h3 id="ask-${part}-${id}" class="ask-title">${title}</h3>
            <ul aria-labelledby="ask-${part}-${id}">
              ${each.map(
                ({ text, source }) =>
                  html`<li>
                    <p class="ask-text" dir="auto" title=${shown ? nothing : askWords.from(source)}>
                      ${text}
                    </p>
                    ${shown ? html`<p class="ask-source">${askWords.from(source)}</p>` : nothing}
                  </li>`,
              )}
            </ul>
          </div>`,
      )}
    </div>
    <p class="ask-foot">
      <span>${askWords.toSay}</span>
      <button
        type="button"
        class="link"
        data-key="fold:${sources}"
        aria-expanded=${shown}
        @click=${() => desk.toggle(sources)}
      >
        ${askWords.sources}
      </button>
    </p>`;
}
