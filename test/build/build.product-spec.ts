import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');
let project: string;

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
};
const writeContract = (description: string): void =>
  write(
    'openapi.json',
    JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'orders', version: '1' },
      paths: {},
      components: { schemas: { OrderEntry: { type: 'object', properties: { no: { type: 'string', description } } } } },
    }),
  );
const client = (): string => readFileSync(join(project, 'web/src/api/schema.d.ts'), 'utf8');
const built = (file: string): string => readFileSync(join(project, 'dist', file), 'utf8');

/** Builds what is not built, as `npm start` does first. @returns what it said, without how long it took */
function build(): { status: number | null; said: string[] } {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: project, encoding: 'utf8' });
  const said = stdout.split('\n').filter((line) => line !== '' && !/… [\d.]+ s$/.test(line));
  return { status, said: said.map((line) => line.replace(/[\d.]+ s$/, '…')).toSorted() };
}

const PRODUCT = ['Building the product …', 'The product is built: …'];
const DOSSIER = ['Building the dossier …', 'The dossier is built: …'];
const CLIENT = ['Building the client …', 'The client is built: …'];
const PAGE = ['Building the page …', 'The page is built: …'];

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'orders-build-'));
  for (const file of [
    'scripts/build.mjs',
    'scripts/web-api.mjs',
    'scripts/vite.dossier.mjs',
    'tsconfig.json',
    'tsconfig.build.json',
    'package.json',
    'package-lock.json',
  ]) {
    write(file, readFileSync(join(root, file), 'utf8'));
  }
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
  write('src/main.ts', 'export const said: string = "first";\n');
  write('src/other.ts', 'export const other = 1;\n');
  write('src/features/dossier/page/main.ts', 'export const opened = true;\n');
  write('machines/index.ts', 'export const machines = [];\n');
  writeContract('first');
  write(
    'web/vite.config.ts',
    "export default { root: import.meta.dirname, build: { outDir: '../dist/web', emptyOutDir: true } };\n",
  );
  write('web/index.html', '<!doctype html><title>page</title><script type="module" src="/page.ts"></script>\n');
  write('web/page.ts', 'document.title = `built for ${process.env.NODE_ENV}`;\n');
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('what npm start builds', () => {
  it('is everything at first, and nothing when nothing has changed', () => {
    expect(build()).toEqual({ status: 0, said: [...PRODUCT, ...DOSSIER, ...CLIENT, ...PAGE].toSorted() });
    expect(built('src/main.js')).toContain('first');
    expect(built('web/index.html')).toContain('page');
    expect(build()).toEqual({ status: 0, said: [] });
  });

  it('is what is delivered, by whomever it is built', () => {
    expect(process.env.NODE_ENV).toBe('test');
    const [page = ''] = readdirSync(join(project, 'dist/web/assets'));
    expect(built(`web/assets/${page}`)).toContain('built for production');
  });

  it('is the part whose source has changed, without what came of a source that is gone', () => {
    write('src/main.ts', 'export const said: string = "second";\n');
    rmSync(join(project, 'src/other.ts'));
    expect(build()).toEqual({ status: 0, said: PRODUCT });
    expect(built('src/main.js')).toContain('second');
    expect(existsSync(join(project, 'dist/src/other.js'))).toBe(false);
    write('web/index.html', '<!doctype html><title>another</title>\n');
    expect(build()).toEqual({ status: 0, said: PAGE });
    expect(built('web/index.html')).toContain('another');
  });

  it('is what the page knows of the API, and then the page, where the API says something else', () => {
    expect(client()).toContain('first');
    writeContract('second');
    expect(build()).toEqual({ status: 0, said: [...CLIENT, ...PAGE].toSorted() });
    expect(client()).toContain('second');
    rmSync(join(project, 'web/src/api/schema.d.ts'));
    expect(build()).toEqual({ status: 0, said: CLIENT });
    expect(client()).toContain('second');
  });

  it('is what was spoilt, and what broke off', () => {
    rmSync(join(project, 'dist/src/main.js'));
    expect(build()).toEqual({ status: 0, said: PRODUCT });
    expect(built('src/main.js')).toContain('second');
    write('src/main.ts', 'export const said: string = 7;\n');
    expect(build().status).toBe(1);
    expect(build().status).toBe(1);
    write('src/main.ts', 'export const said: string = "third";\n');
    expect(build()).toEqual({ status: 0, said: PRODUCT });
    expect(built('src/main.js')).toContain('third');
  });
});
