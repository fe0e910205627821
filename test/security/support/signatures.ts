import type { Answer, Company } from '../../support/company.js';
import { Cells } from './cells.js';
import { openScene, type Scene } from './scene.js';

export interface Sent {
  by: string;
  type: string;
  data?: object;
  headers?: Record<string, string>;
  kind?: string;
  /** The version that he has looked at; the present one, unless told. */
  seen?: number;
}

const unmet = ({ body }: Answer): string[] => ((body?.unmet ?? []) as { rule: string }[]).map(({ rule }) => rule);

/** A company in which signatures are shown where they are none; what is accepted all the same is wrong. */
export class Signatures {
  readonly mutations = new Cells();
  private accepted = 0;

  private constructor(readonly scene: Scene) {}

  static async open(): Promise<Signatures> {
    return new Signatures(await openScene());
  }

  get company(): Company {
    return this.scene.company;
  }

  /** Refused with this status, and by this rule where one is named. */
  async isNone(what: string, attempt: Promise<Answer>, status: number, rule?: string): Promise<void> {
    const answer = await attempt;
    if (answer.status < 300) this.accepted++;
    const isRefused = answer.status === status && (rule === undefined || unmet(answer).includes(rule));
    this.mutations.check(isRefused, () => `${what}: ${answer.status} ${answer.text.slice(0, 300)}`);
  }

  async send(no: string, { by, type, data = {}, headers, kind = 'orders', ...looked }: Sent): Promise<Answer> {
    const path = kind === 'orders' ? `/api/orders/${no}/events` : `/api/processes/${kind}/${no}/events`;
    const member = await this.company.member(by);
    // Somebody who has looked at it as it stands, unless he says otherwise.
    const { body } = await member.get(path.slice(0, path.lastIndexOf('/')));
    const seen = headers?.['If-Match'] === undefined ? { seen: looked.seen ?? body?.version } : {};
    return member.post(path, { type, data, reason: '客户要求', ...seen }, headers);
  }

  /** Tells how much was tried and how much of it was taken. */
  async close(): Promise<void> {
    process.stdout.write(`signatures: ${this.mutations.total} mutations, ${this.accepted} accepted\n`);
    await this.scene.close();
  }
}
