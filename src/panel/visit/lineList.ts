/** What was written, the newest first, each line with how it stands. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../icons.ts';
import { plain } from '../../core/markdown/markdown.ts';
import { inline } from '../markdown.ts';
import type { CaptureApp } from './captureApp.ts';
import type { PageLine } from './captureLines.ts';
import { captureWords as words } from './captureWords.ts';

export function lineList(app: CaptureApp): TemplateResult {
  const lines = [...app.lines].reverse();
  return html`<section class="lines" aria-labelledby="lines-title">
    <h2 id="lines-title">${words.lines}</h2>
    ${
      lines.length === 0
        ? html`<p class="plain">${words.nothingYet}</p>`
        : html`<ol reversed>
            ${repeat(
              lines,
              ({ key }) => key,
              (line) => lineItem(app, line),
            )}
          </ol>`
    }
  </section>`;
}

function lineItem(app: CaptureApp, line: PageLine): TemplateResult {
  const { key } = line;
  const said = plain(line.text);
  const offer = app.offerFor(key);
  const tool = (label: string, sign: TemplateResult, act: () => void) =>
    html`<button type="button" class="tool" aria-label=${label} title=${label} @click=${act}>
      ${sign}
    </button>`;
  return html`<li class="line ${app.draft.key === key ? 'changing' : ''}">
    <span class="line-at">${line.at}</span>
    <div class="line-body">
      <p class="line-text" lang=${app.textLang} dir="auto">${inline(line.text)}</p>
      ${lineFacts(app, line)}
      ${
        offer
          ? html`<p class="offer">
              ${words.name(offer.label)}
              <button type="button" class="link" @click=${() => app.takeOffer(key)}>
                ${words.writeLabel(offer.label)}
              </button>
            </p>`
          : nothing
      }
    </div>
    <div class="line-tools">
      ${
        line.type === 'count' && !line.handedOver
          ? html`${tool(words.less(said), html`<span aria-hidden="true">−</span>`, () => app.tally(-1, key))}
            ${tool(words.more(said), icon('add'), () => app.tally(1, key))}`
          : nothing
      }
      ${
        line.leaving
          ? nothing
          : html`${line.handedOver ? nothing : tool(words.changeLine(said), icon('edit'), () => app.change(key))}
            ${tool(words.removeLine(said), icon('close'), () => app.takeAway(key))}`
      }
    </div>
  </li>`;
}

/** Who, what kind of fact, what about, and whether it is on disk. */
function lineFacts(app: CaptureApp, line: PageLine): TemplateResult {
  const asked = app.view.watchFor.findIndex(({ id }) => id === line.watchFor);
  const about = app.abouts.find(({ id }) => id === line.aboutId)?.label;
  const who = line.who === 'students' || line.who === 'teacher' ? words.whoIs[line.who] : line.who;
  return html`<p class="line-facts">
    ${stands(line)} ${line.type ? html`<span>${words.types[line.type]}</span>` : nothing}
    ${who ? html`<span>${who}</span>` : nothing}
    ${
      asked < 0
        ? nothing
        : html`<span class="pill" title=${app.view.watchFor[asked]?.label ?? ''}>${asked + 1}</span>`
    }
    ${about === undefined ? nothing : html`<span lang=${app.textLang}>${inline(about)}</span>`}
  </p>`;
}

function stands(line: PageLine): TemplateResult {
  if (line.leaving)
    return html`<span class="not-kept"><span class="ring" aria-hidden="true"></span>${words.leaving}</span>`;
  if (!line.kept)
    return html`<span class="not-kept"><span class="ring" aria-hidden="true"></span>${words.notKept}</span>`;
  return html`<span class="kept">${icon('check')}${line.handedOver ? words.handed : words.kept}</span>`;
}
