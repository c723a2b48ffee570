// Small rubrics for tables of rules.

/** A rubric with these lines behind its first ones. */
export function rubric(...lines: readonly string[]): string {
  return ['kind: rubric', 'schemaVersion: 1', 'title: Creek rubric', ...lines, ''].join('\n');
}

/** The lines of a criterion with the default levels, or with other ones; what is undefined is left out. */
export function criterion(
  name: string,
  descriptors: Readonly<Record<string, string>>,
  ...more: readonly string[]
): readonly string[] {
  const id = name.toLowerCase().replace(/[^a-z]+/g, '');
  const described = Object.entries(descriptors).map(([level, text]) => `      ${level}: ${text}`);
  return [
    `  - id: ${id}`,
    `    name: ${name}`,
    ...more.map((line) => `    ${line}`),
    ...(described.length > 0 ? ['    descriptors:', ...described] : []),
  ];
}

/** A criterion that is described at every default level, without anything to ask about. */
export const whole = criterion('Claim', {
  'not-yet': 'States an opinion about the creek',
  approaching: 'States a claim and names where it comes from',
  meets: 'States a claim and links it to our measurements',
  exceeds: 'Weighs measurements that disagree and says why the claim still holds',
});

export const file = 'a.rubric.yaml';
