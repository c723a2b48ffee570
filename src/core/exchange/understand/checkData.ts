/** Writes checks: their name, their kind where the words say it, and what is asked. */
import type { Data } from '../../yaml/data.ts';
import { plain } from '../../markdown/markdown.ts';

const kinds: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^(?:exit (?:tickets?|slips?|cards?)|ticket out)/i, 'exit-ticket'],
  [/^hinge question/i, 'hinge-question'],
  [/white ?boards?/i, 'mini-whiteboard'],
  [/^(?:think[- ]pair[- ]share)/i, 'think-pair-share'],
  [/^(?:poll|thumbs)/i, 'poll'],
  [/^(?:short |pop |weekly |unit )?quiz/i, 'quiz'],
  [/^(?:teacher )?observations?\b|^observe\b/i, 'observation'],
  [/^(?:student |one-on-one |writing |reading )?conferenc(?:e|es|ing)/i, 'conference'],
  [/^peer (?:feedback|review|critique|assessment)/i, 'peer-feedback'],
  [/^self[- ]?(?:assessment|evaluation|check)/i, 'self-assessment'],
  [/^(?:first |rough )?drafts?\b/i, 'draft'],
  [/^checkpoints?\b/i, 'checkpoint'],
  [/^journals?\b|^(?:science |math )?notebooks?\b/i, 'journal'],
  [/^(?:class |group |whole[- ]class )?discussions?\b/i, 'discussion'],
];

/** Longer texts are what is asked, not a name. */
const LONG = 80;

/** @param under the label it stood under, to call it by */
export function checkData(id: string, text: string, under: string | undefined): { [key: string]: Data } {
  const [first = '', ...more] = text.split('\n');
  const colon =
    /^([^:?\n]{2,60}):(?:\s+(?=\S)|$)/.exec(first) ?? /^([^?\n]{2,60}?)\s[–—]\s(?=\S)/.exec(first);
  const label = colon ? plain((colon[1] ?? '').replaceAll('**', '')) : '';
  const rest = [colon ? first.slice(colon[0].length).replace(/^\*\*\s?/, '') : '', ...more]
    .filter(Boolean)
    .join('\n');
  const whole = plain(text);
  const named = label !== '' && rest !== '';
  const name = named ? label : whole.length <= LONG && !text.includes('\n') ? whole : plain(under ?? 'Check');
  const type = kinds.find(([pattern]) =>
    pattern.test(named || name === whole ? name : whole.slice(0, 60)),
  )?.[1];
  const prompt = named ? rest : name === whole ? '' : text;
  return {
    ...{ id, name: name === '' ? text : name },
    ...(type === undefined ? {} : { type }),
    ...(prompt === '' ? {} : { prompt }),
  };
}
