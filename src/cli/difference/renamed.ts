// Documents that have another name than before.
import { diffDocuments } from '../../core/compare/diff.ts';
import type { Compared } from './compared.ts';
import type { Changed } from './revisions.ts';

/** More pairs than this are not looked through for what is alike. */
const MOST_PAIRS = 2_500;
/** From here on two documents are one, renamed: so much of their lines they share. */
const ALIKE = 0.5;

/**
 * A document that is gone and one that is new are the same where they are of one kind and say the same, have one
 * title, or share most of their lines.
 */
export function pairRenamed(gone: readonly Changed[], fresh: readonly Changed[]): readonly Compared[] {
  const renamed = new Map<Changed, Changed>();
  const taken = new Set<Changed>();
  const pair = (is: Changed, was: Changed): void => {
    if (renamed.has(is) || taken.has(was)) return;
    renamed.set(is, was);
    taken.add(was);
  };
  const alike = (test: (is: Changed, was: Changed) => boolean): void => {
    for (const is of fresh)
      for (const was of gone) if (is.version.kind === was.version.kind && test(is, was)) pair(is, was);
  };
  if (gone.length * fresh.length <= MOST_PAIRS) {
    alike((is, was) => is.version.text === was.version.text);
    alike((is, was) => is.version.title === was.version.title);
    const lines = new Map([...gone, ...fresh].map((each) => [each, linesOf(each)]));
    const shared = (is: Changed, was: Changed): number => {
      const [a, b] = [lines.get(is) ?? NONE, lines.get(was) ?? NONE];
      return [...a].filter((line) => b.has(line)).length / Math.max(1, a.size, b.size);
    };
    alike((is, was) => shared(is, was) >= ALIKE);
  }
  return [
    ...fresh.map((is) => comparedOf(renamed.get(is), is)),
    ...gone.flatMap((was) => (taken.has(was) ? [] : comparedOf(was, undefined))),
  ];
}

function comparedOf(was: Changed | undefined, is: Changed | undefined): Compared {
  const [before, after] = [was?.version, is?.version];
  return {
    file: (is ?? was)?.file ?? '',
    ...(was && is ? { was: was.file, renamed: true } : {}),
    before,
    after,
    diff: diffDocuments(before, after),
  };
}

const NONE: ReadonlySet<string> = new Set();

function linesOf({ version }: Changed): ReadonlySet<string> {
  return new Set(version.text.split(/\r?\n/).filter((line) => /[\p{L}\p{N}]/u.test(line)));
}
