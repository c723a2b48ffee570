/** Shows the words behind ids, and what minutes add up to, beside them. */
import {
  Disposable,
  EventEmitter,
  InlayHint,
  InlayHintLabelPart,
  languages,
  Location,
  Uri,
  type InlayHintsProvider,
} from 'vscode';
import type { PlanDocument } from '../../core/document.ts';
import { inlaysIn, type Inlay } from '../../core/language/inlays.ts';
import { toRange } from '../ranges.ts';
import type { Desk } from '../surface.ts';
import { isSwitchedOn, whenShownAnew } from './besideText.ts';
import { newestInPause, ours } from './newest.ts';

const SETTING = 'hints';

/** Shows at the end of a line the words behind its ids; with them one can go to what they name. */
export function showInlays({ documents, meetingMode }: Pick<Desk, 'documents' | 'meetingMode'>): Disposable {
  const anew = new EventEmitter<void>();
  const provider: InlayHintsProvider = {
    onDidChangeInlayHints: anew.event,
    async provideInlayHints(open, range, token) {
      const document = isSwitchedOn(SETTING) ? await newestInPause(documents, open, token) : undefined;
      if (!document) return [];
      const stretch = { start: open.offsetAt(range.start), end: open.offsetAt(range.end) };
      return inlaysIn(document, documents.library, stretch, meetingMode.shown).map((inlay) =>
        toInlayHint(document, inlay),
      );
    },
  };
  return Disposable.from(
    anew,
    languages.registerInlayHintsProvider(ours, provider),
    whenShownAnew({ documents, meetingMode }, SETTING, () => anew.fire()),
  );
}

function toInlayHint({ lines }: PlanDocument, { offset, parts }: Inlay): InlayHint {
  const labels = parts.flatMap(({ text, tooltip, leads }, index) => {
    const label = new InlayHintLabelPart(text);
    label.tooltip = tooltip;
    if (leads)
      label.location = new Location(Uri.parse(leads.document.uri), toRange(leads.document.lines, leads.span));
    return index === 0 ? [label] : [new InlayHintLabelPart(' · '), label];
  });
  const hint = new InlayHint(toRange(lines, { start: offset, end: offset }).start, labels);
  hint.paddingLeft = true;
  return hint;
}
