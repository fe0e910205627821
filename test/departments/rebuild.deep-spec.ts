import { DataSource } from 'typeorm';
import { tellAll } from './stories.js';
import type { Company } from './support.js';
import { openCompany } from './support.js';

let company: Company;

beforeAll(async () => {
  company = await openCompany();
}, 60_000);
afterAll(() => company.close());

describe('the read models', () => {
  it('are the tables that the migrations made', async () => {
    const { upQueries } = await company.module.get(DataSource).driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('are the same to the letter when they are made again from the log', async () => {
    const told = await tellAll(company);
    const before = await company.readModels();
    await company.rebuild();
    expect(await company.readModels()).toEqual(before);
    for (const process of Object.values(told)) {
      expect(await company.verifier.verify(process)).toMatchObject({ process, verified: true, mismatch: null });
    }
    expect(Object.entries(before).flatMap(([table, rows]) => (rows.length === 0 ? [table] : []))).toEqual([]);
  }, 120_000);
});
