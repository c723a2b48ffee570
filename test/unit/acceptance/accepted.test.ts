import assert from 'node:assert/strict';
import fc from 'fast-check';
import { acceptedIn } from '../../../src/core/acceptance/accepted.ts';
import { acceptedCodes } from '../../../src/core/acceptance/note.ts';
import { PlanDocument } from '../../../src/core/document.ts';
import { contains, type Span } from '../../../src/core/text/ranges.ts';
import { entriesOf } from '../../../src/core/yaml/navigate.ts';
import type { YamlComment, YamlDocument } from '../../../src/core/yaml/tree.ts';

const line = fc.constantFrom(
  'goals:',
  '  - id: g1',
  '    target: Say it',
  '    successCriteria: [one, two]',
  'title: A plan',
  '# third-point: ok a-one',
  '  # third-point: ok a-one, a-two - since we talked',
  '    # a note',
  '# a note',
  '  - id: g2 # third-point: ok a-two',
  '    target: See it # a note',
  '',
);

describe('what the notes of a document accept', () => {
  it('is the same as when every entry and every note is gone through, wherever one asks', () => {
    const drawn = fc.tuple(fc.array(line, { maxLength: 24 }), fc.constantFrom('\n', '\r\n'));
    fc.assert(
      fc.property(
        drawn,
        fc.array(fc.tuple(fc.nat(600), fc.nat(80)), { maxLength: 20 }),
        ([lines, eol], at) => {
          const document = new PlanDocument('file:///a.project.yaml', lines.join(eol), 'project-spec');
          const accepted = acceptedIn(document);
          const plain = plainlyAccepted(document.sound);
          assert.deepEqual(
            accepted.all.map(({ code, comment, covers }) => ({ code, comment, covers })),
            plain,
          );
          for (const [start, length] of at) {
            const span = { start, end: start + length };
            for (const code of ['a-one', 'a-two', 'a-three']) {
              const wanted = plain.filter(
                (each) => each.code === code && each.covers !== undefined && contains(each.covers, span),
              );
              const found = new Set(accepted.of(code, span));
              assert.deepEqual(
                accepted.all.filter((each) => found.has(each)),
                wanted,
              );
            }
          }
        },
      ),
    );
  });
});

interface Plain {
  readonly code: string;
  readonly comment: YamlComment;
  readonly covers: Span | undefined;
}

/** The same without anything that saves time. */
function plainlyAccepted(tree: YamlDocument): readonly Plain[] {
  const entries = entriesOf(tree.root).map(({ span }) => span);
  return tree.comments.flatMap((comment) => {
    const before = tree.text.slice(0, comment.span.start);
    const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    const covers = entries.find(({ start }) =>
      comment.ownLine ? start > comment.span.end : start >= lineStart,
    );
    const all = covers && withNotes(tree, covers, comment);
    return (acceptedCodes(comment.text) ?? []).map((code) => ({ code, comment, covers: all }));
  });
}

function withNotes(tree: YamlDocument, { start, end }: Span, acceptance: YamlComment): Span {
  let from = start;
  for (const { span, ownLine } of [...tree.comments].reverse()) {
    if (span.start >= from) continue;
    if (!ownLine || !/^(?:\r\n|[\r\n])[ \t]*$/.test(tree.text.slice(span.end, from))) break;
    from = span.start;
  }
  const last = tree.comments.find(({ span, ownLine }) => !ownLine && span.start >= end)?.span;
  const isOnLine = last !== undefined && !/[\r\n]/.test(tree.text.slice(end, last.start));
  return { start: Math.min(from, acceptance.span.start), end: isOnLine ? last.end : end };
}
