/** How the preview looks: the tools above, and the page in the colours of the theme. */
import { css } from 'lit';
import { base } from '../styles/base.ts';
import { notices } from '../styles/notices.ts';

const tools = css`
  :host {
    min-height: 100vh;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    padding: 8px 14px;
    background: var(--tp-bg);
    border-bottom: 1px solid var(--tp-line);
    z-index: 2;
  }
  @media (min-width: 480px) and (min-height: 400px) {
    .tools {
      position: sticky;
      top: 0;
    }
  }
  .readers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0;
    min-width: 0;
  }
  .readers legend {
    float: inline-start;
    padding: 0;
    margin-inline-end: 8px;
    color: var(--tp-quiet);
    font-size: 0.92em;
    line-height: 26px;
  }
  .readers label {
    position: relative;
    display: inline-flex;
    cursor: pointer;
  }
  .readers input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .readers span {
    display: inline-flex;
    align-items: center;
    min-height: 26px;
    padding: 1px 8px;
    margin-inline-start: -1px;
    border: 1px solid var(--vscode-contrastBorder, color-mix(in srgb, var(--tp-fg) 30%, transparent));
    font-size: 0.92em;
  }
  .readers label:first-of-type span {
    border-start-start-radius: 4px;
    border-end-start-radius: 4px;
  }
  .readers label:last-of-type span {
    border-start-end-radius: 4px;
    border-end-end-radius: 4px;
  }
  .readers input:checked + span {
    color: var(--vscode-list-activeSelectionForeground, var(--tp-fg));
    background: var(--vscode-list-activeSelectionBackground, var(--tp-tint));
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 4px;
    outline: 1px solid var(--tp-active-edge);
    outline-offset: -3px;
  }
  .readers input:focus-visible + span {
    outline: 2px solid var(--vscode-focusBorder);
    outline-offset: 1px;
    z-index: 1;
  }
  .hand-outs select {
    min-height: 26px;
    max-width: 100%;
    padding: 1px 4px;
    font: inherit;
    font-size: 0.92em;
    color: var(--vscode-dropdown-foreground, var(--tp-fg));
    background: var(--vscode-dropdown-background, var(--tp-bg));
    border: 1px solid
      var(
        --vscode-contrastBorder,
        var(--vscode-dropdown-border, color-mix(in srgb, var(--tp-fg) 40%, transparent))
      );
    border-radius: 3px;
  }
  .hand-outs select:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 1px;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-inline-start: auto;
  }
  .small:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .notice {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    max-width: 46rem;
    margin: 0 auto 10px;
    padding: 6px 12px;
    color: var(--vscode-inputValidation-infoForeground, var(--tp-fg));
    background: var(--vscode-inputValidation-infoBackground, var(--tp-tint));
    border: 1px solid var(--vscode-inputValidation-infoBorder, var(--tp-line));
    border-radius: 4px;
  }
  .notice p {
    flex: 1;
    min-width: 0;
  }
  .notice .icon {
    margin-top: 1px;
  }
  .notice .link {
    color: inherit;
    text-decoration: underline;
  }
`;

const page = css`
  .preview {
    padding: 18px 20px 48px;
    overflow-wrap: break-word;
  }
  .page {
    max-width: 46rem;
    margin-inline: auto;
    font-size: 1.08em;
    line-height: 1.55;
  }
  .page:has(.columns-5, .columns-6, .columns-7, .columns-8, .cards-3, .tickets) {
    max-width: 64rem;
  }
  .refused {
    max-width: 60ch;
    padding-top: 12px;
    color: var(--tp-quiet);
  }
  header {
    margin-bottom: 1.3em;
    padding-bottom: 0.8em;
    border-bottom: 1px solid var(--tp-line);
  }
  :is(h1, h2, h3, h4, h5, h6) {
    margin: 0;
    font-weight: 600;
    line-height: 1.28;
    text-wrap: balance;
  }
  .page h1 {
    font-size: 1.75em;
  }
  .page h2 {
    margin: 1.7em 0 0.5em;
    font-size: 1.3em;
  }
  .page h3 {
    margin: 1.3em 0 0.4em;
    font-size: 1.1em;
  }
  .page :is(h4, h5, h6) {
    margin: 1em 0 0.3em;
    font-size: 1em;
  }
  .about {
    margin-top: 0.35em;
    color: var(--tp-quiet);
  }
  .blocks :is(p, ul, ol, dl, pre, blockquote, .text, .aside) {
    margin: 0.55em 0;
  }
  .blocks :is(ul, ol) {
    padding-inline-start: 1.5em;
    list-style: disc;
  }
  .blocks ol {
    list-style: decimal;
  }
  .blocks li {
    margin: 0.25em 0;
  }
  .blocks li::marker {
    color: var(--tp-quiet);
  }
  .blocks :is(div, dd, td, th, li) > :is(p, ul, ol):first-child {
    margin-top: 0;
  }
  .blocks :is(.text, .aside, dd, td, th) > :last-child {
    margin-bottom: 0;
  }
  .blocks .boxes {
    padding-inline-start: 0;
    list-style: none;
  }
  .boxes > li {
    position: relative;
    padding-inline-start: 1.75em;
  }
  .boxes > li::before {
    content: '';
    position: absolute;
    inset-inline-start: 0.1em;
    top: 0.3em;
    width: 0.95em;
    height: 0.95em;
    border: 1.5px solid var(--tp-quiet);
    border-radius: 2px;
  }
  .blocks a {
    color: var(--vscode-textLink-foreground);
    text-underline-offset: 0.15em;
  }
  .blocks a:hover {
    color: var(--vscode-textLink-activeForeground);
  }
  .blocks :is(a, .across):focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 2px;
  }
  .blocks code {
    font-family: var(--vscode-editor-font-family, monospace);
    font-size: 0.92em;
  }
  .blocks pre {
    padding: 0.5em 0.7em;
    border: 1px solid var(--tp-line);
    border-radius: 4px;
    white-space: pre-wrap;
  }
  .blocks blockquote {
    margin-inline: 0;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--tp-line);
  }
  .aside {
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--tp-line);
    color: var(--tp-quiet);
    font-size: 0.94em;
  }
  .blocks .aside:has(+ :is(ul, ol)) {
    margin-bottom: 0;
    padding-inline-start: 0;
    border-inline-start: 0;
  }
  .blocks .aside + :is(ul, ol) {
    margin-top: 0.15em;
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(6rem, 11rem) minmax(0, 1fr);
    gap: 0 1.1rem;
    padding: 0.22rem 0;
  }
  .facts dt {
    color: var(--tp-quiet);
  }
  .facts dd:empty {
    min-height: 1.5em;
    border-bottom: 1px solid var(--tp-quiet);
  }
  table {
    position: relative;
    width: 100%;
    margin: 0.7em 0;
    border-collapse: collapse;
    font-size: 0.94em;
    line-height: 1.45;
  }
  caption {
    padding-bottom: 0.45em;
    font-weight: 600;
    text-align: start;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  th,
  td {
    padding: 0.42em 0.65em;
    border: 1px solid var(--vscode-contrastBorder, color-mix(in srgb, var(--tp-fg) 26%, transparent));
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  th {
    font-weight: 600;
  }
  th > p ~ * {
    font-weight: 400;
  }
  thead :is(th, td) {
    border-bottom-width: 2px;
    background: var(--tp-tint);
    vertical-align: bottom;
  }
  .across {
    overflow-x: auto;
    margin: 0.7em 0;
  }
  .across > table {
    margin: 0;
    table-layout: fixed;
  }
  .across :is(th, td) {
    overflow-wrap: break-word;
    hyphens: auto;
  }
  .columns-4 {
    min-width: 32rem;
  }
  .columns-5 {
    min-width: 40rem;
  }
  .columns-6,
  .columns-7,
  .columns-8 {
    min-width: 50rem;
    font-size: 0.88em;
  }
  .cards {
    display: grid;
    gap: 0.9rem;
    margin: 0.9rem 0;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
  }
  .cards-3 {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
  }
  .card {
    padding: 0.8rem 1rem 0.9rem;
    border: 1px solid var(--vscode-contrastBorder, color-mix(in srgb, var(--tp-fg) 40%, transparent));
    border-radius: 8px;
  }
  .blocks :is(.card, .ticket) > :first-child {
    margin-top: 0;
  }
  .blocks :is(.card, .ticket) > :last-child {
    margin-bottom: 0;
  }
  .tickets {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr));
    padding: 0 1px 1px 0;
  }
  .ticket {
    min-height: 17rem;
    margin: 0 -1px -1px 0;
    padding: 1.1rem 1.3rem;
    border: 1px dashed var(--vscode-contrastBorder, color-mix(in srgb, var(--tp-fg) 50%, transparent));
  }
  .lines {
    margin: 0.6rem 0 0.9rem;
  }
  .rules > div {
    height: 2.1rem;
    border-bottom: 1px solid color-mix(in srgb, var(--tp-fg) 45%, transparent);
  }
  .blocks hr {
    margin: 1.4rem 0;
    border: 0;
    border-top: 1px solid var(--tp-line);
  }
  .blocks hr.break {
    margin: 2.4rem 0;
    border-top: 1px dashed color-mix(in srgb, var(--tp-fg) 40%, transparent);
  }
  .formula {
    overflow-x: auto;
    text-align: center;
  }
  math {
    font-family: 'Cambria Math', 'STIX Two Math', 'Latin Modern Math', math;
  }
  .tml-right {
    text-align: right;
  }
  .tml-left {
    text-align: left;
  }
  mtable.tml-jot > mtr > mtd {
    padding-block: 0.5ex;
  }
  .tml-boxed {
    padding: 3pt;
    border: 1px solid;
  }
  menclose {
    display: inline-block;
    position: relative;
    padding: 0.5ex 0;
  }
  .tml-cancel {
    position: absolute;
    inset: 0;
    background: currentColor;
  }
  .upstrike {
    clip-path: polygon(0.05em 100%, 0 calc(100% - 0.05em), calc(100% - 0.05em) 0, 100% 0.05em);
  }
  .downstrike {
    clip-path: polygon(0 0.05em, 0.05em 0, 100% calc(100% - 0.05em), calc(100% - 0.05em) 100%);
  }
`;

export const previewStyles = [base, notices, tools, page];
