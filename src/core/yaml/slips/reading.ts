/** Everything this folder finds out about one document. */
import type { Finding } from '../../finding.ts';
import { contains, type Span } from '../../text/ranges.ts';
import { conflictsIn } from '../conflicts.ts';
import type { YamlDocument } from '../tree.ts';
import { brokenIn, brokenNear, type BrokenEntry } from './broken.ts';
import { readSound, readWith, readWithout, type SoundReading } from './blanks.ts';
import { lostLetters, unseenSigns } from './characters.ts';
import { misreadings } from './misread.ts';
import { Proof } from './proof.ts';
import { isWhole, Trials } from './search.ts';
import { findingOf } from './slip.ts';
import { finding, problemFindings, secondDocument } from './structure.ts';
import { twoVersions } from './versions.ts';

export interface Reading {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** The stretches whose contents cannot be trusted. */
  readonly broken: readonly Span[];
  /** The best tree to read from. */
  readonly sound: YamlDocument;
}

/**
 * What there is to say about a document, and what can be read of it. Worked out at each call: whoever needs it again keeps it
 * beside the tree (see `PlanDocument`), where one goes with the other.
 */
export function readingOf(document: YamlDocument): Reading {
  const { text, problems } = document;
  const all = { start: 0, end: text.length };
  const nothing: YamlDocument = { ...document, root: undefined, duplicateKeys: [] };
  const conflicts = twoVersions(text);
  if (conflicts.length > 0) return { findings: conflicts, broken: [all], sound: firstVersion(text) };
  const lost = lostLetters(text);
  if (lost && text.includes('\0')) return { findings: [lost], broken: [all], sound: nothing };
  const deep = problems.find(({ code }) => code === 'TOO_DEEP');
  if (deep) {
    const found = finding(
      'yaml-too-deep',
      deep.span,
      'There are too many levels here, one inside the other. Look for a bracket or a dash too many.',
    );
    return { findings: [found], broken: [all], sound: nothing };
  }
  const second = problems.find(({ code }) => code === 'SECOND_DOCUMENT');
  const end = second?.span.start ?? text.length;
  const { entries, sound, unexplained } = isWhole(document)
    ? { entries: [], sound: { document, edits: [] }, unexplained: [] }
    : around(document, end);
  const broken: Span[] = entries.map(({ entry }) => ({ start: entry.start, end: entry.end }));
  if (unexplained.length > 0) broken.push(all);
  if (second) broken.push({ start: end, end: text.length });
  const proof = new Proof(sound);
  const trusted = (found: Finding): boolean => !broken.some((stretch) => contains(stretch, found.span));
  const further = [
    ...[...misreadings(sound.document, proof), ...problemFindings(sound.document, proof)].filter(trusted),
    ...(second ? [secondDocument(document, second.span, proof)] : []),
  ];
  const findings = [
    ...entries.flatMap(({ slips }) => slips.map(findingOf)),
    ...unexplained,
    ...(lost ? [lost] : []),
    ...unseenSigns(text),
    ...further,
  ];
  // Whatever it is: a text that cannot be read must never pass for one that can.
  const [problem] = problems;
  if (problem && findings.every(({ severity }) => severity !== 'error')) {
    findings.push(unexplainedFinding(text, problem.span));
  }
  const held = further.filter(({ code }) => HELD.has(code)).flatMap(heldBy);
  return {
    findings: findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    broken: [...broken, ...held].sort((a, b) => a.start - b.start),
    sound: sound.document,
  };
}

/** What is broken in a document, and how it reads without. */
function around(document: YamlDocument, end: number): Around {
  const trials = new Trials(document.text);
  const near = brokenNear(trials, document.problems[0]?.span.start ?? 0, end);
  const mended = near && readWith(trials, near, end);
  if (mended) return { entries: [near], sound: mended, unexplained: [] };
  const entries = brokenIn(trials, end);
  const problem = entries.length === 0 ? document.problems[0] : undefined;
  return {
    entries,
    sound: readSound(trials, entries, end),
    unexplained: problem ? [unexplainedFinding(document.text, problem.span)] : [],
  };
}

interface Around {
  readonly entries: readonly BrokenEntry[];
  readonly sound: SoundReading;
  /** For a text of which no part is broken by itself. */
  readonly unexplained: readonly Finding[];
}

/** Findings at whose place nothing else should be said. */
const HELD = new Set([
  'yaml-colon-in-text',
  'yaml-unknown-name',
  'yaml-copied-part',
  'yaml-key-not-text',
  'yaml-colon-space',
  'yaml-bullet',
  'yaml-dash-space',
  'yaml-curved-quotes',
  'yaml-pasted-space',
]);

/** Where a finding holds others back: at its place, and where pasted spaces stand in further lines. */
function heldBy({ code, span, fixes }: Finding): Span[] {
  const changes = code === 'yaml-pasted-space' ? (fixes[0]?.changes ?? []) : [];
  return [span, ...changes.flatMap((change) => (change.do === 'text' ? change.edits : []))];
}

/** The tree of a text in two versions: that of the first one. */
function firstVersion(text: string): YamlDocument {
  const cuts = conflictsIn(text).flatMap(({ span, versions }) =>
    versions
      ? [
          { start: span.start, end: versions[0].start },
          { start: versions[0].end, end: span.end },
        ]
      : [span],
  );
  return readWithout(text, cuts);
}

/** For what no piece explains: the line where the parser stopped. */
function unexplainedFinding(text: string, span: Span): Finding {
  const lineStart = text.lastIndexOf('\n', Math.max(0, span.start - 1)) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const start = lineStart + (/^\s*/.exec(line)?.[0].length ?? 0);
  const end = Math.max(start, lineStart + line.trimEnd().length);
  return finding(
    'yaml-unreadable',
    { start, end },
    'This line does not fit the lines around it. Compare it with a similar line elsewhere.',
  );
}
