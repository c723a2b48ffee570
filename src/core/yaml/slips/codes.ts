import type { CodeFacts } from '../../codes.ts';
import type { Severity } from '../../finding.ts';

/** What the page of each code says, and its level: an error where something cannot be read or would be lost. */
const facts = {
  'yaml-unclosed-quote': {
    level: 'error',
    title: 'A quotation mark is not closed',
    about:
      'A text that begins with a quotation mark needs one at its end too. Until then, nobody can tell where the text ends.',
    todo: 'Write the second mark where the text ends, or take the first one away.',
  },
  'yaml-unclosed-bracket': {
    level: 'error',
    title: 'A bracket is not closed',
    about: 'A list in brackets, like `[g1, g2]`, needs its closing bracket; so do braces, like `{id: s1}`.',
    todo: 'Write the closing bracket behind the last entry.',
  },
  'yaml-stray-bracket': {
    level: 'error',
    title: 'A bracket too many',
    about: 'A bracket closes here that was not opened, or it is of the wrong kind.',
    todo: 'Take it away, change it to the other kind, or open it where the list begins.',
  },
  'yaml-stray-sign': {
    level: 'error',
    title: 'A sign that belongs to nothing',
    about:
      'A single sign before a name, before a dash, or after a name whose text stands below keeps the lines from being read. Usually it slipped in while typing.',
    todo: 'Take it away.',
  },
  'yaml-missing-comma': {
    level: 'error',
    title: 'A comma is missing',
    about: 'Inside brackets, a comma stands between two entries.',
    todo: 'Write the comma.',
  },
  'yaml-tab': {
    level: 'error',
    title: 'A tab at the beginning of a line',
    about:
      'Spaces at the beginning of a line show what belongs to what. Tabs are of different width on every computer, so they cannot show it.',
    todo: 'Use spaces. The quick fix does it for all lines that go together.',
  },
  'yaml-pasted-space': {
    level: 'error',
    title: 'A space that is not an ordinary one',
    about:
      'Text pasted from a word processor or a web page can hold spaces of another kind. They look the same, but at the beginning of a line only ordinary spaces count.',
    todo: 'Take the quick fix: the difference cannot be seen.',
  },
  'yaml-column': {
    level: 'error',
    title: 'A line that is not in line',
    about: 'Lines that belong together begin at the same distance from the left.',
    todo: 'Move the line until it begins where its neighbors begin.',
  },
  'yaml-loose-text': {
    level: 'error',
    title: 'A text that stands too far left',
    about:
      'A text that goes on in the next line, or begins there, starts further right than the word it belongs to.',
    todo: 'Move it to the right, two spaces further than the line it belongs to.',
  },
  'yaml-missing-colon': {
    level: 'error',
    title: 'A colon is missing',
    about: 'Between a name and what it says stand a colon and a space: `type: exit-ticket`.',
    todo: 'Write the colon.',
  },
  'yaml-colon-space': {
    level: 'error',
    title: 'A space is missing after a colon',
    about: 'After the colon stands a space: `title: Walk the creek`.',
    todo: 'Write the space.',
  },
  'yaml-double-colon': {
    level: 'error',
    title: 'A colon too many',
    about: 'Between a name and what it says stands one colon.',
    todo: 'Take one of them away.',
  },
  'yaml-half-key': {
    level: 'error',
    title: 'A line that is not finished',
    about: 'A word alone on its line says nothing yet: it needs a colon, and then what it says.',
    todo: 'Go on writing, or take the word away.',
  },
  'yaml-colon-in-text': {
    level: 'error',
    title: 'A colon inside a text',
    about: 'A colon with a space after it ends a name, so a text with one in it is read in two halves.',
    todo: 'Put quotation marks around the text: `title: "Water: a study"`.',
  },
  'yaml-text-start': {
    level: 'error',
    title: 'A text that begins with a special sign',
    about:
      'Some signs mean something of their own at the beginning of a text: * & @ % ! | >, a backquote and, with a space after them, - and ?.',
    todo: 'Put quotation marks around the text, and every sign in it is just a sign.',
  },
  'yaml-text-goes-on': {
    level: 'error',
    title: 'A text goes on after its quotation mark or bracket',
    about:
      'A text that begins with a quotation mark or a bracket ends with its partner; more words cannot follow.',
    todo: 'Put quotation marks around all of it.',
  },
  'yaml-apostrophe': {
    level: 'error',
    title: 'An apostrophe between single quotation marks',
    about: 'An apostrophe looks like a single quotation mark, so it ends the text too early.',
    todo: 'Put double quotation marks around the text.',
  },
  'yaml-backslash': {
    level: 'error',
    title: 'A backslash between double quotation marks',
    about:
      'Between double quotation marks a backslash begins a special sign. Between single ones it stands for itself.',
    todo: 'Put single quotation marks around the text.',
  },
  'yaml-curved-quotes': {
    level: 'info',
    title: 'Curved quotation marks',
    about:
      'Only straight quotation marks hold a text together; curved ones are part of it and are shown. That is right for what somebody said, and rarely right elsewhere.',
    todo: 'Use straight ones, or leave them if students should see them.',
  },
  'yaml-note-space': {
    level: 'error',
    title: 'A space is missing before a note',
    about: 'A note to yourselves begins with # and has a space before it.',
    todo: 'Write the space.',
  },
  'yaml-cut-text': {
    level: 'warning',
    title: 'The end of a text is lost',
    about: 'A # with a space before it begins a note, and a note is not part of the text.',
    todo: 'If the words belong to the text, put quotation marks around all of it. If they are a note, write a space after the #.',
  },
  'yaml-lost-word': {
    level: 'warning',
    title: 'The first word of a text is lost',
    about: 'A first word that begins with & or ! is a mark and not part of the text.',
    todo: 'Put quotation marks around the text to keep the word.',
  },
  'yaml-dash-space': {
    level: 'error',
    title: 'A space is missing after a dash',
    about: 'An entry of a list begins with a dash and a space.',
    todo: 'Write the space.',
  },
  'yaml-missing-dash': {
    level: 'error',
    title: 'A dash is missing',
    about: 'Each entry of a list begins with a dash of its own.',
    todo: 'Write the dash where the new entry begins.',
  },
  'yaml-double-dash': {
    level: 'error',
    title: 'A dash too many',
    about: 'Each entry of a list begins with one dash.',
    todo: 'Take one of them away.',
  },
  'yaml-bullet': {
    level: 'error',
    title: 'Bullets instead of dashes',
    about: 'The entries of a list begin with a dash and a space; bullets and long dashes are read as text.',
    todo: 'Use dashes. The quick fix does it for the whole list.',
  },
  'yaml-joined-entry': {
    level: 'warning',
    title: 'An entry that runs into the one above',
    about: 'An entry whose dash stands further right than the one above is read as part of the text above.',
    todo: 'Line up the dashes.',
  },
  'yaml-text-and-list': {
    level: 'error',
    title: 'A text and more lines in one place',
    about:
      'After a name and its colon stands either a text, or further lines below it: not both. Words for the reader alone can stand there as a note, after a space and a #.',
    todo: 'Make the text a note, or give it a line and a name of its own.',
  },
  'yaml-line-break': {
    level: 'error',
    title: 'A line that is broken in two, or two lines in one',
    about: 'Each name begins on a line of its own, and a name and its colon stand on one line.',
    todo: 'Join the two lines, or begin a new one.',
  },
  'yaml-duplicate-key': {
    level: 'error',
    title: 'The same line stands twice',
    about:
      'When the same word before a colon stands twice in one place, only the last one is read, and what the others say is lost.',
    todo: 'Keep one of them. If a new entry was meant to begin there, it needs a dash.',
  },
  'yaml-second-document': {
    level: 'error',
    title: 'A line of three dashes',
    about: 'A line of three dashes ends the document. What follows is not read.',
    todo: 'Take the line away, or put what follows into a file of its own.',
  },
  'yaml-two-versions': {
    level: 'error',
    title: 'Two versions of the same lines',
    about:
      'You and your partner changed the same lines, and both versions are in the file, between lines of <<<<<<<, ======= and >>>>>>>. Nothing is lost.',
    todo: 'Keep one of the two, or write a new one together, and take the three marked lines away.',
  },
  'yaml-unknown-name': {
    level: 'error',
    title: 'A name that stands for nothing',
    about:
      'A word that begins with * stands for a part of the plan marked with & and the same word. Here nothing is marked with it.',
    todo: 'If it is meant as text, put quotation marks around it.',
  },
  'yaml-copied-part': {
    level: 'error',
    title: 'Lines taken over from elsewhere',
    about:
      'Lines taken over with << cannot be seen where they are used, neither in the panel nor by your partner.',
    todo: 'Write the lines out.',
  },
  'yaml-key-not-text': {
    level: 'error',
    title: 'Brackets or braces where a word belongs',
    about: 'Before a colon stands a word. Brackets or braces there begin a list, which cannot be a name.',
    todo: 'If they are meant as text, put quotation marks around all of it.',
  },
  'yaml-lost-letters': {
    level: 'error',
    title: 'Letters that cannot be read',
    about:
      'The file was saved in a form that does not keep all letters, or an unseen sign got in that is no letter.',
    todo: 'Open it where it was made, save it as UTF-8, and write the lost letters again. An unseen sign can only be taken away.',
  },
  'yaml-unseen-signs': {
    level: 'info',
    title: 'Unseen signs that turn the direction of text',
    about:
      'Some signs cannot be seen but change the order in which a line is shown, so that it reads differently from what it says.',
    todo: 'Take them away, unless the text is written from right to left and needs them.',
  },
  'yaml-too-deep': {
    level: 'error',
    title: 'Too many levels',
    about:
      'Lists inside lists, or brackets inside brackets, go deeper here than any plan needs. Usually a bracket or a dash was repeated by mistake.',
    todo: 'Take the repeated brackets or dashes away.',
  },
  'yaml-unreadable': {
    level: 'error',
    title: 'A line that does not fit',
    about: 'This line cannot be read together with the lines around it.',
    todo: 'Compare it with a similar line elsewhere: its colon, its quotation marks, and how far right it begins. Setting it aside as a note keeps the words and lets the rest be read.',
  },
} as const satisfies Record<
  string,
  { readonly level: Severity; readonly title: string; readonly about: string; readonly todo: string }
>;

/** The code of something that keeps a text from being read as it was meant. */
export type SyntaxCode = keyof typeof facts;

/** All of them, for the docs and for settings. */
export const syntaxCodes: readonly CodeFacts[] = Object.entries(facts).map(
  ([code, { title, about, todo }]) => ({ code, title, about, todo }),
);

/** How much a code weighs. */
export function severityOf(code: SyntaxCode): Severity {
  return facts[code].level;
}
