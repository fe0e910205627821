import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
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

describe('the settings', () => {
  const settings = [
    ...readFileSync(join(ROOT, 'docs/operate/settings.md'), 'utf8').matchAll(/^- ((?:`[A-Z_]+`(?:, )?)+)/gm),
  ].flatMap(([, names = '']) => [...names.matchAll(/[A-Z_]+/g)].map(([name]) => name));
  /** Of this machine alone, or for tests. */
  const ELSEWHERE = ['TEST_CLOCK'];

  it.each(settings.filter((name) => !ELSEWHERE.includes(name)))('%s has its place in docker-compose.yml', (name) => {
    expect(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8')).toMatch(new RegExp(`^ {6}${name}: `, 'm'));
  });

  it('are what the product reads', () => {
    const read = [...readFileSync(join(ROOT, 'src/settings.ts'), 'utf8').matchAll(/given\('([A-Z_]+)'\)/g)].map(
      ([, name]) => name,
    );
    const others = ['NODE_ENV', 'ADMIN_USERNAME', 'ADMIN_PASSWORD'];
    expect([...new Set(read)].filter((name) => !others.includes(name)).toSorted()).toEqual(
      settings.filter((name) => !others.includes(name)).toSorted(),
    );
  });
});
