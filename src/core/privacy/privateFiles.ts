/** The names by which files of somebody's own are known, wherever they have got to. */

/** How each file of private notes ends. */
export const PRIVATE_ENDING = '.third-point-private';

/** Whether a file holds private notes, by its name. */
export function isPrivateFile(path: string): boolean {
  return path.toLowerCase().endsWith(PRIVATE_ENDING);
}
