import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';
import { knock } from './ear.js';

let company: Company;
afterEach(() => company?.close(), 60_000);

const TRIES = 120;
const comes = (from: string): Promise<string> =>
  knock(`${company.url.replace('http', 'ws')}/api/inspector/feed?ticket=none`, { 'X-Forwarded-For': from });

/** More than one network may try in a minute, all of one address. */
async function floods(from: string): Promise<Set<string>> {
  const answers = new Set<string>();
  for (let tries = 0; tries <= TRIES; tries++) answers.add(await comes(from));
  return answers;
}

describe('who knocks too often at the inspector', () => {
  it('is told by the proxy that is believed, as everywhere: his neighbours behind it are let in', async () => {
    company = await openCompany({ trustProxy: ['loopback'] });
    expect(await floods('198.51.100.7')).toEqual(new Set(['401', '429']));
    expect(await comes('203.0.113.9')).toBe('401');
    // What he says himself comes before the proxy's word, and is not believed.
    expect(await comes('203.0.113.9, 198.51.100.7')).toBe('429');
  }, 120_000);

  it('is who connects, where no proxy is believed: nobody takes another address by naming it', async () => {
    company = await openCompany();
    expect(await floods('198.51.100.7')).toEqual(new Set(['401', '429']));
    expect(await comes('203.0.113.9')).toBe('429');
  }, 120_000);
});
