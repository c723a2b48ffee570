/** A file can't be read; the message says why and what to do, in words for the person. */
export class NotReadable extends Error {
  override readonly name = 'NotReadable';
}
