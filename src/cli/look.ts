// What there is to say about documents, as it is told outside, whether it is found now or was kept.
import type { PlanDocument } from '../core/document.ts';
import type { Finding } from '../core/finding.ts';
import type { Found } from '../core/library/kept.ts';
import type { Library } from '../core/library/library.ts';
import { nameFinder } from '../core/rules/privacy/withoutNames.ts';
import { familyOf } from '../core/rules/rule.ts';
import { LineIndex } from '../core/text/lines.ts';
import type { Cache } from './cache.ts';
import { encodingFinding } from './encoding.ts';
import type { AskedDocument, Shelved } from './library.ts';
import { stepIn, type Progress } from './progress.ts';
import type { Checked, Told } from './report.ts';

/** What is told of a document, wherever it is looked at from. */
export interface Look {
  /** In the order of the text. */
  readonly remarks: readonly Remark[];
  /** The lines that may be shown with them, by number (zero-based). */
  readonly shown: ReadonlyMap<number, string>;
}

export type Remark = Omit<Told, 'file'>;

/**
 * What there is to say about each document that was asked for.
 * @param withHints whether that includes the hints for whoever writes it; they are never kept
 * @param cache what was found before is taken from there, and what is found now kept
 */
export async function checkDocuments(
  shelved: Shelved,
  progress: Progress,
  { withHints = false, cache }: { readonly withHints?: boolean; readonly cache?: Cache | undefined } = {},
): Promise<readonly Checked[]> {
  const { library, asked } = shelved;
  progress.expect(asked.length);
  const found = new Map<string, Found<Look>>(cache?.holding(library));
  const checked: Checked[] = [];
  for (const document of asked) {
    const { address, content } = document;
    let look = found.get(address)?.what;
    if (!look) {
      look = lookAt(document, library, withHints);
      const questions = library.found(address)?.questions;
      // What can't be made out is looked at each time.
      if (questions && content.isUtf8) found.set(address, { what: look, questions });
    }
    checked.push(checkedFrom(document, look));
    await stepIn(progress);
  }
  await cache?.keep(library, found);
  return checked;
}

function checkedFrom({ file }: AskedDocument, { remarks, shown }: Look): Checked {
  return { file, shown, findings: remarks.map((remark) => ({ file, ...remark })) };
}

function lookAt({ address, content }: AskedDocument, library: Library, withHints: boolean): Look {
  const findings = library.findings(address);
  const document = library.get(address);
  const lines = document?.lines ?? new LineIndex(content.text);
  if (!content.isUtf8) return { remarks: remarksOf(lines, [encodingFinding]), shown: new Map() };
  const remarks = remarksOf(lines, withHints ? withHintsAmong(library, address, findings) : findings);
  return { remarks, shown: document ? shownWith(remarks, document, library) : new Map() };
}

/** Without what should not stand where others read it: it should not stand in a log either. */
function shownWith(
  remarks: readonly Remark[],
  document: PlanDocument,
  library: Library,
): ReadonlyMap<number, string> {
  const hasName = nameFinder(document, library);
  const shown = new Map<number, string>();
  for (const { range } of remarks) {
    const line = document.lines.lineText(range.start.line);
    if (!hasName(line)) shown.set(range.start.line, line);
  }
  for (const { code, range } of remarks)
    if (familyOf(code) === 'privacy')
      for (let line = range.start.line; line <= range.end.line; line++) shown.delete(line);
  return shown;
}

/** Findings and hints in the order of the text. Whatever a rule's level, a hint is no more than that. */
function withHintsAmong(library: Library, address: string, found: readonly Finding[]): readonly Finding[] {
  const hints = library.hints(address).map((hint) => ({ ...hint, severity: 'info' as const }));
  return [...found, ...hints].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function remarksOf(lines: LineIndex, findings: readonly Finding[]): readonly Remark[] {
  return findings.map(({ span, severity, code, message }) => ({
    range: lines.rangeOf(span),
    severity,
    code,
    message,
  }));
}
