import { Sealer } from '../../src/audit/sealer.js';
import { PG_POOL } from '../../src/database/pool.js';
import type { DossierParts } from '../../src/features/dossier/dossier.format.js';
import type { Opened } from '../../src/features/dossier/page/check.js';
import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';
import { orderExamples } from '../support/order-examples.js';
import { sealAll } from '../support/seal-all.js';
import { REVIEWED } from '../support/stretches.js';
import { found, openedFrom, spoiltIn } from './support/dossier.js';

const FINE = ['manifest fine', 'parts fine', 'chain fine', 'seals fine'];

let company: Company;
let no: string;
let whole: Opened;

const take = async (username: string): Promise<Response> => {
  const { token } = await company.member(username);
  return fetch(`${company.url}/api/processes/orders/${no}/dossier.html`, {
    headers: { authorization: `Bearer ${token}` },
  });
};

/** Uploads what the customer has sent. */
async function upload(): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob(['%PDF-1.7 what the customer has sent']), 'original.pdf');
  const headers = { authorization: `Bearer ${(await company.member('sales')).token}` };
  const answer = await fetch(`${company.url}/api/attachments`, { method: 'POST', headers, body: form });
  return ((await answer.json()) as { id: string }).id;
}

const partOf = <Name extends keyof DossierParts>({ texts }: Opened, name: Name): DossierParts[Name] =>
  JSON.parse(texts.get(name) ?? '') as DossierParts[Name];

beforeAll(async () => {
  company = await openCompany();
  const original = await upload();
  no = await company.enter({ ...orderExamples['sales.enter-order'], original });
  await company.bring(no, ...REVIEWED);
  await sealAll(company.app.get(Sealer), company.app.get(PG_POOL));
  whole = openedFrom(await (await take('auditor')).text());
}, 120_000);
afterAll(() => company?.close());

describe('the whole file of an order', () => {
  it('proves itself to whoever may see everything', async () => {
    expect(await found(whole)).toEqual(FINE);
    const { manifest } = whole.signed;
    expect(manifest).toMatchObject({
      kind: 'orders',
      no,
      isWhole: true,
      withheldFiles: 0,
      entries: partOf(whole, 'log').length,
    });
    const names = manifest.parts.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['log', 'record', 'words', 'checklist', 'paper:order-copy']));
    expect(names.some((name) => name.startsWith('attachment:'))).toBe(true);
    expect(partOf(whole, 'record').verification).toMatchObject({ verified: true, events: manifest.entries });
    expect(partOf(whole, 'words').events['sales.enter-order'].en).toBe('Enter order');
  });

  it('says in which part a letter was changed', async () => {
    for (const { name, kind } of whole.signed.manifest.parts) {
      const spoilt = spoiltIn(whole, name, (text) => Math.floor(text.length / 2));
      const told = await found(spoilt);
      expect([name, kind, told]).toEqual([name, kind, expect.arrayContaining([`parts broken changed ${name}`])]);
    }
    const title = { ...whole, signed: { ...whole.signed, manifest: { ...whole.signed.manifest, title: 'another' } } };
    expect(await found(title)).toContain(`manifest broken signature ${no}`);
  });

  it('says at which entry the log was changed, and which is missing', async () => {
    const third = (text: string): number => text.indexOf('"recordedAt":"', text.indexOf('"seq":3,')) + 16;
    expect(await found(spoiltIn(whole, 'log', third))).toContain('chain broken changed 3');
    const log = partOf(whole, 'log').filter(({ seq }) => seq !== 4);
    const shorter = { ...whole, texts: new Map([...whole.texts, ['log', JSON.stringify(log)]]) };
    expect(await found(shorter)).toContain('chain broken missing 4');
    const ended = {
      ...whole,
      texts: new Map([...whole.texts, ['log', JSON.stringify(partOf(whole, 'log').slice(0, -1))]]),
    };
    expect(await found(ended)).toContain(`chain broken head ${whole.signed.manifest.entries - 1}`);
  });

  it('tells a part that nobody has signed, and one that is gone', async () => {
    expect(await found({ ...whole, texts: new Map([...whole.texts, ['paper:forged', 'AAAA']]) })).toContain(
      'parts broken changed paper:forged',
    );
    const texts = new Map([...whole.texts].filter(([name]) => name !== 'paper:order-copy'));
    expect(await found({ ...whole, texts })).toContain('parts broken changed paper:order-copy');
  });

  it('keeps from a reader what he may not see, says so, and the chain still holds', async () => {
    const opened = openedFrom(await (await take('production')).text());
    expect(opened.signed.manifest.isWhole).toBe(false);
    const told = await found(opened);
    expect(told).toEqual(
      expect.arrayContaining(['manifest fine', 'parts fine', 'chain fine', 'seals unknown withheld']),
    );
    expect(told).toContain('whole unknown redacted');
    expect(partOf(opened, 'log').some(({ hidesObserved }) => hidesObserved !== true)).toBe(true);
    expect(told.filter((one) => one.includes('broken'))).toEqual([]);
    const [entered] = partOf(opened, 'log');
    expect(entered).toMatchObject({
      type: 'sales.enter-order',
      salt: null,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const [{ unitPrice }] = (partOf(whole, 'log')[0].data as { lines: { unitPrice: string }[] }).lines;
    expect([...opened.texts.values()].join()).not.toContain(`"unitPrice":"${unitPrice}"`);
  });

  it('is written down among the security events, and is nobody’s who may not see the order', async () => {
    const { body } = await (await company.member('auditor')).get('/api/audit?limit=50');
    const subjects = (body.items as { action: string; subject: string }[]).filter(
      ({ action }) => action === 'dossier.taken',
    );
    expect(subjects[0]).toMatchObject({ subject: `orders:${no}` });
    no = 'SO-999999';
    expect((await take('auditor')).status).toBe(404);
  });
});
