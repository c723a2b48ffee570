/** Opens a Word file from anywhere, or says why it can’t be opened and what to do. */
import { NotReadable } from '../notReadable.ts';
import { TooLarge, unpacked, type Parts } from './zip.ts';

const asDocx = 'Open it in Word or Google Docs and save it as .docx.';
/** Before anything is unpacked, in bytes. */
const LARGEST_FILE = 100_000_000;

/**
 * @param wanted which of its parts are needed
 * @throws NotReadable where it is no Word file, is locked, or too large
 */
export function openedDocx(file: Uint8Array, wanted?: (name: string) => boolean): Parts {
  if (file.length === 0) throw new NotReadable('This file is empty.');
  if (file.length > LARGEST_FILE) throw tooLarge();
  if (!begins(file, 'PK')) throw new NotReadable(otherKind(file));
  const parts = unpackedOrNot(file, wanted);
  if (
    !parts.has('[Content_Types].xml') ||
    ![...parts.keys()].some((name) => /^word\/document\d*\.xml$/.test(name))
  ) {
    throw new NotReadable(otherPacked(parts));
  }
  return parts;
}

function unpackedOrNot(file: Uint8Array, wanted: ((name: string) => boolean) | undefined): Parts {
  try {
    return unpacked(file, wanted);
  } catch (error) {
    if (error instanceof TooLarge) throw tooLarge();
    throw new NotReadable(
      'This file is damaged: it can’t be opened. Open it in Word or LibreOffice, save it again, and try that one.',
    );
  }
}

function tooLarge(): NotReadable {
  return new NotReadable(
    'This file is too large to be read. Copy the part you need into a new document, and save that as .docx.',
  );
}

/** What a file is that is not packed at all. */
function otherKind(file: Uint8Array): string {
  if (begins(file, '\u00d0\u00cf\u0011\u00e0')) {
    // Word keeps a locked file in the form of an old one; its parts are named in letters of two bytes.
    return holds(file, [...'EncryptedPackage'].join('\0'))
      ? 'This file is locked with a password. Open it in Word, take the password away (File, Info, Protect Document), and save it.'
      : `This is an older Word file (.doc). ${asDocx}`;
  }
  if (begins(file, '{\\rtf')) return `This is a text in rich text format (.rtf). ${asDocx}`;
  if (begins(file, '%PDF')) {
    return 'This is a PDF. Open it in Word or Google Docs, which make a text of it, and save that as .docx. Or copy its text and paste it.';
  }
  return `This is no Word file. ${asDocx}`;
}

/** What a packed file is that is no Word file. */
function otherPacked(parts: Parts): string {
  const names = [...parts.keys()];
  const some = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (some(/^xl\//)) return 'This is a spreadsheet. Copy the cells you need and paste them.';
  if (some(/^ppt\//)) return 'These are slides. Copy the text you need and paste it.';
  if (some(/^content\.xml$/)) return `This is an OpenDocument file. ${asDocx}`;
  if (some(/^Index\/.*\.iwa$|^Index\.zip$/)) {
    return 'This is a Pages file. In Pages, choose File, Export To, Word, and take the file that it makes.';
  }
  return `This is no Word file. ${asDocx}`;
}

function begins(file: Uint8Array, letters: string): boolean {
  return [...letters].every((letter, index) => file[index] === letter.charCodeAt(0));
}

function holds(file: Uint8Array, letters: string): boolean {
  const text = new TextDecoder('latin1').decode(file.subarray(0, 4_000_000));
  return text.includes(letters);
}
