import { setTimeout as sleep } from 'node:timers/promises';
import { demoPersonId } from '../../src/identity/demo-company.js';
import { orderExamples } from '../support/order-examples.js';
import { oneOf } from '../support/chance.js';
import type { Reply } from './nodes.js';
import type { Track } from './track.js';

/** How long commands are held up, in milliseconds: longer than it takes to look into the log. */
const SLOWNESS = 120;
/** Commands of one person that are under way all the time until his right is taken away, and that he sends afterwards. */
const UNDER_WAY = 6;
const AFTERWARDS = 4;
/** How long he uses it before, in milliseconds. */
const LONGEST_USE = 150;

const HOLD = { type: 'clerk.hold', data: {}, reason: '核对' };
const RESUME = { type: 'clerk.resume', data: {}, reason: '核对' };
/** What somebody is answered who may not, or no longer. */
const REFUSED = new Set([401, 403]);

/** A way of taking a right away, and of giving it back. */
interface Way {
  name: string;
  /** Who sends the commands. */
  sender: string;
  take: (track: Track) => Promise<Reply>;
  restore: (track: Track) => Promise<unknown>;
}

/** Other offices, which one proposes and another agrees to. */
const move = async (track: Track, username: string, office: string): Promise<Reply> => {
  const body = { offices: [office], reason: '调岗' };
  const path = `/api/people/${demoPersonId(username)}`;
  const { body: proposed } = await track.node().ask({ method: 'PATCH', path, token: await track.token('admin'), body });
  return track.agree(proposed);
};
const disable = (track: Track, username: string): Promise<Reply> =>
  track.post('admin', `/api/people/${demoPersonId(username)}/disable`, { reason: '停职', compromised: true });
const enable = async (track: Track, username: string): Promise<void> => {
  const asked = await track.post('admin', `/api/people/${demoPersonId(username)}/enable`, { reason: '复职' });
  await track.agree(asked.body);
  await signInAgain(track, username);
};
const signInAgain = (track: Track, username: string): Promise<string> => track.token(username, true);

/** `aftersales` stands in for `clerk2`; the id of the delegation that counts now. */
let lent = '';
const lendAgain = async (track: Track): Promise<void> => {
  lent = await track.lend('clerk2', 'aftersales', 'clerk');
};

const WAYS: readonly Way[] = [
  {
    name: 'the office is taken away',
    sender: 'clerk',
    take: (track) => move(track, 'clerk', 'hr'),
    restore: (track) => move(track, 'clerk', 'clerk'),
  },
  {
    name: 'the person is disabled',
    sender: 'clerk',
    take: (track) => disable(track, 'clerk'),
    restore: (track) => enable(track, 'clerk'),
  },
  {
    name: 'he signs out everywhere',
    sender: 'clerk',
    take: async (track) =>
      track.node().ask({ method: 'DELETE', path: '/api/auth/sessions', token: await track.token('clerk') }),
    restore: (track) => signInAgain(track, 'clerk'),
  },
  {
    name: 'his sessions are ended by the administrator',
    sender: 'clerk',
    take: async (track) =>
      track.node().ask({
        method: 'DELETE',
        path: `/api/people/${demoPersonId('clerk')}/sessions`,
        token: await track.token('admin'),
      }),
    restore: (track) => signInAgain(track, 'clerk'),
  },
  {
    name: 'the delegation is revoked',
    sender: 'aftersales',
    take: async (track) =>
      track.node().ask({ method: 'DELETE', path: `/api/delegations/${lent}`, token: await track.token('clerk2') }),
    restore: lendAgain,
  },
  {
    name: 'the lender loses the office',
    sender: 'aftersales',
    take: (track) => move(track, 'clerk2', 'hr'),
    restore: (track) => move(track, 'clerk2', 'clerk'),
  },
  {
    name: 'the lender is disabled',
    sender: 'aftersales',
    take: (track) => disable(track, 'clerk2'),
    restore: (track) => enable(track, 'clerk2'),
  },
];

/** Takes rights away while they are used, on whichever node, and looks whether they are used once more. */
export class Revocations {
  races = 0;
  operations = 0;
  /** Commands that were taken because the right still was there. */
  uses = 0;
  private readonly found: string[] = [];
  private readonly orders: string[] = [];

  constructor(
    private readonly track: Track,
    private readonly wanted: number,
    /** Whether to stop at the first violation. */
    private readonly untilFound = false,
  ) {}

  async run(): Promise<void> {
    await this.track.hurry(SLOWNESS);
    for (let count = 0; count < UNDER_WAY; count++) {
      const { body } = await this.track.post('sales', '/api/orders', orderExamples['sales.enter-order']);
      this.orders.push(String(body.no));
    }
    await lendAgain(this.track);
    while (this.races < this.wanted && !(this.untilFound && this.found.length > 0)) {
      await this.race(WAYS[this.races % WAYS.length]);
    }
    const token = await this.track.token('clerk2');
    await this.track.node().ask({ method: 'DELETE', path: `/api/delegations/${lent}`, token });
  }

  violations(): Promise<string[]> {
    return Promise.resolve(this.found);
  }

  private async race(way: Way): Promise<void> {
    const { track } = this;
    const at = `race ${++this.races}, ${way.name}`;
    const token = await track.token(way.sender);
    const before = await this.entriesOf(way.sender);
    let isTold = false;
    const under = this.orders.map(async (no) => {
      while (!isTold) await this.command(no, token);
    });
    await sleep(track.chance() * LONGEST_USE);
    const taken = await way.take(track);
    isTold = true;
    const known = await this.entriesOf(way.sender);
    if (taken.status >= 300) this.found.push(`${at}: ${taken.status} ${JSON.stringify(taken.body)}`);
    const later = Array.from({ length: AFTERWARDS }, () => this.command(oneOf(track.chance, this.orders), token));
    for (const { status } of await Promise.all(later)) {
      if (!REFUSED.has(status)) this.found.push(`${at}: a command sent afterwards was answered ${status}`);
    }
    await Promise.all(under);
    const written = await this.entriesOf(way.sender);
    if (written !== known) this.found.push(`${at}: ${written - known} entries were written after it had counted`);
    this.uses += written - before;
    await way.restore(track);
  }

  /** Holds an order that is not held, and the other way round; whichever it is, it is a use of the right. */
  private async command(no: string, token: string): Promise<Reply> {
    const body = this.track.chance() < 0.5 ? HOLD : RESUME;
    const path = `/api/orders/${no}/events`;
    this.operations++;
    const first = await this.track.node().ask({ method: 'POST', path, token, body });
    if (first.status !== 409) return first;
    const other = body === HOLD ? RESUME : HOLD;
    return this.track.node().ask({ method: 'POST', path, token, body: other });
  }

  private async entriesOf(username: string): Promise<number> {
    const { rows } = await this.track.owner.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM process_event WHERE by_person = $1',
      [demoPersonId(username)],
    );
    return rows[0].count;
  }
}
