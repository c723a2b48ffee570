/** Next steps: a tick, what, who and by when; what came of them once they are done. */
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import type { StepItem } from '../../../core/view/planView.ts';
import { plain } from '../../../core/markdown/markdown.ts';
import { questionList } from '../../parts.ts';
import { heading, type Level } from '../heading.ts';
import { lineItem } from '../lineItem.ts';
import { notesWords } from '../notesWords.ts';
import type { PaperDesk } from '../paperDesk.ts';
import { choiceField, paperText, textKey } from '../paperField.ts';
import { aboutChip, aboutEntries } from './about.ts';

export interface Steps {
  /** Names the list, for the focus. */
  readonly key: string;
  readonly title: string;
  readonly steps: readonly StepItem[];
  /** Whose it can be. */
  readonly people: readonly string[];
  readonly level: Level;
}

/** The steps under their heading; nothing where there are none. */
export function stepList(
  desk: PaperDesk,
  { key, title, steps, people, level }: Steps,
): TemplateResult | typeof nothing {
  if (steps.length === 0) return nothing;
  return html`<div class="note-list" data-section=${key}>
    ${heading(level, title)}
    <ul class="lines" aria-label=${title}>
      ${repeat(
        steps,
        ({ ref }) => ref,
        (step) => stepLine(desk, step, people),
      )}
    </ul>
  </div>`;
}

/** One step, with everything that can be done with it. */
export function stepLine(desk: PaperDesk, step: StepItem, people: readonly string[]): TemplateResult {
  const { ref, field, text, about, questions } = step;
  const part = `step:${ref}`;
  const open = desk.editable && desk.isOpen(part);
  return lineItem(desk, {
    ...{ ref, field, text },
    before: tick(desk, step),
    more: [
      {
        label: notesWords.stepFields,
        run: () => desk.toggle(part, open ? `item:${ref}` : textKey(ref, 'who')),
      },
      ...aboutEntries(desk, about),
    ],
    below: html`<div class="line-below">${whoAndWhen(desk, step, part)} ${aboutChip(desk, about, ref)}</div>
      ${open ? fields(desk, step, people) : nothing}
      ${
        step.done || step.outcome !== ''
          ? paperText(desk, {
              ...{ ref, field: 'outcome', text: step.outcome, label: notesWords.outcome },
              placeholder: notesWords.outcomeHint,
            })
          : nothing
      }
      ${questionList(desk, ref, questions)}`,
  });
}

/** Done, or not yet. */
function tick(desk: PaperDesk, { ref, text, done }: StepItem): TemplateResult {
  return html`<input
    type="checkbox"
    class="tick"
    data-key="done:${ref}"
    aria-label=${notesWords.done(plain(text))}
    .checked=${desk.isBusy(ref) ? noChange : live(done)}
    ?disabled=${!desk.editable}
    @change=${({ currentTarget }: Event) =>
      desk.ask({ do: 'step-done', ref, on: (currentTarget as HTMLInputElement).checked })}
  />`;
}

function whoAndWhen(desk: PaperDesk, { ref, text, who, day, still }: StepItem, part: string): TemplateResult {
  const words = [
    ...(who === '' ? [] : [who]),
    ...(still ? [notesWords.still] : day === '' ? [] : [notesWords.byDay(day)]),
  ].join(' · ');
  if (!desk.editable) return html`<span>${words}</span>`;
  return html`<button
    type="button"
    class="chip"
    data-key=${part}
    aria-expanded=${desk.isOpen(part)}
    aria-label=${notesWords.aboutOf(words || notesWords.stepFields, plain(text))}
    @click=${() => desk.toggle(part, desk.isOpen(part) ? part : textKey(ref, 'who'))}
  >
    ${words || notesWords.stepFields}
  </button>`;
}

function fields(desk: PaperDesk, { ref, who, when }: StepItem, people: readonly string[]): TemplateResult {
  return html`<div class="fields-row">
    ${choiceField(desk, {
      ...{ ref, field: 'who', value: who, label: notesWords.who, none: notesWords.either },
      options: people.map((name) => ({ value: name, label: name })),
    })}
    ${paperText(desk, { ref, field: 'when', text: when, label: notesWords.when, kind: 'date' })}
  </div>`;
}
