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

/** The lists whose entries are more than a text, with what names each. */
const mainOf: ReadonlyMap<string, string> = new Map([
  ['partners', 'name'],
  ['iWill', 'text'],
  ['mayBeShared', 'what'],
]);

/**
 * What writing a text of an agreement changes besides that text, or in its own way: an entry goes with its words; who
 * may see something is a list, written as one line; a partner’s new name is theirs wherever they promise something or
 * have agreed.
 * @param path where the item stands
 * @returns undefined for all other texts
 */
export function agreementText(
  document: PlanDocument,
  path: Path,
  intent: IntentTo<'set-text'>,
): Asked | Refusal | undefined {
  if (document.kind !== 'coaching-agreement' || path.length > 0) return undefined;
  const [list = '', place = '', key = '', ...more] = intent.field.split('/');
  const main = mainOf.get(list);
  if (main === undefined || key === '' || more.length > 0) return undefined;
  if (list === 'mayBeShared' && key === 'with') return shareWith(document, Number(place), intent);
  if (key !== main) return undefined;
  if (intent.text.trim() === '') return takenAway(document, [list, Number(place)], main, intent);
  return list === 'partners' ? renamed(document, [list, Number(place)], intent) : undefined;
}

function takenAway(
  document: PlanDocument,
  path: Path,
  main: string,
  { was }: IntentTo<'set-text'>,
): Asked | Refusal {
  const list = itemsOf(document.sound.root, String(path[0]));
  const says = ({ value }: (typeof list)[number]): boolean => textOf(value, main)?.trim() === was.trim();
  const named = list.filter(says);
  const found = named.find(({ index }) => index === path[1]) ?? (named.length === 1 ? named[0] : undefined);
  if (!found) return refuse(GONE);
  const whole = list.length === 1;
  return {
    changes: [{ do: 'remove', path: whole ? path.slice(0, 1) : [...path.slice(0, 1), found.index] }],
    said: `Removed ${quoted(was, 50)}.`,
  };
}

function shareWith(document: PlanDocument, at: number, intent: IntentTo<'set-text'>): Asked | Refusal {
  const share = agreementIn(document).mayBeShared.find(({ path }) => path[1] === at);
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
  const asked = setText(document, [], intent);
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

function askFirst(document: PlanDocument, { at, what, on }: IntentTo<'ask-first'>): Asked | Refusal {
  const named = agreementIn(document).mayBeShared.filter((share) => share.what === what.trim());
  const share = named.find(({ path }) => path[1] === at) ?? (named.length === 1 ? named[0] : undefined);
  if (!share) return refuse(GONE);
  if (share.askFirst === on) return { changes: [], said: '' };
  const said = on ? 'You ask each other first.' : 'You need not ask first.';
  if (share.alone)
    return { changes: [{ do: 'set', path: share.path, value: shareOf(share.what, [], on) }], said };
  const path = [...share.path, 'askFirst'];
  return { changes: [on ? { do: 'set', path, value: true } : { do: 'remove', path }], said };
}
