/** What a line is about: a chip that leads there. */
import { html, nothing, type TemplateResult } from 'lit';
import type { About } from '../../../core/view/planView.ts';
import { icon } from '../../icons.ts';
import { plain } from '../../../core/markdown/markdown.ts';
import type { MenuEntry } from '../../menu.ts';
import { notesWords } from '../notesWords.ts';
import type { PaperDesk } from '../paperDesk.ts';

/** @param key of the line it belongs to @param words instead of “about: …” */
export function aboutChip(
  desk: PaperDesk,
  about: About | undefined,
  key: string,
  words?: TemplateResult,
): TemplateResult | typeof nothing {
  if (!about) return nothing;
  const label = plain(about.label);
  return html`<button
    type="button"
    class="about-chip"
    data-key="about:${key}"
    title=${notesWords.lookAt}
    @click=${() => desk.ask({ do: 'look-at', target: about.target })}
  >
    ${icon('link')}<span>${words ?? notesWords.about(label)}</span>
  </button>`;
}

/** The same as entries of the line’s menu. */
export function aboutEntries(desk: PaperDesk, about: About | undefined): readonly MenuEntry[] {
  if (!about) return [];
  const { target } = about;
  return [
    { label: notesWords.lookAt, apart: true, run: () => desk.ask({ do: 'look-at', target }) },
    { label: notesWords.openIt, run: () => desk.ask({ do: 'open', target }) },
  ];
}
