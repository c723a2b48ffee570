/** One version of a place: its words as they are read, with what is new and what is gone marked. */
import { html, nothing, type TemplateResult } from 'lit';
import { stretchesOf } from '../../core/markdown/countedWords.ts';
import type { WordRun } from '../../core/view/planViewMerging.ts';
import { block, type DrawWords } from '../markdown.ts';
import { words } from './words.ts';

export interface Version {
  readonly heading: string;
  /** Markdown. */
  readonly text: string | undefined;
  /** What is said where there are no words. */
  readonly said: string | undefined;
  readonly marks: readonly WordRun[] | undefined;
  readonly chosen: boolean;
}

/** @param lang of its words */
export function versionPart(
  { heading, text, said, marks, chosen }: Version,
  lang: string | typeof nothing,
): TemplateResult {
  return html`<div class="version ${chosen ? 'chosen' : ''}" role="group" aria-label=${heading}>
    <h3>${heading}</h3>
    ${
      text === undefined
        ? html`<p class="unwritten">${said}</p>`
        : html`<div class="prose version-words" lang=${lang} dir="auto">
            ${block(text, undefined, marks && drawer(marks))}
          </div>`
    }
  </div>`;
}

/** Draws words one after the other and marks them as the runs say. */
function drawer(runs: readonly WordRun[]): DrawWords {
  let at = 0;
  /** How many words of the run are drawn already. */
  let drawn = 0;
  const gone = (): TemplateResult[] => {
    const parts: TemplateResult[] = [];
    for (let run = runs[at]; run?.is === 'out'; run = runs[++at])
      parts.push(html`<del><span class="said">${words.gone} </span>${run.text}</del>`);
    return parts;
  };
  return (text) => {
    const parts: (TemplateResult | string)[] = [];
    let fresh = '';
    const put = (): void => {
      if (fresh !== '') parts.push(html`<ins><span class="said">${words.added} </span>${fresh}</ins>`);
      fresh = '';
    };
    let between = '';
    for (const { text: stretch, word } of stretchesOf(text)) {
      if (!word) {
        between = stretch;
        continue;
      }
      const out = gone();
      const run = runs[at];
      const isNew = run?.is === 'in';
      // What stands between two new words is new with them.
      if (isNew && fresh !== '') fresh += between + stretch;
      else {
        put();
        parts.push(between, ...out.flatMap((each) => [each, ' ']));
        if (isNew) fresh = stretch;
        else parts.push(stretch);
      }
      between = '';
      if (run === undefined || run.is === 'out' || ++drawn < run.words) continue;
      [at, drawn] = [at + 1, 0];
      // What was replaced stands before what is there now; what is only gone, behind what it followed.
      if (runs[at]?.is !== 'out' || runs[at + 1]?.is === 'in') continue;
      put();
      parts.push(...gone().flatMap((each) => [' ', each]));
    }
    put();
    return [...parts, between];
  };
}
