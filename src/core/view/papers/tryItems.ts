/** What the two try for the first time, as the page of our notes shows it. */
import type { PlanDocument } from '../../document.ts';
import type { TryOut } from '../../kinds/collaboration-log/log.ts';
import { schemaAt } from '../../schema/walk.ts';
import { capital } from '../../words.ts';
import { textOf, valueOf } from '../../yaml/navigate.ts';
import type { Choice } from '../planView.ts';
import type { TryField, TryItem } from '../planViewNotes.ts';
import { refOf } from '../refs.ts';
import { labelOf } from '../values.ts';
import { aboutPart } from './about.ts';
import { dayInWords } from './days.ts';
import type { NotesSeen } from './notesSeen.ts';

const fields = ['why', 'iDo', 'weDo', 'youDo', 'lookFor', 'ifItFails'] as const;
const lookBack = ['relationships', 'relevance', 'rigor', 'reflection'] as const;

export function tryItem({ document, shelf, today, asked }: NotesSeen, item: TryOut): TryItem {
  const look = valueOf(item.node, 'reflection');
  const when = textOf(item.node, 'when')?.trim() ?? '';
  return {
    ...{ ref: refOf(document, item.path), text: item.text, field: 'what', questions: asked(item.path) },
    kind: item.kind?.trim() ?? '',
    kinds: kindsOf(document),
    when,
    day: dayInWords(when, today),
    ...aboutPart(document, item.about, shelf),
    fields: fields.map((name) => fieldAt(document, [name], textOf(item.node, name))),
    lookBack: lookBack.map((name) => fieldAt(document, ['reflection', name], textOf(look, name))),
  };
}

function fieldAt({ kind }: PlanDocument, steps: readonly string[], text: string | undefined): TryField {
  const schema = schemaAt(kind, undefined, ['tries', 0, ...steps]);
  return {
    field: steps.join('/'),
    label: schema?.title ?? '',
    hint: capital(schema?.['x-placeholder'] ?? ''),
    text: text?.trim() ?? '',
  };
}

function kindsOf({ kind }: PlanDocument): readonly Choice[] {
  const schema = schemaAt(kind, undefined, ['tries', 0, 'kind']);
  return (schema?.enum ?? []).map((value) => {
    const meaning = schema?.['x-meanings']?.[String(value)];
    return {
      value: String(value),
      label: labelOf(String(value)),
      ...(meaning === undefined ? {} : { meaning }),
    };
  });
}
