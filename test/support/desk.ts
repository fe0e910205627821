import type { Company, Untyped } from './company.js';
import { each } from './company.js';

/** What people of the company read, and what they send to processes of one kind when they have just looked at them. */
export function deskOf(company: () => Company, kind: string) {
  const get = async (by: string, path: string): Promise<Untyped> => (await (await company().member(by)).get(path)).body;
  /** @returns the status, and the rules that were not met */
  const send = async (by: string, no: string, type: string, data: object = {}, reason?: string): Promise<unknown[]> => {
    const place = `/api/processes/${kind}/${no}`;
    const { version } = await get('auditor', place);
    const sent = { type, data, seen: version, ...(reason && { reason }) };
    const { status, body } = await (await company().member(by)).post(`${place}/events`, sent);
    return [status, each((body.unmet ?? []) as object[], 'rule')];
  };
  return { get, send };
}
