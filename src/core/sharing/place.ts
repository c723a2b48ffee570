/** How a shared place is named to people, and who can read what goes there. */
import type { PlanDocument } from '../document.ts';
import { isAboutUs } from '../kinds/kind.ts';
import { agreementIn } from '../kinds/coaching-agreement/agreement.ts';
import type { Shelf } from '../library/shelf.ts';
import { decoded } from '../text/decoded.ts';
import { listed } from '../words.ts';

/**
 * A place by its address as git has it: “github.com/ana/water-study”. Never with the name and password that may stand
 * in it.
 */
export function placeName(address: string): string {
  const written = address.trim();
  const web = /^[a-z][a-z0-9+.-]{0,30}:\/\/(.*)$/is.exec(written);
  const short = web ? undefined : /^(?:[^@/\\:]{1,200}@)?([^/\\:@]{2,255}):(?!\\)(.+)$/s.exec(written);
  const plain = web
    ? (web[1] ?? '').replace(/^[^/]*@/, '')
    : short
      ? `${short[1] ?? ''}/${short[2] ?? ''}`
      : written;
  return decoded(plain)
    .replace(/[?#].*$/s, '')
    .replace(/(?:\.git)?\/*$/, '')
    .replace(/[^\P{C}]/gu, '');
}

/**
 * Who can read what goes along, in a few sentences: that of the folder, and what was agreed about notes where notes go
 * along.
 */
export function readBy(documents: readonly PlanDocument[], shelf: Shelf): string {
  const [first] = documents;
  if (!first) return '';
  const sentences = [
    'Whoever can open the shared folder can read everything in it, and its history keeps deleted words.',
  ];
  const own = documents.filter(({ kind }) => isAboutUs(kind));
  if (own.length > 0) {
    const names = shelf
      .ofKind('coaching-agreement')
      .map(agreementIn)
      .find(({ visibility, partners }) => visibility === 'pair' && partners.length > 1)
      ?.partners.map(({ name }) => name);
    sentences.push(
      names
        ? `Your agreement keeps notes and visits between ${listed(names)}. The folder itself keeps nobody out who was let in.`
        : 'Your notes, visits and agreement are among it: see that only the two of you were let in.',
    );
  }
  return sentences.join(' ');
}
