import { asking } from '../../core/sharing/words.ts';
import { Questions } from '../ask.ts';
import type { Around } from './around.ts';

/**
 * Asks whose changes these are, and keeps that for this folder on this computer alone: a history has a name and an
 * address beside each version.
 * @throws Left when the person leaves
 */
export async function askWhoIAm({ computer, documents, place }: Around): Promise<void> {
  const questions = new Questions(asking.nameTitle, 2);
  const name = await questions.words(
    asking.name,
    asking.nameExample,
    (words) => (words === '' ? asking.nameMissing : undefined),
    documents.library.me ?? '',
  );
  const mail = await questions.words(asking.mail, asking.mailExample, (words) =>
    /^[^\s@<>]+@[^\s@<>]+$/.test(words) ? undefined : asking.mailWrong,
  );
  await computer.git.run(place.top, ['config', '--local', 'user.name', name]);
  await computer.git.run(place.top, ['config', '--local', 'user.email', mail]);
}
