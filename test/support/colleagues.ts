import type { OrderEventType } from '../../machines/order/order.schema.js';
import { withBeside } from '../../machines/kit/beside.js';
import { order } from '../../machines/order/order.process.js';
import { orderExamples } from './order-examples.js';
import { DEMO_PASSWORD } from '../../src/identity/demo-company.js';
import { ownNumbers } from './own-numbers.js';

/** As JSON comes: the literal that it is compared with is its type. */
export type Untyped = ReturnType<typeof JSON.parse>;

/** One field of every item of a list. */
export const each = (list: unknown, field: string): unknown[] =>
  (list as Record<string, unknown>[]).map((item) => item[field]);

/** What came back from a request. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Untyped;
  text: string;
}

interface Ask {
  body?: unknown;
  headers?: Record<string, string>;
}

/** Somebody of the demo company, signed in. */
export interface Member {
  username: string;
  id: string;
  token: string;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body?: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
}

/** The demo company over HTTP, wherever the product runs. */
export interface Colleagues {
  ask(method: string, path: string, ask?: Ask): Promise<Answer>;
  /** Signed in at the first call. */
  member(username: string): Promise<Member>;
  /** Enters the example order, or another, and answers with its number. */
  enter(entry?: object, by?: string): Promise<string>;
  /** Sends the example of an event by a member of its office, or by somebody named. */
  send(no: string, type: OrderEventType, more?: { data?: object; by?: string; reason?: string }): Promise<Answer>;
  /** Somebody whom it does not concern agrees to a change that was proposed; it has to be taken. */
  agree(proposed: Answer): Promise<Answer>;
  /** Proposes that somebody stands in for another, and has it agreed to: the delegation's id. */
  lend(from: string, to: string, wanted: { offices: string[] } & Partial<Record<string, unknown>>): Promise<string>;
  /** Sends events in turn; each has to be taken. */
  bring(no: string, ...steps: (OrderEventType | [OrderEventType, object])[]): Promise<Answer>;
}

const { events } = withBeside(order);

/** Who sends an event when nobody is named: four eyes need a second person here and there. */
const USUAL: Readonly<Record<string, string>> = {
  'clerk.take-over': 'clerk-head',
  'sales.review': 'sales2',
  'finance.settle': 'finance2',
  'production.support-plan-change': 'production-head',
  'management.approve-waiver': 'manager2',
  'finance.close-books': 'finance2',
};
const FIRST_OF: Readonly<Record<string, string>> = { management: 'manager' };

const senderOf = (type: string): string => {
  const [office] = type.split('.');
  return USUAL[type] ?? FIRST_OF[office] ?? office;
};

/**
 * The people of a product that is up, each signed in when first asked for.
 * @param at its address, or which of its nodes' the next request goes to
 */
export function colleaguesAt(at: string | (() => string), password = DEMO_PASSWORD): Colleagues {
  const members = new Map<string, Promise<Member>>();

  const ask: Colleagues['ask'] = async (method, path, { body, headers = {} } = {}) => {
    const sent: RequestInit = { method, headers };
    if (body !== undefined) {
      sent.headers = { 'Content-Type': 'application/json', ...headers };
      sent.body = typeof body === 'string' ? body : JSON.stringify(body);
    }
    const response = await fetch((typeof at === 'string' ? at : at()) + path, sent);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      text,
      body: isJson && text !== '' ? JSON.parse(text) : undefined,
    };
  };

  async function signIn(username: string): Promise<Member> {
    const { body } = await ask('POST', '/api/auth/login', { body: { username, password } });
    const token = body.accessToken as string;
    const signed = { Authorization: `Bearer ${token}` };
    return {
      username,
      id: body.person.id,
      token,
      get: (path, headers) => ask('GET', path, { headers: { ...signed, ...headers } }),
      post: (path, data, headers) => ask('POST', path, { body: data, headers: { ...signed, ...headers } }),
      put: (path, data) => ask('PUT', path, { body: data, headers: signed }),
      delete: (path) => ask('DELETE', path, { headers: signed }),
    };
  }

  const member = (username: string): Promise<Member> => {
    const known = members.get(username) ?? signIn(username);
    members.set(username, known);
    return known;
  };

  const send: Colleagues['send'] = async (no, type, { data, by, reason } = {}) => {
    const needsReason = events[type].reason === true;
    const somebody = await member(by ?? senderOf(type));
    return somebody.post(`/api/orders/${no}/events`, {
      type,
      data: ownNumbers(no, type, data ?? orderExamples[type]),
      // Whoever decides has looked at the order as it stands.
      ...(events[type].decides ? { seen: (await somebody.get(`/api/orders/${no}`)).body.version } : {}),
      ...(needsReason || reason !== undefined ? { reason: reason ?? '客户要求' } : {}),
    });
  };

  const agree: Colleagues['agree'] = async ({ status, text, body }) => {
    if (status !== 202) throw new Error(`It was not proposed: ${text}`);
    const concerned = each([body.proposedBy, ...body.affected], 'id');
    for (const username of ['manager', 'manager2', 'admin2']) {
      const somebody = await member(username);
      if (concerned.includes(somebody.id)) continue;
      const agreed = await somebody.post(`/api/changes/${body.id}/agree`, { hash: body.hash });
      if (agreed.status !== 200) throw new Error(`${username} cannot agree: ${agreed.text}`);
      return agreed;
    }
    throw new Error('Nobody is left to agree');
  };

  return {
    ask,
    member,
    send,
    agree,
    lend: async (from, to, wanted) => {
      const endsAt = new Date(Date.now() + 3_600_000).toISOString();
      const body = { to: (await member(to)).id, endsAt, reason: '出差', ...wanted };
      const agreed = await agree(await (await member(from)).post('/api/delegations', body));
      return (agreed.body.subject as string).replace('delegation:', '');
    },
    enter: async (entry = orderExamples['sales.enter-order'], by = 'sales') => {
      const entered = await (await member(by)).post('/api/orders', entry);
      if (entered.status !== 201) throw new Error(`The order was not entered: ${entered.text}`);
      return entered.body.no as string;
    },
    bring: async (no, ...steps) => {
      let last: Answer | undefined;
      for (const step of steps) {
        const [type, data] = typeof step === 'string' ? [step] : step;
        last = await send(no, type, { data });
        if (last.status !== 200) throw new Error(`${type} was not taken: ${last.text}`);
      }
      if (!last) throw new Error('Nothing was sent');
      return last;
    },
  };
}
