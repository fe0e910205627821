import { setTimeout as sleep } from 'node:timers/promises';
import type { Language } from '../../machines/rulebook.js';
import type { Ordered } from '../demo/step.js';
import { demoText } from './demo-texts.js';

/** The demo did not go as it should; the message is for whoever runs it. */
export class DemoFailedError extends Error {}

/** A rule that stopped an event, as the server tells it. */
export interface Unmet {
  rule: string;
  clause: string;
  ownerName: string;
  sentence: string;
  remedy: string;
  missing: string[];
}

/** What the demo reads of the answers; each has a part of it. */
export interface Body extends Partial<Omit<Ordered, 'no'>> {
  no?: string;
  id?: string;
  /** Of a proposed change. */
  hash?: string;
  subject?: string;
  accessToken?: string;
  person?: { id: string; name: string };
  results?: { ok: boolean; no?: string; defaults: { field: string }[] }[];
  stateName?: string;
  version?: number;
  title?: string;
  detail?: string;
  unmet?: Unmet[];
  verified?: boolean;
  events?: number;
  head?: string;
}

export interface Answer {
  status: number;
  body: Body;
}

interface SignedIn {
  token: string;
  id: string;
  name: string;
}

const PASSWORD = 'demo';
/** How long a server that answers may take until it is ready, and one that does not answer to begin, in milliseconds. */
const PATIENCE = { answering: 120_000, silent: 10_000 };
const PAUSE = 500;

/** Speaks to the server as any other program would: plain HTTP, one session for each person. */
export class DemoClient {
  private readonly people = new Map<string, Promise<SignedIn>>();

  constructor(
    readonly url: string,
    readonly language: Language,
  ) {}

  /** Waits for a server that is starting. */
  async untilReady(say: (line: string) => void): Promise<void> {
    const began = performance.now();
    for (let told = false; ; told = true) {
      const ready = await fetch(`${this.url}/health/ready`).catch(() => undefined);
      if (ready?.ok) return;
      if (performance.now() - began > (ready ? PATIENCE.answering : PATIENCE.silent)) {
        throw new DemoFailedError(demoText('noServer', this.language, { url: this.url }));
      }
      if (!told) say(demoText('waiting', this.language));
      await sleep(PAUSE);
    }
  }

  signIn(username: string): Promise<SignedIn> {
    const known = this.people.get(username) ?? this.newSession(username);
    this.people.set(username, known);
    return known;
  }

  private async newSession(username: string): Promise<SignedIn> {
    const { status, body } = await this.call('POST', '/api/auth/login', { json: { username, password: PASSWORD } });
    if (status === 200 && body.accessToken !== undefined && body.person) {
      return { token: body.accessToken, id: body.person.id, name: body.person.name };
    }
    const reason =
      status === 401 ? demoText('noDemo', this.language, { url: this.url }) : `${status} ${body.detail ?? ''}`;
    throw new DemoFailedError(reason);
  }

  async as(
    username: string,
    method: string,
    path: string,
    { json, form, headers = {} }: { json?: object; form?: FormData; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const { token } = await this.signIn(username);
    return this.call(method, path, { json, form, headers: { ...headers, Authorization: `Bearer ${token}` } });
  }

  /** Ends every session that the demo opened. */
  async signOut(): Promise<void> {
    const usernames = [...this.people.keys()];
    await Promise.all(
      usernames.map((username) => this.as(username, 'POST', '/api/auth/logout').catch(() => undefined)),
    );
    this.people.clear();
  }

  private async call(
    method: string,
    path: string,
    { json, form, headers = {} }: { json?: object; form?: FormData; headers?: Record<string, string> },
  ): Promise<Answer> {
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        'Accept-Language': this.language,
        ...(json ? { 'Content-Type': 'application/json' } : {}),
        ...headers,
      },
      body: json ? JSON.stringify(json) : form,
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Body) };
  }
}
