// Sheets for the tests of the office, written by hand.
import type { Block, Sheet } from '../../../src/core/exchange/sheet.ts';

export const plan: Sheet = {
  title: 'How healthy is our creek?',
  language: 'en-US',
  about: ['Science', 'Grade 9'],
  blocks: [
    { is: 'text', text: 'What changes the *water* that leaves our town?' },
    { is: 'heading', level: 2, text: 'Goals' },
    {
      is: 'list',
      marks: 'numbers',
      items: [
        { text: 'I can explain it with **our own data**.' },
        {
          text: 'I can plan an investigation: see [the guide](https://example.org/guide) or [a file](guide.pdf).',
        },
      ],
    },
    { is: 'heading', level: 3, text: 'Signs' },
    { is: 'list', marks: 'boxes', items: [{ text: 'names a land use' }, { text: 'uses two measurements' }] },
    { is: 'facts', facts: [{ name: 'Minutes', text: '50' }] },
    {
      is: 'table',
      caption: 'Class periods',
      captioned: true,
      head: ['When', 'What'],
      rows: [{ cells: ['May 4', 'Walk the creek'] }, { cells: ['May 5', 'Look at data'] }],
      widths: [1, 3],
    },
    { is: 'text', text: 'A remark.', aside: true },
    { is: 'heading', level: 4, text: 'Choices' },
    {
      is: 'cards',
      columns: 2,
      cards: ['Podcast', 'Poster', 'Letter'].map((title) => ({
        title,
        blocks: [{ is: 'text', text: `${title}!` }],
      })),
    },
    { is: 'break' },
    { is: 'lines', count: 3, label: 'What surprised you?' },
  ],
};

/** A sheet with nothing but these blocks. */
export function sheet(...blocks: readonly Block[]): Sheet {
  return { title: 'T', language: undefined, about: [], blocks };
}
