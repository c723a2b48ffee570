/** An agreement as a page. */
import { circles } from '../../coaching/circles.ts';
import { meantFor } from '../../coaching/meantFor.ts';
import type { PlanDocument } from '../../document.ts';
import { agreementIn, isWider } from '../../kinds/coaching-agreement/agreement.ts';
import { factsOf } from '../../kinds/kind.ts';
import { isSamePerson } from '../../kinds/people.ts';
import type { Shelf } from '../../library/shelf.ts';
import { sectionsOf } from '../../view/papers/agreement/sections.ts';
import type { AgreementPart, AgreementSection } from '../../view/planView.ts';
import { textOf } from '../../yaml/navigate.ts';
import type { Path } from '../../yaml/tree.ts';
import type { Block, NoSheet, Reader, Sheet } from '../sheet.ts';
import { tooLong } from '../tooLong.ts';
import { facts, listed, section, words } from './blocks.ts';
import { dated, notForStudents, Paper, withoutNames } from './paper.ts';

/** What those who lead the school see of an agreement that is kept among fewer. */
const FOR_LEADERS = 'leaders';

/** Sections that say who the two are. */
const WITH_NAMES: ReadonlySet<string> = new Set(['who', 'promises']);

/** An agreement for the two who made it; for those who lead the school, what it says about them. */
export function agreementSheet(document: PlanDocument, shelf: Shelf, reader: Reader): Sheet | NoSheet {
  if (reader === 'students') return notForStudents('Your agreement is');
  const refused = tooLong(document);
  if (refused) return refused;
  const paper = new Paper(document, shelf);
  // The day is for ideas only, which are no part of the page.
  const sections = sectionsOf(document, '');
  if (reader === 'teachers')
    return paper.sheet([], [...sections.flatMap((each) => blocksOf(paper, each)), ...agreedBlocks(paper)]);
  const isOpen = !isWider('school', meantFor(document, shelf));
  const shown = sections.filter(({ id }) => (isOpen ? !WITH_NAMES.has(id) : id === FOR_LEADERS));
  const blocks = shown.flatMap((each) => blocksOf(paper, each));
  if (blocks.length === 0)
    return {
      refused: `Your agreement stays ${circles[meantFor(document, shelf)].kept}, and doesn’t say yet what those who lead the school see. What should they hear, and from whom?`,
    };
  return {
    title: isOpen ? withoutNames(document.title, document, shelf) : factsOf(document.kind).label,
    language: textOf(document.sound.root, 'language'),
    about: [],
    blocks,
  };
}

function blocksOf(paper: Paper, { title, parts }: AgreementSection): readonly Block[] {
  const withLists = parts.length > 1 && parts.some(({ part }) => part === 'lines');
  const blocks = parts.flatMap((part) => partBlocks(paper, part, parts.length === 1, withLists));
  return section(2, title, blocks[0]?.at, merged(blocks));
}

/** Facts in a row as one block. */
function merged(blocks: readonly Block[]): readonly Block[] {
  const all: Block[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (last?.is === 'facts' && block.is === 'facts')
      all[all.length - 1] = { ...last, facts: [...last.facts, ...block.facts] };
    else all.push(block);
  }
  return all;
}

/**
 * @param alone whether it is the only part of its section, whose title says what it is
 * @param withLists whether lists stand beside it, each under a heading: then so does it
 */
function partBlocks(paper: Paper, part: AgreementPart, alone: boolean, withLists: boolean): readonly Block[] {
  const lineOf = (field: string): number | undefined => paper.line(stepsOf(field));
  const items = (lines: readonly { readonly field: string; readonly text: string }[]) =>
    lines.map(({ field, text }) => ({ text, at: lineOf(field) }));
  // What somebody promised who is none of the partners stands below both.
  const withWho = (line: { readonly field: string; readonly text: string }) => {
    const who = paper.text(stepsOf(line.field.replace(/text$/, 'who')));
    return who === '' ? line : { ...line, text: `${who}: ${line.text}` };
  };
  switch (part.part) {
    case 'text':
    case 'number':
    case 'day': {
      if (part.text === '') return [];
      const text = part.part === 'day' ? dated(part.text) : part.text;
      const at = lineOf(part.field);
      if (alone) return words(text, at);
      return withLists ? section(3, part.label, at, words(text, at)) : facts([part.label, text, at]);
    }
    case 'lines': {
      const list = listed('dots', items(part.lines));
      return alone ? list : section(3, part.label, undefined, list);
    }
    case 'partners':
      return listed(
        'dots',
        part.partners.map(({ text, role, field }) => ({
          text: role === '' ? text : `${text}, ${role}`,
          at: lineOf(field),
        })),
      );
    case 'promises':
      return part.by.flatMap(({ who, label, lines }) =>
        section(3, label, undefined, listed('dots', items(who === '' ? lines.map(withWho) : lines))),
      );
    case 'shares':
      return listed(
        'dots',
        part.shares.map(({ text, field, with: others, askFirst }) => ({
          text: [text, ...(others === '' ? [] : [`with ${others}`]), ...(askFirst ? ['ask first'] : [])].join(
            ', ',
          ),
          at: lineOf(field),
        })),
      );
    case 'days':
      return facts([
        part.label,
        part.days.map(({ text }) => dated(text)).join('; '),
        lineOf(part.days[0]?.field ?? ''),
      ]);
    // Whom it is meant for stands below the title.
    case 'choice':
      return [];
  }
}

function stepsOf(field: string): Path {
  return field.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** Who has agreed, and room to sign for who has not. */
function agreedBlocks(paper: Paper): readonly Block[] {
  const { partners, agreed } = agreementIn(paper.document);
  const signed = agreed.map(({ name, on, path }) => ({
    text: on === '' ? name : `${name}, ${dated(on)}`,
    at: paper.line(path),
  }));
  const open = partners.filter(({ name }) => !agreed.some((each) => isSamePerson(each.name, name)));
  return section(2, paper.called(['agreed']), undefined, [
    ...listed('dots', signed),
    ...open.map(({ name }): Block => ({ is: 'lines', count: 1, label: `${name}, date` })),
  ]);
}
