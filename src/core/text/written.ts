/** Stretches of a text that follow it while it is changed: here, what somebody wrote. */
import type { TextEdit } from './edits.ts';
import { overlaps, type Span } from './ranges.ts';

/**
 * Where stretches of a text stand after an edit of it. What is taken away of them is gone; what is put inside of one
 * becomes part of it, what is put at its edge does not.
 */
export function afterEdit(spans: readonly Span[], edit: TextEdit): readonly Span[] {
  const shift = edit.text.length - (edit.end - edit.start);
  return spans.flatMap(({ start, end }) => {
    if (edit.end <= start) return { start: start + shift, end: end + shift };
    if (edit.start >= end) return { start, end };
    const before = { start, end: edit.start };
    const after = { start: edit.end + shift, end: end + shift };
    if (edit.start > start && edit.end < end) return { start, end: end + shift };
    return [before, after].filter((part) => part.start < part.end);
  });
}

/** Stretches with one more among them; those that touch become one, so that a word typed letter by letter is one. */
export function withSpan(spans: readonly Span[], added: Span): readonly Span[] {
  const touching = spans.filter(({ start, end }) => start <= added.end && added.start <= end);
  return [
    ...spans.filter((span) => !touching.includes(span)),
    {
      start: Math.min(added.start, ...touching.map(({ start }) => start)),
      end: Math.max(added.end, ...touching.map(({ end }) => end)),
    },
  ];
}

/** Whether anything of a stretch is among others. */
export function isAmong(spans: readonly Span[], whole: Span): boolean {
  return spans.some((span) => overlaps(span, whole));
}
