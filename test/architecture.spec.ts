import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { KIND_KNOWN, KINDS_KNOWN, STARTED_BY } from './support/known-kinds.js';

interface ImportRule {
  name: string;
  comment: string;
}

interface CruiseResult {
  summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] };
}

const root = join(__dirname, '..');
const folders = ['machines', 'src', 'test', 'web', 'bench'].filter((folder) => existsSync(join(root, folder)));

/** Made of openapi.json by the build, and not of the project's own. */
const MADE = ['web/src/api/schema.d.ts'];
const LONGEST_FILE = 250;

/** Files of the product that may ask their own node what time it is, each with its reason. */
const WALL_CLOCKS: Record<string, string> = {
  'src/database/embedded/application-lock.ts': 'touches a file of this machine, by whose clock it is looked at',
  'src/audit/seal-key.ts': 'names a file that is put aside',
  'src/inspector/application.ts': 'dates what is told live of an application of one’s own, and kept nowhere',
  'src/inspector/relayed.ts': 'the same, where the application itself gives no time',
  'src/demo/times.ts': 'made-up orders: one node, with its own database, on loopback',
  'src/cli/demo-run.ts': 'plays what people do, who have clocks of their own',
};

/** Every TypeScript file of the project, relative to its root. */
const files = folders
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !MADE.includes(file));

const text = (file: string) => readFileSync(join(root, file), 'utf8');
const inSource = (file: string) => file.startsWith('src/') || file.startsWith('web/src/');
const inMachines = (file: string) => file.startsWith('machines/');

/** The lines of a file without its comments, so that a comment may name what the code may not do. */
const code = (file: string) => text(file).replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1');

/** Each kind of process with its folder in machines/. */
const kinds = files.flatMap((file) => {
  const [, folder] = /^machines\/([^/]+)\/[^/]+\.process\.ts$/.exec(file) ?? [];
  const kind = folder && /\bkind: '([^']+)'/.exec(code(file))?.[1];
  return folder && kind ? [{ kind, folder }] : [];
});

describe('a process is one folder', () => {
  const named = ({ kind, folder }: (typeof kinds)[number]) => {
    const name = new RegExp(`['"\`/]${kind}['"\`/]|machines/${folder}/|'\\.\\./${folder}/`);
    return files.filter(
      (file) =>
        (inSource(file) || inMachines(file)) && !file.startsWith(`machines/${folder}/`) && name.test(code(file)),
    );
  };

  it.each(kinds)('and nothing else knows $kind', ({ kind, folder }) => {
    const known = Object.keys({ ...KINDS_KNOWN, ...KIND_KNOWN[kind], ...STARTED_BY[kind] });
    const others = named({ kind, folder }).filter((file) => !known.some((prefix) => file.startsWith(prefix)));
    expect(others).toEqual([]);
  });

  it.each(kinds)('and every exception for $kind is needed', ({ kind, folder }) => {
    const found = named({ kind, folder });
    const needed = Object.keys({ ...KIND_KNOWN[kind], ...STARTED_BY[kind] });
    const idle = needed.filter((prefix) => !found.some((file) => file.startsWith(prefix)));
    expect(idle).toEqual([]);
  });
});

describe('the arrow of imports', () => {
  const require = createRequire(__filename);
  const rules = (require('../.dependency-cruiser.cjs') as { forbidden: ImportRule[] }).forbidden;
  let cruise: CruiseResult;

  beforeAll(() => {
    // The page imports what the build makes for it.
    execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--only=client']);
    const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const output = execFileSync(process.execPath, [depcruise, ...folders, '--output-type', 'json'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    cruise = JSON.parse(output) as CruiseResult;
  }, 120_000);

  it('is judged on every file', () => {
    expect(cruise.summary.totalCruised).toBeGreaterThanOrEqual(files.length);
  });

  it.each(rules.map(({ comment, name }) => [comment, name]))('%s', (_sentence, name) => {
    const broken = cruise.summary.violations.filter(({ rule }) => rule.name === name);
    expect(broken.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });
});

describe('the shape of the files', () => {
  it(`No file is longer than ${LONGEST_FILE} lines: a longer one is asking to be two.`, () => {
    const long = files
      .map((file) => ({ file, lines: text(file).replace(/\n$/, '').split('\n').length }))
      .filter(({ lines }) => lines > LONGEST_FILE);
    expect(long.map(({ file, lines }) => `${file} has ${lines} lines`)).toEqual([]);
  });

  it('There are no barrels in src: an import names the file that it needs.', () => {
    expect(files.filter((file) => inSource(file) && /(^|\/)index\.tsx?$/.test(file))).toEqual([]);
  });

  it('A test says its tier by its suffix: .spec is pure, .int-spec has PostgreSQL, .e2e-spec speaks HTTP, .deep-spec takes its time, .product-spec drives the built product, .web-spec drives a browser.', () => {
    const tests = files.filter((file) => file.endsWith('spec.ts'));
    expect(
      tests.filter((file) => !/^test\/.*\.(spec|int-spec|e2e-spec|deep-spec|product-spec|web-spec)\.ts$/.test(file)),
    ).toEqual([]);
  });
});

describe('the shape of the code', () => {
  it.each([
    ['No forwardRef: two modules that need each other are one module, or hide a third.', /\bforwardRef\s*\(/],
    ['No @Global: a module says what it needs.', /@Global\s*\(/],
    ['No synchronize: tables change by migrations only.', /\bsynchronize\s*:\s*true\b/],
  ])('%s', (_sentence, forbidden) => {
    expect(files.filter((file) => inSource(file) && forbidden.test(code(file)))).toEqual([]);
  });

  it('The time that counts is the database’s: nodes differ, so none asks its own clock. What takes how long, performance.now() tells.', () => {
    const reads = (file: string) => /\bDate\.now\b|(?<!\.)\bDate\(\s*\)|\bnew Date\b(?!\()/.test(code(file));
    const found = files.filter((file) => file.startsWith('src/') && reads(file));
    expect(found.filter((file) => !(file in WALL_CLOCKS))).toEqual([]);
    expect(Object.keys(WALL_CLOCKS).filter((file) => !found.includes(file))).toEqual([]);
  });

  it('The database is asked for the time by its functions: what the language of SQL tells by a keyword, no test can move.', () => {
    const keyword =
      /\b(current_(date|time|timestamp)|localtime(stamp)?)\b|'(now|today|tomorrow|yesterday)'::|\b(timeofday|age)\(/i;
    expect(files.filter((file) => file.startsWith('src/') && keyword.test(code(file)))).toEqual([]);
  });

  it('Working time is computed in one place: nothing else knows what a weekday, a shift or a holiday is.', () => {
    // The page's calendar says where a week begins, and counts nothing.
    const known = ['machines/work-calendar.ts', 'machines/working-time.ts', 'web/src/calendar/time-axis.ts'];
    const computes = /\bgetUTCDay\b|\bgetDay\(|\b(iso)?dow\b|\b(week|work)day\(|'(week|day)OfWeek'/i;
    const others = (file: string) => (inSource(file) || inMachines(file)) && !known.includes(file);
    expect(files.filter((file) => others(file) && computes.test(code(file)))).toEqual([]);
    const idle = known.filter((file) => !/\bgetUTCDay\b|working-?day/i.test(code(file)));
    expect(idle).toEqual([]);
  });

  it('Machines have no clock and no chance: what they need to know arrives in the event.', () => {
    const impure = /\bnew Date\(\s*\)|\bDate\.now\(|\bMath\.random\(|\bset(Timeout|Interval)\(|\bprocess\.env\b/;
    expect(files.filter((file) => inMachines(file) && impure.test(code(file)))).toEqual([]);
  });
});
