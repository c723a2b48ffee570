/** The one who coaches asks to hear about the coaching of a meeting; nobody else asks for it. */
import type { PlanDocument } from '../../../document.ts';
import type { Refusal } from '../../../edit/change.ts';
import { agreementIn } from '../../../kinds/coaching-agreement/agreement.ts';
import { isSamePerson } from '../../../kinds/people.ts';
import { agreementFor } from '../../../library/agreementFor.ts';
import { quoted } from '../../../words.ts';
import { pairOf } from '../../../yaml/navigate.ts';
import { refOf } from '../../refs.ts';
import { GONE, refuse, type Asked, type IntentTo } from '../asked.ts';
import type { NotesNow } from '../notes.ts';
import { meetingAt } from './parts.ts';

/** Asks, or with an empty text takes the question back; what was answered stays. */
export function askForFeedback(
  document: PlanDocument,
  intent: IntentTo<'ask-feedback'>,
  { shelf }: NotesNow,
): Asked | Refusal {
  const meeting = meetingAt(document, intent.ref);
  if (!meeting) return refuse(GONE);
  const agreement = shelf && agreementFor(document, shelf);
  const me = agreement && agreementIn(agreement).partners.find(({ name }) => isSamePerson(name, shelf.me));
  if (me?.role === 'teacher') return refuse('The one who coaches asks for this.');
  const path = [...meeting.path, 'askedForFeedback'];
  const focus = refOf(document, meeting.path);
  const text = intent.text.trim();
  if (text === meeting.askedForFeedback) return { changes: [], said: '', focus };
  if (text !== '')
    return { changes: [{ do: 'set', path, value: text }], said: `Asked: ${quoted(text, 60)}.`, focus };
  const isThere = pairOf(meeting.node, 'askedForFeedback') !== undefined;
  return {
    changes: isThere ? [{ do: 'remove', path }] : [],
    said: isThere ? 'Not asked any more.' : '',
    focus,
  };
}
