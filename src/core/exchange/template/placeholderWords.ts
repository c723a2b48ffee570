/** The words for each place of a school’s own template. */
import type { PlanDocument } from '../../document.ts';
import { isPlan } from '../../kinds/kind.ts';
import type { Shelf } from '../../library/shelf.ts';
import { listed, quoted, small } from '../../words.ts';
import type { NoSheet, Reader, Text } from '../sheet.ts';
import { PlanFields } from '../sheets/planFields.ts';
import type { Filled, Fillings } from './filling.ts';
import { placeholderOf, type Placeholder } from './placeholders.ts';

/**
 * What a plan says at each place of a template.
 * @returns the words, and a list that grows by what the person should know; or why a template can’t be filled
 */
export function placeholderWords(
  document: PlanDocument,
  shelf: Shelf,
  reader: Reader,
): NoSheet | { readonly fillings: Fillings; readonly said: readonly string[] } {
  if (!isPlan(document.kind))
    return { refused: 'A school’s template is filled from a project or lesson plan.' };
  const fields = new PlanFields(document, shelf, reader === 'teachers');
  const known = new Map<Placeholder, Text | readonly Text[]>();
  const take = (placeholder: Placeholder): Text | readonly Text[] => {
    const value = known.get(placeholder) ?? placeholder.take(fields, reader);
    known.set(placeholder, value);
    return value;
  };
  const fillings: Fillings = (written) => {
    const meant = placeholderOf(written);
    if (!meant) return undefined;
    const { placeholder, number } = meant;
    const label = number === undefined ? placeholder.label : `${placeholder.label} ${number}`;
    if (placeholder.for && !placeholder.for.includes(reader)) {
      return { label: placeholder.label, text: '', without: 'not-for-reader' };
    }
    const value = take(placeholder);
    if (number === undefined) return { label, text: typeof value === 'string' ? value : asList(value) };
    const items = typeof value === 'string' ? [value] : value;
    const text = items[number - 1] ?? '';
    // A template has more places than most plans have goals: only the first is missed.
    return text === '' && number > 1 ? { label, text, without: 'spare' } : { label, text };
  };
  return { fillings, said: fields.said };
}

/** One item is a text, several are a list. */
function asList(items: readonly Text[]): Text {
  const written = items.filter((item) => item !== '');
  return written.length > 1
    ? written.map((item) => `- ${item.replace(/\n/g, '\n  ')}`).join('\n')
    : (written[0] ?? '');
}

/** What a person is told about the places of a template. */
export function saidOfTemplate({ unknown, empty, withheld }: Filled, reader: Reader): readonly string[] {
  const names = (all: readonly string[]): string =>
    listed(
      all.map((name) => quoted(name, 40)),
      'and',
      8,
    );
  const said: string[] = [];
  if (unknown.length > 0) {
    said.push(
      unknown.length === 1
        ? `The template asks for ${names(unknown)}, which a plan does not have: that place stays as it is.`
        : `The template asks for ${names(unknown)}, which a plan does not have: these places stay as they are.`,
    );
  }
  if (empty.length > 0) {
    said.push(
      `The plan does not say yet: ${listed(empty.map(small), 'and', 8)}. ${empty.length === 1 ? 'That place stands' : 'Those places stand'} in brackets.`,
    );
  }
  if (withheld.length > 0) {
    said.push(
      `Left empty, since ${withheld.length === 1 ? 'it is' : 'they are'} not for ${reader}: ${listed(withheld.map(small), 'and', 8)}.`,
    );
  }
  return said;
}
