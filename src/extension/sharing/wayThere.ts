/** To the shared place and back, through VS Code’s own git: it signs in. */
import type { Failure } from '../../core/sharing/trouble.ts';
import type { Elsewhere } from '../../core/sharing/folder.ts';
import type { Around } from './around.ts';
import { failureFrom, repositoryAt, type GitRepository } from './gitApi.ts';

async function repositoryOf({ api, place }: Around): Promise<GitRepository | undefined> {
  return repositoryAt(api, place).catch(() => undefined);
}

/** Gets what was shared, without changing anything in the folder. @returns what came between */
export async function fetchFrom(around: Around, remote: string): Promise<Failure | undefined> {
  const repository = await repositoryOf(around);
  if (!repository) return { trouble: 'unknown' };
  return repository.fetch(remote).then(() => undefined, failureFrom);
}

/** Shares the branch that is open. @param branch its own name here */
export async function pushTo(
  around: Around,
  branch: string,
  { remote, branch: there }: Elsewhere,
): Promise<Failure | undefined> {
  const repository = await repositoryOf(around);
  if (!repository) return { trouble: 'unknown' };
  // That they go together is written down each time: the first time it is new.
  return (
    repository
      // By their full names: a short one can mean something else, too, or more than its letters (`+main`).
      .push(remote, `refs/heads/${branch}:refs/heads/${there}`, true)
      .then(() => undefined, failureFrom)
  );
}
