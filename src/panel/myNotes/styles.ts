/** How the page “My notes” looks: like the panel beside it. */
import { css } from 'lit';
import { base } from '../styles/base.ts';
import { fields } from '../styles/fields.ts';
import { notices } from '../styles/notices.ts';

const own = css`
  .my-notes {
    padding: 8px 14px 16px;
  }
  h3 {
    margin: 0;
    font-size: inherit;
    font-weight: inherit;
  }
  .first {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 10px;
    max-width: 36em;
  }
  .first h1 {
    font-size: 1.15em;
    font-weight: 600;
  }
  .points {
    display: flex;
    flex-direction: column;
    gap: 6px;
    padding-inline-start: 18px;
    list-style: disc;
  }
  .questions {
    padding-inline-start: 18px;
    list-style: disc;
  }
  .code {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 14px;
    padding: 10px 14px;
    border: 1px solid var(--tp-line);
    border-radius: 4px;
    background: var(--tp-tint);
    font-family: var(--vscode-editor-font-family, monospace);
    font-size: 1.25em;
    letter-spacing: 0.08em;
    user-select: all;
  }
  .code-label {
    font-weight: 600;
  }
  .code-field,
  .search input {
    width: 100%;
    min-height: 26px;
    padding: 3px 6px;
    font: inherit;
    color: var(--vscode-input-foreground);
    background: var(--vscode-input-background);
    border: 1px solid var(--vscode-input-border, color-mix(in srgb, var(--tp-fg) 40%, transparent));
    border-radius: 3px;
  }
  .code-field {
    font-family: var(--vscode-editor-font-family, monospace);
  }
  .code-field::placeholder,
  .search input::placeholder {
    color: color-mix(in srgb, var(--vscode-input-foreground) 75%, var(--vscode-input-background));
    opacity: 1;
  }
  .anew {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 6px;
    margin-top: 10px;
    padding-top: 10px;
    border-top: 1px solid var(--tp-line);
  }
  .unkept {
    align-self: stretch;
  }
  .trouble-line {
    display: flex;
    gap: 8px;
    align-items: flex-start;
    padding: 4px 0 8px;
  }
  .trouble-line .icon {
    margin-top: 1px;
  }
  .about {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-top: 2px;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .about > span {
    flex: none;
  }
  .about .choose {
    min-width: 0;
    font-size: inherit;
  }
  .search {
    margin-top: 12px;
  }
  .search .plain {
    min-height: 1.4em;
  }
  .groups {
    margin-top: 14px;
  }
  .groups > h2,
  .part h2 {
    font-weight: 600;
  }
  .none {
    padding: 4px 0;
    color: var(--tp-quiet);
  }
  .group {
    padding: 4px 0 6px;
  }
  .group-head {
    font-size: 0.92em;
    line-height: 1.4;
    color: var(--tp-quiet);
  }
  .group-head .link {
    min-height: 24px;
  }
  .within {
    display: block;
    margin-top: -2px;
    color: var(--tp-quiet);
    font-size: 0.92em;
  }
  .notes {
    margin-top: 2px;
  }
  .note {
    padding: 4px 0 2px 10px;
    border-inline-start: 2px solid var(--tp-line);
    margin-bottom: 6px;
  }
  .note-words {
    white-space: normal;
  }
  .note-words > * + * {
    margin-top: 4px;
  }
  .note-words ul,
  .note-words ol {
    padding-inline-start: 18px;
    list-style: revert;
  }
  .note-foot {
    display: flex;
    align-items: center;
    gap: 2px;
    min-height: 24px;
  }
  .note-foot .plain {
    margin-inline-end: auto;
    font-size: 0.85em;
  }
  .note-foot .tool {
    opacity: 0;
  }
  .note-foot .tool:first-of-type {
    margin-inline-start: auto;
  }
  .note:hover .tool,
  .note:focus-within .tool {
    opacity: 1;
  }
  .reminder {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 8px;
    margin-top: 14px;
    padding: 8px 10px;
    border: 1px solid var(--tp-line);
    border-radius: 4px;
  }
  .reminder .small {
    grid-column: 2;
    justify-self: start;
  }
  .part {
    margin-top: 8px;
    padding-top: 6px;
    border-top: 1px solid var(--tp-line);
  }
  .part.level-3 {
    margin-top: 2px;
    padding-top: 0;
    border-top: 0;
  }
  .groups ~ .part:first-of-type {
    margin-top: 18px;
  }
  .fold {
    display: flex;
    align-items: center;
    gap: 4px;
    width: 100%;
    min-height: 26px;
    border-radius: 3px;
  }
  .part-body:not([hidden]) {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    gap: 6px;
    padding: 2px 0 8px 20px;
  }
  .part-body > .small {
    align-self: flex-start;
  }
  @media (hover: none), (forced-colors: active) {
    .note-foot .tool {
      opacity: 1;
    }
  }
`;

export const styles = [base, fields, notices, own];
