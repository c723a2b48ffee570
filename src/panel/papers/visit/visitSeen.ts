/** What was seen and heard: beside the goals and the plan, or in the order it came. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { SeenGroup, SeenItem, VisitView } from '../../../core/view/planView.ts';
import { plain } from '../../../core/markdown/markdown.ts';
import { inline } from '../../markdown.ts';
import type { MenuEntry } from '../../menu.ts';
import { questionList } from '../../parts.ts';
import { lineItem } from '../lineItem.ts';
import { aboutChip, aboutEntries } from '../notes/about.ts';
import type { PaperDesk } from '../paperDesk.ts';
import { addLine } from '../paperField.ts';
import { nextTime, nextTimeEntry, visitLines } from './visitLines.ts';
import { visitWords as words } from './visitWords.ts';

const IN_ORDER = 'seen:in-order';

export function seenPart(desk: PaperDesk, visit: VisitView): TemplateResult {
  const { seen, groups, teaching } = visit;
  const inOrder = desk.isOpen(IN_ORDER);
  const way = (ordered: boolean, label: string) =>
    html`<button
      type="button"
      class="chip way"
      data-key="way:${ordered}"
      aria-pressed=${inOrder === ordered}
      @click=${() => {
        if (inOrder !== ordered) desk.toggle(IN_ORDER);
      }}
    >
      ${label}
    </button>`;
  return html`<section class="paper-part seen" data-section="seen" aria-labelledby="seen">
    <div class="seen-head">
      <h2 id="seen">${words.seen}</h2>
      ${
        seen.length === 0
          ? nothing
          : html`<div class="ways" role="group" aria-labelledby="seen">
              ${way(false, words.besideGoals)} ${way(true, words.inOrder)}
            </div>`
      }
    </div>
    <p class="plain">${seen.length === 0 ? words.noneSeen : words.youDecide(teaching)}</p>
    ${
      inOrder
        ? seenLines(desk, visit, words.inOrder, seen, true)
        : repeat(
            groups,
            ({ key }) => key,
            (group) => seenGroup(desk, visit, group),
          )
    }
    ${
      seen.length === 0
        ? nothing
        : addLine(desk, {
            ...{ key: 'seen', label: words.addSeen, placeholder: words.addSeen },
            add: (text) => ({ do: 'seen', text }),
          })
    }
  </section>`;
}

/** On one side what it is about, on the other what was seen of it and what students showed. */
function seenGroup(desk: PaperDesk, visit: VisitView, group: SeenGroup): TemplateResult {
  const { key, kind, about, successCriteria, seen, showed, goal } = group;
  const id = `group-${encodeURIComponent(key)}`;
  const label = plain(about?.label ?? words.alsoSeen);
  return html`<div class="seen-group" role="group" aria-labelledby=${id}>
    <div class="of-the-plan">
      ${kind === '' ? nothing : html`<p class="plain">${kind}</p>`}
      <h3 id=${id} lang=${about ? desk.textLang : nothing}>
        ${about ? inline(about.label) : words.alsoSeen}
      </h3>
      ${
        successCriteria.length === 0
          ? nothing
          : html`<ul class="success" aria-label=${words.criteria} lang=${desk.textLang}>
              ${successCriteria.map((each) => html`<li>${inline(each)}</li>`)}
            </ul>`
      }
      ${aboutChip(desk, about, `group:${key}`, html`${words.lookAtIt}`)}
    </div>
    <div class="of-the-lesson">
      ${
        seen.length === 0
          ? html`<p class="plain">${words.nothingSeenOfIt}</p>`
          : seenLines(desk, visit, label, seen, false)
      }
      ${
        goal === undefined
          ? nothing
          : html`<div class="showed" data-section="showed:${goal}">
              <h4>${words.showed}</h4>
              ${visitLines(desk, `${words.showed}: ${label}`, showed ?? [])}
              ${addLine(desk, {
                ...{ key: `showed:${goal}`, label: words.addShowed(label), placeholder: words.showedExample },
                add: (text) => ({ do: 'showed', goal, text }),
              })}
            </div>`
      }
    </div>
  </div>`;
}

function seenLines(
  desk: PaperDesk,
  visit: VisitView,
  label: string,
  seen: readonly SeenItem[],
  withAbout: boolean,
): TemplateResult {
  return html`<ul class="lines" aria-label=${label}>
    ${repeat(
      seen,
      ({ ref }) => ref,
      (item) => seenLine(desk, visit, item, withAbout),
    )}
  </ul>`;
}

function seenLine(desk: PaperDesk, visit: VisitView, item: SeenItem, withAbout: boolean): TemplateResult {
  const { ref, field, text, at, who, typeLabel, about, watchedFor, questions } = item;
  const asked = visit.watchFor.find(({ number }) => number === watchedFor);
  return lineItem(desk, {
    ...{ ref, field, text },
    before: html`<span class="seen-at">${at}</span>`,
    below: html`<div class="line-below">
        ${[typeLabel, who].filter((part) => part !== '').map((part) => html`<span>${part}</span>`)}
        ${
          asked
            ? html`<span class="asked-number small-number" title=${words.watchedFor(plain(asked.text))}
                ><span class="said">${words.watchedFor(plain(asked.text))}</span
                ><span aria-hidden="true">${asked.number}</span></span
              >`
            : nothing
        }
        ${withAbout ? aboutChip(desk, about, ref) : nothing}
      </div>
      ${nextTime(desk, ref, text)}${questionList(desk, ref, questions)}`,
    more: [
      ...answerEntries(desk, visit, item),
      ...aboutEntries(desk, about),
      ...nextTimeEntry(desk, ref, text),
    ],
  });
}

/** Which of the things to watch for it answers. */
function answerEntries(desk: PaperDesk, { watchFor }: VisitView, { ref, asked }: SeenItem): MenuEntry[] {
  if (!desk.editable) return [];
  const choose = (text: string) => () =>
    desk.ask({ do: 'set-text', ref, field: 'watchFor', text, was: asked });
  return watchFor.flatMap(({ id, text }, index): MenuEntry[] =>
    id === undefined
      ? []
      : [
          {
            label: words.answers(plain(text)),
            chosen: id === asked,
            apart: index === 0,
            run: choose(id === asked ? '' : id),
          },
        ],
  );
}
