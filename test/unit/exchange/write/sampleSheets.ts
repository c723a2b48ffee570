// Sheets written by hand, with everything that can stand on one.
import type { Block, Sheet } from '../../../../src/core/exchange/sheet.ts';

const criterion = (name: string): string[] => [
  name,
  'Names a pattern in the class data and says which numbers show it.',
  'Names a pattern; the numbers are there but are **not** tied to it.',
  'Says what was seen, without numbers.',
  'Has begun.',
];

/** A page with each kind of block. */
export const everything: Sheet = {
  title: 'How healthy is our creek?',
  language: 'en-US',
  about: ['Science', 'Grade 9', '8 periods of 50 minutes'],
  blocks: [
    { is: 'text', text: 'In two weeks we find out *together* what lives in our creek, and why.', at: 3 },
    { is: 'heading', level: 2, text: 'What you will be able to do', at: 5 },
    {
      is: 'list',
      marks: 'numbers',
      at: 5,
      items: [
        {
          text: 'I can explain how land use changes the creek, with **our own data**.',
          at: 6,
          below: [
            { is: 'list', marks: 'boxes', items: [{ text: 'names two causes' }, { text: 'uses numbers' }] },
          ],
        },
        { text: 'I can plan a fair test.', at: 12 },
        { text: 'I can work out $\\frac{\\Delta O_2}{\\Delta t}$ from two measurements.', at: 14 },
      ],
    },
    { is: 'text', aside: true, text: 'Leave ten minutes for the way back.\n\nBring the boots.', at: 16 },
    {
      is: 'facts',
      at: 18,
      facts: [
        { name: 'Minutes', text: '50' },
        {
          name: 'Materials',
          text: '- test strips\n- boots\n- [key to water insects](https://example.org/insects)',
        },
        { name: 'What it costs', text: 'It costs $5, or $10 for two.' },
      ],
    },
    { is: 'text', text: '$$\nv = \\frac{d}{t}\n$$', at: 25 },
    { is: 'heading', level: 2, text: 'How your work is looked at', at: 30 },
    {
      is: 'table',
      at: 30,
      caption: 'Rubric: Creek report',
      captioned: true,
      head: ['', 'Exceeds', 'Meets', 'Approaching', 'Beginning'],
      rows: ['Explains', 'Plans', 'Measures', 'Uses evidence', 'Reports'].map((name, index) => ({
        cells: criterion(name),
        at: 31 + index,
      })),
      widths: [2, 3, 3, 3, 3],
    },
    { is: 'heading', level: 2, text: 'Choose how you show it', at: 40 },
    {
      is: 'cards',
      columns: 3,
      at: 40,
      cards: ['A letter to the town', 'A talk at the creek', 'A field guide', 'A map that speaks'].map(
        (title, index) => ({
          title,
          at: 41 + index,
          blocks: [
            {
              is: 'text',
              text: 'With at least two of our own measurements, for somebody who was not there.',
            },
            { is: 'list', marks: 'dots', items: [{ text: 'alone or in pairs' }, { text: 'by Friday' }] },
          ],
        }),
      ),
    },
    { is: 'lines', count: 4, label: 'What I want to find out:' },
  ],
};

/** Many pages: long tables, headings at the foot of a page. */
export const long: Sheet = {
  title: 'The whole unit, with a title that goes on for longer than most titles do',
  language: undefined,
  about: [],
  blocks: [
    ...Array.from({ length: 6 }, (_, part): Block[] => [
      { is: 'heading', level: 2, text: `Part ${part + 1}` },
      { is: 'text', text: 'What was planned, in some words. '.repeat(30) },
      { is: 'heading', level: 3, text: 'Periods' },
      {
        is: 'table',
        caption: `Periods of part ${part + 1}`,
        head: ['Period', 'What happens'],
        rows: Array.from({ length: 14 }, (_unused, row) => ({
          cells: [
            `Period ${part + 1}.${row + 1}`,
            'Measure, write down, compare with the others. '.repeat(1 + (row % 4)),
          ],
        })),
        widths: [1, 4],
      },
    ]).flat(),
    { is: 'break' },
    { is: 'heading', level: 2, text: 'Afterwards' },
    { is: 'lines', count: 6 },
  ],
};

/** Pieces of paper to cut. */
export const tickets: Sheet = {
  title: 'Exit tickets: How healthy is our creek?',
  language: 'en',
  about: ['Period 3'],
  blocks: [
    {
      is: 'tickets',
      tickets: Array.from({ length: 10 }, () => ({
        title: 'Before you go',
        blocks: [
          { is: 'facts', facts: [{ name: 'Name', text: '' }] },
          {
            is: 'text',
            text: 'Which of today’s two samples is healthier? Say **one number** that shows it.',
          },
          { is: 'lines', count: 6 },
        ] as const,
      })),
    },
  ],
};

const wicked =
  '<script>alert(1)</script> <img src=x onerror=alert(1)> "\'&lt; [x](javascript:alert(1)) [y](data:text/html,z) ![p](https://example.org/p.png) [here](other.plan.yaml)';

/** Words that would like to be more. */
export const hostile: Sheet = {
  title: `</title></style>${wicked}`,
  language: '"><script>alert(1)</script>',
  about: [wicked],
  blocks: [
    { is: 'heading', level: 2, text: wicked },
    {
      is: 'text',
      text: `${wicked}\n\n- ${wicked}\n\n\`\`\`\n${wicked}\n\`\`\`\n\n| a | b |\n|---|---|\n| ${wicked} | $\\href{javascript:alert(1)}{x}$ |`,
    },
    { is: 'text', aside: true, text: wicked },
    { is: 'list', marks: 'boxes', items: [{ text: wicked, below: [{ is: 'text', text: wicked }] }] },
    { is: 'facts', facts: [{ name: wicked, text: wicked }] },
    {
      is: 'table',
      caption: wicked,
      captioned: true,
      head: [wicked, '', 'c', 'd'],
      rows: [{ cells: [wicked] }, { cells: [] }, { cells: ['', '', '', '', wicked] }],
      widths: [Number.NaN, 1, 2, 3, Infinity],
    },
    { is: 'table', caption: '', head: [], rows: [] },
    { is: 'cards', columns: 2, cards: [{ title: wicked, blocks: [{ is: 'text', text: wicked }] }] },
    { is: 'tickets', tickets: [{ title: wicked, blocks: [{ is: 'lines', count: 1e9, label: wicked }] }] },
    { is: 'lines', count: Number.NaN },
  ],
};
