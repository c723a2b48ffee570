import { indexOf } from '../../references/index.ts';
import type { Rule } from '../../rules/rule.ts';
import { eachQuoted } from '../../words.ts';
import { placeOf, spanOfKey, waysOf, writtenIn } from '../reading.ts';
import { staleIn } from '../suggestions.ts';
import { withoutSuggestions } from '../takeAway.ts';
import { textAt } from '../value.ts';
import { suggestionKinds, wordsOf } from './about.ts';

/** What a suggestion was made for is still there (S2). */
export const suggestionOutdated: Rule = {
  code: 'quality-suggestion-outdated',
  number: 'S2',
  level: 'warning',
  kinds: suggestionKinds,
  title: 'Is this still meant?',
  about:
    'A suggestion remembers the words it was made for. Where they have changed since, or the line has gone, nobody can know whether it is still meant; so it is not used by itself, and nothing that somebody wrote meanwhile is lost.',
  todo: 'Talk about it. If it is still meant, say so; else take it away.',
  source: 'Third Point: no words of either of you are written over unseen',
  check: (document) => {
    const { byId } = indexOf(document);
    // What leads nowhere is said where links are.
    const found = writtenIn(document).filter(
      (suggestion) =>
        waysOf(suggestion) === 1 &&
        (suggestion.about === undefined || byId.has(suggestion.about)) &&
        staleIn(document, suggestion) !== undefined,
    );
    return eachQuoted(found, wordsOf).map(([suggestion, words]) => {
      const changed = staleIn(document, suggestion)?.why === 'changed';
      const place = placeOf(document, suggestion);
      const now =
        changed && suggestion.field !== undefined && place ? textAt(document, place.whole) : undefined;
      return {
        span: spanOfKey(
          document,
          suggestion,
          changed ? 'was' : suggestion.field === undefined ? 'id' : 'field',
        ),
        item: suggestion.path,
        message: changed
          ? `What ${words} was suggested for says something else by now. Is it still meant?`
          : `There is no such line for ${words} any more. Is it still meant?`,
        fixes: [
          ...(now === undefined
            ? []
            : [
                {
                  title: 'It is still meant',
                  changes: [{ do: 'set' as const, path: [...suggestion.path, 'was'], value: now }],
                },
              ]),
          { title: 'Keep ours', changes: withoutSuggestions(document, [suggestion]) },
        ],
      };
    });
  },
};
