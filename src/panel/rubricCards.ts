/** Criteria and levels of a rubric as the side bar shows them: each an item, one below the other. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CriterionItem, ItemRef, LevelItem, RubricLevel } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { addField, textField } from './field.ts';
import { icon } from './icons.ts';
import { itemFrame } from './item.ts';
import { plain } from '../core/markdown/markdown.ts';
import { inline } from './markdown.ts';
import { goalLinks, questionList } from './parts.ts';
import { criterionGoals } from './rubricGoals.ts';
import { criterionNumbers, levelPoints } from './rubricNumbers.ts';
import { words } from './words.ts';

/** A level; what the work looks like there as a whole is asked for in a holistic rubric alone. */
export function levelItem(board: Board, level: LevelItem): TemplateResult {
  const { ref, text, field, questions, description, descriptionQuestions } = level;
  const isOpen =
    board.field?.kind === 'text' && board.field.ref === ref && board.field.field === 'description';
  const shown = board.textOf(ref, 'description', description);
  return itemFrame(board, {
    ...{ kind: 'level', ref, text, field, questions },
    details: html`${levelPoints(board, level)}
    ${
      isOpen || shown !== '' || board.plan.form === 'holistic'
        ? writtenAt(board, {
            ref,
            field: 'description',
            text: description,
            label: words.description,
            of: text,
          })
        : nothing
    }
    ${questionList(board, ref, descriptionQuestions, 'description')}`,
  });
}

export function criteriaCards(board: Board): TemplateResult {
  return html`<ul class="items cards">
    ${repeat(
      board.plan.criteria,
      (criterion) => criterion.ref,
      (criterion) =>
        html`${criterionItem(board, criterion)}${addField(board, { what: 'criterion', after: criterion.ref })}`,
    )}
    ${addField(board, { what: 'criterion' })}
  </ul>`;
}

function criterionItem(board: Board, criterion: CriterionItem): TemplateResult {
  const { ref, text, field, questions, linked } = criterion;
  // What stays open on paper takes no room here.
  const levels = criterion.levels.filter((level) => level.room === undefined || shownAt(board, ref, level));
  return itemFrame(board, {
    ...{ kind: 'criterion', ref, text, field, questions },
    details: html`<div class="line">
        ${goalLinks(board, ref, text, linked, criterionGoals(board, criterion))}
        ${criterionNumbers(board, criterion)}
      </div>
      ${
        levels.length > 0
          ? html`<dl class="at-levels">
              ${levels.map(
                (level) =>
                  html`<div class="at-level">
                    <dt>${inline(level.name)}</dt>
                    <dd>
                      ${writtenAt(board, {
                        ...{ ref, text: level.descriptor, label: plain(level.name), of: text },
                        ...(level.field === undefined ? {} : { field: level.field }),
                      })}
                      ${questionList(board, ref, level.questions, level.field)}
                    </dd>
                  </div>`,
              )}
            </dl>`
          : nothing
      }`,
  });
}

/** The words there are, just written ones too. */
function shownAt(board: Board, ref: ItemRef, { field, descriptor }: RubricLevel): string {
  return field === undefined ? descriptor : board.textOf(ref, field, descriptor);
}

/** What is written in a place, or that nothing is; pressing it opens its field. */
interface Written {
  readonly ref: ItemRef;
  /** Absent where nothing can be written. */
  readonly field?: string;
  readonly text: string;
  readonly label: string;
  /** The words of the item. */
  readonly of: string;
}

function writtenAt(board: Board, { ref, field, text, label, of }: Written): TemplateResult {
  const editing =
    field === undefined ? undefined : textField(board, ref, field, words.fieldOf(label, plain(of)));
  if (editing) return editing;
  const shown = field === undefined ? text : board.textOf(ref, field, text);
  const inner = shown
    ? html`<span class="text" dir="auto" lang=${board.textLang}>${inline(shown)}</span>`
    : html`<span class="unwritten">${words.notDescribed}</span>`;
  if (field === undefined || !board.editable) return html`<span class="further">${inner}</span>`;
  return html`<button
    type="button"
    class="further"
    data-key="text:${ref}:${field}"
    data-field=${field}
    tabindex=${board.tab(ref)}
    aria-label="${label}: ${plain(shown) || words.notDescribed}"
    @click=${() => board.edit(ref, field)}
  >
    ${inner}${icon('edit')}
  </button>`;
}
