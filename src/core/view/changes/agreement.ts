/** What is done on the page of an agreement. */
import type { PlanDocument } from '../../document.ts';
import type { Change, Refusal } from '../../edit/change.ts';
import { agreementIn } from '../../kinds/coaching-agreement/agreement.ts';
import { isSamePerson } from '../../kinds/people.ts';
import { quoted } from '../../words.ts';
import type { Data } from '../../yaml/data.ts';
import { itemsOf, nodeAt, textOf } from '../../yaml/navigate.ts';
import type { Path } from '../../yaml/tree.ts';
import type { AgreementIntent, Intent } from '../planView.ts';
import { pathOf } from '../refs.ts';
import { GONE, refuse, type Asked, type IntentTo } from './asked.ts';
import { setText } from './write.ts';

const agreementIntents: { readonly [what in AgreementIntent['do']]: true } = {
  ...{ agree: true, partner: true, promise: true, share: true, 'ask-first': true },
};

export function isAgreementIntent(intent: Intent): intent is AgreementIntent {
  return Object.hasOwn(agreementIntents, intent.do);
}

const FEW_WORDS = 'Write a few words first.';

/** @param today the day it is for the person, ISO */
export function agreementChanges(
  document: PlanDocument,
  intent: AgreementIntent,
  today: string,
): Asked | Refusal {
  if (document.kind !== 'coaching-agreement') return refuse(GONE);
  switch (intent.do) {
    case 'agree':
      return agree(document, intent, today);
    case 'partner':
      return added(intent.name, ['partners'], { name: intent.name.trim() });
    case 'promise': {
      const who = intent.who.trim();
      const text = intent.text.trim();
      return added(text, ['iWill'], { ...(who === '' ? {} : { who }), text });
    }
    case 'share': {
      const text = intent.text.trim();
      const others = namesIn(intent.with);
      const plain = others.length === 0 && !intent.askFirst;
      return added(text, ['mayBeShared'], plain ? text : shareOf(text, others, intent.askFirst));
    }
    case 'ask-first':
      return askFirst(document, intent);
  }
}

function added(words: string, path: Path, value: Data): Asked | Refusal {
  if (words.trim() === '') return refuse(FEW_WORDS);
  return { changes: [{ do: 'insert', path, value }], said: `Added ${quoted(words.trim(), 60)}.` };
}

function shareOf(what: string, others: readonly string[], ask: boolean): Data {
  return { what, ...(others.length === 0 ? {} : { with: [...others] }), ...(ask ? { askFirst: true } : {}) };
}

/** "science department, the principal" */
function namesIn(text: string): readonly string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
}

function agree(document: PlanDocument, { name, on }: IntentTo<'agree'>, today: string): Asked | Refusal {
  const { agreed, partners } = agreementIn(document);
  const partner = [...partners, ...agreed].find((each) => isSamePerson(each.name, name));
  if (!partner) return refuse('Write who the two of you are first.');
  const signature = agreed.find((each) => isSamePerson(each.name, name));
  if (!on) {
    if (!signature) return { changes: [], said: '' };
    // With the only one the list goes too.
    const path = agreed.length === 1 ? ['agreed'] : signature.path;
    return { changes: [{ do: 'remove', path }], said: `Taken back for ${partner.name}.` };
  }
  const said = `${partner.name} agrees, as of today.`;
  if (!signature)
    return { changes: [{ do: 'insert', path: ['agreed'], value: { name: partner.name, on: today } }], said };
  return { changes: [{ do: 'set', path: [...signature.path, 'on'], value: today }], said };
}

/**
 * What writing a text of an agreement changes besides that text, or in its own way: who may see something is a list,
 * written as one line; a partner’s new name is theirs wherever they promise something or have agreed.
 * @param path where the item stands
 * @returns undefined for all other texts
 */
export function agreementText(
  document: PlanDocument,
  path: Path,
  intent: IntentTo<'set-text'>,
): Asked | Refusal | undefined {
  if (document.kind !== 'coaching-agreement' || path.length !== 2) return undefined;
  if (path[0] === 'mayBeShared' && intent.field === 'with') return shareWith(document, intent);
  if (path[0] === 'partners' && intent.field === 'name') return renamed(document, path, intent);
  return undefined;
}

function shareWith(document: PlanDocument, intent: IntentTo<'set-text'>): Asked | Refusal {
  const share = shareAt(document, intent.ref);
  if (!share) return refuse(GONE);
  const now = share.with.join(', ');
  const others = namesIn(intent.text);
  if (now === others.join(', ')) return { changes: [], said: '' };
  if (now !== intent.was.trim())
    return refuse(
      `This was changed to ${quoted(now, 60)} while you were writing. Yours are still in the field.`,
    );
  if (share.alone)
    return {
      changes: [{ do: 'set', path: share.path, value: shareOf(share.what, others, false) }],
      said: 'Changed.',
    };
  const path = [...share.path, 'with'];
  if (others.length === 0) return { changes: [{ do: 'remove', path }], said: 'Taken away.' };
  return { changes: [{ do: 'set', path, value: [...others] }], said: 'Changed.' };
}

function renamed(document: PlanDocument, path: Path, intent: IntentTo<'set-text'>): Asked | Refusal {
  const asked = setText(document, path, intent);
  const name = intent.text.trim();
  if ('refused' in asked || asked.changes.length === 0 || name === '') return asked;
  const before = textOf(nodeAt(document.sound, path), 'name')?.trim() ?? '';
  const also = (list: string, key: string): readonly Change[] =>
    before === ''
      ? []
      : itemsOf(document.sound.root, list).flatMap(({ index, value }) =>
          textOf(value, key)?.trim() === before ? { do: 'set', path: [list, index, key], value: name } : [],
        );
  return { ...asked, changes: [...asked.changes, ...also('iWill', 'who'), ...also('agreed', 'name')] };
}

function askFirst(document: PlanDocument, { ref, on }: IntentTo<'ask-first'>): Asked | Refusal {
  const share = shareAt(document, ref);
  if (!share) return refuse(GONE);
  if (share.askFirst === on) return { changes: [], said: '' };
  const said = on ? 'You ask each other first.' : 'You need not ask first.';
  if (share.alone)
    return { changes: [{ do: 'set', path: share.path, value: shareOf(share.what, [], on) }], said };
  const path = [...share.path, 'askFirst'];
  return { changes: [on ? { do: 'set', path, value: true } : { do: 'remove', path }], said };
}

function shareAt(document: PlanDocument, ref: string) {
  const path = pathOf(document, ref);
  if (!path) return undefined;
  return agreementIn(document).mayBeShared.find(
    (share) => share.path.length === path.length && share.path.every((step, index) => step === path[index]),
  );
}
