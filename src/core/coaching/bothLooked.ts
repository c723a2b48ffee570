/** Two people in a live session may go on to something at the same moment: then both names stand in the notes. */
import type { PlanDocument } from '../document.ts';
import type { Shelf } from '../library/shelf.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Asked } from '../view/changes/asked.ts';
import { resolve, scalarText } from '../yaml/navigate.ts';
import type { YamlPair } from '../yaml/tree.ts';
import { openMeetingIn } from './lookingAt.ts';
import { isLink, sourceOf } from './targets.ts';

/**
 * Leaves the last of several names that stand where one is meant. All windows read the same text, so they agree which
 * one that is; and only the window that wrote it mends, so that two of them never write against each other.
 * @param mine what this window wrote there last, as the notes write it
 * @returns undefined where nothing is to be mended, or somebody else does it
 */
export function lastOfBoth(log: PlanDocument, mine: string, shelf: Shelf): Asked | undefined {
  const meeting = openMeetingIn(log);
  const map = meeting && resolve(meeting.node);
  if (mine === '' || map?.type !== 'map' || map.flow || log.broken || !log.current) return undefined;
  const pairs = map.pairs.filter(({ key }) => key.text === 'lookingAt');
  const last = pairs.at(-1);
  const words = scalarText(last?.value) ?? '';
  if (!last?.value || !words.endsWith(mine)) return undefined;
  const before = words.slice(0, -mine.length);
  const edits: TextEdit[] = [];
  for (const pair of pairs.slice(0, -1)) {
    const line = wholeLine(log, pair);
    if (!line) return undefined;
    edits.push(line);
  }
  if (before !== '') {
    const { start, end } = last.value.span;
    if (!areTwo(words, mine, log, shelf) || !log.text.slice(start, end).endsWith(mine)) return undefined;
    edits.push({ start, end: end - mine.length, text: '' });
  }
  return edits.length > 0 ? { changes: [{ do: 'text', edits }], said: '' } : undefined;
}

/**
 * Whether words are two names, one right behind the other: together they name nothing, or what looks like a page on the
 * web and has the name of something else at its end.
 * @param words as the notes have them
 * @param mine what this window wrote, at one end of them
 */
export function areTwo(words: string, mine: string, log: PlanDocument, shelf: Shelf): boolean {
  if (mine === '' || words === mine) return false;
  const isFirst = words.startsWith(mine);
  if (!isFirst && !words.endsWith(mine)) return false;
  if (!isLink(words)) return sourceOf(words, shelf, log.uri).what === 'gone';
  const other = isFirst ? words.slice(mine.length) : words.slice(0, -mine.length);
  return sourceOf(other, shelf, log.uri).what !== 'gone';
}

/** Takes away a line; undefined where anything else stands on it. */
function wholeLine({ text, lines }: PlanDocument, { span }: YamlPair): TextEdit | undefined {
  const line = lines.lineAt(span.start);
  const start = lines.lineStart(line);
  const end = lines.lineEnd(line);
  const isAlone =
    span.end <= end && (text.slice(start, span.start) + text.slice(span.end, end)).trim() === '';
  return isAlone ? { start, end: lines.lineStart(line + 1), text: '' } : undefined;
}
