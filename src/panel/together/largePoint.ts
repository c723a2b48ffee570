/** What the two look at together, large: to be read from across a table or on a shared screen. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ThirdPoint, Together } from '../../core/view/planView.ts';
import { icon } from '../icons.ts';
import { isTextField } from '../keys.ts';
import { block, inline } from '../markdown.ts';
import type { PaperDesk } from '../papers/paperDesk.ts';
import { bringUpButton, bringUpPoint } from './bringUp.ts';
import { stepButtons } from './steps.ts';
import { followBox } from './strip.ts';
import { togetherWords as words } from './togetherWords.ts';

/** The key of the whole, which takes the focus so that the arrow keys work at once. */
export const LARGE = 'large-point';

/** Longer words, in characters, are set a little smaller. */
const LONG = 160;

/** @param leave goes back to where one came from, where there is such a place */
export function largePoint(desk: PaperDesk, together: Together, leave?: () => void): TemplateResult {
  const { point } = together;
  return html`<section
    class="large-point ${point ? '' : 'none'}"
    data-key=${LARGE}
    tabindex="0"
    aria-label=${words.large}
    aria-describedby="large-keys"
    @keydown=${(event: KeyboardEvent) => key(desk, event, leave)}
  >
    <p class="said" id="large-keys">${words.keys}</p>
    ${point ? large(desk, point) : nothingYet(desk)}
    <footer class="large-foot">
      ${point && together.seenBy !== '' ? html`<p class="look-seen">${together.seenBy}</p>` : nothing}
      ${ahead(desk, together)}
      <div class="look-actions">
        ${
          point && point.missing === undefined
            ? link(desk, 'there', point.ref === undefined ? words.open : words.there, () =>
                desk.ask({ do: 'look-there' }),
              )
            : nothing
        }
        ${point ? link(desk, 'for', words.other, () => desk.ask({ do: 'look-for' }), words.otherAbout) : nothing}
        ${bringUpButton(desk, together, 'large')} ${together.meeting ? followBox(desk, 'large') : nothing}
        ${leave ? link(desk, 'leave', words.leave, leave) : nothing}
      </div>
    </footer>
  </section>`;
}

function link(
  _desk: PaperDesk,
  name: string,
  label: string,
  run: () => void,
  title?: string,
): TemplateResult {
  return html`<button
    type="button"
    class="link"
    data-key="large:${name}"
    title=${title ?? nothing}
    @click=${run}
  >
    ${label}
  </button>`;
}

function large(desk: PaperDesk, point: ThirdPoint): TemplateResult {
  const { kind, within, text, missing, parts, links } = point;
  return html`<header class="large-head">
      <p class="look-kind">
        ${icon('eye')}<span
          >${kind || words.strip}${within === '' ? nothing : html` <span class="look-within">${words.within(within)}</span>`}</span
        >
      </p>
      ${stepButtons(desk, point, 'large')}
    </header>
    <div class="large-body">
      <div
        class="large-words ${text.length > LONG ? 'long' : ''}"
        aria-live="polite"
        lang=${desk.textLang}
        dir="auto"
      >
        ${missing === undefined ? block(text, { key: LARGE, tab: 0 }) : html`<p class="missing">${missing}</p>`}
      </div>
      ${
        parts.length > 0
          ? html`<dl class="large-parts">
              ${parts.map(
                ({ label, texts }, part) =>
                  html`<div>
                    <dt>${label}</dt>
                    ${texts.map(
                      (each, line) =>
                        html`<dd class=${texts.length > 1 ? 'one-of' : ''} lang=${desk.textLang} dir="auto">
                          ${block(each, { key: `${LARGE}:${part}:${line}`, tab: 0 })}
                        </dd>`,
                    )}
                  </div>`,
              )}
            </dl>`
          : nothing
      }
      ${
        links.length > 0
          ? html`<nav class="large-links" aria-label=${words.linked}>
              ${links.map(
                ({ label, to }) =>
                  html`<div>
                    <p class="large-label">${label}</p>
                    <ul>
                      ${to.map(
                        ({ label: name, target }) =>
                          html`<li>
                            <button
                              type="button"
                              class="large-link"
                              data-key="large-link:${target}"
                              @click=${() => desk.ask({ do: 'look-at', target })}
                            >
                              <span lang=${desk.textLang} dir="auto">${inline(name)}</span>
                            </button>
                          </li>`,
                      )}
                    </ul>
                  </div>`,
              )}
            </nav>`
          : nothing
      }
    </div>`;
}

/** What the meeting looks at, where this window does not follow. */
function ahead(desk: PaperDesk, { ahead: there }: Together): TemplateResult | typeof nothing {
  if (!there) return nothing;
  return html`<p class="look-ahead">
    <span>${words.ahead(there.label)}</span>
    ${link(desk, 'ahead', words.goThere, () => desk.ask({ do: 'look-at', target: there.target }))}
  </p>`;
}

function nothingYet(desk: PaperDesk): TemplateResult {
  return html`<div class="large-none">
    ${icon('eye')}
    <p>${words.nothingYet}</p>
    <p class="plain">${words.begin}</p>
    <button
      type="button"
      class="small"
      data-key="large:for"
      title=${words.otherAbout}
      @click=${() => desk.ask({ do: 'look-for' })}
    >
      ${words.other}
    </button>
  </div>`;
}

/** Left and Right, or p and n, go from one to the next; Escape leaves. */
function key(desk: PaperDesk, event: KeyboardEvent, leave: (() => void) | undefined): void {
  const { key: pressed, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (altKey || ctrlKey || metaKey || shiftKey || isTextField(event.composedPath()[0])) return;
  const by = new Map<string, 1 | -1>([
    ['ArrowRight', 1],
    ['n', 1],
    ['ArrowLeft', -1],
    ['p', -1],
  ]).get(pressed);
  if (by !== undefined) desk.ask({ do: 'look-on', by });
  else if (pressed === 't') bringUpPoint(desk, desk.together, 'large:bring-up');
  else if (pressed === 'Escape' && leave) leave();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
