/** What a code means in a note that accepts something: `# third-point: ok align-goal-without-check`. */
import { acceptedCodes } from '../../acceptance/note.ts';
import { codes } from '../../codes.ts';
import { literal } from '../../markdown/literal.ts';
import { touches, type Span } from '../../text/ranges.ts';
import type { YamlDocument } from '../../yaml/tree.ts';

/**
 * The question that is answered with a note.
 * @param tree of the text as it stands
 * @param offset zero-based, in UTF-16 code units
 * @returns undefined where no such note names a code of ours at that place
 */
export function aboutAcceptedCode(
  tree: YamlDocument,
  offset: number,
): { readonly span: Span; readonly words: string } | undefined {
  const comment = tree.comments.find(({ span }) => touches(span, offset));
  let from = comment?.span.start ?? 0;
  for (const code of (comment && acceptedCodes(comment.text)) ?? []) {
    const start = tree.text.indexOf(code, from);
    from = start + code.length;
    const facts = touches({ start, end: from }, offset)
      ? codes.find((each) => each.code === code)
      : undefined;
    if (!facts) continue;
    const words = [
      `**${literal(facts.title)}**`,
      literal(facts.about),
      'You looked at this and found it fine as it is.',
    ];
    return { span: { start, end: from }, words: words.join('\n\n') };
  }
  return undefined;
}
