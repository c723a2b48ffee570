/** The pages without a plan. */
import { css } from 'lit';

export const pages = css`
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
    gap: 10px;
    margin-top: 18px;
  }
  .beginning {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 1px 12px;
    padding: 10px 14px 11px;
    border: 1px solid var(--vscode-contrastBorder, color-mix(in srgb, var(--tp-fg) 22%, transparent));
    border-radius: 6px;
    background: color-mix(in srgb, var(--tp-fg) 3%, transparent);
  }
  .beginning:hover {
    background: var(--vscode-list-hoverBackground);
    outline: 1px dashed var(--tp-active-edge);
    outline-offset: -3px;
  }
  .beginning:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 1px;
  }
  .beginning .icon {
    grid-row: 1 / span 2;
    width: 1.5em;
    height: 1.5em;
    color: var(--vscode-textLink-foreground);
  }
  .beginning-label {
    font-weight: 600;
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
`;
