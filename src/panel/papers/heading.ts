/** A heading of the level its place asks for. */
import { html, type TemplateResult } from 'lit';

export type Level = 2 | 3 | 4;

export function heading(level: Level, words: string | TemplateResult): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2>${words}</h2>`;
    case 3:
      return html`<h3>${words}</h3>`;
    case 4:
      return html`<h4>${words}</h4>`;
  }
}
