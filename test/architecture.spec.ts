import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

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

/** Where the name of any kind of process may stand, each with its reason. */
const KINDS_KNOWN: Record<string, string> = {
  'machines/index.ts': 'the line of each kind',
  'machines/vocabularies.ts': 'the line of each kind that the page carries, where no machine is needed',
  'machines/clauses/': 'which clause of the regulations each kind carries out',
  'src/departments/': 'a department keeps read models of its own of what it works on',
  'src/database/migrations/': 'what the database was made of, step by step',
  'src/demo/': 'made-up processes of each kind',
};

/** The same of kinds that came before the rest was made of their definitions; each entry is to go. */
const KIND_KNOWN: Record<string, Record<string, string>> = {
  orders: {
    'machines/papers/': 'the papers of an order',
    'machines/delivery-batches/': 'a part of an order, made of the same parts',
    'src/cli/': 'plays the life of an order',
    'src/features/orders/': 'the list of orders has columns and an index of its own',
    'src/features/dashboard/': 'counts orders by their milestones',
    'src/features/processes/alias.ts': 'the paths that orders have beside those of every kind',
    'src/http/http.module.ts': 'has the module of the list of orders among its own',
    'src/http/openapi': 'the documentation of an order',
    'src/import/': 'only orders are imported',
    'src/read-models/': 'what read models of orders share',
    'web/src/': 'the pages of orders',
    'src/database/embedded/': 'the name of the embedded database',
  },
  'purchase-orders': { 'web/src/order/materials-card.tsx': 'where the material of an order is' },
  duties: { 'web/src/departments/offices/duties.tsx': 'how an office keeps its duties' },
  actions: {
    'web/src/meetings/': 'leads to what a meeting has resolved',
    'web/src/time/new-cadence-form.tsx': 'what recurs is begun there as an action',
  },
  meetings: {
    'web/src/meetings/': 'the room in which a meeting is held',
    'web/src/app/routes.tsx': 'the line of that page',
  },
  handovers: {
    'web/src/handovers/': 'the list of what is handed over',
    'web/src/app/routes.tsx': 'the line of that page',
    'web/src/changes/rights-form.tsx': 'leads to a hand-over before somebody is disabled',
  },
  nonconformities: {
    'machines/duties/duty.figures.ts': 'a figure has the same name',
    'web/src/departments/offices/checking.tsx': 'a list of orders has the same name',
  },
  suppliers: {
    'machines/order/rules/review-supply.rules.ts': 'a field of a review has the same name',
    'machines/kit/lookups.ts': 'a field that names one is offered them',
    'src/features/registers/': 'finds them by part of their names',
    'src/http/openapi/parameters.ts': 'the documentation of that',
  },
  'purchase-requisitions': {
    'machines/order/': 'an order causes requisitions and observes them',
    'src/http/openapi/parameters.ts': 'an example of a kind',
  },
};

/** The processes that start one of a kind, each with why. */
const STARTED_BY: Record<string, Record<string, string>> = {
  actions: {
    'machines/issues/': 'a plan that the leader decides is an action',
    'machines/meetings/': 'what a meeting resolves is an action',
  },
  issues: {
    'machines/order/': 'what keeps an order from going on is offered to be raised as an issue',
    'machines/purchase-requisition/': 'so is a purchase that is stuck',
    'machines/purchase-orders/': 'and a delivery that is late',
    'machines/maintenance/': 'and equipment that is down',
    'machines/nonconformities/': 'and what failed',
    'machines/cases/': 'and what a customer complains of',
  },
  'purchase-orders': {
    'machines/purchase-requisition/': 'what was approved is offered to be ordered',
    'machines/stock-items/': 'so is what is low',
  },
  nonconformities: {
    'machines/order/': 'an inspection that fails opens one',
    'machines/purchase-orders/': 'so does one of goods that arrive',
    'machines/cases/': 'and a problem of quality that a customer has',
  },
  'delivery-batches': { 'machines/order/': 'an order that is delivered in parts begins one for each' },
  'stock-items': { 'machines/purchase-orders/': 'what was bought is put into stock' },
  meetings: { 'machines/issues/': 'the leader calls a special meeting on an issue' },
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
