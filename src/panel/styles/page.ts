import { css } from 'lit';

/**
 * For the page around the panel. The colours that VS Code has no name for are mixed here from those it has: its
 * quiet text (`descriptionForeground`) is as dark as the rest in one default theme and too pale to read in another.
 * In high contrast nothing is quiet.
 */
export const pageStyles = css`
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
    --tp-look: var(--vscode-thirdPoint-lookingAtBorder, var(--vscode-charts-purple));
    --tp-look-tint: color-mix(in srgb, var(--tp-look) 8%, transparent);
    --tp-edge: var(--vscode-contrastBorder, transparent);
    --tp-active-edge: var(--vscode-contrastActiveBorder, transparent);
  }
  /* With the editor to itself it lies on the editor's ground. */
  body:has(> third-point-panel[wide]),
  body:has(> third-point-visit),
  body:has(> third-point-bringing),
  body:has(> third-point-merging),
  body:has(> third-point-preview) {
    --tp-fg: var(--vscode-editor-foreground, var(--vscode-foreground));
    --tp-bg: var(--vscode-editor-background);
  }
  body.vscode-high-contrast,
  body.vscode-high-contrast-light {
    --tp-quiet: var(--tp-fg);
    --tp-line: var(--vscode-contrastBorder);
    --tp-tint: transparent;
    --tp-open-tint: transparent;
    --tp-look-tint: transparent;
  }
`;
