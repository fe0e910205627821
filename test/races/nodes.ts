import { type ChildProcess, fork } from 'node:child_process';
import http from 'node:http';
import { join } from 'node:path';
import type { Harassment } from './harass.js';

/** What a node is told to do. */
export interface NodeOrders extends Harassment {
  ownerUrl: string;
  appUrl: string;
  dataDir: string;
  rateLimit: number;
}

export interface Reply {
  status: number;
  /** The type of the content. */
  type: string;
  body: Record<string, unknown>;
}

export interface Sent {
  method?: string;
  path: string;
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

const PATIENCE = 60_000;

/** A node of the product that runs in a process of its own. */
export class RaceNode {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  static start(orders: NodeOrders, environment: Record<string, string> = {}): Promise<RaceNode> {
    const child = fork(join(__dirname, '../support/typescript.cjs'), [join(__dirname, 'node.ts')], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: { PATH: process.env.PATH, ...environment },
    });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)));
    return new Promise((resolve, reject) => {
      child.once('message', (message) => resolve(new RaceNode((message as { url: string }).url, child)));
      child.once('exit', (code) => reject(new Error(`A node has ended with ${code}: ${said}`)));
      child.send(orders);
    });
  }

  ask({ method = 'GET', path, token, body, headers = {} }: Sent): Promise<Reply> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const signed = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const typed = text === undefined ? {} : { 'content-type': 'application/json' };
    return new Promise((resolve, reject) => {
      const options = { method, agent: this.agent, timeout: PATIENCE, headers: { ...signed, ...typed, ...headers } };
      const request = http.request(this.url + path, options, (answer) => {
        let read = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (read += chunk));
        answer.once('error', reject);
        answer.once('end', () => {
          const type = answer.headers['content-type'] ?? '';
          const isJson = type.includes('json') && read !== '';
          resolve({
            status: answer.statusCode ?? 0,
            type,
            body: isJson ? (JSON.parse(read) as Record<string, unknown>) : {},
          });
        });
      });
      request.once('timeout', () => request.destroy(new Error(`${method} ${path}: no answer`)));
      request.once('error', reject);
      request.end(text);
    });
  }

  /** Makes it slow or wrong in another way from now on. */
  harass(harassment: Harassment): Promise<void> {
    return new Promise((resolve) => {
      this.child.once('message', () => resolve());
      this.child.send(harassment);
    });
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await ended;
  }
}
