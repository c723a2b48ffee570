/** The papers two people begin with: how they work together, and their notes, naming each other and their plans. */
import { agreementTemplate, type PartnerAnswer } from '../kinds/coaching-agreement/template.ts';
import { notesTemplate } from '../kinds/collaboration-log/template.ts';
import { factsOf } from '../kinds/kind.ts';
import { idFrom } from '../ids.ts';
import { nameFor } from '../references/files.ts';

export interface PapersAsked {
  readonly partners: readonly PartnerAnswer[];
  /** The address of the folder they go into. */
  readonly folder: string;
  /** The addresses of the workspace’s folders, with that folder where it is opened beside them. */
  readonly folders: readonly string[];
  /** The addresses of the plans they work on. */
  readonly plans: readonly string[];
  readonly keptIn?: string;
  /** The day on which they look at it again, ISO. */
  readonly reviewOn?: string;
  readonly isTaken: (uri: string) => boolean;
}

export interface Paper {
  readonly uri: string;
  readonly text: string;
}

/** The two papers, each where there is no file yet. */
export function ourPapers(asked: PapersAsked): { readonly agreement: Paper; readonly notes: Paper } {
  const { partners, plans, keptIn, reviewOn } = asked;
  const folder = asked.folder.replace(/\/+$/, '');
  const folders = asked.folders;
  const stem = idFrom(partners.map(({ name }) => name).join(' '), 'our');
  const called = (name: string, kind: 'coaching-agreement' | 'collaboration-log'): string =>
    `${name}${factsOf(kind).suffix}.yaml`;
  let name = stem;
  const isTaken = (): boolean =>
    asked.isTaken(`${folder}/${called(name, 'coaching-agreement')}`) ||
    asked.isTaken(`${folder}/${called(name, 'collaboration-log')}`);
  for (let number = 2; isTaken(); number++) name = `${stem}-${number}`;
  const notes = `${folder}/${called(name, 'collaboration-log')}`;
  return {
    agreement: {
      uri: `${folder}/${called(name, 'coaching-agreement')}`,
      text: agreementTemplate({
        ...{ title: factsOf('coaching-agreement').label, partners },
        ...(keptIn === undefined ? {} : { keptIn }),
        ...(reviewOn === undefined ? {} : { reviewOn }),
      }),
    },
    notes: {
      uri: notes,
      text: notesTemplate({
        ...{ title: factsOf('collaboration-log').label, agreement: called(name, 'coaching-agreement') },
        plans: plans.flatMap((plan) => nameFor(notes, plan, folders) ?? []),
      }),
    },
  };
}

/**
 * Whether a folder opened beside the others could not be told from one of them by its name: papers in it could not
 * name the plans so that the other one’s computer finds them.
 * @param folder its address
 */
export function isCalledAlike(folder: string, folders: readonly string[]): boolean {
  const called = (uri: string): string => uri.replace(/\/+$/, '').split('/').at(-1) ?? '';
  return folders.some((other) => !isSame(other, folder) && called(other) === called(folder));
}

function isSame(one: string, other: string): boolean {
  return one.replace(/\/+$/, '') === other.replace(/\/+$/, '');
}
