/** The page “Paste what I have”. */
import { html, LitElement, type TemplateResult } from 'lit';

export class BringingApp extends LitElement {
  override render(): TemplateResult {
    return html``;
  }
}

customElements.define('third-point-bringing', BringingApp);
