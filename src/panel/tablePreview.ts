/** A pasted table as it was understood: levels as columns, criteria as rows. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ReadCriterion, ReadLevel, TableReading } from '../core/view/planView.ts';
import { block, inline } from './markdown.ts';
import { words } from './words.ts';

/** Roles are said again, since in the side bar the cells stand one below the other and are no table to look at. */
export function tablePreview(reading: TableReading): TemplateResult {
  const { form, levels, criteria } = reading;
  if (form === 'holistic') return wholeWork(levels);
  if (form === 'checklist') return list(reading);
  const described = levels.some(({ description }) => description);
  return html`<table role="table" class="read-table">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader">${words.rubric.criterion}</th>
        ${levels.map((level) => html`<th role="columnheader">${levelName(level)}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${
        described
          ? html`<tr role="row" class="read-about">
              <th role="rowheader">${words.description}</th>
              ${levels.map((level) => cell(level, level.description ?? '', ''))}
            </tr>`
          : nothing
      }
      ${criteria.map((criterion, index) => row(criterion, criteria[index - 1], reading))}
    </tbody>
  </table>`;
}

function row(
  criterion: ReadCriterion,
  before: ReadCriterion | undefined,
  { form, levels }: TableReading,
): TemplateResult {
  const { category, descriptors } = criterion;
  const unsaid = form === 'single-point' ? words.rubric.roomToWrite : words.paste.empty;
  return html`${
      category !== undefined && category !== before?.category
        ? html`<tr role="row" class="read-heading">
            <th role="rowheader" colspan=${levels.length + 1}>${inline(category)}</th>
          </tr>`
        : nothing
    }
    <tr role="row">
      <th role="rowheader">${criterionName(criterion)}</th>
      ${levels.map((level, place) => cell(level, descriptors[place] ?? '', unsaid))}
    </tr>`;
}

/** @param level named before its text where the cells stand one below the other @param unsaid shown where there is no text */
function cell(level: ReadLevel, text: string, unsaid: string): TemplateResult {
  return html`<td role="cell" class=${text === '' && unsaid === '' ? 'read-empty' : ''}>
    <span class="read-level" aria-hidden="true">${levelName(level)}</span>
    ${
      text === ''
        ? html`<span class="unwritten">${unsaid}</span>`
        : html`<div class="prose">${block(text)}</div>`
    }
  </td>`;
}

function levelName({ name, points }: ReadLevel): TemplateResult {
  return html`${inline(name)}${points === undefined ? nothing : html` <span class="plain">${words.rubric.pointsSaid(points)}</span>`}`;
}

function criterionName({ name, description, weight, points }: ReadCriterion): TemplateResult {
  const counts = [
    ...(points === undefined ? [] : [words.rubric.pointsSaid(points)]),
    ...(weight === undefined ? [] : [words.paste.weight(weight)]),
  ];
  return html`${inline(name)}${counts.length > 0 ? html` <span class="plain">${counts.join(' · ')}</span>` : nothing}
  ${description ? html`<div class="prose plain">${block(description)}</div>` : nothing}`;
}

/** A holistic rubric: its levels, each with what the work looks like. */
function wholeWork(levels: readonly ReadLevel[]): TemplateResult {
  return html`<dl class="read-list">
    ${levels.map(
      (level) =>
        html`<dt>${levelName(level)}</dt>
          <dd class="prose">${block(level.description ?? '')}</dd>`,
    )}
  </dl>`;
}

/** A checklist: what is looked for, and what is ticked. */
function list({ levels, criteria }: TableReading): TemplateResult {
  return html`<ul class="read-list">
      ${criteria.map(
        (criterion, index) =>
          html`${
              criterion.category !== undefined && criterion.category !== criteria[index - 1]?.category
                ? html`<li class="read-heading">${inline(criterion.category)}</li>`
                : nothing
            }
            <li>
              <span class="read-box" aria-hidden="true"></span><span>${criterionName(criterion)}</span>
            </li>`,
      )}
    </ul>
    <p class="plain">${words.paste.ticked(levels.map(({ name }) => name))}</p>`;
}
