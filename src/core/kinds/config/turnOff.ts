/** Writes into a folder's settings that something is not asked there. */
import type { Refusal } from '../../edit/change.ts';
import { planChanges } from '../../edit/plan.ts';
import { keyOrder } from '../../schema/walk.ts';
import type { TextEdit } from '../../text/edits.ts';
import { parseYaml } from '../../yaml/parse.ts';

/** Small edits of the settings that are there, or the text of new ones. */
export type TurnedOff = { readonly edits: readonly TextEdit[] } | { readonly text: string } | Refusal;

const FIRST_LINE = '# What Third Point asks in this folder. It holds for everyone who works here.';

/**
 * How a question is turned off.
 * @param settings the text of `third-point.config.yaml`; undefined where there is none yet
 */
export function turnOff(settings: string | undefined, code: string): TurnedOff {
  if (settings === undefined) return { text: `${FIRST_LINE}\nrules:\n  ${code}: off\n` };
  const document = parseYaml(settings);
  const planned = planChanges(document, [{ do: 'set', path: ['rules', code], value: 'off' }], {
    order: (path) => keyOrder('config', document.root, path),
  });
  if ('refused' in planned) return planned;
  // Bare, as people write it: settings are read by nobody who would take it for something else.
  return { edits: planned.edits.map((edit) => ({ ...edit, text: edit.text.replace(/(["'])off\1/, 'off') })) };
}
