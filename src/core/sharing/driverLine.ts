/** How git runs Third Point’s merging: one line for the shell that git brings along. */

/** What is run: a command that the shell finds, or a program with a script; absolute paths with forward slashes. */
export type Driver =
  { readonly command: 'third-point' } | { readonly program: string; readonly script: string };

/** How the three versions are named for git’s own merge; in a rebase, ours is not one’s own. */
const LABELS = '-L ours -L base -L theirs';

/**
 * What git’s configuration says under `merge.third-point.driver`. git puts in its temporary files for %O (base), %A
 * (ours, and where the result belongs) and %B (theirs), the size of markers for %L, and the document’s name, quoted,
 * for %P.
 *
 * The result goes into a file of its own first: only where there is one, something was merged. A program that is gone,
 * breaks down or is another one by now leaves none, whatever number it ends with; then git’s text merge is done, and
 * never is one side taken as it is.
 */
export function driverLine(driver: Driver): string {
  const [there, run] =
    'command' in driver
      ? [`command -v ${driver.command} >/dev/null 2>&1`, driver.command]
      : [
          `test -x ${forShell(driver.program)} && test -f ${forShell(driver.script)}`,
          // What runs VS Code runs a script when it is told so; other programs take no notice.
          `ELECTRON_RUN_AS_NODE=1 ${forShell(driver.program)} ${forShell(driver.script)}`,
        ];
  return [
    'rm -f %A.merged;',
    `if ${there}; then`,
    `${run} merge --marker-size=%L --path=%P -o %A.merged -- %O %A %B; code=$?;`,
    'if test $code -le 1 && test -f %A.merged; then mv -f %A.merged %A && exit $code; fi;',
    'rm -f %A.merged; fi;',
    `git merge-file --marker-size=%L ${LABELS} %A %O %B || exit 1`,
  ].join(' ');
}

/** A word for the shell, letter by letter; git takes two %% for one. */
function forShell(word: string): string {
  return `'${word.replaceAll("'", "'\\''").replaceAll('%', '%%')}'`;
}
