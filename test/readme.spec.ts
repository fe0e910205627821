import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...['bench', 'chaos', 'errors', 'import', 'settings', 'tools'].map((name) => `docs/${name}.md`),
];

/** Links of a page to files of this project. */
const linksOf = (page: string): string[] =>
  [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);

describe('README.md', () => {
  it('is short enough to be read whole: 12 kB, lines of 120 letters', () => {
    expect(statSync(join(ROOT, 'README.md')).size).toBeLessThanOrEqual(12_000);
    const lines = readFileSync(join(ROOT, 'README.md'), 'utf8').split('\n');
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
  });

  it.each(PAGES)('has no link to a file that is not there: %s', (page) => {
    expect(linksOf(page).filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([]);
  });
});
