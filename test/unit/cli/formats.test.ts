import assert from 'node:assert/strict';
import type { Log } from 'sarif';
import { checked, printed, report, sample } from './sample.ts';

const { github, json, junit, sarif } = printed;

/** A file name and a message with everything that means something to some format. */
const odd = report(
  checked('plans & “notes”/50%, a:b <c>\u0001.lesson.yaml', 'title: 😀 x\ny: z', [
    'x\ny',
    'error',
    'code',
    'Say "yes" & <no>: 50%,\r\nor \u001b[31m\ufffe\u202e.',
  ]),
);

describe('the JSON format', () => {
  it('has exactly the fields that are promised, with zero-based places', () => {
    assert.deepEqual(JSON.parse(json(sample)), {
      files: 3,
      findings: [
        {
          file: 'plans/creek.project.yaml',
          range: { start: { line: 3, character: 12 }, end: { line: 3, character: 14 } },
          severity: 'error',
          code: 'reference-unknown',
          message: 'This check points to a goal that isn’t here (g9).',
        },
        {
          file: 'plans/creek.project.yaml',
          range: { start: { line: 4, character: 4 }, end: { line: 4, character: 8 } },
          severity: 'warning',
          code: 'schema-unknown-key',
          message: '`tipe` is not part of a check.',
        },
        {
          file: 'plans/creek.rubric.yaml',
          range: { start: { line: 0, character: 7 }, end: { line: 0, character: 13 } },
          severity: 'info',
          code: 'align-x',
          message: 'What comes next?',
        },
      ],
    });
    assert.deepEqual(JSON.parse(json(report())), { files: 0, findings: [] });
  });

  it('is written as people read it, whatever it is about', () => {
    for (const each of [sample, report()])
      assert.equal(json(each), `${JSON.stringify(JSON.parse(json(each)), undefined, 2)}\n`);
  });

  it('counts UTF-16 units, as editors do', () => {
    const [finding] = (JSON.parse(json(odd)) as { findings: [{ range: unknown }] }).findings;
    assert.deepEqual(finding.range, { start: { line: 0, character: 10 }, end: { line: 1, character: 1 } });
  });

  it('keeps every character of a name and a message, escaped where it would act on a terminal', () => {
    const [finding] = (JSON.parse(json(odd)) as { findings: [{ file: string; message: string }] }).findings;
    assert.equal(finding.file, odd.documents[0]?.file);
    assert.equal(finding.message, odd.documents[0]?.findings[0]?.message);
  });
});

describe('every format', () => {
  it('prints nothing that acts on a terminal', () => {
    for (const [name, format] of Object.entries(printed)) {
      assert.doesNotMatch(format(odd).replaceAll('\n', ''), /[\p{Cc}\u2028\u202e]/u, name);
    }
  });

  it('ends with a line ending where it prints something', () => {
    for (const [name, format] of Object.entries(printed)) {
      assert.match(format(sample), /[^\n]\n$/, name);
    }
  });
});

describe('the format for GitHub', () => {
  it('is a command a finding, with one-based places', () => {
    assert.equal(
      github(sample),
      `::error file=plans/creek.project.yaml,line=4,col=13,endColumn=15,endLine=4,title=reference-unknown::This check points to a goal that isn’t here (g9).
::warning file=plans/creek.project.yaml,line=5,col=5,endColumn=9,endLine=5,title=schema-unknown-key::\`tipe\` is not part of a check.
::notice file=plans/creek.rubric.yaml,line=1,col=8,endColumn=14,endLine=1,title=align-x::What comes next?
`,
    );
    assert.equal(github(report()), '');
  });

  it('escapes what would end a command, and names no column for several lines', () => {
    assert.equal(
      github(odd),
      '::error file=plans & “notes”/50%25%2C a%3Ab <c>�.lesson.yaml,line=1,endLine=2,title=code::Say "yes" & <no>: 50%25,%0D%0Aor �[31m\ufffe�.\n',
    );
  });
});

describe('the JUnit format', () => {
  it('is a suite a document, in which only what fails the check is a failure', () => {
    assert.equal(
      junit(sample),
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Third Point" tests="4" failures="1">
  <testsuite name="plans/creek.project.yaml" tests="2" failures="1">
    <testcase classname="plans/creek.project.yaml" name="4:13 reference-unknown"><failure type="error" message="This check points to a goal that isn’t here (g9).">plans/creek.project.yaml:4:13 This check points to a goal that isn’t here (g9).</failure></testcase>
    <testcase classname="plans/creek.project.yaml" name="5:5 schema-unknown-key"><system-out>warning: \`tipe\` is not part of a check.</system-out></testcase>
  </testsuite>
  <testsuite name="plans/creek.rubric.yaml" tests="1" failures="0">
    <testcase classname="plans/creek.rubric.yaml" name="1:8 align-x"><system-out>info: What comes next?</system-out></testcase>
  </testsuite>
  <testsuite name="plans/walk.lesson.yaml" tests="1" failures="0">
    <testcase classname="plans/walk.lesson.yaml" name="nothing to mend"/>
  </testsuite>
</testsuites>
`,
    );
  });

  it('fails for warnings too where they are above the limit', () => {
    const strict = junit({ ...sample, failing: new Set(['error', 'warning']) });
    assert.match(strict, /<testsuites [^>]*failures="2">/);
    assert.match(strict, /<failure type="warning" message="`tipe`/);
  });

  it('escapes markup, and replaces what XML cannot hold', () => {
    const text = junit(odd);
    assert.match(text, /name="plans &amp; “notes”\/50%, a:b &lt;c&gt;�\.lesson\.yaml"/);
    assert.match(text, /message="Say &quot;yes&quot; &amp; &lt;no&gt;: 50%,&#13;&#10;or �\[31m�/);
    assert.equal(junit(report(checked('a\ud800.lesson.yaml', ''))).includes('name="a�.lesson.yaml"'), true);
  });
});

describe('the SARIF format', () => {
  const log = (of: typeof sample) => JSON.parse(sarif(of)) as Log;

  it('is one run of version 2.1.0, by this tool, with UTF-16 columns', () => {
    const { $schema, version, runs } = log(sample);
    assert.match($schema ?? '', /\/sarif-schema-2\.1\.0\.json$/);
    assert.equal(version, '2.1.0');
    assert.equal(runs.length, 1);
    const [run] = runs;
    assert.ok(run);
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(run.tool.driver.name, 'Third Point');
    assert.match(run.tool.driver.semanticVersion ?? '', /^\d+\.\d+\.\d+/);
  });

  it('has a result a finding, with one-based places, and a rule for each', () => {
    const [run] = log(sample).runs;
    assert.deepEqual(
      run?.results?.map(({ ruleId, level, message }) => [ruleId, level, message.text]),
      [
        ['reference-unknown', 'error', 'This check points to a goal that isn’t here (g9).'],
        ['schema-unknown-key', 'warning', '`tipe` is not part of a check.'],
        ['align-x', 'note', 'What comes next?'],
      ],
    );
    assert.deepEqual(run.results[0]?.locations?.[0]?.physicalLocation, {
      artifactLocation: { uri: 'plans/creek.project.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 4, startColumn: 13, endLine: 4, endColumn: 15 },
    });
    for (const { ruleId, ruleIndex } of run.results) {
      assert.equal(run.tool.driver.rules?.[ruleIndex ?? -1]?.id, ruleId);
    }
  });

  it('says what a rule is about', () => {
    const known = log(sample).runs[0]?.tool.driver.rules?.find(({ id }) => id === 'reference-unknown');
    assert.match(known?.shortDescription?.text ?? '', /^\S.+/);
    assert.match(known?.help?.text ?? '', /^\S.+\./s);
  });

  it('encodes file names as parts of an address', () => {
    const uri = log(odd).runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri;
    assert.equal(uri, 'plans%20%26%20%E2%80%9Cnotes%E2%80%9D/50%25%2C%20a%3Ab%20%3Cc%3E%01.lesson.yaml');
  });
});
