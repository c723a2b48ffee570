/** The changes, in the plan’s own parts: each a sentence, with what of its words is other. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ChangeGroup, ChangeLine } from '../../core/view/planView.ts';
import { icon } from '../icons.ts';
import { inline } from '../markdown.ts';
import { heading, type Level } from '../papers/heading.ts';
import type { ChangesDesk } from './changesDesk.ts';
import { changesWords } from './changesWords.ts';

/** Before each sentence, for the eye: the sentence says it. */
const SIGNS: Partial<Record<ChangeLine['change'], string>> = { added: '+', removed: '−', moved: '↕' };

/** @param go shows the item a change is about; undefined where there is none to show */
export type Go = (line: ChangeLine) => (() => void) | undefined;

export function changeList(
  desk: ChangesDesk,
  groups: readonly ChangeGroup[],
  level: Level,
  go: Go,
): TemplateResult {
  return html`${groups.map(
    ({ title, changes }) =>
      html`<div class="change-group">
        ${heading(level, title || changesWords.whole)}
        <ul>
          ${repeat(
            changes,
            ({ id }) => id,
            (line) => changeItem(desk, line, go(line)),
          )}
        </ul>
      </div>`,
  )}`;
}

function changeItem(desk: ChangesDesk, line: ChangeLine, show: (() => void) | undefined): TemplateResult {
  const { id, change, sentence, words, by } = line;
  const inText = () => desk.ask({ do: 'since-show', id });
  return html`<li class="change">
    <span class="change-sign" aria-hidden="true">${SIGNS[change] ?? '·'}</span>
    <div class="change-body">
      <button type="button" class="change-said" data-key="change:${id}" @click=${show ?? inText}>
        ${inline(sentence)}
      </button>
      ${words && words.length > 0 ? changedWords(desk, words) : nothing}
      ${by === undefined ? nothing : html`<p class="change-by">${changesWords.by(by)}</p>`}
    </div>
    ${
      show
        ? html`<button
            type="button"
            class="tool"
            data-key="change-text:${id}"
            aria-label="${changesWords.show}: ${sentence}"
            title=${changesWords.show}
            @click=${inText}
          >
            ${icon('arrow')}
          </button>`
        : nothing
    }
  </li>`;
}

type Words = NonNullable<ChangeLine['words']>;

/** The marks are for the eye; a screen reader hears what it was and what it is. */
function changedWords(desk: ChangesDesk, words: Words): TemplateResult {
  const version = (without: 'in' | 'out'): string =>
    words
      .filter(({ is }) => is !== without)
      .map(({ text }) => text)
      .join('')
      .trim();
  const [was, now] = [version('in'), version('out')];
  return html`<p class="change-words" lang=${desk.textLang}>
    <span aria-hidden="true"
      >${words.map(({ is, text }) =>
        is === 'out' ? html`<del>${text}</del>` : is === 'in' ? html`<ins>${text}</ins>` : text,
      )}</span
    >
    <span class="said">${changesWords.was(was)} ${changesWords.now(now)}</span>
  </p>`;
}
