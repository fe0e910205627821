import type { Company, Member } from '../support/company.js';
import { openCompany } from '../support/company.js';

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close());

interface Transition {
  id: string;
  data: { process: string; seq: number; type: string; label: string; to: string; by: { name: string } };
}

/** Listens until it is told to stop. */
class Ear {
  readonly heard: Transition[] = [];
  ended = false;
  status = 0;
  private readonly abort = new AbortController();
  private done: Promise<void> = Promise.resolve();

  constructor(private readonly member: Member) {}

  async listen(last?: string): Promise<this> {
    const response = await fetch(`${company.url}/api/stream`, {
      headers: {
        Authorization: `Bearer ${this.member.token}`,
        ...(last === undefined ? {} : { 'Last-Event-ID': last }),
      },
      signal: this.abort.signal,
    });
    this.status = response.status;
    const { body } = response;
    if (response.ok && body) this.done = this.read(body.getReader()).catch(() => undefined);
    return this;
  }

  private async read(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      const parts = (rest + decoder.decode(value, { stream: true })).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        const id = /^id: (.+)$/m.exec(part)?.[1];
        const data = /^data: (.+)$/m.exec(part)?.[1];
        if (id !== undefined && data !== undefined) this.heard.push({ id, data: JSON.parse(data) });
      }
    }
    this.ended = true;
  }

  async until(condition: () => boolean, what: string): Promise<void> {
    for (let attempt = 0; !condition(); attempt++) {
      if (attempt > 1500) throw new Error(`Waited in vain: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async hears(count: number): Promise<Transition[]> {
    await this.until(() => this.heard.length >= count, `${count} transitions, heard ${this.heard.length}`);
    return this.heard;
  }

  async stop(): Promise<void> {
    this.abort.abort();
    await this.done;
  }
}

const words = (heard: Transition[]): string[] => heard.map(({ data }) => `${data.process} ${data.seq} ${data.type}`);

describe('the live stream', () => {
  it('tells every transition to everybody who listens, in the order of each process', async () => {
    const [clerk, hr] = [
      await new Ear(await company.member('clerk')).listen(),
      await new Ear(await company.member('hr')).listen(),
    ];
    const no = await company.enter();
    await company.bring(no, 'clerk.confirm-check', 'sales.review');
    for (const ear of [clerk, hr]) {
      expect(words(await ear.hears(3))).toEqual([
        `${no} 1 sales.enter-order`,
        `${no} 2 clerk.confirm-check`,
        `${no} 3 sales.review`,
      ]);
    }
    expect(clerk.heard[1].data).toMatchObject({ label: '确认初审', to: 'received', by: { name: '陈晓雯' } });
    await clerk.stop();
    await hr.stop();
  });

  it('goes on after the last id, without a gap and without a repetition', async () => {
    const clerk = await company.member('clerk');
    const first = await new Ear(clerk).listen();
    const no = await company.enter();
    const [{ id }] = await first.hears(1);
    await first.stop();
    await company.bring(no, 'clerk.confirm-check', 'sales.review', 'quality.review');
    const second = await new Ear(clerk).listen(id);
    expect(words(await second.hears(3))).toEqual([
      `${no} 2 clerk.confirm-check`,
      `${no} 3 sales.review`,
      `${no} 4 quality.review`,
    ]);
    await company.bring(no, 'procurement.review');
    expect(words(await second.hears(4)).at(-1)).toBe(`${no} 5 procurement.review`);
    await second.stop();
  });

  it('tells all of it again from the very beginning', async () => {
    const ear = await new Ear(await company.member('auditor')).listen('0::0');
    await ear.hears(8);
    const ids = ear.heard.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    await ear.stop();
  });

  it('misses nothing that is written by many at once', async () => {
    const ear = await new Ear(await company.member('clerk')).listen();
    const numbers = await Promise.all(Array.from({ length: 12 }, () => company.enter()));
    await ear.hears(12);
    expect(ear.heard.map(({ data }) => data.process).sort()).toEqual(numbers.sort());
    await ear.stop();
  });

  it('refuses an id that is none', async () => {
    for (const last of ['nonsense', '99999999999999999999999:SO-1:1', '1:SO 1:1']) {
      expect((await new Ear(await company.member('clerk')).listen(last)).status).toBe(422);
    }
  });

  it('ends when the session does', async () => {
    const { body } = await company.ask('POST', '/api/auth/login', { body: { username: 'market', password: 'demo' } });
    const token = body.accessToken as string;
    const market = { ...(await company.member('market')), token };
    const ear = await new Ear(market).listen();
    await company.ask('POST', '/api/auth/logout', { headers: { Authorization: `Bearer ${token}` } });
    await ear.until(() => ear.ended, 'the end of the stream');
    expect(ear.ended).toBe(true);
  }, 30_000);
});
