/** What all parts of the panel share: text, buttons, icons. */
import { css } from 'lit';

export const base = css`
  :host {
    display: block;
    color: var(--tp-fg);
    font-family: var(--vscode-font-family);
    font-size: var(--vscode-font-size, 13px);
    font-weight: var(--vscode-font-weight, normal);
    line-height: 1.45;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .panel {
    container-type: inline-size;
    overflow-wrap: anywhere;
    padding-bottom: 12px;
  }
  h1,
  h2,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    font-size: inherit;
    font-weight: inherit;
  }
  ul,
  ol {
    list-style: none;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    margin: 0;
    text-align: start;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  button:focus-visible,
  input:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
  .icon {
    width: 1.23em;
    height: 1.23em;
    flex: none;
    fill: currentColor;
  }
  /* Only for screen readers. */
  .said {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .plain {
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .unwritten {
    color: var(--tp-quiet);
    font-style: italic;
  }
  .small,
  .big {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: 24px;
    padding: 1px 10px;
    border-radius: 4px;
    border: 1px solid
      var(
        --vscode-contrastBorder,
        var(--vscode-button-secondaryBorder, var(--vscode-button-border, transparent))
      );
    background: var(--vscode-button-secondaryBackground, transparent);
    color: var(--vscode-button-secondaryForeground, var(--tp-fg));
    font-size: 0.92em;
    text-align: center;
  }
  .small:hover,
  .big:hover {
    background: var(--vscode-button-secondaryHoverBackground, transparent);
    outline: 1px dashed var(--tp-active-edge);
    outline-offset: -3px;
  }
  .primary {
    background: var(--vscode-button-background, transparent);
    color: var(--vscode-button-foreground);
  }
  .primary:hover {
    background: var(--vscode-button-hoverBackground, transparent);
  }
  .small:focus-visible,
  .big:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 2px;
  }
  .link {
    color: var(--vscode-textLink-foreground);
    border-radius: 2px;
  }
  .link:hover {
    color: var(--vscode-textLink-activeForeground);
    text-decoration: underline;
  }
  .link .icon {
    vertical-align: -0.25em;
    margin-inline-end: 4px;
  }
  .tool {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    width: 24px;
    height: 24px;
    border-radius: 5px;
    color: var(--vscode-icon-foreground, inherit);
  }
  .tool:hover {
    background: var(--vscode-toolbar-hoverBackground);
    outline: 1px dashed var(--tp-active-edge);
    outline-offset: -1px;
  }
`;
