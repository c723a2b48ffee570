/** Handing over at the debrief: the visitor chooses which lines to bring. */
import { html, nothing, type TemplateResult } from 'lit';
import { plain } from '../../core/markdown/markdown.ts';
import { inline } from '../markdown.ts';
import type { CaptureApp } from './captureApp.ts';
import { captureWords as words } from './captureWords.ts';

export function handOverList(app: CaptureApp): TemplateResult {
  const open = app.lines.filter(({ handedOver, leaving }) => !handedOver && !leaving);
  const ready = open.filter(({ kept }) => kept);
  const chosen = ready.filter(({ key }) => !app.isLeftOut(key));
  return html`<section
    class="handing-over"
    aria-labelledby="choose"
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') app.leaveHandOver();
    }}
  >
    <h2 id="choose">${words.choose(app.view.teaching)}</h2>
    ${open.length === 0 ? html`<p>${words.nothingToBring}</p>` : nothing}
    <ol>
      ${open.map(
        (line) =>
          html`<li>
            <label class="bring">
              <input
                type="checkbox"
                .checked=${line.kept && !app.isLeftOut(line.key)}
                ?disabled=${!line.kept}
                aria-label=${words.bringLine(plain(line.text))}
                @change=${({ currentTarget }: Event) =>
                  app.bring(line.key, (currentTarget as HTMLInputElement).checked)}
              />
              <span class="line-at">${line.at}</span>
              <span lang=${app.textLang}>${inline(line.text)}</span>
            </label>
          </li>`,
      )}
    </ol>
    ${ready.length < open.length ? html`<p class="plain">${words.waitForKept}</p>` : nothing}
    <div class="hand-over-buttons">
      <button
        type="button"
        id="hand-over"
        class="big primary"
        aria-disabled=${chosen.length === 0 || app.isHandingOver}
        @click=${() => app.handOver(chosen.map(({ key }) => key))}
      >
        ${words.bring(chosen.length)}
      </button>
      <button type="button" class="big" @click=${() => app.leaveHandOver()}>${words.notNow}</button>
    </div>
  </section>`;
}
