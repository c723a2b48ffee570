/** The preview: a document as its readers get it. */
import { html, LitElement, type TemplateResult } from 'lit';

export class PreviewApp extends LitElement {
  override render(): TemplateResult {
    return html``;
  }
}

customElements.define('third-point-preview', PreviewApp);
