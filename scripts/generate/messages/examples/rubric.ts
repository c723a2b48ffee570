import type { Example } from '../example.ts';

/** A rubric with these lines behind its first ones. */
function rubric(lines: string): Example {
  return {
    file: 'creek.rubric.yaml',
    text: `kind: rubric\nschemaVersion: 1\ntitle: Creek project rubric\n${lines}`,
    whole: true,
  };
}

const claim = `criteria:
  - id: claim
    name: Claim and evidence
`;

/** An example of each rule about rubrics. */
export const rubricExamples: { readonly [code: string]: Example } = {
  'quality-level-undescribed': rubric(`${claim}    descriptors:
      meets: States a claim and links two measurements to it
      exceeds: Weighs measurements that disagree
`),
  'quality-attribute-missing': rubric(`levels: [{id: not-yet, name: Not yet}, {id: meets, name: Meets}]
${claim}    attributes: [claim, measurements]
    descriptors:
      not-yet: States an opinion about the creek
      meets: States a claim and links two measurements to it
`),
  'quality-descriptor-vague': rubric(`levels: [{id: not-yet, name: Not yet}, {id: meets, name: Meets}]
${claim}    descriptors:
      not-yet: States a claim and some measurements
      meets: States a claim and links good measurements to it
`),
  'quality-levels-by-count': rubric(`levels: [{id: not-yet, name: Not yet}, {id: meets, name: Meets}]
${claim}    descriptors:
      not-yet: Supports the claim with one source
      meets: Supports the claim with three sources
`),
  'quality-levels-alike': rubric(`levels: [{id: not-yet, name: Not yet}, {id: meets, name: Meets}]
${claim}    descriptors:
      not-yet: States a claim and links two measurements to it
      meets: States a claim and links two measurements to it
`),
  'quality-lowest-only-missing': rubric(`levels: [{id: not-yet, name: Not yet}, {id: meets, name: Meets}]
${claim}    descriptors:
      not-yet: No claim and no evidence
      meets: States a claim and links two measurements to it
`),
  'quality-descriptor-judges': rubric(`levels: [{id: not-yet, name: Not yet}, {id: meets, name: Meets}]
${claim}    descriptors:
      not-yet: Poor evidence
      meets: States a claim and links two measurements to it
`),
  'quality-points-missing': rubric(`scored: true
levels:
  - {id: not-yet, name: Not yet, points: 1}
  - {id: meets, name: Meets}
`),
  'quality-points-unscored': rubric(`levels:
  - {id: not-yet, name: Not yet, points: 1}
  - {id: meets, name: Meets, points: 2}
`),
  'quality-points-order': rubric(`scored: true
levels:
  - {id: not-yet, name: Not yet, points: 1}
  - {id: approaching, name: Approaching, points: 3}
  - {id: meets, name: Meets, points: 2}
`),
  'quality-rubric-size': rubric(
    `levels:\n${Array.from({ length: 11 }, (_, index) => `  - {id: step-${index}, name: Step ${index}}\n`).join('')}`,
  ),
  'quality-level-number': rubric(`levels:
  - {id: no, name: Not there}
  - {id: yes, name: There}
`),
  'quality-criterion-number': rubric(`criteria:
  - {id: claim, name: Claim and evidence}
  - {id: method, name: How we measured}
`),
  'quality-single-point': rubric(`form: single-point
${claim}    descriptors:
      meets: States a claim and links two measurements to it
      beyond: Weighs measurements that disagree
`),
};
