/** Texts of the plan, as Markdown draws them. */
import { css } from 'lit';

export const texts = css`
  /* Lines as they were written. */
  .text,
  .prose p {
    white-space: pre-line;
  }
  .prose > :nth-child(n + 2) {
    margin-top: 0.4em;
  }
  .text code,
  .prose code {
    padding: 0 3px;
    border-radius: 3px;
    background: var(--tp-tint);
    font-family: var(--vscode-editor-font-family, monospace);
    font-size: 0.92em;
  }
  .link-words {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }
  .prose a.link {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .prose a.link:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 1px;
  }
  /* Words that begin a paragraph go on behind what stands before them. */
  .further > .prose,
  .further > .prose > p:first-child {
    display: inline;
  }
  .further:has(> .prose) {
    padding-inline-end: 26px;
    cursor: text;
  }
  .further > .tool {
    position: absolute;
    inset: 0 0 auto auto;
  }
  .further > .tool .icon {
    position: static;
  }
  .further:hover > .tool .icon,
  .further > .tool:focus-visible .icon {
    opacity: 1;
  }
  .prose :is(ul, ol) {
    padding-inline-start: 1.6em;
  }
  .prose ul {
    list-style: disc;
  }
  .prose ol {
    list-style: decimal;
  }
  .prose blockquote {
    margin-block: 0;
    margin-inline: 0;
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--tp-line);
  }
  .prose pre {
    margin: 0;
    padding: 4px 6px;
    border-radius: 3px;
    background: var(--tp-tint);
    white-space: pre-wrap;
  }
  .prose pre code {
    padding: 0;
    background: none;
  }
  .prose hr {
    width: 100%;
    height: 0;
    border: 0;
    border-top: 1px solid var(--tp-line);
  }
  .prose table {
    border-collapse: collapse;
  }
  .prose :is(th, td) {
    padding: 1px 6px;
    border: 1px solid var(--tp-line);
    text-align: start;
    vertical-align: top;
  }
`;
