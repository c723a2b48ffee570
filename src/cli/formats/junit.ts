import { acting } from '../printable.ts';
import type { Checked, Report, Told } from '../report.ts';

/**
 * JUnit's XML, as most CI systems read it: a suite a document, a test a finding. What does not make the
 * check fail is a test that passed with a remark; a document without findings is one test that passed.
 */
export function* junit(report: Report): Iterable<string> {
  const tests = sum(report.documents.map(testsIn));
  const failures = sum(report.documents.map((document) => failuresIn(document, report)));
  yield `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Third Point" tests="${tests}" failures="${failures}">
`;
  for (const document of report.documents) yield suite(document, report);
  yield '</testsuites>\n';
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const testsIn = ({ findings }: Checked): number => Math.max(1, findings.length);
const failuresIn = ({ findings }: Checked, { failing }: Report): number =>
  findings.filter(({ severity }) => failing.has(severity)).length;

function suite(document: Checked, report: Report): string {
  const file = xml(document.file);
  const tests =
    document.findings.length === 0
      ? [`    <testcase classname="${file}" name="nothing to mend"/>\n`]
      : document.findings.map((told) => test(told, report));
  return `  <testsuite name="${file}" tests="${testsIn(document)}" failures="${failuresIn(document, report)}">
${tests.join('')}  </testsuite>
`;
}

function test({ file, range: { start }, severity, code, message }: Told, { failing }: Report): string {
  const place = `${start.line + 1}:${start.character + 1}`;
  const said = failing.has(severity)
    ? `<failure type="${severity}" message="${xml(message)}">${xml(`${file}:${place} ${message}`)}</failure>`
    : `<system-out>${xml(`${severity}: ${message}`)}</system-out>`;
  return `    <testcase classname="${xml(file)}" name="${place} ${xml(code)}">${said}</testcase>\n`;
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

/** Text for an element or an attribute. What XML 1.0 cannot hold at all becomes �. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (sign) => entities.get(sign) ?? sign)
    .replace(acting, (sign) => `&#${sign.charCodeAt(0)};`);
}
