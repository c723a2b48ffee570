/** The sections of an agreement’s page, in the order in which two people talk about them. */
import { firstReview } from '../../../coaching/review.ts';
import { isDate, shortDate } from '../../../dates.ts';
import type { PlanDocument } from '../../../document.ts';
import { agreementIn } from '../../../kinds/coaching-agreement/agreement.ts';
import { list } from '../../../kinds/items.ts';
import { isSamePerson } from '../../../kinds/people.ts';
import type { SchemaNode } from '../../../schema/schema-node.ts';
import { schemaAt } from '../../../schema/walk.ts';
import { capital } from '../../../words.ts';
import { itemsOf, nodeAt, scalarText, textOf } from '../../../yaml/navigate.ts';
import type { Path } from '../../../yaml/tree.ts';
import type { AgreementLine, AgreementPart, AgreementSection, Choice } from '../../planView.ts';
import { DOCUMENT } from '../../refs.ts';
import { ideas } from './ideas.ts';

/** @param today ISO */
export function sectionsOf(document: PlanDocument, today: string): readonly AgreementSection[] {
  const section = (
    id: string,
    title: string,
    question: string,
    ...parts: readonly AgreementPart[]
  ): AgreementSection => ({ id, title, question, open: !parts.some(isWritten), parts });
  const text = (path: string, label: string, ideas: readonly string[]): AgreementPart =>
    textPart(document, path, label, ideas);
  const lines = (path: string, label: string, ideas: readonly string[]): AgreementPart =>
    linesPart(document, path, label, ideas);
  return [
    section(
      'who',
      'Who we are',
      'Who are the two of you? Either may teach, watch and coach, whatever the role is called.',
      partnersPart(document),
    ),
    section(
      'purpose',
      'What we want to see in students',
      'What do you want for students? What would you like to work on together?',
      text('purpose', 'What we want to see', ideas.purpose),
    ),
    section(
      'coaching',
      'What coaching is here',
      'What is it between you, and what is it not? It is no evaluation.',
      text('whatCoachingIsHere', 'What coaching is here', ideas.whatCoachingIsHere),
    ),
    section('promises', 'What each of us will do', 'What can each of you count on?', promisesPart(document)),
    section(
      'between',
      'What stays between us',
      'What does neither of you pass on?',
      lines('staysBetweenUs', 'Stays between us', ideas.staysBetweenUs),
    ),
    section(
      'shared',
      'What may be shared',
      'What may others see, and who? Where do you ask each other first?',
      sharesPart(document),
    ),
    section(
      'passed-on',
      'What must be passed on',
      'What does the law require, whatever you agree? How does the other one hear of it?',
      text('mustBePassedOn', 'What must be passed on', ideas.mustBePassedOn),
    ),
    section(
      'leaders',
      'What those who lead the school see',
      'What do they hear, and from whom? What do they do for your work?',
      lines('administrators/see', 'They see or hear', ideas.see),
      text('administrators/from', 'From whom', ideas.from),
      lines('administrators/will', 'They will', ideas.will),
    ),
    section(
      'meetings',
      'When we meet',
      'When, where and how long? What if one of you can’t come?',
      text('meetings/when', 'When', ideas.when),
      textPart(document, 'meetings/minutes', 'Minutes', [], 'number'),
      text('meetings/where', 'Where', ideas.where),
      text('meetings/ifWeCannot', 'If we can’t', ideas.ifWeCannot),
    ),
    section(
      'visits',
      'Class visits',
      'Who says what to watch for? Whose are the notes? The one who teaches decides, unless you agree otherwise.',
      text('visits/focusChosenBy', 'The focus is chosen by', ideas.focusChosenBy),
      text('visits/notesBelongTo', 'The notes belong to', ideas.notesBelongTo),
      text('visits/beforehand', 'Beforehand', ideas.beforehand),
      text('visits/visitorDoes', 'The visitor', ideas.visitorDoes),
    ),
    section(
      'own-notes',
      'Own notes',
      'May each of you keep notes of your own? Where?',
      text('ownNotes', 'Own notes', ideas.ownNotes),
    ),
    section(
      'place',
      'Where our papers live',
      'Where do your agreement, notes and visits live, and who else can open that folder?',
      text('keptIn', 'Where they live, and who can open it', ideas.keptIn),
      {
        ...{ part: 'choice', ref: DOCUMENT, field: 'visibility', label: 'Notes and visits are meant for' },
        ...{ value: valueAt(document, ['visibility']), choices: choicesAt(document, ['visibility']) },
      },
    ),
    section(
      'review',
      'When we look at this again',
      'On which day do you ask each other whether it still fits?',
      daysPart(document, today),
      textPart(document, 'starts', 'We begin on', [], 'day'),
      textPart(document, 'ends', 'It ends on', [], 'day'),
    ),
  ];
}

function isWritten(part: AgreementPart): boolean {
  switch (part.part) {
    case 'text':
    case 'number':
    case 'day':
      return part.text !== '';
    case 'lines':
      return part.lines.length > 0;
    case 'partners':
      return part.missing.length === 0;
    case 'promises':
      return part.by.some(({ lines }) => lines.length > 0);
    case 'shares':
      return part.shares.length > 0;
    case 'days':
      return part.days.length > 0;
    // Whom papers are meant for is said by itself; where they live is not.
    case 'choice':
      return false;
  }
}

function stepsOf(path: string): Path {
  return path.split('/');
}

function valueAt(document: PlanDocument, path: Path): string {
  return scalarText(nodeAt(document.sound, path))?.trim() ?? '';
}

function schemaOfPart(document: PlanDocument, path: Path): SchemaNode | undefined {
  return schemaAt(document.kind, undefined, path);
}

function textPart(
  document: PlanDocument,
  path: string,
  label: string,
  ideas: readonly string[],
  part: 'text' | 'number' | 'day' = 'text',
): AgreementPart {
  const steps = stepsOf(path);
  const hint = capital(schemaOfPart(document, steps)?.['x-placeholder'] ?? '');
  return { part, ref: DOCUMENT, field: path, label, text: valueAt(document, steps), hint, ideas };
}

function linesPart(
  document: PlanDocument,
  path: string,
  label: string,
  all: readonly string[],
): AgreementPart {
  const lines = textLines(document, path);
  const hint = capital(schemaOfPart(document, stepsOf(path))?.items?.['x-placeholder'] ?? '');
  return { part: 'lines', ref: DOCUMENT, field: path, label, lines, hint, ideas: notYet(all, lines) };
}

/** The texts of a list; a single text that stands where a list belongs is left to the text. */
function textLines(document: PlanDocument, path: string): readonly AgreementLine[] {
  const steps = stepsOf(path);
  const key = steps.at(-1);
  if (typeof key !== 'string') return [];
  return itemsOf(nodeAt(document.sound, steps.slice(0, -1)), key).flatMap(({ index, value }) => {
    const text = scalarText(value)?.trim() ?? '';
    return text === '' ? [] : { ref: DOCUMENT, field: `${path}/${index}`, text };
  });
}

/** What is not among the lines yet. */
function notYet(all: readonly string[], lines: readonly AgreementLine[]): readonly string[] {
  return all.filter((idea) => !lines.some(({ text }) => text === idea));
}

function choicesAt(document: PlanDocument, path: Path): readonly Choice[] {
  const schema = schemaOfPart(document, path);
  return (schema?.enum ?? []).map((value) => {
    const meaning = schema?.['x-meanings']?.[String(value)] ?? '';
    return { value: String(value), label: meaning.replace(/\.$/, '') || String(value) };
  });
}

function partnersPart(document: PlanDocument): AgreementPart {
  const partners = list(document.sound.root, 'partners', [], 'name').map(({ text, path, node }) => ({
    ...{ ref: DOCUMENT, field: `${path.join('/')}/name`, text },
    role: textOf(node, 'role')?.trim() ?? '',
  }));
  const roles = (schemaOfPart(document, ['partners', 0, 'role'])?.enum ?? []).map((value) => ({
    value: String(value),
    label: capital(String(value)),
  }));
  const names = ['Your name', 'Your partner’s name'];
  return { part: 'partners', partners, roles, missing: names.slice(partners.length) };
}

function promisesPart(document: PlanDocument): AgreementPart {
  const { partners } = agreementIn(document);
  const promises = list(document.sound.root, 'iWill', [], 'text').map(({ text, path, node }) => ({
    line: { ref: DOCUMENT, field: `${path.join('/')}/text`, text },
    who: textOf(node, 'who')?.trim() ?? '',
  }));
  const of = (name: string) => promises.filter(({ who }) => isSamePerson(who, name)).map(({ line }) => line);
  const others = promises
    .filter(({ who }) => !partners.some(({ name }) => isSamePerson(who, name)))
    .map(({ line }) => line);
  const idea = (role: string | undefined): readonly string[] =>
    role === 'coach' ? ideas.coachWill : role === 'teacher' ? ideas.teacherWill : ideas.peerWill;
  const each = partners.map(({ name, role }) => ({
    ...{ who: name, label: `${name} will`, lines: of(name), hint: 'What you will do' },
    ideas: notYet(idea(role), of(name)),
  }));
  const both = {
    ...{ who: '', label: 'Both of us will', lines: others, hint: 'What you will do' },
    ideas: notYet(ideas.bothWill, others),
  };
  return { part: 'promises', by: [...each, both] };
}

function sharesPart(document: PlanDocument): AgreementPart {
  const shares = agreementIn(document).mayBeShared.map((share) => ({
    ...{ ref: DOCUMENT, field: `${share.path.join('/')}${share.alone ? '' : '/what'}`, text: share.what },
    ...{ at: Number(share.path.at(-1)), with: share.with.join(', '), askFirst: share.askFirst },
  }));
  return {
    part: 'shares',
    shares,
    ideas: ideas.mayBeShared.filter(({ text }) => !shares.some((share) => share.text === text)),
  };
}

function daysPart(document: PlanDocument, today: string): AgreementPart {
  const days = textLines(document, 'reviewOn').map((line) => ({
    ...line,
    day: isDate(line.text) ? shortDate(line.text) : line.text,
  }));
  const date = firstReview(today);
  return {
    ...{ part: 'days', ref: DOCUMENT, field: 'reviewOn', label: 'We look at this again on', days },
    idea: { date, day: shortDate(date) },
  };
}
