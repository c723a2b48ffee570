/** What the preview says. */
import type { PreviewReader } from '../../core/view/planViewPreview.ts';

const readers: { readonly [reader in PreviewReader]: string } = {
  students: 'Students',
  teachers: 'Teachers',
  administrators: 'Administrators',
};

export const words = {
  tools: 'This page',
  readFor: 'For',
  readers,
  handOut: 'What is on it',
  print: 'Print…',
  copy: 'Copy for Google Docs',
  export: 'Export…',
  goToText: 'Show in the text',
  showBroken: 'Show me',
  page: (title: string) => `Preview of ${title}`,
  empty: 'There is nothing on this page yet.',
  copied: 'Copied. Paste it into a document of Google Docs or Word.',
  notCopied: 'This could not be copied just now. Click into the page, and try again.',
};
