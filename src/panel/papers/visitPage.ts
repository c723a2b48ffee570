/** The page of a class visit: what to watch for, the lesson, what was seen, what the one who taught makes of it, what the visitor noticed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { VisitView } from '../../core/view/planView.ts';
import { lineKey } from './drafts.ts';
import { fold } from './fold.ts';
import type { PaperDesk } from './paperDesk.ts';
import { visitHead, WATCH_FOR, watchForPart } from './visit/visitBefore.ts';
import { visitList } from './visit/visitLines.ts';
import { seenPart } from './visit/visitSeen.ts';
import { visitWords as words } from './visit/visitWords.ts';

export function visitPage(desk: PaperDesk, visit: VisitView): TemplateResult {
  return html`${visitHead(desk, visit)} ${watchForPart(desk, visit)} ${duringPart(desk, visit)}
  ${seenPart(desk, visit)} ${reflectionPart(desk, visit)} ${fromVisitorPart(desk, visit)} ${nextPart(desk)}`;
}

/** Opens the page of the visitor; before there is something to watch for it says what comes first. */
function duringPart(desk: PaperDesk, { watchFor, teaching, watching, looking }: VisitView): TemplateResult {
  const hasAsked = watchFor.some(({ text }) => text !== '');
  const watch = (label: string, look: string) =>
    html`<button
      type="button"
      class=${look}
      data-key="watch"
      aria-describedby="watch-about"
      @click=${(event: Event) => (hasAsked ? desk.ask({ do: 'watch' }) : toWatchFor(event))}
    >
      ${label}
    </button>`;
  const about = !hasAsked
    ? words.askFirst(teaching)
    : looking === 'teaches'
      ? words.visitorWrites(watching)
      : words.staysWithVisitor;
  return html`<section class="paper-part during" aria-labelledby="during">
    <h2 id="during">${words.during}</h2>
    ${looking === 'teaches' ? nothing : watch(words.watch, hasAsked ? 'big primary' : 'big')}
    <p class="plain" id="watch-about">${about}</p>
  </section>`;
}

/** To the field for what to watch for. */
function toWatchFor({ currentTarget }: Event): void {
  if (!(currentTarget instanceof Element)) return;
  const root = currentTarget.getRootNode() as ShadowRoot;
  root.querySelector<HTMLElement>(`[data-key="${CSS.escape(lineKey(WATCH_FOR))}"]`)?.focus();
}

function reflectionPart(desk: PaperDesk, { reflection, teaching }: VisitView): TemplateResult {
  return html`<section class="paper-part reflection" aria-labelledby="reflection">
    <h2 id="reflection">${words.reflection}</h2>
    <p class="plain">${words.writesFirst(teaching)}</p>
    <div class="visit-lists">${reflection.map((list) => visitList(desk, list))}</div>
  </section>`;
}

/** From the one who watched: folded until the one who taught has written something, or opens it. */
function fromVisitorPart(desk: PaperDesk, visit: VisitView): TemplateResult {
  const { fromVisitor, teaching, watching, reflected, looking } = visit;
  const open = reflected || looking === 'watches';
  const why = reflected
    ? ''
    : looking === 'watches'
      ? words.foldedForOther(teaching)
      : words.folded(teaching);
  return html`<section class="paper-part from-visitor">
    ${fold(desk, {
      // Once something is written it opens, whatever was done with it before.
      ...{ part: `from-visitor:${open}`, words: words.fromVisitor(watching), level: 2, open },
      body: () => html`<div class="visit-lists">${fromVisitor.map((list) => visitList(desk, list))}</div>`,
    })}
    ${why === '' ? nothing : html`<p class="plain fold-why">${why}</p>`}
  </section>`;
}

function nextPart(desk: PaperDesk): TemplateResult | typeof nothing {
  if (desk.together.keepsNothing) return nothing;
  return html`<section class="paper-part next" aria-labelledby="next">
    <h2 id="next">${words.next}</h2>
    <div class="next-line">
      <button type="button" class="big" data-key="meet" @click=${() => desk.ask({ do: 'meet' })}>
        ${words.meet}
      </button>
      <p class="plain">${words.meetAbout}</p>
    </div>
  </section>`;
}
