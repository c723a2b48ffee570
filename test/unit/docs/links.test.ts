// The pages of the repository lead where they say: to files that are there and headings that stand in them.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from '../../../scripts/paths.ts';

const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'examples/README.md', 'bench/README.md'],
  ...readdirSync(join(root, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

/** What leads to the headings of a page, as GitHub and VS Code make it. */
function anchors(page: string): ReadonlySet<string> {
  const headings = [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return new Set(headings);
}

describe('the links of the pages', () => {
  for (const page of pages) {
    it(`lead somewhere in ${page}`, () => {
      const text = readFileSync(join(root, page), 'utf8').replace(/^```[^]*?^```$/gm, '');
      const lost = [...text.matchAll(/\]\((?!https:)([^)\s]*)\)/g)].flatMap(([, link = '']) => {
        const [file = '', anchor] = link.split('#');
        const target = file === '' ? join(root, page) : join(root, dirname(page), file);
        if (!existsSync(target) || relative(root, target).startsWith('..')) return [link];
        return anchor === undefined || anchors(target).has(anchor) ? [] : [link];
      });
      assert.deepEqual(lost, []);
    });
  }
});
