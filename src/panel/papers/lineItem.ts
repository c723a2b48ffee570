/** A line of a list: its words, changed where they stand, moved and taken away. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ItemRef } from '../../core/view/planView.ts';
import { icon } from '../icons.ts';
import { plain } from '../../core/markdown/markdown.ts';
import { inline } from '../markdown.ts';
import type { MenuEntry } from '../menu.ts';
import { fieldWords } from './fieldWords.ts';
import type { PaperDesk } from './paperDesk.ts';
import { paperText, textKey } from './paperField.ts';

export interface LineItem {
  readonly ref: ItemRef;
  /** The field of its words, for `set-text`. */
  readonly field: string;
  readonly text: string;
  /** Stands before the words: a tick, a time. */
  readonly before?: TemplateResult | typeof nothing;
  /** Stands below them: who says it, what it is about. */
  readonly below?: TemplateResult | typeof nothing;
  /** Whether it can change its place among its neighbours. */
  readonly moves?: boolean;
  /** Further entries of its menu. */
  readonly more?: readonly MenuEntry[];
}

/**
 * The words are a button that opens the field for them; Enter and leaving the field save. Delete takes the line away, Alt
 * with an arrow moves it. Stands in a list with `data-section`, so that the focus goes to a neighbour of what is gone;
 * `addLine` of the same key is where it goes from an empty list.
 */
export function lineItem(desk: PaperDesk, line: LineItem): TemplateResult {
  const { ref, before = nothing, below = nothing } = line;
  return html`<li class="paper-line ${desk.isBusy(ref) ? 'busy' : ''}" data-ref=${ref}>
    ${before}
    <div class="line-body">${lineWords(desk, line)}${below}</div>
    ${desk.editable ? lineTools(desk, line) : nothing}
  </li>`;
}

function editPart({ ref, field }: LineItem): string {
  return `edit:${ref}:${field}`;
}

function lineWords(desk: PaperDesk, line: LineItem): TemplateResult | typeof nothing {
  const { ref, field } = line;
  const text = desk.textOf(ref, field, line.text);
  const part = editPart(line);
  if (!desk.editable)
    return html`<p class="line-words" lang=${desk.textLang}><span class="text">${inline(text)}</span></p>`;
  if (desk.isOpen(part) || desk.drafts.of(textKey(ref, field))) {
    const close = (focusNext?: string) => {
      if (desk.isOpen(part)) desk.toggle(part, focusNext);
    };
    return paperText(desk, {
      ...{ ref, field, text: line.text, label: fieldWords.itsWords, quiet: true },
      leave: () => close(`item:${ref}`),
      left: () => close(),
    });
  }
  return html`<button
    type="button"
    class="line-words"
    data-key="item:${ref}"
    lang=${desk.textLang}
    title=${fieldWords.changeIt}
    aria-keyshortcuts=${line.moves ? 'F2 Delete Alt+ArrowUp Alt+ArrowDown' : 'F2 Delete'}
    @click=${() => desk.toggle(part, textKey(ref, field))}
    @keydown=${(event: KeyboardEvent) => lineKeyDown(desk, line, event)}
  >
    <span class="text">${inline(text)}</span>
  </button>`;
}

function lineTools(desk: PaperDesk, line: LineItem): TemplateResult {
  const { ref } = line;
  const words = plain(line.text);
  return html`<div class="line-tools">
    <button
      type="button"
      class="tool"
      tabindex="-1"
      aria-label=${fieldWords.more(words)}
      title=${fieldWords.more(words)}
      data-key="more:${ref}"
      @click=${({ currentTarget }: Event) => openMenu(desk, line, currentTarget)}
    >
      ${icon('more')}
    </button>
    <button
      type="button"
      class="tool"
      tabindex="-1"
      aria-label=${fieldWords.remove(words)}
      title=${fieldWords.remove(words)}
      data-key="remove:${ref}"
      @click=${() => desk.ask({ do: 'remove', ref })}
    >
      ${icon('close')}
    </button>
  </div>`;
}

function openMenu(desk: PaperDesk, line: LineItem, from: EventTarget | null): void {
  if (!(from instanceof Element)) return;
  const { ref, field, moves = false, more = [] } = line;
  const move = (by: number) => ({ run: () => desk.ask({ do: 'move', ref, by }) });
  const entries: MenuEntry[] = [
    {
      ...{ label: fieldWords.changeIt, keys: 'F2' },
      run: () => desk.toggle(editPart(line), textKey(ref, field)),
    },
    ...more,
    ...(moves
      ? [
          { label: fieldWords.up, keys: 'Alt+Up', ...move(-1) },
          { label: fieldWords.down, keys: 'Alt+Down', ...move(1) },
        ]
      : []),
    {
      ...{ label: fieldWords.removeIt, keys: 'Delete', apart: true },
      run: () => desk.ask({ do: 'remove', ref }),
    },
  ];
  desk.choose(entries, fieldWords.more(plain(line.text)), from.getBoundingClientRect(), `item:${ref}`);
}

function lineKeyDown(desk: PaperDesk, line: LineItem, event: KeyboardEvent): void {
  const { key, altKey, shiftKey } = event;
  const mod = event.ctrlKey || event.metaKey;
  const by = { ArrowUp: -1, ArrowDown: 1 }[key];
  const bare = !altKey && !mod && !shiftKey;
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) openMenu(desk, line, event.currentTarget);
  else if (by !== undefined && altKey && !mod && !shiftKey && line.moves)
    desk.ask({ do: 'move', ref: line.ref, by });
  else if (by !== undefined && bare) goBeside(event.currentTarget, by);
  else if (key === 'F2' && bare) desk.toggle(editPart(line), textKey(line.ref, line.field));
  else if ((key === 'Delete' && bare) || (key === 'Backspace' && event.metaKey))
    desk.ask({ do: 'remove', ref: line.ref });
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Goes to the line before or after, in any list of the page. */
function goBeside(from: EventTarget | null, by: number): void {
  if (!(from instanceof HTMLElement)) return;
  const root = from.getRootNode() as ShadowRoot;
  const all = [...root.querySelectorAll<HTMLElement>('button.line-words')].filter((button) =>
    button.checkVisibility(),
  );
  const next = all[all.indexOf(from) + by];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}
