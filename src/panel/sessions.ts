/** Class periods with their activities: what happens when, and whether it fits into the time there is. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ActivityItem, SessionItem } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { chooseValue } from './chooseValue.ts';
import { dateField } from './dateField.ts';
import { addField } from './field.ts';
import { icon } from './icons.ts';
import { itemFrame } from './item.ts';
import { numberField } from './numberField.ts';
import { linkedGoals } from './linkedGoals.ts';
import { goalLinks } from './parts.ts';
import { sectionFrame } from './section.ts';
import { overPattern, timeBar } from './timeBar.ts';
import { unlessSame } from './unchanged.ts';
import { words } from './words.ts';

/** The class periods of a project; the activities of a lesson. */
export function sessionsSection(board: Board): TemplateResult {
  const { sessions, kind } = board.plan;
  const [lesson] = sessions;
  if (kind === 'lesson-plan' && lesson) return lessonSection(board, lesson);
  return sectionFrame(board, {
    section: 'sessions',
    count: sessions.length,
    empty: sessions.length === 0,
    adds: 'session',
    body: html`${overPattern()}
      <ol class="items periods">
        ${repeat(
          sessions,
          (session) => session.ref,
          (session) =>
            html`${unlessSame(board, [session, ...session.activities], () => periodItem(board, session))}${addField(board, { what: 'session', after: session.ref })}`,
        )}
        ${addField(board, { what: 'session' })}
      </ol>`,
  });
}

function lessonSection(board: Board, lesson: SessionItem): TemplateResult {
  const { activities } = lesson;
  return sectionFrame(board, {
    section: 'sessions',
    heading: words.activities.heading,
    none: words.activities.none,
    count: activities.length,
    empty: activities.length === 0,
    adds: 'activity',
    body: html`${overPattern()}
      <div class="lesson-time">${timeWords(board, lesson)} ${timeBarOf(lesson)}</div>
      <ol class="items activities" aria-label=${words.activities.heading}>
        ${activityList(board, lesson)}
      </ol>`,
  });
}

function periodItem(board: Board, session: SessionItem): TemplateResult {
  const { ref, text, field, questions, label, date, day, linked, lessons } = session;
  const serves = linkedGoals(board, ref, linked).length > 0;
  return itemFrame(board, {
    ...{ kind: 'session', ref, text, field, questions },
    ...(board.wide ? { side: 'inline' } : {}),
    before: html`<span class="period">${label}</span> `,
    details: html`<div class="line">
        ${dateField(board, { ref, field: 'date', date, day, of: text || label })} ${timeWords(board, session)}
        ${goalLinks(board, ref, text, linked, serves ? undefined : '')}
        ${lessons.map(
          ({ label: title, target }) =>
            html`<button
              type="button"
              class="chip lesson"
              data-key="lesson:${ref}:${target}"
              tabindex=${board.tab(ref)}
              aria-label=${words.openPaper(title)}
              @click=${() => board.ask({ do: 'open', target })}
            >
              ${icon('paper')}<span>${title}</span>
            </button>`,
        )}
      </div>
      ${timeBarOf(session)}`,
    inside: html`<ol class="items activities" aria-label=${words.activities.of(text || label)}>
        ${activityList(board, session)}
      </ol>
      ${
        board.editable
          ? html`<button
              type="button"
              class="add-line"
              data-key="add:${ref}"
              tabindex=${board.tab(ref)}
              aria-label=${words.activities.addTo(text || label)}
              @click=${() => board.add('activity', { into: ref })}
            >
              ${icon('add')}<span>${words.add.activity}</span>
            </button>`
          : nothing
      }`,
  });
}

/** The activities of a class period, or of a lesson, with the fields for new ones. */
function activityList(board: Board, { ref, label, activities }: SessionItem): TemplateResult {
  // Those of a lesson stand in no class period.
  const slot = label === '' ? { what: 'activity' as const } : { what: 'activity' as const, into: ref };
  return html`${repeat(
    activities,
    (activity) => activity.ref,
    (activity) =>
      html`${unlessSame(board, [activity], () => activityItem(board, activity))}${addField(board, { ...slot, after: activity.ref })}`,
  )}
  ${addField(board, slot)}`;
}

function activityItem(board: Board, activity: ActivityItem): TemplateResult {
  const { ref, text, field, questions, linked, phase, part, minutes } = activity;
  const serves = linkedGoals(board, ref, linked).length > 0;
  const said = (name: 'phase' | 'part', value: string): boolean => board.textOf(ref, name, value) !== '';
  return itemFrame(board, {
    ...{ kind: 'activity', ref, text, field, questions },
    behind: numberField(board, {
      ...{ ref, field: 'minutes', value: minutes, unit: words.minutes, step: 5 },
      label: words.minutesOf(text),
    }),
    details: html`<div class="line">
      ${
        said('phase', phase)
          ? chooseValue(board, {
              ...{ ref, field: 'phase', values: 'phase', value: phase },
              label: words.activities.phaseOf(text),
            })
          : nothing
      }
      ${
        said('part', part)
          ? chooseValue(board, {
              ...{ ref, field: 'part', values: 'part', value: part },
              label: words.activities.partOf(text),
            })
          : nothing
      }
      ${goalLinks(board, ref, text, linked, serves ? undefined : '')}
    </div>`,
  });
}

function timeBarOf({ activities, minutes }: SessionItem): TemplateResult | typeof nothing {
  return timeBar(
    activities.map((activity) => activity.minutes ?? 0),
    minutes,
  );
}

/** How much of the time there is is used; the time there is can be changed. */
function timeWords(board: Board, { ref, text, label, used, minutes }: SessionItem): TemplateResult {
  const over = minutes === undefined ? 0 : Math.max(0, Math.round((used - minutes) * 10) / 10);
  const field = numberField(board, {
    ...{ ref, field: 'minutes', value: minutes, unit: words.minutes, step: 5 },
    label: words.minutesOf(text || label),
  });
  const beside = used === 0 ? '' : minutes === undefined ? words.time(used, minutes) : '';
  return html`<span class="said"
      >${words.time(used, minutes)}${over > 0 ? `, ${words.timeOver(over)}` : ''}</span
    >
    <span class="time-words">
      ${used > 0 && minutes !== undefined ? html`<span aria-hidden="true">${used} ${words.timeOf}</span>` : nothing}
      ${field} ${beside ? html`<span aria-hidden="true">${beside}</span>` : nothing}
      ${
        over > 0
          ? html`<span class="time-over" aria-hidden="true">${icon('warning')}${words.timeOver(over)}</span>`
          : nothing
      }
    </span>`;
}
