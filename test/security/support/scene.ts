import type { Answer, Company } from '../../support/company.js';
import { openCompany } from '../../support/company.js';
import { PEOPLE } from './demo-people.js';
import { Tables } from './tables.js';
import { WAY } from './way.js';

/** The demo company with an eye on every row of its database. */
export interface Scene {
  company: Company;
  tables: Tables;
  /** An order that has come so far, by what happened last on its way. */
  orderAfter: (last: string) => Promise<string>;
  /** Refused, and no row of any table is another than before. */
  leavesNoTrace: (attempt: () => Promise<Answer>) => Promise<Answer>;
  close(): Promise<void>;
}

export async function openScene(): Promise<Scene> {
  const company = await openCompany();
  const tables = new Tables(company.database.ownerUrl);
  // A sign-in later would be a row more.
  for (const { username } of PEOPLE) await company.member(username);
  return {
    company,
    tables,
    orderAfter: async (last) => {
      const no = await company.enter();
      for (const { after, steps } of WAY) {
        if (steps.length > 0) await company.bring(no, ...steps);
        if (after === last) return no;
      }
      throw new Error(`Nothing on the way is called ${last}`);
    },
    leavesNoTrace: async (attempt) => {
      const before = await tables.digests();
      const answer = await attempt();
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(await tables.digests()).toEqual(before);
      return answer;
    },
    close: async () => {
      await tables.close();
      await company.close();
    },
  };
}
