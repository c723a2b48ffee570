/** How a page looks by itself: calm on a screen, light or dark; in black and white on paper, where nothing is said by colour. */

/** For every page. */
export const pageStyles = `
:root {
  color-scheme: light dark;
  --paper: #fdfdfc; --ink: #1d1f22; --quiet: #50545b; --line: #c8ccd2; --edge: #80868f; --tint: #f3f4f2; --link: #0a55a0;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #1b1d20; --ink: #e7e8ea; --quiet: #b4b8bf; --line: #43484f; --edge: #7d848e; --tint: #26292d; --link: #8dbdf2;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--paper); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; padding: 3rem 1.25rem 5rem; color: var(--ink);
  font: 1.0625rem/1.55 "Avenir Next", Avenir, "Segoe UI", "Helvetica Neue", Ubuntu, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: break-word;
}
main { max-width: 46rem; margin: 0 auto; }
main:has(.columns-5, .columns-6, .columns-7, .columns-8, .cards-3, .tickets) { max-width: 64rem; }
header { margin-bottom: 2rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
h1, h2, h3, h4, h5, h6 { margin: 0; line-height: 1.25; font-weight: 650; text-wrap: balance; }
h1 { font-size: 2rem; letter-spacing: -0.012em; }
h2 { margin: 2.4rem 0 0.7rem; font-size: 1.375rem; }
h3 { margin: 1.6rem 0 0.5rem; font-size: 1.125rem; }
h4, h5, h6 { margin: 1.2rem 0 0.4rem; font-size: 1rem; }
.about { margin: 0.5rem 0 0; color: var(--quiet); }
p, ul, ol, dl, table, pre, blockquote { margin: 0.6rem 0; }
p:first-child, li > :is(ul, ol):first-child { margin-top: 0; }
p:last-child { margin-bottom: 0; }
.text, .aside { margin: 0.6rem 0; }
ul, ol { padding-inline-start: 1.5em; }
li { margin: 0.3em 0; }
li::marker { color: var(--quiet); font-variant-numeric: tabular-nums; }
li > :is(ul, ol, dl, .text, .aside) { margin-block: 0.3em; }
.boxes { padding-inline-start: 0; list-style: none; }
.boxes > li { position: relative; padding-inline-start: 1.75em; }
.boxes > li::before {
  content: ""; position: absolute; inset-inline-start: 0.1em; top: 0.28em; width: 0.95em; height: 0.95em;
  border: 1.5px solid var(--edge); border-radius: 2px;
}
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:focus-visible, .across:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
code { font-family: ui-monospace, Consolas, "Liberation Mono", monospace; font-size: 0.92em; }
pre { padding: 0.6em 0.8em; border: 1px solid var(--line); border-radius: 4px; white-space: pre-wrap; }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--line); }
.aside { padding-inline-start: 0.9em; border-inline-start: 2px solid var(--line); color: var(--quiet); font-size: 0.92em; }
.aside:has(+ :is(ul, ol)) { margin-bottom: 0; padding-inline-start: 0; border-inline-start: 0; }
.aside + :is(ul, ol) { margin-top: 0.2rem; }
.facts > div { display: grid; grid-template-columns: minmax(7rem, 12rem) minmax(0, 1fr); gap: 0 1.2rem; padding: 0.28rem 0; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; }
.facts dd:empty { min-height: 1.5em; border-bottom: 1px solid var(--edge); }
.facts dd > :is(ul, ol):first-child > li:first-child { margin-top: 0; }
.facts dd > :first-child, td > :first-child, th > :first-child { margin-top: 0; }
.facts dd > :last-child, td > :last-child, th > :last-child { margin-bottom: 0; }
table { position: relative; width: 100%; border-collapse: collapse; font-size: 0.95em; line-height: 1.45; }
caption { padding-bottom: 0.5em; text-align: start; font-weight: 650; }
.unseen { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: 0.5em 0.7em; border: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: anywhere; }
table.to-write-in tbody td { height: 7em; }
thead th, thead td { border-bottom: 2px solid var(--edge); background: var(--tint); vertical-align: bottom; }
th { font-weight: 650; }
th > p ~ * { font-weight: 400; }
td :is(ul, ol), th :is(ul, ol) { padding-inline-start: 1.15em; }
.across { overflow-x: auto; margin: 0.8rem 0; }
.across > table { margin: 0; table-layout: fixed; }
.across :is(th, td) { overflow-wrap: break-word; hyphens: auto; }
.columns-4 { min-width: 34rem; }
.columns-5 { min-width: 42rem; }
.columns-6, .columns-7, .columns-8 { min-width: 52rem; font-size: 0.875em; }
.cards { display: grid; gap: 1rem; margin: 1rem 0; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); }
.cards-3 { grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); }
.card { padding: 0.9rem 1.1rem 1rem; border: 1.5px solid var(--edge); border-radius: 8px; }
.card > :first-child, .ticket > :first-child { margin-top: 0; }
.card > :last-child, .ticket > :last-child { margin-bottom: 0; }
.tickets { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 0; padding: 0 1px 1px 0; }
.ticket { min-height: 18rem; margin: 0 -1px -1px 0; padding: 1.2rem 1.4rem; border: 1px dashed var(--edge); }
.lines { margin: 0.6rem 0 0.9rem; }
.lines > p { margin: 0; }
.rules > div { height: 2.2rem; border-bottom: 1px solid var(--edge); }
hr { margin: 1.5rem 0; border: 0; border-top: 1px solid var(--line); }
hr.break { margin: 3rem 0; border-top: 1px dashed var(--edge); }
.formula { text-align: center; overflow-x: auto; }
math { font-family: "Cambria Math", "STIX Two Math", "Latin Modern Math", "DejaVu Math TeX Gyre", math; }
.tml-right { text-align: right; }
.tml-left { text-align: left; }
mtable.tml-jot > mtr > mtd { padding-block: 0.5ex; }
.tml-boxed { padding: 3pt; border: 1px solid; }
menclose { display: inline-block; position: relative; padding: 0.5ex 0; }
.tml-cancel { position: absolute; inset: 0; background: currentColor; print-color-adjust: exact; }
.upstrike { clip-path: polygon(0.05em 100%, 0 calc(100% - 0.05em), calc(100% - 0.05em) 0, 100% 0.05em); }
.downstrike { clip-path: polygon(0 0.05em, 0.05em 0, 100% calc(100% - 0.05em), calc(100% - 0.05em) 100%); }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #222; --line: #666; --edge: #000; --tint: #fff; --link: #000; }
  body { padding: 0 1px; font-size: 10.5pt; line-height: 1.42; orphans: 3; widows: 3; }
  main, main:has(.columns-5, .columns-6, .columns-7, .columns-8, .cards-3, .tickets) { max-width: none; }
  header { margin-bottom: 5mm; padding-bottom: 3mm; border-bottom: 0.75pt solid #000; }
  h1 { font-size: 20pt; }
  h2 { margin: 7mm 0 2mm; font-size: 14pt; }
  h3 { margin: 4.5mm 0 1.5mm; font-size: 11.5pt; }
  h4, h5, h6 { margin: 3.5mm 0 1mm; font-size: 10.5pt; }
  p, ul, ol, dl, .text, .aside { margin: 1.6mm 0; }
  h1, h2, h3, h4, h5, h6, caption { break-after: avoid; break-inside: avoid; }
  tr, .card, .ticket, .aside, .lines, .facts > div, blockquote, pre, .formula { break-inside: avoid; }
  li:not(:has(> :is(ul, ol, table, .across, .cards))) { break-inside: avoid; }
  .lines > p, .text:has(+ :is(.cards, .tickets, table, .across, .facts, .lines, ul, ol)), .aside:has(+ :is(ul, ol)) { break-after: avoid; }
  .text:has(+ .text + :is(.cards, ul, ol)) { break-after: avoid; }
  li:last-child:not(:has(> :is(ul, ol, dl, .text, .across))) { break-before: avoid; }
  tbody > tr:first-child { break-before: avoid; }
  thead { display: table-header-group; }
  a[href^="http"]:not(.bare)::after { content: " (" attr(href) ")"; font-size: 0.88em; overflow-wrap: anywhere; }
  a { text-decoration: none; }
  .facts > div { grid-template-columns: 36mm minmax(0, 1fr); gap: 0 4mm; padding: 0.7mm 0; }
  .facts dt { font-weight: 600; }
  table { font-size: 9.75pt; line-height: 1.36; }
  th, td { padding: 1.4mm 2mm; border: 0.5pt solid #444; }
  thead th, thead td { border-bottom: 1.25pt solid #000; }
  .across { overflow: visible; }
  .across > table { min-width: 0; }
  .columns-5 { font-size: 9.25pt; }
  .columns-6, .columns-7, .columns-8 { font-size: 8.75pt; }
  :is(.columns-6, .columns-7, .columns-8) :is(th, td) { padding-inline: 1.3mm; }
  .cards { gap: 4mm; margin: 4mm 0; grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .cards-3 { grid-template-columns: repeat(3, minmax(0, 1fr)); font-size: 9.75pt; }
  .card { padding: 3mm 4mm 3.5mm; border: 1pt solid #000; border-radius: 2mm; }
  .cards-3 > .card { padding: 2.5mm 3mm 3mm; }
  .tickets { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .ticket { min-height: 116mm; padding: 7mm 7mm 5mm; border: 0.75pt dashed #444; }
  .to-cut header { margin-bottom: 2mm; padding-bottom: 0; border-bottom: 0; }
  .to-cut h1 { font-size: 12pt; letter-spacing: 0; }
  .to-cut .about { margin-top: 0.5mm; font-size: 9pt; }
  .rules > div { height: 8.5mm; border-bottom: 0.5pt solid #444; }
  .ticket .rules > div { height: 8mm; }
  hr.break { height: 0; margin: 0; border: 0; break-after: page; }
  .formula { overflow: visible; }
}`.trim();

/** More of a title does not fit at the foot of a page. */
const LONGEST_TITLE = 90;

/**
 * How the paper is used; its size is the reader’s. The foot of each page says which it is, where the browser can.
 * @param paper `cut`: it is cut into pieces; `across`: it lies across
 */
export function paperStyles({
  title,
  cut,
  across,
}: {
  readonly title: string;
  readonly cut: boolean;
  readonly across: boolean;
}): string {
  if (cut) return '@page { margin: 11mm 13mm; }';
  const foot =
    'font: 8.5pt "Avenir Next", "Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, sans-serif; color: #222;';
  const words = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE).trimEnd()}…` : title;
  return `@page {
  margin: 15mm 16mm 17mm;${across ? ' size: landscape;' : ''}
  @bottom-left { content: "${cssString(words)}"; ${foot} }
  @bottom-right { content: counter(page) " / " counter(pages); ${foot} }
}`;
}

/** Words between quotation marks of a style sheet: whatever is no letter or digit is written as its number. */
function cssString(words: string): string {
  return [...words]
    .map((sign) =>
      /[A-Za-z0-9]/.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 32).toString(16).padStart(6, '0')}`,
    )
    .join('');
}
