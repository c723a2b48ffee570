import { circles, talkAbout } from '../../coaching/circles.ts';
import type { Fix } from '../../finding.ts';
import { isWider, visibilityOf, type Visibility } from '../../kinds/coaching-agreement/agreement.ts';
import { shortDate } from '../../dates.ts';
import { agreementFor } from '../../library/agreementFor.ts';
import { quoted, shortened } from '../../words.ts';
import { eachMap, pairOf, resolve, scalarText, textOf } from '../../yaml/navigate.ts';
import type { Path, YamlMap } from '../../yaml/tree.ts';
import type { Change } from '../../edit/change.ts';
import type { Rule } from '../rule.ts';
import { noteKinds } from './privacyRule.ts';

/** Notes and visits are marked for no more people than the agreement says (C9). */
export const widerThanAgreed: Rule = {
  code: 'privacy-wider-than-agreed',
  number: 'C9',
  level: 'warning',
  kinds: noteKinds,
  title: 'For more people than you agreed on',
  about:
    'Your agreement says whom notes and visits are meant for. Here more people are named. `visibility` is followed by everything Third Point shows and prints; it is no lock.',
  todo: 'Keep it as agreed, or talk first and change the agreement or this line then.',
  source:
    'Coaching agreements published by school districts and coaching programs (permission before anything is shared); TeachBoost, Coaching partnership agreements',
  check: (document, shelf) => {
    const agreement = agreementFor(document, shelf);
    const agreed = visibilityOf(textOf(agreement?.sound.root, 'visibility'));
    if (agreed === undefined) return [];
    const found: ReturnType<Rule['check']>[number][] = [];
    eachMap(document.sound, (map, path) => {
      const value = pairOf(map, 'visibility')?.value;
      const marked = visibilityOf(scalarText(value));
      const place = value?.type === 'alias' ? undefined : resolve(value);
      if (marked === undefined || !place || !isWider(marked, agreed)) return;
      const own: Path = [...path, 'visibility'];
      const keep: Change = { do: 'set', path: own, value: agreed };
      const what = whatOf(map, path, document.kind === 'observation');
      found.push({
        span: place.span,
        item: own,
        message: `Your agreement keeps ${what.all} ${circles[agreed].kept}; ${what.this} is marked for ${circles[marked].for}. Which is right?`,
        fixes: [
          { title: circles[agreed].keep, changes: [keep] },
          ...(document.kind === 'collaboration-log' ? [talkFirst(keep, what.this, marked)] : []),
        ],
        fine: 'It is right: we talked about it',
      });
    });
    return found;
  },
};

/** Keeps it as agreed until the two have talked, and writes the question where the next talk begins. */
function talkFirst(keep: Change, what: string, marked: Visibility): Fix {
  const text = talkAbout(what, marked);
  return { title: 'Talk first', changes: [keep, { do: 'insert', path: ['talkNextTime'], value: { text } }] };
}

/** What is marked, in words that tell one entry from another. */
export function whatOf(
  map: YamlMap,
  path: Path,
  isVisit: boolean,
): { readonly all: string; readonly this: string } {
  if (path.length === 0) {
    return isVisit ? { all: 'class visits', this: 'this one' } : { all: 'your notes', this: 'this page' };
  }
  const date = textOf(map, 'date');
  if (date !== undefined && path[0] === 'meetings' && path.length === 2)
    return { all: 'your notes', this: `the meeting of ${shortened(shortDate(date), 30)}` };
  const text = ['text', 'what', 'title', 'name']
    .map((key) => textOf(map, key))
    .find((each) => each !== undefined);
  const all = isVisit ? 'class visits' : 'your notes';
  return { all, this: text === undefined ? 'this entry' : quoted(text, 50) };
}
