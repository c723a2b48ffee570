/** What is suggested, shown where it belongs: who suggests what, the words with what would change in them, why, and three answers. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ItemRef, SuggestionItem } from '../../core/view/planView.ts';
import { plain } from '../../core/markdown/markdown.ts';
import type { Board } from '../board.ts';
import { icon } from '../icons.ts';
import { inline } from '../markdown.ts';
import { suggestionWords as words } from './suggestionWords.ts';

type Part = TemplateResult | typeof nothing;

/** What the cards need of the panel. */
export type SuggestionDesk = Pick<
  Board,
  'ask' | 'bringUp' | 'editable' | 'suggestions' | 'suggestionsAt' | 'tab' | 'textLang'
>;

/**
 * What is suggested about an item.
 * @param which only those it says yes to: for places that show a part of the item
 */
export function suggestionCards(
  desk: SuggestionDesk,
  ref: ItemRef,
  which: (suggestion: SuggestionItem) => boolean = () => true,
): Part {
  const some = desk.suggestionsAt(ref).filter(which);
  if (some.length === 0) return nothing;
  return html`${some.map((suggestion) => card(desk, suggestion, false))}`;
}

/** What is suggested about anything that has no place of its own here. */
export function otherSuggestions(desk: SuggestionDesk, some: readonly SuggestionItem[]): Part {
  if (some.length === 0) return nothing;
  return html`<div class="other-suggestions">${some.map((suggestion) => card(desk, suggestion, true))}</div>`;
}

/** How many there are; pressing it goes from one to the next. */
export function suggestionsLine(desk: SuggestionDesk, next: () => void): Part {
  const count = desk.suggestions.length;
  if (count === 0) return nothing;
  return html`<button
    type="button"
    class="open-line suggestions-line"
    data-key="suggestions"
    title=${words.next}
    @click=${next}
  >
    ${icon('talk')}<span>${words.count(count)}</span>
  </button>`;
}

/** The key of a card. */
export function cardKey(id: string): string {
  return `suggestion:${id}`;
}

/** @param placed whether it is said what it is about */
function card(desk: SuggestionDesk, suggestion: SuggestionItem, placed: boolean): TemplateResult {
  const { id, place, what, why, by, stale } = suggestion;
  const who = words.by(by);
  return html`<div
    class="suggestion ${stale === undefined ? '' : 'stale'}"
    role="group"
    tabindex="-1"
    data-key=${cardKey(id)}
    aria-label=${words.group(who, placed ? `${what}, ${plain(place)}` : what)}
  >
    ${icon('talk')}
    <div class="suggestion-body">
      <p class="suggestion-head"><b>${who}</b><span>${what}</span></p>
      ${placed ? html`<p class="suggestion-place" lang=${desk.textLang}>${inline(place)}</p>` : nothing}
      ${wordsOf(desk, suggestion)}
      ${why === '' ? nothing : html`<p class="suggestion-why" dir="auto" lang=${desk.textLang}>${inline(why)}</p>`}
      ${stale === undefined ? nothing : html`<p class="suggestion-stale">${icon('info')}<span>${stale}</span></p>`}
      ${desk.editable ? answers(desk, suggestion) : nothing}
    </div>
  </div>`;
}

/** The words with what would go and what would come; said in two sentences to who cannot see the marks. */
function wordsOf(desk: SuggestionDesk, { words: marks, now, would, field }: SuggestionItem): Part {
  const lang = desk.textLang;
  const shown = marks ?? [
    ...(would === undefined ? [] : [{ is: 'in' as const, text: would }]),
    // Of an item that would go, the words stand right above.
    ...(would !== undefined || now === undefined || field === undefined
      ? []
      : [{ is: 'out' as const, text: now }]),
  ];
  if (shown.length === 0) return nothing;
  return html`<p class="suggestion-words" aria-hidden="true" dir="auto" lang=${lang}>
      ${shown.map(({ is, text }) => html`${MARKS[is](text)}`)}
    </p>
    <p class="said" lang=${lang}>
      ${now === undefined ? nothing : words.now(now)} ${would === undefined ? nothing : words.would(would)}
    </p>`;
}

const MARKS = {
  same: (text: string) => html`<span>${text}</span>`,
  in: (text: string) => html`<ins>${text}</ins>`,
  out: (text: string) => html`<del>${text}</del>`,
};

function answers(desk: SuggestionDesk, suggestion: SuggestionItem): TemplateResult {
  const { id, ref, what, stale } = suggestion;
  const tab = desk.tab(ref);
  const button = (name: 'use' | 'keep' | 'talk', act: () => void): TemplateResult => {
    const key = `${cardKey(id)}:${name}`;
    return html`<button
      type="button"
      class=${name === 'use' ? 'small' : 'link'}
      data-key=${key}
      tabindex=${tab}
      aria-haspopup=${name === 'talk' ? 'dialog' : nothing}
      aria-label="${words[name]}: ${what}"
      @click=${act}
    >
      ${words[name]}
    </button>`;
  };
  return html`<div class="answers">
    ${stale === undefined ? button('use', () => desk.ask({ do: 'answer-suggestion', id, answer: 'use' })) : nothing}
    ${button('keep', () => desk.ask({ do: 'answer-suggestion', id, answer: 'keep' }))}
    ${button('talk', () => talk(desk, suggestion))}
  </div>`;
}

/** Opens the field for next time, with the suggestion in it. */
function talk(desk: SuggestionDesk, { id, ref, place, what, would, why, by }: SuggestionItem): void {
  desk.bringUp({
    ...{ ref, about: place, key: `${cardKey(id)}:talk` },
    words: words.toTalk(words.by(by), would === undefined ? what : `“${plain(would)}”`, why),
  });
}
