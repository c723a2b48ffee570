// Lines that many tables about what fits together begin with.

const head = (kind: string, title: string): string => `kind: ${kind}\nschemaVersion: 1\ntitle: ${title}\n`;

/** A project called The creek with these lines. */
export const project = (...lines: readonly string[]): string =>
  `${head('project-spec', 'The creek')}${lines.join('\n')}\n`;

/** A lesson called Walk the creek with these lines. */
export const lesson = (...lines: readonly string[]): string =>
  `${head('lesson-plan', 'Walk the creek')}${lines.join('\n')}\n`;

/** A rubric called Creek rubric with these lines. */
export const rubric = (...lines: readonly string[]): string =>
  `${head('rubric', 'Creek rubric')}${lines.join('\n')}\n`;

/** A standards document with these codes. */
export const standards = (...codes: readonly string[]): string =>
  `${head('standards', 'Our standards')}items:\n${codes.map((code) => `  - {code: "${code}", statement: All about ${code}}\n`).join('')}`;
