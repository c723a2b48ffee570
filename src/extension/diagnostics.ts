import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Disposable,
  languages,
  Location,
  Range,
  Uri,
} from 'vscode';
import type { PlanDocument } from '../core/document.ts';
import type { Finding, Severity } from '../core/finding.ts';
import { HUGE, type Documents } from './documents.ts';
import { hostSpeaks } from './live/hostSpeaks.ts';
import { linkToPage } from './messagePage.ts';
import { toRange } from './ranges.ts';

const severities: { readonly [level in Severity]: DiagnosticSeverity } = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What people see as the speaker of our diagnostics. */
export const SOURCE = 'Third Point';

/** Shows every document's findings in its text and in the Problems view. */
export function showDiagnostics(documents: Documents): Disposable {
  const shown = languages.createDiagnosticCollection('third-point');
  const show = (changed: ReadonlySet<string>): void => {
    for (const key of changed) {
      const uri = Uri.parse(key);
      if (hostSpeaks(uri)) continue;
      const document = documents.library.get(key);
      const diagnostics = document ? diagnosticsOf(document, documents.library.findings(key)) : [];
      // Each by itself, as VS Code shows 1,100 at most of those it is given together; and of most there is nothing to say.
      if (diagnostics.length > 0) shown.set(uri, diagnostics);
      else if (shown.has(uri)) shown.delete(uri);
    }
  };
  show(new Set([...documents.library.all()].map(({ uri }) => uri)));
  return Disposable.from(shown, documents.onDidChange(show));
}

function diagnosticsOf(document: PlanDocument, findings: readonly Finding[]): Diagnostic[] {
  const notices = document.text.length > HUGE ? [tooLong()] : [];
  return [...notices, ...findings.map((finding) => toDiagnostic(document, finding))];
}

/** The one notice that a very long file gets. */
function tooLong(): Diagnostic {
  const message = 'This file is too long to check while you type. It is checked when you save.';
  const notice = new Diagnostic(new Range(0, 0, 0, 0), message, DiagnosticSeverity.Information);
  notice.source = SOURCE;
  return notice;
}

function toDiagnostic(document: PlanDocument, finding: Finding): Diagnostic {
  const range = toRange(document.lines, finding.span);
  const diagnostic = new Diagnostic(range, finding.message, severities[finding.severity]);
  diagnostic.source = SOURCE;
  diagnostic.code = { value: finding.code, target: linkToPage(finding.code) };
  if (finding.related) {
    diagnostic.relatedInformation = finding.related.map(
      ({ span, message }) =>
        new DiagnosticRelatedInformation(
          new Location(Uri.parse(document.uri), toRange(document.lines, span)),
          message,
        ),
    );
  }
  return diagnostic;
}
