/** How a Word file looks: styles with Word’s own names, so that a school’s theme or another program can change them. */
import { AlignmentType, BorderStyle, LevelFormat, type INumberingOptions, type IStylesOptions } from 'docx';

const FONT = 'Calibri';
/** A grey that stays readable where paper is copied. */
const QUIET = '444444';

/** Of headings: they stay with what they are above. */
const above = (before: number, after: number) => ({
  spacing: { before, after },
  keepNext: true,
  keepLines: true,
});

/** Sizes are half points, distances twentieths of one. @param language a BCP 47 tag */
export function stylesFor(language: string | undefined): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONT, size: 22, ...(language === undefined ? {} : { language: { value: language } }) },
        paragraph: { spacing: { after: 100, line: 264 } },
      },
      title: {
        run: { size: 40, bold: true },
        paragraph: { ...above(0, 60), spacing: { after: 60, line: 240 } },
      },
      heading1: { run: { size: 28, bold: true }, paragraph: above(320, 100) },
      heading2: { run: { size: 24, bold: true }, paragraph: above(240, 80) },
      heading3: { run: { size: 22, bold: true, italics: true }, paragraph: above(180, 60) },
      caption: { run: { size: 20, italics: true, color: QUIET }, paragraph: above(160, 80) },
      hyperlink: { run: { color: '0B4F9E', underline: {} } },
      listParagraph: { paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        ...{ basedOn: 'Normal', next: 'Normal', quickFormat: true },
        run: { color: QUIET },
        paragraph: { spacing: { after: 200 } },
      },
      ...['Bullet', 'Number'].map((mark) => ({
        id: `List${mark}`,
        name: `List ${mark}`,
        ...{ basedOn: 'Normal', quickFormat: true },
        paragraph: { spacing: { after: 60 } },
      })),
      {
        id: 'ListContinue',
        name: 'List Continue',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 60 } },
      },
      {
        id: 'Quote',
        name: 'Quote',
        ...{ basedOn: 'Normal', quickFormat: true },
        run: { italics: true },
        paragraph: { indent: { left: 360, right: 360 } },
      },
      {
        id: 'Remark',
        name: 'Remark',
        ...{ basedOn: 'Normal', quickFormat: true },
        run: { size: 20, color: QUIET },
        paragraph: {
          indent: { left: 200 },
          border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: '8A8A8A' } },
        },
      },
      {
        id: 'Fact',
        name: 'Fact',
        ...{ basedOn: 'Normal', quickFormat: true },
        paragraph: { spacing: { after: 40 }, indent: { left: 360, hanging: 360 } },
      },
      {
        id: 'CardTitle',
        name: 'Card Title',
        ...{ basedOn: 'Normal', next: 'Normal', quickFormat: true },
        run: { bold: true, size: 24 },
        // Without keepNext: as the first in a row it would keep all rows of cards on one page.
        paragraph: { spacing: { after: 80 } },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        ...{ basedOn: 'Normal', quickFormat: true },
        run: { size: 20 },
        paragraph: { spacing: { after: 40, line: 252 } },
      },
      {
        id: 'WritingLine',
        name: 'Writing Line',
        basedOn: 'Normal',
        paragraph: {
          spacing: { before: 0, after: 0, line: 480, lineRule: 'exact' },
          border: { bottom: WRITING_LINE, between: WRITING_LINE },
        },
      },
      { id: 'Code', name: 'Code', basedOn: 'Normal', run: { font: 'Consolas', size: 20 } },
      {
        id: 'Small',
        name: 'Small',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 0, line: 20, lineRule: 'exact' } },
        run: { size: 2 },
      },
      {
        id: 'Footer',
        name: 'footer',
        basedOn: 'Normal',
        run: { size: 18, color: QUIET },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 0 } },
      },
    ],
    characterStyles: [{ id: 'CodeChar', name: 'Code Char', run: { font: 'Consolas', size: 20 } }],
  };
}

const WRITING_LINE = { style: BorderStyle.SINGLE, size: 4, space: 0, color: '777777' } as const;

/** What stands before the items of lists, by `ListBlock.marks`. */
export type Marks = 'numbers' | 'dots' | 'boxes';

const LEVELS = [0, 1, 2, 3, 4, 5] as const;
/** So deep lists go; what lies deeper stands at the last level. */
export const DEEPEST = LEVELS.length - 1;

/** How far an item of a list is indented, and its mark before it. */
export const indentAt = (level: number): number => 360 * (level + 1);

/** The three kinds of list, numbered anew for each list. */
export const numbering: INumberingOptions = {
  config: (['numbers', 'dots', 'boxes'] as const).map((reference) => ({
    reference,
    levels: LEVELS.map((level) => ({
      level,
      format: reference === 'numbers' ? LevelFormat.DECIMAL : LevelFormat.BULLET,
      text:
        reference === 'numbers'
          ? `%${level + 1}.`
          : reference === 'boxes'
            ? '☐'
            : level % 2 === 0
              ? '•'
              : '–',
      alignment: AlignmentType.LEFT,
      style: {
        paragraph: { indent: { left: indentAt(level), hanging: 360 } },
        ...(reference === 'boxes' ? { run: { font: 'Segoe UI Symbol' } } : {}),
      },
    })),
  })),
};
