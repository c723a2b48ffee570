/** The parts of a section: texts, lists, the two of them, what each will do, what may be shared, days. */
import { html, nothing, type TemplateResult } from 'lit';
import type {
  AgreementDays,
  AgreementLines,
  AgreementPart,
  AgreementPartners,
  AgreementPromises,
  AgreementShares,
  AgreementText,
} from '../../../core/view/planView.ts';
import { icon } from '../../icons.ts';
import type { PaperDesk } from '../paperDesk.ts';
import { addLine, choiceField, paperText } from '../paperField.ts';
import { agreementLines, takeAwayButton } from './agreementLines.ts';
import { agreementWords as words } from './agreementWords.ts';
import { ideaChips } from './ideaChips.ts';

/** @param alone whether it is the only part of its section, whose heading then names it */
export function agreementPart(desk: PaperDesk, part: AgreementPart, alone: boolean): TemplateResult {
  return html`<div class="agreement-part part-${part.part}">${drawn(desk, part, alone)}</div>`;
}

function drawn(desk: PaperDesk, part: AgreementPart, alone: boolean): TemplateResult | typeof nothing {
  switch (part.part) {
    case 'text':
    case 'number':
    case 'day':
      return textPart(desk, part, alone);
    case 'lines':
      return linesPart(desk, part, alone);
    case 'partners':
      return partnersPart(desk, part);
    case 'promises':
      return promisesPart(desk, part);
    case 'shares':
      return sharesPart(desk, part);
    case 'choice':
      return choiceField(desk, {
        ...{ ref: part.ref, field: part.field, value: part.value, label: part.label, options: part.choices },
        none: words.notSaid,
      });
    case 'days':
      return daysPart(desk, part);
  }
}

function textPart(desk: PaperDesk, part: AgreementText, alone: boolean): TemplateResult {
  const { ref, field, label, text, hint, ideas } = part;
  const kind = part.part === 'day' ? 'date' : part.part;
  const take = (idea: string) => () => desk.ask({ do: 'set-text', ref, field, text: idea, was: '' });
  return html`${paperText(desk, {
    ...{ ref, field, text, label, kind, quiet: alone },
    ...(hint === '' ? {} : { placeholder: hint }),
  })}
  ${
    text === ''
      ? ideaChips(desk, {
          ...{ key: field, label, quiet: false },
          ideas: ideas.map((idea) => ({ text: idea, take: take(idea) })),
        })
      : nothing
  }`;
}

function linesPart(desk: PaperDesk, part: AgreementLines, alone: boolean): TemplateResult {
  const { ref, field, label, lines, hint, ideas } = part;
  const add = (text: string) => ({ do: 'add-text', ref, field, text }) as const;
  return html`${alone ? nothing : html`<p class="paper-label" aria-hidden="true">${label}</p>`}
  ${agreementLines(desk, { key: field, label, lines, hint, add })}
  ${ideaChips(desk, {
    ...{ key: field, label, quiet: lines.length > 0 },
    ideas: ideas.map((text) => ({ text, take: () => desk.ask(add(text)) })),
  })}`;
}

function partnersPart(desk: PaperDesk, { partners, roles, missing }: AgreementPartners): TemplateResult {
  return html`<ul class="partners">
      ${partners.map(
        (partner) =>
          html`<li>
            ${paperText(desk, { ...partner, label: words.name, quiet: true, spell: false })}
            ${choiceField(desk, {
              ...{ ref: partner.ref, field: partner.field.replace(/name$/, 'role'), value: partner.role },
              ...{ options: roles, quiet: true },
              ...{ label: `${words.role}: ${partner.text}`, none: words.noRole },
            })}
            ${partners.length > 2 ? takeAwayButton(desk, partner) : nothing}
          </li>`,
      )}
    </ul>
    ${
      // One after the other: the second field comes when the first name stands.
      missing.slice(0, 1).map((label) =>
        addLine(desk, {
          ...{ key: 'partners', label, shown: true, placeholder: words.partnerHint },
          add: (name) => ({ do: 'partner', name }),
        }),
      )
    }`;
}

function promisesPart(desk: PaperDesk, { by }: AgreementPromises): TemplateResult {
  return html`${by.map(({ who, label, lines, hint, ideas }) => {
    const add = (text: string) => ({ do: 'promise', who, text }) as const;
    return html`<div class="promise-list agreement-part">
      <p class="paper-label" aria-hidden="true">${label}</p>
      ${agreementLines(desk, {
        ...{ key: `iWill:${who}`, label, lines, hint, add },
      })}
      ${ideaChips(desk, {
        ...{ key: `iWill:${who}`, label, quiet: lines.length > 0 || who === '' },
        ideas: ideas.map((text) => ({ text, take: () => desk.ask(add(text)) })),
      })}
    </div>`;
  })}`;
}

function sharesPart(desk: PaperDesk, { shares, ideas }: AgreementShares): TemplateResult {
  const add = (text: string) => ({ do: 'share', text, with: '', askFirst: false }) as const;
  return html`${
    shares.length === 0
      ? nothing
      : html`<ul class="agreement-lines shares" aria-label=${words.share}>
          ${shares.map(
            (share) =>
              html`<li>
                ${paperText(desk, {
                  ...{
                    ref: share.ref,
                    field: share.field,
                    text: share.text,
                    label: words.share,
                    quiet: true,
                  },
                })}
                ${takeAwayButton(desk, share)}
                <div class="share-more">
                  ${paperText(desk, {
                    ...{
                      ref: share.ref,
                      field: `mayBeShared/${share.at}/with`,
                      text: share.with,
                      quiet: true,
                    },
                    ...{ label: words.shareWithOf(share.text), placeholder: words.shareWithHint },
                  })}
                  <label class="ask-first">
                    <input
                      type="checkbox"
                      aria-label=${words.askFirstOf(share.text)}
                      data-key="ask-first:${share.at}"
                      .checked=${share.askFirst}
                      ?disabled=${!desk.editable}
                      @change=${({ currentTarget }: Event) =>
                        desk.ask({
                          do: 'ask-first',
                          ...{ at: share.at, what: share.text },
                          on: (currentTarget as HTMLInputElement).checked,
                        })}
                    />
                    <span>${words.askFirst}</span>
                  </label>
                </div>
              </li>`,
          )}
        </ul>`
  }
  ${addLine(desk, { key: 'mayBeShared', label: words.add(words.share), placeholder: words.shareHint, add })}
  ${ideaChips(desk, {
    ...{ key: 'mayBeShared', label: words.share, quiet: shares.length > 0 },
    ideas: ideas.map(({ text, with: others, askFirst }) => ({
      text: `${text}, with ${others}`,
      take: () => desk.ask({ do: 'share', text, with: others, askFirst }),
    })),
  })}`;
}

function daysPart(desk: PaperDesk, { ref, field, label, days, idea }: AgreementDays): TemplateResult {
  return html`<p class="paper-label" aria-hidden="true">${label}</p>
    <ul class="days" aria-label=${label}>
      ${days.map(
        (day) =>
          html`<li>
            ${paperText(desk, {
              ...{ ref: day.ref, field: day.field, text: day.text, label: `${words.day}: ${day.day}` },
              ...{ quiet: true, kind: 'date' },
            })}
            ${takeAwayButton(desk, day, day.day)}
          </li>`,
      )}
      ${
        desk.editable
          ? html`<li>
              <button
                type="button"
                class="idea"
                data-key="add:${field}"
                @click=${() => desk.ask({ do: 'add-text', ref, field, text: idea.date })}
              >
                ${icon('add')}<span>${days.length === 0 ? words.addThisDay(idea.day) : words.addDay}</span>
              </button>
            </li>`
          : nothing
      }
    </ul>`;
}
