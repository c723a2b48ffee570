/** The small parts items are made of: standards, what serves an item, open questions, goals it is linked to. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ItemRef, Question, Served, Standard } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { lineField } from './field.ts';
import { icon } from './icons.ts';
import { linkedGoals } from './linkedGoals.ts';
import { plain } from '../core/markdown/markdown.ts';
import { inline } from './markdown.ts';
import { words } from './words.ts';

type Part = TemplateResult | typeof nothing;

/** A statement longer than this, in characters, is shown by its beginning until it is opened. */
const longStatement = 120;

/** Standards as codes with their words beside them. */
export function standardList(board: Board, ref: ItemRef, text: string, standards: readonly Standard[]): Part {
  const adding = lineField(board, ref, 'standards', text);
  if (standards.length === 0) return adding ?? nothing;
  return html`<ul class="standards">
      ${standards.map(({ code, statement }) => {
        const part = `standard:${ref}:${code}`;
        const long = statement !== undefined && statement.length > longStatement;
        const open = board.isOpen(part);
        return html`<li>
          <span class="pill">${code}</span>
          ${
            statement === undefined
              ? nothing
              : html`<span class="statement" lang=${board.textLang}
                  >${inline(long && !open ? beginningOf(statement) : statement)}</span
                >`
          }
          ${
            long
              ? html`<button
                  type="button"
                  class="link"
                  data-key=${part}
                  tabindex=${board.tab(ref)}
                  aria-expanded=${open}
                  aria-label="${open ? words.less : words.more}: ${code}"
                  @click=${() => board.toggle(part)}
                >
                  ${open ? words.less : words.more}
                </button>`
              : nothing
          }
          ${
            board.editable
              ? html`<button
                  type="button"
                  class="tool take-away"
                  data-key="${part}:off"
                  tabindex=${board.tab(ref)}
                  aria-label=${words.takeAway(code)}
                  title=${words.takeAway(code)}
                  @click=${() => board.ask({ do: 'standard', ref, code, on: false })}
                >
                  ${icon('close')}
                </button>`
              : nothing
          }
        </li>`;
      })}
    </ul>
    ${adding ?? nothing}`;
}

/** A text shortened at a word's end. @param most characters at most */
export function beginningOf(text: string, most = longStatement): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most);
  return `${text.slice(0, cut > 0 ? cut : most)} …`;
}

/** What serves an item, a word or two each; pressing one lists the items and each goes to its place. */
export function servedLine(board: Board, ref: ItemRef, served: readonly Served[]): Part {
  if (served.length === 0) return nothing;
  const parts = served.map((one, index) => ({ ...one, part: `served:${ref}:${index}` }));
  const open = parts.find(({ part, by }) => by.length > 0 && board.isOpen(part));
  return html`<ul class="served">
      ${parts.map(({ label, there, by, part }) => {
        const inner = html`${there ? icon('check') : html`<span class="ring" aria-hidden="true"></span>`}<span
            >${label}</span
          >`;
        return html`<li class=${there ? 'there' : 'not-there'}>
          ${
            by.length === 0
              ? html`<span class="chip">${inner}</span>`
              : html`<button
                  type="button"
                  class="chip"
                  data-key=${part}
                  tabindex=${board.tab(ref)}
                  aria-expanded=${open?.part === part}
                  @click=${() => {
                    if (open && open.part !== part) board.toggle(open.part);
                    board.toggle(part);
                  }}
                >
                  ${inner}
                </button>`
          }
        </li>`;
      })}
    </ul>
    ${
      open
        ? html`<ul class="links" aria-label=${open.label}>
            ${open.by.map(
              (link) =>
                html`<li>
                  <button
                    type="button"
                    class="link"
                    data-key="${open.part}:${link.ref}"
                    tabindex=${board.tab(ref)}
                    @click=${() => board.goTo(link.ref)}
                  >
                    ${icon('arrow')}<span lang=${board.textLang}>${inline(link.label)}</span>
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }`;
}

/**
 * What is still open about an item, asked, with a button for each answer.
 * @param field where it is about one text of the item and stands there, that text's
 */
export function questionList(
  board: Pick<Board, 'act' | 'editable' | 'field' | 'tab'>,
  ref: ItemRef,
  questions: readonly Question[],
  field?: string,
): Part {
  // Nothing is asked about the words a person is just writing.
  const open = board.field?.kind === 'text' ? board.field : undefined;
  if (questions.length === 0 || (open?.ref === ref && (field ?? open.field) === open.field)) return nothing;
  const at = field === undefined ? ref : `${ref}:${field}`;
  return html`${questions.map(
    (question, place) =>
      html`<div class="question" role="group" aria-label=${question.text}>
        ${icon('question')}
        <p>${question.text}</p>
        ${
          board.editable && question.actions.length > 0
            ? html`<div class="answers">
                ${question.actions.map(
                  (action, index) =>
                    html`<button
                      type="button"
                      class="link"
                      data-key="question:${at}:${place}:${index}"
                      tabindex=${board.tab(ref)}
                      @click=${() => board.act(action.intent)}
                    >
                      ${action.label}
                    </button>`,
                )}
              </div>`
            : nothing
        }
      </div>`,
  )}`;
}

/** The part under which an item's list of goals opens. */
export function goalsPart(ref: ItemRef): string {
  return `goals:${ref}`;
}

/**
 * The goals an item is linked to, in short; pressing it opens the list in which they are linked and unlinked.
 * @param text the item's words.
 * @param linked the ids that the plan says.
 * @param short what to show while it is folded, instead of the goals' numbers.
 */
export function goalLinks(
  board: Board,
  ref: ItemRef,
  text: string,
  linked: readonly string[],
  short?: string,
): Part {
  const { linkable } = board.plan;
  if (linkable.length === 0) return short ? html`<span class="plain">${short}</span>` : nothing;
  const part = goalsPart(ref);
  const open = board.isOpen(part);
  // Options that need not show goals say nothing of them; their menu still offers to link one.
  if (short === '' && !open) return nothing;
  const goals = linkedGoals(board, ref, linked);
  const chosen = new Set(goals.map(({ id }) => id));
  const numbers = goals.map(({ number }) => number);
  // The goals' words, said when they are asked for: else every letter of a goal would draw all that names it anew.
  const sayGoals = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLElement)
      currentTarget.title = linkedGoals(board, ref, linked)
        .map(({ number, label }) => `${number} ${label}`)
        .join('\n');
  };
  return html`<button
      type="button"
      class="chip"
      data-key=${part}
      tabindex=${board.tab(ref)}
      aria-expanded=${open}
      @pointerenter=${sayGoals}
      @focus=${sayGoals}
      @click=${() => board.toggle(part)}
    >
      ${numbers.length > 0 ? icon('link') : html`<span class="ring" aria-hidden="true"></span>`}
      <span>${(short ?? '') === '' ? words.linkedTo(numbers) : short}</span>
    </button>
    ${
      open
        ? html`<fieldset class="goal-list">
            <legend class="said">${words.goalsOf(plain(text))}</legend>
            ${linkable.map(
              (goal, index) =>
                html`<label>
                  <input
                    type="checkbox"
                    data-key="${part}:${goal.id}"
                    tabindex=${board.tab(ref)}
                    aria-disabled=${!board.editable}
                    .checked=${chosen.has(goal.id)}
                    @click=${(event: Event) => {
                      if (!board.editable) event.preventDefault();
                    }}
                    @change=${(event: Event) =>
                      board.ask({
                        do: 'link',
                        ref,
                        goal: goal.id,
                        on: (event.target as HTMLInputElement).checked,
                      })}
                  />
                  <span
                    ><span class="number">${index + 1}</span>
                    <span lang=${board.textLang}>${inline(goal.label)}</span></span
                  >
                </label>`,
            )}
          </fieldset>`
        : nothing
    }`;
}
