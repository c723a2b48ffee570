/** The page of a folder in which no plan is open yet. */
import { html, type TemplateResult } from 'lit';
import type { FromPanel, PanelState } from '../core/view/planView.ts';
import { icon, type IconName } from './icons.ts';
import { words } from './words.ts';

type Welcome = Extract<PanelState, { readonly show: 'welcome' }>;
type Command = Extract<FromPanel, { readonly type: 'command' }>;

/** @param choose sends the command of a button. */
export function welcomePage(
  { hasPlans, recent }: Welcome,
  choose: (command: Omit<Command, 'type'>) => void,
): TemplateResult {
  const { welcome } = words;
  const way = (
    key: string,
    sign: IconName,
    command: Command['command'],
    label: string,
    about: string,
  ): TemplateResult =>
    html`<button type="button" class="beginning" data-key=${key} @click=${() => choose({ command })}>
      ${icon(sign)}
      <span class="beginning-label">${label}</span>
      <span class="plain">${about}</span>
    </button>`;
  const invitations = html`<div class="invitations">
    ${way('look', 'eye', 'look-at-creek', welcome.look, welcome.lookAbout)}
    ${way('paste', 'paper', 'paste', welcome.paste, welcome.pasteAbout)}
    ${way('fresh', 'add', 'start-fresh', welcome.fresh, welcome.freshAbout)}
  </div>`;
  const plans = html`<section class="recent" aria-labelledby="recent">
    <h2 id="recent">${welcome.recent}</h2>
    <ul>
      ${recent.map(
        ({ title, uri }) =>
          html`<li>
            <button
              type="button"
              class="link"
              data-key="recent:${uri}"
              @click=${() => choose({ command: 'open-plan', uri })}
            >
              ${icon('paper')}<span>${title}</span>
            </button>
          </li>`,
      )}
      <li>
        <button
          type="button"
          class="link"
          data-key="open-plan"
          @click=${() => choose({ command: 'open-plan' })}
        >
          ${icon('book')}<span>${recent.length > 0 ? welcome.openOther : welcome.open}</span>
        </button>
      </li>
    </ul>
  </section>`;
  return html`<div class="welcome">
    <h1>${welcome.title}</h1>
    <p class="about">${welcome.about}</p>
    ${hasPlans ? html`${plans}${invitations}` : invitations}
  </div>`;
}

/** Shown while the plan is being read. */
export function waitingPage(): TemplateResult {
  return html`<div class="waiting" aria-busy="true"><h1 class="plain">${words.waiting}</h1></div>`;
}
