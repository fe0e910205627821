import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from './chance.js';
import { between, oneOf } from './chance.js';
import { ask } from './http.js';
import type { Answered, Journal } from './journal.js';
import type { ProductNode } from './node.js';
import type { Worker } from './people.js';

/** A command before anybody has sent it. */
export interface Command {
  action: string;
  by: string;
  /** The kind of process that it is sent to. */
  of: string;
  /** Null for the entry of a new one. */
  no: string | null;
  type: string;
  data: unknown;
  reason?: string;
  /** The version of the process that the sender has looked at. */
  seen?: number;
  rivals?: string;
  /** Others move the same thing, so that it may be refused at one moment and taken at the next. */
  shared?: boolean;
}

export const ORDERS = 'orders';

/** How a command ended for its sender. */
export type Ending = { taken: true; no: string; version: number } | { taken: false; status: number; code: string };

/** How a whole crowd of clients behaves. */
export interface Manners {
  /** Milliseconds until a command that nobody answers is given up for good: then it is stuck. */
  perseverance: number;
  /** Share of commands that are sent more than once at a time. */
  repeated: number;
}

/** Orders are entered at a place of their own, where the data alone is sent. */
const pathOf = ({ of, no }: Command): string => {
  const kind = of === ORDERS ? '/api/orders' : `/api/processes/${of}`;
  return no === null ? kind : `${kind}/${no}/events`;
};

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Refusals after which the same command may well be taken: nothing is known, or somebody was faster ten times. */
const isPassing = ({ status }: Answered): boolean => status === 0 || status === 503 || status === 412;

/** Sends commands as impatient people do: several copies at once to both nodes, again and again until somebody answers. */
export class Sender {
  /** Told at every acknowledgement: when its request began. */
  onAcknowledged: (began: number) => void = () => undefined;
  acknowledged = 0;
  answers = 0;
  /** Milliseconds until an answer is given up and asked for elsewhere. */
  patience = 5_000;

  constructor(
    private readonly nodes: readonly ProductNode[],
    private readonly workers: ReadonlyMap<string, Worker>,
    private readonly journal: Journal,
    private readonly manners: Manners,
  ) {}

  /** Brings one command to its end. */
  async send(command: Command, chance: Chance): Promise<Ending> {
    const worker = this.worker(command.by);
    const { action, of, no, type, data, rivals, shared } = command;
    const asked = { action, at: Date.now(), by: worker.id, of, no, type, data, rivals, shared };
    await this.journal.note({ kind: 'asked', ...asked });
    const copies = chance() < this.manners.repeated ? between(chance, 2, 8) : 1;
    const began = Date.now();
    let answers = await Promise.all(Array.from({ length: copies }, () => this.copy(command, worker, chance)));
    for (let pause = 50; ; pause = Math.min(pause * 2, 1_000)) {
      const taken = answers.find(({ status }) => status === 200 || status === 201);
      if (taken) {
        this.acknowledged++;
        return { taken: true, no: taken.no ?? '', version: taken.version ?? 0 };
      }
      const refused = answers.find((answer) => !isPassing(answer));
      if (refused) return { taken: false, status: refused.status, code: refused.code };
      if (Date.now() - began > this.manners.perseverance) return { taken: false, status: 0, code: 'stuck' };
      await sleep(pause);
      answers = [await this.copy(command, worker, chance)];
    }
  }

  /** The same key for another command: has to be refused, and to change nothing. */
  async misuse(command: Command, other: Command, chance: Chance): Promise<void> {
    const worker = this.worker(command.by);
    const { of, no, type, data } = other;
    const action = `${command.action}!`;
    const asked = { action, at: Date.now(), by: worker.id, of, no, type, data, reused: true };
    await this.journal.note({ kind: 'asked', ...asked });
    const node = oneOf(chance, this.nodes);
    await this.copyTo(node, { ...other, action, key: command.action }, worker);
  }

  private worker(username: string): Worker {
    const worker = this.workers.get(username);
    if (!worker) throw new Error(`${username} is not at work`);
    return worker;
  }

  /** One copy; a node that takes no connection is no answer, so the other one is asked at once. */
  private async copy(command: Command, worker: Worker, chance: Chance): Promise<Answered> {
    const node = oneOf(chance, this.nodes);
    const answer = await this.copyTo(node, command, worker);
    if (answer.code !== 'ECONNREFUSED') return answer;
    const other = this.nodes.find((one) => one !== node) ?? node;
    return this.copyTo(other, command, worker);
  }

  private async copyTo(node: ProductNode, command: Command & { key?: string }, worker: Worker): Promise<Answered> {
    const { action, of, no, type, data, reason, seen, key = action } = command;
    const event = { type, data, seen, reason: `${reason ?? '按计划'} #${action}` };
    const began = Date.now();
    const { status, text, error } = await ask(node.url, {
      method: 'POST',
      path: pathOf(command),
      token: worker.token,
      key,
      body: JSON.stringify(of === ORDERS && no === null ? data : event),
      patience: this.patience,
    });
    const body = (text === '' ? {} : JSON.parse(text)) as { no?: string; version?: number; code?: string };
    const isTaken = status === 200 || status === 201;
    const answered: Answered = {
      kind: 'answered',
      action,
      node: node.name,
      began,
      ended: Date.now(),
      status,
      code: error || (body.code ?? ''),
      body: digestOf(text),
      ...(isTaken ? { no: body.no, version: body.version } : {}),
    };
    await this.journal.note(answered);
    this.answers++;
    if (isTaken) this.onAcknowledged(began);
    return answered;
  }
}
