/** The questions and ways to listen that a folder has of its own: its settings name the file. */
import { configIn } from '../kinds/config/config.ts';
import { list, once } from '../kinds/items.ts';
import type { Shelf } from '../library/shelf.ts';
import type { Prompt } from '../view/planViewTogether.ts';
import { textOf } from '../yaml/navigate.ts';

/** A question of their own. */
export interface OwnQuestion extends Prompt {
  /** What it is asked about, as written; `any` where nothing is. */
  readonly for: string;
}

export interface OwnPrompts {
  readonly questions: readonly OwnQuestion[];
  readonly stems: readonly Prompt[];
}

/** Longer lists are cut off here: they are there to be read across a table. */
const MOST = 100;

/** What is said of where a question comes from, where nothing is. */
const OURS = 'your own';

/** What stands in a document of the kind `prompts`, read once. What has no words yet is left out. */
export const promptsIn = once((document): OwnPrompts => {
  const { root } = document.sound;
  const worded = (key: string): readonly OwnQuestion[] =>
    list(root, key, [], 'text')
      .filter(({ text }) => text !== '')
      .slice(0, MOST)
      .map(({ text, node }) => ({
        text,
        for: textOf(node, 'for')?.trim() ?? 'any',
        source: textOf(node, 'source')?.trim() ?? OURS,
      }));
  return { questions: worded('questions'), stems: worded('stems') };
});

const none: OwnPrompts = { questions: [], stems: [] };

/** What the folder of a document has of its own. @param uri the document's address */
export function ownPrompts(uri: string, shelf: Shelf): OwnPrompts {
  const config = shelf.configOf(uri);
  const { prompts } = config ? configIn(config) : {};
  const found = config && prompts !== undefined ? shelf.find(config.uri, prompts) : undefined;
  return found?.kind === 'prompts' ? promptsIn(found) : none;
}
