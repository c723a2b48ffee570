import { acceptedCodes } from '../acceptance/note.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Path, YamlComment } from '../yaml/tree.ts';
import { entryAt, type Entry } from './entry.ts';
import { extentOf } from './extent.ts';
import type { Source } from './source.ts';

const written = /^(#\s*third-point:\s*ok\b)(.*?)(\s+[-–—]\s.*|\s*)$/i;

/**
 * Writes that a person finds a place fine as it is: on a line of its own above it, or into such a line that
 * is already there. Where the place shares its line, the line it stands on is meant.
 */
export function acceptAt(source: Source, path: Path, code: string): TextEdit[] | undefined {
  const entry = lineOwner(source, path);
  if (!entry) return undefined;
  const start = source.lineStart(source.lineAt(entry.start));
  const there = acceptanceOf(source, entry);
  if (!there) {
    const indent = source.text.slice(start, entry.start);
    return [{ start, end: start, text: `${indent}# third-point: ok ${code}${source.eol}` }];
  }
  if (acceptedCodes(there.text)?.includes(code) === true) return [];
  const [, sign = '', codes = ''] = written.exec(source.text.slice(there.span.start, there.span.end)) ?? [];
  const at = there.span.start + sign.length + codes.trimEnd().length;
  return [{ start: at, end: at, text: `${codes.trim() === '' ? ' ' : ', '}${code}` }];
}

/**
 * The innermost entry on the way that begins a line; undefined where the line holds other items too, for
 * which the note would answer as well.
 */
function lineOwner(source: Source, path: Path): Entry | undefined {
  for (let length = path.length; length > 0; length--) {
    const entry = entryAt(source, path.slice(0, length));
    if (typeof path[length] === 'number' && entry?.value?.type === 'list' && entry.value.items.length > 1)
      return undefined;
    if (entry && source.isFirstOnLine(entry.start)) return entry;
  }
  return undefined;
}

/** The acceptance that already stands above an entry or at the end of its first line. */
function acceptanceOf(source: Source, entry: Entry): YamlComment | undefined {
  const last = source.lineAt(entry.start);
  for (let line = last; line >= source.lineAt(extentOf(source, entry).from); line--) {
    const comment = source.commentOn(line);
    if (comment && acceptedCodes(comment.text)) return comment;
  }
  return undefined;
}
