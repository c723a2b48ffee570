/** How “Paste what I have” looks before anything is there. */
import { css } from 'lit';

export const emptyStyles = css`
  .bring-empty {
    display: flex;
    flex-direction: column;
    gap: 14px;
    max-width: 760px;
    margin-inline: auto;
    padding: 28px 0 20px;
  }
  .bring-about {
    margin-top: -8px;
    text-wrap: balance;
  }
  .bring-back {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    padding: 6px 12px;
    border: 1px solid var(--tp-line);
    border-radius: 6px;
    background: var(--tp-tint);
  }
  .bring-box {
    position: relative;
    display: flex;
    flex-direction: column;
    min-height: clamp(220px, 46vh, 460px);
    padding: 18px 20px 14px;
    border: 2px dashed color-mix(in srgb, var(--tp-fg) 35%, transparent);
    border-radius: 10px;
    cursor: text;
  }
  .bring-box:focus-within {
    border-color: var(--vscode-focusBorder);
    border-style: solid;
  }
  .bring-box.busy {
    align-items: center;
    justify-content: center;
    border-style: solid;
    cursor: progress;
  }
  .bring-label {
    font-size: 1.25em;
    font-weight: 600;
  }
  .bring-how {
    color: var(--tp-quiet);
  }
  .bring-box textarea {
    flex: 1;
    width: 100%;
    margin-top: 10px;
    padding: 0;
    resize: none;
    overflow: auto;
    font: inherit;
    line-height: inherit;
    color: var(--tp-fg);
    background: transparent;
    border: 0;
    outline: none;
  }
  .bring-reading {
    font-size: 1.15em;
    color: var(--tp-quiet);
  }
  .bring-trouble.on {
    display: flex;
    gap: 8px;
    padding: 8px 12px;
    border: 1px solid var(--vscode-inputValidation-infoBorder, var(--tp-line));
    border-radius: 6px;
    color: var(--vscode-inputValidation-infoForeground, var(--tp-fg));
    background: var(--vscode-inputValidation-infoBackground, var(--tp-bg));
  }
  .bring-trouble .icon {
    margin-top: 1px;
  }
  .bring-ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .bring-ways .big {
    min-height: 30px;
    padding-inline: 14px;
    font-size: inherit;
  }
  .bring-ways .plain {
    flex: 1 1 260px;
  }
  .bring-promise {
    padding-top: 12px;
    border-top: 1px solid var(--tp-line);
    color: var(--tp-quiet);
  }
`;
