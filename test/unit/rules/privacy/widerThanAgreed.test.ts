// Whom notes and visits are marked for, and what an agreement has not said yet.
import { notes, notesWith, visit, visitWith } from '../../support/privacyTexts.ts';
import { testRule } from '../../support/ruleRows.ts';

const agreement = (...lines: readonly string[]): string =>
  [
    'kind: coaching-agreement',
    'schemaVersion: 1',
    'title: How we work together',
    'partners: [{name: Ana, role: teacher}, {name: Lee, role: coach}]',
    ...lines,
    '',
  ].join('\n');
const pair = { 'b.agreement.yaml': agreement('visibility: pair') };
const team = { 'b.agreement.yaml': agreement('visibility: team') };
const named = 'agreement: b.agreement.yaml\n';

testRule(
  'privacy-wider-than-agreed',
  [
    {
      name: 'a visit, with the only agreement of the two',
      file: visit,
      text: `${visitWith('18 of 27 hands')}visibility: «team»\n`,
      beside: pair,
      says: [
        /^Your agreement keeps class visits between you two; this one is marked for your team\. Which is right\?$/,
      ],
      fix: [/^Keep between us$/, 'visibility: pair'],
    },
    {
      name: 'two meetings',
      file: notes,
      text: `${notesWith('visibility: «school»')}  - {id: m2, date: 2026-05-12, visibility: «everyone»}\n${named}`,
      beside: team,
      says: [
        /^Your agreement keeps your notes in your team; the meeting of May 5 is marked for your school\./,
        /the meeting of May 12 is marked for everyone\. Which is right\?$/,
      ],
      fix: [/^Talk first$/, 'Do we want the meeting of May 5 to be for our school?'],
    },
    {
      name: 'an entry',
      file: notes,
      text: `${notesWith('ideas: [{text: Let students pick the site, visibility: «team»}]')}${named}`,
      beside: pair,
      says: [/“Let students pick the site” is marked for your team/],
    },
  ],
  [
    { name: 'as agreed', file: visit, text: `${visitWith('a')}visibility: team\n`, beside: team },
    { name: 'for fewer', file: visit, text: `${visitWith('a')}visibility: pair\n`, beside: team },
    { name: 'no agreement', file: visit, text: `${visitWith('a')}visibility: everyone\n` },
    {
      name: 'an agreement that does not say',
      file: visit,
      text: `${visitWith('a')}visibility: everyone\n`,
      beside: { 'b.agreement.yaml': agreement() },
    },
    { name: 'another word', file: visit, text: `${visitWith('a')}visibility: department\n`, beside: pair },
  ],
);

const whole = ['staysBetweenUs: [what we say in meetings]', 'meetings: {when: Tuesdays 15:10}'];

testRule(
  'quality-agreement-unsaid',
  [
    {
      name: 'what stays between the two',
      file: 'a.agreement.yaml',
      text: agreement('meetings: {when: Tuesdays 15:10}').replace(
        'How we work together',
        '«How we work together»',
      ),
      says: [/^What of your work stays between Ana and Lee, and what may others hear\?$/],
      fix: [/stays between us/, 'staysBetweenUs:'],
    },
    {
      name: 'when they meet',
      file: 'a.agreement.yaml',
      text: agreement(whole[0] as string, '«meetings»: {minutes: 40}'),
      says: [/^When do you meet\?/],
      fix: [/^Write when we meet$/, 'when: Tuesdays 15:10'],
    },
    {
      name: 'who is what',
      file: 'a.agreement.yaml',
      text: agreement(...whole).replace('{name: Lee, role: coach}', '{name: «Lee»}'),
      says: [/^Which role does “Lee” have in this work: teacher, coach or peer\?$/],
      fix: [/^Write peer$/, '{name: Lee, role: peer}'],
    },
  ],
  [
    { name: 'all said', file: 'a.agreement.yaml', text: agreement(...whole) },
    {
      name: 'two peers',
      file: 'a.agreement.yaml',
      text: agreement(...whole).replaceAll(/role: (?:teacher|coach)/g, 'role: peer'),
    },
    {
      name: 'a partner without a name yet',
      file: 'a.agreement.yaml',
      text: agreement(...whole).replace('name: Lee', 'name: ""'),
    },
  ],
);
