/** Why the operating system said no, in words. @param error as Node's file functions throw it */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return reasons.get(code) ?? `the computer says ${code}`;
}

const reasons = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['ENOTDIR', 'there is no such file or folder'],
  ['EACCES', 'you have no permission to open it'],
  ['EPERM', 'you have no permission to open it'],
  ['EEXIST', 'it is already there'],
  ['ELOOP', 'its links lead in a circle'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['EROFS', 'this disk can’t be written to'],
  ['ENOSPC', 'the disk is full'],
]);
