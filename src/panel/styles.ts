/** How the panel looks: VS Code's own colours and sizes, so that it belongs to every theme. */
import { css, type CSSResult } from 'lit';
import { itemStyles } from './stylesItems.ts';

/**
 * For the page around the panel. The colours that VS Code has no name for are mixed here from those it has: its
 * quiet text (`descriptionForeground`) is as dark as the rest in one default theme and too pale to read in another.
 * In high contrast nothing is quiet.
 */
export const pageStyles: CSSResult = css`
  body {
    margin: 0;
    padding: 0;
    --tp-fg: var(--vscode-sideBar-foreground, var(--vscode-foreground));
    --tp-bg: var(--vscode-sideBar-background, var(--vscode-editor-background));
    --tp-quiet: color-mix(in srgb, var(--tp-fg) 82%, var(--tp-bg));
    --tp-line: color-mix(in srgb, var(--tp-fg) 16%, transparent);
    --tp-tint: color-mix(in srgb, var(--tp-fg) 8%, transparent);
    --tp-open: var(--vscode-list-warningForeground, var(--vscode-editorWarning-foreground));
    --tp-open-tint: color-mix(in srgb, var(--tp-open) 10%, var(--tp-bg));
    --tp-good: var(--vscode-charts-green);
    --tp-edge: var(--vscode-contrastBorder, transparent);
    --tp-active-edge: var(--vscode-contrastActiveBorder, transparent);
  }
  body.vscode-high-contrast,
  body.vscode-high-contrast-light {
    --tp-quiet: var(--tp-fg);
    --tp-line: var(--vscode-contrastBorder);
    --tp-tint: transparent;
    --tp-open-tint: transparent;
  }
`;

const base = css`
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
    border: 1px solid var(--vscode-contrastBorder, var(--vscode-button-border, transparent));
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

const head = css`
  .plan-head {
    padding: 10px 14px 12px 20px;
  }
  .plan-kind {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    color: var(--tp-quiet);
    font-size: 0.85em;
  }
  .status-pill {
    border: 1px solid var(--vscode-contrastBorder, color-mix(in srgb, var(--tp-fg) 35%, transparent));
    border-radius: 10px;
    padding: 0 8px;
  }
  .title {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: start;
    margin-inline-start: -6px;
  }
  .title h1 {
    font-size: 1.15em;
    font-weight: 600;
    line-height: 1.35;
    min-width: 0;
  }
  .title .words {
    padding: 2px 6px;
  }
  .title .pencil {
    opacity: 0;
  }
  .title:hover .pencil,
  .title:focus-within .pencil {
    opacity: 1;
  }
  .plan-head .plain {
    margin-top: 1px;
  }
  .open-line {
    display: flex;
    gap: 6px;
    align-items: flex-start;
    margin-top: 6px;
    min-height: 24px;
    color: var(--tp-open);
    border-radius: 3px;
    font-size: 0.92em;
  }
  button.open-line:hover {
    text-decoration: underline;
  }
  .open-line.settled {
    color: var(--tp-quiet);
  }
  .open-line.settled .icon {
    color: var(--tp-good);
  }
  .papers {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    margin-top: 6px;
    font-size: 0.92em;
  }
  .papers li {
    min-height: 24px;
  }
  .missing {
    color: var(--tp-quiet);
  }
  .missing .icon {
    vertical-align: -0.25em;
    margin-inline-end: 4px;
  }

  .section {
    border-top: 1px solid var(--tp-line);
    padding-bottom: 10px;
    min-width: 0;
  }
  .section-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 5px 8px 3px 4px;
  }
  .section-head h2 {
    font-size: 0.85em;
    font-weight: 700;
    text-transform: uppercase;
    letter-spacing: 0.03em;
    min-width: 0;
  }
  .fold {
    display: flex;
    align-items: center;
    gap: 2px;
    min-height: 24px;
    padding-inline-end: 6px;
    text-transform: inherit;
    letter-spacing: inherit;
    border-radius: 3px;
  }
  .fold .icon {
    width: 16px;
    height: 16px;
  }
  .count {
    margin-inline-start: 6px;
    color: var(--tp-quiet);
    font-weight: 400;
  }
  .empty {
    padding: 2px 14px 6px 22px;
    color: var(--tp-quiet);
  }
  .empty .small {
    margin-top: 6px;
  }

  @container (min-width: 600px) {
    .plan-head {
      padding-inline: 24px;
    }
    .sections {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      grid-template-rows: auto 1fr;
      border-top: 1px solid var(--tp-line);
      padding: 0 4px;
    }
    .sections .section {
      border: 0;
    }
    .sections .checks {
      grid-column: 2;
      grid-row: 1 / span 2;
      border-inline-start: 1px solid var(--tp-line);
    }
    .sections .choices {
      grid-column: 1;
      border-top: 1px solid var(--tp-line);
    }
    .sections.rubric {
      display: block;
    }
  }
  @container (min-width: 860px) {
    .sections {
      grid-template-columns: minmax(0, 1.1fr) minmax(0, 0.9fr) minmax(0, 1fr);
      grid-template-rows: auto;
    }
    .sections .choices {
      grid-column: 2;
      grid-row: 1;
      border-top: 0;
      border-inline-start: 1px solid var(--tp-line);
    }
    .sections .checks {
      grid-column: 3;
      grid-row: 1;
    }
  }
`;

const around = css`
  .progress {
    position: fixed;
    inset: 0 0 auto;
    height: 2px;
    overflow: hidden;
    z-index: 2;
  }
  /* What is quick shows no sign of waiting at all. */
  .progress.on::before {
    content: '';
    position: absolute;
    inset: 0;
    width: 30%;
    background: var(--vscode-progressBar-background);
    animation:
      wait 1.4s linear 400ms infinite,
      appear 400ms;
  }
  @keyframes wait {
    from {
      transform: translateX(-100%);
    }
    to {
      transform: translateX(340%);
    }
  }
  @keyframes appear {
    from,
    99% {
      opacity: 0;
    }
  }
  .banner {
    position: sticky;
    top: 0;
    z-index: 1;
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 8px;
    padding: 8px 14px;
    color: var(--vscode-inputValidation-infoForeground, var(--tp-fg));
    background: var(--vscode-inputValidation-infoBackground, var(--tp-bg));
    border-bottom: 1px solid var(--vscode-inputValidation-infoBorder, var(--tp-line));
  }
  .banner.broken {
    color: var(--vscode-inputValidation-warningForeground, var(--tp-fg));
    background: var(--vscode-inputValidation-warningBackground, var(--tp-bg));
    border-color: var(--vscode-inputValidation-warningBorder, var(--tp-line));
  }
  .banner .icon {
    margin-top: 1px;
  }
  .banner .small {
    grid-column: 2;
    justify-self: start;
  }
  @container (min-width: 420px) {
    .banner {
      grid-template-columns: auto 1fr auto;
    }
    .banner .small {
      grid-column: 3;
    }
  }
  .last-good {
    border-inline-start: 3px dashed var(--vscode-inputValidation-warningBorder, var(--tp-line));
  }
  .said-line {
    position: sticky;
    bottom: 0;
  }
  .said-line.on {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    margin: 8px 8px 0;
    bottom: 8px;
    padding: 6px 6px 6px 12px;
    border-radius: 4px;
    color: var(--vscode-notifications-foreground, var(--tp-fg));
    background: var(--vscode-notifications-background, var(--tp-bg));
    border: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, var(--tp-line)));
    box-shadow: 0 2px 8px var(--vscode-widget-shadow, transparent);
    z-index: 1;
  }
  .said-line p {
    flex: 1;
    min-width: 0;
  }
  .said-line.trouble .icon {
    margin-top: 1px;
  }
  third-point-menu:popover-open {
    position: fixed;
    margin: 0;
    inset: auto;
    display: flex;
    flex-direction: column;
    width: max-content;
    min-width: 180px;
    max-width: min(320px, calc(100vw - 8px));
    max-height: calc(100vh - 8px);
    overflow-y: auto;
    padding: 4px;
    color: var(--vscode-menu-foreground, var(--tp-fg));
    background: var(--vscode-menu-background, var(--tp-bg));
    border: 1px solid var(--vscode-menu-border, var(--tp-line));
    border-radius: 5px;
    box-shadow: 0 2px 8px var(--vscode-widget-shadow, transparent);
  }
  third-point-menu button {
    display: flex;
    gap: 6px;
    align-items: baseline;
    min-height: 24px;
    padding: 2px 10px;
    border-radius: 3px;
  }
  third-point-menu button:focus {
    color: var(--vscode-menu-selectionForeground, inherit);
    background: var(--vscode-menu-selectionBackground, transparent);
    outline: 1px solid var(--vscode-menu-selectionBorder, transparent);
    outline-offset: -1px;
  }
  .menu-label {
    flex: 1;
  }
  .menu-mark {
    width: 16px;
    flex: none;
    align-self: center;
    display: inline-flex;
  }
  .menu-keys {
    margin-inline-start: 20px;
    white-space: nowrap;
  }
  .menu-line {
    height: 1px;
    flex: none;
    margin: 4px 6px;
    background: var(--vscode-menu-separatorBackground, var(--tp-line));
  }
  .waiting {
    padding: 16px 20px;
    animation: appear 400ms;
  }
  .welcome {
    max-width: 520px;
    padding: 16px 20px;
  }
  .welcome h1 {
    font-size: 1.25em;
    font-weight: 600;
  }
  .welcome .about {
    margin-top: 4px;
    color: var(--tp-quiet);
  }
  .invitations {
    display: grid;
    gap: 14px;
    margin-top: 18px;
  }
  .invitations .plain {
    margin-top: 5px;
  }
  .welcome .big {
    width: 100%;
    min-height: 28px;
    font-size: inherit;
  }
  @container (min-width: 440px) {
    .invitations {
      grid-template-columns: 1fr 1fr;
    }
  }
  .recent {
    margin-top: 18px;
  }
  .recent h2 {
    font-weight: 600;
    margin-bottom: 2px;
  }
  .recent .link {
    min-height: 24px;
  }
  @media (prefers-reduced-motion: reduce) {
    .progress.on::before {
      animation: none;
      width: 100%;
    }
    .waiting {
      animation: none;
    }
  }
`;

export const styles: CSSResult[] = [base, head, itemStyles, around];
