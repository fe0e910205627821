import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';
import { knock } from './ear.js';

let company: Company;
afterEach(() => company?.close(), 60_000);

/** So many tries a minute has an address; they come back evenly, also while others are made. */
const TRIES = 120;
const AT_ONCE = 12;
const comes = (from: string): Promise<string> =>
  knock(`${company.url.replace('http', 'ws')}/api/inspector/feed?ticket=none`, { 'X-Forwarded-For': from });

/**
 * Three minutes' tries of one address, made as fast as they go, under all of the names in turn.
 * @returns how many were heard, and how many may be in the time that they took
 */
async function floods(...names: string[]) {
  const begun = performance.now();
  const answers: string[] = [];
  let next = 0;
  const knocker = async () => {
    while (next < 3 * TRIES) answers.push(await comes(names[next++ % names.length]));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, knocker));
  expect(new Set(answers)).toEqual(new Set(['401', '429']));
  const minutes = (performance.now() - begun) / 60_000;
  return { heard: answers.filter((answer) => answer === '401').length, mayBe: TRIES * (1 + minutes) };
}

describe('who knocks too often at the inspector', () => {
  it('is told by the proxy that is believed, as everywhere: his neighbours behind it are let in', async () => {
    company = await openCompany({ trustProxy: ['loopback'] });
    // What he says himself comes before the proxy's word, and is not believed.
    const { heard, mayBe } = await floods('198.51.100.7', '203.0.113.9, 198.51.100.7');
    expect(heard).toBeLessThanOrEqual(mayBe);
    expect(await comes('203.0.113.9')).toBe('401');
  }, 120_000);

  it('is who connects, where no proxy is believed: nobody takes another address by naming it', async () => {
    company = await openCompany();
    const { heard, mayBe } = await floods('198.51.100.7', '203.0.113.9', '192.0.2.44');
    expect(heard).toBeLessThanOrEqual(mayBe);
  }, 120_000);
});
