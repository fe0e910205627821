import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** What things are not called, of the table in docs/terms.md, with what they are called instead. */
const NOT: readonly [word: string, instead: string][] = readFileSync(join(ROOT, 'docs/terms.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.includes('zh-CN'))
  .flatMap((line) => {
    const [, instead = '', , , words = ''] = line.split('|').map((cell) => cell.trim());
    return words.split('、').flatMap((word) => (word === '' ? [] : [[word, instead] as [string, string]]));
  });

/** Other people's words: what columns of sheets may be called, and what the regulations are about. */
const NOT_OURS = /^src\/import\/|^machines\/clauses\//;

const SOURCES = ['machines', 'src', 'web/src'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.tsx?$/.test(file) && !NOT_OURS.test(file)),
);

const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const TEXTS = SOURCES.map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8').replaceAll(COMMENT, '') }));

describe('the terms', () => {
  it('are read from their table', () => {
    expect(NOT.length).toBeGreaterThan(30);
    expect(SOURCES.length).toBeGreaterThan(500);
  });

  it.each(NOT)('%s is called %s', (word) => {
    expect(TEXTS.filter(({ text }) => text.includes(word)).map(({ file }) => file)).toEqual([]);
  });
});
