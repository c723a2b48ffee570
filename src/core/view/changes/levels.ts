/** What changing the levels of a rubric means: those it does not write yet are written first, and what is described at one goes with it. */
import { documentOf, type PlanDocument } from '../../document.ts';
import type { Change, Refusal } from '../../edit/change.ts';
import { planChanges } from '../../edit/plan.ts';
import { rubricIn } from '../../kinds/rubric/rubric.ts';
import { fallbackLevels, levelsOfForm } from '../../kinds/rubric/levels.ts';
import { keyOrder } from '../../schema/walk.ts';
import { suggestionsAbout } from '../../suggestions/reading.ts';
import { withoutSuggestions } from '../../suggestions/takeAway.ts';
import { applyEdits } from '../../text/edits.ts';
import { counted, listed, quoted } from '../../words.ts';
import type { Data } from '../../yaml/data.ts';
import { itemsOf, nodeAt, pairOf, textOf, valueOf } from '../../yaml/navigate.ts';
import type { Path, YamlNode } from '../../yaml/tree.ts';
import type { Intent } from '../planView.ts';
import { refuse, type Asked, type IntentTo } from './asked.ts';
import { setText } from './write.ts';

/** Where a criterion says something about each level, by the level's id. */
const byLevel = ['descriptors', 'feedback', 'levelPoints'] as const;

/** Whether an intent changes levels that are not in the text: those every rubric of its form begins with. */
export function meansUnwrittenLevel(document: PlanDocument, intent: Intent): boolean {
  const means =
    intent.do === 'add' ? intent.what === 'level' : 'ref' in intent && intent.ref.startsWith('levels/');
  return means && intent.do !== 'reveal' && fallbackLevels(document).length > 0;
}

/**
 * Writes all levels that the rubric has by its form, and changes them then.
 * @param ask what is asked for, of the rubric that writes its levels
 */
export function withLevelsWritten(
  document: PlanDocument,
  ask: (written: PlanDocument) => Asked | Refusal,
): Asked | Refusal {
  const levels = fallbackLevels(document).map(({ id, name }): Data => ({ id, name }));
  const write = (value: readonly Data[]): Change => ({ do: 'set', path: ['levels'], value: [...value] });
  const there = valueOf(document.sound.root, 'levels');
  if (there && !isEmpty(there))
    return refuse(
      'Something else is written where the levels belong. Change it in the text.',
      there.span.start,
    );
  const planned = planChanges(document.yaml, [write(levels)], {
    order: (path) => keyOrder(document.kind, document.sound.root, path),
  });
  if ('refused' in planned) return planned;
  const written = documentOf(document.uri, applyEdits(document.text, planned.edits), document.kind, true);
  const asked = written && ask(written);
  if (!asked) return refuse('This can’t be written here. Please change it in the text.');
  // Places in the text that writes them are not those of the text as it is.
  if ('refused' in asked) return refuse(asked.refused);
  if (asked.changes.length === 0) return asked;
  // Moving what is only just written is writing it in another order.
  const changes = asked.changes.filter((change) => {
    if (change.do !== 'move') return true;
    levels.splice(change.to, 0, ...levels.splice(Number(change.path.at(-1)), 1));
    return false;
  });
  return { ...asked, changes: [write(levels), ...changes] };
}

function isEmpty(node: YamlNode): boolean {
  return node.type === 'list' ? node.items.length === 0 : node.type === 'scalar' && node.value === null;
}

/**
 * Takes a level away, and what the criteria say about it.
 * @param path where it stands
 * @param name what it is called in sentences
 */
export function removeLevel(document: PlanDocument, path: Path, name: string): Asked | Refusal {
  const { root } = document.sound;
  const levels = itemsOf(root, 'levels');
  if (levels.length < 2)
    return refuse(
      'A rubric needs one level at least. Its name can be changed.',
      nodeAt(document.sound, path)?.span.start,
    );
  const id = textOf(nodeAt(document.sound, path), 'id');
  // Of two with one id the other one still needs the words.
  const own = levels.filter(({ value }) => textOf(value, 'id') === id).length === 1;
  const said = id === undefined || !own ? [] : criteriaSaying(root, id);
  const changes = said.flatMap(({ criterion, fields }) =>
    fields.map(({ field, only }): Change => ({
      do: 'remove',
      path: ['criteria', criterion, field, ...(only ? [] : [id ?? ''])],
    })),
  );
  const count = said.filter(({ inWords }) => inWords).length;
  const also = count > 0 ? `, with what ${counted(count, 'criterion')} said there` : '';
  const about = withoutSuggestions(document, suggestionsAbout(document, path));
  return { changes: [...changes, { do: 'remove', path }, ...about], said: `Removed ${name}${also}.` };
}

interface Saying {
  readonly criterion: number;
  /** `only`: nothing is said there about any other level. */
  readonly fields: readonly { readonly field: string; readonly only: boolean }[];
  /** Whether it says so in words; an empty place says nothing. */
  readonly inWords: boolean;
}

/** The criteria that say something about a level. */
function criteriaSaying(root: YamlNode | undefined, level: string): readonly Saying[] {
  return itemsOf(root, 'criteria').flatMap(({ index, value }) => {
    const fields = byLevel.flatMap((field) => {
      const map = valueOf(value, field);
      return map?.type === 'map' && pairOf(map, level) ? [{ field, only: map.pairs.length === 1 }] : [];
    });
    const inWords = byLevel.some(
      (field) => field !== 'levelPoints' && (textOf(valueOf(value, field), level) ?? '').trim() !== '',
    );
    return fields.length > 0 ? [{ criterion: index, fields, inWords }] : [];
  });
}

/**
 * Gives a rubric another form. Levels it does not write are then those of the new form; words about the others stay
 * in the text without being shown, which is said.
 */
export function setForm(document: PlanDocument, intent: IntentTo<'set-text'>): Asked | Refusal {
  // What is not written holds as if it were.
  const written = textOf(document.sound.root, 'form') ?? '';
  const was = intent.was === rubricIn(document).form ? written : intent.was;
  const asked = setText(document, [], { ...intent, was });
  if ('refused' in asked || asked.changes.length === 0) return asked;
  const stay = new Set(levelsOfForm(intent.text).map(({ id }) => id));
  const gone = fallbackLevels(document).filter(
    ({ id }) => !stay.has(id) && criteriaSaying(document.sound.root, id).some(({ inWords }) => inWords),
  );
  if (gone.length === 0) return asked;
  const names = listed(gone.map(({ name }) => quoted(name, 40)));
  return {
    ...asked,
    said: `Changed. What is said about ${names} stays in the text; this form has no such ${gone.length === 1 ? 'level' : 'levels'}.`,
  };
}
