/**
 * What others may see of notes and visits: what is meant for them, of what is ever meant for others. A list of what may
 * go, not of what may not: whatever it doesn’t name stays between the two. Nobody’s name goes along.
 */
import type { PlanDocument } from '../document.ts';
import { shortDate } from '../dates.ts';
import { agreementIn, isWider, type Visibility } from '../kinds/coaching-agreement/agreement.ts';
import { logIn, noteLists, type NoteList } from '../kinds/collaboration-log/log.ts';
import { visitIn } from '../kinds/observation/visit.ts';
import { factsOf } from '../kinds/kind.ts';
import { agreementFor } from '../library/agreementFor.ts';
import type { Shelf } from '../library/shelf.ts';
import { nameReplacer } from '../rules/privacy/withoutNames.ts';
import { schemaAt } from '../schema/walk.ts';
import { small } from '../words.ts';
import { nodeAt, textOf, valueOf } from '../yaml/navigate.ts';
import type { Path } from '../yaml/tree.ts';
import { agreedFor, meantFor } from './meantFor.ts';

/** Others than the two. */
export type Audience = Exclude<Visibility, 'pair'>;

export interface ForAudience {
  /** The document’s own title where that is meant for them, else what it is called by everybody. */
  readonly title: string;
  readonly sections: readonly SharedSection[];
  /** The kinds of what was left out: "ideas", "feedback to the coach". Never what stands there. */
  readonly leftOut: readonly string[];
  /** Whether something of it is marked for more people than agreed. */
  readonly wider: boolean;
  /** What the agreement says may be shared, for information: "the finished project plan, with our department; ask first". */
  readonly agreed: readonly string[];
}

export interface SharedSection {
  readonly title: string;
  readonly lists: readonly { readonly title: string; readonly texts: readonly string[] }[];
}

/** The lists of a meeting that others may ever see; what is said about somebody’s coaching is not among them. */
const open: ReadonlySet<NoteList> = new Set(noteLists.filter((list) => list !== 'feedbackToCoach'));

/** What of these notes, or this visit, that audience may see. */
export function forAudience(document: PlanDocument, shelf: Shelf, audience: Audience): ForAudience {
  const sharing = new Sharing(document, shelf, audience);
  const sections =
    document.kind === 'collaboration-log'
      ? notesFor(sharing)
      : document.kind === 'observation'
        ? visitFor(sharing)
        : [];
  const { label } = factsOf(document.kind);
  return {
    title: sharing.isFor([]) ? sharing.said(document.title) : label,
    sections: sections.filter(({ lists }) => lists.length > 0),
    leftOut: [...sharing.leftOut],
    wider: sharing.wider,
    agreed: mayBeShared(document, shelf),
  };
}

/** Looks at each text once: whether it may go, and what kind of thing stays. */
class Sharing {
  readonly document: PlanDocument;
  readonly leftOut = new Set<string>();
  readonly said: (text: string) => string;
  wider = false;
  readonly #shelf: Shelf;
  readonly #audience: Audience;
  readonly #agreed: Visibility;

  constructor(document: PlanDocument, shelf: Shelf, audience: Audience) {
    this.document = document;
    this.said = nameReplacer(document, shelf);
    this.#shelf = shelf;
    this.#audience = audience;
    this.#agreed = agreedFor(document, shelf);
  }

  isFor(path: Path): boolean {
    return !isWider(this.#audience, meantFor(this.document, this.#shelf, path));
  }

  /** A list of texts as others may see it; what stays is noted by its kind. */
  list(
    title: string,
    entries: readonly { readonly text: string; readonly path: Path }[],
  ): SharedSection['lists'] {
    const written = entries.filter(({ text }) => text.trim() !== '');
    const shown = written.filter(({ path }) => this.isFor(path));
    if (shown.length < written.length) this.leaveOut(title);
    if (shown.length === 0) return [];
    if (isWider(this.#audience, this.#agreed)) this.wider = true;
    return [{ title, texts: shown.map(({ text }) => this.said(text.trim())) }];
  }

  leaveOut(kind: string): void {
    this.leftOut.add(small(kind));
  }

  /** What a field is called. */
  called(path: Path): string {
    return schemaAt(this.document.kind, undefined, path)?.title ?? String(path.at(-1));
  }

  /** Leaves out what is written there, whatever it is marked as. @param kind where the field’s own title does not say it */
  never(path: Path, kind = this.called(path.map((step) => (typeof step === 'number' ? 0 : step)))): void {
    const node = nodeAt(this.document.sound, path);
    const written = node?.type === 'list' ? node.items.length > 0 : node !== undefined;
    if (written) this.leaveOut(kind);
  }
}

function notesFor(sharing: Sharing): SharedSection[] {
  const { document } = sharing;
  const { ourFocus, talkNextTime, meetings } = logIn(document);
  const focus = ourFocus ? [{ text: ourFocus.text, path: ourFocus.path }] : [];
  const first: SharedSection = {
    title: '',
    lists: [
      ...sharing.list(sharing.called(['ourFocus']), focus),
      ...sharing.list(sharing.called(['talkNextTime']), talkNextTime),
    ],
  };
  const ofMeetings = meetings.map((meeting): SharedSection => {
    const called = (list: string): string => sharing.called(['meetings', 0, list]);
    const about = textOf(meeting.node, 'focus') ?? '';
    const lists = [
      ...sharing.list(called('focus'), [{ text: about, path: meeting.path }]),
      ...noteLists.flatMap((list) => (open.has(list) ? sharing.list(called(list), meeting.notes[list]) : [])),
      ...sharing.list(called('nextSteps'), meeting.nextSteps),
    ];
    sharing.never([...meeting.path, 'feedbackToCoach'], 'feedback to the coach');
    for (const key of ['moves', 'lookedAt', 'lookingAt', 'next']) sharing.never([...meeting.path, key]);
    const day = meeting.date !== undefined && sharing.isFor(meeting.path) ? shortDate(meeting.date) : '';
    return { title: day === '' ? 'A meeting' : `Meeting of ${day}`, lists };
  });
  return [first, ...ofMeetings];
}

function visitFor(sharing: Sharing): SharedSection[] {
  const { document } = sharing;
  const { watchFor, seen, noticed, wondered } = visitIn(document);
  const lists = [
    ...sharing.list('What to watch for', watchFor),
    ...sharing.list(sharing.called(['seen']), seen),
    ...sharing.list(sharing.called(['noticed']), noticed),
    ...sharing.list(sharing.called(['wondered']), wondered),
  ];
  // What the one who taught makes of it is theirs to pass on.
  sharing.never(['reflection']);
  const rest = valueOf(document.sound.root, 'beforehand');
  if (rest?.type === 'map' && rest.pairs.some(({ key }) => key.text !== 'watchFor'))
    sharing.leaveOut(sharing.called(['beforehand']));
  return [{ title: '', lists }];
}

function mayBeShared(document: PlanDocument, shelf: Shelf): readonly string[] {
  const agreement = agreementFor(document, shelf);
  if (!agreement) return [];
  return agreementIn(agreement).mayBeShared.map(({ what, with: others, askFirst }) =>
    [
      what,
      ...(others.length === 0 ? [] : [`with ${others.join(', ')}`]),
      ...(askFirst ? ['ask first'] : []),
    ].join(', '),
  );
}

/** The same as Markdown, to be read before it is passed on. */
export function sharedText({ title, sections }: ForAudience): string {
  const lines = [`# ${oneLine(title)}`];
  for (const section of sections) {
    if (section.title !== '') lines.push('', `## ${oneLine(section.title)}`);
    for (const { title: of, texts } of section.lists)
      lines.push('', `**${oneLine(of)}**`, '', ...texts.map((text) => `- ${text.replace(/\r?\n/g, '\n  ')}`));
  }
  return `${lines.join('\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
