import type { components } from '../api/schema.js';
import { language } from '../messages/language.js';

export type CustomerOrder = components['schemas']['CustomerOrder'];

/** A field of what was sent, and what is wrong with it. */
export interface FieldProblem {
  path: string;
  message: string;
}

/** What the server has answered instead of what was asked. */
export class Refused extends Error {
  constructor(
    readonly why: 'gone' | 'too-many' | 'lost' | 'refused',
    readonly problems: readonly FieldProblem[] = [],
    detail = '',
  ) {
    super(detail);
  }
}

/** The key stands behind the #, which the browser sends to nobody; from here it goes in a header. */
const key = (): string => location.hash.slice(1);

async function ask(path: string, body?: object): Promise<Response> {
  const headers = { 'X-Customer-Link': key(), 'Accept-Language': language.get() };
  const quietly = { cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
  const sent = {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
  const answer = await fetch(`/api/customer/${path}`, { ...quietly, ...(body ? sent : { headers }) }).catch(() => {
    throw new Refused('lost');
  });
  if (answer.ok) return answer;
  if (answer.status === 404) throw new Refused('gone');
  if (answer.status === 429) throw new Refused('too-many');
  if (answer.status >= 500) throw new Refused('lost');
  const problem = (await answer.json().catch(() => ({}))) as { errors?: FieldProblem[]; detail?: string };
  throw new Refused('refused', problem.errors, problem.detail);
}

export const readOrder = async (): Promise<CustomerOrder> => (await (await ask('order')).json()) as CustomerOrder;
export const sendSignature = (body: components['schemas']['SignatureRequest']) => ask('signatures', body);
export const sendComplaint = (body: components['schemas']['ComplaintRequest']) => ask('complaints', body);

/** Gives a paper to the browser as a file: it shows it, or keeps it. */
export async function openPaper(paper: string, title: string, batch: number | null): Promise<void> {
  const answer = await ask(`papers/${paper}.pdf${batch === null ? '' : `?batch=${batch}`}`);
  const address = URL.createObjectURL(await answer.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: `${title}.pdf` });
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
