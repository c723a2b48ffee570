/** What is said above and below the plan, and signs of waiting. */
import { css } from 'lit';

export const notices = css`
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
  .banner-space {
    position: sticky;
    top: 0;
    z-index: 1;
  }
  .banner {
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
  .banner > .small,
  .banner-buttons {
    grid-column: 2;
    justify-self: start;
  }
  .banner-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  @container (min-width: 420px) {
    .banner {
      grid-template-columns: auto 1fr auto;
    }
    .banner > .small,
    .banner-buttons {
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
    /* Beside the buttons, in their middle. */
    padding-block: 2px;
  }
  .said-line.trouble .icon {
    margin-top: 1px;
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
