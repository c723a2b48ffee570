/** Whom a meeting is meant for; before that is more than agreed, it is asked. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MeetingItem } from '../../../core/view/planView.ts';
import { icon } from '../../icons.ts';
import { questionList } from '../../parts.ts';
import { notesWords } from '../notesWords.ts';
import type { PaperDesk } from '../paperDesk.ts';
import { choiceField, textKey } from '../paperField.ts';

const WIDER = 'privacy-wider-than-agreed';

export function meantForPart(desk: PaperDesk, meeting: MeetingItem): TemplateResult {
  const { ref, circles, visibility, ownVisibility, questions } = meeting;
  const field = 'visibility';
  const write = (text: string) => desk.ask({ do: 'set-text', ref, field, text, was: ownVisibility });
  const asking = circles.find(({ value, asks }) => asks !== undefined && desk.isOpen(askPart(ref, value)));
  return html`<div class="meant-for">
    ${choiceField(desk, {
      ...{ ref, field, value: asking?.value ?? visibility, label: notesWords.meantFor, options: circles },
      choose: (value) => {
        if (asking) desk.toggle(askPart(ref, asking.value));
        const circle = circles.find((one) => one.value === value);
        if (value === visibility) return;
        if (circle?.asks === undefined) write(value);
        else desk.toggle(askPart(ref, value), `keep:${ref}`);
      },
    })}
    ${asking ? askFirst(desk, meeting, asking) : questionList(desk, ref, questions)}
  </div>`;
}

function askPart(ref: string, value: string): string {
  return `share:${ref}:${value}`;
}

/** Nothing is written until one of the three is chosen. */
function askFirst(
  desk: PaperDesk,
  { ref, day, agreed, visibility, ownVisibility, circles }: MeetingItem,
  { value, label, asks = '' }: MeetingItem['circles'][number],
): TemplateResult {
  const done = (act: () => void) => () => {
    act();
    desk.toggle(askPart(ref, value), textKey(ref, 'visibility'));
  };
  const set = (text: string) => {
    if (text !== visibility) desk.ask({ do: 'set-text', ref, field: 'visibility', text, was: ownVisibility });
  };
  const keep = circles.find((circle) => circle.value === agreed);
  const buttons = [
    { key: 'keep', words: keep?.keep ?? '', act: () => set(agreed) },
    {
      ...{ key: 'talk', words: notesWords.talkFirst },
      act: () => desk.ask({ do: 'next-time', text: notesWords.talkAbout(day, label.toLowerCase()) }),
    },
    {
      ...{ key: 'share', words: notesWords.shareAnyway },
      act: () => {
        set(value);
        desk.ask({ do: 'accept', ref, code: WIDER });
      },
    },
  ];
  return html`<div class="question" role="group" aria-label=${asks}>
    ${icon('question')}
    <p>${notesWords.wouldShare(label)} ${asks}</p>
    <div class="answers">
      ${buttons.map(({ key, words, act }) =>
        words === ''
          ? nothing
          : html`<button type="button" class="small" data-key="${key}:${ref}" @click=${done(act)}>
              ${words}
            </button>`,
      )}
    </div>
  </div>`;
}
