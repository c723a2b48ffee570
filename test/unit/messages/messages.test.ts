// Everything Third Point says, in one file that can be read aloud: messages.txt. UPDATE_GOLDEN=1 writes it anew.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsOf } from '../../../scripts/generate/section.ts';
import { wholeText } from '../../../scripts/generate/messages/example.ts';
import { examples } from '../../../scripts/generate/messages/examples.ts';
import { root } from '../../../scripts/paths.ts';
import { codes, isCode } from '../../../src/core/codes.ts';
import { documentOf } from '../../../src/core/document.ts';
import { planChanges } from '../../../src/core/edit/plan.ts';
import type { Finding } from '../../../src/core/finding.ts';
import { guardCodes } from '../../../src/core/privacy/guardCodes.ts';
import { schemas } from '../../../src/core/schema/generated/schemas.ts';
import { changesFor } from '../../../src/core/view/changesFor.ts';
import { words as panelWords } from '../../../src/panel/words.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { syntaxFindings } from '../../../src/core/yaml/syntax.ts';
import { at, findingsIn, unmarked } from '../support/findings.ts';
import { slips } from '../yaml/slips.ts';
import { impossible, planText, requests } from './changes.ts';
import { form, links, questions, settings, type Sample } from './documents.ts';
import { panelSentences } from './panel.ts';
import { softwareWordsIn } from './softwareWords.ts';

const golden = join(import.meta.dirname, 'messages.txt');

/** A line of the golden file, and whether it is said to people (else it says where we are). */
interface Line {
  readonly said: boolean;
  readonly text: string;
}
const where = (text: string): Line => ({ said: false, text });
const say = (text: string): Line => ({ said: true, text: `  ${text}` });

function told(findings: readonly Finding[], text: string): Line[] {
  return findings.flatMap(({ code, severity, span, message, fixes, related }) => [
    where(`  ${severity} ${code} at ${JSON.stringify(text.slice(span.start, span.end)).slice(0, 60)}`),
    say(`  ${message}`),
    ...(related ?? []).map((place) => say(`    (${place.message})`)),
    ...fixes.map(({ title, preferred }) => say(`    ${preferred ? '→' : '·'} ${title}`)),
  ]);
}

function samples(title: string, all: readonly Sample[]): Line[] {
  return [
    where(`\n== ${title}`),
    ...all.flatMap(({ name, text, file, beside }) => [
      where(`\n${name}`),
      ...told(findingsIn(text, file, beside), text),
    ]),
  ];
}

/** Every wording that the table of slips brings out, each where it is met first. */
function writing(): readonly Line[] {
  const met = new Set<string>();
  return Object.values(slips)
    .flat()
    .flatMap(([name, marked]) => {
      const { text } = unmarked(marked);
      const fresh = syntaxFindings(parseYaml(text)).filter(({ code, message, fixes }) => {
        const wording = [code, message.replace(/“[^”]*”/g, '“”'), ...fixes.map(({ title }) => title)].join(
          '\n',
        );
        return !met.has(wording) && met.add(wording);
      });
      return fresh.length > 0 ? [where(`\n${name}`), ...told(fresh, text)] : [];
    });
}

const byExample = new Map(
  Object.entries(examples).map(([code, example]) => [code, findingsOf(code, example)]),
);

/** The questions the schemas ask where a text is missing. */
function missingTexts(): readonly string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'x-missing') found.add(String(inner));
      else walk(inner);
    }
  };
  walk(schemas);
  return [...found];
}

/** The panel's own words; of those that are put together, what can be without a plan. */
function labels(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(labels) : [];
}

function everything(): readonly Line[] {
  const document = documentOf(at('a.project.yaml'), planText, 'project-spec', true);
  assert.ok(document);
  return [
    where('== The examples of the page about messages'),
    ...[...byExample].flatMap(([code, findings]) => [
      where(`\n${code}`),
      ...told(findings, wholeText(examples[code] as never).text),
    ]),
    where('\n== Writing it down'),
    ...writing(),
    ...samples('What a plan is made of', form),
    where('\n== Asked where a text is missing\n'),
    ...missingTexts().map(say),
    ...samples('Links', links),
    ...samples('Open questions and answers', questions),
    ...samples('Settings of a folder', settings),
    where('\n== Asked for in the panel\n'),
    ...requests.flatMap(({ name, intent, seen }) => {
      const answer = changesFor(document, intent, { now: 1, seen: seen ?? 1, today: '2026-05-18' });
      return [where(name), say('refused' in answer ? `(not done) ${answer.refused}` : answer.said)];
    }),
    where('\n== Not possible from outside the text\n'),
    ...impossible.flatMap(({ name, text, changes }) => {
      const planned = planChanges(parseYaml(text), changes);
      return [where(name), say('refused' in planned ? planned.refused : 'possible')];
    }),
    ...[...panelSentences()].flatMap(([file, sentences]) => [
      where(`\n== The panel of ${file}\n`),
      ...sentences.map(say),
    ]),
    where('\n== Labels of the panel\n'),
    ...labels(panelWords).map(say),
    where('\n== The page about messages\n'),
    ...codes.flatMap(({ code, title, about, todo }) => [where(code), say(title), say(about), say(todo)]),
  ];
}

describe('what Third Point says', () => {
  const all = everything();

  it('is what the golden file says', () => {
    const text = `${all.map((line) => line.text).join('\n')}\n`;
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, text);
    assert.equal(text, existsSync(golden) ? readFileSync(golden, 'utf8') : '');
  });

  it('has no words of software', () => {
    const found = all
      .filter(({ said }) => said)
      .flatMap(({ text }) => softwareWordsIn(text).map((word) => `${word}: ${text.trim()}`));
    assert.deepEqual(found, []);
  });

  it('ends in a full stop, a question mark or the like, where it is a sentence', () => {
    const messages = [...byExample.values()].flat().map(({ message }) => message);
    assert.deepEqual(
      messages.filter((message) => !/[.?!]$/.test(message)),
      [],
    );
  });
});

/** What is said of a file before there is a text, or of what git keeps of it. */
const withoutText: ReadonlySet<string> = new Set(['yaml-encoding', ...guardCodes.map(({ code }) => code)]);

describe('the registry of codes', () => {
  it('knows every code in the source', () => {
    const source = join(root, 'src');
    const unknown = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
      .flatMap((file) =>
        [
          ...readFileSync(join(source, file), 'utf8').matchAll(
            /(?<=['"])(?:yaml|schema|reference|align|quality|coach|privacy|accept)(?:-[a-z]+)+(?=['"])/g,
          ),
        ].map(([code]) => ({ file, code })),
      )
      .filter(({ code }) => !isCode(code));
    assert.deepEqual(unknown, []);
  });

  it('has an example for each, and the example brings it out', () => {
    assert.deepEqual(
      Object.keys(examples),
      codes.map(({ code }) => code).filter((code) => !withoutText.has(code)),
    );
    for (const [code, findings] of byExample) {
      assert.ok(
        findings.some((finding) => finding.code === code),
        code,
      );
    }
  });

  it('names each once', () => {
    assert.equal(new Set(codes.map(({ code }) => code)).size, codes.length);
  });
});
