import type { Acting } from '../../src/identity/acting.js';
import { type Company, idOf, openCompany } from './company.js';

const NAMES = ['admin', 'admin2', 'manager', 'manager2', 'sales', 'sales-head', 'auditor'] as const;

/** Four eyes over rights: one proposes, another agrees to exactly that, nobody for himself. */
export interface FourEyes {
  company: Company;
  people: Record<(typeof NAMES)[number], Acting>;
  seen: (change: string, by: Acting) => ReturnType<Company['changeLists']['one']>;
  agree: (change: string, by: Acting) => ReturnType<Company['changes']['agree']>;
  /** A proposal to make somebody of sales. */
  giveSalesTo: (username: string, by?: Acting) => ReturnType<Company['people']['proposeChange']>;
}

export const inAWeek = () => new Date(Date.now() + 7 * 86_400_000).toISOString();

export const refused = (message: string) => ({ code: 'change-refused', message: expect.stringContaining(message) });

/** The company with those who propose and agree signed in; it closes with the tests of the file. */
export async function openFourEyes(): Promise<FourEyes> {
  const company = await openCompany();
  const signedIn = await Promise.all(NAMES.map(async (name) => [name, await company.acting(name)]));
  const people = Object.fromEntries(signedIn) as FourEyes['people'];
  return {
    company,
    people,
    seen: (change, by) => company.changeLists.one(change, by.id),
    agree: async (change, by) =>
      company.changes.agree(change, (await company.changeLists.one(change, people.auditor.id)).hash, by),
    giveSalesTo: (username, by = people.admin) =>
      company.people.proposeChange(idOf(username), { offices: ['sales'], headOf: [] }, '调岗', by),
  };
}
