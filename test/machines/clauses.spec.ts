import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Carrier } from '../../machines/clauses/carriers.js';
import { CARRIERS } from '../../machines/clauses/carriers.js';
import { citations, clauses, clausesOf, rulesOf } from '../../machines/clauses.js';
import { machines } from '../../machines/index.js';

const rules = Object.values(machines).flatMap((versions) =>
  versions.slice(-1).flatMap((definition) => Object.entries(definition.rules.rules)),
);

/** What carries a clause, by the kind of process or the place where it is made. `practice` is the company's own. */
const BEHIND: Readonly<Record<Exclude<Carrier, 'practice'>, string>> = {
  rules: 'machines/rulebook.ts',
  opportunities: 'opportunities',
  order: 'orders',
  requisitions: 'purchase-requisitions',
  actions: 'actions',
  issues: 'issues',
  nonconformities: 'nonconformities',
  meetings: 'meetings',
  projects: 'projects',
  'monthly-plans': 'monthly-plans',
  handovers: 'handovers',
  log: 'src/engine/log',
  boards: 'web/src/departments/department.page.tsx',
  notices: 'src/features/notices',
  warnings: 'src/departments/operations/warnings.service.ts',
  access: 'src/http/redact.ts',
  needs: 'src/departments/market/need.entity.ts',
  archive: 'src/departments/archive/file.entity.ts',
  aftersales: 'src/departments/aftersales/file.entity.ts',
  figures: 'src/departments/indicators.ts',
  duties: 'duties',
  suppliers: 'suppliers',
  purchasing: 'purchase-orders',
  payables: 'src/departments/finance/payable.entity.ts',
  registers: 'customers',
  stock: 'stock-items',
  equipment: 'maintenance',
  'sales-planning': 'sales-plans',
  'customer-care': 'contacts',
  cases: 'cases',
  improvement: 'improvements',
  'archive-keeping': 'files',
  sharing: 'publishers',
  appraisal: 'appraisals',
  risks: 'risks',
};

const ids = clauses.map(({ id }) => id);

describe('the register of clauses', () => {
  it('has every clause that obliges somebody, once, in three languages', () => {
    const counted = ['S0', 'S1', 'S2', 'S3', 'S4'].map(
      (document) => ids.filter((id) => id.startsWith(document)).length,
    );
    expect(counted).toEqual([62, 24, 18, 22, 65]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, title } of clauses) {
      expect([id, Object.values(title).filter((part) => part === '')]).toEqual([id, []]);
      expect([id, citations(id)]).toEqual([id, [id]]);
    }
  });

  it('says of each clause what carries it', () => {
    expect(
      clauses.filter(({ carriedBy }) => carriedBy.length === 0 || carriedBy.some((carrier) => !(carrier in CARRIERS))),
    ).toEqual([]);
    const used = new Set(clauses.flatMap(({ carriedBy }) => carriedBy));
    expect(Object.keys(CARRIERS).filter((carrier) => !used.has(carrier as never))).toEqual([]);
  });

  it('names nothing that does not exist: behind each carrier is a process, or a part of the product', () => {
    const missing = Object.entries(BEHIND).filter(
      ([, behind]) => !(behind in machines) && !existsSync(join(__dirname, '../..', behind)),
    );
    expect(missing).toEqual([]);
  });

  it('has every clause that a rule cites', () => {
    const unknown = rules.flatMap(([id, rule]) =>
      citations(rule.clause)
        .filter((cited) => clausesOf({ clause: cited }).length === 0)
        .map((cited) => `${id} cites ${cited}`),
    );
    expect(unknown).toEqual([]);
    const silent = rules.filter(([, rule]) => rule.clause !== 'product' && clausesOf(rule).length === 0);
    expect(silent.map(([id]) => id)).toEqual([]);
  });

  it('says that rules carry a clause exactly where some do', () => {
    const claimed = clauses.filter(({ carriedBy }) => carriedBy.includes('rules')).map(({ id }) => id);
    expect(ids.filter((id) => rulesOf(id).length > 0)).toEqual(claimed);
  });
});

describe('from a rule to its clauses and back', () => {
  const carried = (clause: string) => clausesOf({ clause }).map(({ id }) => id);

  it('takes each place that the rule cites, and leaves notes aside', () => {
    expect(carried('S3§三2; S4§二(二)3')).toEqual(['S3§三2', 'S4§二(二)3']);
    expect(carried('S3§三2; quality risk: S4§三(五)1 (project orders)')).toEqual(['S3§三2', 'S4§三(五)1']);
    expect(carried('product')).toEqual([]);
  });

  it('takes a section for all its clauses, and no number for another that begins alike', () => {
    expect(carried('S4§二(四)')).toEqual(['S4§二(四)1', 'S4§二(四)2']);
    expect(carried('S3§六')).toEqual(['S3§六1', 'S3§六2', 'S3§六3']);
    expect(carried('S3§二1')).toEqual(['S3§二1']);
  });

  it('names the rules of every process', () => {
    expect(rulesOf('S0§三(三)1')).toEqual([
      { kind: 'orders', rule: 'PC-01' },
      { kind: 'monthly-plans', rule: 'MP-11' },
    ]);
    expect(rulesOf('S0§四(三)3')).toEqual([{ kind: 'purchase-requisitions', rule: 'PQ-10' }]);
    expect(rulesOf('S4§四(二)3')).toEqual([]);
  });
});
