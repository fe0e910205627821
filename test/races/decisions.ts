import { orderExamples } from '../support/order-examples.js';
import { oneOf } from '../support/chance.js';
import {
  CHECKING,
  type Contender,
  LENT,
  more,
  REQUISITION,
  REQUISITION_CONTESTS,
  RETURNED,
  STAGES,
} from './contests.js';
import type { Reply } from './nodes.js';
import type { Track } from './track.js';
import type { Attempt, Entry } from './verdicts.js';
import { brokenAnswers, brokenVerdicts } from './verdicts.js';

/** How long commands are held up, in milliseconds. */
const SLOWNESS = 10;
/** Processes that are raced for at the same time. */
const LANES = 12;
const SHARE_OF_ORDERS = 0.3;
const OFTEN_ENDING = 0.15;
/** An amendment asks for more than this, and each for another quantity. */
const LEAST = 20;

interface Place {
  path: string;
  version: number;
  state: string;
  /** The state within the milestone, where it is a single one. */
  within: string;
}

/** Everything that was sent and answered in a run of races. */
export class Decisions {
  races = 0;
  operations = 0;
  readonly attempts: Attempt[] = [];
  readonly processes: string[] = [];

  constructor(
    private readonly track: Track,
    private readonly wanted: number,
  ) {}

  async run(): Promise<void> {
    await this.track.hurry(SLOWNESS);
    for (const username of this.track.everybody) await this.track.token(username);
    for (const { from, to, office } of LENT) await this.track.lend(from, to, office);
    await Promise.all(Array.from({ length: LANES }, () => this.lane()));
  }

  private async lane(): Promise<void> {
    while (this.races < this.wanted) {
      await (this.track.chance() < SHARE_OF_ORDERS ? this.order() : this.requisition());
    }
  }

  private async requisition(): Promise<void> {
    // Now and then the head asks himself: then neither he nor who stands in for him may sign.
    const by = this.track.chance() < 0.2 ? 'production-head' : 'production';
    const path = '/api/processes/purchase-requisitions';
    const { status, body } = await this.track.post(by, path, { type: 'requester.submit', data: REQUISITION });
    if (status !== 201) throw new Error(`No requisition: ${JSON.stringify(body)}`);
    let place = this.began(`${path}/${String(body.no)}`, body);
    for (let rounds = 0; rounds < 12 && place.state in REQUISITION_CONTESTS && this.races < this.wanted; rounds++) {
      place = await this.race(place, REQUISITION_CONTESTS[place.state]);
    }
  }

  private async order(): Promise<void> {
    const { status, body } = await this.track.post('sales', '/api/orders', orderExamples['sales.enter-order']);
    if (status !== 201) throw new Error(`No order: ${JSON.stringify(body)}`);
    let place = this.began(`/api/orders/${String(body.no)}`, body);
    for (let rounds = 0; rounds < 6 && ['checking', 'returned'].includes(place.within); rounds++) {
      place = await this.race(place, (place.within === 'checking' ? CHECKING : RETURNED).contenders);
    }
    for (const { at, first = [], contenders, everybody = false } of STAGES) {
      if (place.state !== at || ['checking', 'returned'].includes(place.within)) return;
      for (const step of first) await this.send(0, place, step, false);
      place = await this.race(await this.look(place.path), contenders, everybody);
    }
  }

  private began(path: string, body: Record<string, unknown>): Place {
    this.operations++;
    this.processes.push(String(body.no));
    return placeOf(path, body);
  }

  /** Some of the contenders at once, each at any node. @returns where the process stands then */
  private async race(place: Place, contenders: readonly Contender[], everybody = false): Promise<Place> {
    const { chance } = this.track;
    const race = ++this.races;
    const isIn = ({ ends = false }: Contender): boolean => everybody || chance() < (ends ? OFTEN_ENDING : 0.85);
    const chosen = contenders.filter(isIn);
    if (chosen.length < 2) chosen.push(contenders[0], oneOf(chance, contenders));
    const conditional = !everybody && chance() < 0.5;
    await Promise.all(chosen.map((contender) => this.send(race, place, contender, conditional)));
    return this.look(place.path);
  }

  private async look(path: string): Promise<Place> {
    this.operations++;
    const { body } = await this.track.node().ask({ path, token: await this.track.token('auditor') });
    return placeOf(path, body);
  }

  private async send(race: number, place: Place, contender: Contender, conditional: boolean): Promise<Reply> {
    const { by, type } = contender;
    const data = type === 'sales.amend' ? { ...contender.data, ...more(LEAST + race) } : contender.data;
    const headers = conditional ? { 'if-match': `"${place.version}"` } : undefined;
    const reply = await this.track.post(
      by,
      `${place.path}/events`,
      { type, data, reason: '核对', seen: place.version },
      headers,
    );
    this.operations++;
    this.attempts.push({
      race,
      process: place.path.split('/').at(-1) ?? '',
      type,
      conditional,
      status: reply.status,
      contentType: reply.type,
      code: typeof reply.body.code === 'string' ? reply.body.code : null,
      version: typeof reply.body.version === 'number' ? reply.body.version : null,
    });
    return reply;
  }

  /** What the logs and the answers say, and what the product says of its own logs. */
  async violations(): Promise<string[]> {
    const { rows } = await this.track.owner.query<Entry>(
      `SELECT process_id AS process, seq, type, by_person AS by, on_behalf_of AS "onBehalfOf"
       FROM process_event WHERE process_id = ANY ($1) ORDER BY process_id, seq`,
      [this.processes],
    );
    const logs = new Map<string, Entry[]>();
    for (const entry of rows) logs.set(entry.process, [...(logs.get(entry.process) ?? []), entry]);
    return [
      ...[...logs.values()].flatMap(brokenVerdicts),
      ...brokenAnswers(this.attempts, rows),
      ...(await this.unproven()),
    ];
  }

  /** Processes that the product itself does not find to be what their logs say. */
  private async unproven(): Promise<string[]> {
    const token = await this.track.token('auditor');
    const found: string[] = [];
    for (const no of this.processes) {
      const kind = no.startsWith('SO-') ? 'orders' : 'purchase-requisitions';
      const { body } = await this.track.node().ask({ path: `/api/processes/${kind}/${no}/verify`, token });
      if (body.verified !== true) found.push(`${no}: ${JSON.stringify(body)}`);
    }
    return found;
  }
}

function placeOf(path: string, body: Record<string, unknown>): Place {
  const { version, state, value } = body as { version: number; state: string; value: { life?: unknown } };
  const life = value.life as Record<string, unknown> | string | undefined;
  const within = typeof life === 'object' ? life[state] : undefined;
  return { path, version, state, within: typeof within === 'string' ? within : '' };
}
