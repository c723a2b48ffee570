/**
 * Every code a finding can have, with what its section in docs/messages.md or docs/rules.md says. Codes are stable:
 * people write them into their plans and settings.
 */
import { guardCodes } from './privacy/guardCodes.ts';
import { rules } from './rules/rules.ts';
import { syntaxCodes } from './yaml/slips/codes.ts';

export interface CodeFacts {
  readonly code: string;
  /** What it is called on its page. */
  readonly title: string;
  /** What it is about, in a teacher's words. */
  readonly about: string;
  /** What to do about it. */
  readonly todo: string;
  /** Where the idea comes from, for the questions about teaching. */
  readonly source?: string;
}

/** Every code, in the order of the docs: first what keeps a text from being read. */
export const codes: readonly CodeFacts[] = [
  ...syntaxCodes,
  {
    code: 'yaml-encoding',
    title: 'A file whose letters can’t be read',
    about:
      'Plans are saved as UTF-8, which holds the letters of every language. This file was saved in another way, so its letters would be taken for others. VS Code shows it as well as it can; the command line says so.',
    todo: 'Open it where it was written, and save it as UTF-8.',
  },
  {
    code: 'schema-which-document',
    title: 'Which document is this?',
    about:
      'The file’s name says one kind of document and its `kind:` line another. Until that is settled, nothing else is said about the file.',
    todo: 'Change the line, or rename the file.',
  },
  {
    code: 'schema-kind',
    title: 'The first lines are missing',
    about:
      'The name of the file says what it is, and that is enough here. With `kind:` and `schemaVersion:` in it, the file can also be renamed, and other tools and later versions of Third Point know what it is.',
    todo: 'Let the quick fix write them.',
  },
  {
    code: 'schema-newer-version',
    title: 'Made with a newer Third Point',
    about:
      'The document follows a form that this version does not know. You can read it; so that nothing gets lost, it is not changed from the panel.',
    todo: 'Update Third Point.',
  },
  {
    code: 'schema-older-version',
    title: 'Made with an older Third Point',
    about:
      'The document follows a form that has changed since. It can be read as it is, but nothing is said about what stands in it, and it is not changed from the panel.',
    todo: 'Let the quick fix bring it up to date: it gives the lines their new names, and keeps your words and notes.',
  },
  {
    code: 'schema-unknown-key',
    title: 'A line that is not part of this',
    about: 'The word before the colon is not one that belongs here. Often it is a slip of the hand.',
    todo: 'Take the word that was meant, or keep the line for yourselves by beginning its name with `x-`: lines of your own are never touched.',
  },
  {
    code: 'schema-comma',
    title: 'A text cut off at its comma',
    about:
      'Between { and } a comma stands between one line and the next. A text with a comma in it ends there, and what follows is taken for something else.',
    todo: 'Put quotation marks around the whole text, or write each line on a line of its own, without the braces.',
  },
  {
    code: 'schema-reserved-key',
    title: 'Private words in a shared file',
    about:
      'Everyone who can open the folder can read this file, and where the folder has a history, the history keeps what is deleted. So a line that says it is private is never right here.',
    todo: 'Take it away, and keep private notes outside of the folder.',
  },
  {
    code: 'schema-missing',
    title: 'Something is still missing',
    about: 'An item needs the words that make it what it is: a goal its learning target, a check its name.',
    todo: 'Write them; the quick fix makes room for them.',
  },
  {
    code: 'schema-choice',
    title: 'One of a few words',
    about:
      'Some places take one of a few words, so that they mean the same to both of you and in every plan.',
    todo: 'Choose one of the quick fixes; each says what it means.',
  },
  {
    code: 'schema-shape',
    title: 'A list, lines of its own, a number, or one text',
    about: 'Each place has its form: `goals` is a list, a goal has lines of its own, `minutes` is a number.',
    todo: 'Write it in the form that the message names.',
  },
  {
    code: 'schema-id',
    title: 'A short word for links',
    about:
      'An `id` is how one item points to another: small letters, digits and dashes, beginning with a letter. In the panel you see the words instead.',
    todo: 'Let the quick fix make one; it changes the links to it as well.',
  },
  {
    code: 'schema-date',
    title: 'How dates are written',
    about: 'Year, month, day: `2026-05-18`. It sorts by itself and means the same day everywhere.',
    todo: 'Write it that way. Where only one day can be meant, the quick fix does.',
  },
  {
    code: 'schema-number',
    title: 'A number that fits',
    about: 'Minutes are more than 0, students pick at least 1, and no entry stands twice in a list.',
    todo: 'Change it; the message names the limit.',
  },
  {
    code: 'reference-unknown',
    title: 'A link that leads nowhere',
    about:
      'An item points to another by its id, and there is none with that id, or it is of another kind: a check points to goals, not to class periods.',
    todo: 'Choose what was meant; the quick fixes offer it in its own words. Or take the link away.',
  },
  {
    code: 'reference-duplicate-id',
    title: 'Two items with one id',
    about: 'A link to that id could mean either of them.',
    todo: 'Give the second one an id of its own; the quick fix does it.',
  },
  {
    code: 'reference-file',
    title: 'A file that isn’t there',
    about:
      'Files are named as seen from this one: `water-study.rubric.yaml` beside it, `../rubrics/essay.rubric.yaml` in a folder next door. They lie in the folder you share, or your partner could not open them.',
    todo: 'Choose the file that was meant, or make it.',
  },
  {
    code: 'reference-standard',
    title: 'A standard that isn’t there',
    about:
      'Standards are named by their code, as it is written: `5.10` is not 5.1. Their words come from the standards documents of the folder. This one has others of the same series, but not this.',
    todo: 'Choose the one that was meant, or write its words into the standards document.',
  },
  ...rules,
  ...guardCodes,
  {
    code: 'config-unknown-question',
    title: 'Settings for a question that is never asked',
    about:
      'Under `rules`, `third-point.config.yaml` names questions by their codes, or all of a kind by the first word of their codes: `align`, `quality`, `coach`, `privacy`. A name that nothing has changes nothing.',
    todo: 'Take the name that was meant, or take the line away.',
  },
  {
    code: 'config-privacy-stays',
    title: 'What concerns privacy stays on',
    about:
      'What one person writes where others can read it is not decided by the settings of a folder: they may ask for more care, never for less. So this line changes nothing.',
    todo: 'Take the line away. Whoever wants it otherwise for themselves can say so in their own settings.',
  },
  {
    code: 'config-file-name',
    title: 'A line that names no files',
    about:
      'Lines under `files` and `ignore` are names of files as seen from the folder of the settings: `*` stands for any letters of a name, `**` for any folders, `?` for one letter, `{a,b}` for either. Third Point looks at files whose names end in `.yaml` or `.yml`, in this folder and below it.',
    todo: 'Write the name as the message says, or take the line away.',
  },
  {
    code: 'config-no-such-file',
    title: 'Settings for files that are not there',
    about:
      'No file that these settings hold for has a name like this. That is fine where it is still to come; often a folder has another name, or has moved.',
    todo: 'Correct the name, or leave the line if the file is still to come.',
  },
  {
    code: 'accept-unused',
    title: 'An answer without a question',
    about:
      'A note `# third-point: ok …` says that something is fine as it is. Here nothing is asked any more.',
    todo: 'Take the note away, or leave it if the question may come back.',
  },
  {
    code: 'accept-unknown',
    title: 'An answer to something that is never asked',
    about: 'The word after `# third-point: ok` is not the code of a question. Perhaps a letter is off.',
    todo: 'Correct the word, or take the note away.',
  },
];

const byCode = new Map(codes.map((each) => [each.code, each]));

/** Whether a word is one of our codes. */
export function isCode(word: string): boolean {
  return byCode.has(word);
}

/** What is known about a code. */
export function factsOfCode(code: string): CodeFacts | undefined {
  return byCode.get(code);
}
