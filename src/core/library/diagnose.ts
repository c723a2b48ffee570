import { unaccepted } from '../acceptance/acceptance.ts';
import type { PlanDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { configFindings } from '../kinds/config/findings.ts';
import { factsOf, isKind, kindOfName, kinds } from '../kinds/kind.ts';
import { upgradeChanges } from '../kinds/upgrade.ts';
import { referenceFindings } from '../references/check.ts';
import { withoutNames } from '../rules/privacy/withoutNames.ts';
import { ruleFindings } from '../rules/rules.ts';
import { schemaFindings } from '../schema/check.ts';
import { meetsAny, type Span } from '../text/ranges.ts';
import { pairOf, scalarText } from '../yaml/navigate.ts';
import { alignmentOf } from './alignment.ts';
import type { Shelf } from './shelf.ts';

/**
 * Everything there is to say about a document, in the order of its text: what keeps it from being
 * read, what its form asks for, where its references lead, and what is still open.
 * What stands in a broken stretch is not judged, and open questions wait until the text is whole.
 */
export function diagnose(document: PlanDocument, shelf: Shelf): readonly Finding[] {
  return withoutNames(findingsOf(document, shelf), document, shelf);
}

/** Works out ahead what several rules ask for, so that `diagnose`, which says the same without it, takes half of the time. */
export function prepare(document: PlanDocument, shelf: Shelf): void {
  if (document.current && !document.broken) alignmentOf(document, shelf);
}

function findingsOf(document: PlanDocument, shelf: Shelf): readonly Finding[] {
  const foreign = foreignFinding(document);
  if (foreign) return [foreign];
  const syntax = document.syntax.findings;
  if (document.newer) return [...syntax, newerFinding(document)];
  // What is broken is mended first: until then nobody can say what it would become.
  if (document.older) return document.broken ? syntax : [olderFinding(document)];
  const judged = [
    ...schemaFindings(document),
    ...referenceFindings(document, shelf),
    ...(document.kind === 'config' ? configFindings(document, shelf) : []),
    ...(document.broken ? [] : ruleFindings(document, shelf)),
  ];
  const isBroken = meetsAny(document.brokenSpans);
  const trusted = judged.filter(({ span }) => !isBroken(span));
  const found = unaccepted(document, [...syntax, ...trusted]);
  return [...found].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The code of what is said about a document in an older form, and its fix. */
export const OLDER = 'schema-older-version';
export const UPGRADE = 'Bring it up to date';

/** A file whose name says one kind and whose `kind` another: one question, and nothing else. */
function foreignFinding(document: PlanDocument): Finding | undefined {
  const pair = document.foreignKind;
  const written = scalarText(pair?.value);
  if (!pair?.value || written === undefined) return undefined;
  const named = factsOf(document.kind);
  const other = isKind(written) ? factsOf(written) : undefined;
  const says =
    kindOfName(document.uri) === document.kind ? 'Its name says' : 'The settings of this folder say';
  return {
    code: 'schema-which-document',
    severity: 'error',
    span: pair.value.span,
    message: other
      ? `Which document is this? ${says} ${named.called}, this line says ${other.called}.`
      : `Which document is this? ${says} ${named.called}, but \`${written}\` is none of the kinds Third Point knows (${kinds.map(({ kind }) => kind).join(', ')}).`,
    fixes: [
      {
        title: `It is ${named.called}`,
        changes: [{ do: 'set', path: ['kind'], value: document.kind }],
      },
    ],
  };
}

function newerFinding(document: PlanDocument): Finding {
  return {
    code: 'schema-newer-version',
    severity: 'warning',
    span: versionSpan(document),
    message:
      'This document was made with a newer Third Point. You can read it here; to change it, update Third Point first.',
    fixes: [],
  };
}

function olderFinding(document: PlanDocument): Finding {
  return {
    code: OLDER,
    severity: 'warning',
    span: versionSpan(document),
    message:
      'This document was made with an older Third Point. You can read it here; to change it, and to see what is still open, bring it up to date first.',
    fixes: [
      {
        title: UPGRADE,
        changes: upgradeChanges(document.yaml, document.kind, document.version),
        preferred: true,
      },
    ],
  };
}

/** Where a document says which form it has. */
function versionSpan(document: PlanDocument): Span {
  return pairOf(document.yaml.root, 'schemaVersion')?.span ?? { start: 0, end: 0 };
}
